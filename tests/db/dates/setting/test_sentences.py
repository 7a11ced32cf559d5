"""Sentences, clauses and brackets of a paragraph."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from db.dates.setting.sentences import Structure, sentences
from db.text.alignment import Span

_ANY = st.text(
    alphabet=st.sampled_from("。！？.!?；，, \n\t《》“”（）()「」A9年月日一的x\x00\ud800"),
    max_size=80,
)


def _texts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_chinese_sentences_end_at_full_stops_with_their_closing_marks() -> None:
    assert _texts("馆长说：“开门。”读者进来了！真的？") == [
        "馆长说：“开门。”",
        "读者进来了！",
        "真的？",
    ]


def test_a_semicolon_ends_no_sentence() -> None:
    assert len(_texts("3月开工；5月完工。")) == 1


def test_a_bracketed_note_after_the_full_stop_belongs_to_the_sentence_before() -> None:
    assert _texts("新馆开放。（2018年10月24日）旧馆拆除。") == [
        "新馆开放。（2018年10月24日）",
        "旧馆拆除。",
    ]


def test_english_full_stops_end_sentences_but_not_numbers_initials_or_abbreviations() -> None:
    text = "On Aug. 20 Dr. J. Li paid 3.5 yuan. The shop opened."
    assert _texts(text) == ["On Aug. 20 Dr. J. Li paid 3.5 yuan.", "The shop opened."]


def test_clauses_are_bounded_by_commas_and_colons() -> None:
    text = "3月5日，公司成立，总部设在云州。"
    read = Structure(text)
    offset, sentence = text.index("总部"), read.sentences[0]
    clause = slice(read.clause_start(offset, sentence), read.clause_end(offset + 2, sentence))
    assert text[clause] == "总部设在云州"


def test_brackets_around_an_offset_are_given_innermost_first() -> None:
    text = "通知（见《2020年方案》）印发"
    read = Structure(text)
    start = text.index("2020")
    found = read.brackets_around(start, start + 5)
    assert [text[one.start] for one in found] == ["《", "（"]


def test_an_unclosed_bracket_encloses_nothing() -> None:
    text = "（2020年方案"
    assert Structure(text).brackets_around(1, 6) == []


@given(_ANY)
def test_sentences_are_in_order_do_not_overlap_and_cover_all_but_white_space(text: str) -> None:
    found = sentences(text)
    assert found == sorted(found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    if text.strip():
        left = set(range(len(text))) - {i for one in found for i in range(*one)}
        assert all(text[i].isspace() for i in left)


@given(_ANY, st.integers(0, 80))
def test_every_offset_has_a_sentence_and_a_clause_within_the_text(text: str, offset: int) -> None:
    read = Structure(text)
    where = min(offset, len(text))
    sentence = read.sentences[read.sentence_number(where)]
    assert isinstance(sentence, Span)
    assert read.clause_start(where, sentence) >= 0
    assert read.clause_end(where, sentence) <= len(text)


def test_spaces_part_the_clauses_of_a_text_without_other_marks() -> None:
    text = "五零年土改 五三年办互助组　六一年食堂才散"
    assert [text[span.start : span.end] for span in Structure(text).sentences] == text.replace(
        "　", " "
    ).split(" ")


def test_spaces_around_figures_part_nothing() -> None:
    assert not Structure("力争 于 8 月开工 年内 完工").spaced


def test_a_row_of_a_table_keeps_its_cells_together() -> None:
    assert len(Structure("大桥　开工　完工", is_row=True).sentences) == 1
