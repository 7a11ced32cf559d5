"""OpenCC's configurations, loaded so that they mark the phrases that change a text's length.

Loading takes a tenth of a second, most of it for one dictionary of phrases, and OpenCC's class for
Python holds the interpreter all the while. Its functions for C, which the same library has, do
not, and what they have read once is found at once by whoever asks for it next in this process.
"""

from __future__ import annotations

import ctypes
import json
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from db.text.script_evidence import script_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opencc import OpenCC

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

OPENING: Final = 0xF0000
"""What a mark before a phrase begins at: the phrase's length in the source is added to it."""

CLOSING: Final = chr(0xF1000)
"""The mark after a phrase."""

_FAILED: Final = ctypes.c_void_p(-1).value


def load(configuration: str, *, ahead: bool = False) -> OpenCC:
    """OpenCC with ``configuration`` (``s2twp``, ``t2s`` …), its length-changing phrases marked.

    ``ahead`` in a thread of its own, lets other threads go on for nearly all of the time that it
    takes, which is somewhat longer. Raises :class:`ValueError` where OpenCC has no such
    configuration.
    """
    # Importing OpenCC loads a library that commands without Chinese on screen never need.
    import opencc

    folder = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    path = folder / f"{configuration}.json"
    if not path.is_file():
        raise ValueError(f"OpenCC has no configuration named {configuration!r}")
    with tempfile.TemporaryDirectory(prefix="dashiji-") as temporary:
        twin = Path(temporary) / path.name
        twin.write_text(_twin(path.read_text(encoding="utf-8"), folder), encoding="utf-8")
        if not ahead:
            return opencc.OpenCC(str(twin))
        with _dictionaries_read(twin):
            return opencc.OpenCC(str(twin))


@contextmanager
def _dictionaries_read(configuration: Path) -> Iterator[None]:
    """Have the dictionaries of ``configuration`` in memory, read while other threads went on."""
    functions = _functions_for_c()
    if functions is None:
        # A build that keeps them to itself: slower for the other threads, but no less right.
        yield
        return
    opened = functions.opencc_open(bytes(configuration))
    try:
        yield
    finally:
        if opened not in (None, _FAILED):
            functions.opencc_close(opened)


def _functions_for_c() -> ctypes.CDLL | None:
    """OpenCC's library, which is loaded already, as C sees it."""
    import opencc

    library = getattr(vars(opencc).get("opencc_clib"), "__file__", None)
    if library is None:
        return None
    functions = ctypes.CDLL(library)
    if not hasattr(functions, "opencc_open") or not hasattr(functions, "opencc_close"):
        return None
    functions.opencc_open.restype = ctypes.c_void_p
    functions.opencc_open.argtypes = [ctypes.c_char_p]
    functions.opencc_close.argtypes = [ctypes.c_void_p]
    return functions


def _twin(configuration: str, folder: Path) -> str:
    """The configuration (JSON) with marked phrases set before the regional dictionaries."""
    marked = script_tables().marked

    def with_marks(value: dict[str, Json]) -> dict[str, Json]:
        name = value.get("file")
        if not isinstance(name, str):
            return value
        dictionary: Json = {**value, "file": str(folder / name)}
        phrases = marked.get(name.partition(".")[0])
        if phrases is None:
            return {**value, "file": str(folder / name)}
        inline: Json = {
            "type": "inline",
            "entries": {
                key: f"{chr(OPENING + len(key))}{phrase}{CLOSING}"
                for key, phrase in phrases.items()
            },
        }
        # A union takes the longest match, and of equal ones the first dictionary's.
        return {"type": "group", "match_policy": "union", "dicts": [inline, dictionary]}

    return json.dumps(json.loads(configuration, object_hook=with_marks), ensure_ascii=False)
