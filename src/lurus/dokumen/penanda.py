"""Who signs and who initials a paper: by the SOP's definition of its kind, on which its case began."""

from lurus.core.sop import Document, definition
from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import JenisTanda, Perbaikan

PLAN = "rencana"


def kind_of(paper: Dokumen) -> Document:
    """What the definition says of a paper's kind."""
    return definition(paper.perbaikan.sop).document(paper.jenis)


def signable(paper: Dokumen) -> bool:
    """Whether somebody signs papers of this kind."""
    return bool(kind_of(paper).signers)


def signed_kinds(sop: str) -> tuple[str, ...]:
    """The kinds of paper that somebody signs."""
    return tuple(one.kind for one in definition(sop).documents if one.signers)


def signer(paper: Dokumen) -> str | int | None:
    """The post (its id) or the role that must sign; None for a paper that nobody signs."""
    kind = kind_of(paper)
    if kind.by_owner:
        return None if paper.lembar is None else paper.lembar.jabatan_id
    return next(iter(kind.signers), None)


def head_signer(case: Perbaikan, kind: str) -> str:
    """The role that signs papers of this kind by its office."""
    return definition(case.sop).document(kind).signers[0]


def initials_of(case: Perbaikan, kind: str) -> tuple[str, ...]:
    """The roles that initial a paper of this kind, in their order."""
    return definition(case.sop).document(kind).initials


def initial_mark(kind: str) -> JenisTanda:
    """The mark that an initial on a paper of this kind is."""
    return JenisTanda.PARAF_RENCANA if kind == PLAN else JenisTanda.PARAF
