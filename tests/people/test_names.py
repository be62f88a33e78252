"""Where names begin and end: each line is composed, with the names tagged."""

import pytest
from spacy.language import Language

from sukien.doc import read
from sukien.pipeline import SETTLED, article
from sukien.rules.markup import parse

LINES = """
Thượng tướng <P>Nguyễn Đình Khả</P>, Thứ trưởng Bộ Quốc phòng, tiếp đoàn. Tướng <P>Khả</P> cảm ơn đoàn.
Đoàn Việt Nam do Thiếu tướng <P>Đoàn Khắc Tiệp</P> dẫn đầu.
Thiếu tá <P>Ninh Thuận Hải</P> và em <P>Cao Bằng Giang</P> có mặt.
Phó Đô đốc Australia <P>Martin Gale</P> chỉ trích tiến độ.
Một quốc gia Thái Bình Dương nằm giữa đại dương.
<P>Minh Anh</P> và <P>Quốc Anh</P> là hai chị em.
Trưởng bản <P>Giàng A Chớ</P> báo bộ đội.
Ông ở Ấn Độ, gặp người đồng cấp <P>A.K.Menon</P>.
Trung tướng <P>Nhậm Quốc Tuyền</P> phát biểu. Viên tướng họ <P>Nhậm</P> nói họ Trần cũng đến.
VÌ SAO <R>TƯỚNG</R> <P>CARVER</P> HỦY CHUYẾN ĐI? Bộ trưởng <P>Jim Carver</P> sẽ không tới Bắc Kinh.
Đội hình chính có <P>Tấn Trường</P>, <P>Thành Chung</P>, <P>Hồng Duy</P>.
Ông <P>Trần Văn A.</P> khai nhận.
Nhà lãnh đạo Triều Tiên <P>Kim Chol Un</P> vắng mặt. Ông <P>Kim</P> đã lâu không xuất hiện.
Các đường Nguyễn Huệ, Lê Lợi và phố Phan Chu Trinh bị ngập.
Chủ tịch ngân hàng Sakura, ông <P>Takeshi Mori</P>, từ chức.
Đại tướng <P>Vôn-te Ga-xmin</P> tới dự.
<R>ĐẠI TÁ</R> <P>TRẦN QUYẾT TÂM</P> THĂM TRUNG ĐOÀN 1
Phó Chủ tịch UBND tỉnh <P>Hồ Văn Bình</P> và Giám đốc Công an thành phố <P>Lê Đức Nam</P> tiếp đoàn.
Phó Chủ tịch UBND tỉnh Khánh Hòa và Chủ tịch UBND huyện Trần Văn Thời tiếp đoàn.
THỦ TƯỚNG NHẬT BẢN <P>KENJI MORITA</P> PHÁT BIỂU TẠI HÀ NỘI
Bộ trưởng <P>Lữ Chí Bân</P> (<P>Lu Zhibin</P>) tới dự; ông <P>Trần Văn Nam</P> (Vinasun Post) thì không.
Đoàn rời Hà Nội lúc trưa. Ảnh: <P>Anh Tú</P>
Bộ trưởng <P>Khalid bin Omar al - Rashidah</P> và Bộ trưởng <P>Yusuf bin Hamad Al - Kuwari</P> tới dự.
Ông <P>Donald Trump</P> tiếp khách tại Tháp Trump. Hai bên rời Tháp Trump lúc trưa. Ông <P>Cao Tháp</P> chờ ở đó.
Cuộc gặp của bà <P>Angela Merkel</P> và ông <P>Vladimir Putin</P> Hai bên đã điện đàm tuần trước.
Thủ lĩnh Hamas tới dự. Lãnh đạo Hezbollah <P>Hassan Karim</P> vắng mặt.
Tàu chiến Pháp Jean Bart neo ngoài khơi. Ảnh: Jakarta Forum
Tổng giám đốc Japan Steel từ chức.
Thủ tướng <P>Somsak Chan - o - wat</P> ra về.
Bộ trưởng Hàn Quốc <P>Cho Myoung - gyon</P> gặp nghị sĩ <P>Kang Min - Ho</P> tại Seoul - thủ đô.
Tổng thống <P>Faris Al - Mansur</P> vắng mặt; ông <P>al - Mansur</P> bị ốm, nhà phân tích <P>Omar el - Tantawi</P> nói.
Thủ tướng <P>Jean - Luc Marchand</P> và <P>Karl - Heinz Vollmer</P> ký; cuộc gặp <P>Trump</P> - <P>Putin</P> bị hoãn.
Cựu binh <P>Robert O ' Hara</P> nhớ lại. <P>O ' Hara</P> nói: “Đội O ' Hải Âu ' đã thắng”. Ông <P>O’ Hara</P> cười.
Đô đốc <P>Lee Hsu - ming</P> tới dự; bà <P>Tan Ing - wen</P> vắng mặt.
<P>Kim Hyo - chong</P> đã khai. Ảnh: <P>Carlos Baldini</P> - Sputnik
<P>Alan Foster - Carver</P>, một chuyên gia, viết.
<P>Roger Vandel</P> - <P>Rafael Monfort</P> là trận chung kết.
Trận <P>Nadal</P> - <P>Federer</P> bị hoãn.
Chủ tịch <P>Miguel Diaz - Canel Bertran</P> tiếp khách.
Chủ tịch <P>Diaz - Canel</P> cảm ơn. Tướng <P>Somchai Chan - O - Wat</P> cười.
Giáo sư <P>Shen Yinhang</P> từ đại học Renmin nhận định.
Theo phó giáo sư <P>Trần Lam</P>, việc này khó. Giáo sĩ <P>Fethan Gulek</P> lưu vong.
Thạc sĩ <P>Nguyễn Văn Hải</P>, Trường Đại học Luật Hà Nội, nói.
Ông <P>Ross Babel</P>, giám đốc điều hành Strategic Forum, nói.
<P>Tang Zhou</P>, từ Trung tâm Lund, nhận định.
Tiến sĩ Trường Đại học Y khoa dự. Chuyên gia <P>Tang Zhou</P> thuộc Viện Lund nói.
Giám đốc điều hành Vietnam Airlines <P>Phạm Ngọc Lân</P> và giám đốc tài chính Huawei <P>Mạnh Vĩnh Lan</P> có mặt.
Cổ phiếu của hai hãng Toyota và Lockheed - Martin giảm.
Tổng giám đốc Lockheed Martin, <P>Marilla Hewitt</P>, từ chức.
Chỉ huy nhóm phiến quân Ahrar al - Sham khẳng định.
Cơ quan Shin Bet bắt kẻ tình nghi. Ông chủ Điện Malagang cười.
Tàu chống ngầm Đô đốc Pantelov cập cảng. Căn cứ mang tên "Đại úy Manuel Rios" ở xa.
Ông là một trong các đồng chí Phó chủ nhiệm.
Ông <P>Phạm Phú Minh</P> có trình độ Thạc sĩ Quản trị kinh doanh và bằng Tiến sĩ Kinh tế.
Theo Đặc phái viên đặc biệt của Liên hợp quốc tại Syria <P>Stefan de Mistral</P>, đàm phán đã xong.
Trung tá lục quân Hà Lan <P>Pieter Jongsma</P> gặp Đại tá Mỹ <P>Dale East</P> và Đại úy quân đội Anh <P>Ray Holm</P>.
Tàu hộ vệ tên lửa Đô đốc Makarin, tàu tuần dương Nguyên soái Ustin và căn cứ không quân Barry Holmwater mở cửa.
Loạn lạc kéo dài sau khi <P>Muammar Gaddafi</P> bỏ chạy.
Một nghị sĩ của đảng, <P>Frants Kovelsky</P>, nói vậy; “Đúng”, <P>Itsuno Onoda</P>, tân Bộ trưởng Quốc phòng, đáp.
Chủ tịch nước tặng ông <P>Raul Ferrer Ruz</P> Huân chương Sao vàng.
Chuyên gia RAND <P>Derk Grossberg</P> đồng ý, theo luật sư ACLU <P>Dror Ladinsky</P>; Giám đốc VNPT Media thì không.
Giám đốc Học viện Lowen vắng mặt.
Cô trở thành Đại sứ “Truyền Thêu” của liên hoan; Đại sứ <P>Lê Văn Nam</P> trao bằng.
Hội đàm <P>Tập</P> - <P>Biden</P> khép lại; Chủ tịch <P>Tập Kiến Bình</P> ra về. Tuyến Tập - Kiến bị cấm.
Lời nhắn của TT <P>Putin</P> tới TTg <P>Nguyễn Văn Nam</P>; TT Yên Viên ngập nặng.
Ông kể về mẹ con chị. Đọc thêm: Lực lượng mới của Nga <P>Tử Giang</P>
Ông kể về mẹ con chị. Xem thêm >> Tàu mới ra biển <P>Hoài Giang</P>
Ông kể về mẹ con chị. Xem thêm >> Tàu mới về Hoài Giang.
Theo Trưởng khoa Thần kinh, BV Bạch Mai, và Trường TH Trần Cao Vân, trẻ cần ngủ.
Báo Tin Sáng dẫn lời G.S <P>Phan Huy Lâm</P>; T.S. <P>Nguyễn Văn Bình</P> đồng ý.
Phiên bản mới được đặt tên là Fateh Mobil. Fateh Mobil có tầm bắn 300 km.
Tàu Adrian Dalton rời cảng. Siêu tàu dầu Adrian Dalton 1 đã đổi hướng.
Diễn đàn họp ở Khu kinh tế Nghi Lâm. Nghi Lâm đã thu hút vốn.
Tập đoàn cà phê Trung Kiên ra sách. Khi đó, Trung Kiên có một niềm tin. Trung Kiên cho biết.
Chính quyền <P>Hun Sen</P> cho phép tuần hành; thành phố Hồ Chí Minh nhớ học trò của <P>Hồ Chí Minh</P>.
Giáo hoàng <P>Benedict XVI</P> từ nhiệm; bà <P>Nattaphon Srisuwan</P> ở lại.
Trung tướng <P>Jun Jin - go</P> tới thăm. Hoàng tử <P>Bandar bin Sultan</P> ra về.
Thủ lĩnh <P>Abu Bakr al - Bagdari</P> trốn. Tuy nhiên, <P>Bagdari</P> vẫn bị tìm ra.
"Không", <P>Relik Shafar</P>, một trong những chỉ huy của Israel, giải thích.
Ngoài <P>Văn Công</P>, tiền đạo <P>Đình Bảo</P> cũng vắng. <P>Văn Công</P> bị thương.
<P>Nguyễn Anh Thư</P> là phi công. <P>Anh Thư</P> dự kiến bay sang Lào.
Bà <P>Ma Thị Nga</P>, Trưởng ban Tổ chức Festival Trà Tân Cương, nói.
Ông kể về mẹ con chị. Tàu tới chiến trường Syria <P>Hoài Giang</P>
""".strip().splitlines()


@pytest.mark.parametrize("name", ["Hoài Sa", "Huyền Lê", "Khánh Lynh"])
def test_pen_names(name: str, nlp: Language) -> None:
    body = "Tàu rời cảng sáng nay.\n\n" + "Đoàn sẽ thăm ba nước lớn. " * 5
    text = f"{body}{name}\n\nTàu ở cảng."
    assert [text[x.start : x.end] for x in read(article(nlp, text, {}), SETTLED) if x.label == "PERSON"] == [name]


@pytest.mark.parametrize("line", LINES)
def test_names(line: str, nlp: Language) -> None:
    text, tagged = parse(line)
    wanted = [(x.start, x.end) for x in tagged if x.label == "PERSON"]
    if "A.</P>" in line:  # a closing full stop is no part of a shortened name
        wanted = [(start, end - 1) for start, end in wanted]
    doc = article(nlp, text, {"published": "2021-06-16"})
    assert [(x.start, x.end) for x in read(doc, SETTLED) if x.label == "PERSON"] == wanted
