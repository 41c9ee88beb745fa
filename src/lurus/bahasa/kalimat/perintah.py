"""What the command line refuses, and what to do instead."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "cli.no_home": _(
        "Belum ada kantor di {home}. Jalankan “lurus run” (contoh) atau “lurus init” (kantor nyata)."
    ),
    "cli.not_migrated": _(
        "Basis data di {home} belum sesuai dengan versi program ini. Jalankan “lurus run” lebih dahulu."
    ),
    "cli.no_file": _("Berkas {file} tidak ada atau tidak dapat dibaca. Periksa nama dan tempatnya."),
    "cli.file_exists": _("Berkas {file} sudah ada. Pilih nama lain; tidak ada yang ditimpa."),
    "cli.folder_taken": _("Folder {folder} sudah berisi hal lain. Pilih folder kosong untuk hasil gladi."),
    "cli.loopback_only": _(
        "Ini kantor {kind}: akun dan kata sandinya diumumkan, maka hanya boleh dibuka dari komputer ini"
        " (127.0.0.1),"
        " bukan dari {host}. Kantor nyata dibuat dengan “lurus init”."
    ),
    "cli.stub_only_in_trials": _(
        "Tiruan layanan e-Sign hanya untuk uji coba; rumah ini {kind}. Pakai rumah contoh atau latihan, misalnya"
        " LURUS_HOME=coba lurus run --no-serve."
    ),
    "cli.port_taken": _(
        "Porta {port} sedang dipakai program lain. Pilih porta lain, misalnya: PORT={other} lurus run."
    ),
    "cli.clock_of_real_office": _(
        "Jam hanya dapat disetel di kantor contoh atau gladi; di kantor nyata jam berjalan sendiri."
    ),
    "cli.clock_instant": _("“{text}” bukan waktu. Tulis seperti 2026-03-31T09:00 atau 2026-03-31."),
    "cli.clock_span": _(
        "“{text}” bukan lama waktu. Tulis bilangan dengan satuan: 2d (hari), 3h (jam), 15m (menit)."
    ),
    "cli.unknown_person": _("Tidak ada orang dengan surel {email} di kantor ini."),
    "cli.nobody_in_role": _(
        "Tidak ada pemegang jabatan {role} pada hari ini. Sebutkan orangnya dengan --as SUREL."
    ),
    "cli.which_office": _("Ada lebih dari satu kantor: {offices}. Sebutkan salah satu dengan --kantor KODE."),
    "cli.unknown_office": _("Tidak ada kantor dengan kode {office}. Yang ada: {offices}."),
    "cli.backup_foreign": _("{file} bukan cadangan Lurus, atau daftar isinya hilang."),
    "cli.backup_damaged": _(
        "Cadangan {file} rusak: {name} tidak sama dengan daftar isinya. Tidak ada yang dipulihkan."
    ),
    "cli.backup_newer": _(
        "Cadangan {file} dibuat oleh versi yang lebih baru (format {found}). Perbarui Lurus lebih dahulu."
    ),
    "cli.backup_other_kind": _(
        "Cadangan ini dari kantor {found}, sedangkan {home} adalah kantor {kind}. Pulihkan ke folder lain."
    ),
    "cli.backup_other_database": _(
        "Cadangan ini dibuat dengan {found}, sedangkan DATABASE_URL menunjuk {expected}. Samakan lebih"
        " dahulu."
    ),
    "cli.backup_needs_database": _(
        "--tanpa-basis-data hanya untuk PostgreSQL. Basis data SQLite selalu ikut; ulangi tanpa pilihan itu."
    ),
    "cli.database_first": _(
        "Cadangan ini tidak memuat basis data, sedangkan basis data {name} masih kosong. Isi dahulu dari"
        " cadangan pg_dump yang dibuat bersamanya (pg_restore), lalu ulangi."
    ),
    "cli.database_not_empty": _(
        "Basis data {name} sudah berisi, dan isinya tidak akan ditimpa. Buat basis data kosong, arahkan"
        " DATABASE_URL ke sana, lalu ulangi; yang lama tinggal sebagai simpanan."
    ),
    "cli.no_pg_program": _(
        "Basis data dicadangkan dan dipulihkan dengan {program} versi {needed}, yang tidak ditemukan (versi"
        " yang ada: {found}). Pasang program klien PostgreSQL {needed} dan sebutkan foldernya dalam PATH, atau"
        " cadangkan basis datanya sendiri dan pakai “lurus backup --tanpa-basis-data”."
    ),
    "cli.pg_failed": _("{program} gagal: {why}. Tidak ada yang berubah; perbaiki sebabnya, lalu ulangi."),
    "cli.numbers_needed": _(
        "Nomor yang terpakai sesudah cadangan tidak dapat diketahui dari cadangan. Lihat buku agenda dan"
        " buku nomor,"
        " lalu sebutkan nomor terakhirnya: --nomor-terakhir naskah=12,agenda=9,perbaikan=3 (tulis 0 bila"
        " belum ada)."
    ),
    "cli.numbers_unreadable": _(
        "“{text}” tidak dapat dibaca. Tulis seperti naskah=12,agenda=9 atau naskah/2025=40."
    ),
    "cli.nobody_answers": _(
        "Tidak ada yang dapat menjawab: masukan ini bukan terminal. Jalankan di terminal, atau beri berkas:"
        " lurus init --file kantor.toml."
    ),
    "cli.setup_unreadable": _("Berkas {file} tidak dapat dibaca: {why}."),
    "cli.office_exists": _("Di {home} sudah ada kantor. “lurus init” hanya untuk tempat yang kosong."),
    "cli.not_a_real_home": _(
        "{home} adalah kantor {kind}. Pilih tempat lain: LURUS_HOME=/tempat/lain lurus init."
    ),
    "cli.script_unreadable": _("Naskah gladi {file} tidak dapat dibaca: {why}."),
    "cli.script_needs_both": _("--table dan --map dipakai bersama: tabelnya, dan cara membacanya."),
    "latihan.no_case": _("Belum ada perbaikan: adegan ini harus sesudah perintahkan_reviu."),
    "latihan.nothing_blocks": _(
        "Tidak ada aturan yang menghalangi konsep; adegan ini hanya berarti sebagai setiap = “penghalang”."
    ),
    "latihan.no_report": _("Belum ada laporan: adegan ini harus sesudah impor_tabel."),
    "latihan.unknown_figure": _(
        "Naskah gladi tidak mengenal angka “{name}” di sini. Periksa bagian [angka]."
    ),
    "latihan.no_such_figure": _(
        "Tabel ini tidak memuat angka yang cocok untuk “{name}”: hanya ada {count} yang dapat diperbaiki"
        " dengan nilai."
    ),
    "latihan.nobody": _("Tidak ada orang atau jabatan “{who}” pada hari adegan ini."),
    "latihan.unknown_scene": _("Tidak ada adegan bernama “{name}” sebelum ini."),
    "latihan.no_paper": _("Belum ada naskah “{name}” yang dapat ditandatangani."),
    "pulihkan.unknown_book": _("Tidak ada buku nomor “{book}”. Yang ada: {books}."),
    "pulihkan.too_far": _(
        "Nomor {last} pada buku {book} tahun {year} terlalu jauh dari nomor terakhir di cadangan ({known})."
        " Periksa lagi."
    ),
}
