"""A paper that a rehearsal hands in as evidence: one page that says what it is."""

import io

import pikepdf

A4 = (595, 842)


def evidence(text: str) -> bytes:
    """A one-page PDF with `text`; the same text gives the same bytes."""
    paper = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page = paper.add_blank_page(page_size=A4)
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    shown = "".join(one for one in f"LATIHAN - {text}" if one.isascii() and one not in "()\\")
    page.obj.Contents = paper.make_stream(f"BT /F1 12 Tf 60 780 Td ({shown}) Tj ET".encode("ascii"))
    target = io.BytesIO()
    paper.save(target, deterministic_id=True)
    return target.getvalue()
