"""No run opens a connection, whatever the input asks for."""

import os
import subprocess
import sys
from pathlib import Path

GUARD = """
import os, socket, sys
def watch(event, args):
    # urllib3, which trafilatura brings along, asks the system for IPv6 in this way when it is imported.
    probe = event == "socket.bind" and args[1][:2] == ("::1", 0)
    # Workers are asked for through a socket of the file system, which leads to no network.
    local = event in ("socket.connect", "socket.bind") and args[0].family == socket.AF_UNIX
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request") and not (probe or local):
        with open(os.environ["TOLD"], "a") as told:
            told.write(f"{event} {args}\\n")
sys.addaudithook(watch)
"""
FEED = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "http://example.org/x">]>
<rss version="2.0"><channel><title>a</title><item><title>b &x;</title><link>http://example.org/</link>
<description>Việt Nam và Lào hội đàm.</description></item></channel></rss>"""
PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://example.org/x.dtd"><html><head><title>Tin</title>
<link rel="stylesheet" href="http://example.org/x.css"><base href="http://example.org/"></head><body><article>
<p>Ngày 7-7, Việt Nam và Lào hội đàm tại Hà Nội về hợp tác quốc phòng.</p><img src="http://example.org/x.png"></article>
</body></html>"""


def test_no_socket_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.rss").write_text(FEED, encoding="utf-8")
    (folder / "b.html").write_text(PAGE, encoding="utf-8")
    (folder / "c.txt").write_text("http://example.org/ Việt Nam và Lào hội đàm.", encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(GUARD)
    told, path = tmp_path / "told", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    command = [
        sys.executable,
        "-m",
        "sukien",
        "run",
        str(folder),
        "http://example.org/x",
        "--out",
        str(tmp_path / "out"),
    ]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path, "TOLD": str(told)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr  # the address is no file
    assert "http://example.org/x: there is no such file" in done.stderr
    assert not told.exists(), told.read_text()
