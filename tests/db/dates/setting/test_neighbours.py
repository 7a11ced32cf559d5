"""What a line is by the lines around it."""

from __future__ import annotations

import pytest

from db.dates.model import Block
from db.dates.setting.neighbours import answers_heading, is_label, signature_block


@pytest.mark.parametrize(
    ("texts", "signs"),
    [
        (["各科室：", "请按时报送。", "2020年6月1日"], 2),
        (["各科室：", "2020年6月1日", "抄送：县档案馆", "  "], 1),
        (["", " "], -1),
        ([], -1),
    ],
)
def test_the_last_line_with_words_but_copies_signs_a_text(texts: list[str], signs: int) -> None:
    assert signature_block([Block(text) for text in texts]) == signs


def test_a_line_answers_the_heading_that_asks_when() -> None:
    asked = [Block("參、辦理期程", heading_level=1), Block("自114年3月1日起至12月31日止")]
    assert answers_heading(asked, 1)
    assert not answers_heading(asked, 0)
    assert not answers_heading([Block("參、辦理地點", heading_level=1), asked[1]], 1)
    assert not answers_heading([Block("參、辦理期程"), asked[1]], 1)


def test_a_sign_that_no_line_beside_has_makes_a_label() -> None:
    label, item = Block("■ 下一屆預告"), Block("■ 新書展")
    assert is_label([Block("書展落幕。"), label, Block("明年再見。")], 1)
    assert not is_label([label, item, Block("明年再見。")], 1)
