"""Days that a page or a record names of itself."""

from __future__ import annotations

import pytest

from db.ingest.own_dates import own_dates
from db.ingest.segment import Segmented, segment
from db.model import Role

BODY = "水文站沿江设点十二处，四十年来逐日观测，资料已整编成册，供沿江各县查用。"


def _role_of(segmented: Segmented, line: str) -> Role:
    return next(one.role for one in segmented.passages if line in one.text)


@pytest.mark.parametrize(
    "line",
    [
        "下架日期：113-12-31",
        "上架時間：2023/05/08　下架時間：2023/06/08",
        "覆檢日期：2024年12月31日",
        "著录人　甲　　著录时间 20180423",
        "数字化　　　已挂接 2018-11-06",
        "Received: 3 May 2020; Accepted: 5 June 2020",
        "打印时间 2009-7-14 16:20:07",
        "由 FeedReader 1.9.20 生成，缓存于 2023-11-21 06:30:12，下次刷新 07:30",
        "最后构建：Tue, 21 Nov 2023 06:30:11 +0800   间隔：60分钟",
        "64 人赞同了该回答　编辑于 2023-11-20 22:47 ・IP 属地云州",
        "收稿日期:2019-11-20　修回日期:2020-05-06　网络首发:2020-07-15 10:26:44",
    ],
)
def test_a_day_of_the_page_is_none_of_the_text_wherever_it_stands(line: str) -> None:
    segmented = segment(f"沿江水文纪事\n\n{BODY}\n\n{line}\n\n{BODY}")
    assert _role_of(segmented, line[-8:]) in (Role.METADATA, Role.BOILERPLATE)


@pytest.mark.parametrize(
    "line",
    [
        "│发文字号　│江政办〔2023〕7号│成文日期　│2023年10月16日 │",
        "│发布日期　│2023-10-18 09:12　│有 效 期　│2024-12-31 │",
        "标签 v2.0.0   提交 20e19af   由 Forge 于 2023-03-05 03:12 UTC 签名",
        "@someone 发布于 2023年3月5日 · 此后 41 次提交到主分支",
    ],
)
def test_above_the_text_labels_of_laws_and_products_count_too(line: str) -> None:
    segmented = segment(f"沿江水文管理办法\n\n{line}\n\n{BODY}\n\n{BODY}")
    roles = {one.role for one in segmented.passages if "202" in one.text}
    assert roles == {Role.METADATA}


@pytest.mark.parametrize(
    "line",
    [
        "《沿江志》编辑于1985年3月",
        "数字化2018年5月启动",
        "本证有效期至2024年12月31日，逾期应当重新申领。",
        "著录时间2018年4月23日以后入库的档案另立一柜",
        "更新日期：2020-05-06，2021年3月又补充水位表",
        "产品发布日期：2019年4月1日",
    ],
)
def test_what_a_text_tells_of_such_days_stays_text(line: str) -> None:
    segmented = segment(f"沿江水文纪事\n\n{BODY}\n\n{line}\n\n{BODY}")
    assert _role_of(segmented, line) in (Role.BODY, Role.HEADING)


def test_a_list_of_laws_with_their_days_is_what_a_page_tells() -> None:
    laws = [f"水法第{number}号　公布日期　200{number}-03-04" for number in range(1, 6)]
    segmented = segment("\n".join(["沿江水法目录", *laws]))
    assert all(_role_of(segmented, law[-10:]) is Role.BODY for law in laws)


def test_the_day_of_publishing_is_found_among_the_days_of_the_page() -> None:
    head = "│成文日期│2023年10月16日│\n│发布日期│2023-10-18 09:12│有效期│2024-12-31│"
    metadata = segment(f"{head}\n\n沿江水文管理办法\n\n{BODY}\n\n{BODY}").metadata
    assert metadata.published == "2023-10-18T09:12:00"


@pytest.mark.parametrize("label", ["下架日期", "覆检日期", "有效期至"])
def test_a_day_of_taking_down_is_no_day_of_publishing(label: str) -> None:
    metadata = segment(f"沿江水文管理办法\n\n{label}：2024-12-31\n\n{BODY}\n\n{BODY}").metadata
    assert metadata.published is None


def test_the_day_of_a_change_counts_only_where_no_day_of_publishing_is_named() -> None:
    changed = f"沿江水文纪事\n\n最后更新：2021-06-11\n\n{BODY}\n\n{BODY}"
    assert segment(changed).metadata.published == "2021-06-11"
    both = f"最后更新：2021-06-11\n\n沿江水文纪事\n\n发布时间：2018-09-03\n\n{BODY}\n\n{BODY}"
    assert segment(both).metadata.published == "2018-09-03"


def test_each_day_has_the_span_of_its_label() -> None:
    text = "│发布日期│2023-10-18│有 效 期│2024-12-31│"
    assert [(one.field, text[one.start : one.end]) for one in own_dates(text)] == [
        ("published", "发布日期│2023-10-18"),
        ("aside", "有 效 期│2024-12-31"),
    ]
