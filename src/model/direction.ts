/** Languages that are written from right to left, unless a subtag names another script (CLDR, likely subtags). */
const LANGUAGES = new Set(
  (
    'ar arc arz apc acm ary aeb azb bal bgn bqi ckb dv fa glk he iw ji khw ks lrc mid mzn nqo otk pal pnb prs ps rhg ' +
    'sam sd sdh skr smp syr ug ur yi'
  ).split(' '),
)

/** Scripts that are written from right to left (ISO 15924; Unicode, UAX 44, `Bidi_Class`). */
const SCRIPTS = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr ' +
    'Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'
  ).split(' '),
)

/** Whether a language is written from right to left, by its tag (RFC 5646): a script subtag decides, then the language. */
export function isRightToLeft(lang: string): boolean {
  const script = /^[a-z]{2,3}(?:-[a-z]{3})*-([A-Z][a-z]{3})(?=-|$)/.exec(lang)?.[1]
  return script === undefined ? LANGUAGES.has(lang.split('-', 1)[0] ?? '') : SCRIPTS.has(script)
}

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/** Whether a text has a letter that is written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)
