"""The verbs that tell what was done, and the adverbs that introduce them.

All words stand in the folded form of :func:`db.text.fold.fold`, like those of the modules of cues
beside this one.
"""

from __future__ import annotations

import re
from typing import Final


def any_of(words: str) -> str:
    """A pattern of all ``words``, the longest first of those that begin alike, that is soon done
    with where none begins."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words.split(), key=len, reverse=True):
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    alike = (f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(rests.items()))
    return f"(?=[{''.join(sorted(rests))}])(?:{'|'.join(alike)})"


VERB: Final = any_of(
    """
    召开 举行 举办 开展 开幕 闭幕 成立 设立 建立 组建 创立 创办 创建 筹建 筹备 启动 启用 启程 开工
    动工 奠基 竣工 落成 建成 完工 完成 通车 通航 通水 通电 投产 投用 投入 交付 开业 开馆 开园 开放
    开通 开学 开课 开播 开赛 开航 开机 开设 开始 开庭 停止 停刊 停业 停办 停产 停牌 创刊 出版 发行
    发布 公布 颁布 颁发 印发 下发 发出 发表 发函 发文 发起 发动 发生 发现 发射 发掘 发给 出台 制定
    制订 审定 审议 审查 审核 通过 批准 批复 核准 核定 同意 决定 宣布 宣告 宣读 施行 实施 实行 执行
    推行 试行 生效 废止 失效 修订 修正 修改 修建 修复 修缮 重建 改建 扩建 迁建 迁至 迁往 迁入 迁移
    搬迁 搬入 移交 移至 改为 改称 改名 改制 改组 更名 定名 命名 合并 并入 划归 划入 撤销 撤消 撤并
    撤县 撤离 解散 解放 解除 升格 升级 晋升 恢复 取消 废除 接管 接收 接受 接待 接任 接见 会见 会晤
    访问 访华 访台 来访 出访 抵达 到达 到访 来到 赴 前往 率 率队 率领 出席 参加 参观 参与 视察 考察
    调研 检查 督导 督查 慰问 走访 看望 座谈 讲话 致辞 致电 主持 听取 汇报 传达 学习 部署 安排 强调
    指出 要求 号召 呼吁 倡议 动员 签署 签订 签约 签字 缔结 达成 建交 断交 复交 加入 退出 当选 选举
    选出 任命 任免 就任 上任 出任 担任 兼任 任职 调任 辞职 请辞 卸任 离任 罢免 免去 免职 退休 逝世
    去世 病逝 辞世 牺牲 殉难 遇难 遇害 出生 诞生 生于 卒于 死于 病故 结婚 毕业 入学 入党 入选 入围
    入驻 入伍 参军 参加工作 获 获得 获评 获批 获颁 荣获 荣膺 授予 授牌 揭牌 挂牌 摘牌 揭晓 揭幕
    剪彩 表彰 评选 评为 被 列入 列为 纳入 登记 注册 备案 登陆 登上 上市 上线 上映 上演 首映 首演
    首播 首飞 首发 首航 播出 放映 演出 展出 展览 展开 举兵 起义 爆发 爆炸 起火 坠毁 沉没 触礁 出土
    攻占 攻克 攻入 占领 收复 失守 沦陷 投降 停战 开战 宣战 会战 交战 轰炸 空袭 突袭 袭击 进攻 进驻
    进入 进行 撤退 集会 罢工 罢课 示威 游行 戒严 地震 暴发 确诊 报告 报道 通报 通知 通告 公告 公示
    报送 上报 报名 提交 提出 提名 提议 提案 申请 申报 受理 立案 起诉 宣判 判处 判决 逮捕 释放 处决
    抓获 破获 查处 查获 销毁 捐赠 捐款 捐献 资助 拨款 拨付 支援 派出 派遣 选派 组织 组团 联合 会同
    牵头 协调 收看 收到 收集 征集 征求 推出 推广 推动 推进 引进 研究 研制 研发 试制 试验 试点
    试运行 运行 运营 营运 营业 生产 销售 交易 收购 并购 重组 转让 转为 转入 融资 募集 招募 招聘
    招生 培训 授课 宣讲 宣传 演讲 比赛 夺得 夺冠 打破 创造 创下 突破 超过 达到 达 增至 增加 增长
    下降 降至 上升 升至 设置 增设 增补 新建 兴建 始建 建 建造 建馆 建校 建厂 建院 建县 建市 建制
    立法 立碑 开凿 开挖 开辟 开垦 开发 勘探 测量 编纂 编写 编制 编辑 撰写 刊登 刊发 刊载 翻译 整理
    收录 收入 收归 归还 归属 回归 回国 返回 返乡 出发 离开 离境 遭 遭遇 遭受 受灾 泛滥 决口 溃坝
    开源 倒塌 撞 关闭 关停 封闭 封城 解封 扩大 缩小 调整 调查 升为 隶属 直属 设 置 驻
    合龙 吸引 修好 结对 复课 复工 闭馆 停运 停航 停课 停电 停水 复航 复运 封航 禁航 封顶 封底 收讫
    到货 迁改 割接 疏散 扑灭 救熄 获救 抢通 修复 摊铺 重开 试运营 试营运 试运行 收治 出院 领取
    拆除 拆毁 出现 暴露 投运 检修 拓宽 加宽 改作 改设 题写 重立 冲毁 淹没 毁损 损毁 承接 承办
    补办 补行 获准 更换 付清 出售 购置 采购 转制 重修 铺设 加铺 破产 登顶 试办 取得 登录 公祭 安葬
    接报 接获 出齐
    """
)
"""Verbs of chronicles, notices and reports."""

ANY_VERB: Final = re.compile(VERB)

COVERB: Final = any_of(
    """
    在 于 由 是 有 为 因 向 对 从 经 与 随 正式 首次 再次 第一次 分别 先后 陆续 相继 共同 成功 顺利
    隆重 全面 全部 率先 继续 又 再 即 便 就 已 已经 曾 曾经 均 都 遂 乃 始 刚 刚刚 突 零时 凌晨 早上
    上午 中午 下午 傍晚 晚 晚上 夜 夜间 深夜
    """
)
"""Coverbs and adverbs, which introduce the verb phrase."""

PREDICATE: Final = re.compile(r"\s*(?:" + VERB + "|" + COVERB + ")")
"""What may follow an adverbial date directly (8月份举行, 1952年改称…). A date before a noun is
attributive (1月份销售额)."""

EVENT_VERB: Final = any_of(
    """
    召开 举行 举办 开幕 闭幕 成立 设立 建立 组建 创立 创办 创建 筹建 启动 启用 开工 动工 奠基 竣工
    落成 建成 完工 通车 通航 投产 投用 交付 开业 开馆 开园 开通 停刊 停办 创刊 出版 发行 发布 公布
    颁布 印发 下发 发出 发表 发起 发生 发现 出台 制定 制订 审定 审议 通过 批准 批复 同意 决定 宣布
    施行 实施 实行 生效 废止 修订 修正 修建 重建 迁至 迁往 迁入 搬迁 移交 改为 改称 改名 改制 改组
    更名 定名 命名 合并 并入 划归 撤销 解散 解放 解除 升格 恢复 取消 接管 访问 抵达 出席 签署 签订
    签约 加入 退出 当选 选举 任命 就任 出任 辞职 卸任 逝世 去世 病逝 牺牲 出生 诞生 毕业 入选 获得
    获评 荣获 授予 揭牌 挂牌 揭幕 表彰 列入 纳入 上市 上线 首演 首飞 爆发 攻占 攻克 占领 沦陷 投降
    地震 确诊 立案 判处 捐赠 派出 推出 夺得 打破 突破 始建 建馆 建校 改建 扩建 新建 兴建 完成 评为
    合龙 复课 复工 调任 归还 回归 关闭 开放 开源 试行 创下 迁建 设置
    """
)
"""Verbs that tell of an event by themselves, for dates that are too coarse to need one."""

ANY_EVENT_VERB: Final = re.compile(EVENT_VERB)
