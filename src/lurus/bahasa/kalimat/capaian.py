"""Why an achievement cannot be computed, or was set by a rule; and what a scale says of itself."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "capaian.ambang_tanpa_batas": _("Ambang {ambang_atas} persen memerlukan batas atas. Isi batas atasnya."),
    "capaian.aturan_bernama_tak_ada": _("Aturan capaian “{nama}” tidak ada. Pilih salah satu: {ada}."),
    "capaian.aturan_tak_berlaku": _("Aturan “{aturan}” tidak berlaku untuk penyebut nol. Pilih aturan lain."),
    "capaian.aturan_tak_dikenal": _(
        "Isi “{nilai}” pada {bidang} tidak dikenal sebagai aturan capaian. Periksa ejaannya."
    ),
    "capaian.batas_terbalik": _(
        "Batas capaian {batas} tidak menaik. Urutkan dari batas bawah ke batas atas."
    ),
    "capaian.bukan_angka": _("“{nilai}” bukan angka yang dapat dihitung. Periksa isinya."),
    "capaian.desimal": _("Jumlah desimal {desimal} tidak dapat dipakai. Pilih 0 sampai {terbanyak}."),
    "capaian.di_luar_skala": _(
        "Nilai {nilai} di luar skala “{skala}”. Periksa nilainya, atau pilih skala lain."
    ),
    "capaian.konfirmasi_batas": _("Batas skala ini perlu dicocokkan dengan peraturannya."),
    "capaian.konfirmasi_konvensi": _("Cara menutup selang skala ini perlu dicocokkan dengan peraturannya."),
    "capaian.konfirmasi_tanggal": _("Masa berlaku skala ini perlu dicocokkan dengan peraturannya."),
    "capaian.konvensi_atas_termasuk": _("Batas atas termasuk ke dalam selang."),
    "capaian.konvensi_bawah_termasuk": _("Batas bawah termasuk ke dalam selang."),
    "capaian.konvensi_campuran": _("Tiap baris menutup selangnya seperti tertulis pada sumbernya."),
    "capaian.label_ganda": _(
        "Skala “{skala}” memuat sebutan yang sama dua kali: {tingkat}. Hapus salah satunya."
    ),
    "capaian.label_tak_dikenal": _("“{label}” tidak ada dalam skala “{skala}”. Pilih salah satu: {ada}."),
    "capaian.ordinal_diagregasi": _(
        "Data bertipe {tipe} adalah peringkat dan tidak dapat digabung dengan cara {cara}. Pilih nilai akhir."
    ),
    "capaian.pagu_negatif": _("Pagu {pagu} kurang dari nol. Periksa DPA atau DPPA."),
    "capaian.pembilang_kosong": _("Pembilangnya tidak dilaporkan, maka nilainya tidak dapat dihitung."),
    "capaian.penyebut_kosong": _("Penyebutnya tidak dilaporkan, maka nilainya tidak dapat dihitung."),
    "capaian.penyebut_nol": _("Penyebutnya nol, maka nilainya tidak dapat dihitung."),
    "capaian.persen_dijumlah": _(
        "Data bertipe {tipe} tidak dapat dijumlahkan antarperiode. Pilih nilai akhir atau rata-rata."
    ),
    "capaian.realisasi_kosong": _("Realisasinya tidak dilaporkan, maka capaian tidak dapat dihitung."),
    "capaian.realisasi_negatif": _("Realisasinya kurang dari nol, maka rumus ini tidak memberi capaian."),
    "capaian.realisasi_nol": _(
        "Realisasinya nol; capaian mengikuti aturan yang ditetapkan untuk keadaan itu."
    ),
    "capaian.rentang_tanpa_rumus": _(
        "Rentang hanya berlaku untuk rumus F-RANGE, bukan {rumus}. Ganti salah satunya."
    ),
    "capaian.rentang_terbalik": _("Rentang {bawah} sampai {atas} terbalik. Tulis batas bawah lebih dahulu."),
    "capaian.simpangan_tak_berlaku": _(
        "Aturan simpangan tidak berlaku untuk rumus {rumus}. Pilih aturan lain."
    ),
    "capaian.skala_ganda": _(
        "Ada lebih dari satu skala “{skala}” yang berlaku pada {pada}. Akhiri salah satunya."
    ),
    "capaian.skala_tak_ada": _("Skala “{skala}” tidak ada. Periksa namanya."),
    "capaian.skala_tak_berlaku": _(
        "Tidak ada skala “{skala}” yang berlaku pada {pada}. Tambahkan masa berlakunya."
    ),
    "capaian.skala_tak_runtut": _(
        "Baris skala “{skala}” tidak menurun atau tidak lengkap. Periksa urutan dan tanggalnya."
    ),
    "capaian.target_bukan_rentang": _(
        "Rumus F-RANGE memerlukan rentang, tetapi targetnya {target}. Isi batas bawah dan atas."
    ),
    "capaian.target_kosong": _("Targetnya tidak ada, maka capaian tidak dapat dihitung."),
    "capaian.target_negatif": _(
        "Targetnya kurang dari nol; capaian mengikuti aturan yang ditetapkan untuk keadaan itu."
    ),
    "capaian.target_nol": _("Targetnya nol; capaian mengikuti aturan yang ditetapkan untuk keadaan itu."),
    "capaian.target_rentang": _("Target berupa rentang hanya berlaku untuk rumus F-RANGE, bukan {rumus}."),
}
