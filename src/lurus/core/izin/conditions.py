"""What must be kept apart, each as a named condition: None when it holds, else the refusal.

Source: SOP 5.1.c (tiered review and validation), 5.2.f. Nobody checks his own work; nobody appoints himself.
"""

from collections.abc import Callable, Mapping, Set

from lurus.core.izin.facts import Pelaku, Perkara

Broken = tuple[str, Mapping[str, object]] | None
Condition = Callable[[Pelaku, Perkara], Broken]

_REMEDY = "tunjuk_pengganti"


def bukan_penjawab(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who answered does not check the answer."""
    return _maker(pelaku.orang, perkara.penjawab, "jawab")


def bukan_pengisi(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who filled in for an owner does not check what he filled in."""
    return _maker(pelaku.orang, perkara.pengisi, "diisikan")


def bukan_penilai(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who validated does not verify: the second look is another's."""
    return _maker(pelaku.orang, perkara.penilai, "validasi")


def bukan_pelaksana(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who reported a follow-up as done does not accept it."""
    made = pelaku.orang in perkara.pelaksana
    return ("izin.own_follow_up", {}) if made else None


def bukan_ketua_perkara(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """The verifier is not KETUA, today in any mode or earlier in the case: a substitute steps in."""
    is_head = any(one.peran == "KETUA" and one.mode != "tugas" for one in pelaku.kedudukan)
    if is_head or pelaku.orang in perkara.ketua_bertindak:
        return "izin.verifier_is_head", {"did": "ketua", "remedy": _REMEDY}
    return None


def bukan_verifikator(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who verified the case does not review or sign its report as KETUA."""
    if pelaku.orang in perkara.verifikator:
        return "izin.head_verified", {}
    return None


def bukan_pengampu(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who answers for a figure does not explain away what a check found on it; nor while a Plh. runs his post."""
    owns = any(one.jabatan in perkara.pengampu for one in pelaku.membaca)
    return ("izin.own_figure", {}) if owns else None


def bukan_pemindai(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Who scanned a paper in, or signed it in ink, does not check the scan."""
    return ("izin.own_scan", {}) if pelaku.orang in perkara.pemindai else None


def bukan_diri_sendiri(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Nobody appoints or dispenses himself."""
    return ("izin.self_appointment", {}) if perkara.sasaran_orang == pelaku.orang else None


def hanya_diri_sendiri(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """Some things one does only for oneself."""
    about_another = perkara.sasaran_orang not in (None, pelaku.orang)
    return ("izin.only_oneself", {}) if about_another else None


def hanya_diri_sendiri_atau_pengelola(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """What one does for oneself, whoever manages the office does for others: a key of somebody who cannot come."""
    manages = any(one.peran == "PENGELOLA" and one.mode != "tugas" for one in pelaku.kedudukan)
    return None if manages else hanya_diri_sendiri(pelaku, perkara)


def hanya_ubahan(pelaku: Pelaku, perkara: Perkara) -> Broken:
    """In the meeting only an item whose value the meeting asked to amend is stated anew."""
    return None if perkara.ubahan else ("izin.not_amended", {})


def _maker(orang: int, makers: Set[int], did: str) -> Broken:
    return ("izin.maker_is_checker", {"did": did, "remedy": _REMEDY}) if orang in makers else None


CONDITIONS: Mapping[str, Condition] = {
    one.__name__: one
    for one in (
        bukan_penjawab,
        bukan_pengisi,
        bukan_penilai,
        bukan_pelaksana,
        bukan_ketua_perkara,
        bukan_verifikator,
        bukan_pengampu,
        bukan_pemindai,
        bukan_diri_sendiri,
        hanya_diri_sendiri,
        hanya_diri_sendiri_atau_pengelola,
        hanya_ubahan,
    )
}
