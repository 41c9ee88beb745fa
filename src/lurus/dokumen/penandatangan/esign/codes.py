"""What the service answers, as codes of ours: every status of a signer, every error that is known."""

import json
from typing import Any, Final

from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.esign.line import Answer

MAY_SIGN: Final = "ISSUE"
STATUSES: Final = {
    "EXPIRED": "esign.status_expired",
    "RENEW": "esign.status_renew",
    "WAITING_FOR_VERIFICATION": "esign.status_waiting",
    "NEW": "esign.status_new",
    "NO_CERTIFICATE": "esign.status_no_certificate",
    "NOT_REGISTERED": "esign.status_not_registered",
    "SUSPEND": "esign.status_suspend",
    "REVOKE": "esign.status_revoke",
}
ERRORS: Final = {
    2011: "esign.status_not_registered",
    2031: "esign.wrong_passphrase",
}
UNAUTHORIZED: Final = 401
TOO_MANY: Final = 429
SERVER: Final = 500
LONGEST_SAYING: Final = 200


def told(answer: Answer) -> dict[str, Any]:
    """The answer's JSON; empty when it has none."""
    try:
        found = json.loads(answer.body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def status_of(answer: Answer) -> str:
    """The signer's status, when he may sign.

    Raises CoreError `esign.status_…`, one for each status, and those of `refused`.
    """
    said = told(answer)
    status = str(said.get("status", ""))
    if status == MAY_SIGN:
        return status
    if status in STATUSES:
        raise CoreError(STATUSES[status])
    if answer.status >= UNAUTHORIZED - 1 or "error" in said or said.get("status_code") in ERRORS:
        raise refused(answer)
    raise CoreError("esign.status_unknown", status=status[:LONGEST_SAYING])


def refused(answer: Answer) -> CoreError:
    """Why the service did not do it: it says so itself."""
    said = told(answer)
    number = said.get("status_code")
    if answer.status == UNAUTHORIZED:
        return CoreError("esign.credentials")
    if isinstance(number, int) and number in ERRORS:
        return CoreError(ERRORS[number])
    if answer.status == TOO_MANY:
        return CoreError("esign.too_many")
    if answer.status >= SERVER and not said:
        return CoreError("esign.server_error", status=answer.status)
    words = str(said.get("error") or said.get("message") or "")[:LONGEST_SAYING]
    return CoreError("esign.refused", status=answer.status, number=number, words=words)


def is_final(answer: Answer) -> bool:
    """Whether a refusal surely means that nothing was signed: the service itself says why, not a server before it."""
    return answer.status < SERVER or bool(told(answer))
