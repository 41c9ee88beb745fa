"""The identity block and cover of SOP/459. Names and NIP of the cover are masked: only the posts are kept."""

from datetime import date

from lurus.core.sop.printed import Identity

IDENTITY = Identity(
    number="SOP/459/438.5.20/2021",
    title="MEKANISME KESALAHAN DATA KINERJA",
    office="DINAS PERINDUSTRIAN DAN PERDAGANGAN KABUPATEN SIDOARJO",
    issued=date(2021, 3, 31),
    revision="0",
    cover_revision="-",
    pages=6,
    made_by="Kepala Sub Bagian Perencanaan dan Keuangan",
    reviewed_by="Sekretaris Dinas Perindustrian dan Perdagangan",
    approved_by="Kepala Dinas Perindustrian dan Perdagangan",
)
