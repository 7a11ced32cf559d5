"""Page furniture: what a web page puts around a text, told line by line.

Each test answers for one folded line (:func:`db.text.fold.fold`) on its own evidence: key words,
separators, numbers. Where in the document such evidence counts is for :mod:`db.ingest.classify` to
say, because the same words in the middle of a chronicle are its subject.
"""

from __future__ import annotations

import re
from typing import Final

from db.text.fold import fold


def _any_of(words: str) -> str:
    return "|".join(re.escape(fold(word)) for word in words.split())


_WIDGETS: Final = frozenset(
    fold(word)
    for word in (
        "放大 缩小 大 中 小 打印 打印本页 打印文章 关闭 关闭窗口 关闭本页 收藏 加入收藏 收藏本页 分享 分享到 点赞 赞 评论 举报 返回 "
        "返回顶部 返回首页 返回列表 返回目录 回到顶部 顶部 展开 收起 展开全文 阅读全文 查看全文 查看更多 更多 更多>> 上一篇 下一篇 "
        "上一页 下一页 上一条 下一条 首页 尾页 末页 字号 字体 字体大小 字体大小: 字号: 默认 繁体 简体 繁體 正体 朗读 听新闻 播放 暂停 "
        "复制链接 复制 微信 微博 新浪微博 朋友圈 qq qq空间 空间 扫一扫 转发 投稿 纠错 我要纠错 邮件 下载 登录 注册 搜索 检索 提交 "
        "保存 取消 确定 a+ a- a 大字 小字 无障碍 长者模式 适老化 语音 tts print close share back top next previous menu search "
        "login register more home zoom enlarge shrink favorites 目录 导航 关注 已关注 +关注 收听 图片 分享至 推荐 置顶"
    ).split()
)
"""Buttons. A line is one only if every word in it is."""

_NAVIGATION: Final = re.compile(
    _any_of(
        "首页 设为首页 加入收藏 收藏本站 手机版 电脑版 客户端 移动版 登录 登陆 注册 网站地图 站点地图 联系我们 关于我们 "
        "网站导航 无障碍 长者 关怀版 适老 繁体 简体 english 邮箱登 旧版 回到旧版 sitemap login register home 会员中心 "
        "主编信箱 局长信箱 领导信箱 友情链接 网站声明 免责声明 法律声明 隐私 常见问题 帮助中心 意见反馈 广告服务 诚聘英才 rss "
        "返回 全文检索 站内搜索 高级搜索 微信公众号 微博 政务公开 信息公开 互动交流 办事服务 在线服务"
    )
    + r"|contact us|about us|site map|privacy policy|terms of (?:use|service)|log ?in|sign (?:in|up)"
)
_SEGMENTS: Final = re.compile(r"\s{2,}|[|｜/·•\t　]| - ")
_PATH_SEPARATOR: Final = re.compile(r"\s*(?:>+|›|»|→|⟩|≫|\\| / )\s*")
_PATH_LABEL: Final = re.compile(
    r"^[\[【]?(?:您?(?:现在|当前|目前|所在|的)*(?:位置|页面)是?|你?(?:现在|当前|所在|的)+位置|当前栏目|"
    r"(?:you are here|position|location|current (?:location|position)))[\]】]?\s*[:是]?\s*"
)
_PATH_START: Final = re.compile(r"^(?:首页|主页|网站首页|home|home page|front page)\b")

_LEGAL: Final = re.compile(
    r"[\u4e00-\u9fff]?icp[备证]|icp (?:record|filing|no|licen)|icp ?\d{6}|公网安备|公安备案|网安备\d|备案号|备案序号|"
    r"copy ?right ?(?:\(c\)|[©@:]|\d{4}|by )|©\s*\d{4}|\(c\) ?(?:19|20)\d{2}|all rights? reserved|"
    r"版权(?:所有|归[^。]{0,14}所有|声明:)|(?:不得|禁止|谢绝|严禁)(?:转载|复制|镜像|摘编)|"
    r"许可证(?:编?号|服务编号)?[:：]|经营许可证|网站标识码|website identification code|public network security|"
    r"(?:违法和)?不良信息举报|举报(?:电话|邮箱|热线|中心)|powered by|技术支持[:：]|网站维护[:：]|建议使用.{0,12}(?:分辨率|浏览器)|"
    r"(?:主办|承办|协办|维护|管理)单位[:：].{0,30}(?:主办|承办|维护|管理|技术|备案|icp)"
)
_CONTACT: Final = re.compile(
    r"(?:^|[\s　|;,])(?:公司|通讯|通信|联系|编辑部|办公|报社|本网|单位)?(?:地址|住址) ?[:：]|邮政?编码? ?[:：]|"
    r"(?:联系|办公|咨询|服务|投稿|举报|监督|值班|热线|客服|编辑部|广告|新闻|报料)?(?:电话|热线|传真|手机) ?[:：]|"
    r"(?:e-?mail|电子信箱|电子邮箱|邮箱|qq群?|tel|fax|phone|address|zip code) ?[:：]|"
    r"[\w.+-]+@[\w-]+\.[\w.]+|律师事务所|法律顾问"
)
_PHONE: Final = re.compile(
    r"(?<![\d.])(?:\(?0\d{2,3}\)?[- ]?\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|\+?86[- ]\d{8,11})(?!\d)"
)
_END_OF_ARTICLE: Final = re.compile(
    r"^[\[【■●▶►]*(?:相关(?:热词|阅读|新闻|链接|文章|推荐|报道|专题|内容|附件下载|标签|搜索)|(?:推荐|延伸|热门|精彩|猜你喜欢|"
    r"更多)(?:阅读|文章|新闻|推荐|内容|资讯)|猜你喜欢|热门(?:关键词|标签|搜索|排行|推荐)|最新(?:文章|新闻|资讯|评论)|网友评论|"
    r"(?:上|下)一(?:篇|条|页|则) ?[:：]|友情链接|分享(?:到|至)|分享让更多人看到|本文(?:标签|网址|链接|地址)|扫(?:一扫|描|码)|"
    r"长按(?:识别|扫码)|关注(?:我们|微信|公众号)|点击(?:查看|进入|下载)|返回(?:顶部|首页|列表)|热词[:：]|(?:文章)?标签[:：]|"
    r"related (?:articles|links|news|reading)|recommended|share (?:this|to|on)|scan (?:to|the)|tags?:|previous[:：]|next[:：])"
)
_OWN_VOICE: Final = re.compile(
    r"本(?:网站?|站|平台|公众号|报|刊|社|文)|以上(?:文章|内容|信息|资料|这篇)|此文|该文|原作者|原文|我们(?:将|会)?(?:及时)?(?:删除|处理)|"
    r"编辑希望|小编|this (?:site|website|article)|the above"
)
_RIGHTS: Final = re.compile(
    r"版权|著作权|知识产权|转载|侵权|稿酬|稿费|授权|删除|立场|观点|法律责任|追究|免责|投资建议|真实性|仅供参考|仅代表|内容无关|"
    r"来源于网络|网络转载|copyright|reprint|infring|views of the author|disclaimer"
)
_ESSAY_FARM: Final = re.compile(
    r"小编|本站|本网站|会员投稿|投稿了|范文|范本|仅供参考|供(?:大家|您|你)(?:参考|阅读|学习|借鉴)|(?:希望|期待)[^。]{0,40}(?:帮助|有用|喜欢)|"
    r"欢迎(?:大家)?(?:阅读|参考|浏览|下载|收藏)|(?:整理|收集|分享)(?:了|的|给大家)|参照借鉴|写法与格式|更多[^。]{0,30}(?:请|尽在|关注|访问)"
)
_WRAPPER_LABEL: Final = re.compile(
    r"^[\[【](?:导语|结语|前言|引言|简介|篇[一二三]|编辑推荐|温馨提示)[\]】]"
)
_SCAN: Final = re.compile(
    r"^(?:scan to|scan the|scan qr)|扫一扫|扫描二维码|扫码|二维码|手机(?:上|端)?(?:打开|浏览|查看)|current page on the mobile"
)
_SPAM: Final = re.compile(
    r"av(?![a-z])|无码|乱码|有码|棋牌|老虎机|百家乐|博彩|赌场|赌博|娱乐城|娱乐平台|彩票|时时彩|色情|成人|激情|高清|国产|欧美|日韩|久久|"
    r"人妻|黄色|三级|大片|美女|免费(?:观看|视频|下载)|在线(?:观看|视频|播放|平台)|官方网|官网(?:入口|下载|登录)|下载(?:app|安装)|app下载|"
    r"游戏(?:大厅|平台|下载)|注册送|投注|体育(?:官网|平台|投注)|真人|捕鱼|casino|porn|viagra|betting|slot|sex|xxx|poker"
)
_SENTENCE_END: Final = re.compile(r"[。！？!?；;][”’」』》)）\]】\"']*$|(?<=[a-z)\"”'])\.$")
_PAGE_NUMBER: Final = re.compile(
    r"(?:第 ?\d{1,4} ?页(?:[ ,/]*共 ?\d{1,4} ?页)?|[-—–] ?\d{1,4} ?[-—–]|page \d{1,4}(?: of \d{1,4})?|\d{1,4} ?/ ?\d{1,4})"
)
_DECORATION: Final = re.compile(r"[\W_]{3,}")


def is_widget(folded: str) -> bool:
    """Buttons and nothing else: ``放大``, ``【打印】【关闭】``, ``字号：大 中 小``."""
    if len(folded) > 60:
        return False
    words = [word for word in re.split(r"[\s\[\]【】()|/,，、:：·]+", folded) if word]
    return bool(words) and all(word in _WIDGETS for word in words)


def is_page_number(folded: str) -> bool:
    """A page number of a paged original and nothing else."""
    return len(folded) < 24 and bool(_PAGE_NUMBER.fullmatch(folded))


def is_decoration(folded: str) -> bool:
    """A rule of dashes, stars or dots."""
    return bool(_DECORATION.fullmatch(folded))


def path_segments(text: str, folded: str) -> list[str]:
    """The segments of a breadcrumb line as written, outermost first; empty if it is none."""
    if len(folded) > 250 or _SENTENCE_END.search(folded):
        return []
    label = _PATH_LABEL.match(folded)
    begin = label.end() if label else 0
    segments = [
        segment
        for part in _cut(_PATH_SEPARATOR, folded, begin)
        if (segment := text[part[0] : part[1]].strip())
    ]
    separators = len(segments) - 1
    if separators >= 2 or (separators == 1 and (label or _PATH_START.match(folded[begin:]))):
        return segments
    if separators == 1 and "position:" in folded:
        return segments
    return segments if label and len(folded) < 80 and segments else []


def is_navigation(folded: str) -> bool:
    """Short words side by side, links of a site among them."""
    if len(folded) > 200 or _SENTENCE_END.search(folded) or not _NAVIGATION.search(folded):
        return False
    words = [word for word in _SEGMENTS.split(folded) if word.strip()]
    if len(words) == 1:
        words = folded.split()
    return all(len(word.strip()) <= 24 for word in words) and (
        len(words) > 1 or bool(_NAVIGATION.fullmatch(folded.strip()))
    )


def is_legal(folded: str) -> bool:
    """Copyright, registration and licence lines."""
    return bool(_LEGAL.search(folded))


def is_contact(folded: str) -> bool:
    """Addresses, phone numbers, mail: of a site's owner, where they stand at the foot."""
    return bool(_CONTACT.search(folded) or _PHONE.search(folded))


def ends_article(folded: str) -> bool:
    """The line after which a page goes on to other things: ``相关阅读``, ``分享到``, ``上一篇：``."""
    return bool(_END_OF_ARTICLE.match(folded) or _SCAN.search(folded))


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


def _cut(separator: re.Pattern[str], text: str, begin: int) -> list[tuple[int, int]]:
    parts = []
    for match in separator.finditer(text, begin):
        parts.append((begin, match.start()))
        begin = match.end()
    parts.append((begin, len(text)))
    return parts
