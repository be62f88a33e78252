"""The states of officials whose titles name none, and titles that brackets or a dash part from names; all composed."""

import pytest
from spacy.language import Language

from sukien.doc import read
from sukien.pipeline import SETTLED, article

Who = tuple[str | None, str | None, str | None]

CASES: list[tuple[str, dict[str, Who]]] = [
    # No king reigns in a state that has none.
    (
        "Ả Rập Saudi thất vọng về xung đột Israel - Palestine. Chưa rõ Quốc vương Abdulrahim có ủng hộ hay không.",
        {"Abdulrahim": (None, "Quốc vương", "SA")},
    ),
    (
        "Jordan kêu gọi Mỹ rút quân. Mỹ lặng thinh. Thủ tướng Walid Nasser nói vậy.",
        {"Walid Nasser": (None, "Thủ tướng", "JO")},
    ),
    # Where a diplomat serves is another state than his own.
    (
        "Tổng Lãnh sự tại Côn Minh Nguyễn Văn Tài phát biểu. Trung Quốc hoan nghênh.",
        {"Nguyễn Văn Tài": (None, "Tổng Lãnh sự tại Côn Minh", "VN")},
    ),
    # A ship that bears an admiral's name is meant by it wherever the article goes on with it.
    ("Tàu sân bay Đô đốc Kuzmin rời cảng. Đô đốc Kuzmin nặng 55.000 tấn.", {}),
    (
        "Hoàng tử Ả Rập Saudi Badr bin Salim rời Israel. Hôm sau, tại Palestine, Hoàng tử Turki al-Fahd đồng tình.",
        {"Badr bin Salim": (None, "Hoàng tử Ả Rập Saudi", "SA"), "Turki al-Fahd": (None, "Hoàng tử", "SA")},
    ),
    # The seat of a government tells of whom its officials are, and one of them of the next.
    (
        "Syria bị cáo buộc dùng vũ khí hóa học. Trong cuộc họp tại Nhà Trắng với Chánh văn phòng Alan Kerwood, Cố vấn "
        "An ninh quốc gia Peter Holm và Bộ trưởng Quốc phòng Martin Dale, phía Mỹ bàn về Syria.",
        {
            "Alan Kerwood": (None, "Chánh văn phòng", "US"),
            "Peter Holm": (None, "Cố vấn An ninh quốc gia", "US"),
            "Martin Dale": (None, "Bộ trưởng Quốc phòng", "US"),
        },
    ),
    (
        "Ông Mike Rogan, nghị sĩ Mỹ, nói vậy. Nga phản đối. Ông Rogan và nghị sĩ Jim Larder nhắc lại điều này.",
        {"Mike Rogan": (None, "nghị sĩ Mỹ", "US"), "Jim Larder": (None, "nghị sĩ", "US")},
    ),
    # An acronym stands for the state's body that the article gave it to.
    (
        "Cục Giám sát Biển Úc (GSB) bị tố nghe lén. Pháp cũng tham gia. Tướng Kevin Aldman, Giám đốc GSB, im lặng.",
        {"Kevin Aldman": ("Tướng", "Giám đốc GSB", "AU")},
    ),
    # A director of no body and the head of a bank serve none; an assistant minister does.
    (
        "Pháp bị cáo buộc nghe lén. Giám đốc pháp lý David Ormond phản đối.",
        {"David Ormond": (None, "Giám đốc pháp lý", None)},
    ),
    (
        "Không quân Mỹ chọn cách này, Trợ lý Bộ trưởng Không quân Will Rogan nói.",
        {"Will Rogan": (None, "Trợ lý Bộ trưởng Không quân", "US")},
    ),
    # A state or an acronym in brackets stands between an office and a name.
    ("Nghị sĩ Đảng Xanh (Đức) Lars Strobel tới dự.", {"Lars Strobel": (None, "Nghị sĩ Đảng Xanh", "DE")}),
    ("Chuyên gia Viện Lowy (Australia) Euan Grant nói.", {"Euan Grant": (None, "Chuyên gia Viện Lowy", "AU")}),
    (
        "Phi công của lực lượng Không quân Ấn Độ (IAF) Abhinav Varman trở về.",
        {"Abhinav Varman": (None, "Phi công của lực lượng Không quân Ấn Độ", "IN")},
    ),
    (
        "Cựu nhân viên Cơ quan An ninh Quốc gia Mỹ (NSA) Edward Snowfield xin tị nạn.",
        {"Edward Snowfield": (None, "Cựu nhân viên Cơ quan An ninh Quốc gia Mỹ", "US")},
    ),
    # A dash does before a name whose verb follows, but not behind the office of another.
    ("Giám đốc SOHR - Rami Rahim nói.", {"Rami Rahim": (None, "Giám đốc SOHR", None)}),
    (
        "Có ông Lê Văn Hùng - Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, anh Phan Văn Mạnh - Bí thư Trung ương Đoàn.",
        {
            "Lê Văn Hùng": (None, "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy", "VN"),
            "Phan Văn Mạnh": (None, "Bí thư Trung ương Đoàn", "VN"),
        },
    ),
    # "Nhà báo" is no paper.
    (
        "GS Lê Văn Hùng, nhà báo Hữu Thọ và nhạc sĩ Phạm Tuân đã dự.",
        {
            "Lê Văn Hùng": (None, None, None),
            "Hữu Thọ": (None, "nhà báo", None),
            "Phạm Tuân": (None, "nhạc sĩ", None),
        },
    ),
    # What a state has closed is somebody's, though "trong khu vực" follows; a credit is no part of it.
    (
        "Trung tướng Joe Guastin, chỉ huy không quân Mỹ trong khu vực, cho biết.",
        {"Joe Guastin": ("Trung tướng", "chỉ huy không quân Mỹ", "US")},
    ),
    (
        "Trung tướng Khamphan, phó chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Lào - Ảnh: THÁI BÁ LÂM",
        {
            "Khamphan": ("Trung tướng", "phó chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Lào", "LA"),
            "THÁI BÁ LÂM": (None, None, None),
        },
    ),
    # Wives serve the state of whom they come with; the wife of an office does not hold it.
    (
        "Tổng thống Pháp Jean Morel và phu nhân Claire Morel tiếp Tổng thống Peru Juan Paz cùng phu nhân Rosa Quispe.",
        {
            "Jean Morel": (None, "Tổng thống Pháp", "FR"),
            "Claire Morel": (None, "phu nhân", "FR"),
            "Juan Paz": (None, "Tổng thống Peru", "PE"),
            "Rosa Quispe": (None, "phu nhân", "PE"),
        },
    ),
    (
        "Cùng đi có bà Lê Thị Hoa, phu nhân Chủ tịch nước Trần Văn Bản.",
        {"Lê Thị Hoa": (None, None, None), "Trần Văn Bản": (None, "Chủ tịch nước", "VN")},
    ),
    # The full stop behind a credit was lost: what follows opens the next sentence.
    ("Đội tuyển vui mừng. Ảnh: Lê Quốc Hải Như vậy, đội đã thắng.", {"Lê Quốc Hải": (None, None, None)}),
    ("Lễ đón khách. Ảnh: KCNA KCNA dẫn lời một quan chức.", {}),
    ("Ghi bàn sớm (Ảnh: Getty Images).", {}),
    ("Đội bạn dẫn trước. Ảnh: ANH HÒA Bị dẫn trước, đội nhà lên bóng.", {"ANH HÒA": (None, None, None)}),
    ("Ảnh minh họa: Anh Quân Tương tự năm trước, giải có mười đội.", {"Anh Quân": (None, None, None)}),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[" ".join(people) or text for text, people in CASES])
def test_who_serves_whom(text: str, people: dict[str, Who], nlp: Language) -> None:
    doc = article(nlp, text, {"published": "2018-07-05"})
    norms = {x.norm["name"]: x.norm for x in read(doc, SETTLED) if x.label == "PERSON"}
    assert {name: (n["rank"], n["role"], n["country"]) for name, n in norms.items()} == people
