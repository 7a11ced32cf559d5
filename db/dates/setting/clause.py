"""Where in its sentence a dated expression stands: what is before it, behind it and around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.dates.cues import telling_cues

if TYPE_CHECKING:
    from db.dates.setting.sentences import Structure
    from db.text.alignment import Span

_WINDOW: Final = 160
"""How far from the expression words may stand and still speak about it. Bounded, so that a
paragraph without punctuation costs no more than its length."""

_LEAD: Final = 24
_CLOSING: Final = 12
_CLOSERS: Final = " \t\n.。)）]】〕］*_|;"

_MARKER: Final = r"[^\w(\[【〔《〈“「『\"'‘]"
"""White space, bullets and other signs: whatever is no word and opens no bracket."""
_NUMBER: Final = (
    r"(?:第?[一二三四五六七八九十百]{1,4}\s*[、.:)]|\d{1,3}\s*[、.):]|[a-z]\s*[.)]"
    r"|[(\[【〔]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])\s*[)\]】〕][、.:]?|\d{1,2}(?=$))"
)
_OPENER: Final = r"(?:\*\*|__|[【\[(〔*_“「『\"])?"
_ENTRY_PREFIX: Final = re.compile(
    rf"(?:\[(?:编辑|編輯)\])?{_MARKER}{{0,12}}+{_OPENER}{_NUMBER}?+{_MARKER}{{0,12}}+{_OPENER}\s{{0,12}}+"
)
"""List numbers, bullets and brackets before the date of an entry: 3、 (一) ① - **【"""

_BYLINE: Final = re.compile(
    r"^.{0,24}?(?:讯|电|消息|摘要|导语|导读|核心提示|编者按|提要)[\]】)]?\s*[,:]?\s*(?:\([^()]{0,60}\))?\s*[,:]?\s*$"
)
"""本报讯(记者 某某): the head of a news report."""

_TAGGED: Final = re.compile(r"\s*[【\[][^】\]]{1,12}[】\]]\s*")
"""【配音】: the tag before a paragraph."""

_BYLINE_SIGNS: Final = "讯电息要语读示按"
_BYLINE_SIGN: Final = re.compile(f"[{_BYLINE_SIGNS}]")
"""One of these stands in every byline, so that other text is soon done with."""

_NAME_END: Final = re.compile(r"[”」』\"]?(?:规划|计划)?(?:期间|时期|期内)|[”」』](?=初期|末期)")
_NAME_END_OPENS: Final = frozenset('”」』"规计期时')
_LABEL: Final = re.compile(r"(?:^[^,;。!?]{0,30}|[,;][^,;。!?:]{1,12})[:]\s*$")
_SEPARATOR: Final = re.compile(r"[\])】〕*_]*(?:\([^()]{0,12}\))?\s*(?:[,:|\t、—–-]|\s{1,}|$)")

_NOTE_ENDS: Final = re.compile(r"[\u4e00-\u9fff]{0,4}\s*[)】〕\]］]\s*[。.]?\s*$")

_FEWEST_TOLD: Final = 4
_LIKE_ROUND: Final = str.maketrans("【〔[［", "((((")
"""Behind what an entry tells, any bracket holds its date: 竣工【1982.11.20】, …48种〔1970年〕."""


_ENGLISH_WORD: Final = re.compile(r"[a-z][a-z]{2}")
_ENGLISH_STOP: Final = re.compile(r"[.!?](?=\s|$)")


@dataclass(slots=True, eq=False)
class Setting:
    """The surroundings of one expression, in folded text; ``words`` are its own.

    ``before`` and ``after`` are the words of the same clause, ``lead`` the last few of ``before``,
    for cues that stand right before the date; ``head`` and ``following`` are those of the same
    sentence, which ``sentence`` holds as a whole. ``opens_block``, ``opens_sentence`` and
    ``opens_clause`` say what the expression stands first in (each includes the one before).
    ``separated`` is true where punctuation follows directly. ``enclosing`` are the brackets around
    the expression, innermost first, and ``enclosed`` the words of the innermost. ``during`` says
    that 期间 follows, ``labelled`` that a label stands before it (时间：), ``spaced`` that the text
    parts its clauses by spaces alone.

    Nothing changes it once it is made; it is not frozen because one is made for every date, which
    freezing makes seven times as dear, and read a hundred times, which a tuple makes three times.
    """

    words: str
    before: str
    lead: str
    after: str
    head: str
    sentence: str
    following: str
    sentence_number: int
    opens_block: bool
    opens_sentence: bool
    opens_clause: bool
    separated: bool
    labelled: bool
    closes_block: bool
    closes_sentence: bool
    enclosing: str
    enclosed: str
    during: bool
    ascii: bool
    spaced: bool

    @property
    def closes_entry(self) -> bool:
        """Whether a bracket behind the full stop holds the date and little else, or one at the end
        of the block: …动工。（10月25日）, …开馆。（2月11日公告）, …完工（6月底）。"""
        if not self.enclosing.startswith("(") or not _NOTE_ENDS.match(self.following):
            return False
        head = self.head.rstrip().translate(_LIKE_ROUND)
        return head.endswith("(") and (self.closes_block or head[:-1].rstrip().endswith("。"))


def setting_of(structure: Structure, folded: str, span: Span) -> Setting:
    """The setting of the expression at ``span``; ``folded`` is the folded form of the text."""
    start, end = span
    number = structure.sentence_number(start)
    sentence = structure.sentences[number]
    clause_start = structure.clause_start(start, sentence)
    name_end = _end_of_name(folded, end)
    during, end = name_end > end, name_end
    clause_end = structure.clause_end(end, sentence)
    nearest, farthest = start - _WINDOW if start > _WINDOW else 0, end + _WINDOW
    before = folded[max(nearest, clause_start) : start]
    after = folded[end : min(farthest, clause_end)]
    head = folded[max(nearest, sentence.start) : start]
    closing = min(farthest, sentence.end)
    brackets = structure.brackets_around(start, end)
    inner = brackets[0] if brackets else None
    marks = "".join([folded[bracket.start] for bracket in brackets]) if brackets else ""
    if inner is not None and inner.start - sentence.start >= _FEWEST_TOLD:
        marks = marks.translate(_LIKE_ROUND)
    if inner is not None and marks[0] == "(" and inner.start >= clause_start:
        # A bracket opens a clause of its own: …揭幕（3月9日，通过…）.
        before = before[inner.start + 1 - start :] if inner.start + 1 < start else ""
    opens_block = start < _WINDOW and _opens(folded[:start])
    whole_head = start - sentence.start < _WINDOW
    opens_sentence = opens_block or (whole_head and sentence.start != 0 and _opens(head))
    beyond = folded[end : end + _CLOSING]
    rest = sentence.end - end
    closes_sentence = rest <= 0 or not beyond[:rest].strip(_CLOSERS)
    return Setting(
        folded[start:end],
        before,
        before[-_LEAD:],
        after,
        head,
        head + folded[start:closing],
        folded[end:closing] if closing > end else "",
        number,
        opens_block,
        opens_sentence,
        opens_sentence or (before != head and _opens(before)),
        not folded[end : end + 1].isalnum() and _SEPARATOR.match(folded, end) is not None,
        ":" in head and head.rstrip().endswith(":") and _LABEL.search(head) is not None,
        closes_sentence and not beyond.strip(_CLOSERS),
        closes_sentence,
        marks,
        folded[inner.start + 1 : inner.end - 1][:_WINDOW] if inner else "",
        during,
        not telling_cues.HAN.search(folded, start - _LEAD if start > _LEAD else 0, end + _LEAD)
        or _stands_in_english(folded[start:end], head, folded[end : end + _LEAD]),
        structure.spaced,
    )


def _stands_in_english(words: str, head: str, beyond: str) -> bool:
    """Whether an English date ends or stands in a sentence of English beside one of Chinese (It
    reopened in May 2023. 会议由…)."""
    if _ENGLISH_WORD.search(words) is None or _ENGLISH_WORD.search(head) is None:
        return False
    rest = _ENGLISH_STOP.split(beyond, maxsplit=1)[0]
    return not telling_cues.HAN.search(head) and not telling_cues.HAN.search(rest)


def _end_of_name(folded: str, end: int) -> int:
    """“十四五”期间: the closing mark and the word for the period belong to the expression."""
    if folded[end : end + 1] not in _NAME_END_OPENS:
        return end
    match = _NAME_END.match(folded, end)
    return match.end() if match else end


_ENDS_OF_OPENINGS: Final = telling_cues.ENDS_OF_CONNECTIVES.union(_BYLINE_SIGNS)
"""The Chinese characters with which what a date may open behind can end."""


def _opens(before: str) -> bool:
    if not before or before.isspace():
        return True
    if "\u3400" <= before[-1] <= "\u9fff" and before[-1] not in _ENDS_OF_OPENINGS:
        return False
    if _TAGGED.fullmatch(before):
        return True
    prefix = _ENTRY_PREFIX.match(before)
    rest = before[prefix.end() if prefix else 0 :].strip()
    if not rest or telling_cues.CONNECTIVE.match(rest) is not None:
        return True
    return _BYLINE_SIGN.search(before) is not None and _BYLINE.match(before) is not None
