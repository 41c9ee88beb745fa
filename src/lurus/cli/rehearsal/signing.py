"""A signer signs in a rehearsal: with a key of his own, made at his first signature, through the same two doors."""

from secrets import token_hex, token_urlsafe

from lurus.cli.rehearsal.memory import Memory
from lurus.dokumen.kunci import make_key, present_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import VerifiedSignature, make_signature, show
from lurus.kantor.models import Orang, Penugasan
from lurus.tindakan import door
from lurus.tindakan.request import Request

PASSPHRASE_BYTES = 18


class Passphrases:
    """What each signer alone knows; kept for the length of the play and nowhere else."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, orang: Orang, memory: Memory) -> str:
        """The signer's passphrase; a key is made through the door when there is none yet."""
        if orang.pk not in self._known or present_key(orang) is None:
            self._known[orang.pk] = token_urlsafe(PASSPHRASE_BYTES)
            self._make_key(orang, memory)
        return self._known[orang.pk]

    def _make_key(self, orang: Orang, memory: Memory) -> None:
        held = Penugasan.objects.at(memory.kantor).filter(orang=orang).select_related("jabatan").first()
        post = "" if held is None else held.jabatan.nama
        key = make_key(memory.kantor, orang, post, self._known[orang.pk], memory.at)
        door.perform(
            Request(
                act="buat_kunci",
                kantor=memory.kantor.pk,
                orang=orang.pk,
                target=memory.kantor.pk,
                data={},
                key=token_hex(16),
                at=memory.at,
                evidence=key,
            )
        )


def signature(paper: Dokumen, orang: Orang, known: Passphrases, memory: Memory) -> VerifiedSignature:
    """Read the paper as it is shown, and sign exactly that."""
    passphrase = known.of(orang, memory)
    shown = show(paper, memory.at)
    return make_signature(paper, orang, passphrase, shown_mark=shown.mark, at=memory.at)
