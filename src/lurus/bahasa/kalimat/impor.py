"""A table against the register: what must not come in, and why."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "impor.no_owner": _(
        "Indikator ini belum mempunyai pengampu: {indikator}. Tetapkan pengampunya di halaman Kantor."
    ),
    "impor.not_prepared": _("Tabel belum dibaca. Kirim lagi berkasnya."),
    "impor.nothing_new": _(
        "Semua isi tabel sudah tercatat dalam “{laporan}”. Tidak ada yang perlu dimasukkan."
    ),
    "impor.open_a_case": _(
        "{nama}, {periode}, {ukuran}: {semula} sudah disampaikan dalam “{laporan}”, sedangkan tabel"
        " berisi {menjadi}."
        " Angka yang sudah disampaikan hanya berubah melalui perbaikan; ajukan dugaan kesalahan."
    ),
    "impor.other_file": _("Berkas atau pemetaannya bukan yang tadi dibaca. Mulai lagi dari memilih berkas."),
    "impor.other_kind": _(
        "Jenis laporan {jenis} tidak sama dengan pemetaannya, yaitu {pemetaan}. Samakan salah satunya."
    ),
    "impor.preview_stale": _(
        "Data berubah sejak pratinjau dibuat. Lihat pratinjau yang baru, lalu kirim lagi."
    ),
    "impor.range_unexpected": _(
        "{nama}, {periode}: targetnya berupa rentang, sedangkan indikator ini tercatat dengan rumus {rumus},"
        " yang membandingkan dengan satu angka. Tulis satu angka target, atau beri indikator berentang nama"
        " atau kode sendiri."
    ),
    "impor.repeated": _(
        "{nama}, {periode}, {ukuran}: “{laporan}” sudah disampaikan dengan cetakan lain. Angka yang"
        " sudah disampaikan"
        " hanya berubah melalui perbaikan."
    ),
    "impor.report_differs": _(
        "“{laporan}” sudah tercatat dengan {bidang} {tercatat}, bukan {diisi}. Samakan, atau pakai"
        " judul lain."
    ),
    "impor.same_name": _(
        "Ada dua indikator bernama “{nama}” dalam tabel. Bedakan namanya, atau isi kodenya."
    ),
    "impor.submitted_in_future": _(
        "Tanggal penyampaian {disampaikan} belum tiba. Isi hari ini atau sebelumnya."
    ),
    "impor.target_smuggled": _(
        "Target {nama} ({periode}) adalah {semula} menurut “{laporan}”, sedangkan tabel berisi"
        " {menjadi}. Target tidak"
        " berubah melalui impor; perubahan target menempuh PK Perubahan."
    ),
    "impor.too_long": _(
        "Isi {bidang} terlalu panjang, paling banyak {batas} huruf: “{teks}…”. Persingkat dalam tabel."
    ),
    "impor.under_review": _(
        "{nama}, {periode}, {ukuran} sedang ditinjau dalam perbaikan {perbaikan}. Angkanya hanya"
        " berubah di sana."
    ),
    "impor.unit_differs": _(
        "Satuan “{nama}” tercatat {tercatat}, tetapi dalam tabel {tabel}. Samakan satuannya."
    ),
    "impor.unknown_indicator": _(
        "Indikator “{nama}” belum tercatat. Yang mirip: {terdekat}. Samakan namanya, atau izinkan"
        " indikator baru dalam"
        " pemetaan."
    ),
    "impor.unknown_mapping": _("Pemetaan ini tidak ada di kantor Anda. Pilih dari daftar."),
    "impor.unknown_post": _("Jabatan ini tidak ada di kantor Anda. Pilih dari daftar."),
}
