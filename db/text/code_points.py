"""Functions of one character, applied to whole texts at the speed of an array."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

_UNKNOWN: Final = 255


class CodePointTable:
    """A function from character to a number below 255, computed once for each character met.

    A text holds a few thousand distinct characters of the million there are, so filling the table
    as they come is quicker than filling it at the start.
    """

    def __init__(self, function: Callable[[str], int]) -> None:
        self._function = function
        self._values = np.full(sys.maxunicode + 1, _UNKNOWN, np.uint8)

    def __getitem__(self, codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
        """The value of each code point of ``codes``."""
        values = self._values[codes]
        if values.size and values.max() == _UNKNOWN:
            for code in np.unique(codes[values == _UNKNOWN]).tolist():
                self._values[code] = self._function(chr(code))
            values = self._values[codes]
        return values
