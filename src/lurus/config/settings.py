"""Django's settings; everything that varies comes from the home and the environment."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from lurus.config.environment import Environment, database

PACKAGE = Path(__file__).resolve().parent.parent
ENVIRONMENT = Environment()
HOME = ENVIRONMENT.at_home()
ESIGN = ENVIRONMENT.esign()

SECRET_KEY = HOME.secret()
DEBUG = False
ALLOWED_HOSTS = [host.strip() for host in ENVIRONMENT.hosts.split(",")]
ROOT_URLCONF = "lurus.config.urls"
WSGI_APPLICATION = "lurus.config.wsgi.application"
AUTH_USER_MODEL = "kantor.Akun"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_cotton.apps.SimpleAppConfig",
    "csp",
    "axes",
    "lurus.kantor",
    "lurus.ledger",
    "lurus.files",
    "lurus.register",
    "lurus.pemeriksaan",
    "lurus.perbaikan",
    "lurus.dokumen",
    "lurus.web",
]
MIDDLEWARE = [
    "lurus.web.caller.true_address",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "lurus.web.pilihan_bahasa.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "lurus.web.ukuran.size_limit",
    "lurus.web.alphabet.readable",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lurus.web.context.frame",
            ],
        },
    }
]

DATABASES = {"default": database(ENVIRONMENT.database_url, HOME)}

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "lurus.kantor.masuk.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "web:masuk"
LOGIN_REDIRECT_URL = "web:tugas"
LOGOUT_REDIRECT_URL = "web:masuk"
CSRF_FAILURE_VIEW = "lurus.web.galat.csrf_failed"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_USERNAME_FORM_FIELD = "username"  # the form's word, not the model's: else everybody is locked together
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "lurus.web.masuk.locked_out"
AXES_VERBOSE = False

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Bahasa Indonesia")), ("en", _("English"))]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [str(PACKAGE / "bahasa" / "locale")]

STAMP_ACCOUNT = (ENVIRONMENT.stamp_user, ENVIRONMENT.stamp_password)
ADDRESS = ENVIRONMENT.address or f"http://localhost:{ENVIRONMENT.port}"

STATIC_URL = "/static/"
STATIC_ROOT = HOME.cache / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "object-src": [NONE],
        "img-src": [SELF, "data:"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = ENVIRONMENT.https
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.https else 0
PROXIES = ENVIRONMENT.before_us()
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING"},
        "axes": {"handlers": ["console"], "level": "ERROR"},
        "lurus": {"handlers": ["console"], "level": "INFO"},
        # A signature that does not hold is a result here, and told as one.
        "pyhanko": {"level": "CRITICAL"},
        "pyhanko_certvalidator": {"level": "CRITICAL"},
    },
}
