"""Pages as outlets build them: the lead is part of the article, related news is marked, dates are no clock's."""

import os
from pathlib import Path

import pytest

import sukien
from sukien.io.article import Article
from sukien.io.inputs import read_input

pytest.importorskip("trafilatura")

LEAD = "Sáng 7/7, tại Hà Nội, Đại tướng Ngô Xuân Lịch, Bộ trưởng Bộ Quốc phòng, đã tiếp Đại sứ Lào đến chào xã giao."
BODY = [
    "Tại buổi tiếp, Bộ trưởng Ngô Xuân Lịch đánh giá cao hợp tác quốc phòng giữa hai nước trong thời gian vừa qua.",
    "Hai bên nhất trí phối hợp chặt chẽ tại Hội nghị Bộ trưởng Quốc phòng các nước ASEAN mở rộng vào tháng 12 tới.",
    "Đại sứ Lào khẳng định sẽ nỗ lực hết sức mình góp phần vun đắp quan hệ đoàn kết giữa quân đội hai nước.",
]
TITLE = "Bộ trưởng Quốc phòng tiếp Đại sứ Lào"
TEASERS = ["Tàu hải quân Ấn Độ thăm thành phố Đà Nẵng", "Khai mạc Hội nghị Tư lệnh Lục quân các nước ASEAN"]
BYLINE = '<p style="text-align:right"><b>Tin, ảnh: QUANG HUY</b></p>'
MENU = '<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/qs">Quân sự</a></li></ul></nav>'
PARAGRAPHS = "".join(f"<p>{one}</p>" for one in BODY)
LINKS = "".join(f'<li><a href="/{n}.html">{one}</a></li>' for n, one in enumerate(TEASERS))
PAGES = {
    "lead as a paragraph above the body": f"""<span class="date">Thứ ba, 7/7/2020, 10:30 (GMT+7)</span><h1>{TITLE}</h1>
        <p class="description"><span class="stamp">Hà Nội</span>{LEAD}</p><article>{PARAGRAPHS}{BYLINE}</article>
        <div class="box"><h2>Tin liên quan</h2><ul>{LINKS}</ul></div>""",
    "lead as a heading": f"""<div class="main"><h1 class="title">{TITLE}</h1><div class="time">07/07/2020 10:15</div>
        <h2 class="sapo">TTO - {LEAD}</h2><div class="content">{PARAGRAPHS}</div></div>
        <div><h3>Tin cùng chuyên mục</h3><ul>{LINKS}</ul></div>""",
    "all in one": f"<article><h1>{TITLE}</h1><p>{LEAD}</p>{PARAGRAPHS}<h3>Đọc thêm</h3><ul>{LINKS}</ul></article>",
    "tables": f"""<table><tr><td>{MENU}</td></tr><tr><td><font size=4><b>{TITLE}</b></font><br><i>08:00, 07/07/2020</i>
        <br><br>{LEAD}<br><br>{"<br><br>".join(BODY)}</td><td>Tin mới<br>{LINKS}</td></tr></table>""",
}


def page(body: str, published: str = "2020-07-07T10:30:00+07:00") -> str:
    head = f"""<title>{TITLE} - Báo</title><meta property="og:title" content="{TITLE}">
    <meta property="og:site_name" content="Báo Một"><link rel="canonical" href="https://mot.example.vn/a-1.html">
    <meta property="article:published_time" content="{published}">"""
    return f"<!DOCTYPE html><html lang=vi><head><meta charset=utf-8>{head}</head><body>{MENU}{body}</body></html>"


def read(path: Path, source: str) -> Article:
    path.write_text(source, encoding="utf-8")
    os.utime(path, (1_594_800_000, 1_594_800_000))  # 15 July 2020
    (article,) = read_input(path)
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize("name", PAGES)
def test_lead_body_and_related_news(name: str, tmp_path: Path) -> None:
    article = read(tmp_path / "x.html", page(PAGES[name]))
    assert (article.title, article.url, article.published, article.publisher) == (
        TITLE, "https://mot.example.vn/a-1.html", "2020-07-07", "Báo Một",
    )  # fmt: skip
    told = sukien.extract(article.text, article.published, article.title).document.sections
    kinds = {
        kind: [article.text[s.start : s.end] for s in told if s.kind == kind] for kind in ("lead", "body", "related")
    }
    assert len(kinds["lead"]) == 1
    assert kinds["lead"][0].endswith(LEAD)
    assert all(any(one in line for line in kinds["body"]) for one in BODY)
    assert kinds["related"][1:] == TEASERS
    assert "Quân sự" not in article.text


def test_a_place_before_the_lead_stays_apart(tmp_path: Path) -> None:
    article = read(tmp_path / "x.html", page(PAGES["lead as a paragraph above the body"]))
    assert "Hà Nội - Sáng 7/7" in article.text


def test_no_date_is_later_than_the_file(tmp_path: Path) -> None:
    assert read(tmp_path / "x.html", page(PAGES["all in one"], "2030-01-01")).published is None


def test_markup_from_others_is_no_text(tmp_path: Path) -> None:
    hostile = f"""<article><h1>{TITLE}</h1>
    <script>document.write("Đại tướng Giả Mạo")</script><style>p{{color:red}}</style>
    <p onclick="x()">{LEAD}<img src=x onerror=alert(1)></p><!-- Đại tướng Chú Thích -->{PARAGRAPHS}</article>"""
    article = read(tmp_path / "x.html", page(hostile))
    assert not any(one in article.text for one in ("Giả Mạo", "Chú Thích", "color", "onerror"))


def test_a_page_without_a_lead_of_its_own_stays_as_it_is(tmp_path: Path) -> None:
    plain = f"<article><h1>{TITLE}</h1><p>{LEAD}</p>{PARAGRAPHS}</article>"
    assert read(tmp_path / "x.html", page(plain)).text.split("\n") == [TITLE, LEAD, *BODY]
