"""Lines that are more than their words."""

from __future__ import annotations

import pytest

from db.dates.setting import lines
from tests.db.dates.documents import told


def test_a_year_with_the_ages_of_a_life_heads_what_is_below() -> None:
    found = told("光绪三年至四年　三十至三十一岁", "三月　到京。", title="某先生年谱")
    assert [edtf for edtf, _ in found] == ["1877-04-14/1877-05-12"]


def test_a_preface_signed_and_a_text_set_anew_tell_nothing() -> None:
    entry = "光绪九年，成进士。"
    for colophon in (
        "戊辰年仲春后学某谨识，二〇〇六年四月据稿本整理",
        "一九九八年五月据抄本校点",
        "民国九年秋月记于听雨楼",
    ):
        assert told(entry, colophon, title="某先生年谱") == [("1883", "happened")]
    assert len(told(entry, "民国三年，据旧志整理县档，成书四卷。", title="某先生年谱")) == 2


def test_a_line_that_names_the_plans_of_a_year_heads_what_is_to_come() -> None:
    assert lines.heads_year_ahead("明年的计划：")
    assert lines.heads_year_ahead("2023年目標：")
    assert not lines.heads_year_ahead("明年的计划已经排满。")
    assert not lines.heads_year_ahead("2019年成立读书会：")


def test_the_line_in_which_a_feed_says_when_and_where_a_text_was_put_up_tells_nothing() -> None:
    entry = "2021年3月2日，开渠。"
    for imprint in ("3月5日 20:15 发表于湖南", "2021年3月5日 发布于广东"):
        assert told(imprint, entry, title="水利大事记") == [("2021-03-02", "happened")]
    assert len(told("3月5日，论文发表于上海。", entry, title="水利大事记")) == 2


def test_why_a_library_may_show_a_text_tells_nothing() -> None:
    entry = "光绪九年，成进士。"
    for licence in (
        "本作品在美國屬於公有領域，因為作者於1931年逝世。",
        "此作品依知识共享许可于2019年5月1日起发布。",
    ):
        assert told(entry, licence, title="某先生年谱") == [("1883", "happened")]
    assert len(told(entry, "民国三年，著作权归学校。", title="某先生年谱")) == 2


def test_a_page_says_at_its_foot_in_a_sentence_when_it_was_last_changed() -> None:
    entry = "光绪九年，成进士。"
    for foot in (
        "本頁面最後修訂於2021年11月3日 (星期三) 07:22。",
        "此页面最后编辑于2019年5月6日，10:05。",
        "This page was last edited on 3 November 2021, at 07:22.",
    ):
        assert told(entry, foot, title="某先生年谱") == [("1883", "happened")]
    assert len(told(entry, "县志最后修订于1921年，越二年刊行。", title="某先生年谱")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "等级：会员　积分：320　注册：2006-11-2",
        "本文由用戶 139xxxx 上傳於 2011-08-16　編號：7",
        "（圖：1955年小學舊照，黃女士提供）",
        "※ 2022.10.30 感恩會相片已上載，請按此瀏覽",
    ],
)
def test_a_caption_or_a_pointer_to_another_page_tells_nothing(text: str) -> None:
    assert told("2021年8月　建館。", text, title="館史大事記") == [("2021-08", "happened")]
