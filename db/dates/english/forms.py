"""The one pattern that finds English points in time, an alternative for each form.

Month names count only with a capital, and alone only after a preposition or as a heading (may and
march are verbs). Ranges of unlike ends, clock times before a date and bounds are put together from
the points afterwards (:mod:`db.dates.english.joining`).
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.english.starts import BEGINNING
from db.dates.english.words import (
    CLOCK,
    COUNT,
    DAY,
    DAY_PART,
    EDGE,
    HOLIDAYS,
    MONTH,
    MOVABLE,
    NTH,
    SEASON,
    TO,
    WEEKDAY,
    WEEKDAY_NAME,
    YEAR,
)

BCE: Final = r"(?:B\.C\.(?:E\.)?|BCE?(?![A-Za-z]))"
"""Before the common era; ABC and BC Hydro are none."""


def _at(group: str) -> str:
    """A clock time, or a range of them, after a date."""
    return rf"(?:,?\s(?:at\s|from\s)?(?P<{group}>{CLOCK})(?:{TO}(?P<{group}_end>{CLOCK}))?)?"


def _name(words: str) -> str:
    """A name of a holiday with or without capitals in its small words."""
    return re.escape(words.title().replace("'S ", "'s ")).replace("'", "['’]")


_HOLIDAY: Final = "|".join(
    _name(name) for name in sorted([*HOLIDAYS, *MOVABLE], key=len, reverse=True)
)
_SEVERAL_DAYS: Final = (
    rf"(?:{DAY},\s(?:{WEEKDAY},?\s)?){{0,6}}{DAY},?\s(?:and|&)\s(?:{WEEKDAY},?\s)?"
)

FORMS: Final = re.compile(
    # What any form can begin with, so that other words are passed over at once.
    # Figures with Chinese directly behind them begin no English form.
    # 1986In April: a page whose columns have run together glues a word to the year before it.
    r"(?=[0-9A-Za-z])(?<![A-Za-z])(?<![0-9](?![A-Z][a-z]))(?<!\d\.)(?![0-9]++[\u3001-\u9fff\uff00-\uffef])"
    rf"(?={BEGINNING})(?:"
    # June 8, 2020; June 8-9, 2020; June 28 and 29; June 8 to July 9, 2020; June 3, 5 and 8
    rf"(?P<month_day>(?:{WEEKDAY},?\s)?(?P<m>{MONTH})\s(?:the\s)?(?P<d>{DAY})"
    rf"(?:(?:{TO}|(?<=\d)\sand\s(?={MONTH}))(?:(?P<m_end>{MONTH})\s)?(?P<d_end>{DAY})"
    rf"|(?P<d_more>(?:,\s{DAY}){{0,6}},?\s(?:and|&)\s{DAY}))?"
    rf"(?:,?\s(?P<y>{YEAR})|,?\s(?P<y_near>last|this|next)\syear\b)?"
    # Sat Mar 16 22:41:07 2024, as computers write it (ctime of ISO C)
    + _at("at")
    + rf"(?:(?<=:\d\d)(?::\d\d)?(?:\s[A-Z]{{3,4}})?\s(?P<y_last>{YEAR})(?![\d:]))?)"
    # 8 June 2020; 8-9 June 2020; 8 June to 9 July 2020; 3, 5 and 8 June
    rf"|(?P<day_month>(?:{WEEKDAY},?\s)?"
    rf"(?:(?P<d1>{DAY})(?:\s(?P<m1>{MONTH}))?{TO}(?P<w2>{WEEKDAY},?\s)?|(?P<d_list>{_SEVERAL_DAYS}))?"
    rf"(?P<d2>{DAY})\s(?:of\s)?(?P<m2>{MONTH})(?:,?\s(?P<y2>{YEAR})|,?\s(?P<y2_near>last|this|next)\syear\b)?"
    + _at("at2")
    + r")"
    # the first week of May; the last Friday in June 2020
    rf"|(?P<nth_of>(?:[Tt]he\s)?(?P<nth2>{NTH})\s(?P<nth_unit>week|weekend|{WEEKDAY_NAME})"
    rf"\s(?:of|in)\s(?P<m7>{MONTH})(?:,?\s(?P<y13>{YEAR}))?)"
    # the second half of May 2024; by year-end
    rf"|(?P<half_month>(?:[Tt]he\s)?(?P<nth3>first|second)\shalf\sof\s(?P<m9>{MONTH})"
    rf"(?:,?\s(?P<y25>{YEAR}))?)"
    r"|(?P<year_end>(?<=[Bb]y\s)(?:the\s)?(?:year[-\s]end|mid-?year))\b"
    # 1946 Feb: reopened
    rf"|(?P<year_month>(?<!\S)(?P<month_of>{YEAR})\s(?:(?P<month_named>{MONTH})"
    r"(?=\s*(?:[:|]|-{1,2}\s)|\s(?!Day\b)[A-Z0-9])"
    rf"|\((?P<month_inside>{MONTH})(?:{TO}(?P<month_last>{MONTH}))?\)))"
    # June 2020; June-August 2020; early June 2020
    rf"|(?P<month_year>(?:(?P<part>{EDGE})[\s-])?"
    rf"(?:(?P<m3>{MONTH}){TO})?(?P<m4>{MONTH}),?\s(?:of\s)?(?P<y4>{YEAR}))"
    # 10/10/2021; 25/12/2021
    rf"|(?P<numeric>(?<=[a-z:,(]\s)(?P<n1>\d{{1,2}})/(?P<n2>\d{{1,2}})/(?P<y22>{YEAR})(?![/\w]))"
    # due on 2024/04/20; before 2024-04-30
    r"|(?P<iso>(?<=[a-z]\s)(?P<iso_year>(?:19|20)\d\d)(?P<iso_mark>[-/])(?P<iso_month>\d{1,2})(?P=iso_mark)"
    r"(?P<iso_day>\d{1,2})(?![-/\w]))"
    # the first quarter of 2020; Q1 2020; 2020 Q1; the second half of last year; Q3
    r"|(?P<fraction>(?:(?:[Tt]he\s)?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"
    rf"\s(?P<of>quarter|half)(?:\sof\s(?:fiscal\s)?(?P<y5>{YEAR}|(?:this|last|next|the)\syear)|\s(?:FY)?(?P<y26>{YEAR}))?"
    rf"|(?P<y14>{YEAR}),?\s(?:Q(?P<q2>[1-4])|H(?P<h2>[12]))\b"
    rf"|(?:Q(?P<q>[1-4])|H(?P<h>[12]))\b(?:,?\s(?:of\s)?(?:FY\s?|[Ff]iscal\s(?:[Yy]ear\s)?)?(?P<y12>{YEAR}))?))"
    # spring 2019; the summer of 2019; winter 2019-20; last autumn; in the spring
    rf"|(?P<season_year>(?:[Tt]he\s)?(?P<season>{SEASON})\s(?:of\s)?(?P<y6>{YEAR})(?:[-/]\d\d(?!\d))?"
    # 2021, autumn
    rf"|(?P<y24>{YEAR}),\s(?P<season4>{SEASON})\b)"
    # early 2019; the end of 2020; by mid-2018; the early 1980s; the end of the year
    rf"|(?P<edge_year>(?:[Tt]he\s)?(?P<edge>{EDGE})[\s-](?:the\s|in\s(?=\d{{4}}))?"
    rf"(?P<y7>{YEAR}(?P<decade>['’]?s)?\b|(?:this|last|next)\s(?:year|month)|(?<=the\s)(?:year|month)\b))"
    # the 1980s; the 19th century
    r"|(?P<decades>(?:[Tt]he\s)?(?P<y8>(?:1\d|20)\d0)['’]?s\b|[Tt]he\s['’](?P<y28>[2-9]0)s\b)"
    r"|(?P<century>(?:[Tt]he\s)?(?P<c>\d{1,2})(?:st|nd|rd|th)\s[Cc]entury)"
    r"|(?P<plan>(?P<p>1?\d)th\s[Ff]ive-[Yy]ear\s[Pp]lan)"
    # fiscal year 2019-20; FY2019; the 2019-20 season; 2019/20
    r"|(?P<fiscal>(?P<fiscal_word>(?:[Ff]iscal|[Ff]inancial|[Aa]cademic|[Ss]chool|[Tt]ax)\s[Yy]ear\s|FY\s?)?"
    r"(?P<y15>(?:1\d|20|21)\d\d)[-/](?P<y16>(?:\d\d)?\d\d)(?![\d/-]|[.,]\d)"
    r"(?P<fiscal_noun>\s(?:(?:fiscal|financial|academic|school|tax)\syear|season))?)"
    r"|(?P<fiscal_year>(?:(?:[Ff]iscal|[Ff]inancial|[Aa]cademic|[Ss]chool|[Tt]ax)\s[Yy]ear\s|[Ff]iscal\s|FY\s?)"
    rf"(?P<y17>{YEAR}))"
    # from 2016 to 2020; between 2016 and 2020; in 2019; since 2016; c. 1900; AD 618
    rf"|(?P<years>(?:(?:[Ff]rom|[Bb]etween)\s(?P<y9>{YEAR})\s?(?:to|and|through|until|-)\s?(?P<y10>{YEAR})))"
    rf"|(?P<onward>(?P<y27>{YEAR})\s?(?:-|to)\s?(?:(?:the\s)?[Pp]resent|[Nn]ow|[Dd]ate|[Tt]oday))\b"
    rf"|(?P<circa>ca?\.\s?(?P<y18>{YEAR}))"
    r"|(?P<era>(?:AD|A\.D\.|CE)\s(?P<y19>\d{1,4})\b|(?<![.,-])(?P<y20>\d{1,4})\s(?:AD|A\.D\.|CE)(?![A-Za-z]))"
    # 221 BC; 770 to 476 BCE; 206 BC – 220 AD
    rf"|(?<![.,\d-])(?P<before_era>(?P<bc_first>\d{{1,4}})(?:\s?{BCE}{TO}(?P<ad_last>\d{{1,4}})\s?(?:AD|CE)\b"
    rf"|(?:(?:\s?{BCE})?{TO}(?P<bc_last>\d{{1,4}}))?\s?{BCE}))(?![A-Za-z])"
    r"|(?P<year>(?:(?:[Bb]eginning|[Ss]tarting)\s(?:in|from)|[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]ill"
    r"|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hroughout|[Tt]hrough|[Oo]f|[Aa]round|[Aa]bout|[Cc]irca|[Ff]or|[Yy]ear"
    rf"|[Cc]ompared\s(?:with|to)|[Ii]n\sthe\syear)\s(?P<y11>{YEAR})"
    # in 2020 and 2021; in 2015, 2017 and 2019
    rf"(?P<y_more>(?:,\s{YEAR}){{0,6}},?\s(?:and|&)\s{YEAR})?)(?!\s?[-/]\s?\d)"
    # last year; this month; next Monday; last August; last autumn; that evening
    r"|(?P<relative>(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he\s(?:same|following|next|previous)|[Tt]hat\ssame|[Tt]hat)"
    rf"\s(?P<unit>day|week|month|year|quarter|weekend|{DAY_PART}|{SEASON}(?!\s(?:program|school|camp|course|job|house|palace|games|semester))|{WEEKDAY}|{MONTH})\b)"
    rf"|(?P<day_word>(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?:\s{DAY_PART})?)\b"
    # three days ago; two years later; the day before
    rf"|(?P<offset>(?P<n>{COUNT})\s(?P<n_unit>minute|hour|day|week|month|year|decade)s?\s(?P<side>ago|later|earlier))\b(?!\sthan)"
    r"|(?P<beside>[Tt]he\s(?P<beside_unit>day|week|month|year)\s(?P<beside_side>before|after)(?=[,.;:]|$))"
    # New Year's Eve; Christmas Day 2019
    rf"|(?P<holiday>(?P<holiday_name>{_HOLIDAY})(?:,?\s(?:in\s|of\s)?(?P<y21>{YEAR}))?)"
    # on Monday; on the 12th; in the spring
    # 10 a.m. Saturday, officials said Thursday, late Monday: as news agencies have it
    rf"|(?P<weekday>(?:(?<=[Oo]n\s)|(?<=[ap]\.m\.\s)|(?<=[ap]m\s)|(?<=said\s)|(?<=early\s)|(?<=late\s)"
    rf"|(?<=set\sfor\s)|(?<=announced\s)|(?<=died\s)|(?<=noon\s))(?P<weekday_name>{WEEKDAY_NAME})(?:\s{DAY_PART})?\b)"
    rf"|(?P<bare_day>(?:the\s)(?P<d3>\d{{1,2}}(?:st|nd|rd|th))(?:{TO}(?:the\s)?(?P<d4>\d{{1,2}}(?:st|nd|rd|th)))?"
    r"(?=[,.;:)]|$|\s(?:the|an?|we|he|she|they|it|I|and|to|in|at|by|with|for|our|his|her|their|its|was|were|will|all"
    r"|another|of\s(?:the|that|this)\s(?:same\s)?month)\b))"
    rf"|(?P<season_alone>(?:(?<=[Ii]n\sthe\s)|(?<=[Oo]ver\sthe\s)|(?<=[Bb]y\s)|(?<=[Ii]n\s)|(?<=[Dd]uring\sthe\s))"
    rf"(?:(?P<season_edge>early|late|mid)[\s-])?(?P<season2>{SEASON})\b(?!\sof|\s\d|\s[A-Z]))"
    # in August; by May: after a preposition alone
    r"|(?P<month>(?P<before_month>(?:[Bb]eginning|[Ss]tarting)\s(?:in|from)|(?:[Tt]he\s)?(?:end|beginning|start|middle)\sof"
    r"|[Ii]n|[Ff]or|[Tt]ill|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hrough(?:out)?|[Bb]etween"
    rf"|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id|[Aa]nd|[Tt]o)[\s-](?P<m5>{MONTH})(?!\.?,?\s(?:of\s)?\d{{4}}|\.?\s\d|\s[A-Z]|['’]))"
    # 1983 - Founded in Leith; 1998: full restoration; 2004 The bridge closed
    rf"|(?P<year_head>(?P<y23>(?<!\S){YEAR})(?=\s*(?::|\|)\s|\s-{{1,2}}\s|-{{2}}"
    r"|\s(?:The|An?|First|New|Founded|Built|Began|Won|[A-Z][a-z]+ed)\s))"
    # 6 a.m.: left camp; At noon we reached the pass
    rf"|(?P<clock_head>(?:At\s(?:about\s)?)?(?P<clock_alone>{CLOCK})(?=[:,]?\s[A-Za-z-]))"
    # March: as a heading, or as what a sentence begins with (March saw the opening)
    rf"|(?P<month_head>(?P<m8>{MONTH})(?=\s*(?:$|[:|]|\s-\s)|\s(?:saw|brought)\b)"
    r"|(?P<season3>Spring|Summer|Autumn|Fall|Winter)(?=\s*(?:$|:)))"
    r")",
    re.MULTILINE,
)
