"""Every act × step × role × mode, against the office's table written down a second time."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from lurus.core.izin import LIMITS, MODES, Kedudukan, Pelaku, Perkara, boleh, mode_table, siapa
from lurus.core.sop import SOP_459

TEAM = "KETUA SEKRETARIS ANGGOTA PPTK STAF KABID"
OWNERS = "PPTK KABID SEKRETARIS ANGGOTA KETUA"
# act → step(s): roles. An owner's act is tested with the person's own sheet.
WHO: Mapping[str, Mapping[str, str]] = {
    "ajukan_dugaan": {"-": f"{TEAM} PENGELOLA"},
    "perintahkan_reviu": {"-": "KETUA"},
    "tanda_tangani": {"1": "KETUA", "6": OWNERS},
    "unggah_pindaian": {"16": "STAF"},
    "periksa_pindaian": {"16": "ANGGOTA SEKRETARIS STAF"},
    "sunting_naskah": {"34": "ANGGOTA", "56": "ANGGOTA SEKRETARIS"},
    "susun_rencana": {"2": "ANGGOTA"},
    "paraf": {"2": "SEKRETARIS", "6": "ANGGOTA SEKRETARIS"},
    "tambah_butir": {"23": "ANGGOTA"},
    "lepas_butir": {"23": "ANGGOTA"},
    "kirim_daftar_isian": {"3": "ANGGOTA SEKRETARIS"},
    "pastikan_terkirim": {"3": "SEKRETARIS"},
    "buka_lembar": {"35": OWNERS},
    "jawab": {"35": OWNERS},
    "nyatakan_benar": {"3": OWNERS},
    "validasi": {"35": "ANGGOTA"},
    "nilai_kumpulan": {"3": "ANGGOTA"},
    "laporkan_tindak_lanjut": {"-": f"{TEAM} PENGELOLA"},
    "selesaikan_tindak_lanjut": {"-": "ANGGOTA SEKRETARIS"},
    "selesaikan_himpunan": {"3": "ANGGOTA SEKRETARIS"},
    "susun_konsep": {"3": "ANGGOTA SEKRETARIS"},
    "laporkan": {"4": "ANGGOTA"},
    "verifikasi": {"4": "SEKRETARIS"},
    "sampaikan_keputusan": {"4": "ANGGOTA"},
    "terima_keputusan": {"4": "KETUA"},
    "undang_rapat": {"5": "ANGGOTA SEKRETARIS"},
    "catat_hadir": {"5": "ANGGOTA SEKRETARIS STAF"},
    "putuskan": {"5": "ANGGOTA SEKRETARIS"},
    "verifikasi_butir": {"5": "SEKRETARIS"},
    "tetapkan_data_final": {"5": "ANGGOTA SEKRETARIS"},
    "agendakan": {"6": "STAF"},
    "reviu_laporan": {"6": "KETUA"},
    "dokumentasikan": {"7": "STAF"},
    "sampaikan_laporan": {"7": "KETUA"},
    "kembalikan": {"4": "SEKRETARIS", "5": "ANGGOTA SEKRETARIS", "6": "KETUA SEKRETARIS"},
    "batalkan": {"123456": "KETUA"},
    "tunjuk_pengganti": {"345": "KETUA PENGELOLA"},
    "komunikasikan": {"1234567": TEAM},
    "catat_orang": {"-": "PENGELOLA"},
    "catat_jabatan": {"-": "PENGELOLA"},
    "catat_penugasan": {"-": "PENGELOLA"},
    "akhiri_penugasan": {"-": "PENGELOLA"},
    "tetapkan_pengampu": {"-": "PENGELOLA"},
    "atur_kalender": {"-": "PENGELOLA"},
    "undang_akun": {"-": "PENGELOLA"},
    "simpan_pemetaan": {"-": "ANGGOTA"},
    "impor_tabel": {"-": "ANGGOTA"},
    "buat_kunci": {"-": f"{TEAM} PENGELOLA"},
    "cabut_kunci": {"-": f"{TEAM} PENGELOLA"},
    "ganti_ca": {"-": "PENGELOLA"},
    "catat_akar": {"-": "PENGELOLA"},
    "atur_cap_waktu": {"-": "PENGELOLA"},
    "periksa_data": {"-": "ANGGOTA"},
    "arsipkan": {"-": "STAF SEKRETARIS"},
    "atur_retensi": {"-": "PENGELOLA"},
    "atur_nomor": {"-": "PENGELOLA"},
    "atur_klasifikasi": {"-": "PENGELOLA"},
    "atur_kop": {"-": "PENGELOLA"},
    "atur_teks": {"-": "PENGELOLA"},
    "catat_surat_masuk": {"-": "STAF"},
    "betulkan_surat_masuk": {"-": "STAF SEKRETARIS KETUA"},
    "cadangkan_nomor": {"-": "STAF"},
    "tutup_cadangan": {"-": "STAF"},
    "tahan_arsip": {"-": "KETUA SEKRETARIS"},
    "usulkan_penyusutan": {"-": "STAF"},
    "nilai_penyusutan": {"-": "SEKRETARIS"},
    "setujui_penyusutan": {"-": "KETUA"},
    "laksanakan_penyusutan": {"-": "STAF"},
    "jelaskan_indikasi": {"-": "ANGGOTA"},
    "atur_aturan": {"-": "ANGGOTA"},
    "atur_tanda_tangan": {"-": "KETUA"},
    "kesampingkan_aturan": {"3": "ANGGOTA"},
}
SPOKEN = {
    "arahan": "KETUA",
    "minta_keterangan": "KETUA",
    "tugas_lain": "KETUA",
    "informasi_awal": "SEKRETARIS",
    "teruskan_informasi": "SEKRETARIS",
    "siapkan_sarana": "SEKRETARIS",
    "pertimbangan": "ANGGOTA",
    "masalah": "ANGGOTA",
    "tanggapan": TEAM,
}
ROLES = [role.id for role in SOP_459.roles]
STEPS = [*"-1234567"]
POST, PERSON, OFFICE, CASE = 10, 1, 1, 5


def expected(act_id: str, step: str, role: str, mode: str) -> bool:
    """What the table says of a person who owns the sheet, about an amended item, no conclusion moved."""
    roles = next((who for steps, who in WHO[act_id].items() if step in steps), "")
    if mode == "tugas" or (mode, act_id) == ("plh", "batalkan"):
        return False
    return role in roles.split()


def somebody(role: str, mode: str, *, tugas: str = "", case: int | None = None) -> Pelaku:
    return Pelaku(PERSON, OFFICE, (Kedudukan(role, mode, POST, tugas, case),))


def matter(step: str) -> Perkara:
    return Perkara(kantor=OFFICE, step=step, perbaikan=CASE, pemilik_jabatan=POST, ubahan=True)


def cells() -> Iterator[tuple[str, str, str, str]]:
    yield from product((one.id for one in SOP_459.acts), STEPS, ROLES, MODES)


def test_the_table_knows_every_act_and_no_other() -> None:
    assert set(WHO) == {one.id for one in SOP_459.acts}


def test_every_act_step_role_and_mode_is_answered_as_the_table_says() -> None:
    wrong = [
        cell
        for cell in cells()
        if boleh(somebody(cell[2], cell[3]), cell[0], matter(cell[1])).boleh is not expected(*cell)
    ]
    assert wrong == []


def test_every_permission_says_from_which_position_it_is_given() -> None:
    for act_id, step, role, mode in cells():
        answer = boleh(somebody(role, mode), act_id, matter(step))
        given = (answer.peran, answer.mode, answer.jabatan, answer.code)
        assert given == ((role, mode, POST, "") if answer.boleh else (None, None, None, answer.code))
        assert answer.boleh or answer.code.startswith("izin.")


@pytest.mark.parametrize(("kind", "roles"), SPOKEN.items())
def test_who_may_speak_depends_on_what_is_said(kind: str, roles: str) -> None:
    for role in ROLES:
        answer = boleh(somebody(role, "definitif"), "komunikasikan", Perkara(step="3", jenis=kind))
        assert answer.boleh is (role in roles.split())


@pytest.mark.parametrize(
    ("step", "kind", "roles"),
    [
        ("1", "surat_perintah", "KETUA"),
        ("6", "laporan", "KETUA"),
        ("6", "lembar_data", OWNERS),
        ("6", "rencana", ""),
        ("1", "laporan", ""),
    ],
)
def test_who_may_sign_depends_on_the_paper(step: str, kind: str, roles: str) -> None:
    for role in ROLES:
        facts = Perkara(step=step, dokumen=kind, pemilik_jabatan=POST)
        assert boleh(somebody(role, "definitif"), "tanda_tangani", facts).boleh is (role in roles.split())


VALIDATES = {("validasi", "3"), ("nilai_kumpulan", "3"), ("kesampingkan_aturan", "3"), ("validasi", "5")}


@pytest.mark.parametrize(
    ("tugas", "role", "acts"),
    [
        ("verifikasi", "SEKRETARIS", {("verifikasi", "4"), ("kembalikan", "4"), ("verifikasi_butir", "5")}),
        ("validasi", "ANGGOTA", VALIDATES),
        ("lain", "KETUA", set()),
    ],
)
def test_a_surat_tugas_opens_its_one_duty_in_its_one_case(
    tugas: str, role: str, acts: set[tuple[str, str]]
) -> None:
    substitute = somebody(role, "tugas", tugas=tugas, case=CASE)
    elsewhere = somebody(role, "tugas", tugas=tugas, case=CASE + 1)
    places = list(product(WHO, STEPS))
    assert {at for at in places if boleh(substitute, at[0], matter(at[1])).boleh} == acts
    assert not any(boleh(elsewhere, act_id, matter(step)).boleh for act_id, step in places)


def test_a_plh_leaves_to_the_holder_what_binds_the_office() -> None:
    plh, plt = somebody("KETUA", "plh"), somebody("KETUA", "plt")
    moved = Perkara(step="6", dokumen="laporan", simpulan_berubah=True)
    still = Perkara(step="6", dokumen="laporan")
    assert boleh(plh, "tanda_tangani", moved).code == "izin.mode"
    assert boleh(plh, "tanda_tangani", still).boleh
    assert boleh(plt, "tanda_tangani", moved).boleh
    assert boleh(plh, "batalkan", Perkara(step="3")).params == {"peran": "KETUA", "mode": "plh"}
    assert boleh(plh, "perintahkan_reviu", Perkara()).boleh


def test_an_unknown_mode_gives_nothing() -> None:
    answers = [boleh(somebody(role, "titip"), act_id, matter(step)) for act_id, step, role, _ in cells()]
    assert not any(answer.boleh for answer in answers)


def test_the_printed_mode_table_has_a_cell_for_every_act_and_mode() -> None:
    table = mode_table(SOP_459)
    assert set(table) == set(product((one.id for one in SOP_459.acts), MODES))
    assert {act_id for (act_id, mode), cell in table.items() if mode == "plh" and cell != "ya"} == {
        "batalkan",
        "tanda_tangani",
    }
    assert {cell for (_, mode), cell in table.items() if mode in {"definitif", "plt", "pj"}} == {"ya"}


def test_every_limit_is_about_an_act_that_exists() -> None:
    assert {one.act for one in LIMITS} <= set(WHO)


def test_who_may_is_told_here_or_else_anywhere() -> None:
    assert siapa("paraf", Perkara(step="6"), SOP_459) == ("ANGGOTA", "SEKRETARIS")
    assert siapa("laporkan", Perkara(step="2")) == ("ANGGOTA",)
    assert siapa("komunikasikan", Perkara(step="2", jenis="arahan")) == ("KETUA",)
