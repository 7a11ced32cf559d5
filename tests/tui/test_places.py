"""Places and raw offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np

from db.model import Document, Passage, Role
from db.search.query import parse
from tests.tui.fake_corpus import FakeAnswer, FakeMatcher
from tui.messages import OpenDocument, Place
from tui.places import first_match, place_at, raw_span

if TYPE_CHECKING:
    from db.search.answer import Answer

_RAW = "标题\n發(fā)布会\n正文"
_PASSAGES = (
    Passage(7, 1, 0, Role.TITLE, None, 1, 0, 2, "标题", None),
    Passage(8, 1, 1, Role.BODY, None, 2, 3, 10, "發布会", "[[1,5,1,1]]"),
    Passage(9, 1, 2, Role.BODY, None, 3, 11, 13, "正文", None),
)
_OPENED = OpenDocument(
    Document(
        id=1, path="a.txt", sha256="0", encoding="utf-8", title=None, source=None, author=None,
        editor=None, published=None, place=None, language=None, script=None, characters=13,
        events=0,
    ),
    _PASSAGES,
    (),
    _RAW,
)  # fmt: skip


def test_a_place_in_a_cleaned_passage_leads_to_the_raw_text_and_back() -> None:
    span = raw_span(_PASSAGES[1], 1, 3)
    assert _RAW[span.start : span.end].endswith("布会")
    assert place_at(_OPENED, 8, 10) == Place(1, 8, 1, 3)


def test_an_offset_between_passages_belongs_to_the_one_before() -> None:
    assert place_at(_OPENED, 2) == Place(1, 7, 2, 2)


def test_an_offset_before_all_passages_is_the_beginning_of_the_document() -> None:
    assert place_at(OpenDocument(_OPENED.document, (), (), ""), 5) == Place(1)


def test_the_first_match_of_a_document_is_that_of_its_first_passage_found() -> None:
    def answer(*passages: int) -> Answer:
        ids, days = np.array(passages, np.int64), np.empty(0, np.int32)
        found = FakeAnswer(parse("布"), ids, ids, ids, days, days, FakeMatcher(("布",)))
        return cast("Answer", found)

    assert first_match(_OPENED, answer(20, 9, 8, 3)) == Place(1, 8, 1, 2)
    assert first_match(_OPENED, answer(20, 3)) is None
