"""The owner opens the form that was sent (form/daftar isian telah terkirim). Clause: 5.2.a."""
