"""What a check of the cast's office might find: made by hand, so that acts are tried without the checker."""

from lurus.core.editing import Severity
from lurus.ledger.models import Counter
from lurus.pemeriksaan.hasil import Blok, Gejala, HasilPeriksa, Letak, Pembuktian, Pengganti, Sel, Usulan
from lurus.pemeriksaan.models import Indikasi
from lurus.pemeriksaan.pencatatan import record
from tests.cast import MONDAY, Cast, written

SIDIK = "ab" * 32
RULE = "capaian-naik"


def symptom(sidik: str = SIDIK, rule: str = RULE, severity: Severity = Severity.SALAH) -> Gejala:
    """A broken rule over the achievement of the prices."""
    return Gejala(
        sidik=sidik,
        aturan=rule,
        tempat="harga 2025",
        keparahan=severity,
        keterangan="Capaian harus sama dengan realisasi dibagi target.",
        dasar="PermenPANRB 53/2014",
        sel=("harga.realisasi", "harga.target", "harga.capaian"),
        selisih="12.5",
        kelas="K05",
    )


def block(cast: Cast, *symptoms: Gejala, number: int = 1) -> Blok:
    """A block over three figures that cannot be right together, with a proposal."""
    told = symptoms or (symptom(),)
    cells = tuple(_cell(cast, name) for name in ("harga.target", "harga.realisasi", "harga.capaian"))
    names = tuple(one.id for one in cells)
    return Blok(
        nomor=number,
        gejala=told,
        sel=cells,
        tersangka=(("harga.realisasi",), ("harga.target",)),
        pembuktian=(
            Pembuktian(
                kode="pembuktian.satu_aturan",
                sel=names,
                tetap=(),
                gejala=tuple(one.sidik for one in told),
                keterangan=tuple(one.keterangan for one in told),
            ),
        ),
        usulan=(
            Usulan(
                pengganti=(Pengganti(sel="harga.realisasi", semula="21", menjadi="12", slip="transposed"),),
                sebab="typing",
                nilai="1",
                tunggal=True,
                beres=tuple(one.sidik for one in told),
            ),
        ),
    )


def _cell(cast: Cast, name: str) -> Sel:
    angka = cast.angka[name]
    version = angka.versi.get(until__isnull=True)
    return Sel(
        id=name,
        nama=angka.indikator.nama,
        periode=angka.periode,
        ukuran=angka.ukuran,
        nilai=str(version.nilai),
        tercetak=str(version.nilai),
        satuan=angka.indikator.satuan,
        desimal=angka.indikator.desimal,
        letak=Letak(halaman="31", tabel="Tabel 3.2"),
        tersangka=name != "harga.capaian",
        indikator=angka.indikator_id,
        angka=angka.pk,
    )


def found(cast: Cast, *blocks: Blok) -> HasilPeriksa:
    """The result of a check of the office as it stands."""
    told = blocks or (block(cast),)
    return HasilPeriksa(
        sumber=cast.kantor.nama,
        dasar=Counter.objects.at(cast.kantor).get().number,
        sel=12,
        aturan=20,
        terpenuhi=19,
        belum_tahu=0,
        blok=told,
    )


def indication(cast: Cast) -> Indikasi:
    """An indication of the office, found by its last run or by one made now."""
    known = Indikasi.objects.at(cast.kantor).order_by("pk").last()
    if known is None:
        with written(cast.kantor, MONDAY, "periksa_data") as pen:
            record(pen, cast.kantor, cast.wulan, MONDAY, found(cast))
        known = Indikasi.objects.at(cast.kantor).get()
    return known
