"""Who is who: rank, role and state of the people of composed sentences, and which mentions are one person."""

import pytest
from spacy.language import Language

from sukien.doc import read
from sukien.pipeline import SETTLED, article

Who = tuple[str | None, str | None, str | None]

CASES: list[tuple[str, dict[str, Who]]] = [
    # A foreign first name that looks Vietnamese is no part of the body before it.
    ("Người phát ngôn Lầu Năm Góc Pat Ryder nói.", {"Pat Ryder": (None, "Người phát ngôn Lầu Năm Góc", "US")}),
    # Whatever else the words may be, a counterpart's name follows.
    ("Ông gặp người đồng cấp Hàn Quốc Park Min tại Bali.", {"Park Min": (None, None, "KR")}),
    ("Người đồng cấp Hàn Quốc Cho Min-su nói.", {"Cho Min-su": (None, None, "KR")}),
    # The nearest side before a name is the one it is of.
    (
        "Chỉ huy phía Mỹ là Đại tá Sean Carter, còn phía Thái Lan do Phó Đô đốc Somchai Boonmee phụ trách.",
        {"Sean Carter": ("Đại tá", None, "US"), "Somchai Boonmee": ("Phó Đô đốc", None, "TH")},
    ),
    # An office of one state before that of another is somebody else's.
    (
        "Ông gặp Thứ trưởng Quốc phòng Anh, Tư lệnh Hải quân Mỹ John Carter và Đại sứ Lào.",
        {"John Carter": (None, "Tư lệnh Hải quân Mỹ", "US")},
    ),
    # A rank in the plural reaches over the brackets behind a name, up to the next rank.
    (
        "Dự có các thượng tướng Lê Văn Nam (Tổng Tham mưu trưởng), Trần Quang Minh, Hồ Bá Vinh và Trung tướng Ngô Đức.",
        {
            "Lê Văn Nam": ("Thượng tướng", "Tổng Tham mưu trưởng", "VN"),
            "Trần Quang Minh": ("Thượng tướng", None, None),
            "Hồ Bá Vinh": ("Thượng tướng", None, None),
            "Ngô Đức": ("Trung tướng", None, None),
        },
    ),
    # An officer of no told state serves the one that the article names time and again, not just any other.
    (
        "Hải quân Chile điều tàu tới Lima. Đại sứ Chile đón tàu của Chile, sau khi tàu ghé Fiji, Indonesia, Úc, "
        "Nhật Bản và Hàn Quốc.\n\nĐại tá Patricio Lagos cảm ơn.",
        {"Patricio Lagos": ("Đại tá", None, "CL")},
    ),
    (
        "Hải quân Chile điều tàu tới Lima. Tàu của Chile ghé Fiji, Indonesia, Nhật Bản và Hàn Quốc.\n\nĐại tá Patricio "
        "Lagos cảm ơn.",
        {"Patricio Lagos": ("Đại tá", None, None)},
    ),
    # A name in brackets behind a name is the same person's, in another spelling.
    (
        "Tổng thống Hàn Quốc Lý Chính Hiền (Lee Jung-hyun) đã tới dự. Ông Lee rời đi sớm.",
        {"Lý Chính Hiền": (None, "Tổng thống Hàn Quốc", "KR")},
    ),
    # A bare office before a verb is another's; before an adjective it may be the same person's.
    (
        "Thứ trưởng tiếp Bộ trưởng Oman Badr Al Amri, Bộ trưởng đánh giá cao chuyến thăm.",
        {"Badr Al Amri": (None, "Bộ trưởng Oman", "OM")},
    ),
    (
        "Ngày 6/11, Đoàn đại biểu Lục quân Hàn Quốc đã vào Lăng viếng Chủ tịch Hồ Chí Minh.",
        {"Hồ Chí Minh": (None, "Chủ tịch", "VN")},
    ),
    (
        "Ông chào xã giao Chủ tịch Hội đồng Liên bang Nga Valentina Petrova.",
        {"Valentina Petrova": (None, "Chủ tịch Hội đồng Liên bang Nga", "RU")},
    ),
    # An initial ends no position.
    (
        "Ông Collin Koh, học giả tại Trường Nghiên cứu quốc tế S. Rajaratnam, cho biết.",
        {"Collin Koh": (None, "học giả tại Trường Nghiên cứu quốc tế S. Rajaratnam", None)},
    ),
    # People of public life serve the state that every reader knows; where they meet says nothing of anybody.
    (
        "Tổng thống Joe Biden gặp Tổng thống Juan Castillo ngày 14/11 tại Bali, Indonesia.",
        {"Joe Biden": (None, "Tổng thống", "US"), "Juan Castillo": (None, "Tổng thống", None)},
    ),
    # The town of a speech is nobody's state; an Arabic article belongs to the name.
    (
        "Phát biểu tại Geneva, Thụy Sĩ, Ngoại trưởng Mexico Luis Ortega cho biết đã nhận chỉ thị của Tổng thống Mario "
        "Benitez.",
        {"Luis Ortega": (None, "Ngoại trưởng Mexico", "MX"), "Mario Benitez": (None, "Tổng thống", "MX")},
    ),
    (
        "Tổng thống Syria Karim al-Hassan phát biểu tại Damascus. Phe nổi dậy muốn lật đổ ông Hassan.",
        {"Karim al-Hassan": (None, "Tổng thống Syria", "SY")},
    ),
    (
        "Đồng chí Trần Quang Minh, Ủy viên BCH TƯ Đảng, Bộ trưởng Quốc phòng Việt Nam, thăm Lào.",
        {"Trần Quang Minh": (None, "Ủy viên BCH TƯ Đảng, Bộ trưởng Quốc phòng Việt Nam", "VN")},
    ),
    (
        "Ông điện đàm với Tướng Trương Hải Minh, Cục trưởng Cục Hợp tác, Quân ủy Trung ương Trung Quốc.",
        {"Trương Hải Minh": ("Tướng", "Cục trưởng Cục Hợp tác, Quân ủy Trung ương Trung Quốc", "CN")},
    ),
    (
        "Thượng tướng Lê Đình Phú, Thứ trưởng Bộ Quốc phòng, gặp Chuẩn Đô đốc Hồ Vệ Quốc, Tư lệnh Hải quân Trung Quốc.",
        {
            "Lê Đình Phú": ("Thượng tướng", "Thứ trưởng Bộ Quốc phòng", "VN"),
            "Hồ Vệ Quốc": ("Chuẩn Đô đốc", "Tư lệnh Hải quân Trung Quốc", "CN"),
        },
    ),
    (
        "Đại tá Vũ Anh Tiến, Phó Tư lệnh Quân khu 2, được thăng quân hàm Thiếu tướng; Đại tá Lê Hải Nam có mặt.",
        {"Vũ Anh Tiến": ("Thiếu tướng", "Phó Tư lệnh Quân khu 2", "VN"), "Lê Hải Nam": ("Đại tá", None, None)},
    ),
    (
        "Cùng dự có Thượng tướng Lương Tam Kỳ và Thượng tướng Nguyễn Duy Khang, hai Thứ trưởng Bộ Công an.",
        {
            "Lương Tam Kỳ": ("Thượng tướng", "Thứ trưởng Bộ Công an", "VN"),
            "Nguyễn Duy Khang": ("Thượng tướng", "Thứ trưởng Bộ Công an", "VN"),
        },
    ),
    (
        "Bộ trưởng Quốc phòng Anh Edward Marlow gặp Ngoại trưởng Anh, bà Edith Howard, và anh Trần Văn Bình.",
        {
            "Edward Marlow": (None, "Bộ trưởng Quốc phòng Anh", "GB"),
            "Edith Howard": (None, "Ngoại trưởng Anh", "GB"),
            "Trần Văn Bình": (None, None, None),
        },
    ),
    (
        "Tư lệnh Hải quân Thái Lan - Đô đốc Somchai Rattanakul đến dự.",
        {"Somchai Rattanakul": ("Đô đốc", "Tư lệnh Hải quân Thái Lan", "TH")},
    ),
    (
        "Sáng nay, dưới sự chủ trì của Thiếu tướng Trần Văn Bình, Tư lệnh Cảnh sát biển Việt Nam, Hội nghị những người "
        "đứng đầu Cảnh sát biển các nước châu Á khai mạc.",
        {"Trần Văn Bình": ("Thiếu tướng", "Tư lệnh Cảnh sát biển Việt Nam", "VN")},
    ),
    (
        "Theo Thiếu tướng Trần Văn Bình, Tư lệnh Cảnh sát biển Việt Nam, Hội thảo thành công.",
        {"Trần Văn Bình": ("Thiếu tướng", "Tư lệnh Cảnh sát biển Việt Nam", "VN")},
    ),
    (
        "Dự lễ có Thiếu tướng Trần Văn Bình, Phó Tư lệnh Quân khu 2 - Đại tá Lê Hải Nam.",
        {"Trần Văn Bình": ("Thiếu tướng", "Phó Tư lệnh Quân khu 2", "VN"), "Lê Hải Nam": ("Đại tá", None, None)},
    ),
    (
        "Theo ông Bì Minh Dũng, Tổng Thư ký Diễn đàn, Phó Viện trưởng Viện Hải dương Trung Quốc, chủ đề đã chọn.",
        {"Bì Minh Dũng": (None, "Tổng Thư ký Diễn đàn, Phó Viện trưởng Viện Hải dương Trung Quốc", "CN")},
    ),
    ("Phó Đô đốc Australia Martin Gale chỉ trích tiến độ.", {"Martin Gale": ("Phó Đô đốc", None, "AU")}),
    (
        "Có mặt còn có các ngoại trưởng Dewi Lestari (Indonesia), Rahim Abdullah (Malaysia).",
        {
            "Dewi Lestari": (None, "ngoại trưởng Indonesia", "ID"),
            "Rahim Abdullah": (None, "ngoại trưởng Malaysia", "MY"),
        },
    ),
    (
        "Đoàn Lào do Thiếu tướng Khamsuk Vongvichit dẫn đầu đã tới.",
        {"Khamsuk Vongvichit": ("Thiếu tướng", None, "LA")},
    ),
    (
        "Đô đốc Đổng Kiến, bộ trưởng Quốc phòng Trung Quốc, lên thay tướng Lý Thượng Bình.",
        {
            "Đổng Kiến": ("Đô đốc", "bộ trưởng Quốc phòng Trung Quốc", "CN"),
            "Lý Thượng Bình": ("Tướng", None, "CN"),
        },
    ),
    (
        "Hai người được thăng quân hàm theo lệnh của Chủ tịch nước gồm: Đoàn Văn Hiệp, Phó Tư lệnh Quân khu 2.",
        {"Đoàn Văn Hiệp": (None, "Phó Tư lệnh Quân khu 2", "VN")},
    ),
    (
        "Phát ngôn viên Bộ Quốc phòng Mỹ Dana White nói.",
        {"Dana White": (None, "Phát ngôn viên Bộ Quốc phòng Mỹ", "US")},
    ),
    ("Tổng thống Mỹ John Miller và Trung Quốc Airlines ký.", {"John Miller": (None, "Tổng thống Mỹ", "US")}),
    (
        "Ông Trần Đức Quý làm việc tại Bộ rồi giữ chức Đại sứ, Trưởng Phái đoàn Việt Nam tại ASEAN.",
        {"Trần Đức Quý": (None, "Đại sứ, Trưởng Phái đoàn Việt Nam tại ASEAN", "VN")},
    ),
    (
        "Chỉ huy cuộc tập trận là đô đốc Mỹ James Holt.",
        {"James Holt": ("Đô đốc", "Chỉ huy cuộc tập trận", "US")},
    ),
    (
        "Nga tập trận với Ai Cập. Ở Cairo, Bộ trưởng Quốc phòng Nga Sergei Orlov gặp đồng cấp, Đại tướng Samir Sobhi.",
        {
            "Sergei Orlov": (None, "Bộ trưởng Quốc phòng Nga", "RU"),
            "Samir Sobhi": ("Đại tướng", "Bộ trưởng Quốc phòng Ai Cập", "EG"),
        },
    ),
    (
        "Bộ trưởng Quốc phòng Mỹ Lloyd Norris điện đàm với người đồng cấp Sergei Orlov trước khi tới Nhật Bản.",
        {
            "Lloyd Norris": (None, "Bộ trưởng Quốc phòng Mỹ", "US"),
            "Sergei Orlov": (None, "Bộ trưởng Quốc phòng", None),
        },
    ),
    (
        "Thủ đô Indonesia đón nhiều ngoại trưởng. Tổng thống nước chủ nhà Joko Santoso đã dự lễ.",
        {"Joko Santoso": (None, "Tổng thống Indonesia", "ID")},
    ),
    (
        "Nguyên Tổng Thư ký ASEAN Lê Lương Bình trao cờ cho người kế nhiệm là ông Kim Jock Hoi.",
        {"Lê Lương Bình": (None, "Nguyên Tổng Thư ký ASEAN", None), "Kim Jock Hoi": (None, "Tổng Thư ký ASEAN", None)},
    ),
    (
        "Phó Đô đốc Oleg Fedorov chỉ huy phía Nga; Chuẩn Đô đốc Samir Gendy, chỉ huy căn cứ Alexandria, có mặt.",
        {
            "Oleg Fedorov": ("Phó Đô đốc", None, "RU"),
            "Samir Gendy": ("Chuẩn Đô đốc", "chỉ huy căn cứ Alexandria", "EG"),
        },
    ),
    (
        "Tổng tham mưu trưởng quân đội Campuchia Sok Vannak và người đồng cấp Việt Nam, Thượng tướng Lê Tân Cương, ký.",
        {
            "Sok Vannak": (None, "Tổng tham mưu trưởng quân đội Campuchia", "KH"),
            "Lê Tân Cương": ("Thượng tướng", "Tổng tham mưu trưởng quân đội Việt Nam", "VN"),
        },
    ),
    (
        "Ông gặp Thủ tướng Lào, Việt Nam, Đại tướng Phan Văn Quang.",
        {"Phan Văn Quang": ("Đại tướng", None, None)},
    ),
    (
        "Giám đốc Cơ quan Tình báo Trung ương Mỹ (CIA) William Norris tới nơi.",
        {"William Norris": (None, "Giám đốc Cơ quan Tình báo Trung ương Mỹ", "US")},
    ),
    ("Trung tướng, PGS, TS Nguyễn Viết Long phát biểu.", {"Nguyễn Viết Long": ("Trung tướng", None, None)}),
    (
        "Chỉ huy tàu USS Ronald Reagan, đại tá Daryle Holt, trả lời.",
        {"Daryle Holt": ("Đại tá", "Chỉ huy tàu USS Ronald Reagan", "US")},
    ),
    (
        "Phó phát ngôn Bộ Ngoại giao Đoàn Khắc Minh trả lời.",
        {"Đoàn Khắc Minh": (None, "Phó phát ngôn Bộ Ngoại giao", "VN")},
    ),
    # Where experts serve, behind the name and in apposition; what the state of their house is says nothing of theirs.
    (
        "Chuyên gia Tom Hardy của Viện VELMA (Anh) và chuyên gia Igor Petrov thuộc Trung tâm Nghiên cứu Chiến lược.",
        {
            "Tom Hardy": (None, "Chuyên gia của Viện VELMA (Anh)", "GB"),
            "Igor Petrov": (None, "chuyên gia thuộc Trung tâm Nghiên cứu Chiến lược", None),
        },
    ),
    (
        "Đại tá Lars Berg, một cựu sĩ quan tàu ngầm Na Uy, thì thừa nhận. Bác sĩ Nguyễn Văn An của gia đình kể.",
        {"Lars Berg": ("Đại tá", "cựu sĩ quan tàu ngầm Na Uy", "NO"), "Nguyễn Văn An": (None, "Bác sĩ", None)},
    ),
    (
        "Bà Ann Porter, học giả kỳ cựu thuộc Trung tâm Nghiên cứu Quốc tế Mỹ (CIV), và Thứ trưởng Ngoại giao Mỹ Paul "
        "Kent phụ trách các vấn đề chính trị, đều đến.",
        {
            "Ann Porter": (None, "học giả kỳ cựu thuộc Trung tâm Nghiên cứu Quốc tế Mỹ", "US"),
            "Paul Kent": (None, "Thứ trưởng Ngoại giao Mỹ phụ trách các vấn đề chính trị", "US"),
        },
    ),
    # What is said of an office stands with it; the office behind "và" is the next person's.
    (
        "Tổng thống đắc cử Mỹ, John Miller và Tổng thống Nga Ivan Petrov điện đàm. Ông Miller sẽ nhậm chức Tổng thống.",
        {
            "John Miller": (None, "Tổng thống đắc cử Mỹ", "US"),
            "Ivan Petrov": (None, "Tổng thống Nga", "RU"),
        },
    ),
    (
        "Ngoại trưởng Mỹ Mark Wilson tới. Trong cuộc gặp với Mark Wilson, Ngoại trưởng Trung Quốc nói về thương mại.",
        {"Mark Wilson": (None, "Ngoại trưởng Mỹ", "US")},
    ),
    # Who sends somebody; a later short office takes nothing from a counterpart's.
    ("Trung Quốc cử Trung tướng Hồ Vệ Quốc dẫn đầu đoàn.", {"Hồ Vệ Quốc": ("Trung tướng", None, "CN")}),
    (
        "Bộ trưởng Quốc phòng Đức Karl Braun gặp người đồng cấp Nga Ivan Petrov. Bộ trưởng Ivan Petrov cảm ơn.",
        {
            "Karl Braun": (None, "Bộ trưởng Quốc phòng Đức", "DE"),
            "Ivan Petrov": (None, "Bộ trưởng Quốc phòng Nga", "RU"),
        },
    ),
    # A name as Vietnamese spells it, a rank that lost its blank, and a company.
    (
        "Trung tướng Ung Xa Vông, Cục trưởng Cục Biên phòng Campuchia, gặp Trungtướng Nguyễn Trọng Nam.",
        {
            "Ung Xa Vông": ("Trung tướng", "Cục trưởng Cục Biên phòng Campuchia", "KH"),
            "Nguyễn Trọng Nam": ("Trung tướng", None, None),
        },
    ),
    (
        "Công ty dầu khí khổng lồ Karl Ferrand cho biết Chủ tịch Hội Hữu nghị Việt - Nga Nguyễn Văn An đã tới.",
        {"Nguyễn Văn An": (None, "Chủ tịch Hội Hữu nghị Việt - Nga", "VN")},
    ),
    # An age between the name and the office; a spokesman by a longer word.
    (
        "Ông Trần Văn Lộc, 56 tuổi, nguyên Giám đốc Sở Y tế tỉnh Hà Nam, và Người phát ngôn viên Bộ Ngoại giao Lào "
        "Khamla Vongsa đều đến.",
        {
            "Trần Văn Lộc": (None, "nguyên Giám đốc Sở Y tế tỉnh Hà Nam", "VN"),
            "Khamla Vongsa": (None, "Người phát ngôn viên Bộ Ngoại giao Lào", "LA"),
        },
    ),
    # A counterpart whose state nobody tells holds the office all the same, but not with a name that may be Vietnam's.
    (
        "Ngoại trưởng Pháp Laurent Dupont và người đồng cấp Mark Rossi đã gặp nhau.",
        {"Laurent Dupont": (None, "Ngoại trưởng Pháp", "FR"), "Mark Rossi": (None, "Ngoại trưởng", None)},
    ),
    (
        "Bộ trưởng Quốc phòng Việt Nam Phan Văn Minh đã gặp người đồng cấp Trần Quân.",
        {"Phan Văn Minh": (None, "Bộ trưởng Quốc phòng Việt Nam", "VN"), "Trần Quân": (None, None, None)},
    ),
    # States behind a comma that are the clause's, and a state that somebody studies.
    (
        "Theo Thiếu tướng Lê Văn Hương, Mỹ, Nhật Bản và các nước khác sẽ lên tiếng.",
        {"Lê Văn Hương": ("Thiếu tướng", None, None)},
    ),
    # What a navy puts before the names of its ships tells the state of who commands one.
    (
        "Đại tá Karl Braun, hạm trưởng tàu sân bay USS Halden, cảm ơn chủ nhà.",
        {"Karl Braun": ("Đại tá", "hạm trưởng tàu sân bay USS Halden", "US")},
    ),
    (
        "Bà Ann Porter, giám đốc chương trình nghiên cứu về Trung Quốc, nhận định.",
        {"Ann Porter": (None, "giám đốc chương trình", None)},
    ),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[next(iter(people)) for _, people in CASES])
def test_titles_and_states(text: str, people: dict[str, Who], nlp: Language) -> None:
    doc = article(nlp, text, {"published": "2021-06-16"})
    norms = {x.norm["name"]: x.norm for x in read(doc, SETTLED) if x.label == "PERSON"}
    assert {name: (n["rank"], n["role"], n["country"]) for name, n in norms.items()} == people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đại tá Lê Văn Hải gặp Đại tá Trần Quốc Hải. Ông Hải cảm ơn.",
            ["Lê Văn Hải", "Trần Quốc Hải", "Trần Quốc Hải"],
        ),
        ("Tổng thống Mỹ John Miller tới. Ông Miller cười.", ["John Miller", "John Miller"]),
        ("Chủ tịch Trung Quốc Tập Kiến Bình tới. Ông Tập phát biểu.", ["Tập Kiến Bình", "Tập Kiến Bình"]),
        ("Bà Lan gặp ông Hùng.", ["Lan", "Hùng"]),
        # A foreign family name points ahead, wherever it stands, if one person alone bears it.
        (
            "Tàu rời cảng. Biển lặng. Trời quang. Thủ tướng Halloran vui mừng. Thủ tướng Úc Peter Halloran ra về.",
            ["Peter Halloran", "Peter Halloran"],
        ),
        # So does the family name of a Chinese or Korean.
        (
            "Tàu rời cảng. Biển lặng. Trời quang. Ông Tập vui mừng. Chủ tịch Trung Quốc Tập Kiến Bình ra về.",
            ["Tập Kiến Bình", "Tập Kiến Bình"],
        ),
        # One spelling or the other; a namesake is somebody else.
        (
            "Nhà lãnh đạo Triều Tiên Kim Jong-sok đến. Ông Kim cười. Kim Yong - hyun, giáo sư, nói. Kim Jong Sok vẫy.",
            ["Kim Jong Sok", "Kim Jong Sok", "Kim Yong - hyun", "Kim Jong Sok"],
        ),
    ],
)
def test_short_forms(text: str, names: list[str], nlp: Language) -> None:
    doc = article(nlp, text, {"published": "2021-06-16"})
    assert [x.norm["name"] for x in read(doc, SETTLED) if x.label == "PERSON"] == names


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Đại tá Nguyễn Huy Tường Lâm kể về Trung Quốc.", "VN"),
        ("Đại tá Trần Quốc Hoa kể về Trung Quốc.", None),
        ("Đại tá Trần Quốc Hoa kể về Bồ Đào Nha.", "VN"),
    ],
)
def test_officers_of_a_paper_at_home(text: str, state: str | None, nlp: Language) -> None:
    doc = article(nlp, text, {"published": "2021-06-16", "url": "https://bao.example/1"})
    assert [x.norm["country"] for x in read(doc, SETTLED) if x.label == "PERSON"] == [state]
