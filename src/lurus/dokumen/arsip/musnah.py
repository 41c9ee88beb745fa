"""What may be gone after a destruction that was recorded with its Berita Acara."""

from lurus.dokumen.kearsipan import destroyed
from lurus.dokumen.models import Dokumen, TandaTangan
from lurus.kantor.models import Kantor
from lurus.kantor.scope import OfOffice
from lurus.perbaikan.models import Bukti, CatatanMutu


def gone_files(kantor: Kantor) -> frozenset[str]:
    """The fingerprints of files that belong to destroyed cases alone; their rows stay, their bytes may be gone."""
    gone = destroyed(kantor)
    return _files(kantor, gone, inside=True) - _files(kantor, gone, inside=False) if gone else frozenset()


def _files(kantor: Kantor, cases: frozenset[int], *, inside: bool) -> frozenset[str]:
    paths: dict[type[OfOffice], str] = {
        Bukti: "jawaban__butir__perbaikan",
        CatatanMutu: "perbaikan",
        Dokumen: "perbaikan",
        TandaTangan: "dokumen__perbaikan",
    }
    found: set[str] = set()
    for model, path in paths.items():
        rows = model.objects.at(kantor)
        chosen = rows.filter(**{f"{path}__in": cases}) if inside else rows.exclude(**{f"{path}__in": cases})
        marks = chosen.values_list("berkas__fingerprint", flat=True)  # type: ignore[misc] # each of them has a file
        found.update(mark for mark in marks if mark)
    return frozenset(found)
