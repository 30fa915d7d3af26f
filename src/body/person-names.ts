import {hasPlaceAt} from '../outlets/places.ts'

/** Common Chinese family names of one character, in both scripts. */
const FAMILY_NAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于余叶葉蒋蔣杜苏蘇' +
    '魏程吕呂丁沈任姚卢盧傅钟鍾鐘姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢' +
    '严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯' +
    '纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項' +
    '连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏' +
    '明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强帅帥屠' +
    '豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况況那宿鲜印' +
    '逯隆茹诺战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭由蔡陀竺矫',
)
const COMPOUND =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|東方|东方|端木|独孤|南宫|张简|張簡|范姜|張廖)/

const HAN = /^\p{Script=Han}{2,4}$/u
/** A transcribed name: `安娜·普罗布`. */
const DOTTED = /^\p{Script=Han}{1,8}(?:[·•‧・．.]\p{Script=Han}{1,8}){1,4}$/u
const LATIN =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:de|da|di|del|la|le|van|von|der|den|al|el|bin|ibn|of|\p{Lu}[\p{L}.'’-]*)){0,5}$/u
const LATIN_IN_BRACKETS = /^(.+?)\s*[（(](\p{Lu}[\p{L}.'’ -]{2,40})[）)]$/u
/** Words that no person's name holds: houses, desks, and stand-ins for a name. */
const NO_PERSON =
  /(?:部|社|台|臺|网|網|室|组|組|中心|团队|團隊|日报|日報|周刊|週刊|杂志|雜誌|报社|公众号|网友|网站|综合|綜合|报道|報道|报导|報導|研究所|研究院|大学|大學|协会|協會|公司)$|^(?:本报|本報|本刊|本台|本站|本社|佚名|匿名|不详|編輯|编辑|记者|記者)/
const NO_PERSON_LATIN =
  /\b(?:Agency|News|Staff|Reuters|Press|Times|Team|Desk|Editors?|Correspondents?|The|An?|Numbers|Demand|Design|Default|Law|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|June|July|August|September|October|November|December)(?:day)?\b/

/** Whether a text is the name of a person, as far as its form tells. */
export function isPersonName(text: string): boolean {
  const name = LATIN_IN_BRACKETS.exec(text)?.[1] ?? text
  if (NO_PERSON.test(name)) return false
  if (HAN.test(name) || DOTTED.test(name)) return true
  return LATIN.test(name) && name.length <= 48 && !NO_PERSON_LATIN.test(name)
}

/** Whether a text begins with a Chinese family name. */
const hasFamilyName = (text: string): boolean => COMPOUND.test(text) || FAMILY_NAMES.has(text.slice(0, 1))

/**
 * The names in a list that a line states behind a role: `某甲、某乙`, `Ana Probe and Ben Sounding`. Brackets behind a
 * name stay only if they hold the name in Latin letters. Empty if a part is no person's name.
 */
export function namesInList(list: string): readonly string[] {
  const parts = list
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/\s*(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?\s*$/, '')
    .split(/[、，,；;／/&＆|｜]|\s(?:and|和|与|與)\s|(?<=[）)]|\p{Script=Han}{2})[和与與](?=\p{Script=Han}{2})/u)
    .flatMap((part) => (/^[\p{Script=Han}\s]+$/u.test(part.trim()) ? part.trim().split(' ') : [part.trim()]))
    .map((part) => (LATIN_IN_BRACKETS.test(part) ? part : part.replace(/\s*[（(][^（()）]*[）)]$/, '')).trim())
    .filter((part) => part !== '')
  const named = parts.filter((part) => !NO_PERSON.test(part))
  return named.every(isPersonName) ? named : []
}

/**
 * The names of reporters that stand in one piece with their place: `某某甲台北`, `某某甲、某某乙港口/湖畔`. `isStated` says
 * whether a verb or a date followed, so that the text surely names a reporter. A part of unknown form gives no name:
 * a missing name is better than a wrong one.
 */
export function namesBeforePlace(text: string, isStated: boolean): readonly string[] {
  const parts = text.split(/[、，,／/&＆\s\u3000]+|(?<=\p{Script=Han}{2})[和与與](?=\p{Script=Han}{2})/u)
  return parts.flatMap((part) => {
    const name = nameBeforePlace(part, isStated)
    return name === null ? [] : [name]
  })
}

function nameBeforePlace(part: string, isStated: boolean): string | null {
  if (part === '' || hasPlaceAt(part, 0) || NO_PERSON.test(part)) return null
  const place = /^\p{Script=Han}{2}/u.test(part) ? [2, 3, 4].find((at) => hasPlaceAt(part, at)) : undefined
  if (place !== undefined) return part.slice(0, place)
  if (!/^\p{Script=Han}+$/u.test(part)) return isStated && isPersonName(part) && /[·•‧・A-Z]/.test(part) ? part : null
  if (!isStated && !hasFamilyName(part)) return null
  const whole = COMPOUND.test(part) ? 4 : 3
  if (part.length <= whole) return part
  // Family name and two characters are the most frequent form; what follows must be long enough for a place.
  return isStated && hasFamilyName(part) && part.length >= whole + 2 ? part.slice(0, whole) : null
}
