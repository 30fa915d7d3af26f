import {tagged} from '../chinese/cut.ts'

/** Characters that write foreign names by sound and seldom stand alone in a sentence. */
const SOUNDS =
  '阿埃艾安奥巴贝毕彼宾波玻伯勃博布查达黛戴丹德登邓狄迪蒂丁杜顿厄恩尔法菲费芬弗夫福盖戈格葛古圭哈海汉豪赫亨胡华霍基吉季加迦贾杰金卡凯坎康考柯科可克肯寇库夸奎拉莱赖兰朗劳勒雷蕾黎利莉丽隆卢鲁路伦罗洛吕玛迈麦曼梅蒙米密妙莫默姆慕穆纳娜奈尼妮涅宁纽努诺欧帕派潘庞佩彭皮珀普奇契恰乔切琴丘茹瑞若萨塞桑莎珊尚绍史士斯丝思索苏塔泰坦汤陶特廷图托瓦万威韦维魏温沃乌武希谢辛逊雅亚延扬耶叶伊易因尤约泽扎詹珍芝朱茨兹佐拜龙马洪培宏提滕喀'

/** Characters that write names by sound too, but also stand alone in sentences. */
const OTHER_SOUNDS = '本比大东多甘哥怀惠里理连林琳门明南农平强若森山沙申圣西席夏香休许雪英于英因列什根文都道弥代'

const BY_SOUND = new RegExp(`^[${SOUNDS}${OTHER_SOUNDS}]{2,}$`, 'u')
const SOUND = new RegExp(`^[${SOUNDS}]{1,2}$`, 'u')

/** The shortest and the longest name of which a word may be a fragment. */
const [SHORTEST, LONGEST] = [3, 6]

/** How many characters on each side of a word are cut into words. */
const SIDE = 8

/** The places at which a word stands in a text, up to `most`. */
function placesOf(word: string, text: string, most: number): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0 && places.length < most; at = text.indexOf(word, at + word.length)) {
    places.push(at)
  }
  return places
}

/**
 * The whole name that a word of a text is part of: a foreign name is often unknown to the dictionary, and the segmenter
 * then finds a known word within it (达克 of 那斯达克). If each time the same characters that write sounds stand before
 * or after the word, and belong to no other word, they belong to this one. Null if the word is only a fragment, and the
 * name is not clear.
 */
export function wholeForeignName(word: string, text: string): string | null {
  if (!BY_SOUND.test(word)) return word
  const places = placesOf(word, text, 6)
  const isSound = (at: number): boolean => SOUND.test(text[at] ?? '')
  // Where the word also stands alone, it is a name, and others only sound alike.
  if (!places.every((at) => isSound(at - 1) || isSound(at + word.length))) return word
  const names = new Set(places.map((at) => nameAround(word, at, text)))
  if (names.size === 0 || names.has(word)) return word
  const [name = word] = names
  return names.size === 1 && name.length >= SHORTEST && name.length <= LONGEST && text.split(name).length > 2
    ? name
    : null
}

/** The word at a place of a text, with the words of sounds before and after it. */
function nameAround(word: string, at: number, text: string): string {
  const from = Math.max(0, at - SIDE)
  const tokens = tagged(text.slice(from, at + word.length + SIDE))
  const isPart = (index: number): boolean => {
    const token = tokens[index]
    return token !== undefined && SOUND.test(token.word) && (token.word.length === 1 || token.tag.startsWith('nr'))
  }
  let start = from
  const own = tokens.findIndex(({word: one}) => {
    const isOwn = start === at && one === word
    if (!isOwn) start += one.length
    return isOwn
  })
  if (own < 0) return word
  let [first, last] = [own, own]
  while (isPart(first - 1)) first--
  while (isPart(last + 1)) last++
  return tokens
    .slice(first, last + 1)
    .map(({word: one}) => one)
    .join('')
}

/** Whether a name is the start or the end of a longer one. */
const isShortFor = (name: string, full: string): boolean =>
  full.length > name.length && (full.startsWith(name) || full.endsWith(name))

/**
 * The full name of a person, if a text has it beside the short name `word`: 安倍晋三 for 安倍. The segmenter must know the
 * full name as a person's name, and the short name must be its start or its end. Returns `word` if there is none.
 */
export function fullName(word: string, text: string): string {
  for (const at of placesOf(word, text, 4)) {
    const window = text.slice(Math.max(0, at - 4), at + word.length + 4)
    if (window.length === word.length) continue
    const full = tagged(window).find(({word: other, tag}) => tag.startsWith('nr') && isShortFor(word, other))
    if (full) return full.word
  }
  return word
}
