"""A simple limit on how often something may be asked in a minute, per asker."""

from django.core.cache import cache

MINUTE = 60


def allowed(what: str, who: object, per_minute: int) -> bool:
    """Count one more, and say whether it still is within the limit."""
    key = f"laju-{what}-{who}"
    cache.add(key, 0, MINUTE)
    try:
        return int(cache.incr(key)) <= per_minute
    except ValueError:  # it expired between the two lines: a new minute began
        return True
