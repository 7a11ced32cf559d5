"""Rulers whose years count from their accession, before the eras: kings of Zhou, dukes of Lu, Qin
and early Han.

First and last years in the astronomical count (-402 is 403 BCE), a new reign counted from the year
after the old ruler's death, after the tables of Fang Shiming, 中国历史纪年表, which follow the
十二诸侯年表 and 六国年表 of the Shiji. The kings of Zhou before 841 BCE have no agreed years.
"""

from __future__ import annotations

from typing import Final, NamedTuple

_TABLE: Final = """
周 共和 -840 -827;周 宣王 -826 -781;周 幽王 -780 -770;周 平王 -769 -719;周 桓王 -718 -696;
周 庄王 -695 -681;周 僖王 -680 -676;周 釐王 -680 -676;周 惠王 -675 -651;周 襄王 -650 -618;
周 顷王 -617 -612;周 匡王 -611 -606;周 定王 -605 -585;周 简王 -584 -571;周 灵王 -570 -544;
周 景王 -543 -519;周 敬王 -518 -475;周 元王 -474 -468;周 贞定王 -467 -440;周 考王 -439 -425;
周 威烈王 -424 -401;周 安王 -400 -375;周 烈王 -374 -368;周 显王 -367 -320;周 慎靓王 -319 -314;
周 赧王 -313 -255;
鲁 隐公 -721 -711;鲁 桓公 -710 -693;鲁 庄公 -692 -661;鲁 闵公 -660 -659;鲁 僖公 -658 -626;
鲁 文公 -625 -608;鲁 宣公 -607 -590;鲁 成公 -589 -572;鲁 襄公 -571 -541;鲁 昭公 -540 -509;
鲁 定公 -508 -494;鲁 哀公 -493 -467;
秦 孝公 -360 -337;秦 惠文王 -336 -310;秦 武王 -309 -306;秦 昭襄王 -305 -250;秦 昭王 -305 -250;
秦 孝文王 -249 -249;秦 庄襄王 -248 -246;秦 王政 -245 -209;秦 始皇 -245 -209;
秦 始皇帝 -245 -209;秦 二世 -208 -206;秦 二世皇帝 -208 -206;
汉 高祖 -205 -194;汉 高帝 -205 -194;汉 惠帝 -193 -187;汉 高后 -186 -179;汉 吕后 -186 -179;
汉 文帝 -178 -156;汉 文帝前元 -178 -163;汉 文帝后元 -162 -156;汉 景帝 -155 -140;
汉 景帝前元 -155 -149;汉 景帝中元 -148 -143;汉 景帝后元 -142 -140
"""

_ALONE: Final = (
    "威烈王", "慎靓王", "贞定王", "赧王", "昭襄王", "庄襄王", "惠文王", "始皇", "始皇帝",
    "二世皇帝", "高后", "吕后",
)  # fmt: skip
"""Names that no ruler of another state bore: they need no state before them."""


class Ruler(NamedTuple):
    """A ruler of a state with the first and last year that is counted as his."""

    state: str
    name: str
    first: int
    last: int


def _rulers() -> dict[tuple[str, str], Ruler]:
    rulers: dict[tuple[str, str], Ruler] = {}
    for row in _TABLE.replace("\n", "").split(";"):
        state, name, first, last = row.split()
        rulers[state, name] = Ruler(state, name, int(first), int(last))
    return rulers


_RULERS: Final = _rulers()
STATES: Final = frozenset(state for state, _ in _RULERS)


def names() -> dict[str, Ruler]:
    """Every name that means one ruler alone: 周安王, 威烈王, but not 安王."""
    full = {f"{state}{name}": ruler for (state, name), ruler in _RULERS.items()}
    alone = {name: ruler for (_, name), ruler in _RULERS.items() if name in _ALONE}
    return full | alone


def ruler_of(name: str, state: str | None) -> Ruler | None:
    """The ruler that ``name`` means among those of ``state``; 周安王, or 安王 with 周."""
    for (of_state, own), ruler in _RULERS.items():
        if name == f"{of_state}{own}" or (name == own and (state == of_state or own in _ALONE)):
            return ruler
    return None
