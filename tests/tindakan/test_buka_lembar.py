"""Step 3: the owner opens the form."""

from tests.cast import MONDAY, Cast
from tests.play import act, again, collecting, later, refused, sheet


def test_the_first_opening_is_recorded(cast: Cast) -> None:
    target = sheet(collecting(cast), cast, "joko")
    assert act(cast.joko, "buka_lembar", target).data == {"pertama": True}
    assert again(target).dibuka == MONDAY


def test_opening_again_changes_nothing(cast: Cast) -> None:
    target = sheet(collecting(cast), cast, "joko")
    act(cast.joko, "buka_lembar", target)
    assert act(cast.joko, "buka_lembar", target, at=later(30)).data == {"pertama": False}
    assert again(target).dibuka == MONDAY


def test_an_unsent_form_is_not_opened(cast: Cast) -> None:
    target = sheet(collecting(cast, sent=False), cast, "joko")
    with refused("buka_lembar.not_sent"):
        act(cast.joko, "buka_lembar", target)


def test_another_owner_s_form_stays_closed(cast: Cast) -> None:
    target = sheet(collecting(cast), cast, "joko")
    with refused("izin.not_owner"):
        act(cast.sari, "buka_lembar", target)
