"""Makes ``script.json`` for :mod:`db.text.script`: ``python -m db.text.data.make_script``.

``marked`` holds, by dictionary of OpenCC, the regional phrases whose conversion changes the length
(软件 stays two characters, U盘 becomes three): the only places where offsets drift. ``simplified``
and ``traditional`` hold the characters that only one of the two scripts uses. Characters that are
right in both (后, 里, 著 …) are in neither, so they are no evidence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from db.text.data.opencc_dictionaries import entries

REGIONAL_DICTIONARIES: Final = ("TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev")


def length_changing(dictionary: str) -> dict[str, str]:
    """The entries of ``dictionary`` whose default conversion has another length than its key."""
    return {
        key: candidates[0]
        for key, candidates in sorted(entries(dictionary).items())
        if len(candidates[0]) != len(key)
    }


def exclusive_characters() -> tuple[str, str]:
    """The characters of Simplified alone, and those of Traditional (any region) alone."""
    to_traditional = entries("STCharacters")
    to_simplified = entries("TSCharacters")
    variants = {
        character
        for name in ("TWVariants", "HKVariants")
        for candidates in entries(name).values()
        for character in candidates
    }
    simplified = {
        key
        for key, candidates in to_traditional.items()
        if key not in candidates and key not in to_simplified and key not in variants
    }
    traditional = {
        key
        for key, candidates in to_simplified.items()
        if key not in candidates and key not in to_traditional
    }
    return "".join(sorted(simplified)), "".join(sorted(traditional))


def main() -> None:
    """Write the tables beside this script."""
    simplified, traditional = exclusive_characters()
    tables = {
        "marked": {name: length_changing(name) for name in REGIONAL_DICTIONARIES},
        "simplified": simplified,
        "traditional": traditional,
    }
    path = Path(__file__).with_name("script.json")
    path.write_text(json.dumps(tables, ensure_ascii=False, indent=0), encoding="utf-8")


if __name__ == "__main__":
    main()
