"""One correction in a real browser, as its people, without scripts: from a suspicion to the delivered report."""

from pathlib import Path

import pytest
from django.urls import reverse

from lurus.dokumen.models import Dokumen
from lurus.ledger.audit import check_chain
from tests.browser.office import Office, proof, taken
from tests.browser.site import Site
from tests.cast import MONDAY

pytestmark = pytest.mark.browser

HARGA = "pemantauan harga barang"
TUMBUH = "Pertumbuhan sektor"
REASONS = {"alasan_b": "arsip sedang dipinjam", "alasan_c": "belum ada", "alasan_d": "belum disusun"}
MEETING = MONDAY.strftime("%Y-%m-%dT%H:%M")


def test_a_case_goes_from_a_suspicion_to_the_delivered_report(site: Site, tmp_path: Path) -> None:
    office = Office(site)
    ordered(office)
    collected(office, tmp_path)
    verified(office)
    decided(office)
    reported(office)
    stands_corrected(office)


def ordered(office: Office) -> None:
    """Steps 1 and 2: suspicion, order, signature, plan, initials."""
    cast, joko, ratna = office.site.cast, office.at["joko"], office.at["ratna"]
    joko.go(reverse("web:angka", args=[cast.angka["harga.realisasi"].pk]))
    joko.follow("Ajukan dugaan kesalahan")
    joko.fill(uraian="Buku register mencatat 23 laporan, bukan 21.")
    joko.press("Ajukan dugaan kesalahan")
    taken(joko)
    ratna.task("Tindak lanjuti dugaan kesalahan")
    figures = [cast.angka[name].pk for name in ("harga.realisasi", "tumbuh.realisasi")]
    told = {"judul": "Perbaikan data 2025", "perintah": "Periksa kembali.", "batas": "2026-03-13"}
    ratna.fill(**told, angka=figures, **REASONS)
    ratna.press("Perintahkan reviu")
    office.sign_here(ratna)
    plan = {"kegiatan": "Mengirim daftar isian", "penanggung_jawab": "Kasubbag", "waktu": "hari pertama"}
    rows = {f"kegiatan__0__{name}": value for name, value in (plan | {"keluaran": "Terkirim"}).items()}
    office.does("wulan", "Susun rencana kegiatan", "Susun rencana kegiatan", **rows)
    office.does("hadi", "Bubuhkan paraf", "Bubuhkan paraf")
    assert office.case.langkah == "3"


def collected(office: Office, folder: Path) -> None:
    """Step 3: forms, answers with evidence, validation, judgement, collection and draft by both."""
    office.does("wulan", "Kirim daftar isian", "Kirim daftar isian", cara="aplikasi")
    office.does("hadi", "Pastikan semua terkirim", "Pastikan semua terkirim")
    joko, anton, wulan = (office.at[key] for key in ("joko", "anton", "wulan"))
    joko.task("Jawab")
    form = joko.unfold(joko.card(HARGA), "Perbaiki angka ini")
    joko.fill_in(
        form, nilai="23", kelas="K03", sebab="Salah ketik.", pencegahan="Dibaca ulang.", bukti=proof(folder)
    )
    joko.press("Kirim perbaikan")
    taken(joko)
    anton.task("Perbaikan")
    anton.press("Semua benar")
    taken(anton)
    for _ in range(2):
        wulan.task("Reviu dan validasi")
        wulan.press("Valid")
        taken(wulan)
    for _ in range(2):
        yes = {"cukup": "ya", "sebab_hilang": "ya", "dapat_ditindaklanjuti": "ya"}
        office.does("wulan", "Nilai kumpulan data", "Nilai kumpulan data", **yes)
    for who in ("wulan", "hadi"):
        office.does(who, "Selesaikan penghimpunan", "Selesaikan penghimpunan")
    for who in ("wulan", "hadi"):
        office.does(who, "Susun konsep laporan", "Susun konsep laporan")
    assert office.case.langkah == "4"


def verified(office: Office) -> None:
    """Step 4: reported, verified, conveyed, received."""
    office.does("wulan", "Laporkan", "Laporkan kepada Sekretaris", catatan="Satu angka diperbaiki.")
    office.does("hadi", "Verifikasi laporan", "Verifikasi laporan", catatan="Sesuai bukti.")
    convey = "Sampaikan keputusan kepada Kepala Dinas"
    office.does("wulan", convey, convey, catatan="Data lengkap, valid, dan cukup.")
    office.does("ratna", "Terima keputusan", "Terima keputusan")
    assert office.case.langkah == "5"


def decided(office: Office) -> None:
    """Step 5: invitation, attendance, a decision on every figure, final data by both."""
    cast, wulan = office.site.cast, office.at["wulan"]
    office.does("wulan", "Undang rapat intern", "Undang rapat intern", waktu=MEETING, tempat="Ruang rapat")
    record = "Catat kehadiran dan risalah"
    office.does(
        "wulan", record, record, hadir=[cast.wulan.pk, cast.hadi.pk], risalah="Dibahas satu per satu."
    )
    wulan.go(reverse("web:rapat", args=[office.case.pk]))
    for name in (HARGA, TUMBUH):
        wulan.press("Terima", wulan.card(name))
        taken(wulan)
    for who in ("wulan", "hadi"):
        office.does(who, "Tetapkan data final", "Tetapkan data final")
    assert office.case.langkah == "6"


def reported(office: Office) -> None:
    """Steps 6 and 7: initials, agenda number, every owner's sheet, review, signature, documentation, delivery."""
    for who in ("wulan", "hadi"):
        office.does(who, "Bubuhkan paraf", "Bubuhkan paraf")
    office.does("dewi", "Agendakan", "Agendakan dan mintakan tanda tangan")
    for who in ("joko", "anton"):
        office.signs(who, "Lembar Data")
    office.does("ratna", "Reviu laporan", "Reviu laporan")
    office.signs("ratna", "Tanda tangani Laporan")
    assert office.case.langkah == "7"
    office.does("dewi", "Dokumentasikan", "Dokumentasikan", catatan="Lemari 2, map perbaikan.")
    office.does("ratna", "Sampaikan laporan", "Sampaikan laporan", penerima="Bupati")
    assert office.case.langkah == "selesai"


def stands_corrected(office: Office) -> None:
    """The register shows the new value, anybody can check the report, and the chain is whole."""
    cast, dewi = office.site.cast, office.at["dewi"]
    dewi.go(reverse("web:angka", args=[cast.angka["harga.realisasi"].pk]))
    versions = dewi.page.locator("main").inner_text()
    assert versions.index("23") < versions.index("21")
    assert cast.angka["harga.realisasi"].versi.get(until__isnull=True).nilai == 23
    report = Dokumen.objects.at(cast.kantor).get(jenis="laporan")
    public = office.site.visit(scripts=False)
    public.go(reverse("web:periksa_kode", args=[report.kode_periksa]))
    assert "Naskah ini asli" in public.text() and cast.ratna.nama in public.text()
    assert check_chain(cast.kantor).findings == ()
