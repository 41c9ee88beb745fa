"""An owner's sheet, its validation, and the meeting, each on one page."""

from django.urls import reverse

from lurus.web.kartu import Formulir
from tests.cast import Cast
from tests.play import act, again, collecting, correction, item, sheet
from tests.stations import Way
from tests.web.conftest import SignIn, text


def send(client: object, form: Formulir, **typed: str) -> object:
    told = {field.name: field.value for field in form.bidang if field.kind == "hidden"}
    return client.post(form.url, told | typed)  # type: ignore[attr-defined]


def test_one_tap_confirms_the_whole_sheet(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi", "dana.realisasi")
    own, client = sheet(case, cast, "joko"), browse(cast.joko)
    page = reverse("web:lembar", args=[own.pk])
    response = client.get(page)
    assert len(response.context["kartu"]) == 2
    done = send(client, response.context["cepat"])
    assert done.status_code == 303 and done["Location"] == page  # type: ignore[attr-defined,index]
    assert all(one.jawaban.get().benar for one in own.butir.all())


def test_opening_is_recorded_when_the_owner_comes_and_only_then(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi")
    own = sheet(case, cast, "joko")
    page = reverse("web:lembar", args=[own.pk])
    assert browse(cast.wulan).get(page).status_code == 200
    assert again(own).dibuka is None
    assert browse(cast.joko).get(page).status_code == 200
    assert again(own).dibuka is not None


def test_a_figure_is_confirmed_by_one_tap_and_corrected_under_a_fold(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi")
    own, client = sheet(case, cast, "joko"), browse(cast.joko)
    (card,) = client.get(reverse("web:lembar", args=[own.pk])).context["kartu"]
    right, correct = card.formulir
    assert (right.judul, right.tombol) == ("", "Sudah benar")
    assert [field.name for field in correct.bidang if field.kind != "hidden"] == [
        "nilai", "kelas", "sebab", "pencegahan", "bukti",
    ]  # fmt: skip
    assert send(client, right).status_code == 303  # type: ignore[attr-defined]
    assert item(case, cast.angka["harga.realisasi"]).jawaban.get().benar


def test_a_fraction_is_asked_by_its_parts(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "ikm.realisasi")
    own = sheet(case, cast, "sari")
    (card,) = browse(cast.sari).get(reverse("web:lembar", args=[own.pk])).context["kartu"]
    assert {"pembilang", "penyebut"} <= {field.name for field in card.formulir[1].bidang}


def test_no_two_fields_of_the_sheet_share_an_id(cast: Cast, browse: SignIn) -> None:
    import re

    case = collecting(cast, "harga.realisasi", "dana.realisasi")
    page = text(browse(cast.joko).get(reverse("web:lembar", args=[sheet(case, cast, "joko").pk])))
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_a_sheet_that_was_not_sent_is_not_there_for_its_owner(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi", sent=False)
    page = reverse("web:lembar", args=[sheet(case, cast, "joko").pk])
    assert browse(cast.joko).get(page).status_code == 404


def test_a_sheet_of_another_office_is_not_there(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi")
    for name in ("web:lembar", "web:validasi"):
        page = reverse(name, args=[sheet(case, cast, "joko").pk])
        assert browse(cast.orang["pptk_sebelah"]).get(page).status_code == 404


def test_the_planning_officer_validates_and_then_judges_the_set(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("3-terjawab").case
    own, client = sheet(case, cast, "joko"), browse(cast.wulan)
    page = reverse("web:validasi", args=[own.pk])
    response = client.get(page)
    assert response.context["lain"] == []
    (card,) = response.context["kartu"]
    assert send(client, card.formulir[0]).status_code == 303  # type: ignore[attr-defined]
    assert [link.label for link in client.get(page).context["lain"]] == ["Nilai kumpulan data"]


def test_a_corrected_numerator_is_in_sight_of_whoever_checks_the_answer(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "ikm.realisasi")
    parts = correction("60", pembilang="12", penyebut="20")
    act(cast.sari, "jawab", item(case, cast.angka["ikm.realisasi"]), parts)
    page = browse(cast.wulan).get(reverse("web:validasi", args=[sheet(case, cast, "sari").pk]))
    (card,) = page.context["kartu"]
    assert ("Pembilang / Penyebut", "12 / 20") in card.keterangan
    assert card.ubahan.ikut and all(told in text(page) for told in card.ubahan.ikut)
    assert any(told.startswith("Pembilang: 17 menjadi 12") for told in card.ubahan.ikut)


def test_who_may_not_validate_is_told_why(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("3-terjawab").case
    response = browse(cast.joko).get(reverse("web:validasi", args=[sheet(case, cast, "joko").pk]))
    assert response.context["penolakan"].sebab and not response.context["kartu"][0].formulir


def test_the_meeting_decides_figure_by_figure(cast: Cast, browse: SignIn) -> None:
    case, client = Way(cast).to("5-diundang").case, browse(cast.wulan)
    page = reverse("web:rapat", args=[case.pk])
    response = client.get(page)
    assert [link.label for link in response.context["lain"]] == [
        "Undang rapat intern",
        "Catat kehadiran dan risalah",
    ]
    for card in response.context["kartu"]:
        assert send(client, card.formulir[0]).status_code == 303  # type: ignore[attr-defined]
    assert [card.ubahan.status_teks for card in client.get(page).context["kartu"]] == ["Diterima rapat"] * 2


def shown_in_meeting(way: Way, browse: SignIn) -> dict[str, tuple[str, str]]:
    """What the meeting's page says of every figure: before and after, by the start of its name."""
    cards = browse(way.cast.wulan).get(reverse("web:rapat", args=[way.case.pk])).context["kartu"]
    return {one.ubahan.nama.split()[0]: (one.ubahan.semula, one.ubahan.menjadi) for one in cards}


def test_a_figure_still_to_be_decided_shows_its_answer(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("5-diundang")
    assert shown_in_meeting(way, browse)["Jumlah"] == ("21", "23")
    page = browse(cast.wulan).get(reverse("web:perkara", args=[way.case.pk]))
    assert "23" in [row.menjadi for one in page.context["lembar"] for row in one["butir"]]


def test_an_amended_figure_is_verified_with_its_new_value_in_sight(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("5-divalidasi")
    page = browse(cast.hadi).get(reverse("web:tindakan", args=["verifikasi_butir", way.first().pk]))
    assert [(row.semula, row.menjadi) for row in page.context["butir"]] == [("21", "24")]


def test_a_figure_refused_by_the_meeting_shows_its_old_value(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("5-diundang")
    way.do("hadi", "putuskan", way.first(), pilihan="tolak", alasan="Bukti belum cukup.")
    assert shown_in_meeting(way, browse)["Jumlah"] == ("21", "21")


def test_a_case_back_in_its_meeting_shows_the_answers_again(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("6")
    way.do("ratna", "kembalikan", alasan="Angka harga belum jelas.")
    assert way.step == "5" and shown_in_meeting(way, browse)["Jumlah"] == ("21", "24")


def test_a_meeting_before_its_step_is_not_there(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("4").case
    assert browse(cast.wulan).get(reverse("web:rapat", args=[case.pk])).status_code == 404
