"""Who signs and who initials which paper: said in the definition alone, and by everybody else read from there."""

import pytest

from lurus.core.sop import SOP_459, Document, act
from lurus.dokumen.isi import build
from lurus.dokumen.penanda import head_signer, initials_of, signable, signed_kinds, signer
from tests.cast import MONDAY, Cast
from tests.stations import Way, paper

SIGNED = [one for one in SOP_459.documents if one.signers]


@pytest.mark.parametrize("document", SIGNED, ids=lambda one: one.kind)
def test_the_act_of_signing_opens_to_the_signers_of_the_paper(document: Document) -> None:
    (opening,) = act(SOP_459, "tanda_tangani").at(document.step, kind=document.kind)
    assert (opening.roles, opening.by_owner) == (document.signers, document.by_owner)


@pytest.mark.parametrize("kind", ["rencana", "lembar_paraf", "laporan"])
def test_the_act_of_initialling_opens_to_those_who_initial_in_their_order(kind: str) -> None:
    document = SOP_459.document(kind)
    openings = act(SOP_459, "paraf").at(document.step)
    assert tuple(role for one in openings for role in one.roles) == document.initials


def test_an_owner_signs_the_own_sheet_and_the_head_the_report(cast: Cast) -> None:
    case = Way(cast).to("6-diagendakan").case
    sheet, report, plan = (paper(case, kind, cast) for kind in ("lembar_data", "laporan", "rencana"))
    assert (signer(sheet), signer(report), signer(plan)) == (cast.jabatan["joko"].pk, "KETUA", None)
    assert [signable(one) for one in (sheet, report, plan)] == [True, True, False]
    assert (head_signer(case, "laporan"), initials_of(case, "rencana")) == ("KETUA", ("SEKRETARIS",))
    assert signed_kinds(case.sop) == ("surat_perintah", "lembar_data", "laporan")


def test_a_paper_prints_the_initials_in_the_order_of_the_definition(cast: Cast) -> None:
    case = Way(cast).to("6-diagendakan").case
    printed = [one["nama"] for one in build(paper(case, "laporan", cast), MONDAY)["paraf"]]
    assert printed == [cast.wulan.nama_lengkap, cast.hadi.nama_lengkap]
