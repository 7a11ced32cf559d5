"""The same event told twice."""

from __future__ import annotations

from datetime import date

from db.dates.groups import Rarity, Telling, cluster, tells_same

_DAY = date(2021, 5, 8)


def _telling(
    event: int, document: int, text: str, date_text: str = "5月8日", end: date = _DAY
) -> Telling:
    start = _DAY if end == _DAY else date(2021, 5, 1)
    return Telling(event, document, start, end, text, date_text)


def test_two_documents_tell_one_event_in_both_scripts_and_other_words() -> None:
    a = _telling(1, 1, "5月8日，云州书院古籍修复中心揭牌。")
    b = _telling(2, 2, "5月8日上午,雲州書院的古籍修復中心正式開門。", "5月8日上午")
    assert tells_same(a, b)


def test_an_abstract_and_the_body_tell_one_event() -> None:
    a = _telling(1, 1, "5月8日，首列无人驾驶渡船“白鹭号”在云州湖试航成功。")
    b = _telling(2, 1, "5月8日，首列无人驾驶渡船“白鹭号”驶离云州湖码头，两小时后试航成功返回。")
    assert tells_same(a, b)


def test_different_actors_on_one_day_stay_apart() -> None:
    a = _telling(1, 1, "5月8日，市图书馆召开年度工作会议，研究部署服务工作。")
    b = _telling(2, 2, "5月8日，县林业站召开年度工作会议，研究部署防火工作。")
    assert not tells_same(a, b)


def test_morning_and_afternoon_sessions_stay_apart() -> None:
    a = _telling(1, 1, "5月8日上午，古籍修复专家座谈会召开。", "5月8日上午")
    b = _telling(2, 1, "5月8日下午，古籍修复专家座谈会继续召开。", "5月8日下午")
    assert not tells_same(a, b)


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


def test_an_eclipse_of_one_day_is_one_event_wherever_it_was_seen() -> None:
    a = _telling(1, 1, "5月8日，日全食，广场上聚集了两万人。")
    b = _telling(2, 2, "5月8日　天文台開放，會員在海邊觀看日食。")
    assert tells_same(a, b)
    assert not tells_same(a, _telling(3, 3, "5月8日，地震后恢复供电。"))


def test_an_organisation_named_in_every_entry_does_not_make_entries_one() -> None:
    texts = [
        f"云州青溪联合书院理事会{word}"
        for word in ("聘请教员", "修缮屋顶", "购入显微镜", "举办画展")
    ]
    rarity = Rarity.learned(texts)
    a, b = _telling(1, 1, texts[0]), _telling(2, 1, texts[1])
    assert not tells_same(a, b, rarity)


def test_a_cluster_is_represented_by_what_was_known_first() -> None:
    known = _telling(7, 1, "5月8日，首列无人驾驶渡船“白鹭号”试航成功。")
    new = [
        _telling(8, 2, "5月8日,首列無人駕駛渡船「白鷺號」試航成功,歷時兩小時。"),
        _telling(9, 2, "5月8日，青溪县运动会闭幕。"),
        _telling(10, 2, "5月8日，渡船“白鹭号”无人驾驶试航成功。"),
    ]
    assert cluster(new, [known]) == {8: 7, 9: 9, 10: 7}


def test_telling_the_same_is_symmetric() -> None:
    a = _telling(1, 1, "5月8日，云州书院古籍修复中心揭牌。")
    b = _telling(2, 2, "5月8日，雲州書院古籍修復中心開門。")
    assert tells_same(a, b) == tells_same(b, a)


def test_events_without_dates_or_words_are_never_the_same() -> None:
    a = Telling(1, 1, None, None, "")
    assert not tells_same(a, Telling(2, 2, None, None, ""))
