"""Telling a page's furniture from the text of its document.

Both sides matter: what a page puts around a text must go, and a paragraph must never be lost
because it speaks of the same things.
"""

from __future__ import annotations

import pytest

from db.ingest.furniture import is_navigation
from db.ingest.segment import segment
from db.model import Role
from db.text.fold import fold

BODY = "山城图书馆今年共办讲座四十二场，来听的有老人也有孩子，最多的一场坐了三百人。"
MORE = "馆里还在四个山村设了借书点，书箱每两个月换一次，换书的日子成了村里的节日。"


def _roles(*lines: str) -> dict[str, Role]:
    return {passage.text: passage.role for passage in segment("\n\n".join(lines)).passages}


def _page(head: tuple[str, ...] = (), foot: tuple[str, ...] = ()) -> dict[str, Role]:
    return _roles(*head, "山城图书馆工作回顾", BODY, MORE, *foot)


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 要闻 > 正文",
        "当前位置：首页 » 政务公开 » 图书馆",
        "您的位置: 首頁>專題>書香",
        "Position: Home > News > Local",
        "山城新闻网 > 文化 > 正文",
        "设为首页 | 加入收藏 | 无障碍浏览",
        "設為首頁 加入收藏 手機版",
        "讀者服務平臺 郵箱登陸",
        "登录 注册",
        "学校概况 机构设置 师资队伍 人才培养 科学研究",
        "山城日报 | 要闻 | 文化",
        "【字号：大 中 小】",
        "打印 关闭",
        "分享到：",
        "A+ A-",
        "----------",
    ],
)
def test_furniture_above_the_text_is_boilerplate(line: str) -> None:
    roles = _page(head=(line,))
    assert roles[line] is Role.BOILERPLATE
    assert roles["山城图书馆工作回顾"] is Role.TITLE


@pytest.mark.parametrize(
    "page", ["首页\n新闻\n公告\n馆藏\n联系我们", "Home\nAbout Us\nNews\nContact"]
)
def test_a_menu_of_a_word_to_a_line_is_furniture_and_the_short_title_below_is_none(
    page: str,
) -> None:
    roles = _page(head=(page, "大事记"))
    assert all(roles[word] is Role.BOILERPLATE for word in page.split("\n"))
    assert roles["大事记"] is not Role.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "开放时间：9:30—17:30（16:45停止入场），国庆假期（10月1日—7日）不闭馆",
        "開放時間：每週二至週日 9:00—17:00",
        "Opening hours: Mon–Fri 9:00–17:00",
        "Hours: 9 am to 5 pm",
    ],
)
def test_opening_hours_are_furniture_and_the_days_of_an_exhibition_are_not(line: str) -> None:
    assert _roles("展讯", BODY, line, MORE)[line] is Role.BOILERPLATE
    days = "开放时间：9月15日至10月7日"
    assert _roles("展讯", BODY, days, MORE)[days] is not Role.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "版权所有 © 山城县人民政府",
        "Copyright © 2005-2020 All Rights Reserved",
        "CopyRight 2008---2020 @ 山城网络公司",
        "云ICP备05000000号-1 云公网安备 53000000000000号",
        "ICP record number: Beijing ICP 13000000",
        "网站标识码：5300000000",
        "网站地图 | 联系我们 | 网站声明",
        "地址：山城县人民路1388号 邮编：650000",
        "電話：(037)581-113　傳真：(037)582-024",
        "联系电话: 0571-85330000",
        "上一篇：山城图书馆招聘公告",
        "下一篇：没有了",
        "相关阅读：老馆的故事",
        "相關熱詞: 閱讀 山村",
        "Also read: Chapel roof restored | 2022-08-11",
        "即日新聞 昨日新聞 列印此頁",
        "本报热线 0771-2020119 今日16版",
        "分享到: 微信 微博",
        "扫一扫在手机打开当前页",
        "Scan to open this page on your phone",
        "以上文章仅代表作者个人观点，与本网无关，如有侵权请联系删除。",
        "本网所有文字和图片，版权均属山城网所有，未经授权不得转载，违者将追究法律责任。",
        "以上就是小编为大家整理的工作回顾范文，希望能帮助到大家，更多范文请关注本站。",
        "【结语】希望以上这篇回顾对大家有帮助，欢迎继续浏览本站的其他范文。",
        "云山律师事务所 高远 13109500000",
        "违法和不良信息举报电话：12377",
        "© 2012–2020 The Weekly. All rights reserved.",
    ],
)
def test_furniture_below_the_text_is_boilerplate(line: str) -> None:
    assert _page(foot=(line,))[line] is Role.BOILERPLATE


def test_whatever_stands_below_the_legal_lines_belongs_to_them() -> None:
    roles = _page(foot=("版权所有 山城网", "新媒体矩阵", "政务邮箱"))
    assert roles["新媒体矩阵"] is roles["政务邮箱"] is Role.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "编辑：何岸",
        "責任編輯：何岸",
        "作者：     责任编辑：何岸",
        "（资料来源：县档案馆）",
    ],
)
def test_staff_below_the_text_is_metadata(line: str) -> None:
    raw = f"山城图书馆工作回顾\n\n{BODY}\n\n{MORE}\n\n{line}"
    assert segment(raw).passages[-1].role is Role.METADATA


@pytest.mark.parametrize(
    "paragraph",
    [
        "县版权局联合公安部门查处一起盗版教材案，收缴图书两千余册。",
        "6月8日，县图书馆与出版社签订协议，版权所有问题由双方另行商定，未经同意不得转载。",
        "全县政务公开工作会议在县城召开，会议要求各单位公开联系电话：85330000，并公布办公地址。",
        "3月15日，云ICP备案系统在县里开通，首批二十家网站完成备案。",
        "县里首页改版。",
        "读者可在首页 > 服务 > 续借里自己办理，每本书最多续借两次，逾期不再计收罚金。",
        "小编们各自分享了约稿的经验。",
        "本报记者多次转载过这篇报道，引起热烈讨论，作者观点也有变化。",
        "9月，《山城文艺》编辑部成立，责任编辑由文化馆干部兼任。",
    ],
)
def test_a_paragraph_that_only_speaks_of_such_things_stays_text(paragraph: str) -> None:
    assert _roles("山城图书馆大事记", BODY, paragraph, MORE)[paragraph] is Role.BODY


@pytest.mark.parametrize(
    "paragraph",
    [
        "12月3日，县版权局挂牌。",
        "12月30日，山城网开通，公布举报电话和联系电话，接受群众监督。",
        "全年共处理版权投诉十二件，追究法律责任的两件，其余都由双方协商解决。",
        "11月 增设微信公众号",
        "2020年底，全县网站全部完成备案，登记的联系我们栏目共有四十个。",
    ],
)
def test_the_last_entry_of_a_chronicle_stays_text(paragraph: str) -> None:
    assert _roles("山城大事记", BODY, MORE, paragraph)[paragraph] is Role.BODY


@pytest.mark.parametrize(
    ("line", "title", "body"),
    [
        ("棋牌游戏大厅,真人捕鱼平台,老虎机在线试玩", "山城图书馆工作回顾", BODY),
        ("澳门博彩官网入口", "山城图书馆工作回顾", BODY),
        (
            "欧美高清免费观看,国产精品在线播放",
            "山城圖書館工作回顧",
            "山城圖書館今年辦講座四十二場，聽眾裡有老人也有孩子，最多的一場來了三百人。",
        ),
        (
            "最新捕鱼游戏大厅",
            "The Library in 2020",
            "The library held forty-two lectures this year. The largest drew three hundred people.",
        ),
    ],
)
def test_link_spam_above_a_page_is_boilerplate(line: str, title: str, body: str) -> None:
    roles = _roles(line, title, body)
    assert roles[line] is Role.BOILERPLATE
    assert roles[title] is Role.TITLE


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("山城县彩票公益金使用情况", "山城县全年使用彩票公益金两百万元，全部用于彩票公益项目。"),
        (
            "棋牌、健身、歌唱：山城老年活动",
            "山城老年活动中心添了棋牌室和健身房，歌唱队也有了新场地。",
        ),
        ("激情广场大家唱", "八月起，激情广场大家唱每周六举行，唱到十月底。"),
    ],
)
def test_a_title_that_shares_words_with_its_text_is_no_spam(title: str, body: str) -> None:
    assert _roles(title, body, MORE)[title] is Role.TITLE


def test_a_feed_asks_above_and_below_its_text_and_not_within() -> None:
    roles = _roles(
        "2020年山城教育大事",
        "点击蓝字 关注我们",
        BODY,
        MORE,
        "END",
        "编辑：舒白",
        "往期推荐",
        "寒假放假时间定了！",
        "点个在看你最好看",
    )
    assert [role.value for role in roles.values()] == [
        *("title", "boilerplate", "body", "body", "boilerplate", "metadata"),
        *("boilerplate", "boilerplate", "boilerplate"),
    ]
    passed_on = "转发省政府关于防汛工作的通知"
    assert _roles(passed_on, BODY, MORE)[passed_on] is Role.TITLE


def test_buttons_within_the_text_are_boilerplate() -> None:
    roles = _roles("山城大事记", BODY, "放大", "縮小", MORE)
    assert roles["放大"] is roles["縮小"] is Role.BOILERPLATE


def test_page_numbers_of_a_paged_original_are_boilerplate_but_one_number_is_not() -> None:
    pages = _roles("山城大事记", BODY, "- 1 -", MORE, "- 2 -", BODY[:30] + "。", "- 3 -", "完结。")
    assert {pages[f"- {page} -"] for page in (1, 2, 3)} == {Role.BOILERPLATE}
    assert segment(f"山城大事记\n\n{BODY}\n\n2 / 3\n\n{MORE}").passages[2].role is Role.BODY


def test_a_title_printed_twice_is_shown_once() -> None:
    raw = f"山城图书馆工作回顾\n\n山城图书馆工作回顾\n\n{BODY}"
    assert [passage.role for passage in segment(raw).passages] == [
        Role.TITLE,
        Role.BOILERPLATE,
        Role.BODY,
    ]


def test_a_text_of_short_lines_alone_loses_none_of_them() -> None:
    raw = "山城图书馆历任馆长\n高远 1950\n林墨 1962\n何岸 1978\n舒白 1991"
    assert all(
        passage.role in (Role.TITLE, Role.HEADING, Role.BODY) for passage in segment(raw).passages
    )


def test_clauses_with_a_word_of_menus_are_no_navigation() -> None:
    assert not is_navigation(fold("2019 书社成立于苏州，注册资本三百万元"))
    assert is_navigation(fold("登录 注册 帮助中心"))


@pytest.mark.parametrize(
    "line",
    [
        "一、开放时间：周二至周日9:00—17:00",
        "[ 本帖最后由 山城舒白 于 2011-3-15 08:01 编辑 ]",
        "本页面最后修订于2019年3月15日 (星期五) 12:01。",
        "This page was last edited on 15 March 2019, at 12:01.",
    ],
)
def test_hours_of_opening_with_a_number_and_lines_of_edits_are_boilerplate(line: str) -> None:
    assert _page(foot=(line,))[line] is Role.BOILERPLATE


@pytest.mark.parametrize("heading", ["相关文档：", "相关稿件", "喜欢此内容的人还喜欢", "猜你喜欢"])
def test_links_with_days_below_the_text_are_boilerplate(heading: str) -> None:
    link = "·山城图书馆添了书箱 [2020-03-26]"
    roles = _page(foot=(heading, link))
    assert {roles[heading], roles[link]} == {Role.BOILERPLATE}


@pytest.mark.parametrize(
    "line", ["※ 修改:·shubai 于 May 13 08:10:11 修改本文·", "2小时前更新", "3天前"]
)
def test_the_stamp_of_a_board_or_an_app_is_boilerplate(line: str) -> None:
    assert _page(foot=(line,))[line] is Role.BOILERPLATE


def test_a_link_to_the_page_before_is_boilerplate_above_dated_comments_too() -> None:
    link = "上一篇：老屋手记（二）选瓦（2016-03-02）"
    comment = "2016-04-03 08:15：青瓦好看，过几天也去挑一批。"
    roles = _roles("老屋手记", BODY, link, comment)
    assert roles[link] is Role.BOILERPLATE
    told = "上一篇说到选瓦，4月2日瓦工进场，屋顶半天就揭完了。"
    assert _roles("老屋手记", BODY, told, comment)[told] is not Role.BOILERPLATE


def test_a_bar_for_sharing_below_the_title_takes_nothing_above_it_away() -> None:
    roles = _roles(
        "某镇文化站2019年大事记",
        "2020-01-08 10:22　来源：某镇文化站",
        "分享到：微信 微博",
        "一月",
        "5日　馆舍维修完工。",
        "三月",
        "2日　舞蹈班开课",
    )
    assert roles["某镇文化站2019年大事记"] is Role.TITLE
    assert roles["分享到：微信 微博"] is Role.BOILERPLATE
    assert roles["5日　馆舍维修完工。"] is Role.BODY
