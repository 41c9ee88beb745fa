"""What the auditor's list calls relations and columns, beside what the catalogue and the register call them."""

RELATIONS = {
    "capaian-naik": "achievement",
    "capaian-luar-biasa": "achievement",
    "capaian-bukan-pembulatan": "achievement",
    "target-hampir-nol": "achievement",
    "kenaikan": "delta",
    "kenaikan-tahun-lalu": "delta",
    "kenaikan-persen": "growth",
    "kenaikan-persen-tahun-lalu": "growth",
    "kenaikan-persen-sendiri": "growth",
    "dasar-tahun-lalu": "chain",
    "rata-realisasi": "mean",
    "rata-kenaikan": "mean",
    "rata-kenaikan-persen": "mean",
    "serapan": "ratio",
    "anggaran-tanpa-realisasi": "ratio",
    "realisasi-belum-dilaporkan": "ratio",
    "realisasi-melebihi-pagu": "ceiling",
    "jumlah-pemilik": "jumlah",
    "jumlah-pemilik-induk": "across",
    "jumlah-pemilik-bawahan": "across",
    "target-renstra-pk": "renstra_vs_pk",
    "angka-sama": "same_figure",
}
"""What the list calls the relation that a rule of the catalogue states; sums by table, see `relation_of`."""
COLUMNS = {
    "target_tercetak": "target",
    "realisasi_tercetak": "realisasi",
    "capaian_tercetak": "capaian",
    "realisasi_nilai": "realisasi",
    "kenaikan_tercetak": "kenaikan",
    "kenaikan_pct_tercetak": "kenaikan_pct",
    "rasio_tercetak_pct": "capaian",
    "anggaran": "pagu",
}
