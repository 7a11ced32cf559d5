"""Whether somebody else wrote to a corpus meanwhile."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class Changes:
    """What others do to the corpus at ``path``, from when this was made on."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection: Final = connection
        self._path: Final = path
        self._version = self._data_version()
        self._stamp = _stamp(path)

    def committed(self) -> bool:
        """Whether somebody committed something since this was last asked.

        It asks the database (``PRAGMA data_version``): what was committed can be read at once.
        """
        before, self._version = self._version, self._data_version()
        return before != self._version

    def written(self) -> bool:
        """Whether somebody wrote to the file since this was last asked.

        It asks the file system alone, which takes no time to speak of; what was written may be no
        change to see, so :meth:`committed` has the last word.
        """
        before, self._stamp = self._stamp, _stamp(self._path)
        return before != self._stamp

    def _data_version(self) -> int:
        ((version,),) = self._connection.execute("PRAGMA data_version")
        return int(version)


def _stamp(path: Path) -> tuple[tuple[int, int], ...]:
    """When the file at ``path`` and its WAL were last written to, and how large they are."""
    found = []
    for name in (path, path.with_name(f"{path.name}-wal")):
        with suppress(OSError):
            status = name.stat()
            found.append((status.st_mtime_ns, status.st_size))
    return tuple(found)
