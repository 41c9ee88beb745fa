"""An office in the middle of its work: cases at several stations, evidence in the store, a busy neighbour."""

from dataclasses import dataclass
from datetime import date

from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.susun import build_in_cache
from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import Bundel, Dokumen, Penyusutan, TandaTangan
from lurus.files.models import StoredFile
from lurus.files.store import Store
from lurus.kantor.home import Home
from lurus.kantor.models import Akun, Jabatan, Orang
from lurus.perbaikan.models import Butir, Lembar, Perbaikan, TindakLanjut
from lurus.register.models import Angka, Indikator, Laporan, Pengampu, Simpul
from tests.cast import MONDAY, SINCE, YEAR, Cast, figure, seat, stated, written
from tests.play import ORDER, act, again, case_of
from tests.stations import Way
from tests.tindakan import archive
from tests.tindakan.indikasi import indication

NEIGHBOURS_WORDS = (
    "Endang Rahayu",
    "Budi Utomo",
    "koperasi sehat",
    "Laporan Kinerja Koperasi",
    "Rahasia sebelah",
)


@dataclass(frozen=True)
class World:
    """What the pages are about. `done` is delivered, `open` answered, `new` ordered, `met` in its meeting."""

    cast: Cast
    done: Perbaikan
    open: Perbaikan
    new: Perbaikan
    met: Perbaikan
    theirs: Perbaikan
    """The other office's case."""

    @property
    def sheet(self) -> Lembar:
        """Joko's sheet of the open case."""
        found: Lembar = self.open.lembar.get(jabatan=self.cast.jabatan["joko"])
        return found

    @property
    def follow_up(self) -> TindakLanjut:
        """What Joko still owes from the case that is done."""
        found: TindakLanjut = self.done.tindak_lanjut.get(penilaian__isnull=False)
        return found

    @property
    def proposal(self) -> Penyusutan:
        """What was proposed about the records of the case that is done."""
        found: Penyusutan = self.done.penyusutan.get()
        return found

    @property
    def bundle(self) -> Bundel:
        """The office's own bundle of the case that is done."""
        found: Bundel = self.done.bundel.get()
        return found

    @property
    def item(self) -> Butir:
        found: Butir = self.sheet.butir.get()
        return found

    @property
    def order(self) -> Dokumen:
        """The Surat Perintah that waits for its signature."""
        found: Dokumen = self.new.dokumen.get(jenis="surat_perintah")
        return found

    @property
    def invitation(self) -> Dokumen:
        """The invitation to the meeting, which may still be edited."""
        found: Dokumen = self.met.dokumen.get(jenis="undangan")
        return found

    @property
    def evidence(self) -> StoredFile:
        return StoredFile.objects.at(self.cast.kantor).filter(name="bukti.pdf").order_by("pk")[0]


def build_world(cast: Cast, home: Home) -> World:
    """The cast's office and its neighbour at work."""
    make_authority(cast.kantor, MONDAY)
    theirs = _neighbour(cast)
    _unseated(cast)
    indication(cast)
    done = Way(cast).to("selesai").case
    going = Way(cast, "dana.realisasi", "ikm.realisasi").to("3-terjawab").case
    met = Way(cast, "tumbuh.realisasi").to("5-diundang").case
    new = Way(cast, "harga.realisasi").case
    store = Store(home.files)
    store.put(b"bukti")
    for one in TandaTangan.across_offices.all():
        store.put(f"{one.dokumen_id} {one.orang_id}".encode())
    archive.proposal(cast, "diusulkan")
    made = build_in_cache(
        Perbaikan.objects.at(cast.kantor).select_related("kantor", "laporan").get(pk=done.pk), Lingkup.KANTOR
    )
    act(cast.dewi, "arsipkan", cast.kantor, evidence=made)
    return World(cast, again(done), again(going), again(new), again(met), theirs)


def _unseated(cast: Cast) -> None:
    """Two people without a post today: one never had any, the other's assignment ended the day before."""
    with written(cast.kantor, MONDAY) as pen:
        for order, key in enumerate(("tanpa_jabatan", "berakhir"), start=90):
            cast.orang[key] = pen.add(
                Orang(
                    kantor=cast.kantor,
                    nama=key.replace("_", " ").title(),
                    nip=f"19900101201501{order:04d}",
                    email=f"{key}@contoh.example",
                )
            )
            account = Akun(email=cast.orang[key].email, orang=cast.orang[key])
            account.set_unusable_password()
            pen.add(account)
        post = pen.add(Jabatan(kantor=cast.kantor, peran="STAF", nama="Arsiparis"))
        pen.add(seat(cast.orang["berakhir"], post, sampai=date(2026, 3, 8)))


def _neighbour(cast: Cast) -> Perbaikan:
    """A case of the other office, about a figure and a report of its own."""
    office = cast.tetangga
    with written(office, MONDAY) as pen:
        node = pen.add(Simpul(kantor=office, jenis="program", kode="2.17.02", nama="Program Koperasi"))
        indicator = pen.add(
            Indikator(kantor=office, simpul=node, golongan="kinerja", kode="sehat", nama="Jumlah koperasi sehat",
                      satuan="koperasi", desimal=0)
        )  # fmt: skip
        pen.add(
            Pengampu(kantor=office, indikator=indicator, jabatan=cast.jabatan["pptk_sebelah"], mulai=SINCE)
        )
        angka = figure(pen, indicator, "realisasi", "77")
        day = date(2026, 2, 20)
        report = pen.add(
            Laporan(kantor=office, jenis="LKJIP", periode=YEAR, judul="Laporan Kinerja Koperasi Tahun 2025",
                    tanggal=day, disampaikan=day, penerima="Bupati")
        )  # fmt: skip
        stated(pen, report, angka, "Tabel 1")
    told = ORDER | {"judul": "Rahasia sebelah", "laporan": report.pk, "angka": [angka.pk]}
    return case_of(act(cast.orang["kepala_sebelah"], "perintahkan_reviu", office, told))


def their_figure(world: World) -> Angka:
    """The other office's figure."""
    found: Angka = Angka.objects.at(world.cast.tetangga).get()
    return found
