"""Rows can be walked both ways, and every place is on one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import Passage, Role
from db.text.script import Script
from tui.display import Display
from tui.reader.blocks import passage_blocks, raw_blocks
from tui.reader.rows import Row, SetText

_PIECES = ["大会，", "用U盘拷贝软件。", "word ", "“引”", "\x1b", "\u3000", "2020年5月8日"]
paragraphs = st.lists(
    st.tuples(
        st.sampled_from([Role.BODY, Role.HEADING, Role.TITLE]),
        st.lists(st.sampled_from(_PIECES), max_size=8).map("".join),
    ),
    min_size=1,
    max_size=6,
)
displays = st.sampled_from([Display(), Display(script=Script.TAIWAN)])


def _set_text(
    parts: list[tuple[Role, str]], display: Display, script: str, cells: int, raw: bool
) -> SetText:
    if raw:
        blocks = raw_blocks("\n".join(text for _, text in parts))
    else:
        passages = [
            Passage(i, 1, i, role, None, i, 100 * i, 100 * i + len(text), text, None)
            for i, (role, text) in enumerate(parts)
        ]
        blocks = passage_blocks(passages, furniture=False)
    return SetText(blocks, display, script, cells)


set_texts = st.builds(
    _set_text,
    paragraphs,
    displays,
    st.sampled_from(["zh-Hans", "en"]),
    st.integers(1, 40),
    st.booleans(),
)


def _all_rows(text: SetText) -> list[Row]:
    rows = [text.first]
    while (row := text.after(rows[-1])) is not None:
        rows.append(row)
    return rows


@settings(deadline=None)
@given(set_texts)
def test_walking_down_and_up_meets_the_same_rows(text: SetText) -> None:
    rows = _all_rows(text)
    assert rows == sorted(rows)
    assert rows[-1] == text.last
    back = [rows[-1]]
    while (row := text.before(back[-1])) is not None:
        back.append(row)
    assert back == rows[::-1]
    assert text.walked(rows[0], len(rows) + 9) == rows[-1]


@settings(deadline=None)
@given(set_texts)
def test_the_place_of_a_row_leads_back_to_the_row(text: SetText) -> None:
    """But for a row that begins inside a phrase of another length: it leads to the phrase."""
    for row in _all_rows(text):
        if row.line >= 0:
            block = text.block(row.block)
            place = text.place_of(row)
            again = text.row_at(place)
            assert again == row or (again < row and block.alignment.edits)
            assert text.place_of(again) <= place


@settings(deadline=None)
@given(set_texts, st.integers(1, 12), st.integers(0, 40))
def test_a_page_is_full_where_the_text_is_long_enough(
    text: SetText, height: int, steps: int
) -> None:
    rows = _all_rows(text)
    top = text.walked(text.first, steps)
    page = text.page(top, height)
    assert len(page) == min(height, len(rows))
    first = rows.index(page[0])
    assert page == rows[first : first + height]
    assert page[0] == top or page[-1] == rows[-1]


@settings(deadline=None)
@given(set_texts, st.floats(0, 1, exclude_max=True))
def test_shares_grow_with_the_text(text: SetText, share: float) -> None:
    shares = [text.share_of(row) for row in _all_rows(text)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    place = text.place_at_share(share)
    assert text.row_at(place) in _all_rows(text)
