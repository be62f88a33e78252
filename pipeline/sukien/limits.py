"""How much one input may ask for: what goes beyond is refused with a reason, never cut."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

_MIB = 2**20


class Limits(BaseModel):
    """Bounds on what is read, each in the unit of its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article_chars: int = Field(default=1_000_000, gt=0, le=1_000_000, description="code points of one article")
    page_bytes: int = Field(default=16 * _MIB, gt=0, description="a file that is one article: text, HTML, PDF, mail")
    line_bytes: int = Field(default=16 * _MIB, gt=0, description="a line of JSON Lines, a field of CSV")
    file_bytes: int = Field(default=256 * _MIB, gt=0, description="a file of many articles that is read as a whole")
    expanded_bytes: int = Field(default=4096 * _MIB, gt=0, description="all that comes out of one compressed input")
    members: int = Field(default=200_000, gt=0, description="files in one archive, all levels together")
    depth: int = Field(default=8, gt=0, description="archives and compressed files within each other")
    front_matter_bytes: int = Field(default=64 * 1024, gt=0, description="YAML at the head of Markdown")
    memory_bytes: int = Field(default=2048 * _MIB, ge=256 * _MIB, description="memory of one worker process, on Linux")
    only_events: bool = Field(default=False, description="skip what can tell of no event, unread and without mentions")
    tag_attributes: int = Field(default=1_000, gt=0, description="attributes of one tag of HTML")
    pdf_pages: int = Field(default=1_000, gt=0, description="pages of a PDF")
