"""Containers, by the ending that says what a file is: functions from a file to what lies in it, in order.

Nothing is ever unpacked to disk. A container yields Files, or ready articles where it holds their text itself, a
Skipped for what is no article and a Failure for a member that it cannot use; it raises InputError for a file that it
cannot use at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sukien.io.article import Article, Page
from sukien.io.containers.compressed import open_bzip2, open_gzip, open_xz
from sukien.io.containers.mail import open_mail
from sukien.io.containers.tar import open_tar
from sukien.io.containers.warc import open_warc
from sukien.io.containers.zip import open_zip
from sukien.io.file import File
from sukien.records import Failure, Skipped

Container = Callable[[File], Iterator[File | Article | Page | Failure | Skipped]]

CONTAINERS: dict[str, Container] = {
    ".gz": open_gzip,
    ".tgz": open_gzip,
    ".bz2": open_bzip2,
    ".xz": open_xz,
    ".zip": open_zip,
    ".tar": open_tar,
    ".warc": open_warc,
    ".eml": open_mail,
}
