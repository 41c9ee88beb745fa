"""Every address of the pages, with what it is about and who may see it: the one table that tests walk."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, get_resolver, reverse

from lurus.dokumen.models import Dokumen, Penyusutan
from lurus.kantor.models import Akun, Kantor
from lurus.kantor.undangan import token
from lurus.perbaikan.models import Butir, Lembar, Perbaikan, TindakLanjut
from lurus.tindakan import contents
from lurus.web.kantor.bagian import PARTS
from tests.world import World

NOBODY = "siapa pun"
INSIDERS = ("ratna", "hadi", "wulan", "joko", "sari", "dewi", "anton", "bagus", "tono")
WITHOUT_POST = ("tanpa_jabatan", "berakhir")
NEIGHBOUR = "kepala_sebelah"
PERSONS = (NOBODY, *INSIDERS, *WITHOUT_POST, NEIGHBOUR)
"""Nobody signed in; one of each role; one who never had a post, one whose assignment ended; the other office's head."""

Arguments = Callable[[World], list[Any]]
SIGN_IN, NO_POST, UNSEEN = 302, 403, 404


def _none(world: World) -> list[Any]:
    return []


@dataclass(frozen=True)
class Address:
    """One address. `inside`: the answer to people of the office, `other`: exceptions by person."""

    name: str
    about: Arguments = _none
    inside: int = 200
    other: Mapping[str, int] = field(default_factory=dict)
    public: bool = False
    ours: bool = False
    """It shows something of our office, which the neighbour may not know of."""
    html: bool = True
    query: str = ""
    """What follows the path; `{}` stands for what the address is about."""
    label: str = ""

    @property
    def id(self) -> str:
        return f"{self.name} {self.label}".strip()

    def url(self, world: World) -> str:
        about = self.about(world)
        return reverse(f"web:{self.name}", args=about) + self.query.format(*about)

    def status(self, person: str) -> int:
        """What this person is answered."""
        if person in self.other:
            return self.other[person]
        if self.public:
            return self.inside
        if person == NOBODY:
            return SIGN_IN
        if person in WITHOUT_POST:
            return NO_POST
        return UNSEEN if person == NEIGHBOUR and self.ours else self.inside


def _invited(world: World) -> list[Any]:
    return [token(Akun.objects.get(orang=world.cast.sari))]


def _figure(world: World) -> list[Any]:
    return [world.cast.angka["harga.realisasi"].pk]


OUTSIDE_TEAM = {"sari": 404, "tono": 404}
"""Evidence is for the case's team and the inspectorate."""

READ_NO_FINDINGS = dict.fromkeys(("joko", "sari", "dewi", "tono"), 403)
"""Owners and staff see what they are asked when the lists are sent; administrators have no business there."""

ARCHIVE_CLOSED = dict.fromkeys(("joko", "sari", "anton"), 403)
"""The archive is no business of those who own figures."""
BOOKS_CLOSED = ARCHIVE_CLOSED | {"tono": 403}
"""Nor are the books, and the administrator has none there either."""
TAKES_THE_BUNDLE = dict.fromkeys(("ratna", "hadi", "dewi"), 200)
"""The office's own bundle holds Laporan Kinerja Individu: the inspectorate takes another."""

ADDRESSES: tuple[Address, ...] = (
    Address("tugas"),
    Address("masuk", inside=302, public=True, other={NOBODY: 200}),
    Address("keluar", inside=405, public=True, html=False),
    Address("bahasa", inside=302, public=True, html=False),
    Address("sehat", public=True, html=False),
    Address("undangan", _invited, public=True),
    Address("sandi"),
    Address("pilih_kantor"),
    Address("perbaikan"),
    Address("perbaikan", query="?keadaan=selesai", label="selesai"),
    Address("mulai"),
    Address("tindak_lanjut"),
    Address("tindak_lanjut", query="?keadaan=selesai", label="selesai"),
    Address("perkara", lambda w: [w.open.pk], ours=True),
    Address("perkara", lambda w: [w.done.pk], ours=True, label="selesai"),
    Address("perkara", lambda w: [w.new.pk], ours=True, label="baru"),
    Address("jejak", lambda w: [w.done.pk], ours=True),
    Address("cetak", lambda w: [w.done.pk], ours=True),
    Address(
        "cetak_berkas", lambda w: [w.order.perbaikan_id], ours=True, html=False, query="?tumpukan=semua.1"
    ),
    Address("rapat", lambda w: [w.met.pk], ours=True),
    Address("rapat", lambda w: [w.open.pk], inside=404, ours=True, label="belum"),
    Address("lembar", lambda w: [w.sheet.pk], ours=True),
    Address("validasi", lambda w: [w.sheet.pk], ours=True),
    Address("galeri"),
    Address("dokumen"),
    Address("dokumen", query="?keadaan=menunggu", label="menunggu"),
    Address("naskah", lambda w: [w.order.pk], ours=True),
    Address("naskah", lambda w: [w.done.dokumen.get(jenis="laporan").pk], ours=True, label="laporan"),
    Address("naskah_pdf", lambda w: [w.order.pk], ours=True, html=False),
    Address("naskah_ics", lambda w: [w.met.dokumen.get(jenis="undangan").pk], ours=True, html=False),
    Address("naskah_ics", lambda w: [w.order.pk], inside=404, ours=True, label="lain"),
    Address("naskah_docx", lambda w: [w.invitation.pk], ours=True, html=False),
    Address("naskah_docx", lambda w: [w.order.pk], inside=404, ours=True, label="lain"),
    Address("sunting", lambda w: [w.invitation.pk], inside=403, other={"hadi": 200, "wulan": 200}, ours=True),
    Address("tanda_tangani", lambda w: [w.order.pk], inside=403, other={"ratna": 200}, ours=True),
    Address("tanda_tangani_beberapa"),
    Address("tanda_tangan_luar", lambda w: [w.order.pk], inside=403, other={"ratna": 200}, ours=True),
    Address("naskah_cetak", lambda w: [w.order.pk], ours=True, html=False),
    Address("pindaian", lambda w: [w.order.pk], inside=403, other={"dewi": 200}, ours=True),
    Address("pindaian_berkas", lambda w: [w.order.pk], inside=404, ours=True),
    Address("pindaian_naskah", lambda w: [w.order.pk], inside=404, ours=True),
    Address("pratinjau", lambda w: [w.order.pk], inside=409, ours=True),
    Address("kunci", other={"bagus": 403}),
    Address("buku", other=BOOKS_CLOSED),
    *(
        Address("buku", query=f"?buku={one}", other=BOOKS_CLOSED, label=one)
        for one in ("agenda", "masuk", "luar")
    ),
    Address("buku_xlsx", other=BOOKS_CLOSED, html=False),
    Address("arsip", other=ARCHIVE_CLOSED),
    Address("arsip", query="?bagian=semua", other=ARCHIVE_CLOSED, label="semua"),
    Address("arsip", query="?bagian=jadwal", other=ARCHIVE_CLOSED, label="jadwal"),
    Address("arsip_perkara", lambda w: [w.done.pk], other=ARCHIVE_CLOSED, ours=True),
    Address("arsip_perkara", lambda w: [w.open.pk], inside=404, ours=True, label="berjalan"),
    Address("bundel", lambda w: [w.bundle.pk], inside=404, other=TAKES_THE_BUNDLE, ours=True, html=False),
    Address("cari"),
    Address("cari", query="?kata=pemantauan", label="ditemukan"),
    Address("sertifikat", lambda w: [w.cast.kantor.kode], public=True, html=False),
    Address("sertifikat", lambda w: ["tidak-ada"], inside=404, public=True, label="asing"),
    Address("pencabutan", lambda w: [w.cast.kantor.kode], public=True, html=False),
    Address("pencabutan", lambda w: ["tidak-ada"], inside=404, public=True, label="asing"),
    Address("berkas", lambda w: [w.evidence.pk], other=OUTSIDE_TEAM, ours=True, html=False),
    Address("koreksi", lambda w: [w.cast.kantor.kode], public=True),
    Address("koreksi", lambda w: ["tidak-ada"], inside=404, public=True, label="asing"),
    Address("periksa", public=True),
    Address("periksa_kode", lambda w: [w.order.kode_periksa], public=True),
    Address("periksa_kode", lambda w: ["tidak-ada"], inside=404, public=True, label="asing"),
    Address("data"),
    Address("data", query="?sebagaimana=disampaikan", label="disampaikan"),
    Address("angka", lambda w: [w.cast.angka["harga.realisasi"].pk], ours=True),
    Address("bagaimana_jika", _figure, ours=True),
    Address("bagaimana_jika", _figure, query="?nilai-{}=23", ours=True, label="dicoba"),
    Address("laporan", lambda w: [w.cast.lkjip.pk], ours=True),
    Address("indikasi", other=READ_NO_FINDINGS),
    Address("indikasi", query="?keparahan=salah", other=READ_NO_FINDINGS, label="salah"),
    Address("indikasi", query="?keparahan=dijelaskan", other=READ_NO_FINDINGS, label="dijelaskan"),
    Address("periksa_data", inside=405, public=True, html=False),
    Address("aturan"),
    Address("impor", inside=403, other={"wulan": 200, NEIGHBOUR: 403}),
    Address("kantor"),
    *(
        Address("kantor_bagian", lambda w, part=part: [part], label=part)  # type: ignore[misc]
        for part in PARTS
    ),
    Address("kantor_bagian", lambda w: ["gudang"], inside=404, label="asing"),
    Address("tindakan", lambda w: ["hapus", w.cast.kantor.pk], inside=404, label="asing"),
)
"""All of them but the acts."""

NOT_NOW: tuple[str, ...] = ()
"""The act belongs to another step, or waits for something."""

# By act: who finds its page open, in the world as it stands; everybody else in
# the office is refused with the reason.
OPEN: dict[str, tuple[str, ...]] = {
    "agendakan": NOT_NOW,
    "arsipkan": INSIDERS,
    "atur_retensi": ("tono",),
    "atur_nomor": ("tono",),
    "atur_klasifikasi": ("tono",),
    "atur_kop": ("tono",),
    "atur_teks": ("tono",),
    "catat_surat_masuk": ("dewi",),
    "betulkan_surat_masuk": ("ratna", "hadi", "dewi"),
    "cadangkan_nomor": ("dewi",),
    "tutup_cadangan": ("dewi",),
    "laksanakan_penyusutan": NOT_NOW,
    "nilai_penyusutan": ("hadi",),
    "setujui_penyusutan": NOT_NOW,
    "tahan_arsip": ("ratna", "hadi"),
    "usulkan_penyusutan": ("dewi",),
    "ajukan_dugaan": ("ratna", "hadi", "wulan", "joko", "sari", "dewi", "anton", "tono"),
    "akhiri_penugasan": ("tono",),
    "atur_aturan": ("wulan",),
    "atur_kalender": ("tono",),
    "atur_tanda_tangan": ("ratna",),
    "batalkan": ("ratna",),
    "buat_kunci": INSIDERS,
    "cabut_kunci": ("ratna", "hadi", "wulan", "joko", "sari", "dewi", "anton", "tono"),
    "ganti_ca": ("tono",),
    "catat_akar": ("tono",),
    "atur_cap_waktu": ("tono",),
    "buka_lembar": INSIDERS,
    "catat_hadir": NOT_NOW,
    "catat_jabatan": ("tono",),
    "catat_orang": ("tono",),
    "catat_penugasan": ("tono",),
    "dokumentasikan": NOT_NOW,
    "impor_tabel": INSIDERS,
    "jelaskan_indikasi": ("wulan",),
    "kesampingkan_aturan": ("wulan",),
    "jawab": ("wulan", "joko"),
    "kembalikan": NOT_NOW,
    "kirim_daftar_isian": NOT_NOW,
    "komunikasikan": ("ratna", "hadi", "wulan", "joko", "sari", "dewi", "anton"),
    "laporkan": NOT_NOW,
    "laporkan_tindak_lanjut": ("joko",),
    "lepas_butir": ("wulan",),
    "nilai_kumpulan": ("wulan",),
    "nyatakan_benar": ("joko",),
    "paraf": NOT_NOW,
    "pastikan_terkirim": NOT_NOW,
    "perintahkan_reviu": ("ratna",),
    "periksa_data": INSIDERS,
    "periksa_pindaian": INSIDERS,
    "putuskan": NOT_NOW,
    "reviu_laporan": NOT_NOW,
    "sampaikan_keputusan": NOT_NOW,
    "sampaikan_laporan": NOT_NOW,
    "selesaikan_tindak_lanjut": NOT_NOW,
    "selesaikan_himpunan": ("hadi", "wulan"),
    "simpan_pemetaan": ("wulan",),
    "sunting_naskah": INSIDERS,
    "susun_konsep": NOT_NOW,
    "susun_rencana": NOT_NOW,
    "tambah_butir": ("wulan",),
    "tanda_tangani": INSIDERS,
    "terima_keputusan": NOT_NOW,
    "tetapkan_data_final": NOT_NOW,
    "tetapkan_pengampu": ("tono",),
    "tunjuk_pengganti": ("ratna", "tono"),
    "undang_akun": ("tono",),
    "unggah_pindaian": INSIDERS,
    "undang_rapat": NOT_NOW,
    "validasi": ("wulan",),
    "verifikasi": NOT_NOW,
    "verifikasi_butir": NOT_NOW,
}


def act_url(act: str, world: World) -> str:
    """The page of an act, about that of the world which it may concern."""
    targets: dict[type[Any], int] = {
        Kantor: world.cast.kantor.pk,
        Perbaikan: world.open.pk,
        Lembar: world.sheet.pk,
        Butir: world.item.pk,
        Dokumen: world.order.pk,
        TindakLanjut: world.follow_up.pk,
        Penyusutan: world.proposal.pk,
    }
    return reverse("web:tindakan", args=[act, targets[contents.find(act).target]])


def patterns() -> Iterator[str]:
    """The name of every address that the resolver knows."""

    def walk(entries: list[Any]) -> Iterator[str]:
        for one in entries:
            if isinstance(one, URLPattern):
                yield str(one.name)
            else:
                yield from walk(one.url_patterns)

    yield from walk(get_resolver().url_patterns)
