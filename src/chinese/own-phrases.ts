/** Surnames that keep the simple form, or have a form of their own, where other words have another. */
const SURNAMES = '范范 余余 涂涂 于于 岳岳 姜姜 郁郁 谷谷 曲曲 卜卜 朴朴 钟鍾 游游'

/** What follows a surname and tells that it is one. A title of two characters is written with that of a person. */
const TITLES =
  '氏氏 某某 先生先生 女士女士 小姐小姐 太太太太 教授教授 老师老師 医生醫生 律师律師 博士博士 主任主任 部长部長 局长局長 校长校長 队长隊長 船长船長 委员委員 议员議員 法官法官 记者記者 总理總理 总统總統 将军將軍 爷爷爺爺 奶奶奶奶 大爷大爺 大妈大媽'

/** Words that the phrases of OpenCC lack or cut badly. */
const WORDS = `
  古人云 古人云 | 常言云 常言云 | 俗话云 俗話云 | 书云 書云 | 圣人云 聖人云
  喂草 餵草 | 喂水 餵水 | 喂药 餵藥 | 喂料 餵料 | 喂鸟 餵鳥 | 喂孩子 餵孩子 | 喂婴儿 餵嬰兒 | 喂鸽子 餵鴿子 | 喂海鸥 餵海鷗
  晒干了 曬乾了 | 擦干了 擦乾了 | 烘干了 烘乾了 | 流干了 流乾了 | 抽干了 抽乾了 | 榨干了 榨乾了 | 干了的井 乾了的井
  本周 本週 | 上周 上週 | 下周 下週 | 前周 前週 | 这周 這週 | 那周 那週 | 每周 每週 | 第一周 第一週 | 两周 兩週 | 数周 數週 | 几周 幾週
  一万只 一萬隻 | 两万只 兩萬隻 | 三万只 三萬隻 | 十万只 十萬隻 | 百万只 百萬隻 | 几万只 幾萬隻 | 数万只 數萬隻 | 多万只 多萬隻 | 一千只 一千隻
  一百只 一百隻 | 几百只 幾百隻 | 数百只 數百隻 | 几千只 幾千隻 | 数千只 數千隻
  台风 颱風 | 回归 回歸 | 天后宫 天后宮 | 车站里 車站裡 | 节日里 節日裡 | 日子里 日子裡 | 游上岸 游上岸 | 游到 游到 | 游向 游向 | 游过 游過
  一出 一出 | 一出戏 一齣戲 | 一出好戏 一齣好戲 | 一出剧 一齣劇 | 一出悲剧 一齣悲劇 | 一出喜剧 一齣喜劇 | 一出闹剧 一齣鬧劇 | 一出大戏 一齣大戲
  上周遭 上週遭 | 合作伙伴 合作夥伴
  系领带 繫領帶 | 系鞋带 繫鞋帶 | 系好 繫好 | 系紧 繫緊 | 系着 繫著 | 干了一杯 乾了一杯 | 干了三杯 乾了三杯 | 河床干了 河床乾了
  在海里 在海裡 | 从海里 從海裡 | 大海里 大海裡 | 进海里 進海裡 | 到海里 到海裡 | 海里有 海裡有
  这只 這隻 | 那只 那隻 | 这只有 這只有 | 那只有 那只有 | 这只是 這只是 | 那只是 那只是 | 这只能 這只能 | 那只能 那只能
  这只会 這只會 | 那只会 那只會 | 这只不过 這只不過 | 那只不过 那只不過 | 这只要 這只要 | 那只要 那只要 | 是只有 是只有
  涂家 涂家 | 余家 余家 | 范家 范家 | 钟家 鍾家 | 余姓 余姓 | 涂姓 涂姓 | 钟姓 鍾姓
`

/** Pairs of one length, written together: `钟鍾` is 钟 and 鍾. */
const pairsIn = (text: string): readonly (readonly [string, string])[] =>
  text.split(' ').map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)])

/**
 * Phrases beside those of OpenCC, Simplified and Traditional: surnames between words that tell them (姓范, 范先生), and
 * words of news.
 */
export const OWN_PHRASES: ReadonlyMap<string, string> = new Map([
  ...pairsIn(SURNAMES).flatMap(([name, form]) => [
    [`姓${name}`, `姓${form}`] as const,
    ...pairsIn(TITLES).map(([title, titleForm]) => [`${name}${title}`, `${form}${titleForm}`] as const),
  ]),
  ...WORDS.trim()
    .split(/\s*[|\n]\s*/)
    .map((row): readonly [string, string] => [row.split(' ')[0] ?? '', row.split(' ')[1] ?? '']),
])
