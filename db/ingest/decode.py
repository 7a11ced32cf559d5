"""From the bytes of a file to its text, and by which encoding.

Chinese text files seldom say how they are encoded, and the bytes of one encoding are often valid in
another: most Big5 is also valid GB18030. Of the encodings that decode the bytes (nearly) without
damage we take the one whose text consists most of common characters, because a wrong reading
yields characters that nobody uses.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from db.errors import UnreadableDocumentError

REPLACEMENT: Final = "\ufffd"

_SAMPLE_BYTES: Final = 64 * 1024
"""The scorer looks at this much of a file; more does not change its mind."""

_TOLERATED_DAMAGE: Final = 0.02
"""The share of characters that may be undecodable before an encoding is not believed."""

_TOLERATED_CONTROLS: Final = 0.01
"""The share of control characters above which bytes are no text."""

_PLAUSIBLE: Final = 0.3
"""The least :func:`_plausibility` at which a guessed encoding is believed."""

_FREQUENT: Final = frozenset(
    # The most frequent characters of modern and classical text in both scripts,
    "的一是不了在人有我他这这為为之大来來以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生自会會那后後能对對"
    "着著事其里裡裏所去行过過家十用发發天如然作方成者多日都三小军軍二无無同么麼经經法当當起与與好看学學进進种種将將还還分此"
    "心前面又定见見只主没沒公从從使由本民部政市县縣区區省乡鄉镇鎮村党黨委员員工作业業务務建设設社会第条條和应應当月号號"
    "长長高现現次明动動已理力明问問关關及全体體合实實机機电電新文化度重点點展开開加性制各组組织織保产產期平相外海路交通"
    "门門间間活因教育物管责責任报報名正向意表水代位书書等据據东東西南北京万萬百千四五六七八九零〇元角万亿億安州城山江河湖"
    "今知曰王君何故乃若夫吾未乎兵将臣侯秦齐齊楚汉漢唐宋明清传傳记記史赵趙魏周武德太后帝命皆言善死士卒吏官数數皇子复復遂"
    "会议議书信息办辦公厅廳局长副主席总總书记记者编編辑輯通知关于關於贫貧困扶助脱脫攻坚堅决決战戰服务務群众眾干部贯貫彻徹"
    "他她它们我你谁誰什吗嗎呢吧啊把被让讓给給比更最很非常再才只都还還先后後内內外前后後左右东西"
    # and the punctuation that Chinese text cannot do without.
    "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·　○－"
)

_USUAL: Final = frozenset(
    # The two national standards put the characters in common use first, sorted by reading (GB 2312,
    # rows 16 to 55) or strokes (Big5, A4 to C6), and the rest behind them.
    bytes([lead, trail]).decode("gb2312")
    for lead in range(0xB0, 0xD7)
    for trail in range(0xA1, 0xFF)
) | frozenset(
    bytes([lead, trail]).decode("big5")
    for lead in range(0xA4, 0xC6)
    for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
)

_BINARY_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich text (RTF) document"),
)

_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was read with and how many characters were damaged.

    ``encoding`` is the name of the Python codec that makes this text of the bytes. Every damaged
    sequence stands as U+FFFD.
    """

    text: str
    encoding: str
    damaged: int


def decode(data: bytes) -> Decoded:
    """Read ``data`` as text: UTF-8, UTF-16, GB18030 or Big5 with the Hong Kong characters.

    Raises :class:`UnreadableDocumentError`, whose text completes "FILE …", for bytes that are no
    text or are in none of these encodings.
    """
    for magic, what in _BINARY_MAGIC:
        if data.startswith(magic):
            raise UnreadableDocumentError(f"is {what}, not plain text")
    marked = _decode_by_mark(data)
    if marked is not None:
        return marked
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8", 0)
    except UnicodeDecodeError:
        decoded = _decode(data, _guess(data))
    else:
        # UTF-16 of ASCII alone is also valid UTF-8, every other character a NUL.
        if "\0" in decoded.text and (guess := _guess_utf_16(data)) is not None:
            decoded = _decode(data, guess)
    _refuse_binary(decoded.text)
    return decoded


def _decode_by_mark(data: bytes) -> Decoded | None:
    """What the byte order mark says, if there is one. The mark is no part of the text."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        # UTF-32's mark begins with that of UTF-16.
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            decoded = _decode(data, encoding)
            _refuse_binary(decoded.text)
            return decoded
    return None


def _decode(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count(REPLACEMENT))


def _guess(data: bytes) -> str:
    """The encoding whose reading of a sample is the most plausible."""
    sample = data[:_SAMPLE_BYTES]
    scores = {
        encoding: _plausibility(_head(sample, encoding, whole=len(data) == len(sample)))
        # Where two read the same, the first is named.
        for encoding in ("utf-8", "gb18030", "big5", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
    }
    best = max(scores, key=lambda encoding: scores[encoding])
    if scores[best] < _PLAUSIBLE:
        raise UnreadableDocumentError(
            "is not text in UTF-8, UTF-16, GB18030 or Big5, or too damaged to tell"
        )
    return best


def _head(sample: bytes, encoding: str, *, whole: bool) -> str:
    # A sample may cut a character in two, which an incremental decoder does not call damage.
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    return decoder.decode(sample, final=whole)


def _guess_utf_16(data: bytes) -> str | None:
    """UTF-16 without a mark, where NUL bytes and a plausible text tell it; else ``None``."""
    sample = data[: _SAMPLE_BYTES & ~1]
    scores = {
        encoding: _plausibility(_head(sample, encoding, whole=False))
        for encoding in ("utf-16-le", "utf-16-be")
    }
    best = max(scores, key=lambda encoding: scores[encoding])
    return best if scores[best] >= _PLAUSIBLE else None


def _plausibility(text: str) -> float:
    """From 0 to 1: how usual the characters are that an encoding can get wrong.

    Less where characters are undecodable; 0 where more are than small damage would explain.
    """
    damaged = text.count(REPLACEMENT)
    if damaged > max(2, _TOLERATED_DAMAGE * len(text)) or _is_binary(text):
        return 0.0
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return 1.0
    frequent = sum(1 for character in beyond if character in _FREQUENT)
    usual = sum(1 for character in beyond if character in _USUAL)
    private = sum(1 for character in beyond if "\ue000" <= character <= "\uf8ff")
    return max(0.0, (frequent + usual - 2 * private - 4 * damaged) / (2 * len(beyond)))


def _refuse_binary(text: str) -> None:
    if _is_binary(text):
        raise UnreadableDocumentError("is not text: it holds binary data")


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE_BYTES]
    controls = len(_CONTROLS.findall(sample))
    return controls > max(1, _TOLERATED_CONTROLS * len(sample))
