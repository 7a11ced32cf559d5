"""Makes ``pinyin.txt``, the table of :mod:`db.text.pinyin`: ``python -m db.text.data.make_pinyin``.

The source is pypinyin's character dictionary (after Unihan and zdic). Importing pypinyin costs a
fifth of a second and its phrases are not needed, so its readings are kept as a small file: a line
holds a reading with its tone mark, a tab, and characters that are read so. First come the lines
for the first (commonest) reading of every character, then those for second readings, and so on, so
that reading the file in order gives each character its readings in order.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pypinyin.constants import PINYIN_DICT


def lines() -> list[str]:
    """The lines of the table: by rank of the reading, then by reading."""
    characters: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for code, joined in sorted(PINYIN_DICT.items()):
        for rank, reading in enumerate(dict.fromkeys(joined.split(","))):
            characters[rank, reading].append(chr(code))
    return [f"{reading}\t{''.join(group)}" for (_, reading), group in sorted(characters.items())]


def main() -> None:
    """Write the table beside this script."""
    path = Path(__file__).with_name("pinyin.txt")
    path.write_text("\n".join(lines()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
