"""The words of English time: names of months, days and seasons, ordinals, counts, edges.

Tables and small patterns only; how they combine is the business of :mod:`db.dates.english.forms`.
"""

from __future__ import annotations

from typing import Final

from db.dates.model import Bound
from db.dates.values.units import Base, Part, Unit

_NAMES: Final = (
    "January February March April May June July August September October November December"
)
MONTH_NUMBERS: Final = {name[:3].lower(): number for number, name in enumerate(_NAMES.split(), 1)}
WEEKDAY_NUMBERS: Final = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)
}

MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b\.?)"
)
DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?(?![\d.]*\d)"
YEAR: Final = (
    r"(?:1\d|20|21)\d\d(?!\d|[.,]\d|-\d{3}|\s?(?:%|yuan|people|million|billion|cases|km|kg|RMB))"
)
WEEKDAY_NAME: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
TO: Final = r"\s?(?:-{1,3}|~|to|through|thru|until|till)\s?"
CLOCK: Final = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b)|\d{1,2}:\d\d"
    r"|[Nn]oon|[Mm]idday|[Mm]idnight)"
)
SEASON: Final = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
EDGE: Final = (
    r"(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?=-)"
    r"|(?:the\s)?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd)\sof)"
)
DAY_PART: Final = r"(?:morning|afternoon|evening|night)"
NTH: Final = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last)"
COUNT: Final = (
    r"(?:\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
    r"|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)"
)

ORDINALS: Final = {
    name: number
    for number, names in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"), 1
    )
    for name in names.split()
} | {"last": -1}
_ONE_TO_TWELVE: Final = "a two three four five six seven eight nine ten eleven twelve"
COUNTS: Final = {name: number for number, name in enumerate(_ONE_TO_TWELVE.split(), 1)} | {
    "an": 1,
    "one": 1,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}

EDGES: Final = {
    "early": (Part.YEAR_START, Part.MONTH_START),
    "beginning": (Part.YEAR_START, Part.MONTH_START),
    "start": (Part.YEAR_START, Part.MONTH_START),
    "mid": (Part.YEAR_MIDDLE, Part.MONTH_MIDDLE),
    "middle": (Part.YEAR_MIDDLE, Part.MONTH_MIDDLE),
    "late": (Part.YEAR_END, Part.MONTH_END),
    "end": (Part.YEAR_END, Part.MONTH_END),
}
"""Each as a part of a year and as a part of a month."""

DECADE_EDGES: Final = {"early": 0, "beginning": 0, "start": 0, "mid": 3, "middle": 3}
"""The first of the four years that the early, middle or late years of a decade are; else 6."""

SEASONS: Final = {
    "spring": Part.SPRING,
    "summer": Part.SUMMER,
    "autumn": Part.AUTUMN,
    "fall": Part.AUTUMN,
    "winter": Part.WINTER,
}
UNITS: Final = {unit.value: unit for unit in Unit}

SHIFTS: Final = {
    "last": (-1, Base.REFERENCE),
    "this": (0, Base.REFERENCE),
    "next": (1, Base.REFERENCE),
    "the same": (0, Base.PREVIOUS),
    "that same": (0, Base.PREVIOUS),
    "that": (0, Base.PREVIOUS),
    "the following": (1, Base.PREVIOUS),
    "the next": (1, Base.PREVIOUS),
    "the previous": (-1, Base.PREVIOUS),
}
"""How many units away, and from what: the moment of writing, or the event told before."""

BOUNDS: Final = {"by": Bound.BY, "since": Bound.SINCE, "around": Bound.AROUND}

HOLIDAYS: Final = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "may day": (5, 1),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
"""Holidays of a fixed month and day."""

MOVABLE: Final = {
    "chinese new year": "春节",
    "lunar new year": "春节",
    "spring festival": "春节",
    "lantern festival": "元宵节",
    "dragon boat festival": "端午节",
    "mid-autumn festival": "中秋节",
    "thanksgiving": "感恩节",
}
"""Holidays whose day the calendar gives, by the name that it knows them under."""
