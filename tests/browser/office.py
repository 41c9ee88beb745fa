"""The people of a case, each at a window of their own, without scripts; two of them on a phone."""

from pathlib import Path
from typing import Any

from lurus.perbaikan.models import Perbaikan
from tests.browser.site import PASSPHRASE, PHONE, Site, Visit

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
ON_PHONES = ("joko", "ratna")
PEOPLE = ("ratna", "hadi", "wulan", "joko", "anton", "dewi")
MAKE_KEY = "Buat kunci tanda tangan"


class Office:
    """Everybody signed in by the page."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.at: dict[str, Visit] = {}
        for key in PEOPLE:
            size = {"size": PHONE} if key in ON_PHONES else {}
            self.at[key] = site.sign_in(site.cast.orang[key], scripts=False, **size)

    @property
    def case(self) -> Perbaikan:
        """The one case there is, as it stands."""
        return Perbaikan.objects.at(self.site.cast.kantor).get()

    def does(self, who: str, task: str, button: str, **told: Any) -> None:
        """One task from somebody's list, filled in and pressed; it is taken."""
        visit = self.at[who]
        visit.task(task)
        visit.fill(**told)
        visit.press(button)
        taken(visit)

    def signs(self, who: str, paper: str) -> None:
        """A signature from somebody's list, with a new key where there is none."""
        visit = self.at[who]
        visit.task(paper)
        self.sign_here(visit)

    def sign_here(self, visit: Visit) -> None:
        """A signature on the page of signing."""
        if visit.page.get_by_role("link", name=MAKE_KEY).count():
            visit.follow(MAKE_KEY)
            visit.fill(frasa=PASSPHRASE, frasa_lagi=PASSPHRASE)
            visit.press(MAKE_KEY)
        visit.fill(frasa=PASSPHRASE)
        visit.press("Tanda tangani")
        taken(visit)


def taken(visit: Visit) -> None:
    """Asserts that the act was done and that the page after it says so."""
    shown = visit.text()
    assert "Tersimpan" in shown, shown


def proof(folder: Path) -> Path:
    """A file of evidence on somebody's disk."""
    place = folder / "rekap-pemantauan.pdf"
    place.write_bytes(PDF)
    return place
