"""Reading the books again: the chain recomputed from the database, rows against entries, seals against both.

Nothing here writes. Each check looks at one office and returns how much it read and everything that does not hold.
"""

from lurus.ledger.audit.finding import Checked, Finding
from lurus.ledger.audit.links import check_chain
from lurus.ledger.audit.rows import check_rows, followed_models
from lurus.ledger.audit.seals import check_seals

__all__ = ["Checked", "Finding", "check_chain", "check_rows", "check_seals", "followed_models"]
