"""Rows of a table take the tense of their columns."""

from __future__ import annotations

from datetime import date

from db.dates.setting.tables import cells_of
from tests.db.dates.documents import told


def test_a_column_of_what_is_planned_plans_its_cells() -> None:
    found = told("项目　开工　计划完工", "大桥　3月2日　9月30日", title="2021年项目情况表")
    assert found == [("2021-03-02", "happened"), ("2021-09-30", "planned")]


def test_a_column_of_actual_days_plans_nothing() -> None:
    found = told("项目　拟开工　实际完工", "大桥　3月2日　9月30日", title="2021年项目情况表")
    assert found == [("2021-03-02", "planned"), ("2021-09-30", "happened")]


def test_a_line_of_as_many_words_after_the_table_has_no_columns() -> None:
    found = told(
        "项目　开工　计划完工",
        "大桥　3月2日　9月30日",
        "说明",
        "二桥　4月1日　5月30日通车",
        title="2021年项目情况表",
    )
    assert ("2021-05-30", "happened") in found


def test_a_column_of_limits_sets_them() -> None:
    assert told(
        "事项　责任人　截止日期",
        "海报　小王　5月3日",
        "场地　小李　5月6日至8日",
        title="2022年读书节分工",
    ) == [("../2022-05-03", "deadline"), ("2022-05-06/2022-05-08", "planned")]


def test_blanks_part_the_cells_below_the_name_of_a_column_of_times() -> None:
    assert told(
        "事项 责任单位 办结期限",
        "1.修订章程 秘书处 2023.9.30",
        "2.换届选举 理事会 2023年10月－11月",
        "3.年检 秘书处 2024.03.31前",
        "4.清理会籍 秘书处 长期",
        title="协会整改方案",
    ) == [
        ("../2023-09-30", "deadline"),
        ("2023-10/2023-11", "planned"),
        ("../2024-03-31", "deadline"),
    ]


def test_figures_with_the_year_of_the_republic_are_days_in_a_column_of_times() -> None:
    assert told(
        "工作項目 辦理時程 備註",
        "初審 113.3.25～3.29 書面",
        "進駐及創作 113.04–113.07",
        "撥款 113.08.30前 一次",
        "民國紀年，駐地與材料費另計。",
        "駐村藝術家由文化課聯絡。",
        title="藝術家駐村實施計畫",
    ) == [
        ("2024-03-25?/2024-03-29", "planned"),
        ("2024-04?/2024-07?", "planned"),
        ("../2024-08-30?", "deadline"),
    ]


def test_words_with_blanks_between_are_no_columns() -> None:
    found = told("姓名 单位 职务", "王一 县局 2020.3.5", "李二 乡站 5.6", title="名单")
    assert ("2020-05-06", "happened") not in found


def test_the_calendar_of_a_second_term_is_of_the_year_in_which_it_is_held() -> None:
    assert told(
        "週次 | 日　期 | 重要行事 | 備註",
        "一 | 2/16 | 開學、註冊 | 下午四時放學",
        "六 | 4/4~4/7 | 清明節連假 | 當天不開放校園",
        "九 | 4/25 | 校慶 |",
        "十八 | 6/29 | 成績上傳截止 |",
        title="112學年度下學期行事曆",
    ) == [
        ("2024-02-16", "planned"),
        ("2024-04-04/2024-04-07", "planned"),
        ("2024-04-25", "planned"),
        ("../2024-06-29", "deadline"),
    ]


def test_figures_below_the_name_of_a_column_of_days_are_days_blanks_in_the_name_aside() -> None:
    assert told(
        "| 周次 | 日 期 | 安排 |",
        "| 1 | 2.21 | 开学 |",
        "| 5 | 3.25 | 选课截止 |",
        title="2021-2022学年度第二学期教学日历",
    ) == [("2022-02-21", "planned"), ("../2022-03-25", "deadline")]


def test_another_day_in_a_further_cell_of_a_row_is_told_too() -> None:
    assert told(
        "日期 | 事项 | 说明",
        "5月18日 | 校庆 | 5月20日补休",
        title="某校2023年校历",
    ) == [("2023-05-18", "planned"), ("2023-05-20", "planned")]


def test_what_no_longer_holds_is_not_told_and_a_row_may_name_a_limit() -> None:
    assert told(
        "序号　更正项　更正前　更正后",
        "1　投标截止时间　2025-04-14 09:00　2025-04-28 09:30",
        "2　开标时间　2025-04-14 09:00　2025-04-28 09:30",
        title="更正公告",
        published=date(2025, 4, 11),
    ) == [("../2025-04-28T09:30:00", "deadline"), ("2025-04-28T09:30:00", "planned")]


def test_a_name_and_dates_with_blanks_between_are_a_row() -> None:
    assert told(
        "东座 2024年1月 2025年第二季",
        title="更新工程答复",
        published=date(2024, 6, 12),
    ) == [("2024-01", "happened"), ("2025-34", "planned")]


def test_lines_of_a_box_part_the_cells() -> None:
    assert told(
        "│序号│任务│完成时限│",
        "│1│管网改造│2025年6月│",
        title="整治方案",
        published=date(2023, 8, 20),
    ) == [("../2025-06", "deadline")]


def test_a_year_above_a_table_dates_neither_its_rows_of_their_own_days_nor_its_head() -> None:
    assert told(
        "（2024年）",
        "| 序号 | 工程 | 开始日期 | 截止日期 |",
        "| 1 | 河道清淤 | 2024-03-01 | 2024-04-30 |",
        "| 2 | 路灯更换 | 2024-07-01 | 2024-08-31 |",
        title="工程进度计划表",
    ) == [
        ("2024-03-01", "planned"),
        ("../2024-04-30", "deadline"),
        ("2024-07-01", "planned"),
        ("../2024-08-31", "deadline"),
    ]


def test_a_table_of_matches_plans_its_days() -> None:
    assert told(
        "| 轮次 | 日期 | 主队 |",
        "| 1 | 5/10（六） | 海鸥 |",
        "| 2 | 5/17（六） | 山鹰 |",
        title="2025年联赛赛程表",
    ) == [("2025-05-10", "planned"), ("2025-05-17", "planned")]


def test_the_last_cells_of_a_framed_row_may_be_empty() -> None:
    """So that a feast beside the days of its row is a remark on them."""
    row = "| 2/8-2/14 | | 春節，會務暫停 | | |"
    assert [row[slice(*cell)] for cell in cells_of(row)] == [
        "2/8-2/14",
        "",
        "春節，會務暫停",
        "",
        "",
    ]
    lines = (
        "| 日期 | 時間 | 內容 | 地點 | 備註 |",
        "| 2024/01/06 | 08:00 | 健行 | 集集 | 52人 |",
        "| 2024/02/08-02/14 | | 春節，會務暫停 | | |",
    )
    assert [edtf for edtf, _ in told(*lines, title="2024年會務")] == [
        "2024-01-06",
        "2024-02-08/2024-02-14",
    ]


def test_a_rule_below_the_names_and_a_thousands_comma_end_no_table() -> None:
    assert told(
        "項目　主辦　預定期程　備註",
        "────────────",
        "換裝路燈1,200盞　庶務組　112.10－113.01　寒假施工",
        "雨水池　衛生組　114.02－114.06",
        "充電樁　總務處　115年底前",
        "首次會議訂於112年9月20日召開。",
        title="淨零行動計畫",
    ) == [
        ("2023-10?/2024-01?", "planned"),
        ("2025-02?/2025-06?", "planned"),
        ("../2026-12~", "deadline"),
        ("2023-09-20?", "planned"),
    ]


def test_a_rule_of_dashes_parts_no_names_from_their_rows() -> None:
    assert told(
        "計畫　執行期間　成果",
        "-------- ---------- ------",
        "讀書車　110.02.22–110.06.18　巡迴14校",
        "老照片　110.01–110.12　掃描820張",
        "拾光獎　110.07.05–110.09.15　收件88件",
        "本會民國104年成立。",
        title="110年度工作報告",
    )[:3] == [
        ("2021-02-22?/2021-06-18?", "happened"),
        ("2021-01?/2021-12?", "happened"),
        ("2021-07-05?/2021-09-15?", "happened"),
    ]
