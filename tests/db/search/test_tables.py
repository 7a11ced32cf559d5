"""Tables loaded ahead of the first query."""

from __future__ import annotations

import pytest

from db.search import tables
from db.search.near import heard_codes, homophones
from db.search.sounds import group_tables
from db.text.fold import fold
from tests.db.search.texts import TextCorpus


def _refuse() -> None:
    raise InterruptedError


def test_no_query_has_to_wait_for_a_table_that_was_loaded() -> None:
    kept = (heard_codes, homophones, group_tables)
    for table in kept:
        table.cache_clear()
    tables.load(lambda: None)
    before = [table.cache_info().misses for table in kept]
    corpus = TextCorpus([["脱贫攻坚", "扶贫会议"]])
    assert corpus.found("脱贫工坚") == ["脱贫攻坚"]
    assert corpus.found("fphy") == ["扶贫会议"]
    assert [table.cache_info().misses for table in kept] == before


def test_loading_ends_where_it_is_no_longer_wanted() -> None:
    homophones.cache_clear()
    with pytest.raises(InterruptedError):
        tables.load(_refuse)
    assert homophones.cache_info().currsize == 0
    assert fold("扶貧") == "扶贫"


def test_a_warm_engine_answers_as_a_cold_one_and_holds_small_corpora_in_memory() -> None:
    texts = [["脱贫攻坚", "扶貧會議", "poverty alleviation"]]
    warm, cold = TextCorpus(texts), TextCorpus(texts)
    warm.engine.warm()
    assert warm.engine._use_finder().holdings.remembers
    for query in ("扶贫", "tuopin", "脱贫工坚", "alleviaton", "=扶貧"):
        assert warm.found(query) == cold.found(query)
