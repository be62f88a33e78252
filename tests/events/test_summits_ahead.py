"""World news about what is ahead: who meets where, on whose tour, at whose home. Texts and people are composed."""

from __future__ import annotations

import pytest

_G20 = "Xa hơn, mọi ánh mắt dồn về thượng đỉnh G20 cuối tháng 11 tại Argentina, nơi "
_MET = (
    "Hôm 1/10, Bộ trưởng Quốc phòng Hàn Quốc Kim Min-su gặp Bộ trưởng Quốc phòng Mỹ John Carter tại Singapore. Hai ông "
)
CASES = {
    "at the summit where they are to meet": (
        _G20 + "Tổng thống Mỹ John Carter và Thủ tướng Anh Paul Marsh nhiều khả năng gặp nhau.",
        {
            "talks 2018-11": {"people": ["John Carter", "Paul Marsh"], "place": "AR", "status": "planned"},
            "meeting 2018-11": {"people": ["John Carter", "Paul Marsh"], "place": "AR", "status": "planned"},
        },
    ),
    "the two again at a dialogue of their states": (
        _MET + "sẽ gặp lại nhau tại Đối thoại Chính sách Quốc phòng Hàn - Mỹ ở Seoul vào tháng 12.",
        {
            "talks 2018-10-01": {"people": ["John Carter", "Kim Min-su"]},
            "talks 2018-12": {"people": ["John Carter", "Kim Min-su"], "place": "KR"},
        },
    ),
    "two who only speak of a dialogue": (
        _MET + "đánh giá cao Đối thoại Chính sách Quốc phòng Hàn - Mỹ ở Seoul vào tháng 3.",
        {"talks 2018-10-01": {"people": ["John Carter", "Kim Min-su"]}, "talks 2018-03": {"people": []}},
    ),
    "signed on the visit told before": (
        "Ý tưởng có từ chuyến thăm Nhật Bản hồi tháng 2 của Tổng thống Philippines Ramon Cruz. Trong dịp đó, hai nước "
        "đã ký văn bản cho phép quân đội Nhật cứu trợ trên đất Philippines.",
        {"visit 2018-02": {"place": "JP"}, "agreement 2018-02": {"place": "JP", "countries": ["JP", "PH"]}},
    ),
    "sides set off by dashes": (
        "Ngày 17/10, tại Hà Nội, trung tướng Trần Văn Minh - thứ trưởng Bộ Quốc phòng - và ông Robert Green, phó trợ "
        "lý bộ trưởng Quốc phòng Mỹ, sẽ đồng chủ trì Đối thoại Chính sách Quốc phòng Việt - Mỹ.",
        {"talks 2018-10-17": {"chairs": ["Robert Green", "Trần Văn Minh"], "place": "VN"}},
    ),
    "a region of which the host's part is meant": (
        "Quân đội Ấn Độ sẽ tham gia cuộc tập trận Vostok, được Nga tổ chức tại vùng Viễn Đông từ ngày 5 đến 9/10.",
        {"exercise 2018-10-05/2018-10-09": {"place": "RU"}},
    ),
    "what goes on elsewhere meanwhile": (
        "Ngày 1/10, Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Ivan Petrov giữa lúc "
        "giao tranh ở Ukraine leo thang.",
        {"talks 2018-10-01": {"place": None}},
    ),
    "where one of them is meanwhile": (
        "Ngày 1/10, Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Ivan Petrov khi ông đang dự hội nghị ở Manila.",
        {"talks 2018-10-01": {"place": "PH"}},
    ),
    "a leg of a tour whose days are told": (
        "Trưa nay, Bộ trưởng Quốc phòng Mỹ John Carter đến Hà Nội, chặng đầu trong chuyến công du châu Á dài 9 ngày.",
        {"visit 2018-10-02": {"status": "ongoing", "place": "VN"}},
    ),
    "a visit whose days are told": (
        "Hôm nay, Bộ trưởng Quốc phòng Mỹ John Carter bắt đầu chuyến thăm Việt Nam kéo dài 4 ngày.",
        {"visit 2018-10-02/2018-10-05": {"place": "VN"}},
    ),
    "a visit of which somebody else speaks": (
        'Tổng thống Hàn Quốc Kim Min-su quyết định ở lại trong nước.\n\n"Chuyến thăm Mỹ vốn dự kiến diễn ra từ ngày 14 '
        'đến 18/10 được hoãn lại", thư ký báo chí của Tổng thống, ông Lee Sang-woo, nói.',
        {"visit 2018-10-14/2018-10-18": {"people": ["Kim Min-su"], "countries": ["KR", "US"], "status": "cancelled"}},
    ),
    "who is to chair what is prepared": (
        "Ngày 1/10, Hội nghị Bộ trưởng Quốc phòng SCO họp tại Tashkent dưới sự chủ trì của Trung tướng Rustam Karimov, "
        "Bộ trưởng Quốc phòng Uzbekistan. Hội nghị lần này cũng nhằm chuẩn bị cho Hội nghị thượng đỉnh SCO do Tổng "
        "thống Uzbekistan Timur Aliyev chủ trì tại thành phố cổ Samarkand trong hai ngày 15 và 16/10.",
        {
            "meeting 2018-10-01": {"chairs": ["Rustam Karimov"]},
            "meeting 2018-10-15/2018-10-16": {"chairs": ["Timur Aliyev"], "place": "UZ"},
        },
    ),
    "an exercise that is dropped": (
        "Tham mưu trưởng Hàn Quốc Choi Min-ho và Tư lệnh lực lượng Mỹ tại Hàn Quốc Paul Green nhất trí bỏ cuộc diễn "
        "tập chung ở Pyeongtaek tuần tới.",
        {"exercise 2018-10-08/2018-10-14": {"status": "cancelled"}},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_told(check, case) -> None:  # type: ignore[no-untyped-def]
    text, wanted = case
    check("2018-10-02", text, wanted)
