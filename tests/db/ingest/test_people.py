"""Names of people, told from other words."""

from __future__ import annotations

import pytest

from db.ingest.people import is_person, names_in


@pytest.mark.parametrize(
    ("word", "person"),
    [
        ("舒白", True),
        ("張禹", True),
        ("欧阳远", True),
        ("全文完", False),
        ("县图书馆", False),
        ("阿不都·热依木", True),
        ("A", False),
    ],
)
def test_people_are_told_by_their_surnames(word: str, person: bool) -> None:
    assert is_person(word) is person


def test_names_are_listed_without_their_offices() -> None:
    assert names_in("本报记者 舒白 通讯员 林墨、高远") == "舒白, 林墨, 高远"
    assert names_in("Lin Shu") == "Lin Shu"
