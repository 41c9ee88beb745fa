"""The facts of a case: every one that the SOP names is computed, no other is, and joint acts know their marks."""

from lurus.core.sop import SOP_459
from lurus.dokumen.bentuk import AGENDA
from lurus.dokumen.models import Nomor
from lurus.dokumen.nomor import spend
from lurus.tindakan.bersama import IN_ORDER, JOINT
from lurus.tindakan.fakta import FACTS, IN_ANY_ROUND, IN_THIS_ROUND
from tests.cast import MONDAY, Cast, written
from tests.play import act, order

COMPUTED = [*FACTS, *IN_THIS_ROUND, *IN_ANY_ROUND]


def test_every_fact_that_the_sop_names_is_computed_once() -> None:
    completing = {one for step in SOP_459.steps for one in step.complete_when}
    waited = {one for rule in SOP_459.acts for opening in rule.openings for one in opening.needs}
    assert sorted(COMPUTED) == sorted(completing | waited)


def test_every_mark_that_both_must_set_belongs_to_a_joint_act() -> None:
    roles: dict[str, set[str | None]] = {}
    for kind, role in IN_THIS_ROUND.values():
        roles.setdefault(kind, set()).add(role)
    joint = {kind for kind, found in roles.items() if found == set(IN_ORDER)}
    assert joint == set(JOINT.values())


def test_a_cancelled_case_voids_its_own_numbers_and_no_others_of_the_same_text(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        agenda = spend(pen, cast.kantor, AGENDA, MONDAY.date())
    case = order(cast, nomor_luar=agenda.teks)
    own = order(cast, "ikm.realisasi")
    for one in (case, own):
        act(cast.ratna, "batalkan", one, {"alasan": "Data ternyata benar."})
    voided = Nomor.objects.at(cast.kantor).exclude(batal=None).values_list("buku", flat=True)
    assert list(voided) == ["naskah"]
