"""Times of rules: what a law says of 6月5日 is so in any year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, is_exact, mention
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_LAW: Final = Genre.LAW

_OF_OCCASION: Final = re.compile(
    r"(?<![(\[【《\d])\d{4}年(?!度?[^,;。]{0,8}(?:修[订正改]|版|通过|公布|发布|施行))"
)


def of_any_time(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """A time without a year in a rule. Rules made for one occasion, whose year their title names
    (2022年“双11”大促商家规则), are not for any time; 某条例（2018年修正） is."""
    del setting
    if known.genre is not _LAW or recognised.year is not None or known.told_in_sentence:
        return None
    if known.reviewed and is_exact(value) and _OF_OCCASION.search(known.occasions):
        return None
    return mention("a rule speaks of any such time")
