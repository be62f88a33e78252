"""What is told in other words, or beside something else, is read all the same: gold articles, retold."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from sukien.evaluate.gold import read_gold
from sukien.evaluate.score import score
from sukien.reading import read_article

HERE = Path(__file__).parent
FILES = sorted((HERE.parent.parent / "corpus" / "gold").glob("*.gold"))
RETOLD: list[dict[str, Any]] = yaml.safe_load((HERE / "retold.yaml").read_text(encoding="utf-8"))
LONG = 150
"""The characters from which on a paragraph is long."""


def replacing(pattern: str, words: str) -> Callable[[str], str]:
    r"""Write other words; `\l2` is the second group in small letters."""

    def words_for(match: re.Match[str]) -> str:
        return match.expand(re.sub(r"\\l(\d)", lambda group: match[int(group[1])].lower(), words))

    return lambda text: re.sub(pattern, words_for, text)


def after_lead(sentence: str) -> Callable[[str], str]:
    def put_in(paragraph: str) -> str:
        end = re.search(r"(?<=[a-zà-ỹ>\"\d])\. (?=[A-ZĐÀ-Ỹ<“\"])", paragraph)
        if end is None or len(paragraph) < LONG:
            return paragraph
        return f"{paragraph[: end.end()]}{sentence} {paragraph[end.end() :]}"

    return lambda text: "".join(put_in(part) for part in re.split(r"(\n+)", text))


def between(paragraph: str) -> Callable[[str], str]:
    def put_in(text: str) -> str:
        parts = re.split(r"\n\n+", text.strip("\n"))
        middle = len(parts) // 2
        return "\n\n".join([*parts[:middle], paragraph, *parts[middle:]]) if len(parts) > 2 else text

    return put_in


def teller(how: dict[str, Any]) -> Callable[[str], str]:
    if "replace" in how:
        return replacing(*how["replace"])
    return after_lead(how["after_lead"]) if "after_lead" in how else between(how["between"])


class Reader:
    """Scores gold articles; what was read once is kept."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._known: dict[Path, Any] = {}

    def figures(self, paths: list[Path]) -> tuple[float, float]:
        golds = [read_gold(path) for path in paths]
        for path, gold in zip(paths, golds, strict=True):
            if path not in self._known:
                self._known[path] = read_article(
                    self._nlp, gold.text, doc_id=gold.id, published=gold.published, title=gold.title, url=gold.url
                ).model_dump(mode="json")
        rows = {gold.id: self._known[path] for path, gold in zip(paths, golds, strict=True)}
        documents = {key: row["document"] for key, row in rows.items()}
        report = score(golds, documents, {key: row["events"] for key, row in rows.items()}).report
        return report["events"]["f1"], report["slot_accuracy"]


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


@pytest.mark.parametrize("how", RETOLD, ids=lambda how: how["name"])
def test_retold(how: dict[str, Any], reader: Reader, tmp_path: Path) -> None:
    tell = teller(how)
    same, other = [], []
    for path in FILES:
        head, text = path.read_text(encoding="utf-8").split("\n---\n", 1)
        retold = tell(text)
        if retold != text:
            same.append(path)
            other.append(tmp_path / path.name)
            other[-1].write_text(f"{head}\n---\n{retold}", encoding="utf-8")
    assert other, "nothing is told in other words"
    for name, was, now in zip(("events", "slots"), reader.figures(same), reader.figures(other), strict=True):
        assert now >= was - how["lost"], f"{name} fell from {was:.4f} to {now:.4f}"
