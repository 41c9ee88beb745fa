"""What happened to a row since a page was opened: told to whoever comes too late."""

import json
from typing import Any

from lurus.kantor.scope import Aggregate
from lurus.ledger.models import Entry


def since_version(target: Aggregate, version: int) -> list[dict[str, Any]]:
    """The acts that touched `target` after `version`, oldest first: who, when, what."""
    entries = (
        Entry.objects.at(target.kantor_id)
        .filter(model=target._meta.label_lower, object=target.pk)
        .select_related("transaction")
        .order_by("transaction__number")
    )
    late = [one.transaction for one in entries if _version(one) > version]
    unique = {one.pk: one for one in late}
    return [{"siapa": one.actor_name, "waktu": one.at, "tindakan": one.act} for one in unique.values()]


def _version(entry: Entry) -> int:
    told = json.loads(entry.body)
    found: int = told["value"]["isi"].get("version", 0)
    return found
