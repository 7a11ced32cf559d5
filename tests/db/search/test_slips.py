"""What a mistyped word finds: what was meant, where nothing holds the word itself."""

from __future__ import annotations

import pytest

from db.model import MatchKind
from tests.db.search.texts import TextCorpus


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("脱贫工坚", "脱贫攻坚"),
        ("脱贫供坚战", "脱贫攻坚战"),
        ("脱贫坚", "脱贫攻坚"),
        ("脱贫的攻坚", "脱贫攻坚"),
        ("贫脱攻坚", "脱贫攻坚"),
        ("脫貧工堅", "脱贫攻坚"),
        ("攻尖战", "攻坚战"),
        ("脱品攻间", "脱贫攻坚"),
        ("攻尖", "攻坚"),
        ("坚攻", "攻坚"),
        ("打嬴脱贫攻坚占", "打赢脱贫攻坚战"),
        ("打赢脱贫攻坚的战", "打赢脱贫攻坚战"),
        ("第一百二三十条", "第一百二十三条"),
        ("tupingongjian", "脱贫攻坚"),
        ("tuopingongjan", "脱贫攻坚"),
        ("tuoping", "脱贫"),
        ("alleviaton", "alleviation"),
        ("povertty", "poverty"),
    ],
)
def test_a_slip_finds_what_was_meant_and_marks_it(typed: str, meant: str) -> None:
    text = "打赢脱贫攻坚战 poverty alleviation 第一百二十三条"
    corpus = TextCorpus([[text, "天气预报说今天有雨"]])
    assert corpus.kinds(typed) == {text: MatchKind.FUZZY}
    assert corpus.marked(typed, text) == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "2021",
        "2020大",
        "2020年7月",
        "共间",
        "2020年6日",
        "第十五条",
        "二〇二一年",
        "脱坚",
        "公坚战役",
        "攻好战",
        "天气很好",
        "枪",
    ],
)
def test_numbers_and_words_too_short_or_too_far_are_no_slips(typed: str) -> None:
    corpus = TextCorpus([["2020年6月打赢脱贫攻坚战", "第十四条", "二〇二〇年", "脱离", "好战"]])
    assert corpus.found(typed) == []


def test_neighbours_by_chance_are_not_meant_by_a_mistyped_word() -> None:
    alone = [text for number in range(100) for text in (f"满足{number}", f"秋收{number}")]
    corpus = TextCorpus([["知足秋来", *alone]])
    assert corpus.found("足球") == []


def test_a_slip_beside_a_right_word_is_found_where_both_are() -> None:
    corpus = TextCorpus([["扶贫会议在京召开", "扶贫办公室", "在京召开"]])
    assert corpus.kinds("扶贫 在惊召开") == {"扶贫会议在京召开": MatchKind.FUZZY}


def test_slips_are_not_looked_for_where_the_word_itself_is_found() -> None:
    corpus = TextCorpus([["脱贫工坚", "脱贫攻坚"]])
    assert corpus.found("脱贫工坚") == ["脱贫工坚"]
