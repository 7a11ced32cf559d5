"""Reading a corpus: documents, passages, events, and what a damaged file comes to."""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.corpus import Corpus, Counts, Facet
from db.errors import CorpusError
from db.model import MatchKind, Role
from db.store.connection import open_for_writing
from tests.db.made import NOTICE, REVIEW, make_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(make_corpus(tmp_path / "corpus.db")) as opened:
        yield opened


def change(corpus: Corpus, *statements: str) -> None:
    """Alter the file behind the reader's back."""
    connection = sqlite3.connect(corpus.path)
    connection.executescript(";".join(statements))
    connection.close()


def test_counts_leave_mentions_out(corpus: Corpus) -> None:
    assert corpus.counts() == Counts(documents=2, passages=6, events=3)


def test_an_empty_corpus_counts_nothing(tmp_path: Path) -> None:
    open_for_writing(tmp_path / "new.db").close()
    with Corpus.open(tmp_path / "new.db") as corpus:
        assert corpus.counts() == Counts(0, 0, 0)


def test_an_identity_is_kept_when_the_file_is_moved(corpus: Corpus, tmp_path: Path) -> None:
    corpus.path.rename(tmp_path / "moved.db")
    with Corpus.open(tmp_path / "moved.db") as moved:
        assert moved.identity == corpus.identity != ""


def test_rows_come_in_the_order_asked_and_gone_ones_are_left_out(corpus: Corpus) -> None:
    assert [document.id for document in corpus.documents([2, 99, 1, 2])] == [2, 1, 2]
    assert [passage.id for passage in corpus.passages([6, 99, 3])] == [6, 3]
    assert [event.id for event in corpus.events([3, 99, 1])] == [3, 1]


def test_a_field_that_is_empty_is_none(corpus: Corpus) -> None:
    document = corpus.document(2)
    assert document is not None
    assert (document.source, document.published, document.author) == (None, None, None)
    assert document.script == "zh-Hant"


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("/texts/review.txt", 1),
        ("2", 2),
        ("plan.txt", 2),
        ("notices/plan.txt", 2),
        ("", None),
        ("lan.txt", None),
        ("3", None),
        ("9" * 40, None),
        ("%", None),
        ("\udce4.txt", None),
        ("\0", None),
    ],
)
def test_a_document_is_found_by_path_id_or_end_of_path(
    corpus: Corpus, name: str, identifier: int | None
) -> None:
    found = corpus.find_document(name)
    assert (found.id if found else None) == identifier


def test_an_end_that_two_paths_share_finds_neither(corpus: Corpus) -> None:
    change(corpus, "UPDATE document SET path = '/other/plan.txt' WHERE id = 1")
    assert corpus.find_document("plan.txt") is None


def test_raw_text_is_kept_in_full(corpus: Corpus) -> None:
    assert corpus.raw(1) == REVIEW
    assert corpus.raw(2) == NOTICE
    assert corpus.raw(99) == ""


def test_passages_of_a_document_lead_back_to_its_raw_text(corpus: Corpus) -> None:
    passages = corpus.passages_of(1)
    assert [passage.role for passage in passages] == [
        Role.TITLE,
        Role.BOILERPLATE,
        Role.BODY,
        Role.BODY,
    ]
    assert passages[2].text == "3月1日，学校发布方案。"
    assert REVIEW[passages[2].start : passages[2].end] == "3月1日，学校发(fā)布方案。"
    assert REVIEW.split("\n")[passages[2].line - 1].startswith("3月1日")


def test_an_event_names_its_place_and_every_source_with_its_own_first(corpus: Corpus) -> None:
    second, deadline = corpus.events([2, 3])
    assert (second.title, second.path) == ("2020年大事", "/texts/review.txt")
    assert second.reasons == ("the title names the year",)
    assert second.sources == ((1, 5), (2, 2))
    assert deadline.sources == ((2, 2), (1, 5))
    assert deadline.start is None
    assert deadline.bound == "by"


def test_events_of_a_document_come_in_the_order_of_its_text(corpus: Corpus) -> None:
    assert [event.id for event in corpus.events_of(1)] == [4, 1, 2]


def test_hits_carry_their_document_kind_score_and_spans(corpus: Corpus) -> None:
    answer = corpus.answer("会议 | 報送")
    hits = corpus.hits(answer, answer.passages)
    assert [hit.passage.id for hit in hits] == answer.passages.tolist()
    assert {hit.passage.id for hit in hits} == {4, 5, 6}
    for hit in hits:
        assert hit.document.id == hit.passage.document
        assert hit.kind is MatchKind.EXACT
        assert {hit.passage.text[start:end] for start, end in hit.spans} <= {"会议", "報送"}
        assert hit.spans
    assert corpus.hits(answer, reversed(answer.passages))[::-1] == hits
    assert corpus.hits(answer, []) == []


def test_facets_count_the_documents_of_an_answer(corpus: Corpus) -> None:
    assert corpus.facets(corpus.answer("")) == [
        Facet("date", "2021", 1),
        Facet("kind", "deadline", 1),
        Facet("kind", "happened", 1),
        Facet("kind", "mention", 1),
        Facet("lang", "zh", 2),
        Facet("script", "zh-Hans", 1),
        Facet("script", "zh-Hant", 1),
        Facet("source", "校报", 1),
    ]
    assert Facet("script", "zh-Hans", 1) not in corpus.facets(corpus.answer("報送"))
    assert corpus.facets(corpus.answer("龘龘")) == []


def test_documents_are_found_by_the_reader_s_tags(tmp_path: Path) -> None:
    tags = {"重要": {f"{2:064}"}}
    path = make_corpus(tmp_path / "corpus.db")
    with Corpus.open(path, tagged=lambda name: tags.get(name, set())) as corpus:
        assert corpus.answer("tag:重要").documents.tolist() == [2]
        assert corpus.answer("tag:别的").documents.tolist() == []


def test_a_commit_by_somebody_else_is_noticed_once(corpus: Corpus) -> None:
    assert not corpus.changed()
    change(corpus, "UPDATE document SET title = '新' WHERE id = 1")
    assert corpus.changed()
    assert not corpus.changed()


def test_what_is_written_to_the_file_shows_without_reading_it(corpus: Corpus) -> None:
    assert not corpus.written_to()
    change(corpus, "UPDATE document SET title = '新的题目' WHERE id = 1")
    assert corpus.written_to()
    assert not corpus.written_to()


def test_an_answer_is_of_one_state_although_an_ingest_commits_meanwhile(corpus: Corpus) -> None:
    asked = 0

    def commit_in_the_middle() -> bool:
        nonlocal asked
        asked += 1
        if asked == 1:
            writer = open_for_writing(corpus.path)
            writer.execute("UPDATE document SET published = '2030-01-01'")
            writer.execute("DELETE FROM search_block")
            writer.close()
        return False

    open_for_writing(corpus.path).close()
    before = corpus.answer("会议").passages.tolist()
    assert corpus.answer("会议 | 報送", cancelled=commit_in_the_middle).passages.tolist() != []
    assert asked
    assert before == [4]
    assert corpus.answer("会议").passages.tolist() == []


def test_values_of_unexpected_types_are_read_as_text_and_numbers(corpus: Corpus) -> None:
    change(
        corpus,
        "UPDATE document SET title = 2020, source = x'e69687', characters = 'many' WHERE id = 1",
        "UPDATE passage SET role = 'sidebar', line = '7' WHERE id = 1",
        "UPDATE event SET reasons = 'not json', same_as = NULL WHERE id = 1",
    )
    (document,) = corpus.documents([1])
    assert (document.title, document.source, document.characters) == ("2020", "文", 0)
    (passage,) = corpus.passages([1])
    assert (passage.role, passage.line) == (Role.BODY, 7)
    (event,) = corpus.events([1])
    assert event.reasons == ()


def test_bytes_that_are_no_text_are_damage(corpus: Corpus) -> None:
    change(corpus, "UPDATE document SET title = CAST(x'ff41' AS TEXT) WHERE id = 1")
    with pytest.raises(CorpusError, match="damaged"):
        corpus.documents([1])


def test_a_corrupt_page_is_one_sentence_when_it_is_met(tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "corpus.db")
    connection = sqlite3.connect(path)
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'passage'")
    ((size,),) = connection.execute("PRAGMA page_size")
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    with Corpus.open(path) as corpus:
        assert corpus.document(1) is not None
        with pytest.raises(CorpusError, match="damaged"):
            corpus.passages_of(1)


def test_another_thread_can_interrupt_a_long_read(corpus: Corpus) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    begun = threading.Event()
    corpus._connection.set_progress_handler(begun.set, 1000)

    def interrupt() -> None:
        begun.wait()
        corpus.interrupt()

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        corpus._rows(endless)
    thread.join()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_corpus(tmp_path_factory.mktemp("whole") / "corpus.db")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=300))))
def test_any_damage_is_a_sentence_and_never_a_crash(
    whole: Path, damages: list[tuple[float, bytes]]
) -> None:
    content = bytearray(whole.read_bytes())
    for where, damage in damages:
        start = int(where * len(content))
        content[start : start + len(damage)] = damage
    path = whole.with_name("damaged.db")
    path.write_bytes(content)
    try:
        with Corpus.open(path) as corpus:
            corpus.counts()
            corpus.find_document("plan.txt")
            for document in corpus.documents([1, 2]):
                corpus.raw(document.id)
                corpus.passages_of(document.id)
                corpus.events_of(document.id)
            corpus.answer("扶贫 date:2020")
    except CorpusError as error:
        assert "\n" not in str(error)  # noqa: PT017
