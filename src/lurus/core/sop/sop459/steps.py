"""The seven steps of SOP/459: they follow its prose; `row` is the printed row, which skips 3."""

from lurus.core.sop.revision import DONE
from lurus.core.sop.running import Standard, Step

_DAY = Standard(1, "hari")
_HALF_HOUR = Standard(30, "menit")

_ORDER = Step(
    id="1",
    label="Perintah reviu",
    row="1",
    sentence="Memerintahkan untuk mereview data kinerja yang telah disampaikan sebelumnya",
    who=("KETUA",),
    needs=("Struktur organisasi", "Data kinerja sebelum review", "Catatan mutu yang ada"),
    standard=Standard(15, "menit"),
    yields=("Draft tim", "Surat Perintah dengan susunan tim"),
    complete_when=("surat_perintah_ditandatangani",),
    then="2",
    documents=("lembar_dugaan", "lembar_disposisi", "surat_perintah", "surat_tugas"),
    clauses=("P1", "R1"),
)
_PLAN = Step(
    id="2",
    label="Rencana kegiatan",
    row="2",
    sentence="Menyusun rencana kegiatan dan pelaksanaan kegiatan perbaikan data kinerja",
    who=("ANGGOTA", "SEKRETARIS"),
    needs=("Data kinerja",),
    standard=_DAY,
    yields=("Rencana kegiatan perbaikan data",),
    complete_when=("rencana_disusun", "rencana_diparaf"),
    then="3",
    documents=("rencana", "nota_rencana"),
    clauses=("P2", "R2"),
)
_COLLECT = Step(
    id="3",
    label="Himpun data dan konsep",
    row="4",
    sentence="Menghimpun data kinerja perbaikan, menyusun konsep laporan perubahan",
    who=("ANGGOTA", "SEKRETARIS", "PPTK"),
    needs=("Tim",),
    standard=_DAY,
    yields=("Konsep laporan hasil pengumpulan data perbaikan",),
    complete_when=(
        "daftar_terkirim",
        "pengiriman_dipastikan",
        "semua_terjawab",
        "semua_valid",
        "kumpulan_dinilai",
        "himpunan_anggota",
        "himpunan_sekretaris",
        "konsep_anggota",
        "konsep_sekretaris",
    ),
    then="4",
    documents=("daftar_isian", "tanda_terima", "konsep"),
    clauses=("P3", "R4"),
)
_REPORT = Step(
    id="4",
    label="Laporan dan verifikasi",
    row="5",
    sentence="Melaporkan hasil pengumpulan data kinerja perbaikan kepada Sekretaris Dinas",
    who=("ANGGOTA", "SEKRETARIS", "KETUA"),
    needs=("Konsep laporan data kinerja perubahan",),
    standard=_HALF_HOUR,
    yields=("Konsep laporan hasil perbaikan data",),
    complete_when=("dilaporkan", "diverifikasi", "keputusan_disampaikan", "keputusan_diterima"),
    then="5",
    documents=("nota_laporan", "catatan_verifikasi"),
    clauses=("P4", "R5"),
)
_MEETING = Step(
    id="5",
    label="Rapat data final",
    row="6",
    sentence="Mengadakan rapat intern untuk menentukan data final",
    who=("ANGGOTA", "SEKRETARIS", "PPTK"),
    needs=("Data kinerja",),
    standard=_DAY,
    yields=("Laporan final",),
    complete_when=(
        "rapat_diadakan",
        "semua_diputuskan",
        "ubahan_tuntas",
        "final_anggota",
        "final_sekretaris",
    ),
    then="6",
    documents=("undangan", "daftar_hadir", "notulen", "berita_acara"),
    clauses=("P5", "R6"),
)
_SIGN = Step(
    id="6",
    label="Paraf dan tanda tangan",
    row="7",
    sentence="Setelah data kinerja final di paraf, diberikan ke staf pengolah data pelaporan untuk diagenda "
    "dan dimintakan tanda tangan ke seluruh pemangku kegiatan",
    who=("ANGGOTA", "SEKRETARIS", "STAF", "PPTK", "KETUA"),
    needs=("Data kinerja yang telah diparaf",),
    standard=_HALF_HOUR,
    yields=("Laporan yang telah ditanda tangani",),
    complete_when=(
        "paraf_anggota",
        "paraf_sekretaris",
        "diagendakan",
        "lembar_ditandatangani",
        "direviu_ketua",
        "laporan_ditandatangani",
    ),
    then="7",
    documents=("lembar_paraf", "lembar_data", "ringkasan", "laporan"),
    clauses=("P6", "R7"),
)
_FILE = Step(
    id="7",
    label="Dokumentasi dan penyampaian",
    row="7",
    sentence="Data yang sudah ditanda tangani siap untuk didokumentasikan",
    who=("STAF", "KETUA"),
    needs=("Laporan yang telah ditanda tangani",),
    standard=None,
    yields=("Berkas perkara", "Surat pengantar", "Lembar ralat atau lembar perubahan"),
    complete_when=("didokumentasikan", "disampaikan"),
    then=DONE,
    documents=("surat_pengantar", "lembar_ralat", "lembar_perubahan", "buku_ekspedisi", "sampul_berkas"),
    clauses=("P7", "R7"),
)

STEPS = (_ORDER, _PLAN, _COLLECT, _REPORT, _MEETING, _SIGN, _FILE)
