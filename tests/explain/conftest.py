"""Explanations of a composed article."""

from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from sukien.explain import Explanation
from sukien.explain import explain as ask
from sukien.explain.source import read_one

ARTICLE = """Trung Quốc và Lào diễn tập chung

Sáng 5/6, tại Hà Nội, Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Bộ trưởng Quốc phòng Lào.
Danh tướng Trần Hưng Đạo được vinh danh; ông Anh Tuấn phát biểu. Có 3/5 thành viên tán thành vào 32.13.2024.
Đoàn dự Đối thoại Sangri-La, admm+ và họp ở Vientianex. Các bộ trưởng trồng cây.
"""


@pytest.fixture(scope="session")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explain") / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def written(article: Path) -> str:
    return article.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def explain(nlp: Language, article: Path) -> Callable[..., Explanation]:
    source, record = read_one(article, None, "2024-06-12", nlp)
    return lambda at=None, event=None, label=None: ask(nlp, source, record, at, event, label)
