"""Regnal eras: which Gregorian year a year of a reign is.

Chinese eras from Han to Qing, the Republic (民国), Manchukuo and the Japanese eras since Meiji,
and the rulers before the eras, whose years are counted in the same way (周安王十五年);
first and last years after the tables of Fang Shiming, 中国历史纪年表. Where a name was used more
than once the best known use is meant, and the value is marked uncertain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from db.dates.calendars import namesakes
from db.dates.calendars.rulers import names

_CHINESE: Final = """
建元 -139 -134?;元光 -133 -128?;元朔 -127 -122;元狩 -121 -116;元鼎 -115 -110;元封 -109 -104;
太初 -103 -100;天汉 -99 -96;太始 -95 -92;征和 -91 -88;始元 -85 -79;元凤 -79 -74;本始 -72 -69;
地节 -68 -65;元康 -64 -61;神爵 -60 -57;五凤 -56 -53;甘露 -52 -49;黄龙 -48 -48;初元 -47 -43;
永光 -42 -38;建昭 -37 -33;竟宁 -32 -32;建始 -31 -28;河平 -27 -24;阳朔 -23 -20;鸿嘉 -19 -16;
永始 -15 -12;元延 -11 -8;绥和 -7 -6;元始 1 5;居摄 6 8;始建国 9 13;天凤 14 19;地皇 20 23;
更始 23 25;建武 25 56?;永平 58 75?;建初 76 84?;章和 87 88;永元 89 105;元兴 105 105?;
永初 107 113?;永宁 120 121?;建光 121 122;延光 122 125;永建 126 132;阳嘉 132 135;永和 136 141?;
汉安 142 144;建康 144 144;本初 146 146;建和 147 149;和平 150 150?;元嘉 151 153?;永兴 153 154?;
永寿 155 158;延熹 158 167;永康 167 167?;建宁 168 172;熹平 172 178;光和 178 184;中平 184 189;
初平 190 193;兴平 194 195;建安 196 220;黄初 220 226;太和 227 233?;青龙 233 237;景初 237 239;
正始 240 249?;嘉平 249 254?;正元 254 256;景元 260 264;咸熙 264 265;章武 221 223;建兴 223 237?;
延熙 238 257;景耀 258 263;炎兴 263 263;黄武 222 229;黄龙 229 231?;嘉禾 232 238;赤乌 238 251;
泰始 265 274?;咸宁 275 280?;太康 280 289;太熙 290 290;永熙 290 290?;永嘉 307 313?;太兴 318 321?;
咸和 326 334;咸康 335 342;升平 357 361;太元 376 396?;隆安 397 401;义熙 405 418;永初 420 422?;
大明 457 464;永明 483 493;天监 502 519;普通 520 527;大通 527 529;中大通 529 534;大同 535 546;
太清 547 549;太建 569 582;祯明 587 589;太平真君 440 451;孝昌 525 527;武定 543 550;开皇 581 600;
仁寿 601 604;大业 605 618;义宁 617 618;武德 618 626;贞观 627 649;永徽 650 655;显庆 656 661;
龙朔 661 663;麟德 664 665;乾封 666 668;总章 668 670;咸亨 670 674;上元 674 676?;仪凤 676 679;
调露 679 680;永隆 680 681;开耀 681 682;永淳 682 683;弘道 683 683;嗣圣 684 684;光宅 684 684;
垂拱 685 688;永昌 689 689;载初 690 690;天授 690 692;长寿 692 694;证圣 695 695;天册万岁 695 696;
万岁登封 696 696;万岁通天 696 697;神功 697 697;圣历 698 700;久视 700 701;长安 701 705?;
神龙 705 707;景龙 707 710;景云 710 711;太极 712 712;延和 712 712;先天 712 713;开元 713 741;
天宝 742 756;至德 756 758;乾元 758 760;宝应 762 763;广德 763 764;永泰 765 766;大历 766 779;
建中 780 783;兴元 784 784;贞元 785 805;永贞 805 805;元和 806 820;长庆 821 824;宝历 825 827;
大和 827 835;太和 827 835?;开成 836 840;会昌 841 846;大中 847 860;咸通 860 874;乾符 874 879;
广明 880 881;中和 881 885;光启 885 888;文德 888 888;龙纪 889 889;大顺 890 891;景福 892 893;
乾宁 894 898;光化 898 901;天复 901 904;天祐 904 907;开平 907 911;乾化 911 915;贞明 915 921;
龙德 921 923;同光 923 926;天成 926 930;长兴 930 933;应顺 934 934;清泰 934 936;天福 936 944;
开运 944 946;乾祐 948 950;广顺 951 953;显德 954 960;建隆 960 963;乾德 963 968;开宝 968 976;
太平兴国 976 984;雍熙 984 987;端拱 988 989;淳化 990 994;至道 995 997;咸平 998 1003;
景德 1004 1007;大中祥符 1008 1016;天禧 1017 1021;乾兴 1022 1022;天圣 1023 1032;明道 1032 1033;
景祐 1034 1038;宝元 1038 1040;康定 1040 1041;庆历 1041 1048;皇祐 1049 1054;至和 1054 1056;
嘉祐 1056 1063;治平 1064 1067;熙宁 1068 1077;元丰 1078 1085;元祐 1086 1094;绍圣 1094 1098;
元符 1098 1100;建中靖国 1101 1101;崇宁 1102 1106;大观 1107 1110;政和 1111 1118;重和 1118 1119;
宣和 1119 1125;靖康 1126 1127;建炎 1127 1130;绍兴 1131 1162;隆兴 1163 1164;乾道 1165 1173;
淳熙 1174 1189;绍熙 1190 1194;庆元 1195 1200;嘉泰 1201 1204;开禧 1205 1207;嘉定 1208 1224;
宝庆 1225 1227;绍定 1228 1233;端平 1234 1236;嘉熙 1237 1240;淳祐 1241 1252;宝祐 1253 1258;
开庆 1259 1259;景定 1260 1264;咸淳 1265 1274;德祐 1275 1276;景炎 1276 1278;祥兴 1278 1279;
神册 916 922;会同 938 947;统和 983 1012;重熙 1032 1055;清宁 1055 1064;咸雍 1065 1074;
天辅 1117 1123;天会 1123 1137;皇统 1141 1149;正隆 1156 1161;大定 1161 1189;明昌 1190 1196;
承安 1196 1200;泰和 1201 1208;贞祐 1213 1217;正大 1224 1232;天兴 1232 1234;中统 1260 1264;
至元 1264 1294?;元贞 1295 1297;大德 1297 1307;至大 1308 1311;皇庆 1312 1313;延祐 1314 1320;
至治 1321 1323;泰定 1324 1328;天历 1328 1330;至顺 1330 1333;至正 1341 1370;洪武 1368 1398;
建文 1399 1402;永乐 1403 1424;洪熙 1425 1425;宣德 1426 1435;正统 1436 1449;景泰 1450 1457;
天顺 1457 1464;成化 1465 1487;弘治 1488 1505;正德 1506 1521;嘉靖 1522 1566;隆庆 1567 1572;
万历 1573 1620;泰昌 1620 1620;天启 1621 1627;崇祯 1628 1644;弘光 1645 1645;隆武 1645 1646;
永历 1647 1683;天命 1616 1626;天聪 1627 1636;崇德 1636 1643;顺治 1644 1661;康熙 1662 1722;
雍正 1723 1735;乾隆 1736 1795;嘉庆 1796 1820;道光 1821 1850;咸丰 1851 1861;祺祥 1861 1861;
同治 1862 1874;光绪 1875 1908;宣统 1909 1912;民国 1912 9999;中华民国 1912 9999;洪宪 1916 1916;
康德 1934 1945
"""

_JAPANESE: Final = """
明治 1868 1912;大正 1912 1926;昭和 1926 1989;平成 1989 2019;令和 2019 9999;庆应 1865 1868;
文久 1861 1864;安政 1855 1860;嘉永 1848 1855;天保 1831 1845;享保 1716 1736;宽永 1624 1644;
庆长 1596 1615
"""
"""Japan changed to the Gregorian calendar with 1873."""

YEAR_BEFORE_REPUBLIC: Final = 1911
"""To be added to a year of the Republic (民國元年 is 1912), which gave up the lunar calendar."""

STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
STEM_AND_BRANCH: Final = f"[{STEMS}][{BRANCHES}]"
"""A pattern for the names of the sexagenary cycle: 甲子, 庚子."""


@dataclass(frozen=True, slots=True)
class Era:
    """A reign's name with its first and last Gregorian years.

    Until the year ``lunar_until`` its months are those of the lunar calendar. ``ambiguous`` tells
    that the name was used more than once, ``of_house`` that its house was named. Years that
    ``run_back`` are counted from the year after the ``first`` (民國前).
    """

    name: str
    first: int
    last: int
    lunar_until: int
    ambiguous: bool
    run_back: bool = False
    of_house: bool = False

    def year(self, ordinal: int) -> tuple[int, bool]:
        """The Gregorian year of the era's ``ordinal``-th, and whether the reign really had it.

        光绪二十六年 is 1900; 雍正二十三年 would be 1745, but the reign ended in 1735. 永和九年 is
        353, of the Jin, since the era of that name of the Han ended with its sixth.
        """
        if self.run_back:
            return self.first - ordinal + 1, True
        year = self.first + ordinal - 1
        if year <= self.last:
            return year, True
        other = None if self.of_house else namesakes.other_use(self.name, ordinal)
        return (year, False) if other is None else (other, True)


def _eras() -> dict[str, Era]:
    eras: dict[str, Era] = {}
    for table, lunar_until in ((_CHINESE, YEAR_BEFORE_REPUBLIC), (_JAPANESE, 1872)):
        for row in table.replace("\n", "").split(";"):
            name, first, last = row.split()
            ambiguous = last.endswith("?")
            eras.setdefault(
                name, Era(name, int(first), int(last.rstrip("?")), lunar_until, ambiguous)
            )
    for name, ruler in names().items():
        eras.setdefault(
            name, Era(name, ruler.first, ruler.last, YEAR_BEFORE_REPUBLIC, ambiguous=False)
        )
    return eras


ERAS: Final = _eras()
"""Every era by its name in the canonical spelling."""

_BEFORE_REPUBLIC: Final = {
    name: Era(
        name,
        YEAR_BEFORE_REPUBLIC,
        YEAR_BEFORE_REPUBLIC,
        lunar_until=0,
        ambiguous=False,
        run_back=True,
    )
    for name in ("民国前", "中华民国前", "民前")
}
"""民國前十七年 is 1895, as Taiwan's registers and chronicles count what came before 1912."""
_NAMED: Final = ERAS | _BEFORE_REPUBLIC
_NAMES: Final = _NAMED.keys() | namesakes.NAMES
_LENGTHS: Final = tuple(sorted({len(name) for name in _NAMES}, reverse=True))
_LAST_CHARACTERS: Final = frozenset(name[-1] for name in _NAMES)

_SHORTENED: Final = {
    name[0]: ERAS[name] for name in ("民国", "明治", "大正", "昭和", "平成", "令和")
}
"""民34年, 昭10（1935）: how chronicles of Taiwan shorten the eras that they name in every line."""
_BEFORE_SHORTENED: Final = frozenset("在于到至从自及和与或迄")

_SET_OFF: Final = re.compile(
    r" ?(?:年(?:[\d(,，、\s至到~一二三四五六七八九十春夏秋冬-]|$)|[(./至到~-])"
)

ENDS_OF_NAMES: Final = _LAST_CHARACTERS | _SHORTENED.keys()
"""What stands before the year of any era, its name in full or shortened."""


def era_before(text: str, end: int) -> Era | None:
    """The era whose name ends at ``end`` of ``text``."""
    if text[end - 1 : end] not in _LAST_CHARACTERS:
        return None
    for length in _LENGTHS:
        name = text[end - length : end] if length <= end else ""
        if name in _NAMES:
            start = end - length
            era = _of_house(name, text[max(0, start - _ROOM) : start]) or _NAMED.get(name)
            return None if name == "民前" and _ends_word(text, start) else era
    return None


_ROOM: Final = 8


def _of_house(name: str, before: str) -> Era | None:
    """The era of the house named before it, where several used its name (东晋永和)."""
    if name not in namesakes.NAMES:
        return None
    use = namesakes.reign_of_house(name, before)
    if use is None:
        return None
    ambiguous = not use.alone
    return Era(name, use.first, use.last, YEAR_BEFORE_REPUBLIC, ambiguous, of_house=True)


def _ends_word(text: str, start: int) -> bool:
    """Whether the character at ``start`` goes on with a word before it (居民前3年已遷出)."""
    before = text[start - 1 : start]
    return "\u3400" <= before <= "\u9fff" and before not in _BEFORE_SHORTENED


def shortened_era_before(text: str, end: int, numeral: str) -> Era | None:
    """The era shortened to one character that stands before the year ``numeral`` at ``end``.

    The character must not end another word (人民34年), and the era must have had the year. But
    for 民 the year is in digits (大三 is a class), and what follows it goes on with the date or
    sets it off (大3年底 is of a student).
    """
    name = text[end - 1 : end]
    era = _SHORTENED.get(name)
    if era is None or not (numeral.isdecimal() or name == "民"):
        return None
    if _ends_word(text, end - 1):
        return None
    if name != "民" and _SET_OFF.match(text, end + len(numeral)) is None:
        return None
    had = not numeral.isdecimal() or (numeral != "0" and era.year(int(numeral))[1])
    return era if had else None


_LAST_DYNASTIES: Final = 1368
_BY_FIRST_YEAR: Final = {
    era.first: era for era in reversed(ERAS.values()) if era.first >= _LAST_DYNASTIES
}


def era_whose_year(nth: int, year: int) -> Era | None:
    """The era of the Ming or later whose ``nth`` year is ``year``: 58 and 1719 are of 康熙."""
    era = _BY_FIRST_YEAR.get(year - nth + 1)
    return era if era is not None and era.year(nth)[1] else None


def sexagenary_ordinal(name: str) -> int | None:
    """The place of a stem and branch in the cycle of sixty, from 0: 甲子 0, 庚子 36."""
    stem, branch = STEMS.find(name[:1]), BRANCHES.find(name[1:2])
    if len(name) != 2 or stem < 0 or branch < 0 or stem % 2 != branch % 2:
        return None
    return (6 * stem - 5 * branch) % 60


def sexagenary_year(name: str, within: range) -> int | None:
    """The first year in ``within`` that the cycle gives this name: 庚子 in 1875–1908 is 1900."""
    ordinal = sexagenary_ordinal(name)
    if ordinal is None:
        return None
    first = within.start + (ordinal - (within.start - 4)) % 60
    return first if first in within else None
