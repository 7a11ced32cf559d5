"""Pinyin as people type it, in full or by its initials."""

from __future__ import annotations

import pytest

from db.model import MatchKind
from tests.db.search.texts import TextCorpus


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("fupin", "参加扶贫会"),
        ("fu pin", "参加扶贫会"),
        ("fup", "参加扶贫会"),
        ("fp", "参加扶贫会"),
        ("FuPin", "参加扶貧会"),
        ("fúpín", "参加扶贫会"),
        ("xian", "到西安去"),
        ("xian", "先到"),
        ("xi'an", "到西安去"),
        ("qianlong", "乾隆年间"),
        ("lvse", "绿色发展"),
        ("luse", "绿色发展"),
        ("funu", "妇女代表"),
        ("falü", "法律援助"),
        ("fu2pin2", "参加扶贫会"),
        ("wanr", "出去玩儿"),
        ("chongqing", "重庆市"),
        ("cq", "重庆市"),
        ("cqsw", "中共重庆市委"),
        ("zgyh", "中国银行"),
        ("scyy", "四川音乐学院"),
        ("yinhang", "银行开门"),
        ("changjiang", "长江两岸"),
        ("xa", "到西安去"),
        ("tuopin gongjian", "脱贫攻坚战"),
        ("tpgj", "脱贫攻坚战"),
        ("shzz", "社会组织"),
    ],
)
def test_pinyin_finds_what_it_spells(typed: str, text: str) -> None:
    corpus = TextCorpus([[text, "完全无关的一段话"]])
    assert corpus.kinds(typed) == {text: MatchKind.PINYIN}


def test_common_readings_come_first() -> None:
    corpus = TextCorpus([["反省", "县城", "长度", "到西安"]])
    assert corpus.found("xian") == ["县城", "到西安", "反省"]


def test_pinyin_marks_the_characters_that_it_spells() -> None:
    corpus = TextCorpus([["参加扶贫会"]])
    assert corpus.marked("fupin", "县扶貧办与扶贫") == ["扶貧", "扶贫"]
