"""Step 3: the forms go out."""

import pytest

from lurus.dokumen.models import Dokumen
from lurus.tindakan.kirim_daftar_isian.act import CHANNELS
from tests.cast import MONDAY, Cast
from tests.play import act, again, collecting, faulty, refused, sheet


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_owner_gets_a_form_by_any_channel(cast: Cast, channel: str) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi", sent=False)
    act(cast.wulan, "kirim_daftar_isian", case, {"cara": channel})
    assert {(one.cara, one.dikirim) for one in case.lembar.all()} == {(channel, MONDAY)}
    forms = Dokumen.objects.at(cast.kantor).filter(perbaikan=case, jenis="daftar_isian")
    assert {one.lembar for one in forms} == set(case.lembar.all())


def test_sheets_may_go_out_one_by_one(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi", sent=False)
    first = sheet(case, cast, "joko")
    act(cast.hadi, "kirim_daftar_isian", case, {"cara": "kertas", "lembar": [first.pk]})
    assert again(first).dikirim == MONDAY
    assert sheet(case, cast, "sari").dikirim is None


def test_what_was_sent_is_not_sent_again(cast: Cast) -> None:
    case = collecting(cast)
    with refused("sop.already_done", fact="daftar_terkirim"):
        act(cast.wulan, "kirim_daftar_isian", case, {"cara": "aplikasi"})


def test_a_sent_sheet_cannot_be_chosen_among_the_waiting(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi", sent=False)
    first = sheet(case, cast, "joko")
    act(cast.wulan, "kirim_daftar_isian", case, {"cara": "kertas", "lembar": [first.pk]})
    with refused("kirim_daftar_isian.nothing_to_send"):
        act(cast.wulan, "kirim_daftar_isian", again(case), {"cara": "kertas", "lembar": [first.pk]})


def test_an_unknown_channel_is_refused(cast: Cast) -> None:
    case = collecting(cast, sent=False)
    with faulty("cara", "input.string_pattern_mismatch"):
        act(cast.wulan, "kirim_daftar_isian", case, {"cara": "merpati"})


def test_owners_do_not_send(cast: Cast) -> None:
    case = collecting(cast, sent=False)
    with refused("izin.wrong_role"):
        act(cast.joko, "kirim_daftar_isian", case, {"cara": "aplikasi"})
