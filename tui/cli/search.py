"""``dashiji search``: the passages that hold a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from db.corpus import Corpus
from tui import output
from tui.cli import records
from tui.cli.options import corpus_argument, format_option, limit_option, script_option
from tui.cli.shown import ShownScript, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.corpus import Hit
    from db.search.answer import Answer
    from db.text.script import Script
    from tui.cli.options import Format

FIELDS: Final = ("document", "title", "path", "passage", "line", "text", "spans", "match", "score")
_BATCH: Final = 200
_EXCERPT: Final = 120
"""Characters of a passage that a line for people shows."""


@click.command("search")
@corpus_argument
@click.argument("query")
@click.option("--boilerplate", is_flag=True, help="Search page furniture too.")
@format_option
@limit_option
@script_option
def command(
    corpus: Path,
    query: str,
    boilerplate: bool,
    output_format: Format,
    limit: int | None,
    script: Script,
) -> int:
    """Find the passages of CORPUS that hold QUERY, the best first; 1 if there are none.

    Words are found in either script, by pinyin, and with slips. Columns: match, place, text.

    \b
      dashiji search my.db 扶贫
      dashiji search my.db '"脱贫攻坚" -疫情 date:2020-01..2020-06' --limit 10
      dashiji search my.db fupin --format jsonl
    """
    shown = ShownScript(script)
    with Corpus.open(corpus) as opened:
        answer = opened.answer(query, boilerplate=boilerplate)
        written = records.write(
            (_record(hit, shown) for hit in _hits(opened, answer, limit)), output_format, FIELDS
        )
        hidden = 0
        if not written and not boilerplate and answer.query.has_words:
            hidden = len(opened.answer(query, boilerplate=True).passages)
    if answer.query.clauses and not answer.query.has_words:
        output.remark("This query has no words to search for; see: dashiji list, timeline")
    elif hidden:
        output.remark(f"Nothing in the text; page furniture holds it {hidden} times: --boilerplate")
    return 0 if written else 1


def _hits(corpus: Corpus, answer: Answer, limit: int | None) -> Iterator[Hit]:
    found = answer.passages[:limit]
    for start in range(0, len(found), _BATCH):
        yield from corpus.hits(answer, found[start : start + _BATCH])


def _record(hit: Hit, shown: ShownScript) -> records.Record:
    document, passage = hit.document, hit.passage
    text, spans = shown.marked(passage.text, hit.spans, document.script)
    first = spans[0] if spans else (0, 0)
    values = {
        "document": document.id,
        "title": shown.text(document.title, document.script),
        "path": document.path,
        "passage": passage.id,
        "line": passage.line,
        "text": text,
        "spans": spans,
        "match": hit.kind.value,
        "score": round(hit.score, 4),
    }
    columns = (hit.kind.value, f"{document.path}:{passage.line}", excerpt(text, first, _EXCERPT))
    return records.Record(values, columns)
