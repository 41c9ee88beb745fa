"""What each act of the matrix is about, and what it is told: enough to be let through wherever it may be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from lurus.dokumen.kunci import NewKey
from lurus.dokumen.models import Dokumen
from lurus.dokumen.sign import office_authority
from lurus.kantor.home import Home
from lurus.kantor.models import Orang, Penugasan
from lurus.perbaikan.models import Perbaikan, TindakLanjut
from tests.cast import MONDAY, Cast
from tests.play import ORDER, STILL_WEAK, SUFFICIENT, WEAKNESS, act, correction, item, sheet, upload
from tests.stations import PLAN, WORDED, Way, paper, scanned, signature, worded
from tests.tindakan import archive, books, impor
from tests.tindakan.indikasi import found, indication
from tests.tindakan.matrix import TABLE, act_of, kind_of

TOMORROW = (MONDAY + timedelta(days=1)).date().isoformat()
LETTER = {"dasar_nomor": "800/7", "dasar_tanggal": "2026-03-09", "ditetapkan_oleh": "Bupati"}
DONE = {"hasil": "Petugas ditetapkan; surat tugas di map 3."}
NOTE = {"catatan": "Sudah diperiksa."}
WHY = {"alasan": "Ada yang harus dibenahi."}


@dataclass(frozen=True)
class Scene:
    """A case where it stands, in its office."""

    cast: Cast
    home: Home
    case: Perbaikan

    def target(self, row: str) -> Any:
        """What the act is about; None where a paper of that kind does not exist yet."""
        if kind_of(row) and act_of(row) in ON_PAPERS:
            found = Dokumen.objects.at(self.cast.kantor).filter(perbaikan=self.case, jenis=kind_of(row))
            return paper(self.case, kind_of(row), self.cast) if found.exclude(status="batal") else None
        if act_of(row) in archive.ON_A_PROPOSAL:
            return archive.proposal(self.cast, kind_of(row))
        if act_of(row) in FOLLOW_UP:
            return (
                TindakLanjut.objects.at(self.cast.kantor).filter(keadaan=kind_of(row)).order_by("pk").last()
            )
        return TARGETS.get(act_of(row), _office if "-" in TABLE[row] else _case)(self)

    def told(self, row: str) -> dict[str, Any]:
        """What the act is told."""
        return TOLD.get(act_of(row), _nothing)(self, kind_of(row))

    def evidence(self, row: str, target: Any, who: Orang) -> object | None:
        """What was made outside the door."""
        made = MADE.get(act_of(row))
        return None if made is None else made(self, target, who)


ON_PAPERS = ("tanda_tangani", "unggah_pindaian", "periksa_pindaian", "sunting_naskah")
MADE: dict[str, Callable[[Scene, Any, Orang], object]] = {
    "tanda_tangani": lambda scene, target, who: signature(target, who),
    "unggah_pindaian": lambda scene, target, who: scanned(target),
    "sunting_naskah": lambda scene, target, who: worded(target),
    "buat_kunci": lambda scene, target, who: NewKey(who.pk, "1f", "-----BEGIN CERTIFICATE-----"),
    "arsipkan": lambda scene, target, who: archive.bundle(scene.cast),
    "periksa_data": lambda scene, target, who: found(scene.cast),
    "impor_tabel": lambda scene, target, who: impor.table(scene.home, impor.NEW)[1],
}
FOLLOW_UP = ("laporkan_tindak_lanjut", "selesaikan_tindak_lanjut")


def follow_ups(cast: Cast) -> None:
    """A case of Joko's that left two weaknesses: one is to be done, one he reported as done."""
    way = Way(cast, "harga.realisasi").to("3-terjawab")
    both = STILL_WEAK | {"kelemahan": [WEAKNESS, WEAKNESS]}
    way.do("wulan", "nilai_kumpulan", way.case.lembar.get(), **both)
    first = TindakLanjut.objects.at(cast.kantor).order_by("pk")[0]
    act(cast.joko, "laporkan_tindak_lanjut", first, DONE)


def _office(scene: Scene) -> Any:
    return scene.cast.kantor


def _case(scene: Scene) -> Any:
    return scene.case


def _nothing(scene: Scene, kind: str) -> dict[str, Any]:
    return {}


def _everybody(scene: Scene) -> list[int]:
    return [one.pk for one in Orang.objects.at(scene.cast.kantor)]


def _item(scene: Scene) -> Any:
    return item(scene.case, scene.cast.angka["harga.realisasi"])


def _sheet(scene: Scene) -> Any:
    return sheet(scene.case, scene.cast, "joko")


TARGETS: dict[str, Callable[[Scene], Any]] = {
    **dict.fromkeys(("jawab", "validasi", "putuskan", "verifikasi_butir", "lepas_butir"), _item),
    **dict.fromkeys(("buka_lembar", "nyatakan_benar", "nilai_kumpulan"), _sheet),
}


def _assignment(scene: Scene) -> int:
    return int(Penugasan.objects.at(scene.cast.kantor).get(orang=scene.cast.anton).pk)


TOLD: dict[str, Callable[[Scene, str], dict[str, Any]]] = {
    "ajukan_dugaan": lambda scene, kind: {"laporan": scene.cast.lkjip.pk, "uraian": "Tampak kurang."},
    "perintahkan_reviu": lambda scene, kind: (
        ORDER | {"laporan": scene.cast.lkjip.pk, "angka": [scene.cast.angka["dana.realisasi"].pk]}
    ),
    "catat_orang": lambda scene, kind: {"nama": "Rina", "email": "rina@contoh.example"},
    "catat_jabatan": lambda scene, kind: {"nama": "PPTK Kemetrologian", "peran": "PPTK"},
    "catat_penugasan": lambda scene, kind: (
        LETTER
        | {
            "orang": scene.cast.orang["tanpa_jabatan"].pk,
            "jabatan": scene.cast.jabatan["sari"].pk,
            "mode": "plh",
            "mulai": TOMORROW,
            "sampai": "2026-03-20",
        }
    ),
    "akhiri_penugasan": lambda scene, kind: {
        "penugasan": _assignment(scene),
        "sampai": TOMORROW,
        "alasan": "Pensiun.",
    },
    "tetapkan_pengampu": lambda scene, kind: {
        "indikator": [scene.cast.indikator["harga"].pk],
        "jabatan": scene.cast.jabatan["sari"].pk,
        "mulai": TOMORROW,
    },
    "atur_kalender": lambda scene, kind: {
        "hal": "hari",
        "dasar": "SKB",
        "tanggal": "2026-12-24",
        "jenis": "cuti_bersama",
        "nama": "Cuti bersama Natal",
    },
    "undang_akun": lambda scene, kind: {"orang": scene.cast.orang["tanpa_jabatan"].pk},
    "cabut_kunci": lambda scene, kind: {"sebab": "lupa_frasa", "alasan": "Lupa."},
    "ganti_ca": lambda scene, kind: {"alasan": "Hampir habis masa berlakunya."},
    "catat_akar": lambda scene, kind: {
        "jenis": "luar",
        "sertifikat": office_authority("CA luar", MONDAY).certificate.decode(),
        "tersertifikasi": "ya",
        "dasar": "Diunduh dari laman penerbit.",
    },
    "atur_cap_waktu": lambda scene, kind: {
        "kebijakan": "wajib",
        "alamat": "https://cap.contoh.example/tsa",
        "alasan": "Perjanjian 12/2026.",
    },
    "simpan_pemetaan": lambda scene, kind: {"isi": impor.MAPPING},
    "jelaskan_indikasi": lambda scene, kind: {
        "indikasi": indication(scene.cast).pk,
        "alasan": "Kenaikan ini nyata: pasar baru dibuka.",
    },
    "atur_tanda_tangan": lambda scene, kind: {
        "cara": "esign_v2",
        "dipakai": True,
        "dasar": "Keputusan Kepala Dinas 188/12/2026",
        "alasan": "Sertifikat BSrE sudah terbit.",
    },
    "unggah_pindaian": lambda scene, kind: {
        "tanggal": MONDAY.date().isoformat(),
        "berkas": upload("pindai.pdf"),
    },
    "sunting_naskah": lambda scene, kind: {"berkas": WORDED},
    "periksa_pindaian": lambda scene, kind: {
        "sidik": "",
        "kode": "x",
        "halaman": 2,
        "isi_sama": True,
        "nama_sesuai": True,
        "tanggal_sesuai": True,
        "tanda_tangan_ada": True,
    },
    "atur_aturan": lambda scene, kind: {
        "aturan": "capaian-luar-biasa",
        "dipakai": False,
        "alasan": "Capaian di atas 200 % lazim di sini.",
    },
    "kesampingkan_aturan": lambda scene, kind: {"sidik": "0" * 64, "alasan": "Sudah diperiksa."},
    "impor_tabel": lambda scene, kind: impor.told(impor.table(scene.home, impor.NEW)[0]),
    "kembalikan": lambda scene, kind: WHY,
    "batalkan": lambda scene, kind: WHY,
    "lepas_butir": lambda scene, kind: WHY,
    "tunjuk_pengganti": lambda scene, kind: (
        LETTER
        | {"orang": scene.cast.orang["tanpa_jabatan"].pk, "tugas": "verifikasi", "surat": [upload("st.pdf")]}
    ),
    "komunikasikan": lambda scene, kind: {"jenis": kind, "isi": "Mohon segera."},
    "susun_rencana": lambda scene, kind: PLAN,
    "tambah_butir": lambda scene, kind: {
        "angka": [scene.cast.angka["ikm.realisasi"].pk],
        "mengapa": "Ikut diragukan.",
    },
    "kirim_daftar_isian": lambda scene, kind: {"cara": "aplikasi"},
    "jawab": lambda scene, kind: correction("22"),
    "nyatakan_benar": lambda scene, kind: {"pernyataan": True},
    "validasi": lambda scene, kind: {"putusan": "valid"},
    "nilai_kumpulan": lambda scene, kind: SUFFICIENT,
    "laporkan": lambda scene, kind: NOTE,
    "laporkan_tindak_lanjut": lambda scene, kind: DONE,
    "selesaikan_tindak_lanjut": lambda scene, kind: {"hilang": True},
    "verifikasi": lambda scene, kind: NOTE,
    "sampaikan_keputusan": lambda scene, kind: NOTE,
    "undang_rapat": lambda scene, kind: {"waktu": f"{TOMORROW}T09:00:00+07:00", "tempat": "Aula"},
    "catat_hadir": lambda scene, kind: {"hadir": _everybody(scene), "risalah": "Dibahas."},
    "putuskan": lambda scene, kind: {"pilihan": "tolak", "alasan": "Bukti kurang."},
    "dokumentasikan": lambda scene, kind: NOTE,
    "sampaikan_laporan": lambda scene, kind: {"penerima": "Bupati"},
    "atur_nomor": lambda scene, kind: {
        "buku": "agenda",
        "pola": "{urut}/{bulan}/{tahun}",
        "mulai": TOMORROW,
        "dasar": "Keputusan 188/12/2026",
    },
    "atur_klasifikasi": lambda scene, kind: {
        "kode": "000.8.6.3",
        "uraian": "Akuntabilitas Kinerja Instansi Pemerintah",
        "mulai": TOMORROW,
        "dasar": "Keputusan 188/12/2026",
    },
    "atur_kop": lambda scene, kind: {
        "pemerintah": "Pemerintah Kabupaten Wanasari",
        "nama": "Dinas Perdagangan",
        "alamat": "Jalan Cendana Nomor 12, Wanasari 68499",
        "mulai": TOMORROW,
        "dasar": "Keputusan 188/13/2026",
    },
    "atur_teks": lambda scene, kind: {
        "bagian": "undangan.penutup",
        "teks": "Dimohon hadir tepat waktu.",
        "mulai": TOMORROW,
        "dasar": "Keputusan 188/13/2026",
    },
    "catat_surat_masuk": lambda scene, kind: books.LETTER,
    "betulkan_surat_masuk": lambda scene, kind: books.put_right(books.entered(scene.cast)),
    "cadangkan_nomor": lambda scene, kind: books.RESERVE,
    "tutup_cadangan": lambda scene, kind: books.USED | {"nomor": books.set_aside(scene.cast).pk},
    "atur_retensi": lambda scene, kind: archive.RULE,
    "tahan_arsip": lambda scene, kind: archive.HOLD | {"perbaikan": archive.ended(scene.cast).pk},
    "usulkan_penyusutan": lambda scene, kind: archive.WHY | {"perbaikan": archive.ended(scene.cast).pk},
    "nilai_penyusutan": lambda scene, kind: archive.ASSESSED,
    "setujui_penyusutan": lambda scene, kind: archive.APPROVED,
    "laksanakan_penyusutan": lambda scene, kind: archive.DONE,
}
