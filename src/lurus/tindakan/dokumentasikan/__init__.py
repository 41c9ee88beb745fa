"""The signed data are documented (data yang sudah ditandatangani didokumentasikan). Clause: P7."""
