"""What stands beside the text of a page: comments, tables of revisions, notes."""

from __future__ import annotations

import pytest

from db.ingest.beside import heads_comments
from db.ingest.segment import segment
from db.model import Role

BODY = "山城图书馆今年共办讲座四十二场，来听的有老人也有孩子，最多的一场坐了三百人。"
MORE = "馆里还在四个山村设了借书点，书箱每两个月换一次，换书的日子成了村里的节日。"


def _boilerplate(*lines: str) -> list[str]:
    passages = segment("\n".join(("山城图书馆工作回顾", "", *lines))).passages
    return [one.text for one in passages if one.role is Role.BOILERPLATE]


@pytest.mark.parametrize(
    "text", ["网友评论（12）", "最赞回应", "全部评论", "已有5条评论", "3 Comments", "Leave a Reply"]
)
def test_a_line_heads_comments(text: str) -> None:
    assert heads_comments(text)


@pytest.mark.parametrize("text", ["评论", "网友评论称馆里太小", "Comments on the plan", "留言板"])
def test_a_line_that_says_more_or_less_heads_none(text: str) -> None:
    assert not heads_comments(text)


def test_comments_in_whole_sentences_are_boilerplate() -> None:
    comments = ("舒白 2020-06-18 15:01:22", "我上周去过，书箱已经换了新的。")
    assert _boilerplate(BODY, "", MORE, "", "网友评论", *comments) == ["网友评论", *comments]


def test_the_revisions_of_a_paper_are_boilerplate() -> None:
    rows = (
        "版次\t修订日期\t修订人\t修订内容",
        "1.0\t2017-04-01\t舒白\t首次发布",
        "2.0\t2020-03-30\t林墨\t全面修订",
    )
    assert len(_boilerplate(*rows, BODY, MORE)) == len(rows)


def test_the_versions_of_a_product_are_text() -> None:
    rows = (
        "版本\t发布日期\t更新内容",
        "1.0\t2017-04-01\t书箱小程序上线",
        "2.0\t2020-03-30\t加入预约",
    )
    assert _boilerplate(*rows, BODY, MORE) == []


def test_the_notes_of_an_encyclopedia_are_boilerplate() -> None:
    note = "^ 山城图书馆志. 山城出版社. 1988年6月."
    assert _boilerplate(BODY, "", MORE, "", note) == [note]
