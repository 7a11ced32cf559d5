"""Page furniture: what a web page puts around a text, told line by line.

Each test answers for one folded line (:func:`db.text.fold.fold`) on its own evidence: key words,
separators, numbers. Where in the document such evidence counts is for :mod:`db.ingest.classify` to
say, because the same words in the middle of a chronicle are its subject.
"""

from __future__ import annotations

import re
from typing import Final

from db.ingest.alternatives import alternatives
from db.text.fold import fold


def _one_of(patterns: str) -> re.Pattern[str]:
    return re.compile(alternatives(patterns))


_WIDGETS: Final = frozenset(
    fold(
        """
        放大 缩小 大 中 小 打印 打印本页 打印文章 关闭 关闭窗口 关闭本页 收藏 加入收藏 收藏本页
        分享 分享到 分享至 点赞 赞 评论 举报 返回 返回顶部 返回首页 返回列表 返回目录 回到顶部
        顶部 展开 收起 展开全文 阅读全文 查看全文 查看更多 更多 更多>> 上一篇 下一篇 上一页
        下一页 上一条 下一条
        上一版 下一版 上一期 下一期 版面导航 标题导航 返回版面
        首页 尾页 末页 字号 字体 字体大小 默认 繁体 简体 正体 朗读 听新闻
        播放 暂停 复制链接 复制 微信 微博 新浪微博 腾讯微博 朋友圈 qq qq空间 空间 扫一扫 转发
        投稿 纠错 我要纠错 邮件 下载 登录 登入 注册 搜索 检索 提交 保存 取消 确定 a+ a- a 大字
        小字 无障碍 长者模式 适老化 语音 tts 目录 导航 关注 已关注 +关注 收听 推荐 置顶 友善列印
        列印 转寄 print close share back top next previous menu search login register more home
        加载更多 列印此页 列印本页 打印此页 即日新闻 昨日新闻 zoom enlarge shrink favorites"""
    ).split()
)
"""Buttons. A line is one only if every word in it is."""

_BUTTON_PHRASE: Final = _one_of(
    r"""
        维基百科,自由的百科全书 from_wikipedia,_the_free_encyclopedia
        跳[至到转]导航(?:_跳[至到转]搜[索寻])?
        skip_to_(?:main\s)?content (?:return|back|go)_to_top on_this_page
        this_page_was_last_(?:edited|modified|updated)_on_.{8,40}
        \d{1,2}_(?:分钟|小时|天)前(?:更新|发布)? (?:还|我也?)要回复
        回复贴,共\d{1,6}页.{0,16}
        ※_修改_:.{4,60} 本页面?最后(?:修订|编辑)[于在].{8,40}
        \[?_本[帖贴]最后由_.{1,24}?_[于在]_[\d年月日/:.-]{8,17}(?:_[\d:]{4,8})?_编辑_\]?
        (?:main|sidebar)_navigation
        table_of_contents(?:\sfor_current_page)? toggle_navigation 跳[至到转](?:主要)?内容区?块?"""
)
_NAVIGATION: Final = _one_of(
    r"""
        首页 设为首页 加入收藏 收藏本站 手机版 电脑版 客户端 移动版 登[录陆入] 注册
        (?:网站|站点|本站)?地图 联[系络]我们 关于我们 网站导航 导览 无障碍 长者 关怀版 适老 繁体
        简体 english 邮箱登 旧版 sitemap register (?<![a-z])home(?![a-z]) 会员中心
        [\u4e00-\u9fff]{2}信箱 友情链接 网站声明 免责声明 法律声明 隐私 常见问题 帮助中心
        意见反馈 广告服务 诚聘英才 (?<![a-z])rss(?![a-z]) 全文检索 站内搜索 高级搜索 微信公众号
        微博 政务公开 信息公开 互动交流 办事服务 在线服务 contact_us about_us site_map
        privacy_policy terms_of_(?:use|service) log_in sign_(?:in|up)"""
)
_CLAUSES: Final = re.compile(r"[\u4e00-\u9fff]{4},[\u4e00-\u9fff]{4}")
"""2019 公司成立于杭州，注册资本…: clauses, where links are words."""
_NAVIGATION_GAP: Final = re.compile(r"\s{2,}|[|/·•\t]| - ")

_MENU_WORD: Final = re.compile(r"[\u4e00-\u9fff]{2,6}")
_MASTHEAD: Final = re.compile(r"[^|。，,:]{1,10}(?: ?\| ?[^|。，,:]{1,10}){2,8}")

_LEGAL: Final = _one_of(
    r"""
        [\u4e00-\u9fff]?icp[备证] icp_(?:record|filing|no|licen|\d{6}) 公网安备 公安备案 网安备\d
        网备\d 备案(?:序|编)?号 copy_right_(?:\(c\)|[©@:]|\d{4}|by\s) ©\s*\d{4}
        \(c\)_(?:19|20)\d{2} all_rights?_reserved 版权所有 版权归[^。]{0,14}所有 版权声明:
        (?:不得|禁止|谢绝|严禁)(?:转载|复制|镜像|摘编) 许可证(?:编?号|服务编号)?: 经营许可证
        网站标识码 website_identification_code public_network_security (?:违法和)?不良信息举报
        (?:released|licensed)_under_ 知识共享 创用_cc cc_by-(?:sa|nc|nd)
        举报(?:电话|邮箱|热线|中心) powered_by 技术支持: 网站维护:
        建议使用.{0,12}(?:分辨率|浏览器) 著作权所有
        (?:主办|承办|协办|维护|管理)单位:.{0,30}(?:主办|承办|维护|管理|技术|备案|icp)"""
)
_CONTACT: Final = _one_of(
    r"""
        (?:^|(?<=[\s|;,]))(?:公司|通[讯信]|联[系络]|编辑部|办公|报社|本网|单位|馆|会|社)?[地住]?址_:
        邮(?:政编码|编)_: (?:[\u4e00-\u9fff]{2,4})?(?:电话|热线|传真|手机)_:
        (?<![a-z])(?:e-?mail|tel|fax|phone|address|zip_code)_[:.] (?:电子)?(?:信箱|邮箱)_:
        qq群?_: [\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64} 律师事务所 法律顾问
        (?:主办|承办|协办)(?:单位)?_:.{2,30}\s(?:主办|承办|协办|维护)(?:单位)?_:"""
)
_PHONE: Final = re.compile(
    r"(?<![\d.])(?:\(?0\d{1,3}\)?[- —]?\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|"
    r"\+?86[- ]\d{2,4}[- ]?\d{4}[- ]?\d{4})(?!\d)"
)
_ENDS_ARTICLE: Final = re.compile(
    r"[\[【■●▶►]*"
    + alternatives(
        r"""
        相关(?:信息|资讯)[】\]:]?$
        相关(?:热词|文档|稿件|阅读|新闻|链接|连结|文章|推荐|报道|专题|内容|标签|搜索)
        (?:推荐|延伸|热门|精彩|更多)(?:阅读|文章|新闻|内容|资讯) 猜你喜欢 喜欢此内容的人
        热门(?:关键词|标签|搜索|排行|推荐) 最新(?:文章|新闻|资讯|评论) 网友评论
        [上下]一(?:篇|条|页|则|章)(?:_:|.{0,30}$) 友情链接 分享[到至] 分享让更多人看到
        本文(?:标签|网址|链接|地址) 扫(?:一扫|描|码) 长按(?:识别|扫码) 关注(?:我们|微信|公众号)
        点击(?:查看|进入|下载) 往期(?:推荐|回顾|精选)
        返回(?:搜狐|顶部|首页|列表) 热词: (?:文章)?标签:
        related_(?:articles|links|news|reading) recommended(?:\s|:)
        (?:related|also_read|read_(?:more|also)|more_on_this(?:_story)?)_: share_(?:this|to|on)[:\s]
        scan_(?:to|the|qr)\s tags?: previous: next:"""
    )
)
_NOTICE_OF_PAGE: Final = re.compile(
    r"\W*(?:ambox\W*)?(?:本|此|这个)(?:条目|页面|章节|列表|模板)[^。]{0,12}"
    r"(?:需要|可能|没有|缺少|缺乏|不符|尚未|疑似|正在).{2,80}"
    r"|\W*(?:打开|下载|进入)[^。,]{0,8}(?:app|客户端)[^。,]{0,12}"
    r"|your e-?mail address will not be published.*"
    r"|(?:请先?)?登[录入](?:注册)?后.{0,6}(?:评论|回复|留言).*"
    r"|[\d,.]{1,9}[万k]? ?人赞同了该(?:回答|文章).{0,60}"
    r"|\W*本(?:主题|[帖贴])由.{1,24}于.{6,24}(?:执行|编辑|设置|移动|关闭|加为|提升).{0,24}"
    r"|\W*附[表件图录] ?[\d一二三四五六七八九十]{0,2}[\s:.、].{1,50}\(略\)"
    r"|\W*由.{1,24}(?:自动)?(?:生成|抓取|采集).{0,60}(?:缓存|刷新|更新).{0,60}"
    r"|\W*※ ?(?:\d{1,2}[/.月]\d{1,2}日? ?)(?:更新|修改|修正|补充) ?:.{2,60}"
    r"|[\[【(](?:\d{4}|\d{1,2})[-/.年]\d{1,2}(?:[-/.月]\d{1,4})?日?(?: ?\d{1,2}:\d{2})? ?"
    r"(?:更新|修[改正订]|补充|更正|勘误)[\]】)](?!.*\d ?[月日/]).{2,100}"
    r"|\W*(?:我是|以[上下](?:内容)?(?:是|为))?(?:广告|advertisement|adv?\.)(?:\W+.{0,60})?"
    r"|\W*(?:请?(?:继续)?(?:往|向)下(?:继续)?阅读|(?:内文|文章)未完).{0,40}"
)
_CALL: Final = re.compile(
    r"[▲▼↑↓☝👆👇\W]*"
    + alternatives(
        """
        点击[^。]{0,6}(?:蓝字|上方|上面|关注) 戳[^。]{0,4}蓝字 蓝字关注 收录于(?:话题|合集)
        关注我们 长按[^。]{0,12}二维码
        本文约?\\d+字 预计阅读 阅读本文约?需 点个在看 阅读原文 end$ the_end$ 完$ 全文完$
        往期(?:推荐|回顾|精选)"""
    )
)
_SCAN: Final = _one_of(
    "扫一扫 扫描二维码 手机(?:上|端)?(?:打开|浏览|查看) on_the_mobile_phone on_your_phone$"
)

_OWN_VOICE: Final = _one_of(
    """
        本(?:网站?|站|平台|公众号|报|刊|社|文) 以上(?:文章|内容|信息|资料|这篇) 此文 该文 原作者
        原文 小编 编辑希望 我们(?:将|会)?(?:及时)?(?:删除|处理) this_(?:site|website|article)
        the_above"""
)
_RIGHTS: Final = _one_of(
    """
        版权 著作权 知识产权 转载 侵权 稿酬 稿费 授权 删除 立场 观点 法律责任 追究 免责 投资建议
        真实性 仅供参考 仅代表 内容无关 与本[网站]无关 来源于网络 copyright reprint infring
        views_of_the_author disclaimer"""
)
_ESSAY_FARM: Final = _one_of(
    """
        小编 本网?站 会员投稿 投稿了 范[文本] 仅供参考 供(?:大家|您|你)(?:参考|阅读|学习|借鉴)
        希望[^。]{0,40}(?:帮助|有用|喜欢) 欢迎(?:大家)?(?:阅读|参考|浏览|下载|收藏)
        (?:整理|收集|分享)(?:了|的|给大家) 参照借鉴 写法与格式
        更多[^。]{0,30}(?:请|尽在|关注|访问)"""
)
_WRAPPER_LABEL: Final = re.compile(
    r"[\[【](?:导语|结语|前言|引言|简介|篇[一二三]|编辑推荐|温馨提示)[\]】]"
)
_SPAM: Final = _one_of(
    """
        (?<![a-z])av(?![a-z]) 无码 乱码 有码 棋牌 老虎机 百家乐 博彩 赌[场博] 娱乐[城场] 彩票
        时时彩 色情 成人 激情 高清 国产 欧美 日韩 久久 人妻 黄色 三级 大片 美女
        免费(?:观看|视频|下载) 在线(?:观看|视频|播放|平台) 官方网 官网(?:入口|下载|登录) app下载
        下载app 游戏(?:大厅|平台|下载) 注册送 投注 体育(?:官网|平台|投注) 真人 捕鱼 平台注册
        casino porn viagra betting (?<![a-z])slots? (?<![a-z])sex(?![a-z]) xxx poker"""
)
_SENTENCE_END: Final = re.compile(
    r"[。！？!?；;](?:[”’」』》)）\]】\"']|\(完\))*$|(?<=[a-z)\"”'])\.[\"”’)]?$", re.IGNORECASE
)
_PAGE_NUMBER: Final = re.compile(
    r"第 ?\d{1,4} ?页(?:[ ,/]*共 ?\d{1,4} ?页)?|[-—–] ?\d{1,4} ?[-—–]|page \d{1,4}(?: of \d{1,4})?|"
    r"\d{1,4} ?/ ?\d{1,4}"
)
_PAGE_OF_PAPER: Final = re.compile(
    r"(?:第 ?)?[a-z]?\d{1,3} ?版(?: ?[:：] ?[\u4e00-\u9fff]{2,6})?(?=\s|$)"
    r"|版[次面] ?: ?(?:第 ?)?[a-z]?\d{1,3} ?版?(?=\s|$)"
)
_PAGES_OF_ISSUE: Final = re.compile(
    r"[^。,;]{0,32}?(?:今[日天]|本期|本报)(?:出版|共|本报){0,2} ?\d{1,3} ?大?版"
    r"(?: ?[\u4e00-\u9fff]{0,2}\d+ ?大?版)*"
)
"""本版热线 0000-1111 今日12版: how many pages the issue of a paper has."""
_WEEKDAY: Final = (
    "每?(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|"
    "每[日天周]|工作日|节假日|daily|weekdays?|weekends?"
)
_OPENING_HOURS: Final = re.compile(
    r"(?:\(?[\d一二三四五六七八九]{1,2}[、.)] ?|[^\w\s] ?)?"
    r"(?:(?:开放|营业|办公|服务|接待|上班|参观|借阅|开馆|开门|售票)时间"
    r"|(?:opening|business|office|visiting|our) hours|hours|open) ?[:|]? ?(?:为|是)?"
    rf"(?:(?:{_WEEKDAY})[至到、,~–—\-及和 ]*(?:to )?)*"
    r"(?:[上下]午|全天|24小时|\d{1,2}[:时点.]\d{0,2}|\d{1,2} ?[ap]\.?m)"
)
_MENU_LINE: Final = _one_of(
    """
        新闻 要闻 动态 公告 通知 活动 专题 视频 图片 图集 服务 政策 法规 文化 教育 科技 体育
        财经 社会 时政 国内 国际 评论 论坛 留言 招聘 资源 馆藏 概况 简介 机构 领导 党建 互动
        数据 专栏 卷首 关于(?:我们|本馆|本站)? 联系(?:我们|方式)? 网上办事 在线咨询 通知公告
        新闻中心 工作动态 政务服务 about_?(?:us)? news events? contact_?(?:us)? blog archives?
        gallery faqs? people visit services? products? publications? careers? jobs donate shop
        support resources research projects? media press membership education collections?
        exhibitions? programs? team calendar"""
)
_LONGEST_MENU_LINE: Final = 16
_DECORATION: Final = re.compile(r"[\W_]{3,}")


def is_widget(folded: str) -> bool:
    """Buttons and nothing else: ``放大``, ``【打印】【关闭】``, ``字号：大 中 小``."""
    if len(folded) > 60:
        return False
    if _BUTTON_PHRASE.fullmatch(folded):
        return True
    words = [word for word in re.split(r"[\s\[\]【】()|/,，、:：·]+", folded) if word]
    return bool(words) and all(word in _WIDGETS for word in words)


def is_page_number(folded: str) -> bool:
    """A page number of a paged original and nothing else."""
    return len(folded) < 24 and bool(_PAGE_NUMBER.fullmatch(folded))


def is_page_of_paper(folded: str) -> bool:
    """The page of a newspaper on the web, perhaps with its buttons: ``第4版：要闻 下一版``; or how
    many the issue has: ``今日12版``."""
    if len(folded) < 60 and _PAGES_OF_ISSUE.fullmatch(folded):
        return True
    page = _PAGE_OF_PAPER.match(folded)
    rest = folded[page.end() :].strip() if page else ""
    return page is not None and (not rest or is_widget(rest))


def is_decoration(folded: str) -> bool:
    """A rule of dashes, stars or dots."""
    return bool(_DECORATION.fullmatch(folded))


def is_navigation(folded: str) -> bool:
    """Short words side by side, links of a site among them."""
    if len(folded) > 200 or _SENTENCE_END.search(folded):
        return False
    if not _NAVIGATION.search(folded) or _CLAUSES.search(folded):
        return False
    words = [word.strip() for word in _NAVIGATION_GAP.split(folded) if word.strip()]
    if len(words) == 1:
        words = folded.split()
        if folded.isascii() and 2 * sum(map(is_menu_line, words)) < len(words):
            # "The Long Way Home" holds a link's word and is none.
            return _NAVIGATION.fullmatch(folded) is not None
    return all(len(word) <= 24 for word in words) and (
        len(words) > 1 or _NAVIGATION.fullmatch(folded) is not None
    )


def is_opening_hours(folded: str) -> bool:
    """When a house is open, every day or week: ``开放时间：9:30—17:30``, ``Hours: 9 am–5 pm``."""
    return len(folded) <= 80 and _OPENING_HOURS.match(folded) is not None


def may_be_menu_line(folded: str) -> bool:
    """A word or two without a stop or a number, as each line of a menu is."""
    return len(folded) <= _LONGEST_MENU_LINE and not re.search(
        r"[\d。，,.;；:：!?、()《》“”]|[\u4e00-\u9fff]{7}|\S+ \S+ \S+", folded
    )


def is_menu_line(folded: str) -> bool:
    """A line that is one of the words that menus hold."""
    return (
        _MENU_LINE.fullmatch(folded) is not None
        or is_widget(folded)
        or _NAVIGATION.fullmatch(folded) is not None
    )


def is_row_of_links(folded: str) -> bool:
    """Four or more words of a menu side by side, and nothing else."""
    words = folded.split()
    return len(words) >= 4 and all(_MENU_WORD.fullmatch(word) for word in words)


def is_masthead(folded: str) -> bool:
    """A paper's name and sections side by side: ``日报 | 要闻 | 文化``."""
    return _MASTHEAD.fullmatch(folded) is not None


def is_legal(folded: str) -> bool:
    """Copyright, registration and licence lines."""
    return bool(_LEGAL.search(folded))


def is_contact(folded: str) -> bool:
    """Addresses, phone numbers, mail: of a site's owner, where they stand at the foot."""
    return bool(_CONTACT.search(folded) or _PHONE.search(folded))


_NEIGHBOUR: Final = re.compile(
    r"\W{0,6}(?:[上下前后]一[篇条页则期份]|[上下][篇条则])\s?:"
    r"|\W{0,6}[上下]一[篇条则][\s\u3000].+\W[上下]一[篇条则](?:\s|$)"
)
"""上一篇:老屋装修(四)(2016-04-17): a link to the page before or behind."""


def links_neighbour(folded: str) -> bool:
    """Whether the line leads to the page before or behind, wherever on the page it stands."""
    return _NEIGHBOUR.match(folded) is not None


_SHARE: Final = re.compile(r"\W{0,6}(?:分享(?:[到至给]|\W|$)|share(?: this| to| on|\W*$|:))")


def offers_to_share(folded: str) -> bool:
    """Whether a line is the bar of a page's own buttons for sharing: ``分享到：微信 微博``."""
    return _SHARE.match(folded) is not None


def ends_article(folded: str) -> bool:
    """The line after which a page goes on to other things: ``相关阅读``, ``分享到``."""
    return bool(_ENDS_ARTICLE.match(folded) or _SCAN.search(folded))


def is_call(folded: str) -> bool:
    """What a feed asks of its readers: to follow, to like, to read on elsewhere."""
    return len(folded) <= 40 and _CALL.match(folded) is not None


def is_notice_of_page(folded: str) -> bool:
    """What a page says of itself: ``此条目需要补充更多来源。 (2017年4月12日)``, who liked it, by
    which machine and when it was made, what was mended in it."""
    return len(folded) <= 120 and _NOTICE_OF_PAGE.fullmatch(folded) is not None


def is_disclaimer(folded: str) -> bool:
    """A paragraph in which the site itself speaks of rights in its texts."""
    voices = len(set(_OWN_VOICE.findall(folded)))
    rights = len(set(_RIGHTS.findall(folded)))
    return (voices >= 1 and rights >= 2) or rights >= 4


def is_wrapper(folded: str) -> bool:
    """A paragraph in which an essay farm introduces or commends the text."""
    hits = len(set(_ESSAY_FARM.findall(folded)))
    return hits >= 2 or (hits >= 1 and bool(_WRAPPER_LABEL.match(folded)))


def spam_words(folded: str) -> int:
    """How many different words of link spam a line holds."""
    return len(set(_SPAM.findall(folded)))


def is_comma_list(folded: str) -> bool:
    """Three or more names between commas, with no sentence among them."""
    if _SENTENCE_END.search(folded):
        return False
    parts = re.split(r"[,，、_|]", folded)
    return len(parts) >= 3 and all(2 <= len(part.strip()) <= 25 for part in parts)


def ends_sentence(text: str) -> bool:
    """Whether a line closes a sentence."""
    return bool(_SENTENCE_END.search(text))
