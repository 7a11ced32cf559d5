"""Regions beside an article: nothing in them is text, and the article around them loses nothing."""

from __future__ import annotations

import pytest

from db.ingest.lines import content_lines
from db.ingest.regions import find_regions
from db.ingest.segment import segment
from db.model import Role

TITLE = "云州水库除险加固工程完工"
FIRST = "　　本报讯 昨日上午，云州水库除险加固工程通过验收，历时两年的施工就此结束。"
SECOND = "　　水库建成于1974年5月，2019年汛期曾出现渗漏，2021年3月动工加固。"
LAST = "　　管理处介绍，水库将从本月20日起恢复蓄水，灌区春灌不受影响。"
ARTICLE = (TITLE, "", FIRST, "", SECOND, "", LAST)
FOOT = ("关于我们 | 联系我们 | 网站地图", "版权所有 © 2023 云州晚报")


def _beside(*lines: str) -> list[str]:
    found = content_lines("\n".join(lines))
    return [found[index].text for index in sorted(find_regions(found).lines)]


def _told(*lines: str) -> list[str]:
    roles = (Role.BODY, Role.HEADING, Role.TITLE)
    return [one.text for one in segment("\n".join(lines)).passages if one.role in roles]


@pytest.mark.parametrize(
    "region",
    [
        (
            "相关新闻",
            "  水库5月起停水 施工期间这样取水　　2021-04-28 09:10",
            "  探访加固现场：坝上的两个冬天　　2022-12-03 07:20",
        ),
        ("24小时热点", "1  今晚有雪！　12-11 07:30", "2  2024年日历出炉　12-10 22:14"),
        ("热门排行", "1. 老桥明年拆除　10.2万", "2. 春节坐车指南　8.7万"),
        ("你可能还感兴趣的文章", "· 大坝上的守夜人", "· 2018年那场秋汛"),
        ("【往期推荐】", "馆藏｜一只1956年的水准仪　2022-05-01", "元旦停水安排"),
        (
            "延伸閱讀",
            "[舊聞] 水庫三十年　　(2004-11-02)",
            "[讀圖] 大壩的春天　　(2015-03-29)",
        ),
        ("More news", "- Reservoir closed for repairs (2 March 2021)", "- Snow tonight | 11-12"),
        (
            "精选留言",
            " 小满妈　5月8日",
            " 8月带娃去过，风景真好！",
            " 　作者　5月9日",
            " 　欢迎再来～",
        ),
        (
            "评论 21   最热 | 最新",
            "山里人",
            "  1974年我父亲推过独轮车",
            "  2023-05-08 18:02　IP属地：云南　👍106",
        ),
        ("评分及评论", "海边人 ， 2023/05/27", "水位图太好用了", "★★★★★"),
        ("学员评价（36）", "小满　2022-04-02", "★★★★★ 讲得清楚"),
        ("按热度 | 按时间", "阿蓝：小时候在那儿学会了游泳", "  23-5-8 22:05 来自云南　回复　👍8"),
        (
            "參考文獻",
            "[1] 林默. 雲州水利史[M]. 雲州: 山城出版社, 1991.",
            "[2] 水庫志編寫組：《水庫志》，1986年版，第12頁。",
        ),
        ("外部链接", "• 水库主页（页面存档备份，存于某档案馆）"),
        ("附件下载", "• 验收报告.pdf   (2023.05.06, 1.9MB)", "• 图纸.zip   48KB"),
        ("时间戳：", "00:00 开场", "03:41 1974年的大坝", "21:05 片尾"),
        ("目录", "01 大坝的来历 12:40", "02 凡例 15:02", "03 加固经过 18:33"),
        ("更早的发行版", "v1.9.4   2023-01-28   比较", "v1.9.3   2022-11-20   比较"),
        ("文章归档", "2023 ∨　5月(4) 4月(11)", "2022 ∨　12月(6)"),
        ("修訂紀錄", "- 2023-05-09 更正第二段年份誤植", "- 2023-05-08 首次上傳"),
        ("2023年05月", "日 一 二 三 四 五 六", "   1  2  3  4  5  6", "7 8 9 10 11 12 13"),
    ],
)
def test_a_region_is_found_at_the_foot_and_amid_the_article(region: tuple[str, ...]) -> None:
    stripped = [line.strip() for line in region]
    assert _beside(*ARTICLE, "", *region, "", *FOOT) == stripped
    amid = (TITLE, "", FIRST, "", *region, "", SECOND, "", LAST, "", *FOOT)
    assert _beside(*amid) == stripped
    told = "\n".join(_told(*amid))
    assert all(paragraph.strip() in told for paragraph in (FIRST, SECOND, LAST))


def test_lists_below_words_that_may_head_a_text_are_regions_at_the_foot_of_a_site() -> None:
    lists = (
        "学院新闻",
        "·09-01 我院举行迎新大会",
        "·08-27 学院召开工作布置会",
        "",
        "通知公告",
        "[2018-08-30] 第一学期实验室安全检查安排",
        "[2018-07-06] 关于奖学金评审的通知",
    )
    assert _beside(*ARTICLE, "", "[打印] [关闭]", "", *lists, "", *FOOT) == [
        line for line in lists if line
    ]
    assert _beside(*ARTICLE, "", *lists) == []


def test_a_house_lists_its_days_to_come_with_a_button_for_more_and_a_letter_its_own() -> None:
    dates = ("近期活動", "10/14 (一) 水庫參訪", "10/25 (五) 壩頂健行")
    counter = "您是第 20131025 位訪客"
    assert _beside(*ARTICLE, "", *dates, "more...", "", counter) == list(dates)
    assert _beside(*ARTICLE, "", *dates, "", counter) == []


def test_a_list_without_a_head_is_a_region_where_the_days_stand_behind_the_titles() -> None:
    links = ("关于水库开放时间的通知　　2023-04-02", "水库招聘临时工　　2023-03-18")
    assert _beside(*ARTICLE, "", *links, "", *FOOT) == list(links)
    entries = ("2023-04-02　水库开始蓄水", "2023-03-18　水库招聘临时工")
    assert _beside(*ARTICLE, "", *entries, "", *FOOT) == []


@pytest.mark.parametrize(
    "section",
    [
        (">>相关", "据了解，“十四五”期间全市将加固七座水库，其中石桥水库明年3月动工。"),
        ("相关链接", "云州水库1958年勘测，1970年冬开工，三万民工上了坝。"),
        ("新闻", "2019年3月2日，云州台播出专题片《大坝》。", "2020年5月，片子获奖。"),
        ("公告", "2021年3月1日起封闭坝顶公路。", "2022年9月恢复通行。"),
        ("通知公告", "2021-03-01　坝顶公路封闭", "2022-09-10　坝顶公路恢复通行"),
        ("附录：大事年表", "1958年　勘测", "1970年冬　开工", "1974年5月　建成"),
        ("参考资料一", "1958年，省水利厅派员勘测。", "1970年，县里成立指挥部。"),
        ("修订记录", "2019-07-01　首次发布", "2021-03-05　第二次修订，增加坝脚渗漏处理"),
        ("相关事件", "2019年7月　坝脚渗漏", "2021年3月　加固动工"),
        ("讨论", "这项工程拖了十年，2011年、2015年两次立项都没有下文。"),
        ("版本历史记录", "5.2.1   2023年11月20日   修复闪退", "5.2.0   2023年9月6日   新增水位图"),
        ("更早的版本", "2022-12-20　v4.5.0　支持雨量站", "2020-02-01　v2.0.0　全新改版"),
        ("时间轴", "09:00 开工典礼", "10:30 剪彩", "14:00 参观"),
        ("节目单", "1 开场 19:30", "2 朗诵 20:05", "3 合唱 20:40"),
        ("时间线", "00:00 停电", "02:30 转移下游三村", "06:00 水位回落"),
        ("注释：", "[1]本文水位均为黄海高程。", "[2]2018年以前的数据作了修订。"),
    ],
)
def test_a_section_of_the_text_is_no_region(section: tuple[str, ...]) -> None:
    page = (*ARTICLE, "", *section, "", SECOND.replace("1974", "1975"), "", *FOOT)
    assert _beside(*page) == []
    told = "\n".join(_told(*page))
    assert all(line.split()[-1] in told for line in section)


def test_what_others_answer_to_a_post_is_no_text_and_what_its_author_adds_is() -> None:
    page = (
        "水库论坛 › 游记",
        "楼主：阿蓝　　发表于 2018-3-11 22:07",
        "3月8号第一次上坝，风很大，走了两个小时才到闸门。",
        "",
        "--- 2楼　阿蓝　2018-3-18 21:30",
        "16号又去了一趟，坝顶在修路。",
        "",
        "--- 3楼　萝卜　2018-3-19 09:12",
        "我去年5月去的，人不多。",
        "",
        "--- 4楼　阿蓝　2018-4-2 23:48",
        "引用：",
        "  萝卜 发表于 2018-3-19 09:12",
        "  我去年5月去的……",
        "清明又去，闸门开了。",
    )
    assert _beside(*page) == [
        "--- 3楼　萝卜　2018-3-19 09:12",
        "我去年5月去的，人不多。",
        "引用：",
        "萝卜 发表于 2018-3-19 09:12",
        "我去年5月去的……",
    ]


def test_comments_end_where_the_page_goes_on_to_the_next_thing_that_it_lists() -> None:
    page = (
        "● 条目 1 / 2",
        FIRST,
        SECOND,
        "  评论(精选)",
        "  橘子  11-20：2014年我也去过",
        "  小北  昨天 09:12：下次同去",
        "",
        "● 条目 2 / 2",
        "　　老馆将于11月27日起闭馆，新馆春节前开放。",
    )
    assert _beside(*page) == [
        "评论(精选)",
        "橘子  11-20：2014年我也去过",
        "小北  昨天 09:12：下次同去",
    ]


def test_the_apparatus_of_an_encyclopedia_goes_with_the_works_that_it_cites() -> None:
    apparatus = (
        "参见",
        "中国水库列表",
        "滇中的水利",
        "",
        "注释",
        "^ 另有1973年完工一说。",
        "",
        "参考资料",
        "^ 林默. 《云州水利志》. 云州: 山城出版社. 1991: 211.",
        "",
        "外部链接",
        "水库开放的老照片",
        "",
        "分类：1974年完工建筑物中国水库",
        "隐藏分类：自2019年3月有未列明来源语句的条目",
    )
    assert _beside(*ARTICLE, "", *apparatus, "", *FOOT) == [line for line in apparatus if line]


def test_answers_on_a_board_are_regions_without_a_head() -> None:
    answers = (
        "推 amigo77: 83年還去釣過魚                    03/16 22:50",
        "→ oldtown: 謝謝補充，84年8月起禁釣             03/16 23:15",
        "噓 hater: 又在懷舊",
    )
    assert _beside(*ARTICLE, "", "--", *answers) == list(answers[:2])


def test_posts_that_close_with_their_number_belong_to_the_name_above_them() -> None:
    page = (
        "水库吧",
        "坝下人家",
        "水库是1974年5月完工的，我爸推过独轮车，那年冬天特别冷。",
        "来自Android客户端  1楼  2016-07-02 21:33",
        "",
        "坝下人家",
        "2011年底起不让下去钓鱼了。",
        "来自Android客户端  2楼  2016-07-02 21:50",
        "",
        "煤城小周",
        "我2002年去过",
        "来自手机贴吧  3楼  2016-07-03 08:12",
    )
    assert _beside(*page) == list(page[-3:])


def test_a_link_amid_the_text_with_the_words_that_name_it_is_a_region() -> None:
    link = "▲相關新聞：颱風過後水庫滿庫　三年首見（2024/07/27）"
    assert _beside(TITLE, "", FIRST, "", link, "", SECOND, "", LAST) == [link]
    earlier = "【此前报道】水库坝脚出现渗水（2019-08-11 09:30）"
    assert _beside(TITLE, "", FIRST, "", earlier, "", SECOND, "", LAST) == [earlier]
    advert = "我是廣告　請繼續往下閱讀（7/31前訂閱送帆布袋）"
    assert _beside(TITLE, "", FIRST, "", advert, "", SECOND, "", LAST) == [advert]
    edited = "【2023-05-09 更正】第二段的坝高应为四十米。"
    assert _beside(TITLE, "", FIRST, "", SECOND, "", LAST, "", edited) == [edited]
    left_out = "附表1　2022年施工人员名单（略）"
    assert _beside(TITLE, "", FIRST, "", SECOND, "", LAST, "", left_out) == [left_out]
    put_off = "【2023-05-09 更新】开放日延至6月3日。"
    assert _beside(TITLE, "", FIRST, "", SECOND, "", LAST, "", put_off) == []
    named = "相关文件：《水库管理办法》，2012年6月印发。"
    assert _beside(TITLE, "", FIRST, "", named, "", SECOND, "", LAST) == []


def test_plain_titles_amid_the_article_are_links_where_blank_lines_set_them_apart() -> None:
    links = ("READ MORE:", "Ten walks around the lake", "Snow forecast for July 2022")
    assert _beside(TITLE, "", FIRST, "", *links, "", SECOND, "", LAST) == list(links)
    entries = ("相关报道", "2019年7月　坝脚渗漏", "2021年3月　加固动工")
    assert _beside(TITLE, "", FIRST, "", *entries, "", SECOND, "", LAST) == []


def test_a_column_of_comments_may_stand_before_the_article() -> None:
    column = ("最新评论", "木棉：2016年那次我也在", "过客：写得好")
    assert _beside("山间的博客", "", *column, "", *ARTICLE) == list(column)


def test_a_page_that_holds_nothing_else_is_for_what_readers_say() -> None:
    page = (
        "公众留言",
        "留言人：李某　　留言时间：2022-03-25 10:12",
        "去年修的村道已经坏了，今年5月前能不能修？",
        "答复时间：2022-03-28 16:40",
        "已列入计划，4月动工。",
    )
    assert _beside(*page) == []
