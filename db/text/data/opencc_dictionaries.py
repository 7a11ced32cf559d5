"""Reading the dictionaries that the OpenCC wheel carries, for the scripts that make tables."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import opencc

_HOME = Path(opencc.__file__).parent / "clib"


def entries(name: str) -> dict[str, list[str]]:
    """The dictionary ``name`` (``STPhrases`` …): key to candidates, the default first.

    Raises :class:`subprocess.CalledProcessError` where OpenCC's own dumping tool fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "dictionary.txt"
        subprocess.run(
            [
                _HOME / "bin" / "opencc_dict",
                *("-i", _HOME / "share" / "opencc" / f"{name}.ocd2", "-f", "ocd2"),
                *("-o", out, "-t", "text"),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        lines = out.read_text(encoding="utf-8").split("\n")
    pairs = (line.split("\t") for line in lines if "\t" in line)
    return {key: values.split(" ") for key, values in pairs}
