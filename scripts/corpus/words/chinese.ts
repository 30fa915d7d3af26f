const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** The words of the sentences by kind. */
export type ChineseWords = Readonly<Record<Kind, readonly string[]>>

type Kind =
  | 'places'
  | 'people'
  | 'things'
  | 'verbs'
  | 'adverbs'
  | 'kinds'
  | 'times'
  | 'links'
  | 'says'
  | 'units'
  | 'surnames'
  | 'given'
  | 'cities'

/** The words in simplified characters. */
export const simplified: ChineseWords = {
  places:
    list(`港口 湖边 岸上 北岸 南岸 河口 山城 老城 新区 东区 西区 码头 车站 机场 市场 学校 医院 法院 图书馆 博物馆 剧院
    广场 大桥 灯塔 渔村 农场 果园 草原 海湾 小岛 森林 河谷 盆地 县城 工厂 仓库 电站 水库 公园 体育馆 边境 首都 郊外 海峡`),
  people: list(`居民 渔民 农民 工人 学生 老师 医生 护士 记者 律师 议员 官员 市长 部长 专家 学者 商人 店主 司机 船长 游客
    邻居 家长 代表 委员会 理事会 研究所 协会 公司 银行 警方 法官 政府 部门 机构 团队 乐团 球队 志愿者 发言人 负责人 调查组
    出版社 学生会 大使馆 观察家 分析师 消息人士`),
  things:
    list(`计划 方案 报告 预算 合同 协议 法案 规定 标准 数据 价格 费用 税收 工资 粮食 蔬菜 水果 鱼类 渔船 列车 航班 公路
    铁路 隧道 电力 能源 天气 风暴 洪水 干旱 疫苗 病毒 药物 设备 网络 软件 芯片 电池 汽车 房屋 土地 树木 河流 空气 音乐 电影
    小说 画作 展览 比赛 节日 课程 考试 选举 会议 谈判 实验 工程 项目 投资 贸易 经济 社会 历史 文化 传统 语言 问题 原因 结果
    变化 风险 机会 压力 经验 意见 证据 案件 事故 出口 进口 收入 债务 利率 股市 油价 邮票 钟表 地图 日记 信件 档案`),
  verbs:
    list(`宣布 决定 讨论 支持 反对 通过 推迟 取消 恢复 扩大 减少 增加 提高 降低 改变 影响 建立 关闭 开放 修复 检查 调查
    研究 发现 公布 证实 否认 要求 建议 呼吁 警告 担心 关注 介绍 解释 强调 准备 参加 举行 组织 保护 利用 运送 购买 出售 收集
    记录 比较 测量 观察 等待 离开 返回 经过 承认 拒绝 接受 延长 限制 资助 审理 批评`),
  adverbs: list(`已经 正在 曾经 再次 首次 同时 随后 突然 逐渐 明显 仍然 可能 公开 正式 继续 长期 暂时 尽快 一直 很少`),
  kinds: list(
    `重要 严重 普通 困难 简单 完整 安全 危险 稳定 明确 传统 现代 地方 国际 公共 私人 年轻 古老 巨大 微小 相关 新增`,
  ),
  times: list(
    `周一 周二 周三 周四 周五 周六 周日 今天 昨天 上周 本月 今年 去年 早晨 傍晚 夜间 近日 目前 过去两年 几个月来`,
  ),
  links: list(`但 而且 因此 不过 另外 其中 与此同时 据了解 在此之前 尽管如此 对此 此外`),
  says: list(`说 表示 认为 指出 称 透露 强调 解释说`),
  units: list(`人 座 件 次 家 万元 公里 吨 小时 天 亿元 艘 项 份`),
  surnames: list(`张 陈 刘 杨 赵 黄 吴 孙 郑 罗 许 邓 冯 叶 卢 苏 谢 韩 林 何 高 江 白 石 温`),
  given: list(`明 文 海 林 山 雪 春 秋 安 平 华 建 志 宏 晓 丽 静 玉 兰 庭 雨 松 竹 云 远 青 川 岚 舟`),
  cities: list(`雾港 临湖 东桥 石湾 青山 北岭 白沙 南屏 云川 海门 长堤 松江`),
}

/** Pairs of a simplified and its traditional character, for the words above and the phrases of the outlets. */
const PAIRS = `边邊 东東 区區 码碼 头頭 车車 机機 场場 学學 医醫 图圖 书書 馆館 剧劇 广廣 桥橋 灯燈 渔漁 农農 园園 湾灣 岛島
  县縣 厂廠 仓倉 库庫 电電 体體 师師 护護 记記 议議 员員 长長 专專 邻鄰 会會 协協 银銀 团團 队隊 乐樂 愿願 发發 负負 责責 调調
  组組 计計 划劃 报報 预預 约約 规規 标標 准準 数數 据據 价價 费費 税稅 资資 粮糧 鱼魚 类類 铁鐵 风風 药藥 设設 备備 网網 络絡
  软軟 气氣 说說 画畫 览覽 赛賽 节節 课課 试試 选選 举舉 谈談 实實 验驗 项項 贸貿 经經 济濟 历歷 传傳 统統 语語 问問 题題 结結
  响響 变變 险險 压壓 见見 证證 决決 讨討 论論 对對 迟遲 复復 扩擴 减減 关關 闭閉 开開 检檢 现現 认認 绍紹 释釋 强強 参參 织織
  运運 购購 买買 录錄 较較 测測 观觀 离離 过過 随隨 显顯 继繼 续續 暂暫 尽盡 严嚴 难難 单單 稳穩 际際 轻輕 万萬 吨噸 这這 个個
  两兩 为為 与與 从從 来來 们們 还還 没沒 后後 国國 于於 应應 种種 该該 达達 产產 业業 务務 称稱 总總 张張 陈陳 刘劉 杨楊 赵趙
  黄黃 吴吳 孙孫 郑鄭 罗羅 许許 邓鄧 冯馮 叶葉 卢盧 苏蘇 谢謝 韩韓 云雲 华華 晓曉 丽麗 静靜 兰蘭 远遠 岚嵐 雾霧 临臨 岭嶺 门門
  时時 树樹 邮郵 钟鐘 档檔 债債 讯訊 辑輯 编編 导導 干乾 游遊 芯晶 亿億 几幾 担擔 动動 给給 绝絕 审審 评評 热熱 点點 乡鄉 间間
  户戶 请請 让讓 则則 刚剛 岁歲 处處 众眾 权權 级級 进進 阳陽 写寫 买買 卖賣 湿濕 线線 条條 声聲 读讀 频頻 载載 内內 峡峽 渐漸 简簡 温溫 构構 无無 别別 确確 吁籲`

const partners = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** Converts a text to traditional characters. The table covers only the words of this corpus. */
export const inTraditional = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (one) => partners.get(one) ?? one)

const each = (words: readonly string[]): readonly string[] => words.map(inTraditional)

/** The words in traditional characters. */
export const traditional: ChineseWords = {
  places: each(simplified.places),
  people: each(simplified.people),
  things: each(simplified.things),
  verbs: each(simplified.verbs),
  adverbs: each(simplified.adverbs),
  kinds: each(simplified.kinds),
  times: each(simplified.times),
  links: each(simplified.links),
  says: each(simplified.says),
  units: each(simplified.units),
  surnames: each(simplified.surnames),
  given: each(simplified.given),
  cities: each(simplified.cities),
}
