"""The reader shows any document as Chinese is set, and never loses its place."""

from __future__ import annotations

from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from db.model import Role
from db.state import Mark as KeptMark
from db.text.alignment import Span, from_removals
from tests.tui.panes.reading import HERE, MATCH, document_of, reading
from tui.messages import Place
from tui.reader.blocks import LONGEST
from tui.widgets.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.strip import Strip

_CHRONICLE = (
    (Role.TITLE, "云州市大事记"),
    (Role.BOILERPLATE, "首页 > 新闻"),
    (Role.HEADING, "一月"),
    "1月4日，“全市软件大会”召开（共三十人），部署网络工作；1月8日，下发通知。",
    "1月20日，用U盘拷贝软件，市软件中心成立，出租车公司参加。",
    (Role.HEADING, "二月"),
    "2月2日，市里的软件园开园。",
)
_DATES = ((3, "1月4日"), (3, "1月8日"), (4, "1月20日"), (6, "2月2日"))


async def test_paragraphs_are_indented_and_headings_stand_apart() -> None:
    async with reading() as reader:
        reader.open(document_of(_CHRONICLE))
        await reader.until(lambda: reader.rows()[0])
        assert reader.rows()[:6] == [
            "云州市大事记",
            "",
            "一月",
            "　　1月4日，“全市软件大会”召开（共",
            "三十人），部署网络工作；1月8日，下发通",
            "知。",
        ]


async def test_only_lines_in_which_something_else_is_marked_are_drawn_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[str] = []
    draw = TextView._drawn

    def counted(view: TextView, look: Any) -> Strip:
        strip = draw(view, look)
        drawn.append("".join(segment.text for segment in strip)[1:].strip())
        return strip

    monkeypatch.setattr(TextView, "_drawn", counted)
    async with reading() as reader:
        reader.open(document_of(_CHRONICLE))
        await reader.until(lambda: len(drawn) >= 10)
        drawn.clear()
        reader.find("软件园")
        await reader.until(lambda: reader.marked(MATCH) == ["软件园"])
        assert drawn == ["2月2日，市里的软件园开园。"]


@pytest.mark.parametrize("width", [20, 31, 44, 80])
async def test_no_line_on_the_screen_begins_with_a_closing_mark(width: int) -> None:
    sentences = "他说：“会上（共三十人）讨论了《规划》。”会后，大家参观了展览！" * 12
    async with reading((width, 30)) as reader:
        reader.open(document_of([sentences]))
        await reader.until(lambda: reader.rows()[0])
        rows = reader.rows()
        assert not [row for row in rows if row[:1] in tuple("，。、；：？！）》」』”")]
        assert not [row for row in rows if row[-1:] in tuple("（《「『“")]


async def test_text_that_a_terminal_would_obey_shows_as_signs() -> None:
    async with reading((60, 12)) as reader:
        reader.open(document_of(["清\x1b[2J屏\x07和\u202e反\x9b31m转[bold]粗[/bold][/]\ufeff"]))
        await reader.until(lambda: reader.rows()[0])
        assert reader.rows()[0].strip() == "清␛[2J屏␇和反␦31m转[bold]粗[/bold][/]"


async def test_matches_are_marked_and_n_goes_from_one_to_the_next() -> None:
    async with reading() as reader:
        reader.open(document_of(_CHRONICLE))
        reader.find("软件")
        await reader.until(lambda: len(reader.marked(MATCH)) == 4)
        reader.pane.step_match(1)
        await reader.until(lambda: reader.marked(HERE) == ["软件"])
        assert reader.cursor().startswith("　　1月4日")
        reader.pane.step_match(1)
        reader.pane.step_match(1)
        await reader.until(lambda: "3/4 matches" in reader.pane.position())
        assert reader.cursor().startswith("　　1月20日")
        reader.pane.step_match(-1)
        await reader.until(lambda: "2/4 matches" in reader.pane.position())
        for _ in range(9):
            reader.pane.step_match(1)
        await reader.until(lambda: "4/4 matches" in reader.pane.position())
        assert reader.cursor().startswith("　　2月2日")


async def test_another_script_keeps_the_place_and_the_marks_on_the_same_words() -> None:
    """In the Taiwan script words change their length: marks must not slip, nor the cursor."""
    async with reading() as reader:
        reader.open(document_of(_CHRONICLE, dates=_DATES))
        reader.find("出租车")
        reader.pane.step_match(1)
        await reader.until(lambda: reader.marked(HERE) == ["出租车"])
        row, place = reader.cursor_row(), reader.pane.place()
        reader.pane.show_as(reader.pane.shown_as.turned(2))
        await reader.until(lambda: "隨身碟" in "".join(reader.rows()))
        assert reader.marked(HERE) == ["計程車"]
        assert reader.underlined()[:3] == ["1月4日", "1月8日", "1月20日"]
        assert (reader.cursor_row(), reader.pane.place()) == (row, place)
        for _ in range(3):
            reader.pane.show_as(reader.pane.shown_as.turned(-1))
            reader.pane.show_as(reader.pane.shown_as.turned(1))
        reader.pane.show_as(reader.pane.shown_as.turned(-2))
        await reader.until(lambda: "U盘" in "".join(reader.rows()))
        assert (reader.cursor_row(), reader.pane.place()) == (row, place)


async def test_raw_and_cleaned_text_keep_the_place_and_the_marks() -> None:
    """A note that cleaning took out of a word is marked with the word in the raw text."""

    def cleaned(index: int, raw: str) -> tuple[str, str | None]:
        if index:
            return raw, None
        start = raw.index("(fā)")
        edits = from_removals([Span(start, start + 4)])
        return raw.replace("(fā)", ""), edits.to_json()

    async with reading() as reader:
        opened = document_of(
            ["一" * 60 + "，下發(fā)布告通知", "發布二"], script="zh-Hant", edits=cleaned
        )
        reader.open(opened)
        reader.find("發布")
        reader.pane.step_match(1)
        await reader.until(lambda: reader.marked(HERE) == ["發布"])
        row, place = reader.cursor_row(), reader.pane.place()
        reader.press("r")
        await reader.until(lambda: "發(fā)布" in "".join(reader.rows()))
        assert reader.marked(HERE) == ["發(fā)布"]
        assert reader.marked(MATCH) == ["發布"]
        assert reader.pane.place() == place
        assert "發" in reader.cursor()
        reader.press("r")
        await reader.until(lambda: "發(fā)布" not in "".join(reader.rows()))
        assert (reader.cursor_row(), reader.pane.place()) == (row, place)


async def test_dates_of_events_are_underlined_and_brackets_go_to_them() -> None:
    async with reading() as reader:
        reader.open(document_of(_CHRONICLE, dates=_DATES))
        await reader.until(lambda: reader.underlined() == ["1月4日", "1月8日", "1月20日", "2月2日"])
        reader.press("]")
        await reader.until(lambda: reader.marked(HERE) == ["1月4日"])
        reader.press("]", "]", "]", "]")
        await reader.until(lambda: reader.marked(HERE) == ["2月2日"])
        assert reader.cursor().startswith("　　2月2日")
        reader.press("[")
        await reader.until(lambda: reader.marked(HERE) == ["1月20日"])


async def test_page_furniture_is_hidden_until_asked_for() -> None:
    async with reading() as reader:
        reader.open(document_of(_CHRONICLE), passage=4)
        await reader.until(lambda: reader.cursor().startswith("　　1月4日"))
        assert "首页 > 新闻" not in reader.rows()
        reader.pane.show_furniture(True)
        await reader.until(lambda: "首页 > 新闻" in reader.rows())
        assert reader.cursor().startswith("　　1月4日")


async def test_a_document_opens_at_the_place_asked_for() -> None:
    paragraphs = [f"第{number}段，" + "记录。" * 20 for number in range(300)]
    async with reading() as reader:
        opened = document_of(paragraphs)
        reader.open(opened, passage=200, start=0)
        await reader.until(lambda: reader.cursor().startswith("　　第199段"))
        assert 0 < reader.cursor_row() < 9
        place = reader.pane.place()
        assert place is not None
        assert (place.passage, place.start) == (200, 0)
        reader.open(opened, passage=201, start=0)
        await reader.until(lambda: reader.cursor().startswith("　　第200段"))


async def test_a_document_without_a_place_opens_at_its_first_words() -> None:
    """Not at the page furniture above them, which is hidden."""
    async with reading() as reader:
        reader.open(document_of([(Role.BOILERPLATE, "首页"), (Role.TITLE, "大事记"), "一"]))
        await reader.until(lambda: reader.cursor() == "大事记")
        assert "line 2 of 3" in reader.pane.position()


async def test_a_document_without_a_place_opens_at_its_first_match() -> None:
    async with reading() as reader:
        reader.find("找到")
        reader.open(document_of([*["记录。" * 30] * 9, "这里找到了，又找到了。"]))
        await reader.until(lambda: reader.marked(HERE) == ["找到"])
        assert reader.cursor().startswith("　　这里找到")
        assert "1/2 matches" in reader.pane.position()


async def test_the_date_that_the_timeline_leads_to_stands_out() -> None:
    async with reading() as reader:
        opened = document_of(_CHRONICLE, dates=_DATES)
        reader.open(opened, passage=4, start=_CHRONICLE[3].index("1月8日"))
        await reader.until(lambda: reader.marked(HERE) == ["1月8日"])
        reader.open(opened, passage=5, start=0)
        await reader.until(lambda: reader.marked(HERE) == ["1月20日"])


async def test_the_outline_leads_to_its_headings() -> None:
    async with reading() as reader:
        reader.open(
            document_of([*_CHRONICLE, *["正文。" * 30] * 9, (Role.HEADING, "三月"), "完。"])
        )
        await reader.until(lambda: reader.rows()[0])
        reader.press("o")
        await reader.until(lambda: any("Outline" in line for line in reader.lines()))
        reader.press("G", "enter")
        await reader.until(lambda: reader.cursor() == "三月")


async def test_keys_move_by_lines_and_pages_and_stop_at_both_ends() -> None:
    paragraphs = [f"{number:03}" for number in range(100)]
    async with reading((44, 11)) as reader:
        reader.open(document_of(paragraphs, script="en"))
        await reader.until(lambda: reader.cursor() == "000")
        reader.press("j", "j", "k")
        await reader.until(lambda: reader.cursor() == "001")
        reader.press("space")
        await reader.until(lambda: reader.rows()[0] == "" or reader.rows()[0] > "003")
        reader.press("G")
        await reader.until(lambda: reader.cursor() == "099")
        assert reader.rows()[-1] == "099"
        reader.press("space", "j", "ctrl+d")
        reader.press("g")
        await reader.until(lambda: reader.cursor() == "000")
        reader.press("k", "b", "ctrl+u")
        await reader.until(lambda: reader.rows()[0] == "000")


async def test_a_page_down_and_a_page_up_lead_back() -> None:
    paragraphs = [f"第{number}段，" + "记录。" * (number % 40) for number in range(200)]
    async with reading() as reader:
        reader.open(document_of(paragraphs), passage=100)
        await reader.until(lambda: "第99段" in reader.cursor())
        before = reader.rows()
        reader.press("space")
        await reader.until(lambda: reader.rows() != before)
        assert reader.rows()[0] == before[-1]
        reader.press("b")
        await reader.until(lambda: reader.rows() == before)


async def test_the_bar_shows_where_the_matches_are() -> None:
    paragraphs = ["记录。" * 40] * 60
    paragraphs[0] = paragraphs[30] = "找到的词在这里。" + "记录。" * 40
    async with reading() as reader:
        reader.open(document_of(paragraphs))
        reader.find("找到")
        await reader.until(lambda: "▒" in reader.bar())
        assert reader.bar()[0] == "█"
        assert [y for y, sign in enumerate(reader.bar()) if sign == "▒"] == [6]


async def test_an_endless_paragraph_opens_at_once_and_n_finds_its_end() -> None:
    text = "大会召开，讨论工作。" * 300_000 + "找到的词。"
    async with reading((80, 24)) as reader:
        begun = perf_counter()
        reader.open(document_of([text]))
        await reader.until(lambda: reader.rows()[5])
        assert perf_counter() - begun < 1
        reader.press("G")
        await reader.until(lambda: "找到的词" in reader.cursor())
        reader.press("g")
        await reader.until(lambda: reader.cursor().startswith("　　大会"))
        reader.find("找到")
        reader.pane.step_match(1)
        await reader.until(lambda: reader.marked(HERE) == ["找到"])
        await reader.until(lambda: "1/1 matches" in reader.pane.position())


async def test_what_is_copied_is_the_paragraph_or_a_part_of_an_endless_one() -> None:
    async with reading() as reader:
        reader.open(document_of(["短段落。", "长句子。" * 5_000]), passage=1)
        await reader.until(lambda: "短" in reader.cursor())
        quotation = reader.pane.quotation()
        assert quotation is not None
        assert (quotation.text, quotation.line) == ("短段落。", 1)
        reader.press("G")
        await reader.until(lambda: "长" in reader.cursor())
        quotation = reader.pane.quotation()
        assert quotation is not None
        assert 0 < len(quotation.text) <= 2 * LONGEST
        assert quotation.line == 2


async def test_the_place_stays_when_the_window_changes() -> None:
    async with reading((80, 24)) as reader:
        reader.open(document_of(["记录。" * 400, "找到的词。", "记录。" * 400]))
        reader.find("找到")
        reader.pane.step_match(1)
        await reader.until(lambda: reader.marked(HERE) == ["找到"])
        for size in ((30, 10), (120, 40), (3, 3), (80, 24)):
            await reader.resize(*size)
        await reader.until(lambda: reader.marked(HERE) == ["找到"])
        assert reader.cursor().strip() == "找到的词。"


async def test_a_step_of_the_cursor_draws_two_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        reader.open(document_of(["记录。" * 200]))
        await reader.until(lambda: reader.cursor_row() == 0)
        drawn: list[int] = []
        view = reader.pane.home()
        render_line = view.render_line

        def noted(y: int) -> Strip:
            drawn.append(y)
            return render_line(y)

        monkeypatch.setattr(view, "render_line", noted)
        reader.press("j")
        await reader.until(lambda: reader.cursor_row() == 1)
        assert drawn == [0, 1]


async def test_whatever_is_done_the_cursor_is_in_sight_and_the_screen_full() -> None:
    """A random walk over every way of moving and showing, over long, short and empty lines."""
    chance = Random(20200608)
    paragraphs: list[str | tuple[Role, str]] = [
        chance.choice([(Role.HEADING, "标题"), (Role.BOILERPLATE, "版权"), (Role.BODY, text)])
        for text in ("", "一", "记录。" * 7, "大会（三十人）召开，用U盘拷贝软件。" * 30) * 20
    ]
    async with reading((30, 12)) as reader:
        reader.open(document_of(paragraphs))
        await reader.until(lambda: reader.rows()[1])
        pane, view = reader.pane, reader.pane.home()
        moves: list[Callable[[], None]] = [
            view.action_down,
            view.action_up,
            view.action_half_page_down,
            view.action_half_page_up,
            view.action_page_down,
            view.action_page_up,
            view.action_first,
            view.action_last,
            pane.action_raw,
            lambda: pane.step_match(1),
            lambda: pane.step_match(-1),
            lambda: pane.show_as(pane.shown_as.turned(1)),
            lambda: pane.show_furniture(chance.random() < 0.5),
            lambda: reader.find(chance.choice(["软件", "大会", "无", ""])),
            lambda: view.go_to(chance.randrange(12_000)),
            lambda: view.scroll_rows(chance.randrange(-30, 30)),
        ]
        for _ in range(400):
            place = view.place
            move = chance.choice(moves)
            move()
            lines = [view.render_line(y).text for y in range(view.size.height)]
            assert sum(line.startswith("▌") for line in lines) == 1
            assert {cell_len(line) for line in lines} == {view.size.width}
            if move in moves[8:9] + moves[11:14]:
                assert view.place == place


async def test_a_click_moves_the_cursor_and_the_wheel_moves_the_text() -> None:
    async with reading() as reader:
        reader.open(document_of([f"第{number}段。" for number in range(100)]))
        await reader.until(lambda: reader.rows()[0])
        await reader.click(5, 4)
        await reader.until(lambda: reader.cursor() == "　　第4段。")
        reader.pane.home().scroll_rows(3)
        await reader.until(lambda: reader.rows()[0] == "　　第3段。")
        assert reader.cursor() == "　　第4段。"
        reader.pane.home().scroll_rows(9)
        await reader.until(lambda: reader.rows()[0] == "　　第12段。")
        assert reader.cursor() == "　　第12段。"
        await reader.click(43, 12)
        await reader.until(lambda: "第9" in reader.cursor())


async def test_an_empty_document_is_nothing_to_trip_over() -> None:
    async with reading() as reader:
        reader.open(document_of([]))
        reader.find("词")
        reader.press("j", "G", "g", "space", "b", "]", "[", "r", "k", "r")
        reader.pane.step_match(1)
        assert "line 1 of 1" in reader.pane.position()
        assert reader.pane.quotation() is None
        reader.press("o")
        await reader.until(lambda: any("no headings" in line for line in reader.lines()))
        reader.press("escape")
        await reader.until(lambda: not any("no headings" in line for line in reader.lines()))


async def test_what_the_reader_marked_stands_in_the_gutter_in_every_view() -> None:
    async with reading() as reader:
        passages = [(Role.BODY, f"第{number}段扶贫工作。") for number in range(5)]
        opened = document_of(passages)
        mark = KeptMark(7, "0" * 64, opened.passages[3].start, opened.passages[3].end, "", None)
        reader.pane.show_document(opened, Place(1), [mark])
        await reader.until(lambda: [line for line in reader.lines() if line.startswith("▪")])
        assert reader.pane.mark_here() is None
        for keys in ((), ("r",), ("r",)):
            reader.press(*keys)
            (marked,) = [line for line in reader.lines() if line.startswith("▪")]
            assert "第3段" in marked
        reader.press("j", "j", "j")
        await reader.until(lambda: "第3段" in reader.cursor())
        assert reader.pane.mark_here() == 7
        reader.pane.show_kept([])
        assert reader.pane.mark_here() is None
