"""SOP/459/438.5.20/2021, revision 0: the definition as data, assembled from one file per part."""

from lurus.core.sop.revision import Definition
from lurus.core.sop.sop459 import (
    acts_archive,
    acts_around,
    acts_collect,
    acts_decide,
    acts_keys,
    acts_order,
    acts_sign,
    body,
    duties,
)
from lurus.core.sop.sop459.arrows import ARROWS
from lurus.core.sop.sop459.documents import DOCUMENTS
from lurus.core.sop.sop459.identity import IDENTITY
from lurus.core.sop.sop459.laws import LAWS
from lurus.core.sop.sop459.optional import TEAM_BY_DECREE
from lurus.core.sop.sop459.roles import ROLES
from lurus.core.sop.sop459.rows import COLUMNS, ROWS
from lurus.core.sop.sop459.settled import SETTLED
from lurus.core.sop.sop459.steps import STEPS

SOP_459 = Definition(
    id="SOP/459/438.5.20/2021-0",
    identity=IDENTITY,
    columns=COLUMNS,
    clauses=(
        *body.PURPOSE,
        *body.SCOPE,
        *body.DEFINITION,
        *LAWS,
        *duties.KETUA,
        *duties.SEKRETARIS,
        *duties.ANGGOTA,
        *body.PROCEDURE,
        *ROWS,
        *body.QUALITY_RECORDS,
    ),
    roles=ROLES,
    steps=STEPS,
    acts=(
        *acts_order.ORDER,
        *acts_order.PLAN,
        *acts_collect.COLLECT,
        *acts_decide.REPORT,
        *acts_decide.MEETING,
        *acts_decide.SIGN,
        *acts_sign.INK,
        acts_sign.EDIT,
        *acts_decide.DELIVER,
        *acts_around.AROUND,
        *acts_around.FOLLOW_UP,
        *acts_around.OFFICE,
        *acts_archive.ARCHIVE,
        *acts_keys.KEYS,
    ),
    arrows=ARROWS,
    documents=DOCUMENTS,
    settled=SETTLED,
    optional=(TEAM_BY_DECREE,),
)
