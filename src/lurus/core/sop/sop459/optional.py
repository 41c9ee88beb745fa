"""Step 1b: forming the team by a decree of Kepala Dinas. Off unless the office switches it on.

A sister SOP prints it as row 3 ("Membentuk tim", 3 days): the number that SOP/459's own table skips.
"""

from lurus.core.sop.running import Document, Extension, Opening, Standard, Step

TEAM_BY_DECREE = Extension(
    step=Step(
        id="1b",
        label="Pembentukan tim",
        row="3",
        sentence="Membentuk tim",
        who=("ANGGOTA", "KETUA"),
        needs=("Draft tim",),
        standard=Standard(3, "hari"),
        yields=("Keputusan Kepala Dinas tentang Pembentukan Tim",),
        complete_when=("keputusan_tim_ditandatangani",),
        then="2",
        documents=("keputusan",),
        ext=True,
        enabled=False,
    ),
    after="1",
    openings=(
        (
            "tanda_tangani",
            Opening(
                steps=("1b",),
                roles=("KETUA",),
                kinds=("keputusan",),
                refused_when=("keputusan_tim_ditandatangani",),
                yields=("keputusan_tim_ditandatangani",),
            ),
        ),
    ),
    documents=(
        Document("keputusan", "1b", "Keputusan Kepala Dinas tentang Pembentukan Tim", ("KETUA",), ext=True),
    ),
)
