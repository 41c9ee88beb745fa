"""Work that comes back: whoever gets it is told why, and what is asked for in its place."""

from django.urls import reverse

from lurus.kantor.models import Orang
from lurus.perbaikan.models import Perbaikan
from tests.cast import Cast
from tests.play import correction
from tests.stations import Way
from tests.web.conftest import SignIn, text

WHY = "Buku register belum dilampirkan."
AMEND = {"pilihan": "ubah", "usulan": "12", "alasan": "Satu laporan tertinggal."}


def home_of(orang: Orang, browse: SignIn) -> str:
    return text(browse(orang).get("/"))


def card_of(page: str, key: int, orang: Orang, browse: SignIn) -> dict[str, str]:
    """What the first card of a page says of its item."""
    said: dict[str, str] = dict(browse(orang).get(reverse(page, args=[key])).context["kartu"][0].keterangan)
    return said


def meeting_of(case: Perbaikan, orang: Orang, browse: SignIn) -> dict[str, str]:
    return card_of("web:rapat", case.pk, orang, browse)


def test_an_owner_reads_why_the_answer_came_back(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("3-terjawab")
    way.do("wulan", "validasi", way.first(), putusan="dikembalikan", alasan=WHY)
    said = card_of("web:lembar", way.first().lembar_id, cast.joko, browse)
    assert said["Dikembalikan karena"] == WHY
    assert WHY in home_of(cast.joko, browse)


def test_the_reason_of_a_return_goes_with_the_answer_that_it_judged(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("3-terjawab")
    way.do("wulan", "validasi", way.first(), putusan="dikembalikan", alasan=WHY)
    way.do("joko", "jawab", way.first(), **correction("24"))
    said = card_of("web:lembar", way.first().lembar_id, cast.joko, browse)
    assert "Dikembalikan karena" not in said and WHY not in home_of(cast.joko, browse)


def test_an_owner_reads_which_value_the_meeting_proposes(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("5-diundang")
    way.do("hadi", "putuskan", way.first(), **AMEND)
    asked = {"Usulan rapat": "12", "Alasan rapat": AMEND["alasan"]}
    assert asked.items() <= card_of("web:lembar", way.first().lembar_id, cast.joko, browse).items()
    assert asked.items() <= meeting_of(way.case, cast.joko, browse).items()
    assert AMEND["alasan"] in home_of(cast.joko, browse)


def test_the_proposal_stands_beside_the_new_answer_until_the_round_ends(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("5-diundang")
    way.do("hadi", "putuskan", way.first(), **AMEND)
    way.do("joko", "jawab", way.first(), **correction("12"))
    assert meeting_of(way.case, cast.wulan, browse)["Usulan rapat"] == "12"
    way.do("hadi", "kembalikan", alasan=WHY)
    said = card_of("web:validasi", way.first().lembar_id, cast.wulan, browse)
    assert "Usulan rapat" not in said


def test_the_meeting_page_says_why_a_figure_was_refused(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("5-diundang")
    way.do("hadi", "putuskan", way.first(), pilihan="tolak", alasan=WHY)
    said = meeting_of(way.case, cast.joko, browse)
    assert (said["Putusan"], said["Alasan putusan"]) == ("Ditolak", WHY)


def test_whoever_gets_the_case_back_reads_why(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("6")
    way.do("ratna", "kembalikan", alasan=WHY)
    case, client = way.case, browse(cast.wulan)
    assert f"Dikembalikan oleh {cast.ratna.nama_lengkap}: {WHY}" in home_of(cast.wulan, browse)
    for name in ("web:perkara", "web:rapat"):
        told = client.get(reverse(name, args=[case.pk])).context["dikembalikan"]
        assert "dari langkah 6 ke langkah 5" in told.kalimat and told.alasan == WHY
        assert WHY in text(client.get(reverse(name, args=[case.pk])))


def test_a_return_is_told_no_more_once_the_work_is_back(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("4-dilaporkan")
    way.do("hadi", "kembalikan", alasan=WHY)
    page = reverse("web:perkara", args=[way.case.pk])
    assert browse(cast.wulan).get(page).context["dikembalikan"].alasan == WHY
    way.on("3-sebagian", "4")
    assert browse(cast.wulan).get(page).context["dikembalikan"] is None
