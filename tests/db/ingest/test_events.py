"""Events placed in passages and on raw lines."""

from __future__ import annotations

from hypothesis import given, settings

from db.ingest.events import ToldEvent, tell
from db.ingest.segment import segment
from tests.db.ingest.test_segment import TEXTS


def _told(raw: str) -> list[ToldEvent]:
    segmented = segment(raw)
    events = tell(raw, segmented.passages, segmented.metadata)
    for event in events:
        text = segmented.passages[event.passage].text
        assert text[event.text_start : event.text_end] == event.text
        assert text[event.date_start : event.date_end] in (event.date_text, "")
    return [event for event in events if event.kind != "mention"]


def test_the_line_is_that_of_the_date_even_within_a_joined_paragraph() -> None:
    raw = "山城大事\n\n\n图书馆新馆经过两年施工，于2020年9\n月27日开馆，县长到场。\n"
    (event,) = _told(raw)
    assert (event.start, event.date_text, event.line) == ("2020-09-27", "2020年9月27日", 4)


def test_removed_notes_do_not_move_a_date() -> None:
    raw = "大事記\n\n會(huì)議(yì)閉(bì)幕後，2020年3月5日，舉(jǔ)行頒獎典禮。"
    (event,) = _told(raw)
    assert (event.start, event.date_text, event.line) == ("2020-03-05", "2020年3月5日", 3)


def test_days_alone_above_their_text_are_known_by_their_lines() -> None:
    raw = (
        "山城大风\n\n1906.09.18\n\n沉渔船十一艘。\n\n1923.08.18\n\n码头损毁过半。\n\n"
        "1937.09.02\n\n堤坝决口二处。\n"
    )
    told = _told(raw)
    assert [(event.start, event.text, event.line) for event in told] == [
        ("1906-09-18", "沉渔船十一艘。", 3),
        ("1923-08-18", "码头损毁过半。", 7),
        ("1937-09-02", "堤坝决口二处。", 11),
    ]
    assert all(event.date_start == event.date_end for event in told)


def test_furniture_and_metadata_tell_no_events() -> None:
    raw = (
        "首页 > 要闻\n\n山城大事\n\n2021-01-05 10:00 来源：山城报\n\n2020年3月5日，新馆开馆。\n\n"
        "编辑：何岸\n\nCopyright 2020 版权所有 2020年3月6日\n"
    )
    assert [event.start for event in _told(raw)] == ["2020-03-05"]


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_any_text_is_told_without_an_exception_and_with_exact_offsets(raw: str) -> None:
    _told(raw)
