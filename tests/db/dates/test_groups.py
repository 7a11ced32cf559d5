"""The same event told twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates.groups import Groups, Telling, cluster, tells_same
from db.dates.sameness.rarity import Rarity, grams
from db.dates.sameness.traits import Traits
from db.dates.sameness.weighing import Circumstances

_DAY = date(2021, 5, 8)


def _telling(
    event: int,
    document: int,
    text: str,
    date_text: str = "5月8日",
    end: date = _DAY,
    title: str = "",
) -> Telling:
    start = _DAY if end == _DAY else date(2021, 5, 1)
    return Telling(event, document, start, end, text, date_text, title=title)


SAME_DAY = [
    pytest.param(
        "5月8日，云州书院古籍修复中心揭牌。",
        "5月8日,雲州書院的古籍修復中心正式開門。",
        id="both scripts, another verb",
    ),
    pytest.param(
        "5月8日，松岭水厂二期投用。",
        "5月8日上午，历时两年的松岭水厂二期工程正式启用，日供水八万吨。",
        id="a headline and a paragraph",
    ),
    pytest.param(
        "5月8日，市话剧团首演《渡口》。",
        "5月8日晚，话剧《渡口》与观众见面，上座九成。",
        id="a title in title marks",
    ),
    pytest.param(
        "5月8日，全长1360米的月牙湾大桥合龙。",
        "5月8日，月牙湾大桥最后一段钢梁落位，1360米主桥贯通。",
        id="a number and a name",
    ),
    pytest.param(
        "5月8日，沙坪县发生5.2级地震，县医院转移病人。",
        "5月8日，地震，榆木小学停课一天。",
        id="an earthquake is one wherever it was felt",
    ),
    pytest.param(
        "5月8日，两市签署《跨江轮渡合作备忘录》。",
        "5月8日，跨江輪渡合作備忘錄在江東簽訂。",
        id="signed, in other words and script",
    ),
    pytest.param(
        "5月8日，首列无人驾驶渡船“白鹭号”在云州湖试航成功。",
        "5月8日，“白鹭号”驶离码头，两小时后返回。",
        id="a name in quotation marks",
    ),
    pytest.param(
        "5月8日，梅岭铁路通车。",
        "On 8 May the Meiling Railway opened to traffic.",
        id="English, by pinyin and ideas",
    ),
    pytest.param(
        "5月8日，博物馆闭馆，四十七箱文物迁往内地。",
        "On 8 May the museum closed and its collection was moved inland in 47 crates.",
        id="English, by a number in numerals and ideas",
    ),
    pytest.param(
        "5月8日，臺東綠島燈塔重新點亮。",
        "5月8日，停用十年的绿岛灯塔重新点亮，渔民在码头鸣笛。",
        id="Traditional and Simplified",
    ),
]

OTHER_EVENTS = [
    pytest.param(
        "5月8日，市图书馆召开年度工作会议，研究部署服务工作。",
        "5月8日，县林业站召开年度工作会议，研究部署防火工作。",
        id="different bodies",
    ),
    pytest.param(
        "5月8日，第三次联席会议在云州召开。",
        "5月8日，第四次联席会议在云州召开。",
        id="different ordinals",
    ),
    pytest.param(
        "5月8日，全县植树一千二百亩。",
        "5月8日，县剧团赴省城演出。",
        id="nothing in common",
    ),
    pytest.param(
        "5月8日，日全食，河东中学师生在操场观看。",
        "5月8日，日食期间，天文台在海边架设望远镜。",
        id="gatherings under one eclipse",
    ),
    pytest.param(
        "5月8日，省农科院专家到岭下村指导茶叶种植工作。",
        "5月8日，市卫生局专家到坝上乡指导防疫工作。",
        id="the words of every report",
    ),
    pytest.param(
        "5月8日，青石小学举行运动会。",
        "5月8日，白沙小学举行运动会。",
        id="two schools, one kind of event",
    ),
    pytest.param(
        "5月8日，县医院新楼封顶。",
        "5月8日，县体育馆新楼封顶。",
        id="two buildings, one kind of event",
    ),
    pytest.param(
        "5月8日，茶场首场直播售出春茶。",
        "On 8 May the city library opened a new reading room.",
        id="English, another matter",
    ),
]


@pytest.mark.parametrize(("first", "second"), SAME_DAY)
def test_two_documents_tell_one_event_in_other_words(first: str, second: str) -> None:
    date_text = "8 May" if second.startswith("On") else "5月8日"
    a, b = _telling(1, 1, first), _telling(2, 2, second, date_text)
    assert tells_same(a, b)
    assert tells_same(b, a)


@pytest.mark.parametrize(("first", "second"), OTHER_EVENTS)
def test_other_events_of_the_same_day_stay_apart(first: str, second: str) -> None:
    date_text = "8 May" if second.startswith("On") else "5月8日"
    a, b = _telling(1, 1, first), _telling(2, 2, second, date_text)
    assert not tells_same(a, b)
    assert not tells_same(b, a)


def test_an_abstract_and_the_body_tell_one_event() -> None:
    a = _telling(1, 1, "摘要：5月8日，松岭水厂二期投用。")
    b = _telling(2, 1, "5月8日，松岭水厂二期工程正式启用，日供水八万吨。")
    assert tells_same(a, b)


def test_a_telling_twice_at_length_in_one_document_is_one_event() -> None:
    a = _telling(1, 1, "5月8日，首列无人驾驶渡船“白鹭号”在云州湖试航成功。")
    b = _telling(2, 1, "5月8日，首列无人驾驶渡船“白鹭号”驶离云州湖码头，两小时后试航成功返回。")
    assert tells_same(a, b)


def test_entries_of_a_day_in_one_document_are_not_one_for_sharing_a_place() -> None:
    a = _telling(1, 1, "5月8日，云州湖渡口扩建开工。")
    b = _telling(2, 1, "5月8日，云州湖举行龙舟赛。")
    assert not tells_same(a, b)


def test_a_line_that_only_names_the_time_tells_of_what_the_document_is_about() -> None:
    title = "云州古籍联席会议第三次会议纪要"
    a = _telling(1, 1, "时间：5月8日", title=title)
    b = _telling(2, 1, "5月8日，云州古籍联席会议举行第三次会议。", title=title)
    assert tells_same(a, b)


def test_a_body_that_its_own_chronicle_leaves_out_is_known_from_the_title() -> None:
    a = _telling(1, 1, "5月8日，新馆正式开放。", title="鹿鸣博物馆大事记")
    b = _telling(2, 2, "5月8日，鹿鸣博物馆新馆在江北开门迎客。", title="江北年鉴")
    assert tells_same(a, b)
    closed = _telling(3, 1, "5月8日，闭馆防疫。", title="鹿鸣博物馆大事记")
    other = _telling(4, 2, "5月8日，闭馆防疫。", title="坝上县图书馆十件大事")
    assert not tells_same(closed, other)


def test_morning_and_afternoon_sessions_stay_apart() -> None:
    a = _telling(1, 1, "5月8日上午，古籍修复专家座谈会召开。", "5月8日上午")
    b = _telling(2, 2, "5月8日下午，古籍修复专家座谈会继续召开。", "5月8日下午")
    assert not tells_same(a, b)


def test_hours_that_lie_apart_are_other_events() -> None:
    a = Telling(1, 1, _DAY, _DAY, "8时，“白鹭号”渡船驶离云州湖码头。", "8时", minute=480)
    b = Telling(2, 2, _DAY, _DAY, "13时，“白鹭号”渡船驶回云州湖码头。", "13时", minute=780)
    assert not tells_same(a, b)
    near = Telling(3, 2, _DAY, _DAY, "8时5分，“白鹭号”渡船离开云州湖码头。", "8时5分", minute=485)
    assert tells_same(a, near)


def test_the_same_words_on_other_days_are_other_events() -> None:
    a = _telling(1, 1, "5月8日，古籍修复专家座谈会召开。")
    b = Telling(
        2, 2, date(2020, 5, 8), date(2020, 5, 8), "5月8日，古籍修复专家座谈会召开。", "5月8日"
    )
    assert not tells_same(a, b)


def test_a_month_and_a_day_in_it_are_compatible_where_the_words_agree_well() -> None:
    a = _telling(1, 1, "5月，翠屏山隧道提前贯通。", "5月", end=date(2021, 5, 31))
    b = _telling(2, 2, "5月8日，全长两公里的翠屏山隧道贯通。")
    assert tells_same(a, b)
    other = _telling(3, 2, "5月8日，翠屏山举行登山赛。")
    assert not tells_same(a, other)


def test_a_range_and_its_first_day_are_compatible() -> None:
    a = Telling(
        1, 1, _DAY, _DAY + timedelta(2), "5月8日至10日，全国竹编技艺大赛举行。", "5月8日至10日"
    )
    b = _telling(2, 2, "5月8日，全國竹編技藝大賽開幕。")
    assert tells_same(a, b)


def test_what_was_planned_for_a_month_is_not_yet_what_happened_in_it() -> None:
    plan = Telling(
        1, 1, date(2021, 5, 1), date(2021, 5, 31), "松岭水厂二期计划5月投用。", "5月", "planned"
    )
    assert not tells_same(plan, _telling(2, 2, "5月8日，松岭水厂二期投用。"))


def test_an_organisation_named_in_every_entry_does_not_make_entries_one() -> None:
    texts = [
        f"云州青溪联合书院理事会{word}"
        for word in ("聘请教员", "修缮屋顶", "购入显微镜", "举办画展")
    ]
    rarity = Rarity.learned(map(grams, texts))
    a, b = _telling(1, 1, texts[0]), _telling(2, 2, texts[1])
    assert not tells_same(a, b, Circumstances(rarity))


def test_on_a_crowded_day_more_must_agree() -> None:
    a = _telling(1, 1, "5月8日，松岭镇扶贫产品展销。")
    b = _telling(2, 2, "5月8日，松岭镇扶贫志愿者入户。")
    assert tells_same(a, b)
    assert not tells_same(a, b, Circumstances(crowd=1000))


def test_a_cluster_is_represented_by_what_was_known_first() -> None:
    known = _telling(7, 1, "5月8日，首列无人驾驶渡船“白鹭号”试航成功。")
    new = [
        _telling(8, 2, "5月8日,首列無人駕駛渡船「白鷺號」試航成功,歷時兩小時。"),
        _telling(9, 2, "5月8日，青溪县运动会闭幕。"),
        _telling(10, 3, "5月8日，渡船“白鹭号”无人驾驶试航成功。"),
    ]
    assert cluster(new, [known]) == {8: 7, 9: 9, 10: 7}


def test_a_telling_joins_the_group_of_a_member_that_does_not_represent_it() -> None:
    first = _telling(1, 1, "5月8日，梅岭铁路通车。")
    second = _telling(2, 2, "5月8日，首趟列车K2021次由梅岭铁路云州站开出，从此通车。")
    new = _telling(3, 3, "5月8日，K2021次列车驶出云州站。")
    assert Groups({first: 1, second: 1}).place([new]) == {3: 1}


def test_two_entries_of_a_document_do_not_both_join_one_group() -> None:
    known = _telling(1, 1, "5月8日，松岭水厂二期投用，同日松岭渡口开渡。")
    new = [
        _telling(2, 2, "5月8日，松岭水厂二期投用。"),
        _telling(3, 2, "5月8日，松岭渡口开渡。"),
    ]
    assert cluster(new, [known]) == {2: 1, 3: 3}


def test_a_chronicle_and_its_translation_need_less_in_common() -> None:
    chinese, english = [], []
    for number in range(6):
        day = date(1950 + number, 3, 2)
        chinese.append(Telling(number, 1, day, day, "3月2日，库房加锁值夜。", "3月2日"))
        english.append(
            Telling(10 + number, 2, day, day, "2 March: the store was locked.", "2 March")
        )
    assert cluster(english, chinese) == {10 + number: number for number in range(6)}
    assert cluster(english[:1], chinese[:1]) == {10: 10}


def test_numbers_names_and_ordinals_are_read_in_any_writing() -> None:
    traits = Traits(
        _telling(1, 1, "5月8日，第十二次会议决定拨款3.5万元，购书二千一百册，编《草木谱》。")
    )
    assert traits.numbers == {35_000.0, 2_100.0}
    assert traits.ordinals == {"次": frozenset({12})}
    assert traits.names == {"草木谱"}
    english = Traits(
        _telling(1, 1, "On 8 May, two thousand one hundred books came to Shiguyi.", "8 May")
    )
    assert english.numbers == {2_100.0}
    assert english.sounds == {"shigu", "guyi"}


def test_a_limit_and_the_month_that_it_ends_are_compatible() -> None:
    a = Telling(1, 1, None, _DAY, "截至5月8日，四十三个村装上书架。", "截至5月8日")
    b = _telling(2, 2, "5月8日，书架在四十三个村装好。")
    assert tells_same(a, b)


def test_a_text_of_any_length_costs_no_more_than_a_sentence() -> None:
    a = _telling(1, 1, "5月8日，" + "一二三四五六七八九十" * 100_000, title="大事记" * 100_000)
    b = _telling(2, 2, "5月8日，" + "《“" * 500_000)
    assert not tells_same(a, b)
    assert len(Traits(a).folded) < 1_000


def test_events_without_dates_or_words_are_never_the_same() -> None:
    a = Telling(1, 1, None, None, "")
    assert not tells_same(a, Telling(2, 2, None, None, ""))


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=20))
def test_any_texts_can_be_compared_and_the_order_does_not_matter(
    first: str, second: str, title: str
) -> None:
    a, b = _telling(1, 1, first, title=title), _telling(2, 2, second)
    assert tells_same(a, b) == tells_same(b, a)
