"""Finding documents: files, folders, JSON lines."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from db.errors import UnreadableDocumentError
from db.ingest.sources import (
    FileSource,
    RecordSource,
    Refusal,
    find_files,
    read_records,
    storable_path,
)


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文", encoding="utf-8")


def test_a_folder_is_searched_in_depth_and_in_order_without_hidden_files(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a/二.md", "a/一.txt", ".hidden.txt", ".git/c.txt", "a/.d/e.txt")
    found = [
        Path(source.path).relative_to(tmp_path).as_posix() for source in find_files([tmp_path])
    ]
    assert found == ["a/一.txt", "a/二.md", "b.txt"]


def test_a_hidden_file_that_was_named_is_read(tmp_path: Path) -> None:
    _fill(tmp_path, ".notes.txt")
    assert [type(source) for source in find_files([tmp_path / ".notes.txt"])] == [FileSource]


def test_a_file_named_twice_is_one_document(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    again = tmp_path / "x" / ".." / "a.txt"
    (tmp_path / "x").mkdir()
    assert len(list(find_files([tmp_path / "a.txt", again, tmp_path]))) == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.pdf", "is a PDF; this version reads .txt and .md"),
        ("a.html", "is an HTML page; this version reads .txt and .md"),
        ("a.xyz", "is a .xyz file; this version reads .txt and .md"),
        ("noname", "is a file without a suffix; this version reads .txt and .md"),
    ],
)
def test_other_formats_are_refused_with_one_sentence(
    tmp_path: Path, name: str, reason: str
) -> None:
    _fill(tmp_path, name)
    (refused,) = find_files([tmp_path])
    assert isinstance(refused, Refusal)
    assert str(refused) == f"{tmp_path / name} {reason}."


def test_what_is_not_there_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    missing, found = find_files([tmp_path / "none.txt", tmp_path / "a.txt"])
    assert isinstance(missing, Refusal)
    assert missing.reason == "does not exist"
    assert isinstance(found, FileSource)


def test_a_name_with_a_nul_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    reasons = [
        source.reason
        for source in find_files([Path("a\0b.txt"), tmp_path / "pipe.txt"])
        if isinstance(source, Refusal)
    ]
    assert reasons == ["is not a possible file name", "is no ordinary file"]


def test_links_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = list(find_files([tmp_path]))
    assert [Path(source.path).name for source in found] == ["a.txt", "self.txt"]
    assert isinstance(found[1], Refusal)


def test_a_file_that_went_away_before_it_was_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="does not exist"):
        FileSource(str(tmp_path / "gone.txt"), 3).read()


def test_json_lines_bring_text_and_what_is_known_of_it() -> None:
    line = json.dumps({"path": "note:1", "text": "正文。", "title": " 标题 ", "source": "", "x": 1})
    assert list(read_records(io.StringIO(f"\n{line}\n"))) == [
        RecordSource("note:1", "正文。", {"title": "标题", "source": None})
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "line 1 of the JSON lines is not valid JSON."),
        ("[1]", "line 1 of the JSON lines is not a JSON object."),
        ('{"text": "文"}', 'line 1 of the JSON lines has no "path".'),
        ('{"path": "p", "text": 3}', 'p (line 1 of the JSON lines) has no "text".'),
        ("[" * 100_000, "line 1 of the JSON lines is not valid JSON."),
    ],
)
def test_a_bad_json_line_is_refused_by_its_number(line: str, sentence: str) -> None:
    assert [str(refused) for refused in read_records(io.StringIO(line))] == [sentence]


def test_lone_surrogates_in_json_become_replacement_characters() -> None:
    (record,) = read_records(io.StringIO('{"path": "\\ud800", "text": "甲\\udfff乙"}'))
    assert isinstance(record, RecordSource)
    assert (record.path, record.text) == ("\ufffd", "甲\ufffd乙")


def test_a_file_name_in_no_utf_8_can_be_stored() -> None:
    assert storable_path(os.fsdecode(b"/tmp/\xb4\xf3.txt")) == "/tmp/\\xb4\\xf3.txt"
