"""Fuzz target: whatever the text, its records hold: spans slice back, models validate, offsets rise.

A byte stands for a piece of Vietnamese news, or the text follows as it is. Run by `make fuzz`, or
python tests/fuzz/text.py -max_total_time=60
"""

import sys

import atheris

with atheris.instrument_imports(include=["sukien"]):
    import sukien
    from sukien.batch.language import not_vietnamese
    from sukien.errors import InputError
    from sukien.io.legacy import mend
    from sukien.records import ArticleRecord

    NLP = sukien.load()  # imports the stages, which are to be watched too

PIECES = [
    "Đại tướng", "Trung tướng", "Ngô Xuân Lịch", "Nguyễn Văn A.", "ông Lịch", "Bộ trưởng", "Bộ Quốc phòng",
    "Thứ trưởng", "Việt Nam", "Lào", "Mỹ", "Hà Nội", "TP ", "ngày 7-7", "tháng 12", "năm 2020", "hôm nay",
    "từ ngày 1 đến", "sáng", "7/7/2020", "ADMM+", "ADSOM", "hội nghị", "Hội nghị Bộ trưởng", "lần thứ 7", "ASEAN",
    "10 nước", "hội đàm với", "thăm", "ký kết", "văn kiện", "diễn tập", "Hai bên", "đồng chủ trì", "người đồng cấp",
    "và", "cùng", "của", "tại", "sẽ", "đã", "Tin liên quan", "Xem thêm:", "Ảnh: TTXVN", "Theo TTXVN", "QĐND -",
    "Moon Jae-in", "bin", "Dato' Seri", "H'Hen Niê",
]  # fmt: skip
MARKS = [*' ,.;:()/-"“”…7', ", ", ". ", ".\n", "\n\n", "\r\n", "\u0301", "\u200b", "\ufeff"]
ALL = PIECES + MARKS


def text_of(data: bytes) -> str:
    provider = atheris.FuzzedDataProvider(data)
    out: list[str] = []
    while provider.remaining_bytes():
        choice = provider.ConsumeIntInRange(0, len(ALL) + 3)
        out.append(ALL[choice] + " " * (choice < len(PIECES)) if choice < len(ALL) else provider.ConsumeUnicode(8))
    return "".join(out)


def test(data: bytes) -> None:
    source = text_of(data[:1500])
    mend(source)
    not_vietnamese(source)
    try:
        record = sukien.extract(source, "2020-07-07", nlp=NLP)  # verifies every span
    except InputError:
        return
    document = record.document
    assert document.length == len(source)
    assert [(e.start, -e.end) for e in document.entities] == sorted((e.start, -e.end) for e in document.entities)
    ArticleRecord.model_validate_json(record.model_dump_json())


if __name__ == "__main__":
    atheris.Setup(sys.argv, test)
    atheris.Fuzz()
