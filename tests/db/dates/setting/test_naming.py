"""What a document is called: by the lines around its title."""

from __future__ import annotations

from datetime import date

from db.dates.model import Block
from db.dates.setting.naming import called
from tests.db.dates.documents import told


def test_a_label_alone_over_the_title_makes_an_announcement_of_it() -> None:
    """What it names without a year is the next of its name after the day of writing."""
    assert told(
        "活動預告",
        "11/18（六）15:00　老街導覽",
        "12月2日上午9點至11點　藍染工作坊",
        "10月20日中午12時起開放報名。",
        "2016年5月起由合作社經營。上月完成修繕。",
        title="「河口的人」特展",
        published=date(2023, 9, 20),
    ) == [
        ("2023-11-18T15:00:00", "planned"),
        ("2023-12-02T09:00:00/2023-12-02T11:00:00", "planned"),
        ("2023-10-20T12:00:00/..", "planned"),
        ("2016-05/..", "happened"),
        ("2023-08", "happened"),
    ]


def test_a_sentence_that_speaks_of_an_announcement_is_no_label() -> None:
    blocks = [Block("活动预告刊登在村口的布告栏里。")]
    assert called("河口来信", blocks) == "河口来信"


def test_below_the_number_of_a_paper_stands_its_title() -> None:
    """A limit in an action plan is asked of its offices, and what its years begin with is told."""
    assert told(
        "# 河西镇沟渠整治行动计划（2022—2024年）",
        "2015年至2017年实施疏浚工程后，水流恢复通畅。",
        "东片二十条沟渠今年11月底前完成，西片2023年7月底前完成。",
        "验收报告于2024年12月10日前报县水务局。",
        title="河西政发〔2022〕18号附件",
        published=date(2022, 3, 8),
    ) == [
        ("2015/2017", "happened"),
        ("../2022-11-30~", "deadline"),
        ("../2023-07-31~", "deadline"),
        ("../2024-12-10", "deadline"),
    ]


def test_a_number_alone_stays_the_title_where_no_line_is_one() -> None:
    assert called("河西政发〔2022〕18号", [Block("各村委会：")]) == "河西政发〔2022〕18号"
    assert called(None, []) is None


def test_what_gives_notice_is_one_whatever_the_page_calls_it() -> None:
    assert told(
        "为保障2017年清明节期间道路畅通，现将有关事项通告如下：",
        "4月2日至4日，北环路禁止货车通行。",
    ) == [("2017-04-02/2017-04-04", "planned")]
    assert told("现将2017年上半年检查情况通报如下：", "4月2日至4日，检查组走访了六家企业。") == [
        ("2017-04-02/2017-04-04", "happened")
    ]


def test_a_page_without_a_title_is_called_by_the_caption_of_its_records() -> None:
    """The term in it lends its years, and says no more; nor does the day of the last change."""
    assert told(
        "划船队训练记录（2021秋季学期）　整理：小川　最后更新 2022-1-20",
        "次序|日期|地点",
        "1|9.11|东湖",
        "2|11/6-7|水库",
        "中秋前　修好两条旧艇。",
        "12月31日　夜划。",
        "1月8日　期末测试。",
    ) == [
        ("2021-09-11", "happened"),
        ("2021-11-06/2021-11-07", "happened"),
        ("../2021-09-21", "happened"),
        ("2021-12-31", "happened"),
        ("2022-01-08", "happened"),
    ]


def test_minutes_without_a_title_have_no_caption_of_records() -> None:
    assert called(None, [Block("村务会议记录"), Block("3月2日　布置春耕。")]) is None


def test_a_plan_is_called_by_the_line_below_the_school_that_issues_it() -> None:
    school, plan = "溪口縣立東山國民中學", "112學年度下學期行事曆"
    assert called(school, [Block(school, is_title=True), Block(plan)]) == plan
    assert called(school, [Block(school, is_title=True), Block("本校位於溪口縣。")]) == school
