"""Runs in WeasyPrint's own environment: reads texts, prints the seconds that laying each of them out took."""

import json
import sys
import time

import weasyprint  # type: ignore[import-not-found, unused-ignore]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found, unused-ignore]


def main() -> None:
    """Layout alone: no file is written, no PDF/A, no tags, no signature."""
    given = json.load(sys.stdin)
    fonts = FontConfiguration()
    weasyprint.HTML(string="<p>warm", base_url=given["base"]).render(font_config=fonts)
    seconds, pages = [], 0
    for text in given["pages"]:
        begun = time.perf_counter()
        pages = len(weasyprint.HTML(string=text, base_url=given["base"]).render(font_config=fonts).pages)
        seconds.append(time.perf_counter() - begun)
    print(json.dumps({"seconds": seconds, "pages": pages}))


if __name__ == "__main__":
    main()
