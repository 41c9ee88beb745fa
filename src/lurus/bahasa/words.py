"""Words for the ids that sentences and pages show: acts, roles, steps, facts, modes."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

from lurus.bahasa import kata

ACTS: Mapping[str, str] = {
    "ajukan_dugaan": gettext_noop("Ajukan dugaan kesalahan"),
    "perintahkan_reviu": gettext_noop("Perintahkan reviu"),
    "periksa_data": gettext_noop("Periksa sekarang"),
    "jelaskan_indikasi": gettext_noop("Jelaskan indikasi"),
    "atur_aturan": gettext_noop("Atur aturan pemeriksaan"),
    "kesampingkan_aturan": gettext_noop("Kesampingkan aturan"),
    "tanda_tangani": gettext_noop("Tanda tangani"),
    "susun_rencana": gettext_noop("Susun rencana kegiatan"),
    "paraf": gettext_noop("Bubuhkan paraf"),
    "tambah_butir": gettext_noop("Tambah angka yang ditinjau"),
    "lepas_butir": gettext_noop("Lepas angka dari peninjauan"),
    "kirim_daftar_isian": gettext_noop("Kirim daftar isian"),
    "pastikan_terkirim": gettext_noop("Pastikan semua terkirim"),
    "buka_lembar": gettext_noop("Buka daftar isian"),
    "jawab": gettext_noop("Jawab"),
    "nyatakan_benar": gettext_noop("Nyatakan semua benar"),
    "validasi": gettext_noop("Reviu dan validasi"),
    "nilai_kumpulan": gettext_noop("Nilai kumpulan data"),
    "laporkan_tindak_lanjut": gettext_noop("Laporkan tindak lanjut"),
    "selesaikan_tindak_lanjut": gettext_noop("Nyatakan tindak lanjut selesai"),
    "selesaikan_himpunan": gettext_noop("Selesaikan penghimpunan"),
    "susun_konsep": gettext_noop("Susun konsep laporan"),
    "laporkan": gettext_noop("Laporkan kepada Sekretaris"),
    "verifikasi": gettext_noop("Verifikasi laporan"),
    "sampaikan_keputusan": gettext_noop("Sampaikan keputusan kepada Kepala Dinas"),
    "terima_keputusan": gettext_noop("Terima keputusan"),
    "undang_rapat": gettext_noop("Undang rapat intern"),
    "catat_hadir": gettext_noop("Catat kehadiran dan risalah"),
    "putuskan": gettext_noop("Putuskan"),
    "verifikasi_butir": gettext_noop("Verifikasi nilai yang diubah rapat"),
    "tetapkan_data_final": gettext_noop("Tetapkan data final"),
    "agendakan": gettext_noop("Agendakan dan mintakan tanda tangan"),
    "reviu_laporan": gettext_noop("Reviu laporan"),
    "dokumentasikan": gettext_noop("Dokumentasikan"),
    "sampaikan_laporan": gettext_noop("Sampaikan laporan"),
    "kembalikan": gettext_noop("Kembalikan"),
    "batalkan": gettext_noop("Batalkan perbaikan"),
    "tunjuk_pengganti": gettext_noop("Catat pengganti dengan Surat Tugas"),
    "komunikasikan": gettext_noop("Tulis arahan atau keterangan"),
    "catat_orang": gettext_noop("Catat orang"),
    "catat_jabatan": gettext_noop("Catat jabatan"),
    "catat_penugasan": gettext_noop("Catat penugasan"),
    "akhiri_penugasan": gettext_noop("Akhiri penugasan"),
    "tetapkan_pengampu": gettext_noop("Tetapkan pengampu data"),
    "atur_kalender": gettext_noop("Atur kalender kerja"),
    "undang_akun": gettext_noop("Undang pengguna"),
    "simpan_pemetaan": gettext_noop("Simpan pemetaan"),
    "impor_tabel": gettext_noop("Masukkan tabel"),
    "atur_tanda_tangan": gettext_noop("Tetapkan cara tanda tangan"),
    "unggah_pindaian": gettext_noop("Unggah pindaian tanda tangan basah"),
    "periksa_pindaian": gettext_noop("Periksa pindaian tanda tangan basah"),
    "sunting_naskah": gettext_noop("Terbitkan naskah yang disunting"),
    "buat_kunci": gettext_noop("Buat kunci tanda tangan"),
    "arsipkan": gettext_noop("Susun bundel arsip"),
    "atur_retensi": gettext_noop("Atur jadwal retensi"),
    "atur_klasifikasi": gettext_noop("Tetapkan kode klasifikasi"),
    "atur_nomor": gettext_noop("Tetapkan bentuk nomor"),
    "atur_kop": gettext_noop("Tetapkan kop naskah"),
    "atur_teks": gettext_noop("Tetapkan teks baku"),
    "catat_surat_masuk": gettext_noop("Catat surat masuk"),
    "betulkan_surat_masuk": gettext_noop("Betulkan atau lengkapi catatan surat"),
    "cadangkan_nomor": gettext_noop("Cadangkan nomor"),
    "tutup_cadangan": gettext_noop("Selesaikan nomor cadangan"),
    "tahan_arsip": gettext_noop("Tahan atau lepas arsip"),
    "usulkan_penyusutan": gettext_noop("Usulkan penyusutan"),
    "nilai_penyusutan": gettext_noop("Catat penilaian panitia"),
    "setujui_penyusutan": gettext_noop("Catat persetujuan tertulis"),
    "laksanakan_penyusutan": gettext_noop("Catat pelaksanaan dan Berita Acara"),
    "cabut_kunci": gettext_noop("Cabut kunci tanda tangan"),
    "ganti_ca": gettext_noop("Ganti CA kantor"),
    "catat_akar": gettext_noop("Catat sertifikat induk"),
    "atur_cap_waktu": gettext_noop("Atur cap waktu"),
}
ROLES: Mapping[str, str] = {
    "KETUA": gettext_noop("Kepala Dinas"),
    "SEKRETARIS": gettext_noop("Sekretaris"),
    "ANGGOTA": gettext_noop("Kepala Sub Bagian Perencanaan dan Keuangan"),
    "PPTK": gettext_noop("PPTK"),
    "STAF": gettext_noop("Staf pengolah data pelaporan"),
    "KABID": gettext_noop("Kepala Bidang"),
    "PENGAWAS": gettext_noop("Inspektorat"),
    "PENGELOLA": gettext_noop("Pengelola aplikasi"),
}
STEPS: Mapping[str, str] = {
    "1": gettext_noop("Perintah reviu"),
    "2": gettext_noop("Rencana perbaikan"),
    "3": gettext_noop("Himpun data dan susun konsep"),
    "4": gettext_noop("Lapor dan verifikasi"),
    "5": gettext_noop("Rapat penetapan data final"),
    "6": gettext_noop("Paraf, agenda, tanda tangan"),
    "7": gettext_noop("Dokumentasi dan penyampaian"),
    "selesai": gettext_noop("Selesai"),
    "batal": gettext_noop("Dibatalkan"),
}
FACTS: Mapping[str, str] = {
    "surat_perintah_ditandatangani": gettext_noop("Surat Perintah ditandatangani"),
    "rencana_disusun": gettext_noop("rencana disusun"),
    "rencana_diparaf": gettext_noop("rencana diparaf Sekretaris"),
    "daftar_terkirim": gettext_noop("semua daftar isian dikirim"),
    "pengiriman_dipastikan": gettext_noop("pengiriman dipastikan Sekretaris"),
    "semua_terjawab": gettext_noop("semua angka dijawab pengampunya"),
    "semua_valid": gettext_noop("semua jawaban dinyatakan valid"),
    "kumpulan_dinilai": gettext_noop("kumpulan data tiap pengampu dinilai"),
    "himpunan_anggota": gettext_noop("penghimpunan diselesaikan Kasubbag"),
    "himpunan_sekretaris": gettext_noop("penghimpunan diselesaikan Sekretaris"),
    "konsep_anggota": gettext_noop("konsep disusun Kasubbag"),
    "konsep_sekretaris": gettext_noop("konsep disusun Sekretaris"),
    "dilaporkan": gettext_noop("hasil dilaporkan kepada Sekretaris"),
    "diverifikasi": gettext_noop("laporan diverifikasi"),
    "keputusan_disampaikan": gettext_noop("keputusan disampaikan kepada Kepala Dinas"),
    "keputusan_diterima": gettext_noop("keputusan diterima Kepala Dinas"),
    "rapat_diundang": gettext_noop("rapat diundang"),
    "rapat_diadakan": gettext_noop("kehadiran dan risalah rapat dicatat"),
    "semua_diputuskan": gettext_noop("semua angka diputuskan"),
    "ubahan_tuntas": gettext_noop("nilai yang diubah rapat dinyatakan, divalidasi, dan diverifikasi"),
    "final_anggota": gettext_noop("data final ditetapkan Kasubbag"),
    "final_sekretaris": gettext_noop("data final ditetapkan Sekretaris"),
    "paraf_anggota": gettext_noop("paraf Kasubbag"),
    "paraf_sekretaris": gettext_noop("paraf Sekretaris"),
    "diagendakan": gettext_noop("laporan diagendakan"),
    "lembar_ditandatangani": gettext_noop("semua lembar pengampu ditandatangani"),
    "pindaian_menunggu": gettext_noop("pindaian tanda tangan basah diunggah"),
    "direviu_ketua": gettext_noop("laporan direviu Kepala Dinas"),
    "laporan_ditandatangani": gettext_noop("laporan ditandatangani Kepala Dinas"),
    "didokumentasikan": gettext_noop("berkas didokumentasikan"),
    "disampaikan": gettext_noop("laporan disampaikan"),
}
MODES: Mapping[str, str] = {
    "definitif": gettext_noop("definitif"),
    "plt": gettext_noop("Plt."),
    "plh": gettext_noop("Plh."),
    "pj": gettext_noop("Pj."),
    "tugas": gettext_noop("Surat Tugas"),
}
_WORDS_OF: Mapping[str, Mapping[Any, str]] = {
    **dict.fromkeys(("act", "remedy"), ACTS),
    **dict.fromkeys(("fact", "missing"), FACTS),
    **dict.fromkeys(("peran", "role", "roles"), ROLES),
    **dict.fromkeys(("step", "langkah", "open_in", "ke", "dari"), STEPS),
    **dict.fromkeys(("ukuran", "measure"), kata.MEASURES),
    **dict.fromkeys(("bidang", "field", "tempat"), kata.PARTS),
    "catatan": kata.QUALITY_RECORDS,
    "did": kata.DEEDS,
    "kind": kata.KINDS,
    "mode": MODES,
    "pilihan": kata.DECISIONS,
    "status": kata.PAPER_STATES,
    "weekday": kata.WEEKDAYS,
    "what": kata.THINGS,
}
_WORDS_ALREADY = frozenset({"bidang", "bukti", "istilah", "rujukan"})
"""Parameters whose values are Indonesian words kept as data."""


def act_label(act: str) -> str:
    """What a button says."""
    return gettext(ACTS[act]) if act in ACTS else act


def role_label(role: str) -> str:
    """The post that plays the role."""
    return gettext(ROLES[role]) if role in ROLES else role


def step_label(step: str) -> str:
    """The step in the SOP's words."""
    return gettext(STEPS[step]) if step in STEPS else step


def document_label(kind: str) -> str:
    """What a paper is called."""
    return gettext(kata.DOCUMENTS[kind]) if kind in kata.DOCUMENTS else kind


def in_words(name: str, value: Any) -> str:
    """The words for a parameter that is an id, or a list of ids; empty when it is none."""
    many = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
    if name in _WORDS_ALREADY:
        return ", ".join(gettext(one) for one in many if isinstance(one, str) and one)
    table = _WORDS_OF.get(name, {})
    words = [gettext(table[one]) for one in many if isinstance(one, str | int) and one in table]
    return ", ".join(words) if len(words) == len(many) else ""
