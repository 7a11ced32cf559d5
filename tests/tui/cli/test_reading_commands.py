"""list, search, timeline and show: what they find, write, and end with."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.cli.conftest import Done

    Call = Callable[..., Done]

LIST_KEYS = "id path title source author editor published place language script characters events"
SEARCH_KEYS = "document title path passage line text spans match score"
TIMELINE_KEYS = (
    "id start end edtf precision kind bound basis text date_text document title path line sources"
)


def by_name(entries: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {entry["path"].rsplit("/", 1)[1]: entry for entry in entries}


def test_list_has_the_promised_keys_and_null_for_what_a_document_leaves_empty(
    call: Call, corpus: Path
) -> None:
    done = call("list", corpus, "--format", "json")
    assert done.status == 0
    documents = by_name(done.json)
    assert all(set(document) >= set(LIST_KEYS.split()) for document in documents.values())
    review = documents["review.txt"]
    assert review["title"] == "2020年扶贫十件大事"
    assert review["source"] == "平安晚报"
    assert review["published"] == "2021-01-12"
    assert review["author"] is None
    assert review["script"] == "zh-Hans"
    assert review["events"] == 3


def test_list_is_narrowed_by_a_query(call: Call, corpus: Path) -> None:
    done = call("list", corpus, "扶贫 lang:zh", "--format", "jsonl")
    assert {entry["path"].rsplit("/", 1)[1] for entry in done.json_lines} == {
        "review.txt",
        "plan.txt",
    }


def test_list_in_text_has_aligned_columns(call: Call, corpus: Path) -> None:
    lines = call("list", corpus).lines
    assert len(lines) == 3
    assert [line for line in lines if "2021-01-12" in line and line.endswith("review.txt")]


def test_list_ends_with_1_where_a_query_finds_nothing_but_not_without_one(
    call: Call, corpus: Path, tmp_path: Path
) -> None:
    assert call("list", corpus, "龘龘龘").status == 1
    (tmp_path / "empty").mkdir()
    assert call("ingest", tmp_path / "new.db", tmp_path / "empty").status == 0
    assert call("list", tmp_path / "new.db").status == 0


def test_search_has_the_promised_keys_and_spans_on_the_words(call: Call, corpus: Path) -> None:
    done = call("search", corpus, "扶贫", "--format", "json")
    assert done.status == 0
    assert done.json
    for hit in done.json:
        assert set(hit) >= set(SEARCH_KEYS.split())
        assert hit["spans"]
        for start, end in hit["spans"]:
            assert hit["text"][start:end] in {"扶贫", "扶貧"}
        expected = "exact" if "扶贫" in hit["text"] else "script"
        assert hit["match"] == expected


def test_both_scripts_find_the_same_passages(call: Call, corpus: Path) -> None:
    found = [
        {hit["passage"] for hit in call("search", corpus, word, "--format", "json").json}
        for word in ("扶贫", "扶貧", "fupin")
    ]
    assert found[0] == found[1] == found[2] != set()


def test_search_shows_another_script_with_its_spans_on_the_same_words(
    call: Call, corpus: Path
) -> None:
    done = call("search", corpus, "扶贫", "--script", "zh-Hant-TW", "--format", "json")
    assert done.json
    for hit in done.json:
        assert {hit["text"][start:end] for start, end in hit["spans"]} == {"扶貧"}


def test_search_in_text_names_kind_place_and_passage(call: Call, corpus: Path) -> None:
    done = call("search", corpus, "消费扶贫周")
    (line,) = done.lines
    kind, place, text = line.split("  ", 2)
    assert kind == "exact"
    assert place.endswith("review.txt:9")
    assert "9月30日" in text


def test_search_ends_with_1_where_nothing_is_found(call: Call, corpus: Path) -> None:
    done = call("search", corpus, "龘龘龘")
    assert (done.status, done.out, done.err) == (1, "", "")
    assert call("search", corpus, "龘龘龘", "--format", "json").json == []


def test_search_says_when_only_page_furniture_holds_the_words(call: Call, corpus: Path) -> None:
    done = call("search", corpus, "镇公所")
    assert (done.status, done.out) == (1, "")
    assert "--boilerplate" in done.err
    assert call("search", corpus, "镇公所", "--boilerplate").status == 0


def test_search_says_where_a_query_without_words_is_answered(call: Call, corpus: Path) -> None:
    done = call("search", corpus, "date:2020")
    assert (done.status, done.out) == (1, "")
    assert "timeline" in done.err


@pytest.mark.parametrize("command", ["list", "search", "timeline"])
def test_a_limit_is_kept(call: Call, corpus: Path, command: str) -> None:
    every = call(command, corpus, "扶贫", "--format", "jsonl").json_lines
    assert len(every) > 1
    assert (
        call(command, corpus, "扶贫", "--limit", "1", "--format", "jsonl").json_lines == every[:1]
    )
    assert call(command, corpus, "扶贫", "--limit", "0").out == ""


@pytest.mark.parametrize(
    "query",
    ['"', '"未', "-", "|", "a:b", "\x1b[2J", "\ud800", "=", "字" * 3000],
    ids=lambda query: ascii(query)[:12],
)
def test_no_query_is_an_error(call: Call, corpus: Path, query: str) -> None:
    for command in ("list", "search", "timeline"):
        done = call(command, corpus, query)
        assert done.status in {0, 1}
        assert done.err == ""


def test_timeline_has_the_promised_keys_in_order_of_time(call: Call, corpus: Path) -> None:
    events = call("timeline", corpus, "--format", "json").json
    assert all(set(event) >= set(TIMELINE_KEYS.split()) for event in events)
    assert all(event["kind"] != "mention" for event in events)
    starts = [event["start"] or event["end"] for event in events]
    assert starts == sorted(starts)
    meeting = next(event for event in events if "扶贫工作会议" in event["text"])
    assert (meeting["start"], meeting["end"]) == ("2020-01-08", "2020-01-08")
    assert meeting["date_text"] == "1月8日"
    assert meeting["line"] == 5
    assert meeting["sources"] == [[meeting["document"], 5]]


def test_timeline_keeps_to_the_days_asked_for(call: Call, corpus: Path) -> None:
    def starts(*options: str) -> list[str]:
        done = call("timeline", corpus, *options, "--format", "json")
        return [event["start"] or event["end"] for event in done.json]

    assert starts("--since", "2020-03-03", "--until", "2020-03") == ["2020-03-02"]
    assert starts("--until", "2019") == ["2019-08-20"]
    assert all(start >= "2020-09" for start in starts("--since", "2020-09"))
    assert call("timeline", corpus, "--since", "2024").status == 1


def test_timeline_keeps_to_the_kinds_asked_for(call: Call, corpus: Path) -> None:
    def kinds(*options: str) -> set[str]:
        done = call("timeline", corpus, *options, "--format", "json")
        return {event["kind"] for event in done.json}

    assert kinds("--kind", "deadline") == {"deadline"}
    assert kinds("--kind", "deadline", "--kind", "planned") == {"deadline", "planned"}
    assert "mention" in kinds("--kind", "mention", "--kind", "happened") | {"mention"}


def test_a_query_that_is_still_being_typed_does_not_swallow_the_options(
    call: Call, corpus: Path
) -> None:
    whole = call("timeline", corpus, "扶贫", "--kind", "deadline").out
    for query in ("扶贫 |", "| 扶贫", '扶贫 "'):
        assert call("timeline", corpus, query, "--kind", "deadline").out in {whole, ""}


def test_timeline_in_text_shows_date_kind_place_and_sentence(call: Call, corpus: Path) -> None:
    (line,) = call("timeline", corpus, "--kind", "deadline").lines
    assert "../2020-09-15" in line or "2020-09-15" in line
    assert "deadline" in line
    assert "plan.txt:5" in line


def test_a_document_is_named_by_a_path_from_where_one_stands(
    call: Call, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = call("list", corpus, "title:扶贫十件大事", "--format", "json").json[0]["path"]
    monkeypatch.chdir(path.removesuffix("review.txt") + "notices")
    assert call("show", corpus, "../review.txt").lines[0] == "2020年扶贫十件大事"


def test_show_leaves_page_furniture_and_metadata_out(call: Call, corpus: Path) -> None:
    done = call("show", corpus, "review.txt")
    assert done.status == 0
    assert done.lines[0] == "2020年扶贫十件大事"
    assert "来源:" not in done.out
    assert "来源:" in call("show", corpus, "review.txt", "--boilerplate").out


def test_show_converts_the_script(call: Call, corpus: Path) -> None:
    assert "關於開展扶貧日活動" in call("show", corpus, "plan.txt").out
    assert "关于开展扶贫日活动" in call("show", corpus, "plan.txt", "--script", "zh-hans").out


def test_show_raw_is_the_text_as_it_was_but_for_control_characters(
    call: Call, corpus: Path
) -> None:
    raw = call("show", corpus, "report.txt", "--raw")
    assert raw.lines[0] == "Annual report"
    assert "␛[2JEvil" in raw.out
    values = call("show", corpus, "report.txt", "--raw", "--format", "json").json
    assert "\x1b[2JEvil \x9b31m text.\n" in values["text"]


@pytest.mark.parametrize("output_format", ["text", "json", "jsonl", "csv"])
def test_no_format_lets_a_document_control_the_terminal(
    call: Call, corpus: Path, output_format: str
) -> None:
    for arguments in (
        ("show", corpus, "report.txt"),
        ("show", corpus, "report.txt", "--raw"),
        ("search", corpus, "Evil"),
    ):
        written = call(*arguments, "--format", output_format).out
        assert "Evil" in written
        assert {sign for sign in written if unicodedata.category(sign) == "Cc"} <= {"\n", "\r"}


def test_show_sets_lines_to_a_width(call: Call, corpus: Path) -> None:
    for line in call("show", corpus, "review.txt", "--width", "20").lines:
        assert len(line.encode("gb18030")) <= 20
        assert not line.startswith(("，", "。"))


def test_show_in_csv_is_a_row_for_each_passage(call: Call, corpus: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(call("show", corpus, "1", "--format", "csv").out)))
    assert rows
    assert set(rows[0]) == {"passage", "role", "level", "line", "text"}


def test_a_document_that_is_not_there_is_told(call: Call, corpus: Path) -> None:
    done = call("show", corpus, "missing.txt")
    assert done.status == 2
    assert "No document" in done.err


def test_every_format_of_a_list_holds_the_same_entries(call: Call, corpus: Path) -> None:
    as_json = call("timeline", corpus, "--format", "json").json
    as_lines = call("timeline", corpus, "--format", "jsonl").json_lines
    as_rows = list(csv.DictReader(io.StringIO(call("timeline", corpus, "--format", "csv").out)))
    assert as_lines == as_json
    assert [int(row["id"]) for row in as_rows] == [event["id"] for event in as_json]
    assert [json.loads(row["sources"]) for row in as_rows] == [e["sources"] for e in as_json]
