"""A small corpus made row by row, for tests of reading that need no ingest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.search.index import Writer
from db.store.connection import close_after_writing, open_for_writing
from db.text.alignment import Alignment, Edit

if TYPE_CHECKING:
    from pathlib import Path

REVIEW: Final = "2020年大事\n\n首页 > 新闻\n3月1日，学校发(fā)布方案。\n4月2日，召开会议。\n"
NOTICE: Final = "關於報送方案的通知\n請於7月底前報送。"

_DOCUMENTS: Final = (
    (1, "/texts/review.txt", "2020年大事", "校报", "2021-01-05", "zh-Hans", REVIEW),
    (2, "/texts/notices/plan.txt", "關於報送方案的通知", None, None, "zh-Hant", NOTICE),
)
_PASSAGES: Final = (
    (1, 1, "title", "2020年大事"),
    (2, 1, "boilerplate", "首页 > 新闻"),
    (3, 1, "body", "3月1日，学校发(fā)布方案。"),
    (4, 1, "body", "4月2日，召开会议。"),
    (5, 2, "title", "關於報送方案的通知"),
    (6, 2, "body", "請於7月底前報送。"),
)
_EVENTS: Final = (
    (1, 3, "2020-03-01", "2020-03-01", "2020-03-01", "day", "happened", None, "3月1日", 1),
    (2, 4, "2020-04-02", "2020-04-02", "2020-04-02", "day", "happened", None, "4月2日", 2),
    (3, 6, None, "2020-07-31", "../2020-07-31", "month", "deadline", "by", "7月底前", 2),
    (4, 1, "2020-01-01", "2020-12-31", "2020", "year", "mention", None, "2020年", 4),
)


def make_corpus(path: Path) -> Path:
    """Make a corpus of two documents with six passages and four events at ``path``."""
    raw_of = {identifier: raw for identifier, *_, raw in _DOCUMENTS}
    texts = {}
    connection = open_for_writing(path)
    connection.execute("BEGIN")
    for identifier, name, title, source, published, script, raw in _DOCUMENTS:
        own = [passage for passage in _PASSAGES if passage[1] == identifier]
        told = [e for e in _EVENTS if e[6] != "mention" and e[1] in {p[0] for p in own}]
        connection.execute(
            "INSERT INTO document (id, path, sha256, encoding, title, source, published, language, "
            "script, characters, events, first_passage, passages, ingested, raw) "
            "VALUES (?, ?, ?, 'utf-8', ?, ?, ?, 'zh', ?, ?, ?, ?, ?, '2026-01-01', ?)",
            (
                identifier,
                name,
                f"{identifier:064}",
                title,
                source,
                published,
                script,
                len(raw),
                len(told),
                own[0][0],
                len(own),
                raw,
            ),
        )
        for position, (passage, _, role, source_text) in enumerate(own):
            start = raw.index(source_text)
            text, edits = _cleaned(source_text)
            texts[passage] = (identifier, start, text, edits)
            connection.execute(
                'INSERT INTO passage (id, document, position, role, line, start, "end", text, '
                "edits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    passage,
                    identifier,
                    position,
                    role,
                    raw.count("\n", 0, start) + 1,
                    start,
                    start + len(source_text),
                    text,
                    edits.to_json(),
                ),
            )
    for event, passage, first, last, edtf, precision, kind, bound, date_text, group in _EVENTS:
        document, start, text, edits = texts[passage]
        date_start = text.index(date_text)
        line = raw_of[document].count("\n", 0, start + edits.to_source(date_start)) + 1
        connection.execute(
            'INSERT INTO event (id, document, passage, start, "end", edtf, precision, kind, bound, '
            "basis, text, text_start, text_end, date_text, date_start, date_end, line, reasons, "
            "same_as) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'title', ?, 0, ?, ?, ?, ?, ?, ?, ?)",
            (
                event,
                document,
                passage,
                first,
                last,
                edtf,
                precision,
                kind,
                bound,
                text,
                len(text),
                date_text,
                date_start,
                date_start + len(date_text),
                line,
                '["the title names the year"]',
                group,
            ),
        )
    index = Writer(connection)
    index.flush()
    connection.execute("COMMIT")
    close_after_writing(connection)
    return path


def _cleaned(source: str) -> tuple[str, Alignment]:
    """``source`` without a bracketed note of pinyin."""
    note = re.search(r"\(fā\)", source)
    if note is None:
        return source, Alignment()
    start, end = note.span()
    return source[:start] + source[end:], Alignment((Edit(start, end, start, start),))
