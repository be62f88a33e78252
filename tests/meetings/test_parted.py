"""Names with a number inside, names that share their states, and what else stands between a head and its core."""

import pytest


@pytest.mark.parametrize(
    ("source", "name", "meeting", "edition"),
    [
        ("dự Hội nghị Cấp cao lần thứ 36 của ASEAN", "Hội nghị Cấp cao lần thứ 36 của ASEAN", "ASEAN_SUMMIT", 36),
        (
            "dự Hội nghị Quan chức Quốc phòng cấp cao lần thứ 9 các nước ASEAN mở rộng",
            "Hội nghị Quan chức Quốc phòng cấp cao lần thứ 9 các nước ASEAN mở rộng", "ADSOM_PLUS", 9,
        ),
        (
            "dự Hội nghị hẹp Bộ trưởng Quốc phòng lần thứ hai các nước ASEAN",
            "Hội nghị hẹp Bộ trưởng Quốc phòng lần thứ hai các nước ASEAN", "ADMM_RETREAT", 2,
        ),
        (
            "dự Hội nghị Tư lệnh Hải quân và Tư lệnh Không quân các nước ASEAN",
            "Hội nghị Tư lệnh Hải quân và Tư lệnh Không quân các nước ASEAN", "ANCM", None,
        ),
        (
            "dự Hội nghị Tổng Tham mưu trưởng/Tư lệnh lực lượng quốc phòng các nước ASEAN lần thứ 21",
            "Hội nghị Tổng Tham mưu trưởng/Tư lệnh lực lượng quốc phòng các nước ASEAN", "ACDFM", 21,
        ),
        (
            "dự Hội nghị mở rộng trực tuyến Bộ trưởng Quốc phòng các nước ASEAN lần thứ 8",
            "Hội nghị mở rộng trực tuyến Bộ trưởng Quốc phòng các nước ASEAN", "ADMM_PLUS", 8,
        ),
        (
            "dự Hội nghị trù bị Tư lệnh Lục quân các quốc gia thành viên ASEAN lần thứ 25",
            "Hội nghị trù bị Tư lệnh Lục quân các quốc gia thành viên ASEAN", "ACAMM", 25,
        ),
        ("dự Hội nghị Tư lệnh Không quân khu vực ASEAN", "Hội nghị Tư lệnh Không quân khu vực ASEAN", "AACC", None),
    ],
)  # fmt: skip
def test_name(meetings, source: str, name: str, meeting: str, edition: int | None) -> None:  # type: ignore[no-untyped-def]
    ((words, mention),) = meetings(source)
    assert (words, mention.norm["meeting_id"], mention.norm["edition"]) == (name, meeting, edition)


@pytest.mark.parametrize(
    "source",
    [
        "Kết quả lần thứ 12 của các nước ASEAN",
        "Bộ trưởng Quốc phòng lần thứ 12 các nước ASEAN gặp nhau",
        "Các Bộ trưởng Quốc phòng và Bộ trưởng Ngoại giao ASEAN chụp ảnh",
        "Hội nghị Bộ trưởng Nội vụ lần thứ 12 của ASEAN bàn việc khác",
        "Đội bóng EWG của Bộ Quốc phòng thắng câu lạc bộ ACC",
        "Các nước G7 khai mạc triển lãm, căn hộ APEC 2020 mở bán, nhóm G20 diễn ra bầu cử",
    ],
)
def test_no_name(meetings, source: str) -> None:  # type: ignore[no-untyped-def]
    assert not meetings(source)


@pytest.mark.parametrize("source", ["APEC 2017 ở Đà Nẵng", "ASEM VI ở Helsinki", "ASEM 5 họp", "G20 diễn ra ở Bali"])
def test_a_group_meets(meetings, source: str) -> None:  # type: ignore[no-untyped-def]
    ((words, _),) = meetings(source)
    assert words == source.split()[0]


def test_to_enlarge_a_meeting_is_no_other_meeting(meetings) -> None:  # type: ignore[no-untyped-def]
    found = meetings("Nước chủ nhà muốn mở rộng ADMM; Hội nghị mở rộng ADMM họp sau.")
    assert [mention.norm["meeting_id"] for _, mention in found] == ["ADMM", "ADMM_PLUS"]
