"""A case whose draft a rule keeps open: the corrected budget line no longer adds up to the one above."""

from lurus.perbaikan.models import Perbaikan
from lurus.register.models import Indikator, Pengampu, Simpul
from tests.cast import MONDAY, SINCE, Cast, figure, written
from tests.play import SUFFICIENT, act, again, collecting, correction, sheet


def with_line_above(cast: Cast) -> Cast:
    """The prices' budget line becomes the only one under a line above, which states the same amount."""
    with written(cast.kantor, MONDAY) as pen:
        top = pen.add(Simpul(kantor=cast.kantor, jenis="urusan", kode="3.30", nama="Urusan Perdagangan"))
        pen.change(Simpul.objects.at(cast.kantor).get(kode="3.30.02"), induk=top)
        line = pen.add(
            Indikator(
                kantor=cast.kantor, simpul=top, golongan="anggaran", nama="Belanja urusan", satuan="rupiah"
            )
        )
        pen.add(Pengampu(kantor=cast.kantor, indikator=line, jabatan=cast.jabatan["joko"], mulai=SINCE))
        figure(pen, line, "pagu", "150000000")
        figure(pen, line, "realisasi", "148500000")
    return cast


def blocked_case(summed: Cast) -> Perbaikan:
    """Everything is answered and validated; only the draft is still to be drawn up."""
    case = collecting(summed, "dana.realisasi")
    act(summed.joko, "jawab", case.butir.get(), correction("149000000", kelas="K03"))
    act(summed.wulan, "validasi", case.butir.get(), {"putusan": "valid"})
    act(summed.wulan, "nilai_kumpulan", sheet(case, summed, "joko"), SUFFICIENT)
    act(summed.hadi, "pastikan_terkirim", case)
    for person in (summed.wulan, summed.hadi):
        act(person, "selesaikan_himpunan", case)
    return again(case)
