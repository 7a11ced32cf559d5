"""Scores the events read against the gold, by document and by form, beside other readers.

python -m tests.scoring.events [--seeds FOLDER] [--remarks] [--peers]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.scoring.documents import SAMPLE, events_of, gold_of, load
from tests.scoring.matching import Score, compare
from tests.scoring.peers import installed_peers, read_with


def score_folder(folder: Path, gold: str, peer: str | None = None) -> Score:
    """The score of all documents of ``folder`` that the gold file speaks of."""
    score = Score()
    for name, wanted in sorted(gold_of(gold).items()):
        document = load(folder / name)
        compare(wanted, events_of(document) if peer is None else read_with(peer, document), score)
    return score


def report(name: str, score: Score) -> str:
    """The figures of one score as a line of a table."""
    return (
        f"{name:24} precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}"
        f"  kind {score.kind_accuracy:.3f}  bound {score.right_bound / max(1, score.found):.3f}"
        f"  basis {score.right_basis / max(1, score.found):.3f}"
        f"  mentions {score.mentions}/{score.gold_mentions}"
    )


def form_table(score: Score) -> str:
    """What became of each form of expression."""
    columns = ("found", "missed", "spurious", "other kind")
    rows = [f"{'form':24}" + "".join(f"{column:>12}" for column in columns)]
    for form, counts in sorted(score.by_form.items()):
        if counts:
            rows.append(f"{form:24}" + "".join(f"{counts[column]:>12}" for column in columns))
    return "\n".join(rows)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, help="also score seeds.jsonl over this folder")
    parser.add_argument("--remarks", action="store_true", help="list every difference")
    parser.add_argument("--peers", action="store_true", help="compare with installed peers")
    arguments = parser.parse_args()
    folders = {"sample": SAMPLE} | ({"seeds": arguments.seeds} if arguments.seeds else {})
    for gold, folder in folders.items():
        score = score_folder(folder, gold)
        sys.stdout.write(report(gold, score) + "\n")
        if arguments.remarks:
            sys.stdout.write("".join(f"  {remark}\n" for remark in score.remarks))
        sys.stdout.write(form_table(score) + "\n\n")
        for peer in installed_peers() if arguments.peers else ():
            sys.stdout.write(report(f"{gold}, {peer}", score_folder(folder, gold, peer)) + "\n")


if __name__ == "__main__":
    main()
