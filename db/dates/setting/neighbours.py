"""What a line is by the lines around it: a signature, an answer, the label of a section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.setting import lines
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block

_MOST_BELOW_SIGNATURE: Final = 3
_ASKS_WHEN: Final = re.compile(r"(?:时间|日期|期程|期限|期间|工期|起讫|起迄)\s*:?\s*$")
_ROOM_TO_ASK: Final = 12


def signature_block(blocks: Sequence[Block]) -> int:
    """The last block with words but copies and contacts: a date alone there signs the text."""
    addenda = 0
    for number in range(len(blocks) - 1, -1, -1):
        text = blocks[number].text
        if not text.strip():
            continue
        if addenda == _MOST_BELOW_SIGNATURE or not lines.is_addendum(text):
            return number
        addenda += 1
    return -1


def answers_heading(blocks: Sequence[Block], number: int) -> bool:
    """Whether a date alone on its line says what the heading of a plan above it asks
    (參、辦理期程 above 自114年3月1日起至12月31日止)."""
    if not number or blocks[number].heading_level is not None:
        return False
    above = blocks[number - 1]
    asks = _ASKS_WHEN.search(fold(above.text[-_ROOM_TO_ASK:])) is not None
    return asks and above.heading_level is not None


def is_label(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line under a sign of its own, which no line beside it has, heads a section
    (■ 下一屆預告)."""
    texts = [block.text.lstrip() for block in blocks[max(0, number - 1) : number + 2]]
    text = blocks[number].text.lstrip()
    return lines.is_label(text) and sum(one[:1] == text[0] for one in texts) == 1
