import {type Counter, fits, type Topic, whether} from '../counter.ts'
import {attribute, type RawFile, starts, wordsIn} from '../raw.ts'
import {cut} from '../tags.ts'

const RIGHTS = /版权声明|版權聲明/
const AGENCY =
  /[（(][^（）()]*(?:法新|路透|德新|美联|美聯|中央社|新华|新華|综合报[导道]|綜合報導|社等|电台|通讯社)[^（）()]*[）)]\s*$/

/** Texts of the paragraphs, with what stands in them. */
const paragraphsOf = ({body}: RawFile): readonly {readonly text: string; readonly html: string}[] =>
  [...body.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, html = '']) => ({html, text: cut(html).text.trim()}))
const solid = (file: RawFile) => paragraphsOf(file).filter(({text}) => text !== '')
const rightsOf = (file: RawFile) => solid(file).find(({text}) => RIGHTS.test(text))

/** The last paragraph but the rights note. */
function closing(file: RawFile): string {
  return (
    solid(file)
      .filter(({text}) => !RIGHTS.test(text) && !text.startsWith('©'))
      .at(-1)?.text ?? ''
  )
}

/** Names in the line of the time, as often as they stand there. */
export const authorsOf = ({body}: RawFile): readonly string[] =>
  (/^<div><i>([^<]*)<br>/.exec(body)?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const rights: readonly Counter[] = [
  {name: 'rights paragraph', outlet: 'dw', test: whether((file) => rightsOf(file) !== undefined)},
  {name: '… the last', outlet: 'dw', test: whether((file) => RIGHTS.test(solid(file).at(-1)?.text ?? ''))},
  {name: '… without <em>', outlet: 'dw', test: whether((file) => rightsOf(file)?.html.includes('<em') === false)},
  {
    name: '… in several <em>',
    outlet: 'dw',
    test: whether((file) => (rightsOf(file)?.html.split('<em').length ?? 0) > 2),
  },
  {name: '… with words before ©', outlet: 'dw', test: whether((file) => /^[^©]+©/.test(rightsOf(file)?.text ?? ''))},
  {name: 't-copyright', outlet: 'rfi', test: fits(/class="t-copyright"/)},
  {name: '© year AFP', outlet: 'rfi', test: fits(/©\s*\d{4} AFP/)},
]

/** FORMAT §9. */
export const notes: Topic = {
  title: '§9 Bylines and notes',
  counters: [
    {name: 'authors above the body', outlet: 'dw', test: whether((file) => authorsOf(file).length > 0)},
    {name: 'authors above the body', outlet: 'nyt', test: whether((file) => authorsOf(file).length > 0)},
    {
      name: '… one of them twice',
      outlet: 'nyt',
      test: whether((file) => new Set(authorsOf(file)).size < authorsOf(file).length),
    },
    {
      name: '（中央社… at the start',
      outlet: 'cna',
      test: whether((file) => /^[（(]中央社/.test(solid(file)[0]?.text ?? '')),
    },
    {
      name: '（中央社記者… at the start',
      outlet: 'cna',
      test: whether((file) => /^[（(]中央社記者/.test(solid(file)[0]?.text ?? '')),
    },
    {
      name: '记者…责编…网编 at the end',
      outlet: 'rfa',
      test: whether((file) => /记者.*责编|责编.*网编/s.test(closing(file))),
    },
    {name: '责任编辑：', outlet: 'epochtimes', test: fits(/责任编辑[：:]/, 'plain')},
    {name: '… with # at the end', outlet: 'epochtimes', test: fits(/责任编辑[：:].*#\s*$/, 'plain')},
    {name: 'translator named', test: fits(/翻译[：:]|译者|翻譯[：:]|譯者/, 'plain')},
    {name: '（法新社… or （中央社…電）', outlet: 'rfi', test: fits(/（(?:法新社|中央社)[^）]*[电電]）/, 'plain')},
    {
      name: 'agency line at the end',
      outlet: 'dw',
      test: whether((file) => closing(file).length <= 60 && AGENCY.test(closing(file))),
    },
    ...rights,
    {name: 'link to the original', outlet: 'nyt', test: (file) => linksSaying(file, /点击查看本文英文版/)},
  ],
}

/** Links whose text matches. */
const linksSaying = (file: RawFile, words: RegExp): number =>
  starts(file, 'a').filter((link) => attribute(link, 'href') !== '' && words.test(wordsIn(file, link))).length
