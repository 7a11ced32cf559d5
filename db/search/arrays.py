"""What the arrays of the search hold, for type hints."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Booleans = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint16]
"""Characters of the folded text, or what stands for them."""
Grams = npt.NDArray[np.uint32]
"""A character, or two in the upper and the lower half."""
Bits = npt.NDArray[np.uint8]
