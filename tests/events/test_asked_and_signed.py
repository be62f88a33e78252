"""Counterparts asked at talks, what a signed paper holds, who signs with whom; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event


def _events(text: str, published: str, kind: str) -> list[Event]:
    return [e for e in sukien.extract(text, published=published).events if e.type == kind]


def _told(event: Event) -> tuple[str | None, list[str], list[str]]:
    return event.date.start if event.date else None, sorted(p.name for p in event.participants), list(event.countries)


def test_whom_a_speaker_asks_at_talks_on_a_day_of_their_own_is_the_other_side() -> None:
    lead = "Tổng thống Kenya Joseph Mwangi phát biểu tại Nairobi ngày 27/7. "
    talks = (
        "Trong cuộc gặp tối 26/7, trước giờ khai mạc, Tổng thống Uganda Paul Okello đề nghị người đồng cấp Kenya mở "
        "cửa khẩu."
    )
    (event,) = _events(lead + talks, "2023-07-28", "talks")
    assert _told(event) == ("2023-07-26", ["Joseph Mwangi", "Paul Okello"], ["KE", "UG"])
    press = talks.replace("cuộc gặp", "cuộc gặp với báo giới")
    assert _events(lead + press, "2023-07-28", "talks") == []


def test_who_talks_with_the_host_meets_the_leader_of_where_the_story_is() -> None:
    text = (
        "Ngày 27/7, Hội nghị thượng đỉnh Mỹ - châu Phi khai mạc tại Washington. Tổng thống Mỹ John Carter phát biểu. "
        "Tổng thống Kenya Joseph Mwangi sẽ hội đàm riêng với chủ nhà vào ngày 29/7."
    )
    (event,) = _events(text, "2023-07-28", "talks")
    assert _told(event) == ("2023-07-29", ["John Carter", "Joseph Mwangi"], ["KE", "US"])


def test_the_last_talks_of_two_were_beside_a_meeting_on_its_days() -> None:
    text = (
        "Ngày 6/12, Bộ trưởng Quốc phòng Lào Khamla Bounma thăm Việt Nam. Lần gặp trực tiếp gần nhất giữa ông và Đại "
        "tướng Phan Văn Giang là bên lề ADMM+ tại Brunei tháng 6/2019."
    )
    (talks,) = _events(text, "2021-12-07", "talks")
    assert _told(talks) == ("2019-06", ["Khamla Bounma", "Phan Văn Giang"], ["LA", "VN"])
    (meeting,) = _events(text, "2021-12-07", "meeting")
    assert _told(meeting)[1] == ["Khamla Bounma", "Phan Văn Giang"]


def test_a_pronoun_means_whom_another_word_stood_for() -> None:
    text = (
        "Ngày 6/12, Tổng thống Nga Ivan Petrov thăm Lào. Đây mới là lần thứ hai ông chủ Điện Kremlin xuất ngoại. Cuộc "
        "gặp gần nhất giữa ông và Thủ tướng Lào Khamla Bounma diễn ra tháng 11/2019."
    )
    talks = [_told(e) for e in _events(text, "2021-12-07", "talks")]
    assert talks == [("2019-11", ["Ivan Petrov", "Khamla Bounma"], ["LA", "RU"])]


def test_what_is_signed_on_a_visit_is_of_its_days_and_states() -> None:
    text = (
        "Đại tướng Indonesia Budi Hartono từng thăm Lào năm 2003 và ký tại Viêng Chăn bản ghi nhớ về trao đổi học viên."
    )
    (event,) = _events(text, "2010-06-01", "agreement")
    assert _told(event) == ("2003", ["Budi Hartono"], ["ID", "LA"])
    other = text.replace("tại Viêng Chăn", "tại Bangkok")
    assert _events(other, "2010-06-01", "agreement")[0].countries == ("ID",)


def test_a_treaty_of_old_beside_what_is_signed_has_its_own_date() -> None:
    text = (
        "Sáng 12-5, tại Hà Nội, Thượng tướng Lê Quốc Nam, Thứ trưởng Bộ Quốc phòng, hội đàm với Bộ trưởng Quốc phòng "
        "Hungary Kovács Béla. Kết thúc hội đàm, hai bên ký Bản ghi nhớ về công nghiệp quốc phòng, kế tục Hiệp định ký "
        "tại Budapest năm 2006."
    )
    new, old = _events(text, "2009-05-13", "agreement")
    assert _told(new) == ("2009-05-12", ["Kovács Béla", "Lê Quốc Nam"], ["HU", "VN"])
    assert _told(old) == ("2006", [], ["HU", "VN"])


@pytest.mark.parametrize(
    "paper",
    [
        "biên bản ghi nhớ phối hợp năm 2019",
        "kế hoạch hợp tác, trong đó có việc Lào đón đội bác sĩ quân y vào tháng 3 tới",
        "bản ghi nhớ, theo đó Lào cử học viên sang từ tháng 9",
    ],
)
def test_the_dates_of_what_a_paper_holds_are_not_when_it_is_signed(paper: str) -> None:
    text = (
        "Sáng 26/1, tại Quảng Trị, Đại tá Lê Quốc Nam, Chỉ huy trưởng Bộ CHQS tỉnh, tiếp Đại tá Khamla Bounma, Chỉ huy "
        f"trưởng Bộ CHQS tỉnh Savannakhet (Lào). Nhân dịp này, hai Chỉ huy trưởng ký kết {paper}."
    )
    (event,) = _events(text, "2019-01-28", "agreement")
    assert _told(event) == ("2019-01-26", ["Khamla Bounma", "Lê Quốc Nam"], ["LA", "VN"])


@pytest.mark.parametrize("when", ["Sáng 26/1, tiếp", "Tiếp"])
def test_a_month_or_year_behind_talks_that_open_a_sentence_is_spoken_of(when: str) -> None:
    day = "" if "26/1" in when else " sáng 26/1"
    text = (
        f"{when} Đại sứ Lào Khamla Bounma{day}, Thượng tướng Lê Quốc Nam, Thứ trưởng Bộ Quốc phòng, đánh giá cao kết "
        "quả hợp tác trong năm 2018."
    )
    assert [_told(e)[0] for e in _events(text, "2019-01-28", "talks")] == ["2019-01-26"]


def test_who_acts_with_somebody_is_left_out_where_the_sentence_before_told_of_him() -> None:
    lead = "Bộ trưởng Quốc phòng Úc Mark Wilson ngày 21.6 tới Suva. "
    text = lead + "Ngay sau đó, cùng Bộ trưởng Nội vụ Fiji Pio Vakaloa ký thỏa thuận hợp tác quốc phòng."
    (event,) = _events(text, "2023-06-22", "agreement")
    assert _told(event) == ("2023-06-21", ["Mark Wilson", "Pio Vakaloa"], ["AU", "FJ"])
    assert _events(lead + "Cùng dự có Bộ trưởng Nội vụ Fiji Pio Vakaloa.", "2023-06-22", "agreement") == []


def test_two_states_of_a_relative_clause_sign_something_of_their_own() -> None:
    text = (
        "Úc và Fiji ký thỏa thuận quy chế lực lượng mới. Ngày 21.6, Bộ trưởng Quốc phòng Úc Mark Wilson thăm Fiji. "
        "Bước đi của Úc nối tiếp thỏa thuận quốc phòng mà Mỹ và Papua New Guinea đặt bút ký ở Port Moresby ngày 22.5."
    )
    assert [(_told(e)[0], _told(e)[2]) for e in _events(text, "2023-06-22", "agreement")] == [
        ("2023-06-21", ["AU", "FJ"]),
        ("2023-05-22", ["PG", "US"]),
    ]


def test_a_capital_behind_the_document_is_the_other_side() -> None:
    text = "Tháng 4/2022, Quần đảo Solomon ký hiệp ước an ninh với Bắc Kinh."
    assert [_told(e)[2] for e in _events(text, "2023-06-22", "agreement")] == [["CN", "SB"]]


def test_what_was_signed_so_far_is_no_event() -> None:
    text = "Tổng thống Nga Ivan Petrov cho biết đến nay Nga đã ký hiệp định hợp tác quân sự với hơn 40 nước."
    assert _events(text, "2023-07-28", "agreement") == []
    assert len(_events(text + " Đến nay Nga và Lào đã ký Hiệp định an ninh năm 2012.", "2023-07-28", "agreement")) == 1


def test_rites_of_welcome_are_no_talks() -> None:
    text = (
        "Bộ trưởng Quốc phòng Úc Mark Wilson ngày 21/6 được chào đón bằng nghi lễ truyền thống tại Suva, nơi Thiếu "
        "tướng Jone Tuivaga, Tư lệnh quân đội Fiji, mời ông uống nước rễ cây."
    )
    assert _events(text, "2023-06-22", "talks") == []
    assert [_told(e)[1] for e in _events(text, "2023-06-22", "ceremony")] == [["Jone Tuivaga", "Mark Wilson"]]


def test_a_delegation_lays_wreaths_for_its_head() -> None:
    text = (
        "Đoàn đại biểu Quân đội Lào do Thượng tướng Khamla Bounma làm trưởng đoàn thăm Quảng Trị từ ngày 26/1. Trước "
        "khi về nước trưa 27/1, đoàn đã đến dâng hương tại Nghĩa trang liệt sĩ Đường 9."
    )
    assert [_told(e)[:2] for e in _events(text, "2019-01-28", "ceremony")] == [("2019-01-27", ["Khamla Bounma"])]


@pytest.mark.parametrize(
    "said",
    [
        "chúc ADMM+ do Việt Nam chủ trì vào tháng 12 thành công",
        "đánh giá cao cách Việt Nam điều hành năm Chủ tịch ASEAN, chúc ADMM+ diễn ra ngày 10/12 thành công",
    ],
)
def test_who_speaks_of_what_a_state_chairs_does_not_chair_it(said: str) -> None:
    (event,) = _events(f"Ngoại trưởng Anh John Smith {said}.", "2020-11-19", "meeting")
    assert not event.chairs


def test_who_speaks_for_a_state_chairs() -> None:
    text = "Ngày 5/6, Đại tướng Trần Văn Minh thay mặt Việt Nam chủ trì ADMM."
    assert [p.name for e in _events(text, "2020-11-19", "meeting") for p in e.chairs] == ["Trần Văn Minh"]


def test_a_seat_that_a_state_takes_is_no_post_of_who_congratulates_it() -> None:
    text = "Bộ trưởng Hungary Kovács Béla chúc mừng Việt Nam đảm nhiệm cương vị Ủy viên Hội đồng Bảo an khóa 2008-2009."
    assert _events(text, "2009-05-13", "appointment") == []


def test_who_is_overthrown_elsewhere_is_not_at_the_meeting() -> None:
    text = (
        "Ngày 27/7, Tổng thống Nga Ivan Petrov khai mạc Hội nghị thượng đỉnh Nga - châu Phi tại Moskva. Hội nghị bị "
        "phủ bóng bởi tin đảo chính ở Niger, nơi Tổng thống Moussa Diallo bị tướng Oumar Keita lật đổ."
    )
    assert [_told(e)[1] for e in _events(text, "2023-07-28", "meeting")] == [["Ivan Petrov"]]


def test_a_meeting_is_of_the_day_on_which_others_came_for_it() -> None:
    text = "Mỹ, nước từng đón 49 phái đoàn tới Washington tháng 12 năm ngoái dự Hội nghị thượng đỉnh Mỹ - châu Phi."
    assert [_told(e)[0] for e in _events(text, "2023-07-28", "meeting")] == ["2022-12"]


def test_what_is_signed_with_somebody_of_a_third_state_is_another_paper() -> None:
    text = (
        "Ngày 5/6 tại Hà Nội, Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh ký Bản ghi nhớ với Bộ trưởng Quốc phòng Ấn "
        "Độ Raj Patel. Cùng ngày, ông ký thỏa thuận hợp tác với Bộ trưởng Quốc phòng Lào Khamla Bounma."
    )
    events = sukien.extract(text, published="2024-06-06").events
    assert [sorted(e.countries) for e in events if e.type == "agreement"] == [["IN", "VN"], ["LA", "VN"]]
