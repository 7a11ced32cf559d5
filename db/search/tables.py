"""The tables that a search of any corpus may need, loaded before one does.

Each loads itself when it is first used, some fifteen to forty milliseconds for a kind of query.
Whoever has the time, as the screen has once it is drawn, saves the first query of each kind that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.search.grams import class_table
from db.search.near import heard_codes
from db.search.sounds import group_tables, table
from db.text.fold import codes_of, fold, fold_codes
from db.text.regional import other_regions
from db.text.typed_pinyin import Sound, spellings

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTS: Final[tuple[Callable[[], object], ...]] = (
    # What every query needs comes first, what only slips do last.
    lambda: fold("贫"),
    lambda: fold_codes(codes_of("贫")),
    class_table,
    lambda: other_regions("软件"),
    lambda: other_regions("软件", ordinary=True),
    lambda: spellings("fp"),
    lambda: table(Sound("pin", whole=True)),
    group_tables,
    heard_codes,
)


def load(check: Callable[[], None]) -> None:
    """Load the tables; ``check`` is called before each and may raise to end it.

    No table takes longer than about thirty milliseconds, and what is loaded stays.
    """
    for part in _PARTS:
        check()
        part()
