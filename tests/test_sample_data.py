"""The sample corpus is what it says it is, and the gold set stands on its lines."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

DOCUMENTS = Path(__file__).parent.parent / "sample_data" / "documents"
GOLD = Path(__file__).parent / "gold"

KINDS = {"happened", "planned", "deadline", "mention"}
BOUNDS = {None, "by", "since", "around"}
BASES = {"explicit", "heading", "title", "lead", "previous", "published"}
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A string that the gold set claims to stand on a line of a document."""

    path: str
    line: int
    text: str


def rows(name: str) -> list[dict[str, str | int | None]]:
    """The objects of one gold file."""
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def groups() -> list[list[tuple[str, int]]]:
    """The lists of places that tell the same event."""
    lines = (GOLD / "groups.jsonl").read_text(encoding="utf-8").splitlines()
    return [[(path, line) for path, line in json.loads(text)] for text in lines]


def encodings() -> dict[str, str]:
    """The encoding that each document was written in."""
    return {str(row["path"]): str(row["encoding"]) for row in rows("metadata.jsonl")}


def decoded() -> dict[str, str]:
    """The raw text of each document, newlines as they are."""
    return {
        name: (DOCUMENTS / name).read_bytes().decode(encoding)
        for name, encoding in encodings().items()
    }


def places(name: str, field: str) -> list[Place]:
    """The strings of one gold file with their places."""
    found: list[Place] = []
    for row in rows(name):
        line = row["line"]
        assert isinstance(line, int)
        found.append(Place(str(row["path"]), line, str(row[field])))
    return found


def line_starts(text: str) -> list[int]:
    """The offset at which each line of ``text`` begins."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def test_there_are_about_forty_documents_and_each_is_described_once() -> None:
    described = [str(row["path"]) for row in rows("metadata.jsonl")]
    assert sorted(described) == sorted(path.name for path in DOCUMENTS.iterdir())
    assert len(set(described)) == len(described)
    assert 38 <= len(described) <= 50


def test_every_document_decodes_strictly_in_its_encoding_and_says_something() -> None:
    for name, text in decoded().items():
        assert len(text) > 200, name
        assert "\N{REPLACEMENT CHARACTER}" not in text, name
        assert "⟦" not in text, name


def test_the_encodings_of_real_collections_are_all_there() -> None:
    used = list(encodings().values())
    assert used.count("gb18030") >= 2
    assert used.count("big5") >= 2
    assert used.count("utf-16") >= 1
    for name, encoding in encodings().items():
        if encoding in {"gb18030", "big5", "utf-16"}:
            with pytest.raises(UnicodeDecodeError):
                (DOCUMENTS / name).read_bytes().decode("utf-8")


def test_one_document_has_the_line_ends_of_another_system() -> None:
    assert any("\r\n" in text for text in decoded().values())


def test_every_script_is_present() -> None:
    scripts = {row["script"] for row in rows("metadata.jsonl")}
    assert {"zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK"} <= scripts
    assert {row["language"] for row in rows("metadata.jsonl")} == {"zh", "en"}


@pytest.mark.parametrize(
    ("name", "field"), [("sample.jsonl", "date_text"), ("traps.jsonl", "text")]
)
def test_every_gold_string_begins_on_its_line(name: str, field: str) -> None:
    texts = decoded()
    starts = {path: line_starts(text) for path, text in texts.items()}
    for place in places(name, field):
        text = texts[place.path]
        begin = starts[place.path][place.line - 1]
        at = text.find(place.text, begin)
        assert at >= 0, place
        assert _LINE_END.search(text[begin:at]) is None, place


def test_gold_values_are_whole() -> None:
    for row in rows("sample.jsonl"):
        start, end = row["start"], row["end"]
        assert row["kind"] in KINDS, row
        assert row["bound"] in BOUNDS, row
        assert row["basis"] in BASES, row
        assert row["form"], row
        assert start is not None or end is not None, row
        if start is not None and end is not None:
            assert str(start) <= str(end), row
        if row["kind"] == "deadline":
            assert start is None, row
            assert row["bound"] == "by", row


def test_the_gold_years_cover_1900_to_2025() -> None:
    years = {
        int(str(row["start"])[:4])
        for row in rows("sample.jsonl")
        if row["start"] is not None and row["kind"] == "happened"
    }
    assert min(years) <= 1900
    assert max(years) >= 2025
    decades = {year // 10 for year in years}
    assert decades >= set(range(190, 203))


def test_every_group_tells_of_gold_events_at_least_twice() -> None:
    known = {(place.path, place.line) for place in places("sample.jsonl", "date_text")}
    assert groups()
    for group in groups():
        assert len(group) >= 2, group
        assert set(group) <= known, group
    assert any(len({path for path, _ in group}) == 1 for group in groups())
    assert any(len({path for path, _ in group}) >= 3 for group in groups())
