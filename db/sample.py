"""The sample corpus, made from the documents that travel with the program."""

from __future__ import annotations

import hashlib
import tempfile
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from db import locations
from db.errors import CorpusError
from db.search.index import INDEX_VERSION
from db.store.format import FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable


def sample_documents() -> Path:
    """The folder of the sample's documents, in a checkout as in an installed wheel."""
    return Path(str(files("sample_data"))) / "documents"


def sample_corpus(make: Callable[[Path, Path], object]) -> Path:
    """The corpus of the sample's documents, made if it is not there or was made of others.

    ``make`` ingests a folder (its second argument) into a new corpus (its first). Raises
    :class:`CorpusError` where the corpus cannot be kept.
    """
    documents = sample_documents()
    corpus = locations.sample_corpus(_signature(documents))
    if corpus.is_file():
        return corpus
    try:
        corpus.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=corpus.parent, prefix="making-") as folder:
            made = Path(folder) / corpus.name
            make(made, documents)
            for older in corpus.parent.glob("sample-*.db*"):
                older.unlink(missing_ok=True)
            # Whole or not at all, also when two browsers make it at the same time.
            made.replace(corpus)
    except OSError as error:
        raise CorpusError(
            f"The sample corpus cannot be made in {corpus.parent}: {error.strerror}."
        ) from error
    return corpus


def _signature(documents: Path) -> str:
    """What changes when the documents do, or what the program reads out of them."""
    digest = hashlib.sha256(f"{FORMAT_VERSION} {INDEX_VERSION} {version('dashiji')}".encode())
    for path in sorted(documents.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(documents).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]
