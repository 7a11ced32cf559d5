"""What stands directly behind the date that heads an entry of a chronicle."""

from __future__ import annotations

import pytest

from tests.db.dates.documents import told
from tests.db.dates.reading import read


def test_neighbouring_figures_before_a_wide_blank_are_a_year_and_no_amount() -> None:
    found = told("五二年　開辦夜校。", "六七年　停課。", "他做了六七年　工。", title="校史年表")
    assert found == [("1952", "happened"), ("1967", "happened")]


@pytest.mark.parametrize("guest", ["前社長餐敘", "前理事長來訪", "前總統蒞校", "前立委致詞"])
def test_a_former_office_behind_a_blank_sets_no_limit(guest: str) -> None:
    assert told(f"民國113年1月10日 {guest}。", title="大事記") == [("2024-01-10", "happened")]


def test_a_limit_behind_a_blank_is_still_one() -> None:
    assert told("2024年1月30日 前完成報名。", title="通知") == [("../2024-01-30", "deadline")]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("1944 美軍轟炸，會堂半毀。", True),
        ("1950 公所遷新址。", True),
        ("1951 英國領事來訪。", True),
        ("1953 海軍捐款建屋。", True),
        ("1954 公里長。", False),
        ("1954 平方米。", False),
    ],
)
def test_no_unit_is_seen_in_the_first_character_of_a_longer_word(
    entry: str, expected: bool
) -> None:
    found = told("1935 獻堂典禮。", entry, title="教會簡史")
    assert (len(found) > 1) is expected


def test_a_bare_hour_that_a_comma_sets_off_opens_a_clause() -> None:
    assert [spelled for spelled, _ in read("水位回落。18时起，闸门关闭；20时许，渡口复航。")] == [
        "18时起",
        "20时许",
    ]
    assert read("历时18时，全线修通。") == []
    assert read("水位回落。18时左右水退。") == []


def test_a_part_of_the_day_opens_what_is_told_of_its_rest() -> None:
    title = "青石镇大事记"
    found = told("1999年3月6日上午，镇里开会；下午，农技站挂牌。", title=title)
    assert [one for one, _ in found] == ["1999-03-06", "1999-03-06"]
    found = told("2003年5月1日，新桥动工。晚上把木料运到河岸。", title=title)
    assert len(found) == 2
    assert len(told("2003年5月1日，宵禁解除。晚上不得出门的禁令取消。", title=title)) == 1


def test_a_few_days_in_numerals_count_on_behind_a_stop() -> None:
    found = told("2001年4月2日　集镇大火；三日後開設粥廠。", title="青石鎮大事記")
    assert found == [("2001-04-02", "happened"), ("2001-04-05", "happened")]
    assert told("2001年4月2日　公示；3日后截止。", title="青石镇大事记")[1:] == []


def test_an_entry_may_set_its_hour_off_with_a_wide_blank() -> None:
    assert [spelled for spelled, _ in read("7月2日　08:30　超警戒。")] == ["7月2日　08:30"]
    assert [spelled for spelled, _ in read("7月2日　晚会举行。")] == ["7月2日"]


def test_so_many_days_later_opens_a_sentence() -> None:
    title = "先生年谱"
    found = told("1919年5月4日，学生游行。后三日，被捕者获释。", title=title)
    assert found == [("1919-05-04", "happened"), ("1919-05-07", "happened")]
    assert told("1919年5月4日，集训七日。前三日备料；后三日，开工。", title=title)[1:] == []


def test_a_season_between_commas_goes_on_in_the_year() -> None:
    found = told("1951年8月征地，冬，开始平整。", title="厂史")
    assert [edtf for edtf, _ in found] == ["1951-08", "1951-24"]
    assert len(told("1951年8月起，春，夏，秋，冬，四季轮作。", title="厂史")) == 1
