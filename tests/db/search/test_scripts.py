"""Converted text is found by the words before conversion, and the other way round."""

from __future__ import annotations

import gzip
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

import pytest

from db.text.data.opencc_dictionaries import entries
from db.text.fold import fold
from db.text.script import Converter
from tests.db.search.texts import TextCorpus, written_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from db.search.answer import Answer
    from db.text.alignment import Converted

LETTER_BY_LETTER: Final = (
    *("s2t", "s2tw", "s2hk", "t2s", "tw2s"),
    *("hk2s", "t2tw", "t2hk", "tw2t", "hk2t"),
)
"""Configurations of OpenCC that keep every word; what they make is found without fail."""

WITH_WORDS: Final = {
    "s2twp": ("zh-Hans", "zh-Hant-TW"),
    "s2hkp": ("zh-Hans", "zh-Hant-HK"),
    "tw2sp": ("zh-Hant-TW", "zh-Hans"),
    "hk2sp": ("zh-Hant-HK", "zh-Hans"),
}
"""Configurations that change words too, with the scripts of the documents before and after."""

OWN_TEXT: Final = (
    "县里的出租车公司换了新的软件，乘客用手机打开程序，信息马上发到司机那里。",
    "技术员把数据存储在硬盘上，又复制到U盘，连同打印机和鼠标一起送到乡里的图书馆。",
    "网络中心的服务器升级以后，视频会议的质量比以前好，用户也能下载全部文件。",
    "教师们支持开设人工智能课程，学校为此添加了十台计算机，还请来两位程序员。",
    "台风过后，里长带着干部修理面粉厂的钟楼，山谷里的松树倒了一片。",
    "党委决定发展乡村旅游，皇后镇的理发店和布店当月就开了张。",
    "云计算项目的内核由三个小组集成，他们创建了数据库，运行了一年没有出错。",
    "只有一只羊留在后院，那只钟表准时敲了十二下，众人都说征收的粮食够了。",
    "公交车站旁边有自行车和摩托车，孩子们吃着土豆和菠萝，等着看动画片。",
    "邮电局的短信和电话线路通信正常，联系人名单保存在档案室的柜子里。",
    "陕西的采访团在余家村吃面，叹道：“这里的麦谷比曹家的好，历书上也有记载。”",
    "激光测量、二极管、互联网、博客、链接、搜索、默认、屏幕、菜单，都写进了词汇表。",
)


@dataclass(frozen=True)
class Occurrence:
    """A word before and after a conversion, and the passages where one became the other."""

    before: str
    after: str
    passages: frozenset[int]

    @property
    def is_regional(self) -> bool:
        return fold(self.before) != fold(self.after)


class Conversion:
    """Texts before and after a conversion, and which words became which."""

    def __init__(self, configuration: str, texts: Sequence[str]) -> None:
        before, after = WITH_WORDS.get(configuration, ("", ""))
        converted = [_converter().convert_with(configuration, text) for text in texts]
        self.before, self.after = TextCorpus(), TextCorpus()
        self.before.add(*texts, script=before)
        self.after.add(*(one.text for one in converted), script=after)
        self.occurrences = list(_occurrences(configuration, texts, converted))

    def missed_after(self, some: Sequence[Occurrence]) -> list[tuple[str, str, frozenset[int]]]:
        """The words that do not find what became of them, and in which passages."""
        asked = ((one.before, one.after, _left(one, one.before, self.after)) for one in some)
        return [miss for miss in asked if miss[2]]

    def missed_before(self, some: Sequence[Occurrence]) -> list[tuple[str, str, frozenset[int]]]:
        """The words that do not find what they were before, and in which passages."""
        asked = ((one.after, one.before, _left(one, one.after, self.before)) for one in some)
        return [miss for miss in asked if miss[2]]

    def share_found(self, some: Sequence[Occurrence]) -> float:
        """Which share of the passages with ``some`` words is found, in the worse direction."""
        wanted = sum(len(one.passages) for one in some)
        missed = (self.missed_after(some), self.missed_before(some))
        return 1.0 - max(sum(len(miss[2]) for miss in each) for each in missed) / max(1, wanted)


def _left(one: Occurrence, query: str, corpus: TextCorpus) -> frozenset[int]:
    return one.passages - set(corpus.answer(query).passages.tolist())


def _occurrences(
    configuration: str, texts: Sequence[str], converted: Sequence[Converted]
) -> Iterator[Occurrence]:
    """Every word of the dictionaries, and every pair of characters, as it was converted alone."""
    places: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (text, to) in enumerate(zip(texts, converted, strict=True), 1):
        for run in re.finditer("[\u3400-\u9fff]+", text):
            for start in range(*run.span()):
                for end in range(start + 2, min(start + 6, run.end()) + 1):
                    word = text[start:end]
                    if end == start + 2 or word in _words():
                        span = to.alignment.span_to_target(start, end)
                        places[word, to.text[span.start : span.end]].add(number)
    for (word, after), passages in places.items():
        # Part of another word is converted with that, 文件 of 文件夹 for one: not this word.
        if _converter().convert_with(configuration, word).text == after:
            yield Occurrence(word, after, frozenset(passages))


@cache
def _words() -> frozenset[str]:
    named = [entries(name) for name in ("STPhrases", "TSPhrases", "TWPhrases", "HKPhrases")]
    both = ((word, values[0]) for words in named for word, values in words.items())
    return frozenset(chain.from_iterable(both))


@cache
def _converter() -> Converter:
    return Converter()


def _of_region(configuration: str, texts: Sequence[str]) -> list[str]:
    """``texts`` in the script and the words that ``configuration`` converts from."""
    first = {"t": "s2t", "tw": "s2tw", "hk": "s2hk", "twp": "s2twp", "hkp": "s2hkp"}
    source, target = configuration.split("2")
    by = first.get(source + "p" * target.endswith("p"))
    return [_converter().convert_with(by, text).text for text in texts] if by else list(texts)


def _sampled(occurrences: list[Occurrence], count: int) -> list[Occurrence]:
    return random.Random(3).sample(occurrences, min(count, len(occurrences)))


def _long_texts(corpora: Path, *, count: int) -> list[str]:
    """Paragraphs of a chronicle of our time, and of a classical one."""
    text = (corpora / "chronicles" / "zh-open-source-milestones.md").read_text("utf-8")
    with gzip.open(corpora / "zizhitongjian.txt.gz", "rt", encoding="utf-8") as file:
        text += "".join(file.readline() for _ in range(200))
    lines = [line.strip().replace('"', "") for line in text.splitlines()]
    return random.Random(4).sample([line for line in lines if line], count)


@pytest.mark.parametrize("configuration", LETTER_BY_LETTER)
def test_every_word_is_found_across_letter_by_letter_conversion(configuration: str) -> None:
    conversion = Conversion(configuration, _of_region(configuration, OWN_TEXT))
    assert len(conversion.occurrences) > 250
    assert conversion.missed_after(conversion.occurrences) == []
    assert conversion.missed_before(conversion.occurrences) == []


@pytest.mark.parametrize("configuration", WITH_WORDS)
def test_words_are_found_across_conversion_with_words(configuration: str) -> None:
    conversion = Conversion(configuration, _of_region(configuration, OWN_TEXT))
    regional = [one for one in conversion.occurrences if one.is_regional]
    others = [one for one in conversion.occurrences if not one.is_regional]
    assert conversion.missed_after(others) == conversion.missed_before(others) == []
    assert conversion.share_found(regional) >= 0.95


@pytest.mark.parametrize("configuration", LETTER_BY_LETTER)
def test_real_text_is_found_across_letter_by_letter_conversion(
    corpora: Path, configuration: str
) -> None:
    texts = _of_region(configuration, _long_texts(corpora, count=500))
    conversion = Conversion(configuration, texts)
    some = _sampled(conversion.occurrences, 100)
    for one in some:
        expected = conversion.before.naive(one.before)
        assert written(conversion.after, one.before) == expected
        assert written(conversion.before, one.after) == expected


@pytest.mark.parametrize("configuration", WITH_WORDS)
def test_real_text_is_found_across_conversion_with_words(corpora: Path, configuration: str) -> None:
    texts = _of_region(configuration, _long_texts(corpora, count=500))
    conversion = Conversion(configuration, texts)
    regional = [one for one in conversion.occurrences if one.is_regional]
    others = [one for one in conversion.occurrences if not one.is_regional]
    some = _sampled(others, 100)
    assert conversion.missed_after(some) == conversion.missed_before(some) == []
    assert conversion.share_found(regional) >= 0.95


def written(corpus: TextCorpus, word: str) -> set[int]:
    """The passages that hold exactly ``word`` in some script."""
    answer: Answer = corpus.answer(f'"{word}"')
    return written_kinds(answer)
