"""English dates that are those of something else: compared with, cited, counted from, named.

Than in 2018, the minutes of 8 October, the year ended 31 March, artworks from the 1980s, the Year
2000 programme: nothing is told, planned or limited by them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import limit_cues
from db.dates.kinds.judgement import is_coarse, is_long, mention
from db.dates.model import Precision

if TYPE_CHECKING:
    from db.dates.kinds.english_verbs import Tense
    from db.dates.kinds.judgement import Circumstances, Judgement
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_REACH: Final = 100
"""How far before a date the words stand that make it that of something else."""
_ONE_WORD: Final = 24
"""How far one word, or two small ones."""

_YARDSTICK: Final = re.compile(
    r"\b(?:revenues?|profits?|sales|turnover|income|loss(?:es)?|earnings) of"
    r" [^;]{0,30} (?:in|for)\s+$"
    r"|\bfrom [£$€]?\d[\d,.]*(?: [a-z]+)? (?:in|for|at)\s+$"
    r"|\b(?:compared (?:with|to)|against|up from|down from) (?:[a-z]{2})?[£$€]?\d[\d,.]*"
    r"(?: [a-z]+)?(?: in)?\s+$"
    r"|\b(?:compared (?:with|to)|than(?: in| for| at| on)?|against|versus|vs\.?|up on|down on"
    r"|unlike(?: in)?|as in|cent on|% on|over)\s+(?:the\s+)?$"
    r"|\b(?:same|corresponding) (?:period|quarter|months?|time|day)(?: of| in)?\s+$"
)
"""More than in 2018, up 12 per cent on 2018."""

_CITED: Final = re.compile(
    r"\b(?:minutes|letter|report|decision|resolution|statement|notice|edition|issue|article|email|"
    r"memo(?:randum)?|order|act|law|treaty|charter|regulations?|version|draft|photograph)\b"
    r"(?: of| from| dated| for)(?: the)?(?: (?:\w+ )?(?:meeting|session))?(?:,? (?:held|dated))?"
    r"(?: of| on)?\s*$|\bdated\s*$"
)
"""The minutes of 8 October, a letter dated 1 November: another paper's date."""

_PERIOD: Final = re.compile(
    r"\b(?:years?|period|quarter|months|weeks|season)\s+(?:ended|ending|to)\s+(?:on\s+)?$"
    r"|\bas (?:at|of)\s*$"
)
"""The year ended 31 March: a period of accounts."""

_OF: Final = re.compile(r"\b(?:of|for)\s+(?:the\s+)?$")
_MEANT_FOR: Final = re.compile(
    r"\b(?:planned|scheduled|set|due|expected|slated|booked|timed|pencilled in|fixed"
    r"|on (?:track|course)|postponed|moved) for\s+(?:the\s+)?$"
)
_EVENT_OF: Final = re.compile(
    r"\b(?:opening|launch|founding|completion|start|end|reopening|arrival|death|birth"
    r"|closure)\s+of\s+$"
)
_MODIFIER: Final = re.compile(
    r"(?<!\bon )(?<!\bby )(?<!\bfrom )(?<!\bsince )(?<!until )(?:\b(?:the|an?|its|his|her|their"
    r"|our|this|that|annual|each|every)|['’]s|(?<!\bin )\bthe year)\s+$"
)
_NOUN_AFTER: Final = re.compile(
    r"\s(?!we\b|the\b|an?\b|and\b|to\b|in\b|at\b|was\b|were\b|is\b|had\b|it\b|he\b)[a-z]{3,}"
)

_RECORDED: Final = re.compile(
    r"(?:^|[.|(\"”]\s*)(?:this page was )?(?:retrieved|accessed|archived|viewed|posted|uploaded"
    r"|printed|last (?:edited|updated|modified|changed|reviewed|revised|accessed)"
    r"|minutes (?:prepared|taken))"
    r"(?: by [a-z. ]{1,24}?)?(?: on)?:?\s*$"
)
"""Retrieved 3 March 2019, this page was last edited on 3 March: what is said of the page itself."""
_EVERY_YEAR: Final = re.compile(r"\s?(?:of |in )?(?:each|every) year\b|\s(?:annually|yearly)\b")
_WORKS_OF: Final = re.compile(
    r"\b(?:works?|artworks?|art|paintings?|prints?|photographs?|objects?|pieces|items|materials?"
    r"|records|documents|books|films|songs|buildings|houses) (?:[a-z]+ )?(?:from|of|spanning)"
    r"\s+(?:the\s+)?$"
)
"""Artworks from the 1980s to the 2000s."""
_QUOTES: Final = ("“", '"', "‘", "「", "『")
_ENDS_TITLE: Final = re.compile(r"[.,!?]?[”\"’」』]")
"""“Printmakers, 1912-2022.” """


def of_something_else(
    recognised: Recognised,
    value: Value,
    setting: Setting,
    known: Circumstances,
    tense: Tense | None,
) -> Judgement | None:
    """Than in 2018, the minutes of 8 October, the year ended 31 March, the flood of 1998."""
    del known, tense
    head = setting.head
    near = max(0, len(head) - _REACH)
    if _RECORDED.search(head, near):
        return mention("it says when the page was kept or seen")
    if _EVERY_YEAR.match(setting.following):
        return mention("it comes round every year")
    if is_long(value) and _WORKS_OF.search(setting.before):
        return mention("it says how old something is")
    if setting.enclosing[:1] in _QUOTES and _ENDS_TITLE.match(setting.following) and is_long(value):
        return mention("it is part of a title")
    if is_coarse(value) and _YARDSTICK.search(head, near):
        return mention("it is what something is compared with")
    if _CITED.search(head, near):
        return mention("it dates the paper that is cited")
    if (
        _PERIOD.search(head, near)
        or limit_cues.AS_OF.search(setting.lead)
        or setting.words.startswith("as ")
    ):
        return mention("it says which period or day a figure belongs to")
    whole = value.precision in (Precision.YEAR, Precision.PLAN_PERIOD, Precision.APPROXIMATE)
    if (
        whole
        and _OF.search(head, max(0, len(head) - _ONE_WORD))
        and not (_MEANT_FOR.search(head, near) or _EVENT_OF.search(head, near))
    ):
        return mention("it is part of a name")
    modifies = _NOUN_AFTER.match(setting.after) and _MODIFIER.search(
        setting.before, max(0, len(setting.before) - _ONE_WORD)
    )
    if modifies and not (recognised.anchored or setting.words.startswith("the ")):
        return mention("it is part of a name")
    return None
