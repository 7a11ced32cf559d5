"""Reading bytes as text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import UnreadableDocumentError
from db.ingest.decode import decode

SIMPLIFIED = "县图书馆新馆开馆，馆内设有农业阅览区。\n全年接待读者三万余人次。"
TRADITIONAL = "鎮立圖書館新館開幕，館內設有農業閱覽區。\n全年接待讀者三萬餘人次。"

SHORT = ("扶贫日", "会议通知", "大事记", "县图书馆简介", "2020年工作总结")
SHORT_TRADITIONAL = ("扶貧日", "會議通知", "大事記", "鎮圖書館簡介", "2020年工作總結")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, *SHORT, *SHORT_TRADITIONAL])
def test_text_without_a_mark_is_read_with_the_encoding_it_was_written_in(
    encoding: str, text: str
) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.damaged) == (text, encoding, 0)


@pytest.mark.parametrize("text", [TRADITIONAL, *SHORT_TRADITIONAL])
def test_big5_is_told_from_gb18030_even_in_a_few_characters(text: str) -> None:
    assert decode(text.encode("big5")).encoding == "big5"
    assert decode(text.encode("big5")).text == text


def test_hong_kong_characters_beyond_big5_are_read() -> None:
    text = "邨裏嘅街坊話佢哋唔知點解冇咗個㗎喇。今年修訂屋邨管理條例。"
    decoded = decode(text.encode("big5hkscs"))
    assert (decoded.text, decoded.encoding) == (text, "big5hkscs")


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(
    mark: bytes, encoding: str, name: str
) -> None:
    decoded = decode(mark + SIMPLIFIED.encode(encoding))
    assert (decoded.text, decoded.encoding) == (SIMPLIFIED, name)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_file_cut_in_the_middle_of_a_character_is_read_and_its_damage_counted(
    encoding: str,
) -> None:
    decoded = decode((TRADITIONAL * 3).encode(encoding)[:-1])
    assert decoded.encoding == encoding
    assert decoded.damaged == 1
    assert decoded.text == (TRADITIONAL * 3)[:-1] + "\ufffd"


def test_a_few_bad_bytes_in_the_middle_do_not_change_the_encoding() -> None:
    data = bytearray((SIMPLIFIED * 20).encode("utf-8"))
    data[300] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.damaged <= 3
    assert decoded.text.endswith(SIMPLIFIED)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "is a PDF, not plain text"),
        (b"PK\x03\x04rest", "is a ZIP archive or office document, not plain text"),
        (bytes(range(256)) * 8, "is not text in UTF-8, UTF-16, GB18030 or Big5"),
        (b"\0\0\0\0\0\0\0\0", "is not text: it holds binary data"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=reason):
        decode(data)


def test_one_stray_nul_does_not_make_a_text_binary() -> None:
    assert decode((SIMPLIFIED * 3 + "\0").encode()).text.endswith("\0")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableDocumentError:
        return
    assert decoded.text == data.decode(decoded.encoding, "replace")
    decoded.text.encode("utf-8")


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_utf_8_is_never_taken_for_another_encoding(text: str) -> None:
    if not any(character < " " for character in text) and not text.startswith("\ufeff"):
        assert decode(text.encode("utf-8")).text == text
