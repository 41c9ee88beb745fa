"""A letter's line put right: the book keeps what it said, and everything that asks is told how the letter stands."""

from datetime import date
from typing import Any

import pytest

from lurus.ledger.models import Entry, Transaction
from lurus.perbaikan.models import PembetulanSurat, SuratMasuk
from lurus.perbaikan.surat import entered_twice, known_as
from tests.cast import MONDAY, Cast, written
from tests.play import act, faulty, later, order, refused, upload
from tests.stations import paper
from tests.tindakan.books import LETTER, corrector, put_right

OTHER = LETTER | {"nomor": "700/13/438.4/2026", "hal": "Undangan rapat"}


def letter(cast: Cast, key: int) -> SuratMasuk:
    found: SuratMasuk = SuratMasuk.objects.at(cast.kantor).get(pk=key)
    return found


def entered(cast: Cast, told: dict[str, Any] = LETTER) -> SuratMasuk:
    return letter(cast, act(cast.dewi, "catat_surat_masuk", cast.kantor, told).data["surat"])


def correct(cast: Cast, one: SuratMasuk, **told: Any) -> SuratMasuk:
    """The letter as it stands once its line was put right."""
    act(corrector(cast, told), "betulkan_surat_masuk", cast.kantor, put_right(one, **told))
    return letter(cast, one.pk)


def founded(cast: Cast, one: SuratMasuk) -> int:
    told = {"laporan": cast.lkjip.pk, "surat": one.pk, "uraian": "Disebut dalam surat."}
    key: int = act(cast.hadi, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    return key


def test_the_corrected_line_stands_and_what_was_written_first_stays(cast: Cast) -> None:
    one = correct(cast, entered(cast), nomor="700/21/438.4/2026", alasan="Angka tertukar.")
    assert (one.now.nomor, one.now.hal, one.nomor) == ("700/21/438.4/2026", LETTER["hal"], LETTER["nomor"])
    (written,) = PembetulanSurat.objects.at(cast.kantor)
    assert (written.pencatat, written.alasan) == (cast.dewi, "Angka tertukar.")
    again = correct(cast, one, tanggal="2026-03-03")
    assert (again.now.nomor, again.now.tanggal) == ("700/21/438.4/2026", date(2026, 3, 3))
    assert [each.changed_since(again) for each in again.versions] == [[], ["nomor"], ["nomor", "tanggal"]]
    assert again.agenda == "0001/2026" and SuratMasuk.objects.at(cast.kantor).count() == 1


def test_a_scan_may_come_later_and_another_in_its_place_and_goes_along_with_the_line(cast: Cast) -> None:
    one = correct(cast, entered(cast), berkas=upload("pindai.pdf"))
    first = one.now.berkas
    assert one.berkas is None and first is not None and first.name == "pindai.pdf"
    two = correct(cast, one, hal="Hasil evaluasi kinerja")
    assert two.now.berkas == first
    three = correct(cast, two, berkas=upload("lengkap.pdf", "dua halaman"))
    assert [each.berkas and each.berkas.name for each in three.versions] == [
        None,
        "pindai.pdf",
        "pindai.pdf",
        "lengkap.pdf",
    ]


def test_nothing_new_is_no_correction(cast: Cast) -> None:
    one = entered(cast, LETTER | {"berkas": upload("surat.pdf")})
    for told in ({"hal": LETTER["hal"]}, {"hal": f" {LETTER['hal']} ", "berkas": upload("salinan.pdf")}):
        with refused("betulkan_surat_masuk.nothing"):
            correct(cast, one, **told)


def test_a_correction_says_why(cast: Cast) -> None:
    one = entered(cast)
    for why in ("", "  "):
        with faulty("alasan", "input.string_too_short"):
            correct(cast, one, hal="Lain", alasan=why)


@pytest.mark.parametrize(
    "days", [{"tanggal": "2026-03-05", "diterima": "2026-03-04"}, {"diterima": "2026-12-31"}]
)
def test_days_keep_their_order_when_they_are_put_right(days: dict[str, str], cast: Cast) -> None:
    one = entered(cast)
    with refused("catat_surat_masuk.days"):
        correct(cast, one, **days)


def test_no_letter_is_made_the_same_as_another_be_that_corrected_or_not(cast: Cast) -> None:
    one, two = entered(cast), entered(cast, OTHER)
    with refused("catat_surat_masuk.known", nomor=LETTER["nomor"], agenda="0001/2026"):
        correct(cast, two, nomor=LETTER["nomor"])
    one = correct(cast, one, nomor="700/99")
    with refused("catat_surat_masuk.known", nomor="700/99", agenda="0001/2026"):
        correct(cast, two, nomor=" 700/\uff19\uff19")
    with refused("catat_surat_masuk.known", nomor="700/99", agenda="0001/2026"):
        entered(cast, LETTER | {"nomor": "700/99"})
    assert correct(cast, one, hal="Nomor sendiri bukan nomor surat lain").now.nomor == "700/99"


def test_the_number_of_which_a_letter_was_relieved_is_free_for_the_letter_that_bears_it(cast: Cast) -> None:
    one = correct(cast, entered(cast), nomor=OTHER["nomor"])
    assert entered(cast).agenda == "0002/2026"
    with refused("catat_surat_masuk.known", agenda="0002/2026"):
        correct(cast, one, nomor=LETTER["nomor"])


def test_letters_without_a_number_are_put_right_without_regard_to_each_other(cast: Cast) -> None:
    bare = LETTER | {"nomor": "-"}
    entered(cast, bare)
    two = correct(cast, entered(cast, OTHER), nomor="-", hal=LETTER["hal"])
    assert two.now.nomor == "-" and known_as(cast.kantor, bare) is None


def test_whoever_looked_at_an_earlier_line_undoes_nothing_unseen(cast: Cast) -> None:
    one = entered(cast)
    looked = put_right(one, hal="Saya lihat yang lama")
    two = correct(cast, one, nomor="700/21")
    with refused("betulkan_surat_masuk.meanwhile", siapa=cast.dewi.nama_lengkap):
        act(cast.dewi, "betulkan_surat_masuk", cast.kantor, looked)
    looked = put_right(two, hal="Lama lagi")
    correct(cast, two, nomor="700/22")
    with refused("betulkan_surat_masuk.meanwhile"):
        act(cast.dewi, "betulkan_surat_masuk", cast.kantor, looked)


def test_a_letter_that_the_door_did_not_keep_out_is_found(cast: Cast) -> None:
    one = entered(cast)
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": "900/1"})
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": "-", "hal": "Tanpa nomor"})
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": "-", "hal": "Juga"})
    assert entered_twice(cast.kantor) == []
    with written(cast.kantor, MONDAY) as pen:
        beside = {"kantor": cast.kantor, "agenda": "beside the door", "pencatat": cast.dewi, "waktu": MONDAY}
        pen.add(SuratMasuk(**LETTER, **beside))
    assert entered_twice(cast.kantor) == [one.agenda, "beside the door"]


def test_a_form_drawn_for_one_letter_is_not_taken_for_another(cast: Cast) -> None:
    drawn = put_right(entered(cast))
    other = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": "900/1"}).data["surat"]
    with refused("betulkan_surat_masuk.meanwhile"):
        act(cast.dewi, "betulkan_surat_masuk", cast.kantor, drawn | {"surat": other})


def test_a_letter_that_the_office_does_not_have_is_not_put_right(cast: Cast) -> None:
    told = put_right(entered(cast)) | {"surat": 999_999}
    with refused("betulkan_surat_masuk.unknown_letter"):
        act(cast.dewi, "betulkan_surat_masuk", cast.kantor, told)


def test_papers_say_how_the_letter_stood_when_they_were_issued(cast: Cast) -> None:
    one = correct(cast, entered(cast), dari="Bappeda", nomor="050/7", sifat="Segera")
    case = order(cast, dugaan=founded(cast, one))
    correct(cast, one, dari="Bagian Organisasi")
    sheet = paper(case, "lembar_disposisi", cast).isi
    assert (sheet["surat_dari"], sheet["nomor_surat"], sheet["sifat"]) == ("Bappeda", "050/7", "Segera")
    assert (sheet["agenda"], sheet["hal"]) == ("0001/2026", LETTER["hal"])
    based_on = paper(case, "surat_perintah", cast).isi["dasar"][-1]
    assert based_on == "Surat Bappeda Nomor 050/7 tanggal 2 Maret 2026."


def test_who_may_found_a_suspicion_on_a_letter_follows_how_it_stands(cast: Cast) -> None:
    one = correct(cast, entered(cast), sifat="Rahasia")
    told = {"laporan": cast.lkjip.pk, "surat": one.pk, "uraian": "Disebut dalam surat."}
    with refused("ajukan_dugaan.unknown_letter"):
        act(cast.wulan, "ajukan_dugaan", cast.kantor, told)
    correct(cast, one, sifat="Biasa")
    assert act(cast.wulan, "ajukan_dugaan", cast.kantor, told).data["dugaan"]


def test_papers_name_the_line_alone_of_a_letter_that_was_made_confidential(cast: Cast) -> None:
    one = correct(cast, entered(cast), sifat="Rahasia")
    case = order(cast, dugaan=founded(cast, one))
    assert paper(case, "surat_perintah", cast).isi["dasar"][-1] == "Surat rahasia, agenda 0001/2026."
    sheet = paper(case, "lembar_disposisi", cast).isi
    assert (sheet["surat_dari"], sheet["hal"], sheet["sifat"]) == ("", "Surat rahasia", "Rahasia")


def test_a_clerk_raises_the_grade_of_a_letter_and_does_not_lift_it(cast: Cast) -> None:
    one = correct(cast, entered(cast), sifat="Rahasia")
    for lower in ("Biasa", "Segera"):
        with refused("betulkan_surat_masuk.still_confidential"):
            act(cast.dewi, "betulkan_surat_masuk", cast.kantor, put_right(one, sifat=lower))
    act(cast.ratna, "betulkan_surat_masuk", cast.kantor, put_right(one, sifat="Segera"))
    assert letter(cast, one.pk).now.sifat == "Segera"


def test_a_letter_is_not_received_after_its_line_was_entered(cast: Cast) -> None:
    one = entered(cast)
    told = put_right(one, diterima=later(60 * 24 * 3).date().isoformat())
    with refused("catat_surat_masuk.days"):
        act(cast.dewi, "betulkan_surat_masuk", cast.kantor, told, at=later(60 * 24 * 5))


def test_a_letter_that_was_entered_twice_is_struck_out_and_founds_nothing(cast: Cast) -> None:
    one = entered(cast)
    two = entered(cast, LETTER | {"nomor": "700/21", "sifat": "Rahasia"})
    with refused("catat_surat_masuk.known"):
        correct(cast, two, nomor=LETTER["nomor"])
    two = correct(cast, two, batal=True, alasan="Sama dengan agenda 0001.")
    assert (two.now.struck, two.now.nomor, two.agenda, two.now.confidential) == (
        True,
        "700/21",
        "0002/2026",
        True,
    )
    with refused("ajukan_dugaan.unknown_letter"):
        founded(cast, two)
    with refused("betulkan_surat_masuk.nothing"):
        correct(cast, two, batal=True)
    third = entered(cast, LETTER | {"nomor": "700/21"})
    with refused("catat_surat_masuk.known"):
        correct(cast, two, batal=False)
    correct(cast, third, batal=True)
    assert not correct(cast, two, batal=False).now.struck and not one.now.struck


def test_the_journal_has_the_reason_unless_the_letter_is_or_was_confidential(cast: Cast) -> None:
    one = correct(cast, entered(cast), hal="Lain", alasan="Hal keliru.")
    two = correct(cast, one, sifat="Rahasia", alasan="Memuat nama pelapor.")
    correct(cast, two, sifat="Biasa", hal="Laporan", alasan="Nama pelapor dihapus.")
    done = Transaction.objects.at(cast.kantor).filter(act="betulkan_surat_masuk").order_by("number")
    assert [told.reason for told in done] == ["Hal keliru.", "", ""]
    bodies = Entry.objects.at(cast.kantor).filter(model="perbaikan.pembetulansurat")
    said = " ".join(str(one.body) for one in bodies)
    assert "pelapor" not in said and LETTER["dari"] not in said and LETTER["nomor"] not in said
