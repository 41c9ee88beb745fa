"""Eight people pressing at once: at one item one wins and seven learn why; at eight items all win."""

from collections.abc import Callable, Sequence
from functools import partial

from lurus.dokumen.models import Nomor
from lurus.kantor.models import Jabatan, Orang
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import Butir, Jawaban, Perbaikan
from lurus.register.models import Angka, Indikator, Laporan, Pengampu
from lurus.tindakan.request import Outcome, RuleBroken, Stale
from tests.cast import MONDAY, SINCE, Cast, figure, seat, stated, written
from tests.play import ORDER, act, again, case_of, collecting, correction, item
from tests.reliability.books import whole
from tests.reliability.together import lost, together, won
from tests.stations import Way

EIGHT = 8
Job = Callable[[], Outcome]


def answers(who: Sequence[Orang], items: Sequence[Butir], **request: object) -> list[Job]:
    """Each answers his item as he sees it now, each with a value of his own."""
    told = [correction(str(100 + order)) for order in range(len(items))]
    seen = [{"version": one.version, **request} for one in items]
    return [
        partial(act, person, "jawab", one, data, **how)
        for person, one, data, how in zip(who, items, told, seen, strict=True)
    ]


def owners(cast: Cast) -> tuple[list[Orang], list[Angka]]:
    """Eight more owners of data, each with one figure that the yearly report states."""
    people, figures = [], []
    with written(cast.kantor, MONDAY, "persiapan") as pen:
        for order in range(EIGHT):
            post = pen.add(Jabatan(kantor=cast.kantor, peran="PPTK", nama=f"PPTK Kegiatan {order}"))
            email = f"pptk{order}@contoh.example"
            people.append(pen.add(Orang(kantor=cast.kantor, nama=f"Pemilik {order}", email=email)))
            pen.add(seat(people[-1], post))
            indicator = pen.add(Indikator(kantor=cast.kantor, nama=f"Indikator {order}", kode=f"x{order}"))
            pen.add(Pengampu(kantor=cast.kantor, indikator=indicator, jabatan=post, mulai=SINCE))
            figures.append(figure(pen, indicator, "realisasi", "10"))
            stated(pen, Laporan.objects.at(cast.kantor).get(pk=cast.lkjip.pk), figures[-1], "Tabel 3.9")
    return people, figures


def test_of_eight_at_one_item_one_wins_and_seven_learn_what_changed_and_by_whom(stage: Cast) -> None:
    case = collecting(stage)
    one = item(case, stage.angka["harga.realisasi"])
    people = [stage.joko, stage.wulan] * (EIGHT // 2)
    replies = together(answers(people, [one] * EIGHT))
    (first,) = won(replies)
    winner = Transaction.objects.at(stage.kantor).get(number=first.number)
    assert len(lost(replies)) == EIGHT - 1
    for refusal in lost(replies):
        assert isinstance(refusal, Stale)
        (change,) = refusal.params["changes"]
        assert (change["siapa"], change["tindakan"]) == (winner.actor_name, "jawab")
        assert change["waktu"] == winner.at
    assert Jawaban.objects.at(stage.kantor).count() == 1
    whole(stage.kantor)


def test_eight_at_eight_items_all_win_and_the_ledger_is_unbroken(stage: Cast) -> None:
    people, figures = owners(stage)
    told = ORDER | {"laporan": stage.lkjip.pk, "angka": [one.pk for one in figures]}
    case = case_of(act(stage.ratna, "perintahkan_reviu", stage.kantor, told))
    Way(stage, case=case).to("3-terkirim")
    before = Transaction.objects.at(stage.kantor).count()
    items = [item(case, one) for one in figures]
    replies = together(answers(people, items))
    assert sorted(one.number for one in won(replies)) == list(range(before + 1, before + EIGHT + 1))
    assert {again(one).version for one in items} == {2}
    whole(stage.kantor)


def test_one_button_pressed_eight_times_at_once_is_one_transaction(stage: Cast) -> None:
    case = collecting(stage)
    one = item(case, stage.angka["harga.realisasi"])
    before = Transaction.objects.at(stage.kantor).count()
    press = partial(act, stage.joko, "jawab", one, correction("23"), key="sekali", version=one.version)
    replies = won(together([press] * EIGHT))
    assert len(replies) == EIGHT
    assert {reply.number for reply in replies} == {before + 1}
    assert sum(reply.replayed for reply in replies) == EIGHT - 1
    assert len({reply.data["jawaban"] for reply in replies}) == 1
    whole(stage.kantor)


def test_of_two_cases_opened_at_once_on_one_figure_one_is_refused_and_names_the_other(stage: Cast) -> None:
    told = ORDER | {"laporan": stage.lkjip.pk, "angka": [stage.angka["harga.realisasi"].pk]}
    replies = together([partial(act, stage.ratna, "perintahkan_reviu", stage.kantor, told)] * 2)
    (refusal,) = lost(replies)
    assert isinstance(refusal, RuleBroken)
    assert refusal.code == "butir.other_case_open"
    assert refusal.params["perbaikan"] == "2026-001"
    assert len(won(replies)) == Perbaikan.objects.at(stage.kantor).count() == 1
    whole(stage.kantor)


def test_two_clerks_at_the_agenda_at_once_spend_no_number_twice(stage: Cast) -> None:
    cases = [Way(stage, name).to("6-diparaf").case for name in ("harga.realisasi", "tumbuh.realisasi")]
    replies = won(together([partial(act, stage.dewi, "agendakan", one) for one in cases]))
    assert sorted(str(one.data["agenda"]) for one in replies) == ["0001/2026", "0002/2026"]
    spent = list(Nomor.objects.at(stage.kantor).values_list("buku", "urut"))
    assert len(spent) == len(set(spent)) == 2 + 2 * 6  # a line of the agenda and six papers each
    for book in ("agenda", "naskah"):
        orders = sorted(order for name, order in spent if name == book)
        assert orders == list(range(1, len(orders) + 1))
    whole(stage.kantor)


def test_two_clerks_at_one_report_at_once_give_it_one_number(stage: Cast) -> None:
    case = again(Way(stage).to("6-diparaf").case)
    before = Nomor.objects.at(stage.kantor).count()
    press = partial(act, stage.dewi, "agendakan", case, version=case.version)
    replies = together([press, press])
    assert len(won(replies)) == 1
    assert [type(one) for one in lost(replies)] == [Stale]
    assert Nomor.objects.at(stage.kantor).count() == before + 2
    whole(stage.kantor)
