"""What a date stands behind where it opens a block, a sentence or a clause."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.dates.cues.telling_cues import CONNECTIVE, ENDS_OF_CONNECTIVES
from db.dates.setting import clause

_PIECES = [
    *sorted(ENDS_OF_CONNECTIVES),
    *["同时", "会议决定", "清圣祖", "本报讯", "摘要", "编者按", "in", "and", "the"],
    *["三、", "(一)", "①", "[编辑]", "【公告】", "- ", "**", " ", "，", "\u3000"],
    *["大桥", "竣工", "9"],
]


@given(st.lists(st.sampled_from(_PIECES), max_size=6).map("".join))
def test_only_what_ends_like_an_opening_is_asked_whether_it_is_one(before: str) -> None:
    last = before[-1:]
    if "\u3400" <= last <= "\u9fff" and last not in clause._ENDS_OF_OPENINGS:
        prefix = clause._ENTRY_PREFIX.match(before)
        rest = before[prefix.end() if prefix else 0 :].strip()
        assert rest
        assert CONNECTIVE.match(rest) is None
        assert clause._BYLINE.match(before) is None
        assert clause._TAGGED.fullmatch(before) is None
