"""What an English verb says of the time of its clause: told, to come, asked for, given up.

A sentence is read as a row of verb groups (was closed, will be told, hopes to open, must be paid).
The group nearest before a date governs it, or the first one behind it where the date opens the
sentence. All patterns are for the folded, lower-case text, in which may and march are also months
and therefore no verbs.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from db.dates.setting.clause import Setting


class Tense(Enum):
    """What the verb group that governs a date says of it."""

    AHEAD = "ahead"
    ASKED = "asked"
    GIVEN_UP = "given up"
    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"


_TENSES: Final[dict[str | None, Tense]] = {tense.name.lower(): tense for tense in Tense}
"""By the groups of the pattern."""

_BETWEEN: Final = r"(?:\s+(?:not|also|then|now|again|only|first|finally|be|been|have|\w+ly))*"
_VERB: Final = r"(?:\s+[a-z]+)?"


def _any(words: str) -> str:
    """One of ``words``, in which ``_`` stands for a blank."""
    return "(?:" + "|".join(words.split()).replace("_", " ") + ")"


_READY: Final = _any(
    """open reopen begin start finish end arrive follow come take_place be_open be_ready be_complete
    be_completed be_finished be_available be_operational be_in_place be_done be_running"""
)
_ARRANGED: Final = _any(
    """due scheduled planned set slated expected going booked likely hoped intended projected billed
    timed forecast"""
)
_MEANS: Final = _any(
    """plan hope aim intend expect want propose promise agree decide resolve vow pledge prepare vote
    undertake"""
)
_ASKED: Final = _any("asked required requested invited urged reminded")
_ACT: Final = _any(
    "comment apply register submit enter book nominate respond sign vote order claim reply send"
)
_ACTED: Final = _any(
    "sent made submitted booked returned paid ordered bought reserved requested nominated"
)
_IRREGULAR: Final = _any(
    """held began took became made won built left went came met led gave rose fell saw found
    sent got said told broke brought bought sold spent ran wrote sank drew grew flew fought
    taught caught stood lost paid died shut rang swam fled threw chose heard kept lay laid
    lent hung sang spoke stole struck swept thought understood woke wore cut hit put bore born
    beat bid blew burst dug drove ate felt froze hid hurt knew rode shook shone sought spread
    stuck tore withdrew read"""
)
_PARTICIPLE: Final = _any(
    "made paid sent held built sold bought read taken given shown chosen drawn begun lent told kept"
)
_REGULAR: Final = r"(?!need|hundred|indeed|exceed|proceed|succeed|speed|breed|embed)[a-z]{2,}ed"
_PRESENT: Final = _any(
    """is are opens open(?!_source|_access|_air|_data|_days?|_house|_letter|_science)
    closes? begins? starts? ends (?<=s_)end runs? returns? takes?_place goes
    breaks?_ground launches meets marks celebrates continues hosts presents arrives leaves
    reopens resumes finishes moves becomes expires? lasts comes falls_on kicks_off remains
    follows features gives holds brings shows"""
)

_GROUPS: Final = re.compile(
    # Every group begins with a word, or is 'll.
    r"(?=[a-z'’])\b(?:"
    # had been planned for June, was to open, was due in May: what was meant once
    r"(?P<given_up>\b(?:was|were|been) (?:put off|postponed)\b"
    r"|\boriginally (?:due|planned|scheduled|expected|intended)\b"
    r"|\b(?:had been|was|were) (?:originally |first )?"
    rf"(?:planned|scheduled|due|expected|meant|supposed|to)\b(?: to)?{_VERB})"
    # should open by late 2021 is hoped for, where should be sent asks
    rf"|(?P<ahead>\bshould(?: \w+ly| also| then| now)? {_READY}\b"
    # will be told, is to open, are due to, plans to, agreed to meet, to be held
    r"|(?:\b(?:will|shall|won't|going to|is to|are to|to be|would|about to)\b|['’]ll\b"
    rf"|\b(?:is|are)(?: now| also| currently)? {_ARRANGED}\b(?: to| for)?"
    r"|(?<!been )\b(?:scheduled|planned|slated|pencilled in|penciled in|due) (?:for|to)\b"
    rf"|\band be\b"
    rf"|\b{_MEANS}(?:s|d|ed)?(?: \w+)? to\b|\b(?:was|were) (?:agreed|decided|resolved) to\b"
    r"|\b(?:on (?:track|course|schedule)|in time) (?:to|for)\b)"
    rf"{_BETWEEN}{_VERB}"
    r"|\b(?:upcoming|forthcoming|next (?:meeting|issue|session|newsletter|event|round|edition"
    r"|review|update))\b)"
    # must be submitted, are asked to return, may be requested, please send
    rf"|(?P<asked>\b(?:must|should|(?:has|have|need|needs) to|(?:is|are|be) {_ASKED} to|please"
    r"|(?<![a-z]\s)be [a-z]+|deadline(?! (?:has|have|had|was|were)\b)"
    rf"|no later than|(?:may|can|could) be {_ACTED}"
    rf"|(?:may|can|could|(?:are|is) welcome to)(?: still| now| also)? {_ACT})\b{_BETWEEN}{_VERB})"
    # has been open, have paid
    rf"|(?P<perfect>\b(?:has|have)(?:n't)?\b{_BETWEEN}\s+[a-z]+\b)"
    rf"|(?P<past>\b(?:(?:was|were|had|did)(?:n't)?\b{_BETWEEN}{_VERB}"
    rf"|(?:{_IRREGULAR}|(?<!\bthe )(?<!\byour )(?<!\bour ){_REGULAR})\b))"
    # opens, breaks ground, we fly
    rf"|(?P<present>\b(?:is|are)(?: not| also| now)? (?:{_REGULAR}|{_PARTICIPLE})\b"
    rf"|\b{_PRESENT}\b(?!-)|"
    rf"\b(?:we|they|you) (?!{_IRREGULAR}\b|{_REGULAR}\b|were|had|did"
    r"|have|will|shall|must|should|would|plan|hope|aim|intend|expect|may|can|could|need|are)[a-z]+\b))"
)

_SAID: Final = _any(
    """said says announced reported agreed resolved confirmed warned showed decided noted added
    promised learned learnt stated explained heard believed hoped expected recorded insisted
    suggested recommended ruled found means?"""
)
_REPORTED: Final = re.compile(rf"\b(?:{_SAID}|told [\w ]{{1,20}}?) that\b")
_ASIDE: Final = re.compile(r"[wt](?:(?<=\bw)h(?:ich|om?|ose|en|ere|ereby)|(?<=\bt)hat)\b")
_OPENING_WHEN: Final = re.compile(r"(?:[^,;]{0,24}?-{1,2})?\s*[\"“]?(?:when|as|while|once|after)\s")
"""When the news came on Monday, he was at home: the clause that opens a sentence, behind a dateline
too, tells as much as the one behind it."""
_DATELINE: Final = 24
_MADE: Final = _any(
    """founded built established opened created printed born dating dated completed made erected
    installed introduced adopted signed passed"""
)
_OF_PARTICIPLE: Final = re.compile(
    rf"(?:^|[,;:(-]\s*|\b(?:one|ones|those|first|last)\s+)\s*(?:first |originally )?{_MADE}"
    r"\s+(?:back to|in|on|from|as early as)?\s*(?:the\s+)?$"
)
_LONGEST_PARTICIPLE: Final = 60
_DESCRIBED: Final = re.compile(
    r"^\s*(?:and |first |originally |\w+ly ){0,2}(?:[a-z]{2,}ed|given|dug|built|cut|made|held"
    r"|written|born|sold|bought|sent|taken|set|found|won|drawn|begun|laid|hung|led|grown|kept|shot|thrown|woven)\b"
)
"""Dug in 1987, given to the university in 1936: a clause that has only a participle."""

_CLOSED: Final = re.compile(r"\s*(?:and [a-z ]{2,40}\d{4})?\s*,")


def governing(setting: Setting) -> Tense | None:
    """What the verb group that the date belongs to says; ``None`` where there is none."""
    last = _last_group(setting.head)
    if last is None or (setting.opens_clause and _first_group(setting.before) is None):
        return _first_group(setting.following) or last
    return last


@lru_cache(maxsize=64)
def _last_group(words: str) -> Tense | None:
    last = before = None
    for match in _GROUPS.finditer(words):
        last, before = match, last
    if last is None:
        return None
    ahead = before is not None and before.lastgroup == "ahead"
    if ahead and before is not None and _describes(words, before, last):
        last = before
    return _TENSES[last.lastgroup]


_SAME_CLAUSE: Final = re.compile(r"[^,;:.]*")
_NEW_CLAUSE: Final = re.compile(r"\b(?:and|but|that|which|who|when|where|as|because|since|after)\b")
_BESIDE_DATE: Final = re.compile(
    r"\s*(?:back to|in|on|from|at|by|since|during|until|between|around|about)?\s*(?:the\s*)?"
)


def _describes(words: str, ahead: re.Match[str], participle: re.Match[str]) -> bool:
    """Whether a bare participle behind a verb of what is to come only describes a noun (will reopen
    the rooms dedicated to the arts on), and does not stand beside the date itself."""
    if " " in participle[0] or participle.lastgroup != "past":
        return False
    between = words[ahead.end() : participle.start()]
    if not _SAME_CLAUSE.fullmatch(between) or _NEW_CLAUSE.search(between) or not between.strip():
        return False
    return _BESIDE_DATE.fullmatch(words, participle.end()) is None


@lru_cache(maxsize=64)
def _first_group(words: str) -> Tense | None:
    match = _GROUPS.search(words)
    return None if match is None else _TENSES[match.lastgroup]


_DONE: Final = (
    r"(?:[a-z]{2,}ed|given|dug|built|cut|made|held|sold|bought|sent|taken|set|put|found|won|begun|laid"
    r"|hung|led|shown|shut)"
)
_LISTED: Final = re.compile(rf"(?:was|were|been)(?: (?:first|then|also|\w+ly))? {_DONE}\b")
_GOES_ON: Final = re.compile(
    rf"\s*,\s*(?:and |but |then |later |again |finally |\w+ly ){{0,3}}{_DONE}\b"
)
"""They were found in 1908, placed under protection in 1956, and listed in 1961: of several
participles behind one auxiliary each tells."""


def is_description(setting: Setting) -> bool:
    """Whether the date stands in a clause between commas that only describes a noun: the pond, dug
    in 1987, is to be relined."""
    inserted = len(setting.before) < len(setting.head.rstrip()) and setting.following[:1] in ", "
    if not inserted or _CLOSED.match(setting.following) is None:
        return False
    if _DESCRIBED.match(setting.before) is None:
        return False
    listed = _GOES_ON.match(setting.following) and _LISTED.search(setting.head)
    return listed is None


def is_aside(setting: Setting) -> bool:
    """Whether the date stands in a relative clause (the hall, which opened in 1950, …) or behind a
    participle that describes (the old library, built in 1986, …); not in reported speech."""
    before = setting.before
    if _OPENING_WHEN.match(before) and (before == setting.head or "-" in before[:_DATELINE]):
        before = _OPENING_WHEN.sub("", before, count=1)
    if " that" in before:
        before = _REPORTED.sub(" ", before)
    if _ASIDE.search(before) is not None:
        return True
    return _OF_PARTICIPLE.search(before, max(0, len(before) - _LONGEST_PARTICIPLE)) is not None
