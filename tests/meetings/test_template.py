import pytest

from sukien.rules.template import LIMIT, expand


@pytest.mark.parametrize(
    ("template", "wordings"),
    [
        ("ADMM", ["ADMM"]),
        ("Bộ trưởng [Bộ] Quốc phòng", ["Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Quốc phòng"]),
        ("ADMM{+|-Plus}", ["ADMM+", "ADMM-Plus"]),
        ("[a|b] c", ["a c", "b c", "c"]),
        ("{a[b]|c} d", ["ab d", "a d", "c d"]),
        ("G{|-}20", ["G20", "G-20"]),
    ],
)
def test_wordings(template: str, wordings: list[str]) -> None:
    assert expand(template) == wordings


@pytest.mark.parametrize("template", ["a]", "{a", "[a}", "{a]"])
def test_unbalanced(template: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|closes"):
        expand(template)


def test_too_many() -> None:
    with pytest.raises(ValueError, match=str(LIMIT)):
        expand("{a|b}" * 10)
