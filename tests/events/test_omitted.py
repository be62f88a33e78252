"""Who acts where no name is said: in the lines of a programme, behind the state of a delegation, by a byname."""

from __future__ import annotations

import pytest

import sukien

_VISIT = "Bộ trưởng Quốc phòng Lào Khamla Sengphet sẽ thăm Việt Nam từ 17 đến 19-1. "
_HOST = "Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng"
_JAPAN = "Bộ trưởng Quốc phòng Nhật Bản Sato Kenji"
_LAOS = "Bộ trưởng Quốc phòng Lào Khamla Sengphet"
_TOLD = [
    (
        "those below a line act as its subject does, once for each verb",
        f"Trong thời gian ở Nga, {_HOST} Việt Nam, có nhiều cuộc tiếp xúc:\n\n- Ngày 12/1, làm việc với {_LAOS}. Cùng "
        f"dự có Đại sứ Việt Nam tại Nga Lê Văn Nam.\n\n- Ngày 13/1, gặp {_JAPAN}, bàn về cứu nạn; gặp Bộ trưởng Quốc "
        "phòng Pháp Jean Martin.",
        [
            "talks 2024-01-12 occurred: Khamla Sengphet, Lê Văn Nam, Trần Văn Minh",
            "talks 2024-01-13 occurred: Jean Martin, Trần Văn Minh",
            "talks 2024-01-13 occurred: Sato Kenji, Trần Văn Minh",
        ],
    ),
    (
        "what the line above puts ahead is ahead, also on the day of publication; the guest of a passive",
        "Tàu huấn luyện Peru do Đại tá Pedro Salas làm thuyền trưởng thăm Đà Nẵng từ ngày 15 đến 19-1. Theo chương "
        "trình, đoàn Peru sẽ:\n• Sáng nay, 16-1: chào xã giao Thiếu tướng Lê Văn Nam, Phó Tư lệnh Quân khu 5;\n"
        "• Ngày 17-1: được Thượng tướng Trần Văn Minh tiếp; sau đó thăm Học viện Hải quân;\n• Ngày 19-1: rời Đà Nẵng.",
        [
            "talks 2024-01-16 planned: Lê Văn Nam, Pedro Salas",
            "talks 2024-01-17 planned: Pedro Salas, Trần Văn Minh",
            "visit 2024-01-15 ongoing: Pedro Salas",
        ],
    ),
    (
        "a programme in running text",
        f"{_VISIT}Ngày 17-1: đến Hà Nội; hội đàm với {_HOST}. Ngày 18-1: chào Thủ tướng Lê Văn Nam.",
        [
            "talks 2024-01-17 planned: Khamla Sengphet, Trần Văn Minh",
            "talks 2024-01-18 planned: Khamla Sengphet, Lê Văn Nam",
            "visit 2024-01-17 planned: Khamla Sengphet",
        ],
    ),
    (
        "lines without a mark, below one that names nobody",
        f"{_VISIT}Chương trình như sau:\nNgày 17-1: Hội đàm với {_HOST}.\nNgày 19-1: Rời Hà Nội.",
        [
            "talks 2024-01-17 planned: Khamla Sengphet, Trần Văn Minh",
            "visit 2024-01-17 planned: Khamla Sengphet",
        ],
    ),
    (
        "a pronoun above the lines",
        f"{_HOST} Việt Nam, thăm Pháp từ 10 đến 14/1. Tại đây, ông:\n* Hội đàm với Bộ trưởng Quốc phòng Pháp Jean "
        "Martin (13/1).",
        [
            "talks 2024-01-13 occurred: Jean Martin, Trần Văn Minh",
            "visit 2024-01-10 occurred: Trần Văn Minh",
        ],
    ),
    (
        "two who act together",
        f"{_HOST}, và Đại sứ Việt Nam tại Lào Lê Văn Nam đã:\n- Chiều 10/1: gặp {_LAOS};\n- Sáng 11/1: viếng đài.",
        ["talks 2024-01-10 occurred: Khamla Sengphet, Lê Văn Nam, Trần Văn Minh"],
    ),
    (
        "whom a line has as one who is spoken to does not act below it; two sides that sign have a subject",
        f"{_HOST}, đã thông báo với {_JAPAN} về các hoạt động:\n- Ngày 12/1, Thượng tướng Lê Văn Nam gặp {_LAOS}.\n"
        "- Ngày 13/1, hai bên ký thỏa thuận.",
        [
            "agreement 2024-01-13 occurred: Khamla Sengphet, Lê Văn Nam",
            "talks 2024-01-12 occurred: Khamla Sengphet, Lê Văn Nam",
        ],
    ),
    (
        "the lines below what somebody says tell of no act of his",
        f"{_LAOS} nêu hai điểm:\n1. Gặp {_JAPAN} ngày 20/2;\n2. Gặp {_HOST}.",
        [],
    ),
    (
        "a delegation by the name of its state is whoever leads it",
        f"Đoàn đại biểu quân sự Lào do {_LAOS} dẫn đầu thăm Việt Nam từ 14 đến 16/1. Chiều 14/1, đoàn Lào hội đàm với "
        "đoàn Việt Nam do Đại tướng Trần Văn Minh dẫn đầu. Sáng 15/1, Thủ tướng Lê Văn Nam tiếp đoàn Lào.",
        [
            "talks 2024-01-14 occurred: Khamla Sengphet, Trần Văn Minh",
            "talks 2024-01-15 occurred: Khamla Sengphet, Lê Văn Nam",
            "visit 2024-01-14 ongoing: Khamla Sengphet",
        ],
    ),
    (
        "our delegation meets several in turn",
        f"Đại tướng Trần Văn Minh dẫn đầu đoàn Việt Nam sang Pháp. Ngày 15-1, đoàn ta đã có các cuộc tiếp xúc song "
        f"phương với {_LAOS} và {_JAPAN}.",
        [
            "talks 2024-01-15 occurred: Khamla Sengphet, Trần Văn Minh",
            "talks 2024-01-15 occurred: Sato Kenji, Trần Văn Minh",
        ],
    ),
    (
        "members of a delegation are not its head; one of another state has its own",
        f"Đoàn Lào do {_LAOS} dẫn đầu thăm Việt Nam từ 14 đến 16/1. Ngày 15/1, đoàn Nga gặp {_HOST} Việt Nam.",
        ["talks 2024-01-15 occurred: Trần Văn Minh", "visit 2024-01-14 ongoing: Khamla Sengphet"],
    ),
    (
        "the head of a ministry by its seat is whoever was told to hold the office",
        f"Ngày 12/1, Bộ trưởng Quốc phòng Mỹ John Carter gặp {_LAOS}. Ngày 13/1, ông chủ Lầu Năm Góc gặp {_JAPAN}. "
        "Ngày 14/1, người đứng đầu ngành quốc phòng Mỹ gặp Bộ trưởng Quốc phòng Pháp Jean Martin.",
        [
            "talks 2024-01-12 occurred: John Carter, Khamla Sengphet",
            "talks 2024-01-13 occurred: John Carter, Sato Kenji",
            "talks 2024-01-14 occurred: Jean Martin, John Carter",
        ],
    ),
    (
        "those who are met, each in a line below their verb",
        f"Ngày 12/1, bên lề hội nghị tại Jakarta, {_HOST}, lần lượt gặp:\n\n+ {_LAOS}: trao đổi về cứu nạn;\n\n+ "
        f"{_JAPAN} (Nhật Bản).\n\nĐoàn về nước tối 14/1.",
        [
            "talks 2024-01-12 occurred: Khamla Sengphet, Trần Văn Minh",
            "talks 2024-01-12 occurred: Sato Kenji, Trần Văn Minh",
        ],
    ),
    (
        "lines that tell what each of two says are of nobody else who is met",
        f"Ngày 12/1, {_HOST}, và {_LAOS} hội đàm:\n- {_LAOS} nêu ba đề xuất.\n- {_JAPAN} gửi thư chúc mừng.",
        ["talks 2024-01-12 occurred: Khamla Sengphet, Trần Văn Minh"],
    ),
    (
        "those who are met each on the day in brackets behind them",
        f"Bên lề, {_HOST}, đã gặp {_LAOS} (chiều 12/1), {_JAPAN} và Bộ trưởng Quốc phòng Pháp Jean Martin (13/1).",
        [
            "talks 2024-01-12 occurred: Khamla Sengphet, Trần Văn Minh",
            "talks 2024-01-13 occurred: Jean Martin, Trần Văn Minh",
            "talks 2024-01-13 occurred: Sato Kenji, Trần Văn Minh",
        ],
    ),
    (
        "a visit to one's own students abroad is no visit to a state",
        f"Đoàn Việt Nam do {_HOST}, làm trưởng đoàn hôm 15/1 gặp Bộ trưởng Quốc phòng Serbia Zoran Ilić, người dự kiến "
        "thăm Việt Nam vào tháng 6. Hôm nay (16/1), đoàn đến thăm và nói chuyện với học viên Việt Nam ở Moskva.",
        ["talks 2024-01-15 occurred: Trần Văn Minh, Zoran Ilić", "visit 2024-06 planned: Zoran Ilić"],
    ),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_who_acts(text: str, told: list[str]) -> None:
    """Each event by its type, first day and status, with those who take part."""
    events = sukien.extract(text, published="2024-01-16").events
    found = (
        f"{e.type} {e.date.start if e.date else '-'} {e.status}: {', '.join(sorted(p.name for p in e.participants))}"
        for e in events
    )
    assert sorted(found) == told
