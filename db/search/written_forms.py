"""How passages write what was folded: a word in its own characters, or in another script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from db.search.bits import bits_at, packed
from db.search.grams import Tier, is_shared
from db.text.fold import codes_of

if TYPE_CHECKING:
    from db.search.arrays import Bits, Booleans, Integers
    from db.search.holdings import Holdings


_KEPT_FORMS: Final = 256
"""Three bits for every passage are kept of a character: some hundred make up most of a text."""


@dataclass(frozen=True, slots=True)
class _Forms:
    """Which slots write a folded character in another form than the one asked for, which in that
    form, and which in several: a bit for each slot."""

    other: Bits
    same: Bits
    mixed: Bits

    def at(self, slots: Integers) -> tuple[Booleans, Booleans, Booleans]:
        """The three answers for each of ``slots``."""
        other, same, mixed = (bits_at(slots, bits) for bits in (self.other, self.same, self.mixed))
        return other, same, mixed


class WrittenForms:
    """Tells how the passages of one state of the corpus write a folded text."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._forms = lru_cache(maxsize=_KEPT_FORMS)(self._find_forms)
        self._has_forms = cache(self._find_whether_forms)

    def are_one(self, text: str, folded: str) -> bool:
        """Whether ``folded``, wherever it stands, can only be written as ``text``."""
        return text == folded and not any(
            is_shared(code) or self._has_forms(code) for code in codes_of(folded).tolist()
        )

    def told(self, text: str, folded: str, slots: Integers) -> tuple[Booleans, Booleans]:
        """In which of ``slots`` the ``folded`` text, which stands there, can only be written as
        ``text``, and in which it cannot be; in others the passage must be read to tell."""
        sure, impossible = np.ones(len(slots), np.bool_), np.zeros(len(slots), np.bool_)
        pairs = zip(codes_of(text).tolist(), codes_of(folded).tolist(), strict=True)
        for raw, code in dict.fromkeys(pairs):
            if is_shared(raw) or is_shared(code):
                sure[:] = False
            elif raw != code or self._has_forms(code):
                other, same, mixed = self._forms(raw, code).at(slots)
                if len(text) == 1:
                    return same | ~(other | mixed), other & ~(same | mixed)
                sure &= ~(other | mixed)
                impossible |= other & ~(same | mixed)
        return sure, impossible

    def _find_whether_forms(self, code: int) -> bool:
        """Whether any passage writes ``code`` in another way than folded."""
        every = _forms_of(code)
        return any(
            next(directory.between(Tier.VARIANT, *every), None) is not None
            for _, directory in self._holdings.segments()
        )

    def _find_forms(self, raw: int, code: int) -> _Forms:
        """How the slots write ``code`` when it is asked for as ``raw``."""
        other, same, mixed = (self._holdings.none() for _ in range(3))
        for base, directory in self._holdings.segments():
            stretch = slice(base, base + directory.passages)
            others = np.zeros(directory.passages, np.uint8)
            for gram, posting in directory.between(Tier.VARIANT, *_forms_of(code)):
                if gram & 0xFFFF == raw:
                    same[stretch] = posting.flags()[: directory.passages]
                else:
                    posting.add_to(others, 1)
            other[stretch] = others > 0
            if posting_of_mixed := directory.find(Tier.MIXED, code):
                mixed[stretch] = posting_of_mixed.flags()[: directory.passages]
                if raw == code:
                    # Beside one other form it can only be the folded one that is there too.
                    same[stretch] |= mixed[stretch] & (others == 1)
        if raw != code:
            # Where no form differs from the folded one, that is the form.
            other |= ~same
        return _Forms(packed(other), packed(same), packed(mixed))


def _forms_of(code: int) -> tuple[int, int]:
    """The first and the last gram of the ways that ``code`` is written."""
    return code << 16, code << 16 | 0xFFFF
