"""Answers: what passes, in which order, of which kind, and marked where."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import DocumentSort, MatchKind, Role
from db.search.engine import Engine, SearchCancelledError
from tests.db.search.texts import TextCorpus


def test_kinds_come_in_their_order_and_each_hit_has_its_own() -> None:
    corpus = TextCorpus([["参加扶貧", "扶贫会", "fupin station", "无关"]])
    assert corpus.kinds("扶贫") == {"扶贫会": MatchKind.EXACT, "参加扶貧": MatchKind.SCRIPT}
    assert corpus.found("扶貧")[0] == "参加扶貧"
    assert corpus.kinds("fupin") == {
        "fupin station": MatchKind.EXACT,
        "扶贫会": MatchKind.PINYIN,
        "参加扶貧": MatchKind.PINYIN,
    }
    assert corpus.found("fupin")[0] == "fupin station"


def test_the_literal_sign_wants_these_very_characters() -> None:
    corpus = TextCorpus([["扶貧", "扶贫", "DIY", "diy", "ＤＩＹ"]])
    assert corpus.found("=扶貧") == ["扶貧"]
    assert corpus.found("=diy") == ["diy"]
    assert len(corpus.found("diy")) == 3


def test_words_that_stand_near_each_other_come_first() -> None:
    far = "扶贫" + "的" * 60 + "会议"
    corpus = TextCorpus([[far, "扶贫工作会议", "会议", "扶贫"]])
    assert corpus.found("扶贫 会议") == ["扶贫工作会议", far]
    assert corpus.found("会议 扶贫") == ["扶贫工作会议", far]


def test_headings_come_before_paragraphs_and_early_documents_before_late_ones() -> None:
    corpus = TextCorpus()
    corpus.add("扶贫会议甲", published="2021-03-01")
    corpus.add("扶贫会议乙", published="2020-03-01")
    corpus.add("扶贫会议丙")
    corpus.add("扶贫会议丁", role=Role.HEADING)
    assert corpus.found("扶贫") == ["扶贫会议丁", "扶贫会议乙", "扶贫会议甲", "扶贫会议丙"]


def test_page_furniture_is_found_only_when_asked_for() -> None:
    corpus = TextCorpus()
    corpus.add("联系我们", role=Role.BOILERPLATE)
    corpus.add("联系人", role=Role.METADATA)
    assert corpus.found("联系") == []
    assert len(corpus.engine.answer("联系", boilerplate=True).passages) == 2


def test_many_passages_that_share_all_pairs_of_a_word_but_not_the_word_are_no_hits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("db.search.passages.MOST_READ_FOR_ONE", 1)
    corpus = TextCorpus([["甲乙丙，丙甲，乙丙丁"], ["丙丁，甲乙，乙丙"]])
    assert corpus.found('"甲乙丙丁"') == []


def test_words_of_other_regions_are_found_as_another_form() -> None:
    corpus = TextCorpus([["新的軟體", "新的软件", "坐的士", "坐計程車", "互相支援"]])
    assert corpus.kinds("软件") == {
        "新的软件": MatchKind.EXACT,
        "新的軟體": MatchKind.SCRIPT,
    }
    assert set(corpus.found("出租车")) == {"坐的士", "坐計程車"}
    assert corpus.kinds("支持") == {"互相支援": MatchKind.FUZZY}


def test_an_ordinary_word_of_another_region_is_found_in_documents_from_there() -> None:
    corpus = TextCorpus()
    corpus.add("整理数据", "互相支持", "保存资料", script="zh-Hans")
    corpus.add("整理資料", "互相支援", "建立制度", script="zh-Hant-TW")
    assert corpus.kinds("数据") == {"整理数据": MatchKind.EXACT, "整理資料": MatchKind.FUZZY}
    assert corpus.kinds("資料") == {
        "整理資料": MatchKind.EXACT,
        "保存资料": MatchKind.SCRIPT,
        "整理数据": MatchKind.FUZZY,
    }
    assert corpus.found("资料") == ["保存资料", "整理資料"]
    assert corpus.marked("数据", "整理資料") == ["資料"]
    assert corpus.found("整理 -数据") == ["整理資料"]


def test_a_word_that_documents_of_the_other_script_use_as_often_is_their_own() -> None:
    corpus = TextCorpus()
    corpus.add("创建制度", "创建单位", "建立制度", "建立档案", script="zh-Hans")
    assert set(corpus.found("建立")) == {"建立制度", "建立档案"}
    corpus.add(*(f"支持第{number}项" for number in range(8)), "支援前线", script="zh-Hans")
    corpus.engine = Engine(corpus.connection)
    assert len(corpus.found("支援")) == 9
    assert len(corpus.found("支持")) == 8


def test_documents_are_those_with_hits_and_those_whose_title_matches() -> None:
    corpus = TextCorpus()
    first = corpus.add("无关", title="扶貧大事记", published="2021-01-01")
    second = corpus.add("扶贫会议", "扶贫", published="2020-01-01")
    corpus.add("别的", title="别的")
    answer = corpus.answer("扶贫")
    assert answer.documents.tolist() == [second, first]
    assert answer.hits_of([first, second]) == [0, 2]
    assert corpus.answer("dashiji").documents.tolist() == [first]


def test_documents_are_sorted_as_asked() -> None:
    corpus = TextCorpus()
    a = corpus.add("会", "会", title="b", published="2021")
    b = corpus.add("会", title="a")
    c = corpus.add("会", "会", "会", published="2020-05-01")
    corpus.connection.execute("UPDATE document SET events = id")
    corpus.engine = Engine(corpus.connection)

    def order(sort: DocumentSort) -> list[int]:
        return [int(number) for number in corpus.engine.answer("会", sort=sort).documents]

    assert order(DocumentSort.DATE) == [c, a, b]
    assert order(DocumentSort.TITLE) == [b, a, c]
    assert order(DocumentSort.HITS) == [c, a, b]
    assert order(DocumentSort.EVENTS) == [c, b, a]


def test_a_cancelled_search_ends_in_an_error_of_its_own() -> None:
    corpus = TextCorpus([["扶贫"]])
    with pytest.raises(SearchCancelledError):
        corpus.engine.answer("扶贫", cancelled=lambda: True)


def test_ranks_tell_where_a_passage_stands() -> None:
    corpus = TextCorpus([["会", "会议", "会议室"]])
    answer = corpus.answer("会议")
    assert answer.ranks(reversed(answer.passages.tolist())) == [1, 0]
    assert answer.ranks([]) == []


ODD = [
    "\x00",
    "\x1b[2J",
    "\ud800",
    "\u202e",
    "😀",
    "👨‍👩‍👧",
    "𠀀",
    "𪚥𪚥",
    "“",
    "——",
    "%",
    "_",
    "*",
    "' OR 1=1 --",
    "\\",
    "的" * 3_000,
    "扶贫" * 1_500,
    "abc" * 1_000,
    " ".join("扶贫攻坚会议" for _ in range(500)),
    " ".join(f"{number}" for number in range(600)),
    " | ".join("abcdefgh" for _ in range(300)),
    "ssss" * 12,
    "shi" * 16,
    "中" * 3_000,
    "一一一一",
    "的|" * 1_500,
    "=的 " * 500,
    "-的 " * 500,
    "date:2020 title:的 " * 100,
    '"' * 3_000,
    "|" * 3_000,
]


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_odd_queries_are_answered(query: str) -> None:
    corpus = TextCorpus([["扶贫😀𠀀𪚥𪚥——“引用”100%_*\\", "\x00\x1b[2J\u202e", "👨‍👩‍👧"]])
    answer = corpus.answer(query)
    for text in corpus.texts.values():
        for start, end in answer.matcher.spans(text):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("DIY党课", 2),
        ("ｄｉｙ黨課", 2),
        ("党课 diy", 2),
        ("COVID-19", 2),
        ("covid", 2),
        ("ovid-1", 2),
        ("5G", 2),
        ("5g网络", 2),
        ("２０２０", 1),
        ("2020年7月", 1),
        ("don't", 1),
        ("state-of-the-art", 1),
        ("pover", 2),
        ("POVERTY alleviation", 2),
        ("poverty alleviaton", 2),
        ("povrety 2020", 1),
        ("U盘", 1),
        ("100%", 1),
    ],
)
def test_english_and_numbers_are_found_in_the_same_box(query: str, count: int) -> None:
    corpus = TextCorpus(
        [
            ["DIY党课开讲", "讲ＤＩＹ黨課", "COVID-19疫情", "after Covid-19 we met"],
            ["全县5G網絡", "５Ｇ网络", "２０２０年7月poverty alleviation", "state-of-the-art"],
            ["Poverty   alleviation", "we don't go", "100%完成", "随身带U盘"],
        ]
    )
    assert len(corpus.found(query)) == count


@pytest.mark.parametrize("query", ["😀", "𠀀", "𪚥𪚥", "——", "“引用”100%", "_", "*", "\\"])
def test_signs_and_rare_characters_are_found(query: str) -> None:
    corpus = TextCorpus([["扶贫😀𠀀𪚥𪚥——“引用”100%_*\\", "别的𠀁一段"]])
    assert corpus.found(query) == [corpus.texts[1]]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters() | st.sampled_from('"=-|:扶贫fupin date')), st.text())
def test_any_query_is_answered_and_marks_lie_in_the_text(query: str, text: str) -> None:
    answer = SHARED.answer(query)
    end = 0
    for span in answer.matcher.spans(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


SHARED = TextCorpus([["扶贫会议在京召开", "poverty alleviation 2020"], ["發布方案"]])


def test_titles_that_hold_the_characters_in_order_come_below_real_matches() -> None:
    corpus = TextCorpus()
    loose = corpus.add("无关", title="扶持贫困地区大事记", published="2019-01-01")
    real = corpus.add("扶贫", title="别的", published="2020-01-01")
    answer = corpus.answer("扶贫")
    assert answer.documents.tolist() == [real, loose]
    title = "扶持贫困地区大事记"
    assert answer.matcher.spans(title) == []
    assert [title[a:b] for a, b in answer.matcher.title_spans(title)] == ["扶", "贫"]


def test_headings_and_events_are_found_in_order_where_nothing_else_matches() -> None:
    corpus = TextCorpus()
    corpus.add("决战脱贫攻坚工作", role=Role.HEADING)
    corpus.add("决战脱贫攻坚工作", "会议决定全面启动工作")
    event = corpus.add_event(3, "2020-01-01", "2020-01-01", "happened")
    corpus.engine = Engine(corpus.connection)
    assert corpus.answer("脱攻工").passages.tolist() == [1]
    assert corpus.kinds("脱攻工") == {"决战脱贫攻坚工作": MatchKind.FUZZY}
    assert corpus.answer("会定启").events.tolist() == [event]
