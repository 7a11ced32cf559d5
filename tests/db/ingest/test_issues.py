"""Lines that say which issue a text is, who posted it and who had a hand in it."""

from __future__ import annotations

import pytest

from db.ingest.issues import Issue, read_issue, read_signed


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("第47期", None),
        ("第47期　2016年7月5日", "2016-07-05"),
        ("第47期 / No. 47　　2016年7月5日 / July 5, 2016", "2016-07-05"),
        ("No. 47 / July 5, 2016", "2016-07-05"),
        ("2016年第7期（總第47期）", None),
        ("第四十七期 二〇一六年七月五日", "2016-07-05"),
        ("总第47期　2016年7月", "2016-07"),
        ("Vol. 3, No. 12 | Friday, July 5, 2016", "2016-07-05"),
        ("Issue 12, July 2016", "2016-07"),
        ("2016年7月 July 2016", "2016-07"),
        ("2016年7月5日 / 5 July 2016", "2016-07-05"),
    ],
)
def test_the_number_of_an_issue_and_its_date_are_read_in_both_languages(
    text: str, published: str | None
) -> None:
    assert read_issue(text) == Issue(published=published)


@pytest.mark.parametrize(
    ("text", "author", "published"),
    [
        ("Posted on July 5, 2016 by Ann Lee", "Ann Lee", "2016-07-05"),
        (
            "Posted on July 5, 2016 by the Library Team | 5 min read",
            "Library Team",
            "2016-07-05",
        ),
        ("Published 5 July 2016", None, "2016-07-05"),
        ("By Ann Lee · July 5, 2016 · 3 comments", "Ann Lee", "2016-07-05"),
        ("Last updated on Tuesday, July 5, 2016, 9:15 am", None, "2016-07-05"),
    ],
)
def test_the_line_of_an_english_page_names_the_day_and_the_writer(
    text: str, author: str | None, published: str
) -> None:
    issue = read_issue(text)
    assert issue is not None
    assert (issue.author, issue.published and issue.published[:10]) == (author, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("口述 舒白 八十三岁 整理 小敏 2016年7月", Issue(author="小敏", published="2016-07")),
        ("整理：小敏　2016年7月", Issue(author="小敏", published="2016-07")),
        ("采访：舒白　编辑：何岸", Issue(editor="何岸")),
    ],
)
def test_credits_name_who_wrote_and_when(text: str, expected: Issue) -> None:
    assert read_issue(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "山城茶讯　第47期",
        "第47期讲座将于2016年7月5日举行",
        "2016年7月5日",
        "2016年7月5日—2016年7月9日",
        "Posted a letter on July 5, 2016",
        "The hall opened on July 5, 2016 by the lake.",
        "整理书架",
        "No. 47 Lake Road, July 5, 2016",
    ],
)
def test_a_line_that_says_more_is_none_of_these(text: str) -> None:
    assert read_issue(text) is None


def test_a_name_and_a_date_are_a_signature_and_a_name_of_an_occasion_is_none() -> None:
    assert read_signed("Ann Lee, July 5, 2016") == Issue(author="Ann Lee", published="2016-07-05")
    assert read_signed("Annual Report, July 5, 2016") is None
    assert read_signed("Ann Lee") is None


@pytest.mark.parametrize(
    ("line", "source", "day"),
    [
        (
            "湖畔晚报数字报　　2018年11月07日 星期三　　第A03版：都市",
            "湖畔晚报数字报",
            "2018-11-07",
        ),
        ("山城日报电子版 2019-06-03 A2版：要闻·综合", "山城日报电子版", "2019-06-03"),
    ],
)
def test_the_page_of_a_digital_paper_with_its_name_is_its_head(
    line: str, source: str, day: str
) -> None:
    assert read_issue(line) == Issue(source=source, published=day)


def test_a_page_that_a_sentence_names_is_no_head() -> None:
    assert read_issue("山城日报2019年6月3日第2版刊登了这篇报道：桥通了") is None
