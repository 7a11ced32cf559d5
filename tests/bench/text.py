"""How quickly text is converted, measured, made safe and set in lines.

    python -m tests.bench.text FILE

FILE is Chinese text of some megabytes. Every figure is the best of three runs; MB are of UTF-8.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from db.text.layout import wrap
from db.text.safety import visible
from db.text.script import Converter, Script
from db.text.script_evidence import detect_script
from db.text.width import Measure

if TYPE_CHECKING:
    from collections.abc import Callable

_RUNS = 3


def _seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(_RUNS):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return min(taken)


def _drain(text: str, cells: int) -> None:
    for _ in wrap(text, cells, Measure()):
        pass


def main() -> None:
    """Print the figures for the file named on the command line."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    one_paragraph = text.replace("\n", "")
    megabytes = len(text.encode("utf-8", "replace")) / 1e6
    converter = Converter()
    declared = detect_script(text)
    lines = [f"{megabytes:.1f} MB, {declared}"]
    works: list[tuple[str, Callable[[], object]]] = [
        ("safety", lambda: visible(text)),
        ("width", lambda: Measure().width(text)),
        ("wrap, 40 cells", lambda: _drain(text, 40)),
        ("wrap, 80 cells, one paragraph", lambda: _drain(one_paragraph, 80)),
        *(
            (
                f"convert to {script}",
                lambda script=script: converter.convert(text, script, declared),
            )
            for script in Script
            if script is not Script.ORIGINAL
        ),
    ]
    for name, work in works:
        lines.append(f"{name:32} {megabytes / _seconds(work):8.1f} MB/s")
    first_screen = _seconds(lambda: list(islice(wrap(one_paragraph, 80, Measure()), 40)))
    lines.append(f"{'first 40 lines of one paragraph':32} {first_screen * 1000:8.1f} ms")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
