"""What the labels of one line say of the document: ``来源：… 发布日期：…``."""

from __future__ import annotations

import re
from typing import Final

from db.ingest.labels import first_moment, labelled_values
from db.ingest.own_dates import own_dates
from db.ingest.people import names_in
from db.text.fold import fold

_NOTHING: Final = re.compile(
    r"无|暂无|未知|佚名|不详|匿名|本[站网]|原创|网络|互联网|转载|null|none|n/a|unknown|admin|管理员|[-—_/.*]+"
)


def labelled_fields(text: str) -> dict[str, str]:
    """The fields that a line names by its labels, by the names of :class:`Metadata`.

    Two days count where no day of publishing is named: ``written``, on which an office made the
    text, and ``updated``, on which the page changed. A day without a label is one of publishing.
    """
    folded = fold(text)
    found: dict[str, str] = {}
    for name, start, end in labelled_values(text):
        value = text[start:end].strip()
        if not name or not value or _NOTHING.fullmatch(folded[start:end].strip()):
            continue
        if name in ("published", "written"):
            moment = first_moment(text, start)
            if moment is not None and moment.start - start <= 2:
                found.setdefault(name, moment.iso)
        else:
            found.setdefault(name, names_in(value) if name in ("author", "editor") else value)
    asides = []
    for own in own_dates(text):
        moment = first_moment(f":{text[own.day : own.end]}")
        if own.field in ("aside", "updated"):
            asides.append(range(own.start, own.end))
        if own.field != "aside" and moment is not None:
            found.setdefault(own.field, moment.iso)
    if not found.pop("effective", "") and "written" not in found:
        start = 0
        while (moment := first_moment(text, start)) is not None:
            if not any(moment.start in aside for aside in asides):
                found.setdefault("published", moment.iso)
                break
            start = moment.end
    return found
