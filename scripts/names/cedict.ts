/** What a name names: a person, a place, a body (firm, party, office, newspaper) or something else (work, people, event). */
export type NameKind = 'person' | 'place' | 'body' | 'other'

/** Marks of an entry that is no name, though its pronunciation has a capital. */
const NO_NAME =
  /\bsurname\b|\bperson\b|\bpeople\b|\bethnic\b|inhabitant|variant of|\bidiom\b|proverb|\(slang|euphemis|Internet|day of the week|weekday|\bmonth\b|January|February|March\b|April\b|June\b|July\b|August\b|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|solar term|radical|Kangxi|lit\.|fig\.|stereotyp|mythical|dynasty|used in|erhua|loanword|greeting|Chinese character|language|dialect|cuisine|\bfood\b|\bdish\b|\bliquor|\btea\b|zodiac|constellation|astronomy|asterism|genus|species|chess|\bgame\b|mahjong|Buddhis[tm]|Daois[tm]|saint\b|sutra|Bible|Biblical|classic\b|novel\b|opera\b|poem|poet\b|painter|calligraph|Qing\b|Ming\b|Tang\b|Song\b|Han\b|Yuan\b|Zhou\b|Warring|\bBC\b/

const PERSON =
  /\(\d{4}\s?[-–]|\bborn \d{4}|president|prime minister|politician|premier\b|minister of|chancellor|general secretary|\bleader\b|actor|actress|singer|director\b|businessman|entrepreneur|journalist|activist|dissident|scientist|physicist|mathematician|economist\b|general\b|\bname\)/i
const PLACE =
  /\b(?:city|county|town|district|province|prefecture|capital|state|island|islands|river|mountain|lake|sea|bay|strait|country|republic|region|peninsula|municipality|port|banner|continent|territory|village|airport|township|canton)\b/i
const BODY =
  /\b(?:company|corporation|firm|brand|bank|group|party|organization|organisation|agency|newspaper|magazine|university|institute|ministry|commission|committee|council|court|league|association|federation|union|network|television|broadcast|website|exchange|airline|airlines|manufacturer|automaker|carmaker|software|Inc\.|Ltd|Co\.|NASDAQ|stock)\b/i

/**
 * The names in a CC-CEDICT file (a line is `traditional simplified [pinyin] /meaning/…/`), Simplified, with their kinds,
 * in the order of the file. Names are the entries whose pinyin starts with a capital, without what dictionaries write so
 * too: surnames, festivals, months, classics.
 */
export function namesIn(dictionary: string): ReadonlyMap<string, NameKind> {
  const names = new Map<string, NameKind>()
  for (const [, name = '', meaning = ''] of dictionary.matchAll(
    /^\S+ (\p{Script=Han}{2,8}) \[\p{Lu}[^\]]*\] \/(.*)\/$/gmu,
  )) {
    if (NO_NAME.test(meaning)) continue
    if (!names.has(name)) names.set(name, kindOf(meaning))
  }
  return names
}

function kindOf(meaning: string): NameKind {
  if (PERSON.test(meaning)) return 'person'
  if (BODY.test(meaning)) return 'body'
  return PLACE.test(meaning) ? 'place' : 'other'
}
