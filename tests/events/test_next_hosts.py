"""The next or an earlier edition of a meeting, told by its host or its number alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_SUMMIT = "Hội nghị Cấp cao ASEAN lần thứ 43 diễn ra ngày 12/7 tại Jakarta, Indonesia."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lào sẽ là nước đăng cai năm sau.", "LA"),
        ("Năm 2024, vai trò chủ nhà thuộc về Lào.", "LA"),
        ("Năm sau, Viêng Chăn sẽ là nơi tổ chức.", "LA"),
        ("Lào sẽ chủ trì lần thứ 44 vào năm 2024.", "LA"),
        ("Lần thứ 44 hẹn ở Viêng Chăn năm 2024.", "LA"),
    ],
)
def test_the_next_one_is_told_by_its_host(check: Check, text: str, place: str) -> None:
    told = {"meeting 2023-07-12": {"place": "ID"}, "meeting 2024": {"place": place, "status": "planned"}}
    check("2023-07-13", f"{_SUMMIT} {text}", told)


@pytest.mark.parametrize("text", ["HACGAM 20 sẽ về tay Hàn Quốc.", "Hàn Quốc giành quyền đăng cai HACGAM 20."])
def test_the_next_one_is_not_on_the_day_of_this_one(check: Check, text: str) -> None:
    told = {"meeting 2023-07-12": {"place": "TR"}, "meeting -": {"place": "KR", "status": "planned"}}
    check("2023-07-13", f"HACGAM 19 diễn ra ngày 12/7 tại Istanbul, Thổ Nhĩ Kỳ. {text}", told)


def test_words_of_thanks_to_the_host_tell_of_no_next_one(check: Check) -> None:
    check("2023-07-13", f"{_SUMMIT} Các nước cảm ơn nước chủ nhà về công tác tổ chức.", {"meeting 2023-07-12": {}})
