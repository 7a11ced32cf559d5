"""Below the end of its article a page holds nothing of it, unless the article goes on."""

from __future__ import annotations

import pytest

from db.ingest.lines import content_lines
from db.ingest.regions import find_regions
from db.ingest.segment import segment
from db.model import Role

ARTICLE = (
    "云州渡口百年小记",
    "　　云州渡口设于1908年，起初只有两条木船，来往的多是茶商和盐贩。",
    "　　1956年3月，渡口改归航运社，添置机动船一艘，每天往返六次。",
    "　　1989年国庆节，云州大桥通车，渡口从此停航，旧船现存县博物馆。",
)


def _told(*lines: str) -> str:
    roles = (Role.BODY, Role.HEADING, Role.TITLE)
    found = segment("\n".join(lines)).passages
    return "\n".join(one.text for one in found if one.role in roles)


@pytest.mark.parametrize(
    "close",
    [
        "<< 前一期：桥头的灯（2015-02-01）",
        "◀ 上一篇　桥头的灯　　▶ 下一篇　茶商会馆",
        "责任编辑：林默",
        "分享到：微信　微博",
        "較新的文章　首頁　較舊的文章",
        "本頁面最後更新於2015年3月9日 11:20",
        ":::",
        "— END —",
        "上条：桥头的灯　2015-02-01",
        "Was this page helpful?",
        "本主题由 版主 于 2015-3-9 9:02:11 执行 设置精华 操作",
        "累計瀏覽人次：20150308",
        "© 2015 云州渡口文史小组",
    ],
)
def test_what_stands_below_a_line_that_closes_articles_is_no_text(close: str) -> None:
    tail = ("2013年建站", "编号 1956年第3号柜", "云州1908年老照片 | 渡船")
    assert not any(
        line in _told(*ARTICLE, "", close, "", "站点计数 1989", *tail[1:]) for line in tail
    )


@pytest.mark.parametrize(
    "rest",
    [
        "1991年5月　渡口旧址立碑。",
        "2012年，渡口一带辟为公园，老船工回来剪彩，立了一块碑。",
        "三、渡口今日",
        "2003-05-01　渡口公园开放",
        "12 May 2008: ferry museum opens",
        "渡船　　1956年　　机动船一艘　　航运社",
    ],
)
def test_an_article_that_goes_on_below_such_a_line_is_text_to_its_end(rest: str) -> None:
    told = _told(*ARTICLE[:3], "", "分享到：微信　微博", "", ARTICLE[3], "", rest)
    assert rest.rsplit(maxsplit=1)[-1] in told
    assert ARTICLE[3].strip() in told


def test_a_page_without_sentences_has_no_tail() -> None:
    lines = content_lines("渡口照片\n\n责任编辑：林默\n\n木船\n机动船\n大桥")
    assert find_regions(lines).tail == len(lines)


@pytest.mark.parametrize(
    "entries",
    [
        ("1931年　添置木船两条", "1956年3月　换成机动船"),
        ("- 1931 – two more boats", "- 1956 – the ferry joins the company"),
    ],
)
def test_entries_below_a_line_that_closes_articles_are_still_text(entries: tuple[str, ...]) -> None:
    told = _told(*ARTICLE, "", "分享到：微信　微博", "", *entries)
    assert all(entry[2:] in told for entry in entries)


def test_a_table_of_years_below_works_cited_is_text() -> None:
    cited = "[1] 林默. 云州航运史[M]. 云州: 山城出版社, 1991."
    told = _told(*ARTICLE, "", "参考文献", cited, "年表", "1931年　添置木船", "1956年　换成机动船")
    assert "1931年　添置木船" in told
    assert cited not in told
