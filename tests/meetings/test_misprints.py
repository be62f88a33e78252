"""Misprints are mended where the article is about the subject, and never a real acronym."""

import pytest

ABOUT = "Các bộ trưởng quốc phòng ASEAN họp. "


@pytest.mark.parametrize(
    ("misprint", "meeting"),
    [
        ("ADNM", "ADMM"),
        ("ADNM+", "ADMM_PLUS"),
        ("ADNM-Plus", "ADMM_PLUS"),
        ("AĐMM", "ADMM"),
        ("ADMMM", "ADMM"),
        ("ADSON+", "ADSOM_PLUS"),
        ("ASDOM", "ADSOM"),
        ("ACDMF", "ACDFM"),
    ],
)
def test_mended(meetings, misprint: str, meeting: str) -> None:  # type: ignore[no-untyped-def]
    ((words, mention),) = meetings(f"{ABOUT}Kết quả được báo cáo lên {misprint} tới.")
    assert (words, mention.norm["meeting_id"], mention.norm["corrected_from"]) == (misprint, meeting, misprint)


@pytest.mark.parametrize("token", ["AFMM", "ADMIN", "ADAM", "AHMM", "ADM", "ADB", "ANNEX", "Adnm", "ADNMX1"])
def test_left_alone(meetings, token: str) -> None:  # type: ignore[no-untyped-def]
    found = meetings(f"{ABOUT}Kết quả được báo cáo lên {token} tới.")
    assert {mention.norm["meeting_id"] for _, mention in found} <= {token}  # AFMM is a series of its own


def test_another_subject(meetings) -> None:  # type: ignore[no-untyped-def]
    assert not meetings("Công ty ADNM bán phần mềm kế toán.")


def test_capitals_that_run_into_the_next_word(meetings) -> None:  # type: ignore[no-untyped-def]
    assert [words for words, _ in meetings("Bộ phận lễ tân của ADSOMvà đoàn ADMMcó mặt.")] == ["ADSOM", "ADMM"]
