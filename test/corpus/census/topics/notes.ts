import {type Counter, fits, type Topic, whether} from '../counter.ts'
import {type RawFile, wordsIn} from '../raw.ts'
import {cut} from '../tags.ts'
import {targetsOf} from '../targets.ts'

const RIGHTS = /版权声明|版權聲明/
const AGENCY =
  /[（(][^（）()]*(?:法新|路透|德新|美联|美聯|中央社|新华|新華|综合报[导道]|綜合報導|社等|电台|通讯社)[^（）()]*[）)]\s*$/

/** Text and inner HTML of the paragraphs. */
const paragraphsOf = ({body}: RawFile): readonly {readonly text: string; readonly html: string}[] =>
  [...body.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, html = '']) => ({html, text: cut(html).text.trim()}))
const solid = (file: RawFile) => paragraphsOf(file).filter(({text}) => text !== '')
/** The first paragraph with a rights note. */
export const rightsOf = (file: RawFile) => solid(file).find(({text}) => RIGHTS.test(text))

/** The last paragraph that is not a rights note; empty if there is none. */
export function closing(file: RawFile): string {
  return (
    solid(file)
      .filter(({text}) => !RIGHTS.test(text) && !text.startsWith('©'))
      .at(-1)?.text ?? ''
  )
}

/** Whether an article of DW ends with a line that names an agency. */
export const endsInAgency = (file: RawFile): boolean => closing(file).length <= 60 && AGENCY.test(closing(file))

/** The usual credit line of RFA with reporter and editors, and its rarer forms. */
const RFA_EDITORS = /记者.*责编|责编.*网编/s
const RFA_OTHERS = /记者.{0,20}编辑.{0,20}网编.{0,8}$|[（(]记者.{1,12}采访[）)]$/s
/** Whether an article of RFA ends with a credit line. */
export const endsInEditors = (file: RawFile): boolean =>
  RFA_EDITORS.test(closing(file)) || RFA_OTHERS.test(closing(file))

/** Words that introduce a translator. */
export const TRANSLATOR = /翻译[：:]|译者|翻譯[：:]|譯者/
/** Words that introduce an editor. */
export const EDITOR = /责任编辑[：:]/
/** The rights line of AFP. */
export const AFP = /©\s*\d{4} AFP/

/** The author names in the line of the time, with repetitions. */
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
  {name: '© year AFP', outlet: 'rfi', test: fits(AFP)},
]

/** Counts of bylines and notes. docs/format.md §9. */
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
      test: whether((file) => RFA_EDITORS.test(closing(file))),
    },
    {
      name: '… in other words',
      outlet: 'rfa',
      test: whether((file) => RFA_OTHERS.test(closing(file)) && !RFA_EDITORS.test(closing(file))),
    },
    {name: '责任编辑：', outlet: 'epochtimes', test: fits(EDITOR, 'plain')},
    {name: '… with # at the end', outlet: 'epochtimes', test: fits(/责任编辑[：:].*#\s*$/, 'plain')},
    {name: 'translator named', test: fits(TRANSLATOR, 'plain')},
    {name: 'translator named', outlet: 'nyt', test: fits(TRANSLATOR, 'plain')},
    {name: '（法新社… or （中央社…電）', outlet: 'rfi', test: fits(/（(?:法新社|中央社)[^）]*[电電]）/, 'plain')},
    {name: 'agency line at the end', outlet: 'dw', test: whether(endsInAgency)},
    ...rights,
    {name: 'link to the original', outlet: 'nyt', test: (file) => originalsOf(file).length},
  ],
}

/** The addresses of the originals of a translated NYT article, found by the text of the links. */
export const originalsOf = (file: RawFile): readonly (string | null)[] =>
  targetsOf(file)
    .filter(({link}) => /点击查看本[文版]英文版/.test(wordsIn(file, link)))
    .map(({href}) => href)
