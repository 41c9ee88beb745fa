"""The e-Sign service, what comes back from it, and signatures made elsewhere."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "atur_tanda_tangan.already": _("Cara ini sudah dipakai. Tidak ada yang perlu diubah."),
    "atur_tanda_tangan.not_in_use": _("Cara ini memang tidak dipakai. Tidak ada yang perlu diubah."),
    "basah.might_not_sign": _(
        "{orang} tidak berwenang menandatangani naskah ini pada {tanggal}. Mintalah tanda tangan pejabat yang"
        " berwenang, lalu unggah pindaian yang baru."
    ),
    "basah.no_signer": _(
        "Pada {tanggal} jabatan yang menandatangani naskah ini kosong. Periksa tanggalnya, atau mintalah pengelola"
        " mencatat penugasannya."
    ),
    "periksa_pindaian.document_moved": _(
        "Isi naskah atau pejabatnya berubah sejak dicetak. Jawab tidak pada kesamaan isi dengan catatan itu, lalu cetak"
        " dan tanda tangani naskah yang sekarang."
    ),
    "periksa_pindaian.no_scan": _(
        "Tidak ada pindaian yang menunggu diperiksa. Unggah pindaian lebih dahulu."
    ),
    "periksa_pindaian.note_needed": _("Tulis apa yang tidak sesuai, agar pindaian berikutnya benar."),
    "periksa_pindaian.other_code": _(
        "Kode “{kode}” bukan kode naskah ini. Baca lagi kodenya; bila memang naskah lain yang dipindai, jawab tidak"
        " pada kesamaan isi."
    ),
    "periksa_pindaian.other_scan": _(
        "Pindaian yang menunggu bukan pindaian yang Anda lihat. Buka lagi pindaian di halaman ini, bandingkan, lalu"
        " jawab."
    ),
    "periksa_pindaian.pages": _(
        "Naskah ini {expected} halaman, bukan {found}. Hitung lagi; bila memang kurang atau lebih, jawab tidak pada"
        " kesamaan isi."
    ),
    "tanda_tangani.not_certified": _(
        "Tanda tangan ini tidak tersertifikasi, dan kantor ini belum memutuskan secara tertulis untuk memakainya."
        " Pakai sertifikat BSrE atau tanda tangan basah; Kepala Dinas dapat menetapkan cara lain di halaman Kantor."
    ),
    "tanda_tangani.way_not_in_use": _(
        "Cara tanda tangan ini tidak dipakai kantor ini. Pakai cara yang lain; Kepala Dinas dapat menetapkannya di"
        " halaman Kantor."
    ),
    "terima.no_instant": _(
        "Berkas ini tidak memuat tanda tangan yang menyebut waktunya. Tanda tangani naskah yang diunduh dari sini,"
        " lalu unggah hasilnya."
    ),
    "terima.wrong_day": _(
        "Berkas ini ditandatangani pada {signed}, di luar masa naskah ini ({since} sampai {until}). Periksa jam"
        " komputer penanda tangan, unduh lagi naskahnya, lalu tanda tangani."
    ),
    "unggah_pindaian.kind": _(
        "Pindaian {nama} harus berupa PDF, JPEG, atau PNG. Pindai lagi ke salah satunya."
    ),
    "unggah_pindaian.not_compared": _(
        "Pindaian ini belum dibandingkan dengan naskahnya. Unggah lagi di halamannya."
    ),
    "unggah_pindaian.pages": _(
        "Naskah ini {expected} halaman, sedangkan pindaiannya {found}. Pindai semua halaman, lalu unggah lagi."
    ),
    "unggah_pindaian.wrong_day": _(
        "Tanggal {tanggal} di luar masa naskah ini. Isi tanggal yang tercetak pada naskah, paling lambat hari ini."
    ),
    "esign.credentials": _(
        "Layanan e-Sign menolak nama pengguna atau kata sandi kantor ini. Mintalah pengelola memeriksa"
        " LURUS_ESIGN_USER dan LURUS_ESIGN_PASSWORD."
    ),
    "esign.in_progress": _(
        "Naskah ini sedang ditandatangani lewat permintaan lain. Tunggu sampai selesai, lalu buka lagi halamannya."
    ),
    "esign.insecure_url": _(
        "Alamat layanan e-Sign {url} tidak terlindung TLS. Pakai alamat https; http hanya untuk komputer ini sendiri."
    ),
    "esign.nik": _("NIK terdiri atas {digits} angka. Periksa, lalu ketik lagi."),
    "esign.no_ca_file": _(
        "Berkas sertifikat {place} (LURUS_ESIGN_CA) tidak terbaca. Mintalah pengelola memeriksa letaknya."
    ),
    "esign.no_roots_file": _(
        "Sertifikat induk di {place} (LURUS_ESIGN_ROOTS) tidak ada atau tidak terbaca. Mintalah pengelola memeriksanya."
    ),
    "esign.no_secret": _("Isi frasa sandi sertifikat Anda, atau pada layanan versi 2 kode sekali pakainya."),
    "esign.not_configured": _(
        "Layanan e-Sign belum dihubungkan. Mintalah pengelola mengisi LURUS_ESIGN_URL, LURUS_ESIGN_USER, dan"
        " LURUS_ESIGN_PASSWORD."
    ),
    "esign.refused": _(
        "Layanan e-Sign menolak ({status}, kode {number}): “{words}”. Naskah belum ditandatangani; perbaiki"
        " sebabnya, lalu ulangi."
    ),
    "esign.server_error": _("Layanan e-Sign sedang terganggu (jawaban {status}). Ulangi beberapa saat lagi."),
    "esign.status_expired": _(
        "Sertifikat Anda sudah kedaluwarsa. Mintalah verifikator instansi memperbaruinya di BSrE, lalu tanda tangani"
        " lagi."
    ),
    "esign.status_new": _(
        "Akun sertifikat Anda baru didaftarkan. Selesaikan aktivasinya di BSrE, lalu tanda tangani lagi."
    ),
    "esign.status_no_certificate": _(
        "Anda terdaftar, tetapi belum memiliki sertifikat. Ajukan penerbitannya di BSrE, lalu tanda tangani lagi."
    ),
    "esign.status_not_registered": _(
        "NIK ini belum terdaftar pada layanan e-Sign. Periksa NIK-nya, atau mintalah verifikator instansi mendaftarkan"
        " Anda."
    ),
    "esign.status_renew": _(
        "Sertifikat Anda harus diperbarui lebih dahulu. Selesaikan pembaruannya di BSrE, lalu tanda tangani lagi."
    ),
    "esign.status_revoke": _(
        "Sertifikat Anda sudah dicabut. Ajukan penerbitan baru di BSrE, lalu tanda tangani lagi."
    ),
    "esign.status_suspend": _(
        "Sertifikat Anda sedang dibekukan. Hubungi verifikator instansi untuk membukanya, lalu tanda tangani lagi."
    ),
    "esign.status_unknown": _(
        "Layanan e-Sign menjawab status yang tidak dikenal, “{status}”. Naskah belum ditandatangani; laporkan"
        " kepada pengelola aplikasi."
    ),
    "esign.status_waiting": _(
        "Pendaftaran Anda masih menunggu verifikasi. Hubungi verifikator instansi, lalu tanda tangani lagi."
    ),
    "esign.tls": _(
        "Server {host} tidak dapat membuktikan dirinya (sertifikat TLS tidak dipercaya), maka tidak ada yang dikirim."
        " Mintalah pengelola memeriksa alamatnya, atau LURUS_ESIGN_CA."
    ),
    "esign.too_many": _("Layanan e-Sign sedang membatasi permintaan. Tunggu satu menit, lalu ulangi."),
    "esign.other_session": _(
        "Naskah ini sudah dimintakan tanda tangan pada {at} dari sesi masuk yang lain (id dokumen: {document}); jawaban"
        " layanan di sana tidak dipakai di sini. Periksa riwayat layanan e-Sign, centang bahwa Anda sudah memeriksanya,"
        " lalu tanda tangani lagi dengan frasa sandi Anda."
    ),
    "esign.unknown": _(
        "Permintaan sampai di layanan e-Sign pada {at}, tetapi jawabannya tidak sampai: mungkin sudah"
        " ditandatangani di sana, mungkin belum (id dokumen: {document}). Di sini naskah belum bertanda tangan. Periksa"
        " riwayat layanan; berkas yang sudah jadi dapat diunggah, dan bila tidak ada, tanda tangani lagi."
    ),
    "esign.unknown_before": _(
        "Permintaan pada {at} belum jelas hasilnya (id dokumen: {document}). Periksa riwayat layanan e-Sign lebih"
        " dahulu; bila naskah ini tidak ada di sana, centang bahwa Anda sudah memeriksanya, lalu tanda tangani lagi."
    ),
    "esign.unreachable": _(
        "Layanan e-Sign tidak dapat dihubungi. Naskah belum ditandatangani dan dapat ditandatangani lagi begitu"
        " layanan pulih."
    ),
    "esign.unreadable": _(
        "Jawaban layanan e-Sign tidak memuat naskah yang dapat dibaca. Di sini naskah belum bertanda tangan; periksa"
        " riwayat layanan sebelum mengulangi."
    ),
    "esign.wrong_passphrase": _(
        "Frasa sandi sertifikat Anda salah. Ketik lagi; naskah belum ditandatangani."
    ),
    "terima.changed": _(
        "Antara naskah yang diperlihatkan dan tanda tangannya ada isi lain (halaman {page}; 0: di luar halaman). Unduh"
        " lagi naskahnya dari sini, dan tanda tangani tanpa menambah catatan, gambar, atau halaman."
    ),
    "terima.misplaced": _(
        "Tampilan tanda tangan di halaman {page} tidak berada di tempat tanda tangan. Tanda tangani lagi naskah yang"
        " diunduh dari sini: tanpa tampilan, atau dengan tampilan di dalam tempatnya."
    ),
    "terima.not_one_more": _(
        "Berkas ini harus memuat tepat satu tanda tangan baru: semula {before}, sekarang {after}. Tanda tangani"
        " naskah yang diunduh dari sini satu kali saja, lalu unggah lagi."
    ),
    "terima.not_whole": _(
        "Berkas yang kembali tidak utuh. {codes} Naskah di sini belum bertanda tangan; tanda tangani lagi naskah yang"
        " diunduh dari sini."
    ),
    "terima.other_document": _(
        "Berkas yang kembali bukan naskah yang diperlihatkan: isinya lain, ditulis ulang, atau naskahnya sudah berubah."
        " Unduh lagi naskahnya dari sini, tanda tangani tanpa mengubahnya, dan jangan “cetak ke PDF”."
    ),
    "terima.too_heavy": _(
        "Berkas yang kembali mengembang jauh melebihi naskah yang diperlihatkan, maka tidak diperiksa sampai habis dan"
        " tidak diterima. Unduh lagi naskahnya dari sini, tanda tangani dengan aplikasi lain, lalu unggah."
    ),
    "terima.other_signer": _(
        "Tanda tangan ini atas nama {found}, padahal naskah ini ditandatangani {expected}. Pakai sertifikat"
        " penanda tangannya sendiri."
    ),
    "terima.unknown_root": _(
        "Sertifikat {found} tidak diterbitkan oleh penerbit yang dikenal kantor ini. Pakai sertifikat BSrE, atau"
        " mintalah pengelola memeriksa LURUS_ESIGN_ROOTS."
    ),
}
