"""Who may do what, where: written down from the SOP as it is read, not from the tables of the program.

Read it so: `act: {stations: cell}`. In a cell stand the letters of those who may:

    K Kepala Dinas · S Sekretaris · A Kasubbag (Anggota) · O the owner of this very sheet · P any PPTK
    B Kabid · T staff · G administrator · W inspectorate

    (S)        the right person, but not yet or not again
    A!code     lets through, and a rule of the domain refuses with that code
    nobody     the act stands open here, but for nobody in this state

Everybody else is forbidden where somebody may, and comes at the wrong time where nobody may; a station that is not
named is the wrong time for all. Stations are those of `tests.stations`; "-" is outside any case.
"""

from dataclasses import dataclass
from functools import cache
from itertools import chain

from tests.stations import STATIONS

Cells = dict[str, str]

_COLLECTING = "3-terjawab 3-valid 3-sebagian 3-terhimpun"
_ASKED = "3-terkirim 3-dipastikan"
_THREE = f"3 {_ASKED} {_COLLECTING} 3-konsep"
_FOUR = "4 4-dilaporkan 4-diverifikasi 4-disampaikan"
_UNMET = "5 5-diundang 5-ubah 5-dijawab 5-divalidasi 5-diverifikasi"
_FIVE = f"{_UNMET} 5-diputuskan 5-final"
_SIX = "6 6-paraf 6-diparaf 6-diagendakan 6-satu 6-semua 6-direviu"
_SEVEN = "7 7-didokumentasikan"
_TWO = "2 2-disusun"
_UNTIL_SIGNED = f"1 {_TWO} {_THREE} {_FOUR} {_FIVE} {_SIX}"
_RUNNING = f"{_UNTIL_SIGNED} {_SEVEN}"
_EVERYBODY = "K S A P O B T"
_INSIDE = f"{_EVERYBODY} G"

KNOWN = {*STATIONS, "-"}

TABLE: dict[str, Cells] = {
    # Before and around the steps. Anybody in the office may suspect; the order is KETUA's alone.
    "ajukan_dugaan": {"-": _INSIDE},
    "perintahkan_reviu": {"-": "K"},
    "buat_kunci": {"-": _INSIDE},
    # Nobody in the scene has a key: tests/tindakan/test_cabut_kunci.py has some that do.
    "cabut_kunci": {"-": " ".join(f"{one}!cabut_kunci.no_key" for one in _INSIDE.split())},
    "ganti_ca": {"-": "G"},
    "catat_akar": {"-": "G"},
    "atur_cap_waktu": {"-": "G"},
    "catat_orang": {"-": "G"},
    "catat_jabatan": {"-": "G"},
    "catat_penugasan": {"-": "G"},
    "akhiri_penugasan": {"-": "G"},
    "tetapkan_pengampu": {"-": "G"},
    "atur_kalender": {"-": "G"},
    "undang_akun": {"-": "G"},
    "simpan_pemetaan": {"-": "A"},
    "impor_tabel": {"-": "A"},
    # Checks find indications; the planning officer runs them, explains them, and says which rules fit the office.
    "periksa_data": {"-": "A"},
    "jelaskan_indikasi": {"-": "A"},
    "atur_aturan": {"-": "A"},
    # How the office signs is the head's decision.
    "atur_tanda_tangan": {"-": "K"},
    # A rule that fails on the answers may be waived until the draft is begun; here none fails.
    "kesampingkan_aturan": {f"3 {_ASKED} {_COLLECTING}": "A!kesampingkan_aturan.not_blocking"},
    # Returns 4→3, 5→3, 6→5; KETUA may cancel as long as nothing is signed.
    "kembalikan": {_FOUR: "S", _FIVE: "A S", _SIX: "K S"},
    "batalkan": {_UNTIL_SIGNED: "K"},
    "tunjuk_pengganti": {f"{_THREE} {_FOUR} {_FIVE}": "K G"},
    # Duties to speak and to listen, by kind: 5.1.a, b; 5.2.b, c, d, g; 5.3.b, c, f.
    "komunikasikan": {_RUNNING: _EVERYBODY},
    "komunikasikan:arahan": {_RUNNING: "K"},
    "komunikasikan:minta_keterangan": {_RUNNING: "K"},
    "komunikasikan:tugas_lain": {_RUNNING: "K"},
    "komunikasikan:informasi_awal": {_RUNNING: "S"},
    "komunikasikan:teruskan_informasi": {_RUNNING: "S"},
    "komunikasikan:siapkan_sarana": {_RUNNING: "S"},
    "komunikasikan:pertimbangan": {_RUNNING: "A"},
    "komunikasikan:masalah": {_RUNNING: "A"},
    "komunikasikan:tanggapan": {_RUNNING: _EVERYBODY},
    # Step 1 and 2: Kasubbag draws up the plan, Sekretaris initials it.
    "tanda_tangani:surat_perintah": {"1": "K"},
    "susun_rencana": {_TWO: "A"},
    "paraf": {"2": "(S)", "2-disusun": "S", "6": "A (S)", "6-paraf": "S (A)"},
    # Step 3: lists, answers, review of each answer and of each owner's set, and the two joint activities.
    "tambah_butir": {f"{_TWO} 3 {_ASKED} {_COLLECTING}": "A"},
    "lepas_butir": {f"{_TWO} 3 {_ASKED} {_COLLECTING}": "A"},
    "kirim_daftar_isian": {"3": "A S"},
    "pastikan_terkirim": {"3": "(S)", "3-terkirim": "S"},
    "buka_lembar": {"3": "O!buka_lembar.not_sent", f"{_ASKED} {_COLLECTING} 3-konsep {_FIVE}": "O"},
    "jawab": {
        "3": "O!jawab.not_sent A",
        f"{_ASKED} {_COLLECTING}": "O A",
        "5 5-diundang 5-dijawab 5-divalidasi 5-diverifikasi 5-diputuskan": "nobody",
        "5-ubah": "O A",
    },
    "nyatakan_benar": {
        "3": "O!nyatakan_benar.not_sent",
        _ASKED: "O",
        _COLLECTING: "O!nyatakan_benar.nothing_left",
    },
    "validasi": {
        f"3 {_ASKED}": "A!validasi.no_answer",
        _COLLECTING: "A",
        "5 5-diundang": "A!validasi.not_amended",
        "5-ubah": "A!validasi.waits_for_owner",
        "5-dijawab 5-divalidasi 5-diverifikasi 5-diputuskan": "A",
    },
    "nilai_kumpulan": {f"3 {_ASKED}": "A!nilai_kumpulan.unanswered", _COLLECTING: "A"},
    "selesaikan_himpunan": {"3-terjawab 3-valid": "A S", "3-sebagian": "S (A)"},
    "susun_konsep": {"3-terhimpun": "A S", "3-konsep": "S (A)"},
    # Step 4: reported, verified, and the decision of 5.3.d conveyed and acknowledged, in this order.
    "laporkan": {"4": "A"},
    "verifikasi": {"4": "(S)", "4-dilaporkan": "S"},
    "sampaikan_keputusan": {"4-diverifikasi": "A"},
    "terima_keputusan": {"4-disampaikan": "K"},
    # Step 5: the two determine; an amended value goes its tiers again.
    "undang_rapat": {_UNMET: "A S"},
    "catat_hadir": {
        "5-diundang 5-ubah 5-dijawab 5-divalidasi 5-diverifikasi": "A S T",
        "5-diputuskan 5-final": " ".join(f"{one}!catat_hadir.recorded_already" for one in "AST"),
    },
    "putuskan": {
        "5-diundang 5-dijawab 5-divalidasi 5-diverifikasi 5-diputuskan": "A S",
        "5-ubah": "A!putuskan.waits_for_owner S!putuskan.waits_for_owner",
    },
    "verifikasi_butir": {
        "5 5-diundang 5-ubah": "S!verifikasi_butir.not_amended",
        "5-dijawab": "S!verifikasi_butir.not_valid",
        "5-divalidasi 5-diverifikasi 5-diputuskan": "S",
    },
    "tetapkan_data_final": {"5-diputuskan": "A S", "5-final": "S (A)"},
    # Step 6: initials first, then the agenda, every owner's signature, KETUA's review, KETUA's signature last.
    "agendakan": {"6-diparaf": "T"},
    "tanda_tangani:lembar_data": {"6-diagendakan": "O", "6-satu": "O!tanda_tangani.not_open"},
    # The same papers signed in ink: staff brings the scan in. Its check, by another of the three, waits for a scan.
    "unggah_pindaian:surat_perintah": {"1": "T"},
    "unggah_pindaian:lembar_data": {"6-diagendakan": "T", "6-satu": "T!tanda_tangani.not_open"},
    "unggah_pindaian:laporan": {"6-direviu": "T"},
    "periksa_pindaian:surat_perintah": {},
    "periksa_pindaian:lembar_data": {},
    "periksa_pindaian:laporan": {},
    "reviu_laporan": {"6-semua": "K"},
    "tanda_tangani:laporan": {"6-direviu": "K"},
    # Step 7.
    "dokumentasikan": {"7": "T"},
    "sampaikan_laporan": {"7-didokumentasikan": "K"},
    # The follow-up register, outside any case: who owes it reports, the two accept.
    "laporkan_tindak_lanjut:terbuka": {"-": "O"},
    "laporkan_tindak_lanjut:dilaporkan": {"-": ""},
    "selesaikan_tindak_lanjut:terbuka": {"-": ""},
    "selesaikan_tindak_lanjut:dilaporkan": {"-": "A S"},
    # The archive of ended cases, outside any. Who proposes does not assess, and who assesses does not approve.
    "arsipkan": {"-": "T S"},
    "atur_retensi": {"-": "G"},
    "atur_nomor": {"-": "G"},
    "atur_klasifikasi": {"-": "G"},
    "atur_kop": {"-": "G"},
    "atur_teks": {"-": "G"},
    "catat_surat_masuk": {"-": "T"},
    "betulkan_surat_masuk": {"-": "T S K"},
    "cadangkan_nomor": {"-": "T"},
    "tutup_cadangan": {"-": "T"},
    "tahan_arsip": {"-": "K S"},
    "usulkan_penyusutan": {"-": "T!penyusutan.not_due"},
    "nilai_penyusutan:diusulkan": {"-": "S"},
    "nilai_penyusutan:disetujui": {"-": ""},
    "setujui_penyusutan:dinilai": {"-": "K"},
    "setujui_penyusutan:diusulkan": {"-": ""},
    "laksanakan_penyusutan:disetujui": {"-": "T"},
    "laksanakan_penyusutan:dinilai": {"-": ""},
    # Prose edited in Word, by whoever makes the paper, until what follows it.
    "sunting_naskah:nota_rencana": {"3": "A"},
    "sunting_naskah:konsep": {"4": "A"},
    "sunting_naskah:nota_laporan": {"4-dilaporkan": "A"},
    "sunting_naskah:undangan": {"5-diundang 5-ubah 5-dijawab 5-divalidasi 5-diverifikasi": "A S"},
    "sunting_naskah:notulen": {"6": "A S"},
    # Papers that nobody signs here.
    "tanda_tangani:rencana": {},
    "tanda_tangani:daftar_isian": {},
    "tanda_tangani:konsep": {},
    "tanda_tangani:notulen": {},
    "tanda_tangani:lembar_paraf": {},
}


@dataclass(frozen=True)
class Cell:
    """One cell, read: who may (with the code of a rule that then refuses), and who comes too early or late."""

    may: dict[str, str]
    waits: frozenset[str]
    open: bool


NOT_NOW = Cell({}, frozenset(), open=False)


@cache
def cell(row: str, station: str) -> Cell:
    """What the table says of an act at a station."""
    found = [text for stations, text in TABLE[row].items() if station in stations.split()]
    if not found:
        return NOT_NOW
    (text,) = found
    words = [one for one in text.split() if one != "nobody"]
    may = dict(one.partition("!")[::2] for one in words if not one.startswith("("))
    waits = frozenset(one.strip("()") for one in words if one.startswith("("))
    return Cell(may, waits, open=bool(may) or text == "nobody")


@cache
def letters(row: str) -> frozenset[str]:
    """Those who may at some station."""
    return frozenset(letter for station in KNOWN for letter in cell(row, station).may)


def rows(*, outside: bool = False) -> list[str]:
    """The rows of acts inside a case, or outside any."""
    return [name for name, cells in TABLE.items() if ("-" in cells) == outside]


def act_of(row: str) -> str:
    """The act that a row is about; after the colon stands the kind."""
    return row.partition(":")[0]


def kind_of(row: str) -> str:
    return row.partition(":")[2]


def stations_named() -> set[str]:
    """Every station that the table names; all of them must exist."""
    return set(chain.from_iterable(key.split() for cells in TABLE.values() for key in cells))
