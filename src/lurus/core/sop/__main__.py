"""Prints docs/sop.md: `python -m lurus.core.sop > docs/sop.md`."""

import sys

from lurus.core.sop import SOP_459, print_markdown

if __name__ == "__main__":
    sys.stdout.write(print_markdown(SOP_459))
