"""Mail: the message itself is an article, and so is each attachment in a format that has a reader."""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from sukien.errors import InputError
from sukien.given import iso_date
from sukien.io.article import Article, Page
from sukien.io.file import File, kind_of

_HEAD = 4096
_MAIL = "message/rfc822"
_ENDINGS = {_MAIL: ".eml", "text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf"}


def open_mail(file: File) -> Iterator[File | Article | Page]:
    """The body of an `.eml` file, as text where there is text and as HTML where there is not, then attachments."""
    data = file.read(file.limits.page_bytes)
    if b"\x00" in data[:_HEAD]:
        raise InputError("this is no mail", code="input.binary", remedy="save the mail again as .eml")
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        subject, day = _header(message, "Subject"), _day(message)
        body = message.get_body(("plain", "html"))
        attached = [(_name(part), _bytes(part)) for part in message.iter_attachments()]
        told = _content(body) if body is not None else None
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError, AssertionError) as error:
        raise InputError(f"not a readable mail: {error}", code="input.mail", remedy="save its text as .txt") from error
    text = told[1].strip() if told is not None else ""
    if told is not None and text:
        kind, text = told
        if kind == "html":
            yield Page(file.name, ".html", text.encode(errors="replace"), day, title=subject, published=day)
        else:
            yield Article(file.name, text, title=subject, published=day, keep_text=True)
    for name, content in attached:
        inside = file.member(name, io.BytesIO(content), day)
        if inside.kind != ".eml" or content:
            yield inside.told(published=day)
    if not text and not attached:
        raise InputError("the mail is empty", code="input.no_text", remedy="look at the mail")


def _content(part: MIMEPart) -> tuple[str, str]:
    try:
        text = part.get_content()
    except LookupError:  # a charset that Python does not know
        text = _bytes(part).decode("utf-8", "replace")
    return part.get_content_subtype(), str(text)


def _name(part: MIMEPart) -> str:
    """The file name of an attachment; one without an ending that says what it is gets it by its type."""
    name, type_ = part.get_filename() or "attachment", part.get_content_type()
    return name if kind_of(name) and type_ != _MAIL else name.removesuffix(".eml") + _ENDINGS.get(type_, "")


def _bytes(part: MIMEPart) -> bytes:
    if part.get_content_type() == _MAIL:
        inner = part.get_content()
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(str(value).split()) or None if value is not None else None


def _day(message: EmailMessage) -> str | None:
    value = message.get("Date")
    try:
        return iso_date(parsedate_to_datetime(str(value))) if value is not None else None
    except (ValueError, TypeError, OverflowError):
        return None
