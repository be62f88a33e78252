"""Positions behind and before names, over their bodies, and the state that they tell; all sentences are composed."""

import pytest
from spacy.language import Language

from sukien.doc import read
from sukien.pipeline import SETTLED, article

Who = tuple[str | None, str | None, str | None]

CASES: list[tuple[str, dict[str, Who]]] = [
    # Behind a name a position goes on over small words, dashes and several bodies, up to a mark or a verb.
    (
        "Ian Bell, nhà nghiên cứu hàng hải tại Trung tâm Berg - Lund ở Singapore nhận xét.",
        {"Ian Bell": (None, "nhà nghiên cứu hàng hải tại Trung tâm Berg - Lund ở Singapore", "SG")},
    ),
    (
        "Ông Ian Bell - một chuyên gia từ Viện Chính sách công thuộc Đại học Oslo - cảnh báo.",
        {"Ian Bell": (None, "chuyên gia từ Viện Chính sách công thuộc Đại học Oslo", None)},
    ),
    (
        "Lê Văn Nam, Viện phó Viện Luật so sánh, Đại học Luật Hà Nội, trao đổi với báo chí.",
        {"Lê Văn Nam": (None, "Viện phó Viện Luật so sánh, Đại học Luật Hà Nội", "VN")},
    ),
    (
        "Kim Min-su, phó giám đốc Viện Kiểm soát Vũ khí và Hòa bình thuộc Bộ Ngoại giao Lào, nói.",
        {"Kim Min-su": (None, "phó giám đốc Viện Kiểm soát Vũ khí và Hòa bình thuộc Bộ Ngoại giao Lào", "LA")},
    ),
    # What somebody studies is not whom he serves; of several bodies the last is the highest.
    (
        "Ian Bell, nhà nghiên cứu Trung Quốc tại Đại học Berg ở Úc, nói.",
        {"Ian Bell": (None, "nhà nghiên cứu Trung Quốc tại Đại học Berg ở Úc", "AU")},
    ),
    (
        "Ian Bell, giáo sư tại Viện Hàng hải Trung Quốc thuộc Đại học Hải quân Mỹ, nói.",
        {"Ian Bell": (None, "giáo sư tại Viện Hàng hải Trung Quốc thuộc Đại học Hải quân Mỹ", "US")},
    ),
    # A body closed by a mark may be called after somebody; before a name it ends.
    (
        '"Họ sẽ không dừng", Ian Bell, giám đốc Chương trình An ninh tại Học viện Lund, nói.',
        {"Ian Bell": (None, "giám đốc Chương trình An ninh tại Học viện Lund", None)},
    ),
    (
        "Tại Houla, Chủ tịch Quốc hội John Carter gặp các bên.",
        {"John Carter": (None, "Chủ tịch Quốc hội", None)},
    ),
    (
        "Ông Minh, nghệ sĩ Trường Giang và ông Ian Bell, chuyên gia và John Carter, luật sư, có mặt.",
        {
            "Minh": (None, None, None),
            "Trường Giang": (None, "nghệ sĩ", None),
            "Ian Bell": (None, "chuyên gia", None),
            "John Carter": (None, "luật sư", None),
        },
    ),
    # Fields, places and bodies may stand between a profession and the name behind it; an unknown word may be a verb.
    ("Chuyên gia quân sự Ian Bell nhận định.", {"Ian Bell": (None, "Chuyên gia quân sự", None)}),
    (
        "Theo nhà phân tích quân sự ở Macau John Carter, việc này khó.",
        {"John Carter": (None, "nhà phân tích quân sự ở Macau", "MO")},
    ),
    (
        "Lãnh đạo phe thiểu số tại Thượng viện Mỹ Chuck Carter phản đối.",
        {"Chuck Carter": (None, "Lãnh đạo phe thiểu số tại Thượng viện Mỹ", "US")},
    ),
    ("Theo bình luận viên kỳ cựu John Carter, việc này khó.", {"John Carter": (None, "bình luận viên kỳ cựu", None)}),
    # Who is new in office, and the dead.
    (
        "Itsuo Onoda, tân Bộ trưởng Quốc phòng Nhật Bản nói hôm 4/8.",
        {"Itsuo Onoda": (None, "tân Bộ trưởng Quốc phòng Nhật Bản", "JP")},
    ),
    ("Họ nhắc tới cố Thủ tướng Lào Khamla Vongsa.", {"Khamla Vongsa": (None, "cố Thủ tướng Lào", "LA")}),
    # A seat of government tells its state, whatever other states the sentence names.
    (
        "Người phát ngôn Nhà Xanh Ko Min-su thừa nhận sai sót, dù phía Malaysia im lặng.",
        {"Ko Min-su": (None, "Người phát ngôn Nhà Xanh", "KR")},
    ),
    # The head of a research centre serves no state that is only named near by.
    (
        "Ian Bell, giám đốc Viện Lund, nói Triều Tiên sẽ còn thử tên lửa.",
        {"Ian Bell": (None, "giám đốc Viện Lund", None)},
    ),
    # A dash before a form of address does what a comma does.
    (
        "Phát ngôn viên Bộ Ngoại giao Lào - ông Khamla Vongsa - từ chối bình luận.",
        {"Khamla Vongsa": (None, "Phát ngôn viên Bộ Ngoại giao Lào", "LA")},
    ),
    # The government of somebody is not his predecessor's office.
    (
        "John Carter, Bộ trưởng Quốc phòng Mỹ của chính quyền Tổng thống Donald Trump, thăm Lào.",
        {
            "John Carter": (None, "Bộ trưởng Quốc phòng Mỹ", "US"),
            "Donald Trump": (None, "Tổng thống", "US"),
        },
    ),
    # In a list of heads of state a title without a name is somebody else's.
    (
        "Đồng xu khắc hình Tổng thống Donald Trump, lãnh đạo Triều Tiên và Tổng thống Hàn Quốc Park Min.",
        {"Donald Trump": (None, "Tổng thống", "US"), "Park Min": (None, "Tổng thống Hàn Quốc", "KR")},
    ),
    # An academy behind a name and a comma is where a scholar serves, not where "theo" makes it the next subject.
    (
        "Giáo sư Carl Thorn, Học viện Quốc phòng Úc, nhận định.",
        {"Carl Thorn": (None, "Giáo sư, Học viện Quốc phòng Úc", "AU")},
    ),
    # A professor's title is a post where the university follows, by whatever word.
    (
        "Giáo sư Han Suk Min thuộc Đại học Yonsei (Hàn Quốc) nhận xét.",
        {"Han Suk Min": (None, "Giáo sư thuộc Đại học Yonsei", "KR")},
    ),
    (
        "Giáo sư Ian Storr, từ Viện Lund ở Singapore, nói.",
        {"Ian Storr": (None, "Giáo sư, từ Viện Lund ở Singapore", "SG")},
    ),
    ("Giáo sư Ian Storr từ Viện Lund trở về.", {"Ian Storr": (None, None, None)}),
    # What somebody studies is a subject, whatever state the expert speaks of.
    (
        "Alan Carver, một chuyên gia về Triều Tiên tại đại học Leeds, viết.",
        {"Alan Carver": (None, "chuyên gia về Triều Tiên tại đại học Leeds", None)},
    ),
    (
        "Noboru Yamada, giáo sư về quan hệ quốc tế tại Đại học Quốc tế Nhật Bản, nói.",
        {"Noboru Yamada": (None, "giáo sư về quan hệ quốc tế tại Đại học Quốc tế Nhật Bản", "JP")},
    ),
    # A body known by its first words goes on with a name behind somebody.
    (
        "Gary Hufberg, chuyên gia thương mại tại Viện Kinh tế Quốc tế Petersen đánh giá.",
        {"Gary Hufberg": (None, "chuyên gia thương mại tại Viện Kinh tế Quốc tế Petersen", None)},
    ),
    (
        "Tiến sĩ Trần Việt Thắng, Phó Viện trưởng, Viện Nghiên cứu Chiến lược, Học viện Ngoại giao Việt Nam cho rằng.",
        {
            "Trần Việt Thắng": (
                None,
                "Phó Viện trưởng, Viện Nghiên cứu Chiến lược, Học viện Ngoại giao Việt Nam",
                "VN",
            )
        },
    ),
    # An acronym may stand between a position and the one whose it is.
    (
        "Ngoại trưởng Michael Pomfret, Giám đốc Cơ quan Tình báo Trung ương Mỹ (CIA) Gina Haskell dự họp.",
        {
            "Michael Pomfret": (None, "Ngoại trưởng", "US"),
            "Gina Haskell": (None, "Giám đốc Cơ quan Tình báo Trung ương Mỹ", "US"),
        },
    ),
    # Whoever gives a post does not get it.
    (
        "Mark Esperson, người được Trump đề cử làm bộ trưởng quốc phòng Mỹ, phát biểu.",
        {"Mark Esperson": (None, None, None), "Trump": (None, None, "US")},
    ),
    # A verb behind the name shows that the counterpart before the comma was another.
    (
        "Trước khi hội đàm với người đồng cấp Na Uy, Thủ tướng Nguyễn Văn Nam đã ký sổ vàng.",
        {"Nguyễn Văn Nam": (None, "Thủ tướng", "VN")},
    ),
    # A counterpart holds the office that the sentence names, though its holder at home needs no state.
    (
        "Thủ tướng Nguyễn Văn Nam hội đàm với người đồng cấp Hà Lan Mark Rutger.",
        {"Nguyễn Văn Nam": (None, "Thủ tướng", "VN"), "Mark Rutger": (None, "Thủ tướng Hà Lan", "NL")},
    ),
    # A paraphrase is not the office, and before a verb it is the subject of its clause.
    (
        "Bộ trưởng Quốc phòng Mỹ Jim Mathers từ chức. Người đứng đầu bộ Quốc phòng Mỹ, ông Jim Mathers, ra đi.",
        {"Jim Mathers": (None, "Bộ trưởng Quốc phòng Mỹ", "US")},
    ),
    (
        "Bất chấp lời khuyên của Ngoại trưởng Mỹ Mike Pomfret, người đứng đầu Nhà Trắng đã giữ nguyên lực lượng.",
        {"Mike Pomfret": (None, "Ngoại trưởng Mỹ", "US")},
    ),
    # A house has many members.
    (
        "Thượng nghị sĩ Mỹ Jane Shaw và Edward Marlow chỉ trích. Thượng nghị sĩ Mỹ Jane Shaw gặp Thủ tướng Lào.",
        {"Jane Shaw": (None, "Thượng nghị sĩ Mỹ", "US"), "Edward Marlow": (None, "Thượng nghị sĩ Mỹ", "US")},
    ),
    # A form of address shows that a rank is the other's.
    (
        "Đồng chủ trì là Trung tướng Vũ Chiến Công và bà Johanna Balfour.",
        {"Vũ Chiến Công": ("Trung tướng", None, None), "Johanna Balfour": (None, None, None)},
    ),
    # A seat that somebody takes is an office; one that is free is none.
    (
        "Ông Kishi Noboru được chọn vào ghế bộ trưởng quốc phòng Nhật Bản.",
        {"Kishi Noboru": (None, "bộ trưởng quốc phòng Nhật Bản", "JP")},
    ),
    ("Ông Kishi Noboru tranh ghế bộ trưởng quốc phòng Nhật Bản.", {"Kishi Noboru": (None, None, None)}),
    (
        "Đô đốc Nimit Suwan hôm 1/10 nhận bàn giao cương vị Tư lệnh Hải quân Hoàng gia Thái Lan.",
        {"Nimit Suwan": ("Đô đốc", "Tư lệnh Hải quân Hoàng gia Thái Lan", "TH")},
    ),
    # The nation may stand between a profession and a name.
    (
        "Chuyên gia phân tích quân sự người Nga Valentin Novik cho hay tàu đã rời cảng.",
        {"Valentin Novik": (None, "Chuyên gia phân tích quân sự", "RU")},
    ),
    # Hyphens and blanks do not hide a known name.
    ("Cố lãnh đạo Kim Jong - il xây cơ sở này.", {"Kim Jong - il": (None, "Cố lãnh đạo", "KP")}),
    (
        "Ông Igor Orlov, Viện Kinh tế của Viện Hàn lâm Khoa học Nga (RAS) lưu ý việc này khó.",
        {"Igor Orlov": (None, "Viện Kinh tế của Viện Hàn lâm Khoa học Nga", "RU")},
    ),
    ("Theo ông Carl Thorn, Học viện Lund cho biết việc này khó.", {"Carl Thorn": (None, None, None)}),
    ("Ông thăm Carl Thorn, Học viện Lund và hai trường khác.", {"Carl Thorn": (None, None, None)}),
    # What a state closes is a whole body: a verb follows.
    (
        "Ian Bell - phó chủ tịch Ủy ban Chuẩn chi Thượng viện Mỹ tán dương chủ nhà.",
        {"Ian Bell": (None, "phó chủ tịch Ủy ban Chuẩn chi Thượng viện Mỹ", "US")},
    ),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[next(iter(people)) for _, people in CASES])
def test_positions(text: str, people: dict[str, Who], nlp: Language) -> None:
    doc = article(nlp, text, {"published": "2021-06-16"})
    norms = {x.norm["name"]: x.norm for x in read(doc, SETTLED) if x.label == "PERSON"}
    assert {name: (n["rank"], n["role"], n["country"]) for name, n in norms.items()} == people
