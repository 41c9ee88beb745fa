"""The archive: bundles and what is wrong with one, retention, what holds records, and reducing them."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "arsip.not_ended": _(
        "Perbaikan {perbaikan} belum berakhir. Arsipnya diatur sesudah laporannya disampaikan."
    ),
    "arsip.unknown_case": _("Perbaikan itu tidak ada di kantor ini. Pilih dari daftar arsip."),
    "arsipkan.not_ended": _(
        "Perbaikan {perbaikan} belum berakhir, maka belum dapat diarsipkan. Susun bundelnya sesudah laporan"
        " disampaikan."
    ),
    "arsipkan.destroyed": _(
        "Arsip perbaikan {perbaikan} sudah dimusnahkan dengan Berita Acara; bundelnya tidak dapat disusun lagi."
    ),
    "arsipkan.differs": _(
        "Bundel perbaikan {perbaikan} yang dicatat {waktu} tidak lagi sama bila disusun sekarang: perbaikannya, naskah"
        " SOP, atau versi aplikasi sudah berubah. Pakai salinan yang disimpan, atau susun yang baru."
    ),
    "arsipkan.not_made": _("Bundel belum disusun. Susun dahulu dari halaman arsip perbaikannya."),
    "arsipkan.unknown_case": _(
        "Tidak ada perbaikan bernomor “{nomor}” di kantor ini. Tulis nomornya seperti 2026-001."
    ),
    "atur_retensi.unknown_group": _("“{golongan}” bukan golongan arsip. Pilih dari daftar."),
    "cetak.busy": _(
        "Naskah lain sedang disatukan untuk dicetak, dan hanya satu yang dikerjakan sekaligus. Tunggu satu menit, lalu"
        " ulangi."
    ),
    "cetak.too_heavy": _(
        "Isinya mengembang jauh melebihi sebuah naskah, maka tidak disatukan. Unduh naskah ini dan cetak sendiri dari"
        " aplikasi lain; naskah lainnya dapat dicetak menurut jenisnya."
    ),
    "cetak.too_much": _(
        "{number} naskah ini terlalu berat untuk disatukan dalam satu berkas. Cetak satu jenis naskah sekali jalan,"
        " atau unduh naskahnya satu per satu."
    ),
    "cetak.unreadable": _("Berkasnya tidak dapat dibuka sebagai PDF. Cetak naskah ini dari aplikasi lain."),
    "cetak.nothing": _(
        "Perbaikan {nomor} belum bernaskah seperti itu. Pilih jenis lain, atau cetak sesudah naskahnya terbit."
    ),
    "bundel.added": _("{path}: berkas ini ditambahkan; tidak ada dalam daftar sidik."),
    "bundel.altered": _("{path}: isinya berbeda dengan sidiknya."),
    "bundel.broken": _("{file} tidak terbaca sebagai ZIP yang utuh ({detail}). Mintalah salinan yang baru."),
    "bundel.chain_broken": _(
        "{path}: rantai putus pada catatan {number}; badan atau sidiknya bukan yang dahulu."
    ),
    "bundel.day_seal": _("{path}: segel hari {day} tidak cocok dengan rantai."),
    "bundel.declaration": _("{path}: pernyataan BagIt tidak ada atau bukan versi yang dikenal."),
    "bundel.entries_differ": _("{path}: entri catatan {number} bukan yang disebut rantai."),
    "bundel.entry_altered": _("{path}: entri {position} dari catatan {number} berubah."),
    "bundel.foreign": _(
        "{file} bukan bundel arsip: tidak memuat bagit.txt dalam satu folder. Tunjuk berkas ZIP atau folder yang"
        " disusun dengan “lurus archive”."
    ),
    "bundel.heading_differs": _("{path}: nama atau alasan pada catatan {number} bukan yang dicatat."),
    "bundel.hostile_bomb": _(
        "Bundel ditolak: “{name}” mengaku berisi {size:bytes}, jauh melebihi ukurannya dalam ZIP. Mintalah salinan"
        " yang baru dari kantor yang menyusunnya."
    ),
    "bundel.hostile_case": _(
        "Bundel ditolak: “{name}” dan “{other}” hanya berbeda huruf besar-kecilnya; satu dapat menimpa yang lain."
    ),
    "bundel.hostile_link": _("Bundel ditolak: “{name}” bukan berkas biasa melainkan tautan atau perangkat."),
    "bundel.hostile_locked": _("Bundel ditolak: “{name}” terkunci kata sandi. Arsip tidak boleh terkunci."),
    "bundel.hostile_many": _("Bundel ditolak: memuat {count} berkas, lebih dari batas {limit}."),
    "bundel.hostile_name": _(
        "Bundel ditolak: nama “{name}” dalam daftar ZIP berbeda dengan yang di berkasnya."
    ),
    "bundel.hostile_overlap": _(
        "Bundel ditolak: “{name}” bertumpang tindih dengan berkas lain di dalam ZIP."
    ),
    "bundel.hostile_path": _(
        "Bundel ditolak: nama “{name}” menunjuk ke luar bundel atau memuat huruf terlarang."
    ),
    "bundel.hostile_twice": _(
        "Bundel ditolak: “{name}” ada dua kali; yang mana yang benar tidak dapat diketahui."
    ),
    "bundel.journal_line": _("{path}: baris {line} tidak terbaca sebagai catatan jurnal."),
    "bundel.manifest": _("{name}: baris {line} tidak terbaca, atau menyebut berkas yang sama dua kali."),
    "bundel.missing": _("{path}: berkas ini hilang."),
    "bundel.not_in_journal": _("{path}: sidiknya tidak dicatat jurnal perbaikan ini."),
    "bundel.oxum": _("{path}: menyebut isi {told}, yang ada {found} (bita dan jumlah berkas)."),
    "bundel.printed_mark": _("{path}: laporan mencetak tanda catatan {number} yang bukan dari rantai ini."),
    "bundel.root": _("{name} bukan sertifikat yang terbaca (PEM atau DER)."),
    "bundel.seal_broken": _(
        "{path}: segel tidak cocok dengan daftar sidik; daftarnya diubah sesudah disegel."
    ),
    "bundel.seal_unknown": _("{path}: segel “{subject}” tidak diterbitkan akar yang dipercaya."),
    "bundel.signature": _("{path}: tanda tangan tidak berlaku. {codes}"),
    "bundel.text_differs": _("{path}: teks entri {position} dari catatan {number} bukan yang disidik."),
    "bundel.too_large": _("{path} berukuran {size:bytes}; naskah atau jurnal tidak sebesar itu."),
    "bundel.unsigned": _("{path}: seharusnya bertanda tangan, tetapi tidak ada tanda tangannya."),
    "laksanakan_penyusutan.before_approval": _(
        "Berita Acara bertanggal {tanggal}, mendahului persetujuan tertulis tanggal {persetujuan}. Periksa tanggalnya."
    ),
    "laksanakan_penyusutan.not_approved": _(
        "Penyusutan ini belum disetujui tertulis, atau sudah terlaksana. Catat persetujuannya lebih dahulu."
    ),
    "nilai_penyusutan.committee": _(
        "Panitia penilai arsip yang ditulis {jumlah} orang; sedikitnya {paling_sedikit}, satu baris tiap orang."
    ),
    "nilai_penyusutan.not_open": _("Usul penyusutan ini sudah dinilai. Lihat keadaannya di daftar arsip."),
    "nilai_penyusutan.own_proposal": _(
        "Pengusul tidak menilai usulnya sendiri. Mintalah pejabat lain mencatatnya."
    ),
    "nilai_penyusutan.reason_needed": _("Panitia menilai tidak layak. Tulis pertimbangannya."),
    "penyusutan.future": _("Tanggal {tanggal} belum tiba. Catat sesudah suratnya ada."),
    "penyusutan.held": _(
        "Arsip perbaikan {perbaikan} ditahan ({dasar}): {alasan} Tidak ada yang disusutkan sebelum"
        " penahanannya dilepas."
    ),
    "penyusutan.not_due": _(
        "Arsip perbaikan {perbaikan} belum habis masa simpannya (sampai {sampai}). Usulkan sesudah itu."
    ),
    "penyusutan.permanent": _(
        "Arsip perbaikan {perbaikan} menurut jadwal sekarang permanen atau belum habis masanya: tidak dimusnahkan."
    ),
    "penyusutan.proposed": _(
        "Penyusutan arsip perbaikan {perbaikan} sudah diusulkan. Lihat keadaannya di daftar."
    ),
    "setujui_penyusutan.not_assessed": _(
        "Usul ini belum dinilai layak oleh panitia, atau sudah disetujui. Catat penilaian panitia lebih dahulu."
    ),
    "tahan_arsip.held_already": _("Arsip perbaikan {perbaikan} sudah ditahan."),
    "tahan_arsip.not_held": _("Arsip perbaikan {perbaikan} tidak sedang ditahan."),
}
