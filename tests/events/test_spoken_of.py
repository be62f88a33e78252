"""What is only spoken of: whoever is named in a speech was not there, what is ahead in it not where it is given."""

import sukien

PUBLISHED = "2024-06-06"


def test_what_is_ahead_in_a_speech_says_nothing_of_where_it_is_given() -> None:
    record = sukien.extract(
        '"Anh sẽ gửi một tiểu đoàn", Reuters dẫn lời Bộ trưởng Quốc phòng Anh John Carter phát biểu tại '
        "cuộc họp bộ trưởng quốc phòng NATO ở Brussels, Bỉ.",
        published=PUBLISHED,
    )
    (event,) = record.events
    assert (event.status, [p.name for p in event.participants]) == ("occurred", ["John Carter"])


def test_said_at_a_summit_is_no_plan_to_hold_it() -> None:
    record = sukien.extract(
        "Thủ tướng Lào Somsak Phomma hôm nay nói tại Hội nghị cấp cao ASEAN ở Kuala Lumpur rằng Lào ủng hộ hòa bình.",
        published=PUBLISHED,
    )
    (event,) = record.events
    assert event.status == "occurred"


def test_agreed_to_hold_it_is_still_a_plan() -> None:
    record = sukien.extract(
        "Hai bên nhất trí tổ chức Hội nghị ADMM+ tại Lào vào tháng 9 năm nay.",
        published=PUBLISHED,
    )
    assert next(e for e in record.events if e.type == "meeting").status == "planned"


def test_somebody_named_in_a_speech_is_not_there() -> None:
    record = sukien.extract(
        'Ngày 5/6, Hội nghị Cấp cao ASEAN khai mạc ở Manila. "Tôi đã hát với ca sĩ Maria Santos, theo đề nghị của '
        'Tổng thống Mỹ", Tổng thống Philippines Jose Ramos nói tại tiệc tối của Hội nghị Cấp cao ASEAN.',
        published=PUBLISHED,
    )
    event = next(e for e in record.events if e.type == "meeting")
    assert [p.name for p in event.participants] == ["Jose Ramos"]


def test_who_speaks_on_the_same_day_speaks_elsewhere() -> None:
    record = sukien.extract(
        "Trong phiên họp của Liên Hợp Quốc ngày 29/5, Đại sứ Mỹ tại Liên Hợp Quốc Anna Brown kêu gọi các nước kiềm "
        "chế. Tổng thống Mỹ Peter Carter cùng ngày khẳng định Mỹ sẽ hành động.",
        published=PUBLISHED,
    )
    (event,) = record.events
    assert [p.name for p in event.participants] == ["Anna Brown"]


def test_one_ceremony_among_many_only_sets_the_scene() -> None:
    record = sukien.extract(
        "Tổng thống Indonesia Budi Santoso phát biểu trong một lễ kỷ niệm tại Jakarta hôm 13/4. Phát biểu của ông "
        "được đưa ra sau khi thủ lĩnh đối lập Arif Wibowo kêu gọi biểu tình. Bộ trưởng Quốc phòng Indonesia Joko "
        "Halim khẳng định các doanh trại hoạt động bình thường."
    )
    (event,) = record.events
    assert [p.name for p in event.participants] == ["Budi Santoso"]


def test_taking_part_in_a_war_is_not_attending_talks() -> None:
    record = sukien.extract(
        "Bộ trưởng Quốc phòng Israel Avi Levin gặp đối tác Nga hôm 30/5 tại Moscow. Ngay từ khi tham gia cuộc chiến "
        "ở Syria, Tổng thống Nga Ivan Petrov đã không muốn mạo hiểm nhiều binh sĩ.",
        published=PUBLISHED,
    )
    (event,) = record.events
    assert [p.name for p in event.participants] == ["Avi Levin"]


def test_what_something_relates_to_is_no_place() -> None:
    record = sukien.extract(
        "Hôm 5/6, Tổng thống Mỹ Peter Carter hủy cuộc gặp với Chủ tịch Triều Tiên Kim Chol Su, trang web bị treo do "
        "nhiều người hỏi về các vật phẩm liên quan tới Triều Tiên.",
        published=PUBLISHED,
    )
    (event,) = record.events
    assert event.status == "cancelled"
    assert event.location is None or event.location.country is None


def test_a_joint_statement_is_told_in_the_passive() -> None:
    record = sukien.extract(
        "Tổng thống Hàn Quốc Moon Chae Woo thăm Triều Tiên từ ngày 1 đến 3/6. Hội nghị thượng đỉnh thành công khi một "
        "tuyên bố chung được hai nước đưa ra, nhấn mạnh nỗ lực hướng tới một bán đảo không còn vũ khí hạt nhân.",
        published=PUBLISHED,
    )
    event = next(e for e in record.events if e.type == "agreement")
    assert (event.status, event.location.country if event.location else None) == ("occurred", "KP")


def test_who_is_put_under_pressure_does_not_attend() -> None:
    record = sukien.extract(
        "Ngày 1/6, Bộ trưởng Quốc phòng Trung Quốc Ngụy Văn Hòa phát biểu ở Đối thoại Shangri-La tại Singapore. Các "
        "hành động nhằm ép buộc các nước ASEAN, thực thi yêu sách bất hợp pháp làm tăng nghi ngờ, thông cáo nêu thêm.",
        published=PUBLISHED,
    )
    (event,) = record.events
    assert list(event.countries) == ["CN"]


def test_where_one_of_two_went_next_is_no_place_of_their_statement() -> None:
    record = sukien.extract(
        "Tổng thống Mỹ Peter Carter chiều qua rời Việt Nam để đến Philippines. Việt Nam và Mỹ hôm qua ra tuyên bố "
        "chung.",
        published=PUBLISHED,
    )
    event = next(e for e in record.events if e.type == "agreement")
    assert event.location is None or event.location.country != "PH"
