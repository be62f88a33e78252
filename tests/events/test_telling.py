"""Which events a short text tells and on which days, in the many ways of news prose; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_TOLD = [
    (
        "2023-06-05",
        "Bộ trưởng Quốc phòng Việt Nam Phùng Gia Thịnh kết thúc chuyến thăm Lào (3-5/6). Trong cuộc hội đàm ngày 4/6 "
        "với Bộ trưởng Quốc phòng Sisavath Inthavong, hai bên nhất trí lập đường dây nóng.",
        ["talks 2023-06-04", "visit 2023-06-03/2023-06-05"],
    ),
    (
        "2024-06-20",
        "Trong cuộc điện đàm ngày 18/6 với Bộ trưởng Quốc phòng Úc Mark Wilson, Đại tướng Trần Văn Minh, Bộ trưởng Bộ "
        "Quốc phòng Việt Nam, đề nghị hai bên tăng cường hợp tác.",
        ["call 2024-06-18"],
    ),
    (
        "2014-05-21",
        "Phát biểu với báo chí ngày 20/5, Đại tướng Phùng Quang Thanh cho biết ông đã gặp Bộ trưởng Quốc "
        "phòng Trung Quốc Thường Vạn Toàn hôm 19/5 tại Nay Pyi Taw, bên lề ADMM lần thứ 8.",
        ["meeting 2014-05-19", "talks 2014-05-19"],
    ),
    (
        "2022-03-04",
        "Tại buổi tiếp Đại sứ Australia Robyn Mudie chiều 3/3, Thượng tướng Phạm Đức Tuyển đánh giá cao "
        "Australia. Cũng trong chiều 3/3, Thượng tướng Phạm Đức Tuyển tiếp Tùy viên Quốc phòng Canada "
        "Philippe Gagnon.",
        ["talks 2022-03-03", "talks 2022-03-03"],
    ),
    (
        "2017-11-24",
        "Sáng qua (23/11), tàu Hải quân Indonesia KRI Diponegoro cập cảng Tiên Sa, Đà Nẵng, thăm xã giao "
        "thành phố đến hết ngày 26/11. Lễ đón tàu có Đại tá Nguyễn Văn Hùng, Phó Tham mưu trưởng Vùng 3 Hải "
        "quân.",
        ["ceremony 2017-11-23", "visit 2017-11-23/2017-11-26"],
    ),
    (
        "2024-05-09",
        "Lễ ký biên bản diễn ra chiều 8/5 ngay sau hội đàm giữa Thượng tướng Phạm Đức Tuyển và Thứ trưởng "
        "Quốc phòng Ba Lan Pawel Bejda. Đoàn Ba Lan thăm Việt Nam từ 6 đến 10/5.",
        ["agreement 2024-05-08", "talks 2024-05-08", "visit 2024-05-06/2024-05-10"],
    ),
    (
        "2016-07-26",
        "AMM-49 bế mạc hôm nay tại Viêng Chăn sau ba ngày làm việc (24-26/7). Ngoại trưởng Mỹ John Kerry gặp "
        "người đồng cấp Nga Sergey Lavrov hôm nay, còn chiều qua ông đã gặp Ngoại trưởng Trung Quốc Vương "
        "Nghị.",
        ["meeting 2016-07-24/2016-07-26", "talks 2016-07-25", "talks 2016-07-26"],
    ),
    (
        "2024-07-27",
        "AMM-57 khai mạc ngày 25/7 tại Viêng Chăn. Bên lề hội nghị, hôm qua, Bộ trưởng Ngoại giao Lê Văn Sơn "
        "có các cuộc tiếp xúc với: Bộ trưởng Ngoại giao Lào Khamphet Sisouk; Bộ trưởng Ngoại giao Na Uy Erik "
        "Berg; Ngoại trưởng Brunei Hassan Yusof.",
        ["meeting 2024-07-25", "talks 2024-07-26", "talks 2024-07-26", "talks 2024-07-26"],
    ),
    (
        "2024-07-27",
        "Tại Bangkok, Thượng tướng Nguyễn Tân An, Phó Tổng Tham mưu trưởng, đã có các cuộc gặp song phương "
        "với Tư lệnh Quân đội Thái Lan, Đại tướng Somchai Rattana (ngày 25/7), Tư lệnh Quân đội Philippines, "
        "Đại tướng Jose Cruz (ngày 26/7).",
        ["talks 2024-07-25", "talks 2024-07-26"],
    ),
    (
        "2024-07-27",
        "Trong khuôn khổ ACDFM-21 (25-26/7, Bangkok), Thượng tướng Nguyễn Tân An gặp Đại tướng Somchai "
        "Rattana, Tư lệnh Quân đội Thái Lan, vào chiều 26/7. Trước đó, trưa cùng ngày, ông gặp Đại tướng Jose"
        " Cruz, Tư lệnh Quân đội Philippines.",
        ["meeting 2024-07-25/2024-07-26", "talks 2024-07-26", "talks 2024-07-26"],
    ),
    (
        "2024-07-27",
        "Hôm thứ Năm, hội nghị ACDFM-21 khai mạc tại Bangkok. Hôm sau, bên lề hội nghị, Thượng tướng Nguyễn "
        "Tân An gặp Đại tướng Somchai Rattana, Tư lệnh Quân đội Thái Lan. Ông cũng gặp Đại tướng Jose Cruz, "
        "Tư lệnh Quân đội Philippines.",
        ["meeting 2024-07-25", "talks 2024-07-26", "talks 2024-07-26"],
    ),
    (
        "2024-07-27",
        "Theo thông cáo ra hôm 26/7, Bộ trưởng Quốc phòng Úc Mark Wilson và người đồng cấp Indonesia Agus "
        "Prabowo đã điện đàm hôm 25/7.",
        ["call 2024-07-25"],
    ),
    (
        "2024-07-27",
        "Canberra (TTXVN) - Hôm 26/7, Bộ Quốc phòng Úc cho biết Bộ trưởng Mark Wilson sẽ thăm Indonesia từ "
        "ngày 29 đến 31/7 và hội đàm với người đồng cấp Agus Prabowo vào ngày 30/7.",
        ["talks 2024-07-30", "visit 2024-07-29/2024-07-31"],
    ),
    (
        "2022-05-11",
        "Bộ trưởng Quốc phòng Nhật Bản Moriyama Kenta đã đặt chân tới Hà Nội trong khuôn khổ chuyến công du "
        "Đông Nam Á từ ngày 10 đến 13/5.",
        ["visit 2022-05-10/2022-05-13"],
    ),
    (
        "2022-05-11",
        "Nhận lời mời của Đại tướng Trần Văn Minh, Bộ trưởng Quốc phòng Israel Avi Peretz có chuyến thăm "
        "chính thức Việt Nam từ 9-11/5.",
        ["visit 2022-05-09/2022-05-11"],
    ),
    (
        "2022-05-11",
        "Hôm nay, tàu huấn luyện JS Kashima của Nhật Bản đã cập cảng Tiên Sa, mở đầu chuyến thăm hữu nghị TP "
        "Đà Nẵng kéo dài 4 ngày.",
        ["visit 2022-05-11/2022-05-14"],
    ),
    (
        "2022-05-11",
        "Bộ trưởng Quốc phòng Úc Mark Wilson hủy chuyến thăm Singapore dự kiến vào ngày 15/5.",
        ["visit 2022-05-15"],
    ),
    (
        "2022-05-11",
        "Chuyến thăm Campuchia của Đại tướng Trần Văn Minh, ban đầu định vào ngày 20/4, được dời sang ngày 25/5.",
        ["visit 2022-05-25"],
    ),
    (
        "2022-05-11",
        "Bộ trưởng Quốc phòng Campuchia Sok Vannak tiếp Đại tướng Trần Văn Minh nhân chuyến thăm của ông tới "
        "Phnom Penh hôm 9/5.",
        ["talks 2022-05-09", "visit 2022-05-09"],
    ),
    (
        "2022-05-11",
        "Diễn tập song phương VINBAX 2022 giữa quân đội Việt Nam và Ấn Độ khai mạc hôm 1/5 tại Chandimandir "
        "và sẽ kết thúc vào ngày 20/5.",
        ["exercise 2022-05-01/2022-05-20"],
    ),
    (
        "2022-05-11",
        "Cảnh sát biển Việt Nam và Cảnh sát biển Trung Quốc tuần tra liên hợp trên vùng biển lân cận đường "
        "phân định vịnh Bắc Bộ từ 9 đến 11/5.",
        ["exercise 2022-05-09/2022-05-11"],
    ),
    (
        "2022-05-11",
        "Việt Nam và New Zealand đã trao đổi Bản ghi nhớ về hợp tác gìn giữ hòa bình tại Hà Nội ngày 9/5 "
        "trước sự chứng kiến của Thượng tướng Phạm Đức Tuyển.",
        ["agreement 2022-05-09"],
    ),
    (
        "2022-05-11",
        "Sau hội đàm ngày 10/5, hai Bộ trưởng Trần Văn Minh và Avi Peretz đã ký Bản ghi nhớ về hợp tác công "
        "nghiệp quốc phòng.",
        ["agreement 2022-05-10", "talks 2022-05-10"],
    ),
    (
        "2022-11-25",
        "Hội nghị Bộ trưởng Quốc phòng các nước ASEAN Mở rộng (ADMM+) lần thứ 9 họp tại Siem Reap ngày 23/11."
        " Tuyên bố chung của hội nghị đã được các bộ trưởng nhất trí thông qua.",
        ["agreement 2022-11-23", "meeting 2022-11-23"],
    ),
    (
        "2022-05-11",
        "Tổng thống Philippines hôm 9/5 đã chọn tướng Ramon Dizon làm Tổng Tham mưu trưởng Lực lượng vũ "
        "trang, thay tướng Jose Manansala.",
        ["appointment 2022-05-09"],
    ),
    (
        "2022-05-11",
        "Quốc hội Lào hôm 9/5 bầu Đại tướng Khamla Sengphet làm Phó Thủ tướng.",
        ["appointment 2022-05-09"],
    ),
    (
        "2022-05-11",
        "Chuẩn Đô đốc Mai Chí Thuần nhận nhiệm vụ Tư lệnh Vùng 3 Hải quân từ 1/5.",
        ["appointment 2022-05-01"],
    ),
    (
        "2022-05-11",
        "Đại sứ Thái Lan tại Việt Nam Somchai Rattana trình Quốc thư lên Chủ tịch nước Đỗ Gia Thịnh hôm 10/5.",
        ["ceremony 2022-05-10"],
    ),
    (
        "2022-05-11",
        "Ủy ban hợp tác quốc phòng Việt Nam - Nga họp phiên thứ 5 tại Hà Nội ngày 10/5 dưới sự chủ trì của "
        "Thượng tướng Phạm Đức Tuyển và Thứ trưởng Quốc phòng Nga Ivan Petrov.",
        ["talks 2022-05-10"],
    ),
    (
        "2022-05-11",
        "Cuộc họp cấp cao giữa lãnh đạo ASEAN và Tổng thống Mỹ John Carter sẽ diễn ra tại Washington trong "
        "hai ngày 12 và 13/5.",
        ["meeting 2022-05-12/2022-05-13"],
    ),
    (
        "2022-05-11",
        "Hội thảo quốc tế về an ninh biển do Bộ Quốc phòng phối hợp với Đại sứ quán Canada tổ chức tại Nha "
        "Trang ngày 9/5, thu hút đại biểu 12 nước.",
        ["meeting 2022-05-09"],
    ),
    (
        "2022-05-11",
        "Trong cuộc điện thoại hôm 10/5, Bộ trưởng Quốc phòng Mỹ John Carter nói với người đồng cấp Trung "
        "Quốc Lưu Gia Huy rằng hai bên cần giữ liên lạc.",
        ["call 2022-05-10"],
    ),
    (
        "2022-05-11",
        "Bộ trưởng Trần Văn Minh nhận được điện thoại của Bộ trưởng Quốc phòng Pháp Claire Lambert tối 9/5.",
        ["call 2022-05-09"],
    ),
    (
        "2023-08-22",
        "Ngày 21/8, tại Bali (Indonesia), Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM) lần thứ 17 đã thông qua Tuyên bố "
        "chung. Bên lề hội nghị, Bộ trưởng Quốc phòng Việt Nam Phùng Gia Thịnh và Bộ trưởng Quốc phòng Lào Khamla "
        "Sengphet đã ký Bản ghi nhớ về hợp tác biên giới.",
        ["agreement 2023-08-21", "agreement 2023-08-21", "meeting 2023-08-21"],
    ),
    (
        "2023-04-11",
        "Sau khi Trung Quốc kết thúc cuộc diễn tập quanh Đài Loan hôm qua, Mỹ và Philippines sáng nay khai mạc cuộc "
        "tập trận Balikatan.",
        ["exercise 2023-04-10", "exercise 2023-04-11"],
    ),
    (
        "2022-05-11",
        "Bộ trưởng Quốc phòng Lào tiếp Thứ trưởng Quốc phòng Nhật Bản Sato Kenji hôm 10/5 tại Viêng Chăn.",
        ["talks 2022-05-10"],
    ),
    (  # a weekday on which it closes is not before it began
        "2018-02-17",
        "Hội nghị An ninh Munich lần thứ 54 đã mở màn hôm thứ Sáu 16/2 tại Đức. Hội nghị kết thúc vào Chủ Nhật.",
        ["meeting 2018-02-16/2018-02-18"],
    ),
    (
        "2018-02-19",
        "Hội nghị An ninh Munich lần thứ 54 đã mở màn hôm thứ Sáu 16/2 tại Đức. Hội nghị kết thúc vào Chủ Nhật.",
        ["meeting 2018-02-16/2018-02-18"],
    ),
    (  # a journey or exercise that ends after so many days
        "2019-10-23",
        "Chuyến thăm Lào của Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh kết thúc chiều 22/10 sau ba ngày.",
        ["visit 2019-10-20/2019-10-22"],
    ),
    (
        "2019-10-23",
        "Cuộc tập trận chung Ấn Độ - Nga kết thúc hôm 22/10 sau mười ngày.",
        ["exercise 2019-10-13/2019-10-22"],
    ),
    (
        "2019-10-23",
        "Cuộc tập trận chung Ấn Độ - Nga kết thúc hôm 22/10 sau mười ngày trì hoãn.",
        ["exercise 2019-10-22"],
    ),
    (  # what was set for a weekday and called off was set for the nearest
        "2018-02-17",
        "Cuộc gặp bốn bên giữa ngoại trưởng Nga, Ukraine, Đức và Pháp, dự kiến tối thứ Sáu, rốt cuộc bị hủy.",
        ["meeting 2018-02-16"],
    ),
    (
        "2018-02-14",
        "Cuộc gặp bốn bên giữa ngoại trưởng Nga, Ukraine, Đức và Pháp, dự kiến tối thứ Sáu, rốt cuộc bị hủy.",
        ["meeting 2018-02-16"],
    ),
    (  # the day on which it is said
        "2012-05-29",
        "Tàu Mỹ sẽ ghé Đà Nẵng ngày 10/7 trong khuôn khổ Đối tác Thái Bình Dương 2012, Đại sứ quán Mỹ cho biết ngày "
        "28/5.",
        ["visit 2012-07-10"],
    ),
    (
        "2012-05-29",
        "Bộ trưởng Quốc phòng Mỹ John Carter sẽ thăm Ấn Độ ngày 5/6, theo thông báo ngày 28/5 của Lầu Năm Góc.",
        ["visit 2012-06-05"],
    ),
    (  # but not that on which somebody takes the floor
        "2012-05-29",
        "ADMM lần thứ 6 khai mạc tại Phnom Penh, Bộ trưởng Quốc phòng Campuchia Tea Sok phát biểu ngày 28/5.",
        ["meeting 2012-05-28"],
    ),
    (  # "cùng ngày" is the day of the last clause, across paragraphs
        "2022-10-18",
        "Bên lề hội nghị, chiều 16/10, Thiếu tướng Trần Văn Minh gặp Phó Đô đốc Nhật Bản Sato Kenji; sáng 17/10 gặp "
        "Chuẩn Đô đốc Ấn Độ Raj Singh.\n\nChiều cùng ngày, Thiếu tướng Trần Văn Minh hội đàm với Tướng Anil Kumar, "
        "Tham mưu trưởng Lục quân Ấn Độ.",
        ["talks 2022-10-16", "talks 2022-10-17", "talks 2022-10-17"],
    ),
    (  # what a sentence opens with moves the day of what comes next
        "2022-10-18",
        "Sáng 17/10, Thiếu tướng Trần Văn Minh hội đàm với Tướng Anil Kumar, Tham mưu trưởng Lục quân Ấn Độ. Tại buổi "
        "làm việc trưa nay với Phó Đô đốc Nhật Bản Sato Kenji, hai bên nhất trí tăng cường hợp tác. Ngay sau đó, Thiếu "
        "tướng Trần Văn Minh và bà Ingrid Berg, Thứ trưởng Bộ Quốc phòng Na Uy, ký Bản ghi nhớ hợp tác.",
        ["agreement 2022-10-18", "talks 2022-10-17", "talks 2022-10-18"],
    ),
    (  # a day of the background; another edition of what the sentence itself names
        "2022-10-18",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 6 diễn ra hôm qua tại Phnom Penh. Hội nghị diễn ra giữa lúc tàu "
        "hai nước ghìm nhau ở bãi cạn, nơi hai bên bắt đầu đối đầu từ ngày 8/4. Cơ chế ADMM+ họp lần đầu ở Hà Nội hồi "
        "tháng 10/2010, lần tới sẽ là ở Brunei năm 2023.",
        ["meeting 2010-10", "meeting 2022-10-17", "meeting 2023"],
    ),
    (  # an exchange of several days, on one of which the two sit down to talks
        "2016-04-02",
        "Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Trung Quốc lần thứ 3 đã diễn ra từ ngày 29 đến 31/3/2016 "
        "tại tỉnh Lạng Sơn, do Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam và Thượng tướng Vương Kiến "
        "Quốc, Bộ trưởng Bộ Quốc phòng Trung Quốc, đồng chủ trì.\n\nSáng 29/3, tại cửa khẩu, Đại tướng Trần Văn Minh "
        "chủ trì lễ đón Đoàn đại biểu Bộ Quốc phòng Trung Quốc. Buổi chiều, hai Bộ trưởng hội đàm tại Lạng Sơn.",
        ["ceremony 2016-03-29", "talks 2016-03-29", "talks 2016-03-29/2016-03-31"],
    ),
    (  # what a journey ahead is for
        "2014-04-03",
        "Tuần trước, Bộ trưởng Quốc phòng Mỹ John Carter điện đàm với Bộ trưởng Quốc phòng Philippines Jose Reyes. Rời "
        "Hawaii, ông Carter sẽ bay sang Nhật Bản ngày 5-4 để gặp ông Sato Kenji.",
        ["call 2014-03-24/2014-03-30", "talks 2014-04-05", "visit 2014-04-05"],
    ),
    (  # an earlier edition that is only recalled is not told
        "2022-10-18",
        "Từ ngày 15 đến 18/10, tại New Delhi diễn ra Hội nghị HACGAM lần thứ 18. Trong khuôn khổ hội nghị, các nhóm "
        "công tác đã rà soát việc thực hiện khuyến nghị của HACGAM lần thứ 17.",
        ["meeting 2022-10-15/2022-10-18"],
    ),
    (  # two who chair a session of their two forces do not join the talks of others that day
        "2022-10-18",
        "Sáng 17/10, Thiếu tướng Trần Văn Minh gặp Chuẩn Đô đốc Ashraful Hoq, Tổng Giám đốc Lực lượng Bảo vệ bờ biển "
        "Bangladesh. Chiều cùng ngày, Thiếu tướng Trần Văn Minh và ông Raj Singh, Tổng Giám đốc Lực lượng Bảo vệ bờ "
        "biển Ấn Độ, đồng chủ trì cuộc họp cấp cao thường niên giữa hai lực lượng.",
        ["talks 2022-10-17", "talks 2022-10-17"],
    ),
    (  # a day whose clause tells what took place on it
        "2024-05-31",
        "Bộ trưởng Quốc phòng Mỹ John Carter ngày 31/5 hội đàm với người đồng cấp Trung Quốc Vương Kiến Quốc. Đây là "
        "cuộc gặp đầu tiên kể từ tháng 11/2022, khi ông Carter gặp ông Lưu Chí Quân tại Campuchia.",
        ["talks 2022-11", "talks 2024-05-31"],
    ),
]


@pytest.mark.parametrize(("published", "text", "told"), _TOLD)
def test_events_and_their_days(published: str, text: str, told: list[str]) -> None:
    assert sorted(map(_row, sukien.extract(text, published=published).events)) == told


def _row(event: Event) -> str:
    start, end = (event.date.start, event.date.end) if event.date is not None else (None, None)
    return f"{event.type} {start or '-'}" if start == end else f"{event.type} {start}/{end}"
