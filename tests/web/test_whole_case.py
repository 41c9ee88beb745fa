"""One whole case by the pages alone: nine people at their browsers, from the order to the delivered report."""

from typing import Any

from django.test import Client
from django.urls import reverse

from lurus.dokumen.kunci import make_authority
from lurus.kantor.models import Orang
from lurus.perbaikan.models import Perbaikan
from lurus.register.versions import current
from tests.cast import MONDAY, Cast
from tests.web.conftest import SignIn, hidden
from tests.web.naskah import PASSPHRASE
from tests.web.test_acts import proof


class Browser:
    """One person who does whatever the page of tasks asks first."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def task(self) -> Any:
        return self.client.get("/").context["utama"]

    def fill(self, url: str, **typed: Any) -> Any:
        """Open the form, fill it in, send it; the answer must be "done, look there"."""
        page = self.client.get(url)
        done = self.client.post(url.split("?")[0], hidden(page) | typed)
        assert done.status_code == 303, (url, done.context["penolakan"], done.context["masalah"])
        return done

    def do(self, label: str, **typed: Any) -> Any:
        """The first task, which must be the one expected."""
        task = self.task()
        assert task is not None and task.tombol == label, (label, task)
        return self.fill(task.url, **typed)

    def press_all(self, label: str, number: int = 0) -> None:
        """On a page of cards: the same button of every card, one after the other."""
        task = self.task()
        assert task is not None and task.tombol == label, (label, task)
        for card in self.client.get(task.url).context["kartu"]:
            form = card.formulir[number]
            told = {field.name: field.value for field in form.bidang if field.kind == "hidden"}
            assert self.client.post(form.url, told).status_code == 303, label

    def sign(self) -> None:
        """Sign the paper that waits first, with a key made on the way."""
        task = self.task()
        assert task is not None and task.tombol == "Tanda tangani", task
        if not self.client.get(task.url).context["bidang"]:
            self.fill(reverse("web:kunci"), frasa=PASSPHRASE, frasa_lagi=PASSPHRASE)
        self.fill(task.url, frasa=PASSPHRASE)


def order(browser: Browser, cast: Cast) -> Perbaikan:
    """Step 1: the head chooses report and figures."""
    page = reverse("web:tindakan", args=["perintahkan_reviu", cast.kantor.pk])
    browser.fill(
        f"{page}?laporan={cast.lkjip.pk}",
        judul="Perbaikan data kinerja 2025",
        angka=[cast.angka["harga.realisasi"].pk, cast.angka["tumbuh.realisasi"].pk],
        perintah="Periksa kembali.",
        batas="2026-03-13",
        alasan_b="arsip dipinjam",
        alasan_c="belum dilaksanakan",
        alasan_d="belum disusun",
    )
    browser.sign()
    found: Perbaikan = Perbaikan.objects.at(cast.kantor).get()
    return found


def collect(people: dict[str, Browser]) -> None:
    """Steps 2 to 4: plan, forms, answers, validation, draft, verification."""
    ratna, hadi, wulan, joko, anton = (people[key] for key in ("ratna", "hadi", "wulan", "joko", "anton"))
    plan = {
        "kegiatan": "Mengirim daftar",
        "penanggung_jawab": "Kasubbag",
        "waktu": "hari 1",
        "keluaran": "Daftar",
    }
    wulan.do("Susun rencana kegiatan", **{f"kegiatan.0.{name}": value for name, value in plan.items()})
    hadi.do("Bubuhkan paraf")
    wulan.do("Kirim daftar isian", cara="aplikasi")
    hadi.do("Pastikan semua terkirim")
    answer(joko)
    sheet = anton.client.get(anton.task().url).context["cepat"]
    told = {field.name: field.value for field in sheet.bidang}
    assert anton.client.post(sheet.url, told).status_code == 303
    for _ in range(2):
        wulan.press_all("Reviu dan validasi")
    for _ in range(2):
        wulan.do("Nilai kumpulan data", cukup="ya", sebab_hilang="ya", dapat_ditindaklanjuti="ya")
    for label in ("Selesaikan penghimpunan", "Susun konsep laporan"):
        wulan.do(label)
        hadi.do(label)
    wulan.do("Laporkan kepada Sekretaris", catatan="Satu angka diperbaiki.")
    hadi.do("Verifikasi laporan", catatan="Diperiksa terhadap bukti.")
    wulan.do("Sampaikan keputusan kepada Kepala Dinas", catatan="Cukup.")
    ratna.do("Terima keputusan")


def answer(browser: Browser) -> None:
    """The owner corrects a figure on the own sheet."""
    (card,) = browser.client.get(browser.task().url).context["kartu"]
    form = card.formulir[1]
    told = {field.name: field.value for field in form.bidang if field.kind == "hidden"}
    why = {"nilai": "23", "kelas": "K03", "sebab": "Salah ketik.", "pencegahan": "Dibaca ulang."}
    assert browser.client.post(form.url, told | why | {"bukti": proof()}).status_code == 303


def conclude(people: dict[str, Browser], cast: Cast) -> None:
    """Steps 5 to 7: meeting, initials, signatures, delivery."""
    ratna, hadi, wulan, dewi = (people[key] for key in ("ratna", "hadi", "wulan", "dewi"))
    wulan.do("Undang rapat intern", waktu="2026-03-09T09:00", tempat="Ruang rapat")
    present = [cast.wulan.pk, cast.hadi.pk]
    wulan.do("Catat kehadiran dan risalah", hadir=present, risalah="Dibahas satu per satu.")
    wulan.press_all("Putuskan")
    for browser in (wulan, hadi):
        browser.do("Tetapkan data final")
    for browser in (wulan, hadi):
        browser.do("Bubuhkan paraf")
    dewi.do("Agendakan dan mintakan tanda tangan")
    people["joko"].sign()
    people["anton"].sign()
    ratna.do("Reviu laporan")
    ratna.sign()
    dewi.do("Dokumentasikan", catatan="Lemari 2, map 7.")
    ratna.do("Sampaikan laporan", penerima="Bupati melalui Bagian Organisasi")


def test_a_whole_case_is_done_by_the_pages_alone(cast: Cast, browse: SignIn) -> None:
    make_authority(cast.kantor, MONDAY)
    people = {
        key: Browser(browse(_person(cast, key)))
        for key in ("ratna", "hadi", "wulan", "joko", "anton", "dewi")
    }
    case = order(people["ratna"], cast)
    collect(people)
    conclude(people, cast)
    case.refresh_from_db()
    version = current(cast.angka["harga.realisasi"])
    assert case.langkah == "selesai"
    assert version is not None and version.nilai == 23 and version.perkara == case.pk
    # The report under review changed in substance: the planner owes that it is issued again, and nobody owes more.
    assert [key for key in people if people[key].task() is not None] == ["wulan"]
    assert "Laporan Kinerja Tahun 2025" in people["wulan"].client.get("/").content.decode()
    assert case.tindak_lanjut.get().penilaian is None


def _person(cast: Cast, key: str) -> Orang:
    return cast.orang[key]
