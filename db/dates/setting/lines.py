"""Lines that are more than their words: a date alone, a list item, an imprint, a list number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import STEM_AND_BRANCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.text.alignment import Span

_LONG_LINE: Final = 60
_CROWD: Final = 64
_ROOM_TO_TELL: Final = 3
"""How many characters between two dates tell something, be it only 开学。"""
_STOPS: Final = ("。", "！", "？", "；", "：", "，", ".", "!", "?", ";", ":", ",", "…")

_DAY_OF_JOURNEY: Final = (
    r"(?<![A-Za-z\u4e00-\u9fff])(?:[Dd](?:ay|AY)? ?\d{1,2}(?: ?[-–~～] ?\d{1,2})?(?![\d/.])"
    r"|第[一二三四五六七八九十\d]{1,3}[天日])"
)
"""DAY1, Day 4-5, 第三天: the number of a day on a journey or of a course."""
_BESIDE_DATE: Final = re.compile(
    r"(?:[\[［](?:编辑|編輯)[\]］]"
    r"|[清明元宋唐]?[\u4e00-\u9fff][宗祖](?:[\u4e00-\u9fff]{1,2}皇帝)?(?:[\u4e00-\u9fff]{2})?|[\s\W_]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|禮拜[一二三四五六日天]|[周週][一二三四五六日天]|"
    r"第?[一二三四五六七八九十]{1,3}[、.)）]|\d{1,2}[、.)）]|份|晴|阴|陰|雨|雪|多云|多雲|"
    r"前?[清明元宋唐]|日本|"
    r"(?:先生|公)?(?:[一二三四五六七八九十百]{1,3}|\d{1,3})"
    r"(?:[至到~～—-](?:[一二三四五六七八九十百]{1,3}|\d{1,3}))?[岁歲]|"
    rf"{STEM_AND_BRANCH}年?|(?:身|[殁歿没沒卒死]|逝世)[后後]|"
    rf"{_DAY_OF_JOURNEY}|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)*+",
    re.IGNORECASE,
)
"""What may stand beside a date that is alone on its line: a list number, a weekday, the weather,
the name of the year, that of the ruler (清世宗胤禛雍正二年), and in the chronicle of a life the age
(1893年（光緒十九年）　七歲) or that it is over (1990年　身后)."""

_IMPRINT: Final = re.compile(
    r"^(?:[（(]此[件文][^\s（）()]{2,12}[）)]\s*)?[^\s，。；！？,;!?：:]{2,40}?[室局办辦委会會组組馆館院府部處处司中心厅廳社团團校县縣市省]"
    r"(?:编|編|编纂|編纂|编印|編印|主编|主編)?[\s\u3000]+$"
)
_IMPRINT_END: Final = re.compile(
    r"^\s*(?:编|編|印[发發]?|制|製|整理|稿|出版|版|修订|修訂|编印|編印|刊行|识|識|谨启|謹啟)?[）)]?\s*$"
)
"""某某院编纂室　2025年10月编: who compiled or issued a text, and when. With further words and
blanks it is the row of a table (管网改造 市水务局 2021.6.30)."""

_PUT_UP: Final = re.compile(
    r"\s*(?:信息|文章|公告)?(?:公告|[发發][布佈]|公示|[挂掛][网網]|刊登|更新)(?:[时時][间間]|日期)\s*[：:]?\s*"
)
"""公告时间 2025年4月11日 18:22, a row of two cells at the head of a notice."""
_YEAR_AHEAD: Final = re.compile(
    r"[\W\d一二三四五六七八九十]{0,6}(?:(?:我|我们)?(?:[对對]|[给給])?(?:自己)?的?)"
    r"(?:[明来來]年|新的?一年|2\d{3}\s?年)的?[\u4e00-\u9fff]{0,6}?"
    r"(?:[计計][划劃]|打算|目[标標]|[愿願]望|[设設]想|小?flag)[\u4e00-\u9fff]{0,4}\s*[:：]\s*",
    re.IGNORECASE,
)
_NEXT_YEAR: Final = re.compile(
    r"[\W\d一二三四五六七八九十]{0,6}(?:[对對])?(?:[明来來]年度?|下一?年度?|新的?一年)的?(?:主要|重点|重點|初步)?"
    r"(?:工作)?(?:(?:[计計][划劃畫]|打算|安排|思路|[设設]想|要[点點]|目[标標]|任[务務]|展望|[规規][划劃]|重[点點]|部署){1,2}"
    r"|(?<=工作))\s*[:：]?\s*"
)
"""下一年打算, 來年工作: a line of nothing else needs no colon."""
_COLOPHON: Final = re.compile(
    r"(?=[谨謹敬据據识識记記序跋])(?:(?:[谨謹敬][识識志誌記记跋撰序]"
    r"|[据據][^，。；,;]{1,10}(?:整理|排印|重印|影印|校[点點]|[标標][点點]|[录錄]入)"
    r"|(?:[识識记記序跋])[于於][^，。；,;]{1,10}[斋齋轩軒楼樓堂馆館室])\s*$"
    r"|[谨謹敬][识識志誌跋]\s*[，,])"
)
"""癸亥冬月某某谨识, 2006年4月据稿本整理: a preface signed, or a text set anew."""

_PUBLISHED: Final = re.compile(
    r"\s*(?:(?:[初再一二三]版|出版|[發发]行|刊行|印行|印刷|重印|付印|付梓)[。）)]?"
    r"|(?:[發发](?:[布佈表]|自)|[编編][辑輯])[於于]?\s?[\u4e00-\u9fff]{2,4})\s*"
)
"""中华民国二十年五月一日出版, and nothing else: the imprint of a paper; 4月24日 20:15 发表于安徽:
that of a feed."""
_MEMBER: Final = re.compile(
    r"(?:[等级級別别]{2}|[头頭][衔銜]|[积積]分|文章|[帖贴發发]子?[数數]|主[题題]|精[华華]|威望)\s?[：:].{0,40}?"
    r"(?:[注註][册冊]|加入)(?:[时時][间間]|日期|[于於])?\s?[：:]\s*$"
    r"|^\s*[本此该該]?(?:文[档檔件]?|[资資]料)由.{1,24}?上[传傳][于於]?\s*$"
)
"""等级：版主　文章：1988　注册：2006-11-2: who speaks in a board, and since when a member;
本文由用户某某上传于2011-08-16: who put up a paper, on a page that shares papers."""
_CAPTION: Final = re.compile(
    r"\s*[（(【\[〔]\s*(?:[资資]料)?(?:[图圖](?:片|[一二三四五六七八九十\d]{1,2})?|照片|相片|[附插上下左右][图圖])"
    r"\s?[：:][^。]*[）)】\]〕]\s*$"
)
"""（圖：1955年小學舊照）: what a picture shows, all in brackets."""
_POINTS_ON: Final = re.compile(
    r"(?:[请請]?(?:按|[点點][击擊选選]?|戳)(?:此[处處]?|[这這][里裡裏])|[请請][点點][击擊]|[点點]我)"
    r"(?:[浏瀏][览覽]|查看|查[阅閱]|下[载載]|[观觀]看|[进進]入|[报報]名)?\s*[。！!>＞»]{0,2}\s*$"
)
"""相片已上載，請按此瀏覽: a line that points to another page."""
_LONGEST_POINTER: Final = 16
_LICENCE: Final = re.compile(
    r"[本此這该該这](?:作品|文件|文本|[圖图]片|[頁页]面?|[條条]目|[檔档]案)[^。]{0,24}?"
    r"(?:公[有共][领領]域|公有版[权權]|[著着]作[權权]|知[識识]共享|[創创]用|GFDL|CC ?BY)"
)
"""本作品在美國屬於公有領域，因為作者於1931年逝世: why a library may show a text."""
_LONGEST_LICENCE: Final = 200
_CLAUSE: Final = re.compile("[，,。；;]")

_PERIOD: Final = re.compile(
    r"[^\w]{0,4}(?:本期|[纪紀]要|[报報]告|[统統][计計]|[记記][录錄事]|收[录錄]|涵[盖蓋])"
    r"(?:的)?(?:期[间間]?|[时時][间間段]|起[讫訖迄]|[范範][围圍])(?:[时時][间間])?\s*[：:]\s*"
)
"""紀要期間：112年1月1日至6月30日: of which time a paper speaks."""

_ADDENDUM: Final = re.compile(
    r"^\s*[（(【\[]?(?:抄送|抄報|抄报|附件|附[：:]|主题词|主題詞|联系|聯繫|聯絡|電話|电话|报送|分送|共印|校对|此件|"
    r"编辑|編輯|责任编辑|cc|contact|enclosure)",
    re.IGNORECASE,
)

_SIGN: Final = r"[^\w\s(（\[【〔《〈“「『\"'‘#|，。、；：,.;:]"
_ITEM: Final = re.compile(
    rf"^\s*(?:{_SIGN}{{1,3}}\s*(?=\w)|\d{{1,3}}\s*[.、)）](?!\d)|[(（][一二三四五六七八九十\d]{{1,3}}[)）])"
)
"""A bullet of any shape, or a number: - ・ ▲ ◎ 3. （二）"""

_NOTE: Final = re.compile(r"\s*[（(〔\[【][^（）()〔〕\[\]【】]*[）)〕\]】]\s*")
_OUTLOOK: Final = re.compile(
    r"\s*(?:展望|(?:未来|未來|愿景|願景)(?=\s*$|展望|规划|規劃))[^。！？；，,.!?;:：\d]{0,10}\s*"
)
"""展望新的一年, 未来: a line of few words that looks ahead needs no sign to head what is below."""
_LABEL: Final = re.compile(r"\s*[■□◆◇●○▲△▼★☆▌▍▎▶►◎※【〖][^。！？；，,.!?;:：]{2,16}\s*")

_PREFIX: Final = re.compile(
    r"^(?:[\[［](?:编辑|編輯)[\]］])?(?:[^\w(（\[【〔《〈“「『\"'‘]{0,12}+)"
    rf"(?:{_DAY_OF_JOURNEY}\s*[:：|｜、.]?|第?[一二三四五六七八九十百]{{1,4}}\s*、|"
    r"\d{1,3}\s*[、.)）](?!\d)|"
    r"[(（]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）][、.]?|[①-⑳㈠-㈩])?\s{0,12}+"
)


def is_date_line(text: str, dates: Sequence[Span]) -> bool:
    """Whether the line holds nothing but its dates: it heads what is written below."""
    if len(text) > _LONG_LINE:
        return False
    # What is told mostly stands behind the dates.
    end = dates[-1].end if dates else 0
    if _BESIDE_DATE.fullmatch(text, end) is None:
        return False
    end = 0
    for span in dates:
        if _BESIDE_DATE.fullmatch(text, end, span.start) is None:
            return False
        end = span.end
    return True


def is_crowded(text: str, dates: Sequence[Span]) -> bool:
    """Whether so many dates follow each other with hardly a character between that nothing is told
    by them: a calendar, a column of figures, noise."""
    if len(dates) < _CROWD:
        return False
    words = len(text) - sum(span.end - span.start for span in dates)
    return words < _ROOM_TO_TELL * len(dates)


def is_imprint(text: str, dates: Sequence[Span]) -> bool:
    """Whether the line only says who compiled or issued the text, and when
    (某某院编纂室　2025年10月编)."""
    if dates and len(text) <= _LONGEST_LICENCE and _LICENCE.match(text.lstrip()):
        return True
    if not dates or len(text) > _LONG_LINE:
        return False
    if len(dates) == 1 and _MEMBER.search(text[: dates[0].start]):
        return True
    if _CAPTION.match(text) or _POINTS_ON.search(text, max(0, len(text) - _LONGEST_POINTER)):
        return True
    if _COLOPHON.search(text):
        return True
    head, tail = text[: dates[0].start], text[dates[-1].end :]
    if len(dates) == 1 and not tail.strip() and _PUT_UP.fullmatch(head):
        return True
    between = text[dates[0].end : dates[-1].start]
    if not head.strip() and _PUBLISHED.fullmatch(tail) and not _CLAUSE.search(between):
        return True
    if not head[-1:].isspace():
        return False
    return _IMPRINT.match(head) is not None and _IMPRINT_END.match(tail) is not None


def states_period(text: str, dates: Sequence[Span]) -> bool:
    """Whether the line says of which time the whole paper speaks, and no more."""
    if len(dates) != 1 or len(text) > _LONG_LINE:
        return False
    labelled = _PERIOD.fullmatch(text, 0, dates[0].start) is not None
    return labelled and not text[dates[0].end :].strip(" 。.)）")


def is_addendum(text: str) -> bool:
    """Whether the line follows a signature: copies, enclosures, contacts."""
    return len(text) <= _LONG_LINE and _ADDENDUM.match(text) is not None


def is_list_item(text: str) -> bool:
    """Whether the paragraph is an item of a list."""
    return _ITEM.match(text) is not None


def is_short_entry(text: str) -> bool:
    """Whether a line is as short as an item of a list and ends without a stop (Leeds: book fair).

    Several such lines below a month are each an entry of it.
    """
    wide = len(text) if text.isascii() else 2 * len(text)
    return wide <= 2 * _LONG_LINE and not text.rstrip().endswith(_STOPS)


def is_note(text: str) -> bool:
    """Whether a line stands in brackets as a whole, and only says how to read what is below
    (（括弧內爲舊曆）)."""
    return len(text) <= _LONG_LINE and _NOTE.fullmatch(text) is not None


def is_label(text: str) -> bool:
    """Whether the line is but a few words under a sign, as pages head their sections
    (■ 下一屆預告, 【活动安排】), or looks ahead (展望新的一年)."""
    return _LABEL.fullmatch(text) is not None or _OUTLOOK.fullmatch(text) is not None


def heads_year_ahead(text: str) -> bool:
    """Whether a line names the plans of the next year (下一年打算), or ends with a colon and names
    those of a year (明年的计划：)."""
    if len(text) <= _LONG_LINE and _NEXT_YEAR.fullmatch(text):
        return True
    return text.rstrip().endswith((":", "：")) and _YEAR_AHEAD.fullmatch(text) is not None


def prefix_length(text: str) -> int:
    """How many characters of list number and bullet stand before the words of ``text``."""
    match = _PREFIX.match(text)
    return match.end() if match else 0
