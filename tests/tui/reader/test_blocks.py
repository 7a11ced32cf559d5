"""Blocks hold the whole document, and every place in one leads to the raw text and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.model import Passage, Role
from db.text.alignment import Span, from_removals
from tui.reader.blocks import LONGEST, block_at, line_count, line_number, passage_blocks, raw_blocks

raw_texts = st.text(st.sampled_from("大事记，。ab \n\r"), max_size=60)


def _passage(raw: str, start: int, removed: list[Span], role: Role = Role.BODY) -> Passage:
    kept = "".join(raw[i] for i in range(len(raw)) if not any(a <= i < b for a, b in removed))
    edits = from_removals(removed).to_json()
    return Passage(start, 1, start, role, None, 1, start, start + len(raw), kept, edits)


@given(raw_texts)
def test_the_blocks_of_raw_text_are_its_lines(raw: str) -> None:
    blocks = raw_blocks(raw)
    normal = raw.replace("\r\n", "\n").replace("\r", "\n")
    lines = normal.split("\n")
    assert [block.text for block in blocks] == (lines[:-1] if normal.endswith("\n") else lines)
    for number, block in enumerate(blocks):
        assert raw[block.raw_start : block.raw_start + len(block.text)] == block.text
        assert line_number(raw, block.raw_start) == number + 1
    assert line_count(raw) == len(blocks)


@given(st.text(st.sampled_from("大事。"), min_size=1, max_size=30), st.integers(1, 1_000))
def test_long_passages_are_cut_where_a_sentence_ends(sentence: str, times: int) -> None:
    text = (sentence * times)[: 5 * LONGEST]
    blocks = passage_blocks([_passage(text, 0, [])], furniture=False)
    assert "".join(block.text for block in blocks) == text
    assert [block.continues for block in blocks] == [False] + [True] * (len(blocks) - 1)
    assert all(len(block.text) <= LONGEST + 400 for block in blocks)
    if "。" in sentence:
        assert all(block.text.endswith("。") for block in blocks[:-1])


@given(st.lists(st.sets(st.integers(0, 30), max_size=4), min_size=1, max_size=4))
def test_every_place_in_a_block_leads_to_the_raw_text_and_back(cuts: list[set[int]]) -> None:
    raw = "云州市大事记，一月召开会议，二月修路，三月建学校，四月植树。"
    passages = []
    for number, places in enumerate(cuts):
        ends = sorted(place for place in places if place < len(raw) - 1)
        removed = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
        passages.append(_passage(raw, 100 * number, removed))
    blocks = passage_blocks(passages, furniture=False)
    for index, block in enumerate(blocks):
        for offset in range(len(block.text)):
            start, end = block.to_raw(offset, offset + 1)
            assert raw[start % 100 : end % 100 or None][0] == block.text[offset]
            assert block.from_raw(start, end) == Span(offset, offset + 1)
            assert block_at(blocks, start) == index


def test_page_furniture_is_left_out_unless_asked_for() -> None:
    passages = [_passage("正文", 0, []), _passage("版权", 3, [], Role.BOILERPLATE)]
    assert [block.text for block in passage_blocks(passages, furniture=False)] == ["正文"]
    assert [block.text for block in passage_blocks(passages, furniture=True)] == ["正文", "版权"]
