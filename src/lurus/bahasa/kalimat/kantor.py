"""The office's own books: people, posts, assignments, owners of data, calendar, accounts."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "akhiri_penugasan.acted_since": _(
        "{nama} masih bertindak dari jabatan ini pada {hari}. Pilih hari terakhir yang sama atau sesudahnya."
    ),
    "akhiri_penugasan.ended": _("Penugasan ini sudah berakhir pada {sampai}."),
    "akhiri_penugasan.order": _(
        "Hari terakhir {sampai} mendahului hari mulainya, {mulai}. Pilih hari sesudahnya."
    ),
    "akhiri_penugasan.unknown": _("Penugasan ini tidak ada di kantor Anda. Pilih dari daftar."),
    "atur_kalender.day_taken": _(
        "{tanggal} sudah dicatat sebagai “{nama}”. Cabut dahulu bila keliru, lalu catat lagi."
    ),
    "atur_kalender.missing": _("Masih ada yang perlu diisi: {bidang}."),
    "atur_kalender.no_such_day": _("{tanggal} tidak tercatat sebagai hari khusus. Periksa tanggalnya."),
    "catat_jabatan.circle": _(
        "{atasan} berada di bawah {nama}, maka tidak dapat menjadi atasannya. Pilih atasan lain."
    ),
    "catat_jabatan.name_taken": _(
        "Jabatan “{nama}” sudah ada. Pakai nama lain, atau ubah jabatan yang sudah ada."
    ),
    "catat_jabatan.role_fixed": _(
        "{nama} sudah pernah dijabat sebagai {peran}, maka perannya tetap. Catat jabatan baru untuk"
        " peran lain."
    ),
    "catat_jabatan.unknown_post": _("Jabatan ini tidak ada di kantor Anda. Pilih dari daftar."),
    "catat_orang.account_taken": _("Surel {nilai} sudah dipakai akun orang lain. Isi surel lain."),
    "catat_orang.email_taken": _("Surel {nilai} sudah dicatat untuk {nama}. Isi surel lain."),
    "catat_orang.nip_taken": _("NIP {nilai} sudah dicatat untuk {nama}. Periksa NIP-nya."),
    "catat_orang.unknown_person": _("Orang ini bukan pegawai kantor Anda. Pilih dari daftar."),
    "catat_penugasan.order": _(
        "Hari terakhir {sampai} mendahului hari mulainya, {mulai}. Pilih hari sesudahnya."
    ),
    "catat_penugasan.overlap": _(
        "{nama} sudah memegang jabatan ini ({mode}) dari {mulai} sampai {sampai}. Akhiri penugasan itu,"
        " atau pilih"
        " tanggal lain."
    ),
    "catat_penugasan.plh_of_himself": _("{nama} adalah pejabatnya sendiri. Plh. harus orang lain."),
    "catat_penugasan.plh_open_ended": _(
        "Plh. {jabatan} menggantikan untuk sementara. Isi hari terakhirnya; bila jabatan kosong, tunjuk Plt."
    ),
    "catat_penugasan.plh_without_holder": _(
        "{jabatan} tidak mempunyai pejabat pada {mulai}, maka tidak ada yang digantikan Plh. Tunjuk Plt."
    ),
    "catat_penugasan.second_head": _(
        "{nama} memegang {jabatan} dari {mulai} sampai {sampai}, dan peran itu hanya satu di satu kantor. Akhiri"
        " penugasan itu, atau pilih tanggal lain."
    ),
    "catat_penugasan.unknown_person": _("Orang ini bukan pegawai kantor Anda. Pilih dari daftar."),
    "catat_penugasan.unknown_post": _("Jabatan ini tidak ada di kantor Anda. Pilih dari daftar."),
    "tetapkan_pengampu.before_present": _(
        "Pengampu “{nama}” sekarang baru mulai pada {mulai}. Pilih hari sesudahnya."
    ),
    "tetapkan_pengampu.same": _("{jabatan} sudah menjadi pengampu “{nama}”."),
    "tetapkan_pengampu.unknown_indicator": _(
        "Ada {jumlah} pilihan yang bukan indikator kantor ini. Pilih dari daftar."
    ),
    "tetapkan_pengampu.unknown_post": _("Jabatan ini tidak ada di kantor Anda. Pilih dari daftar."),
    "undang_akun.email_taken": _(
        "Surel {nilai} sudah dipakai akun lain. Perbaiki surel pegawai ini lebih dahulu."
    ),
    "undang_akun.in_use": _("{nama} sudah mempunyai akun dan memakainya. Undangan tidak diperlukan."),
    "undang_akun.unknown_person": _("Orang ini bukan pegawai kantor Anda. Pilih dari daftar."),
}
