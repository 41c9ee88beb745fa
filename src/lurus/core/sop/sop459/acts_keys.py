"""Keys and what vouches for them: every signer's own, and what the administrator keeps for the office."""

from lurus.core.sop.sop459.acts_around import INSIDE, outside_any_case

KEYS = (
    outside_any_case("atur_tanda_tangan", "Menetapkan cara tanda tangan yang dipakai kantor", "KETUA"),
    outside_any_case("buat_kunci", "Membuat kunci tanda tangan sendiri", *INSIDE),
    outside_any_case("cabut_kunci", "Mencabut kunci tanda tangan", *INSIDE),
    outside_any_case("ganti_ca", "Mengganti CA kantor", "PENGELOLA"),
    outside_any_case("catat_akar", "Mencatat sertifikat induk", "PENGELOLA"),
    outside_any_case("atur_cap_waktu", "Mengatur cap waktu tanda tangan", "PENGELOLA"),
)
