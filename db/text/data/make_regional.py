"""Makes ``regional.txt``, the table of :mod:`db.text.regional`:
``python -m db.text.data.make_regional``.

OpenCC's phrase tables tell the words of Taiwan and Hong Kong for words of the mainland. A line
holds two words for one thing, folded, with ``=`` between them. Words that differ in script or
variant form only are the same when folded and need no line.

Many of OpenCC's counterparts are ordinary words of the mainland too, with a meaning of their own:
who looks for 联系 does not mean every 联络. Such pairs have ``~`` between them. They are those of
which both words stand at least ten times in nineteen million characters of mainland statutes, and
those that this says of a longer word they are part of.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from db.text.data.opencc_dictionaries import entries
from db.text.fold import fold

DICTIONARIES: Final = ("TWPhrases", "HKPhrases")

_ORDINARY_WORDS: Final = """
    互动 介面 传送 使用者 储存 元件 内建 分散式 区域性 即时 取样 台 启用 呼叫 品质 埠 复制 外接
    存取 宣告 建立 开启 影印 影片 影象 执行 批次 指标 支援 效能 整合 文件 新增 智慧 查询 核心
    档案 模拟 汇入 汇出 游标 物件 程序 稽核 线上 联络 行程 装置 许可权 设定 资料 连线 通讯 通道
    停用 搜寻
"""
ORDINARY: Final = frozenset(_ORDINARY_WORDS.split())
"""Words of Taiwan or Hong Kong, folded, that the mainland uses as well."""


def lines() -> list[str]:
    """The lines of the table, sorted."""
    found = set()
    for name in DICTIONARIES:
        for key, candidates in entries(name).items():
            word = fold(key)
            for other in map(fold, candidates):
                if other != word:
                    found.add(f"{word}{'~' if other in ORDINARY else '='}{other}")
    return sorted(found)


def main() -> None:
    """Write the table beside this script."""
    path = Path(__file__).with_name("regional.txt")
    path.write_text("\n".join(lines()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
