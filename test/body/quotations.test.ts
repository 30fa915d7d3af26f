import {describe, expect, it} from 'vitest'
import {quotationMarksOf} from '../../src/body/quotation-marks.ts'
import {clean} from './readable.ts'

const text = (html: string, title = 'A harbour') => clean(html, {title}).text

describe('the quotation marks of a language', () => {
  it.each([
    ['en', '“”‘’'],
    ['en-GB', '“”‘’'],
    ['zh', '“”‘’'],
    ['zh-Hans', '“”‘’'],
    ['zh-Hant', '「」『』'],
    ['zh-Hant-HK', '「」『』'],
    ['zh-TW', '「」『』'],
    ['ja', '「」『』'],
    ['ko', '“”‘’'],
    ['de', '„“‚‘'],
    ['de-AT', '„“‚‘'],
    ['de-CH', '«»‹›'],
    ['fr', '«\u00A0\u00A0»“”'],
    ['fr-CH', '«»‹›'],
    ['es', '«»“”'],
    ['it', '«»“”'],
    ['pt', '“”‘’'],
    ['pt-PT', '«»“”'],
    ['ru', '«»„“'],
    ['uk', '«»„“'],
    ['pl', '„”«»'],
    ['cs', '„“‚‘'],
    ['hu', '„”«»'],
    ['nl', '‘’“”'],
    ['sv', '””’’'],
    ['fi', '””’’'],
    ['da', '“”‘’'],
    ['nb', '«»‘’'],
    ['el', '«»“”'],
    ['tr', '“”‘’'],
    ['ar', '”“’‘'],
    ['he', '””’’'],
    ['fa', '«»‹›'],
    ['hi', '“”‘’'],
    ['th', '“”‘’'],
    ['vi', '“”‘’'],
    ['und', '“”‘’'],
    ['', '“”‘’'],
  ])('%s: %s', (lang, marks) => {
    expect(quotationMarksOf(lang).join('')).toBe(marks)
  })
})

describe('a quotation in the text', () => {
  it.each([
    {html: 'She said <q>I drove</q> and left', is: 'She said “I drove” and left'},
    {html: '<q>I drove</q>, she said', is: '“I drove”, she said'},
    {html: 'She said <q>he said <q>go</q> twice</q>.', is: 'She said “he said ‘go’ twice”.'},
    {html: '<q>a <q>b <q>c</q></q></q>', is: '“a ‘b “c”’”'},
    {html: 'She said <q> I drove </q>and left', is: 'She said “I drove” and left'},
    {html: 'She said <q>I <b>drove</b></q>', is: 'She said “I drove”'},
    {html: 'She said <q><b>I drove</b></q>', is: 'She said “I drove”'},
    {html: 'She said <q>“I drove”</q>', is: 'She said “I drove”'},
    {html: 'She said <q>"I drove"</q>', is: 'She said "I drove"'},
    {html: 'She said “<q>I drove</q>”', is: 'She said “I drove”'},
    {html: 'She said <q style="quotes: none">I drove</q>', is: 'She said I drove'},
    {html: 'She said <q></q>nothing', is: 'She said nothing'},
    {html: '<span lang="de">Sie sagte <q>ja</q></span>', is: 'Sie sagte „ja“'},
    {html: '<span lang="fr">Elle dit <q>oui</q></span>', is: 'Elle dit «\u00A0oui\u00A0»'},
    {html: 'She said <q lang="de">ja</q>', is: 'She said “ja”'},
    {
      html: 'The captain of the boat said to the men in the harbour <q lang="de">ich sagte <q>ja</q></q>',
      is: 'The captain of the boat said to the men in the harbour “ich sagte ‚ja‘”',
    },
    {html: '<span lang="ja">彼は<q>行く</q>と言った</span>', is: '彼は「行く」と言った'},
  ])('has its marks: $html', ({html, is}) => {
    expect(text(`<p>${html}</p>`)).toBe(is)
  })

  it('has the marks of its article’s language', () => {
    const hant = '漁船於清晨離開碼頭，風浪很大，船員們說：'
    const hans = '渔船于清晨离开码头，风浪很大，船员们说：'
    expect(text(`<p>${hant}<q>開船吧</q></p>`, '漁船')).toBe(`${hant}「開船吧」`)
    expect(text(`<p>${hans}<q>开船吧</q></p>`, '渔船')).toBe(`${hans}“开船吧”`)
  })

  it('has the marks of its paragraph, if that is in another language', () => {
    const hans = '渔船于清晨离开码头，风浪很大，船员们说开船吧。'.repeat(4)
    const hant = '漁船於清晨離開碼頭，風浪很大，船員們說：'
    expect(text(`<p>${hans}</p><p>${hant}<q>開船吧</q></p>`)).toBe(`${hans}\n${hant}「開船吧」`)
  })

  it('over several paragraphs has one mark at each end', () => {
    expect(text('<q><p>One.</p><p>Two.</p></q>')).toBe('“One.\nTwo.”')
  })

  it('in a caption has its marks', () => {
    const html = '<figure><img src="https://bay.example/1.jpg"><figcaption>The <q>boat</q></figcaption></figure>'
    expect(clean(html, {title: 'A harbour'}).figures.map(({caption}) => caption)).toEqual(['The “boat”'])
  })
})
