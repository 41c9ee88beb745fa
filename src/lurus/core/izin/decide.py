"""May this person, today, from one of these positions, do this act in this matter? And if not: why not."""

from collections.abc import Iterator, Mapping

from lurus.core.izin.conditions import CONDITIONS, Broken
from lurus.core.izin.facts import Kedudukan, Keputusan, Pelaku, Perkara
from lurus.core.izin.tables import DUTIES, LIMITS, MODES, SEPARATIONS
from lurus.core.sop import SOP_459, ActRule, Definition, Opening
from lurus.core.sop import act as find_act

# A refusal further down was reached by a position that came further: it is the one worth telling.
_CODES = (
    "izin.wrong_role",
    "izin.not_owner",
    "izin.ended",
    "izin.displaced",
    "izin.mode",
    "izin.not_amended",
    "izin.only_oneself",
    "izin.maker_is_checker",
    "izin.own_follow_up",
    "izin.own_figure",
    "izin.own_scan",
    "izin.verifier_is_head",
    "izin.head_verified",
    "izin.self_appointment",
)
CODES = (*_CODES, "izin.other_office")
"""Every code a refusal can bear."""

Found = tuple[Kedudukan, str, Opening]


def boleh(pelaku: Pelaku, act: ActRule | str, perkara: Perkara) -> Keputusan:
    """Whether the person may do the act, and from which position; otherwise the reason: a code with values.

    Nothing is allowed without a position valid today. With several positions the first that may is taken, or
    only those of `peran_diminta`. An act given by id is one of SOP/459.
    Codes: `izin.other_office`; `izin.wrong_role` (step, roles: who may); `izin.not_owner` (jabatan);
    `izin.ended` (peran, mode, sampai); `izin.displaced` (peran, oleh, sampai); `izin.mode` (peran, mode);
    `izin.not_amended`; `izin.only_oneself`; `izin.maker_is_checker` (did, remedy);
    `izin.own_follow_up`; `izin.own_figure`; `izin.own_scan`; `izin.verifier_is_head` (did, remedy);
    `izin.head_verified`; `izin.self_appointment`.
    Raises CoreError `sop.unknown` for an unknown act id. Source: SOP section 5; who makes does not check.

    >>> sekretaris = Kedudukan("SEKRETARIS", "definitif", jabatan=2)
    >>> boleh(Pelaku(7, 1, (sekretaris,)), "verifikasi", Perkara(step="4")).peran
    'SEKRETARIS'
    >>> plh = Kedudukan("KETUA", "plh", jabatan=1)
    >>> boleh(Pelaku(7, 1, (plh, sekretaris)), "verifikasi", Perkara(step="4")).code
    'izin.verifier_is_head'
    """
    rule = find_act(SOP_459, act) if isinstance(act, str) else act
    if perkara.kantor is not None and perkara.kantor != pelaku.kantor:
        return _refused("izin.other_office", {})
    refusals = []
    for place, role, opening in _places(pelaku.kedudukan, rule, perkara):
        broken = _broken(pelaku, rule, perkara, (place, role, opening))
        if broken is None:
            return Keputusan(boleh=True, peran=role, mode=place.mode, jabatan=place.jabatan)
        refusals.append(broken)
    refusals.append(_outside(pelaku, rule, perkara))
    code, params = max(refusals, key=lambda one: _CODES.index(one[0]))
    return _refused(code, params)


def siapa(act: ActRule | str, perkara: Perkara, definition: Definition = SOP_459) -> tuple[str, ...]:
    """Ids of the roles that may do the act here; where it is not open at all, those that may elsewhere.

    Raises CoreError `sop.unknown` for an unknown act id.

    >>> siapa("agendakan", Perkara(step="6"))
    ('STAF',)
    """
    rule = find_act(definition, act) if isinstance(act, str) else act
    here = rule.roles(perkara.step, perkara.kind)
    everywhere = (role for one in rule.openings for role in one.roles)
    return here or tuple(dict.fromkeys(everywhere))


def _refused(code: str, params: Mapping[str, object]) -> Keputusan:
    return Keputusan(boleh=False, code=code, params=params)


def _places(positions: tuple[Kedudukan, ...], rule: ActRule, perkara: Perkara) -> Iterator[Found]:
    """The positions that fit an opening of the act, each with the role it acts in."""
    for place in positions:
        role = _role(place, rule, perkara)
        if role is not None and perkara.peran_diminta in (None, role):
            for opening in rule.at(perkara.step, role, perkara.kind):
                yield place, role, opening


def _role(place: Kedudukan, rule: ActRule, perkara: Perkara) -> str | None:
    """The role a position gives for this act; a Surat Tugas gives one only for its duty, in its case."""
    if place.mode != "tugas":
        return place.peran
    if not place.counts_in(perkara.perbaikan):
        return None
    duty = next((one for one in DUTIES if one.tugas == place.tugas), None)
    return duty.peran if duty and (rule.id, perkara.step) in duty.acts else None


def _broken(pelaku: Pelaku, rule: ActRule, perkara: Perkara, found: Found) -> Broken:
    """The first thing against a position: whose the matter is, then the mode, then what is kept apart."""
    place, role, opening = found
    stranger = _not_his(place, role, opening, perkara)
    if stranger is not None:
        return stranger
    kinds = opening.kinds if perkara.kind is None else (perkara.kind,)
    if _limited(place.mode, rule.id, kinds, perkara):
        return "izin.mode", {"peran": role, "mode": place.mode}
    for row in SEPARATIONS:
        if row.act == rule.id and _applies(row.steps, (perkara.step,)) and _applies(row.kinds, kinds):
            broken = CONDITIONS[row.condition](pelaku, perkara)
            if broken is not None:
                return broken
    return None


def _not_his(place: Kedudukan, role: str, opening: Opening, perkara: Perkara) -> Broken:
    if opening.by_owner and place.jabatan != perkara.pemilik_jabatan:
        return "izin.not_owner", {"jabatan": perkara.pemilik_jabatan}
    signer = perkara.penanda_tangan
    if isinstance(signer, str) and signer != role:
        return "izin.wrong_role", {"step": perkara.step, "roles": (signer,)}
    if isinstance(signer, int) and signer != place.jabatan:
        return "izin.not_owner", {"jabatan": signer}
    return None


def _limited(mode: str, act_id: str, kinds: tuple[str, ...], perkara: Perkara) -> bool:
    return mode not in MODES or any(
        one.mode == mode
        and one.act == act_id
        and _applies(one.kinds, kinds)
        and (not one.only_if or getattr(perkara, one.only_if))
        for one in LIMITS
    )


def _applies(rows: tuple[str, ...], here: tuple[str, ...]) -> bool:
    return not rows or bool(set(rows).intersection(here))


def _outside(pelaku: Pelaku, rule: ActRule, perkara: Perkara) -> tuple[str, Mapping[str, object]]:
    """Why no position serves: a Plh. runs the post, it ended, a Surat Tugas is for something else, or another's."""
    for place, role, opening in _places(pelaku.digantikan, rule, perkara):
        if _not_his(place, role, opening, perkara) is None:
            return "izin.displaced", {"peran": role, "oleh": place.oleh, "sampai": place.sampai}
    for place, role, opening in _places(pelaku.berakhir, rule, perkara):
        if _not_his(place, role, opening, perkara) is None:
            return "izin.ended", {"peran": role, "mode": place.mode, "sampai": place.sampai}
    for place in pelaku.kedudukan:
        if place.mode == "tugas" and rule.at(perkara.step, place.peran, perkara.kind):
            if _role(place, rule, perkara) is None:
                return "izin.mode", {"peran": place.peran, "mode": place.mode}
    return "izin.wrong_role", {"step": perkara.step, "roles": siapa(rule, perkara)}
