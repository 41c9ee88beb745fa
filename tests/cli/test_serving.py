"""A process that composed papers and then serves: its workers compose too."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.cookiejar import CookieJar
from pathlib import Path

from lurus.tindakan.contoh import PASSWORD
from tests.dokumen.papers import PAPERS
from tests.source import ROOT

PATIENCE = 60
COMPOSED_FIRST = """
import json, sys
from lurus.dokumen.compose import compose
from lurus.cli.main import main
compose("surat_perintah", json.loads(sys.argv[1]))
sys.exit(main(["run", "--port", sys.argv[2]]))
"""


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def served(home: Path) -> Iterator[str]:
    """A server in a process that has composed a paper of two parts, as the first start does for the sample."""
    port = free_port()
    told = [json.dumps(PAPERS["surat_perintah"]()), str(port)]
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "LURUS_HOSTS")}
    with subprocess.Popen(
        [sys.executable, "-c", COMPOSED_FIRST, *told],
        cwd=ROOT,
        env=kept | {"LURUS_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    ) as server:
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(PATIENCE)


def _wait(port: int) -> None:
    for _ in range(PATIENCE * 10):
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not answer")


def test_a_paper_is_drawn_by_a_server_whose_own_process_composed_before(own_sample: Path) -> None:
    with served(own_sample) as address:
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        door = browser.open(f"{address}/masuk/", timeout=PATIENCE).read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', door)
        assert token is not None
        who = {"username": "kasubbag@wanasari.example", "password": PASSWORD, "csrfmiddlewaretoken": token[1]}
        browser.open(f"{address}/masuk/", urllib.parse.urlencode(who).encode(), timeout=PATIENCE)
        papers = browser.open(f"{address}/dokumen/", timeout=PATIENCE).read().decode()
        keys = sorted({int(one) for one in re.findall(r"/dokumen/(\d+)/", papers)})
        drawn = [
            browser.open(f"{address}/dokumen/{one}/naskah.pdf", timeout=PATIENCE).read(5) for one in keys
        ]
    assert len(drawn) > 5 and set(drawn) == {b"%PDF-"}
