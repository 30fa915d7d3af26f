/**
 * Words that are no keywords, since news of any subject has them: the words of newsrooms about themselves and their
 * work, units, countries so frequent that their topic would hold most of the archive, and device names of Windows. In
 * Simplified characters, Latin in lower case.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  报导 报告 调查 研究 措施 合作 文件 信息 消息人士 个案 单日 人数 条例 系列 同比 业者 外国 网络 通报 集团 企业 交易 联播 新闻联播
  记者 报道 新闻 消息 媒体 编辑 通讯社 法新社 路透社 美联社 中央社 新华社 报纸 电视台 网站 网页 链接 文章 作者 译者 来源 图片
  图像 照片 视频 版权 声明 评论 采访 受访者 发言人 专栏 栏目 读者 观众 平台 账号 网友 网民 社交 邮箱 邮件 电子邮件
  中国 美国 英国 大陆 国家 世界 全球 国际 政府 官方 人士 人们 民众 公众 问题 情况 事件 时间 时候 地方 地区 工作 活动 社会 生活
  今年 去年 明年 今天 昨天 明天 当天 当时 年代 小时 分钟 星期 周一 周二 周三 周四 周五 周六 周日 公里 美元 人民币 欧元 英镑
  第一 第二 第三 部分 方面 方式 内容 原因 结果 数据 数字 目前 表示 认为 指出 称 项目 系统 办法 中国政府 领导人 专家 教授 学者
  先生 女士 朋友 孩子 男子 女子 年轻人 当局 当地 城市 公司 机构 组织 部门 单位 中心 人员 成员 代表 主席 总统 总理
  快讯 简讯 电讯 专电 外电 特写 头条 直播 专访 独家 时评 社论 新闻台 通讯员 特派员 本报 本台 本网 彭博社 共同社 韩联社 德新社 塔斯社 俄新社 央视
  推特 脸书 微博 公众号 成功 延长 修正 循环 曝光 本土 对华 试验 典礼 加密 全美 个人 美国政府 大城市 工作人员 有关部门 新闻发布会 记者会
  bbc cnn dw voa rfa rfi afp reuters getty images image news twitter facebook youtube instagram telegram email http https www com
  the and for that with from this was were has have not are but his her their said
  con prn aux nul
  `
    .trim()
    .split(/\s+/),
)
