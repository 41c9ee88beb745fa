"""The shelf: every component renders, is reachable for everybody, and loses nothing that was typed."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template.loader import get_template, render_to_string
from django.utils.translation import override
from pytest_django import Settings

import lurus.web
from lurus.web.fields import Choice, Column, Field, problems, read_rows
from lurus.web.gallery import FIELDS, KETUA, gallery
from lurus.web.shelf import Change
from lurus.web.templatetags.look import STATUS

pytestmark = pytest.mark.urls("tests.web.shelf_urls")
WEB = Path(lurus.web.__file__).parent
PAGES = sorted(path.name for path in (WEB / "templates" / "web").glob("*.html"))


@pytest.fixture(autouse=True)
def plain_static_files(settings: Settings) -> None:
    backend = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": backend}}


class Page(HTMLParser):
    """What a test asks of a page: its elements in order, and which inputs stand inside a label."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.labelled: set[str] = set()
        self.inside = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.elements.append((tag, values))
        self.inside += tag == "label"
        if self.inside and "id" in values:
            self.labelled.add(values["id"])
        if tag == "label" and "for" in values:
            self.labelled.add(values["for"])

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "label"

    def having(self, name: str) -> list[str]:
        return [attrs[name] for _tag, attrs in self.elements if name in attrs]

    def inputs(self) -> list[dict[str, str]]:
        return [
            a
            for tag, a in self.elements
            if tag in {"input", "select", "textarea"} and a.get("type") != "hidden"
        ]


def shown(**context: object) -> str:
    with override("id"):
        return render_to_string(
            "web/galeri.html", {**gallery(), "orang": KETUA, "tempat": "tugas", **context}
        )


def form(*fields: Field) -> str:
    with override("id"):
        return render_to_string("web/bidang.html", {"bidang": fields})


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_on_top_what_it_is_given(name: str) -> None:
    get_template(f"web/{name}")
    assert (WEB / "templates" / "web" / name).read_text(encoding="utf-8").startswith("{#")


def test_the_gallery_shows_every_status_with_its_word() -> None:
    html = shown()
    with override("id"):
        assert [kind for kind, (_icon, word) in STATUS.items() if str(word) not in html] == []


def test_every_icon_that_is_used_is_drawn() -> None:
    sprite = (WEB / "static" / "lurus" / "icons.svg").read_text(encoding="utf-8")
    drawn = set(re.findall(r'<symbol id="([a-z]+)"', sprite))
    named = {icon for icon, _word in STATUS.values()}
    for path in (WEB / "templates").rglob("*.html"):
        named |= set(
            re.findall(r'(?:<c-icon name=|icon=|{% icon )"([a-z]+)"', path.read_text(encoding="utf-8"))
        )
    assert named - drawn == set()


def test_ids_stand_once_and_every_reference_leads_somewhere() -> None:
    page = Page(shown())
    ids = page.having("id")
    assert len(ids) == len(set(ids))
    referred = [part for name in ("aria-describedby", "aria-labelledby", "for") for part in page.having(name)]
    targets = {part for each in referred for part in each.split()}
    targets |= {link[1:] for link in page.having("href") if link.startswith("#") and len(link) > 1}
    assert targets - set(ids) == set()


def test_every_input_has_a_name_for_the_eye_and_the_ear() -> None:
    page = Page(shown())
    assert [a for a in page.inputs() if a.get("id") not in page.labelled and "aria-label" not in a] == []


def test_the_page_has_one_title_and_marks_where_one_is() -> None:
    page = Page(shown())
    assert [tag for tag, _attrs in page.elements].count("h1") == 1
    assert page.having("aria-current").count("page") == 2  # the place and the tab


@pytest.mark.parametrize(("kind", "word"), [("contoh", "CONTOH"), ("latihan", "LATIHAN")])
def test_what_is_not_real_says_so(kind: str, word: str) -> None:
    assert word in shown(tanda=kind)
    assert 'class="banner"' not in shown(tanda="")


def test_a_page_without_a_session_has_no_places() -> None:
    assert 'class="places"' not in shown(orang=None)


def test_an_error_is_said_before_its_field_and_in_the_summary() -> None:
    html = form(FIELDS[0])
    assert html.index(FIELDS[0].error) < html.index("<input")
    assert problems(FIELDS)[0] == ("id_nilai", f"{FIELDS[0].label}: {FIELDS[0].error}")


def test_what_was_typed_comes_back_but_never_a_password() -> None:
    assert 'value="&lt;b&gt;"' in form(Field(name="nama", label="Nama", value="<b>"))
    assert "rahasia" not in form(Field(name="sandi", label="Sandi", kind="password", value="rahasia"))


@pytest.mark.parametrize(("number", "tag"), [(8, "radio"), (9, "<select")])
def test_many_choices_become_a_list(number: int, tag: str) -> None:
    choices = [Choice(str(n), f"Pilihan {n}") for n in range(number)]
    html = form(Field(name="x", label="X", kind="choice", choices=choices, value="3"))
    assert tag in html
    assert html.count("checked") + html.count("selected") == 1


def test_a_table_keeps_its_rows_and_offers_blank_ones() -> None:
    field = Field(name="b", label="B", kind="table", columns=[Column("n", "N")], rows=[{"n": "12"}], blank=2)
    html = form(field)
    assert [cells[0].name for cells in field.cells] == ["b.0.n", "b.1.n", "b.2.n"]
    assert 'value="12"' in html and 'name="_baris" value="b"' in " ".join(html.split())


def test_blank_rows_are_not_read_and_order_is_kept() -> None:
    posted = {"b.10.n": "z", "b.2.n": "a", "b.3.n": "  ", "b.x.n": "no", "other.0.n": "no"}
    assert read_rows(posted, "b", ["n"]) == [{"n": "a"}, {"n": "z"}]


@pytest.mark.parametrize(("after", "opened"), [("12,94", True), ("12,49", False)])
def test_what_else_moves_is_shown_at_once_where_the_figure_itself_stays(after: str, opened: bool) -> None:  # noqa: FBT001
    row = Change("Industri yang tumbuh", "%", "12,94", after, ikut=["Pembilang: 390 menjadi 309"])
    page = Page(render_to_string("cotton/before_after_row.html", {"row": row}))
    folds = [attrs for tag, attrs in page.elements if tag == "details"]
    assert len(folds) == 1 and ("open" in folds[0]) is opened
