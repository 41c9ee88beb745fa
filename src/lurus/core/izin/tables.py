"""Who may do what, as rows: act × mode, duties of a Surat Tugas, and what must be kept apart."""

from dataclasses import dataclass

from lurus.core.sop import Definition

MODES = ("definitif", "pj", "plt", "plh", "tugas")


@dataclass(frozen=True)
class Limit:
    """A mode that may not do an act: about these kinds of document (empty: any), and if this fact holds."""

    mode: str
    act: str
    kinds: tuple[str, ...] = ()
    only_if: str = ""


# Definitif, Pj. and Plt. do all that their role does. A Plh. keeps the office running (orders a review,
# invites, forwards, acknowledges, reviews) and leaves to the holder what binds it.
LIMITS = (
    Limit("plh", "batalkan"),
    Limit("plh", "tanda_tangani", kinds=("laporan",), only_if="simpulan_berubah"),
    Limit("plh", "tanda_tangani", kinds=("keputusan",)),
)


@dataclass(frozen=True)
class Duty:
    """What a Surat Tugas may hand over: the role that has the duty, and the acts it consists of, per step."""

    tugas: str
    peran: str
    acts: tuple[tuple[str, str], ...]


# Who answered an item waives no rule on it: whoever validates in his place does.
_VALIDATES = (("validasi", "3"), ("nilai_kumpulan", "3"), ("kesampingkan_aturan", "3"), ("validasi", "5"))

DUTIES = (
    Duty("verifikasi", "SEKRETARIS", (("verifikasi", "4"), ("kembalikan", "4"), ("verifikasi_butir", "5"))),
    Duty("validasi", "ANGGOTA", _VALIDATES),
)


@dataclass(frozen=True)
class Separation:
    """A condition on a person for an act; `steps` and `kinds` narrow it (empty: everywhere, any)."""

    act: str
    condition: str
    steps: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


_CHECKS_ANSWERS = ("bukan_penjawab", "bukan_pengisi")
_VERIFIES = (*_CHECKS_ANSWERS, "bukan_penilai", "bukan_ketua_perkara")

SEPARATIONS = (
    Separation("jawab", "hanya_ubahan", steps=("5",)),
    *(
        Separation(act, one)
        for act in ("validasi", "nilai_kumpulan", "kesampingkan_aturan")
        for one in _CHECKS_ANSWERS
    ),
    *(Separation(act, one) for act in ("verifikasi", "verifikasi_butir") for one in _VERIFIES),
    Separation("jelaskan_indikasi", "bukan_pengampu"),
    Separation("periksa_pindaian", "bukan_pemindai"),
    Separation("selesaikan_tindak_lanjut", "bukan_pelaksana"),
    Separation("reviu_laporan", "bukan_verifikator"),
    Separation("tanda_tangani", "bukan_verifikator", kinds=("laporan",)),
    *(
        Separation(act, "bukan_diri_sendiri")
        for act in ("catat_penugasan", "akhiri_penugasan", "tunjuk_pengganti")
    ),
    Separation("buat_kunci", "hanya_diri_sendiri"),
    Separation("cabut_kunci", "hanya_diri_sendiri_atau_pengelola"),
)


def mode_table(definition: Definition) -> dict[tuple[str, str], str]:
    """The act × mode table, one cell per act and mode, for people to read.

    Cells: "ya"; "tidak"; "bersyarat" (not for some kinds of document, or not under some fact); in mode
    "tugas": "tugas" where the act belongs to a duty that a Surat Tugas may hand over.

    >>> from lurus.core.sop import SOP_459
    >>> table = mode_table(SOP_459)
    >>> table["batalkan", "plh"], table["tanda_tangani", "plh"], table["verifikasi", "tugas"]
    ('tidak', 'bersyarat', 'tugas')
    """
    return {(act.id, mode): _cell(act.id, mode) for act in definition.acts for mode in MODES}


def _cell(act_id: str, mode: str) -> str:
    if mode == "tugas":
        handed_over = {act for duty in DUTIES for act, _ in duty.acts}
        return "tugas" if act_id in handed_over else "tidak"
    limits = [one for one in LIMITS if one.mode == mode and one.act == act_id]
    if any(not one.kinds and not one.only_if for one in limits):
        return "tidak"
    return "bersyarat" if limits else "ya"
