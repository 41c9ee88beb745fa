"""Step 3: forms, answers, review and validation."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "buka_lembar.not_sent": _(
        "Daftar isian ini belum dikirim. Tunggu sampai Kasubbag atau Sekretaris mengirimnya."
    ),
    "jawab.above_ceiling": _("Realisasi {nilai} melebihi pagu {pagu}. Pastikan sesuai dengan LRA."),
    "jawab.budget_document": _(
        "Angka anggaran mengikuti dokumennya. Lampirkan {dokumen} sebagai PDF atau gambar."
    ),
    "jawab.class_with_confirmation": _(
        "Jenis kesalahan {kelas} berarti angkanya diperbaiki. Pilih “tidak” bila angkanya salah, atau"
        " kosongkan jenisnya."
    ),
    "jawab.evidence_needed": _("Perbaikan ini belum berbukti. Lampirkan {bukti}."),
    "jawab.explanation_needed": _("Jenis {kelas} memerlukan penjelasan. Isi bagian Sebab."),
    "jawab.fraction_incomplete": _(
        "Pembilang dan penyebut diisi berdua. Isi yang belum ada, atau kosongkan keduanya."
    ),
    "jawab.fraction_needed": _(
        "“{indikator}” dihitung dari pembilang dan penyebut. Isi keduanya, bukan hasilnya saja."
    ),
    "jawab.item_closed": _("Angka ini tidak lagi ditinjau, maka tidak perlu dijawab."),
    "jawab.large_change": _(
        "Nilainya berubah {persen} persen, lebih dari {ambang} persen. Pastikan angkanya benar."
    ),
    "jawab.more_decimals": _(
        "{nilai} memakai desimal lebih banyak dari yang biasa dicatat ({desimal}). Pastikan angkanya benar."
    ),
    "jawab.no_fraction_here": _(
        "Pembilang dan penyebut hanya untuk realisasi, bukan {ukuran}. Isi nilainya saja."
    ),
    "jawab.no_pk": _(
        "Target “{indikator}” tidak ditemukan dalam Perjanjian Kinerja yang tercatat. Masukkan PK lebih"
        " dahulu."
    ),
    "jawab.not_a_correction": _(
        "“{istilah}” ({kelas}) bukan koreksi menurut SOP ini. Pilih “ya, sudah benar”, jelaskan, dan"
        " rujuk {rujukan}."
    ),
    "jawab.not_provisional": _(
        "Pemutakhiran hanya untuk angka bertanda sementara, sedangkan angka ini tetap. Pilih jenis"
        " kesalahan lain."
    ),
    "jawab.not_sent": _(
        "Daftar isian ini belum dikirim. Tunggu sampai Kasubbag atau Sekretaris mengirimnya."
    ),
    "jawab.not_the_quotient": _(
        "Nilai {nilai} tidak sama dengan pembilang dibagi penyebut, yaitu {hasil}. Perbaiki salah"
        " satunya, atau kosongkan nilainya."
    ),
    "jawab.printed_differs": _(
        "Laporan mencetak {tercetak} untuk “{indikator}”, sedangkan register memuat {nilai}. Perbaiki angka itu"
        " dengan nilai yang benar beserta buktinya."
    ),
    "jawab.reason_needed": _("Bagian {field} wajib diisi bila angka diperbaiki."),
    "jawab.same_value": _(
        "Nilai {nilai} sama dengan yang dilaporkan. Bila sudah benar, pilih “ya, sudah benar”."
    ),
    "jawab.target_not_of_pk": _(
        "Target {nilai} tidak sama dengan Perjanjian Kinerja, yaitu {pk}. Salinan target diperbaiki"
        " mengikuti PK;"
        " perubahan target menempuh PK Perubahan."
    ),
    "jawab.unknown_class": _("Jenis kesalahan “{kelas}” tidak dikenal. Pilih dari daftar."),
    "jawab.unknown_evidence": _(
        "Ada bukti lama yang bukan milik angka ini. Pilih dari daftar, atau lampirkan lagi."
    ),
    "jawab.value_needed": _("Nilai yang benar belum diisi. Isi nilainya, atau pembilang dan penyebutnya."),
    "jawab.value_with_confirmation": _(
        "Anda menyatakan angkanya sudah benar, tetapi mengisi nilai. Kosongkan nilainya, atau pilih “tidak”."
    ),
    "jawab.zero_denominator": _("Penyebutnya nol. Periksa penyebutnya."),
    "kirim_daftar_isian.nothing_to_send": _(
        "Tidak ada daftar isian yang belum dikirim di antara yang dipilih."
    ),
    "nilai_kumpulan.due_past": _(
        "Batas tindak lanjut {tanggal} sudah lewat. Pilih hari ini atau sesudahnya."
    ),
    "nilai_kumpulan.follow_up_needed": _(
        "Penyebab kelemahannya belum hilang. Isi sedikitnya satu baris kelemahan yang tersisa: apa yang harus"
        " dilakukan, dan paling lambat kapan."
    ),
    "nilai_kumpulan.unknown_post": _(
        "Jabatan pelaksana tindak lanjut itu tidak ada di kantor ini. Pilih dari daftar, atau kosongkan."
    ),
    "nilai_kumpulan.note_needed": _(
        "Ada pertanyaan yang dijawab tidak. Jelaskan dalam catatan apa yang harus ditindaklanjuti."
    ),
    "nilai_kumpulan.unanswered": _(
        "Masih ada {jumlah} angka yang belum dijawab dalam lembar ini. Nilailah sesudah semua terjawab."
    ),
    "nyatakan_benar.not_sent": _(
        "Daftar isian ini belum dikirim. Tunggu sampai Kasubbag atau Sekretaris mengirimnya."
    ),
    "nyatakan_benar.nothing_left": _("Semua angka dalam lembar ini sudah dijawab."),
    "nyatakan_benar.statement_needed": _("Centanglah pernyataan bahwa semua angka sudah Anda periksa."),
    "validasi.no_answer": _("Angka ini belum dijawab pengampunya, maka belum dapat divalidasi."),
    "validasi.not_amended": _("Pada rapat hanya nilai yang diubah rapat yang divalidasi lagi."),
    "validasi.reason_needed": _("Tulis alasan pengembalian: apa yang harus dilengkapi pengampu."),
    "validasi.waits_for_owner": _("Pengampu belum menyatakan nilai yang diminta rapat. Tunggu jawabannya."),
}
