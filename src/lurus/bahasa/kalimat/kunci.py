"""Keys, the office's CA, time stamps, and what the books say beside a signature."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "atur_cap_waktu.address_needed": _("Tulis alamat penyedia cap waktu, atau pilih tanpa cap waktu."),
    "audit.signature_unlike_the_books": _(
        "Tanda tangan pada naskah {document} tidak cocok dengan catatan kantor. {codes}"
    ),
    "cabut_kunci.no_key": _("{nama} tidak memiliki kunci yang masih berlaku; tidak ada yang perlu dicabut."),
    "cabut_kunci.replaced_by_making": _(
        "Kunci diganti dengan membuat kunci baru; pilih sebab lain, atau buat kunci baru saja."
    ),
    "cabut_kunci.unknown_person": _("Orang ini bukan pegawai kantor Anda. Pilih dari daftar."),
    "catat_akar.recorded": _("Sertifikat {nama} sudah tercatat untuk keperluan ini."),
    "catat_akar.stamps_certify_nobody": _(
        "Penyedia cap waktu tidak menjamin siapa penanda tangannya. Pilih “Tidak” pada pertanyaan ketiga."
    ),
    "cli.root_needs_file": _(
        "Sebutkan berkas yang diperiksa dan sertifikat induknya: lurus verify BERKAS --root PEM."
    ),
    "cli.stamps_of_real_office": _(
        "Penyedia cap waktu percobaan hanya untuk kantor contoh atau gladi. Kantor sungguhan memakai penyedia di luar"
        " dirinya; catat alamatnya di halaman Kantor."
    ),
    "sign.key_kind": _(
        "Kunci ini bukan RSA. Naskah arsip PDF/A-3 memerlukan kunci RSA; mintalah sertifikat RSA kepada penerbitnya."
    ),
    "sign.no_authority": _(
        "Sertifikat ini bukan sertifikat induk: ia tidak boleh menjamin sertifikat lain. Mintalah sertifikat CA"
        " penerbitnya."
    ),
    "sign.not_assigned": _("Pada hari itu penanda tangan tidak memegang jabatan yang disebut."),
    "sign.not_one_certificate": _(
        "Isinya bukan tepat satu sertifikat PEM. Tempelkan satu bagian dari BEGIN CERTIFICATE sampai END"
        " CERTIFICATE."
    ),
    "sign.other_instant": _("Waktu pada tanda tangan lain dengan waktu yang dicatat kantor."),
    "sign.other_key": _("Kunci yang dipakai tercatat milik orang lain."),
    "sign.other_name": _("Nama pada sertifikat lain dengan nama yang dicatat kantor."),
    "sign.other_person": _(
        "Sertifikat ini atas nama {nama}, bukan {orang}. Pakai sertifikat atas nama Anda sendiri."
    ),
    "sign.revoked": _("Kunci yang dipakai sudah dicabut pada waktu yang disebut tanda tangan itu."),
    "sign.seal_unknown": _("Berkas ditutup dengan cap waktu yang penyedianya tidak dikenal kantor ini."),
    "sign.stamp_address": _(
        "Alamat penyedia cap waktu “{url}” tidak dapat dipakai. Tulis alamat http atau https tanpa nama pengguna;"
        " kata sandi hanya dikirim lewat https."
    ),
    "sign.stamp_not_believed": _(
        "Cap waktu dari {url} tidak dijamin sertifikat induk yang dicatat kantor, dan kantor ini mewajibkan cap waktu."
        " Mintalah pengelola mencatat sertifikat induk penyedianya."
    ),
    "sign.stamp_unknown": _("Penyedia cap waktunya tidak dikenal kantor ini."),
    "sign.stamp_unreachable": _(
        "Penyedia cap waktu {url} tidak menjawab, dan kantor ini mewajibkan cap waktu. Naskah belum ditandatangani;"
        " ulangi nanti, atau mintalah pengelola mengubah pengaturannya."
    ),
    "sign.time_unproven": _(
        "Kunci yang dipakai kini sudah dicabut, dan tidak ada cap waktu atau catatan kantor yang membuktikan bahwa"
        " tanda tangan ini dibuat sebelumnya."
    ),
    "sign.unknown_authority": _(
        "Penerbit sertifikat ini belum dicatat kantor: {nama}. Mintalah pengelola mencatat sertifikat induknya lebih"
        " dahulu."
    ),
    "sign.unrecorded": _("Ada tanda tangan yang tidak tercatat pada naskah ini."),
}
