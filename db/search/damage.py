"""What reading a damaged index comes to."""

from __future__ import annotations

import zlib
from typing import Final

INDEX_DAMAGE: Final = (
    ArithmeticError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
    zlib.error,
)
"""Numbers of a damaged index are wrong in more ways than its readers could test for."""
