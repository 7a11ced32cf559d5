"""Posts whose head has no year."""

from __future__ import annotations

import pytest

from db.ingest.lines import content_lines
from db.ingest.posts import post_of

HEAD = "山城夜话\n{}\n老街今天拆了一半。\n"


@pytest.mark.parametrize(
    ("head", "below", "published"),
    [
        ("9月16日 21:37 来自 网页版", "23-9-16 22:05 来自云州", "2023-09-16T21:37:00"),
        ("12月31日 08:05 来自 手机", "24-1-2 22:05 来自云州", "2023-12-31T08:05:00"),
        ("6-3 07:00 IP属地：云州", "Copyright © 2009-2021 FEED", "2021-06-03T07:00:00"),
    ],
)
def test_what_stands_below_a_post_says_its_year(head: str, below: str, published: str) -> None:
    post = post_of(content_lines(HEAD.format(head) + below))
    assert post is not None
    assert (post.line, post.published) == (1, published)


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("9月16日 21:37 来自 网页版", "今年还会再来"),
        ("9月16日 21:37 水位涨了三尺", "© 2009-2021"),
        ("2月30日 21:37 来自 网页版", "© 2009-2021"),
    ],
)
def test_without_a_year_or_a_head_there_is_no_such_post(head: str, below: str) -> None:
    assert post_of(content_lines(HEAD.format(head) + below)) is None
