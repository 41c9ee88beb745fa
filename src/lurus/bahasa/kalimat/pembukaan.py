"""Before the case and at its order: suspicions, the team, quality records, items, invitations."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "ajukan_dugaan.not_submitted": _(
        "“{laporan}” belum disampaikan, maka angkanya masih dapat diubah tanpa perbaikan."
    ),
    "ajukan_dugaan.unknown_report": _("Laporan ini tidak ada di kantor Anda. Pilih laporan dari daftar."),
    "butir.computed": _(
        "Capaian “{indikator}” ({periode}) dihitung dari target dan realisasinya. Pilih angka targetnya"
        " atau realisasinya."
    ),
    "butir.no_owner": _(
        "“{indikator}” belum memiliki pengampu pada {tanggal}. Mintalah pengelola menetapkan pengampunya."
    ),
    "butir.no_version": _(
        "“{indikator}” belum memiliki nilai yang dapat ditinjau. Masukkan tabelnya lebih dahulu."
    ),
    "butir.not_stated": _(
        "Ada angka yang tidak dimuat dalam “{laporan}”. Pilih angka dari laporan itu saja."
    ),
    "butir.other_case_open": _(
        "“{indikator}” ({periode}) sedang ditinjau dalam perbaikan {perbaikan}, “{judul}”. Satu angka"
        " hanya ditinjau"
        " dalam satu perbaikan; tunggu sampai selesai, atau lepaskan di sana."
    ),
    "butir.target_of_pk": _(
        "Target “{indikator}” ({periode}) pada Perjanjian Kinerja tidak diperbaiki di sini. Salah tulis"
        " menjadi"
        " Ralat PK oleh kedua pihaknya; perubahan target menjadi PK Perubahan."
    ),
    "lepas_butir.closed": _("Angka ini sudah dilepas dari peninjauan."),
    "lepas_butir.last_item": _(
        "Ini angka terakhir yang ditinjau. Bila tidak ada lagi yang ditinjau, batalkan perbaikannya."
    ),
    "perintahkan_reviu.due_date_past": _("Batas waktu {batas} sudah lewat. Pilih hari ini atau sesudahnya."),
    "perintahkan_reviu.not_submitted": _(
        "“{laporan}” belum disampaikan. Yang direviu adalah laporan yang sudah disampaikan."
    ),
    "perintahkan_reviu.not_the_holder": _(
        "Jabatan ini hari ini tidak dipegang oleh yang bersangkutan: {anggota}. Pilih pemegang jabatannya."
    ),
    "perintahkan_reviu.owner_not_in_team": _(
        "Pengampu angka yang direviu belum masuk tim: {jabatan}. Tambahkan ke dalam tim."
    ),
    "perintahkan_reviu.quality_record": _(
        "Catatan mutu “{catatan}” harus dilampirkan, atau diberi alasan mengapa tidak tersedia; pilih"
        " salah satu."
    ),
    "perintahkan_reviu.suspicion_taken": _(
        "Dugaan ini sudah ditindaklanjuti dalam perbaikan {perbaikan}. Pilih dugaan lain."
    ),
    "perintahkan_reviu.unknown_member": _(
        "Ada anggota tim yang bukan pegawai atau jabatan kantor ini. Pilih dari daftar."
    ),
    "perintahkan_reviu.unknown_report": _("Laporan ini tidak ada di kantor Anda. Pilih laporan dari daftar."),
    "perintahkan_reviu.unknown_suspicion": _(
        "Dugaan ini bukan tentang laporan yang dipilih. Pilih dugaan dari daftar."
    ),
    "perintahkan_reviu.vacant_post": _(
        "Jabatan {jabatan} sedang kosong. Catat penugasan Plt. agar daftar isiannya terjawab."
    ),
    "undangan.expired": _(
        "Undangan ini berlaku {days} hari dan sudah lewat. Mintalah undangan baru kepada pengelola."
    ),
    "undangan.invalid": _("Undangan ini tidak sah. Buka tautannya secara utuh, atau mintalah undangan baru."),
    "undangan.used": _("Undangan ini sudah dipakai. Masuklah dengan kata sandi Anda."),
}
