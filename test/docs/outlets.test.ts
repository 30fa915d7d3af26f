import {beforeAll, describe, expect, it} from 'vitest'
import {cleanBody} from '../../src/body/index.ts'
import {outletSchema} from '../../src/config/schema.ts'
import {type ReadArticle, readArticle} from '../../src/ingest/read-article.ts'
import type {Moment} from '../../src/model/article.ts'
import {type Outlet, outletsWith} from '../../src/outlets/index.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {parseMoment} from '../../src/time/instant.ts'
import {wallTime} from '../../src/time/zone.ts'
import {readable} from '../body/readable.ts'
import {temporaryFolder} from '../support/command.ts'
import {body, guide, lakeCourier, seed} from './lake-courier.ts'

const folder = temporaryFolder()
let lake: Outlet
beforeAll(async () => {
  lake = await lakeCourier(folder)
})

/** Reads the guide's seed, or another text, with the given outlets. Throws if it is refused. */
function articleWith(tables: readonly Outlet[], text = seed): ReadArticle {
  const parsed = parseSeed('courier/77310.html', new TextEncoder().encode(text))
  const read = parsed.ok ? readArticle(parsed.value.seed, outletsWith(tables)) : parsed
  if (!read.ok) throw new Error(read.problem.found)
  return read.value
}

const cleanWith = (outlet: Outlet, html: string, url = outlet.home, title = '') =>
  cleanBody(html, {base: new URL(url), title, outlet, outlets: outletsWith([outlet]), prettyPrinted: false})

describe('the example outlet of the guide', () => {
  it('has every field of an outlet', () => {
    expect(Object.keys(lake).sort()).toEqual(Object.keys(outletSchema.shape).sort())
  })

  it('gives the seed its address, its time and the data in its title', () => {
    const {article, warnings} = articleWith([lake])
    expect(guide.spans).toContain(article.address)
    expect(article).toMatchObject({
      title: 'Ferry returns to the north pier',
      section: 'Harbour',
      badge: 'video',
      byline: ['Ana Probe'],
      tags: ['ferry'],
      published: {at: Date.UTC(2023, 3, 19, 9, 55), precision: 'second'},
      archivedAt: Date.UTC(2023, 3, 19, 10),
    })
    expect(warnings).toEqual([])
  })

  it('turns the body into the result in the guide', () => {
    const {url, title} = JSON.parse(guide.block('json', 'url'))
    expect(seed).toContain(`(${url})`)
    expect(readable(cleanWith(lake, body.replace(/\n$/, ''), url, title))).toBe(guide.block('html', '(removed'))
  })

  it('is found by a front block’s category before its host is considered', () => {
    expect(
      articleWith([lake], `---\ncategories: [ Lake Courier ]\n---\n${seed.replaceAll('lake-', 'pond-')}`),
    ).toMatchObject({
      article: {outlet: lake.slug, nativeId: expect.stringMatching(/^pond--courier-example-u-/)},
    })
  })

  it('makes a list of names of a text with the configured length', () => {
    const {fromCharacters = 0} = lake.lists ?? {}
    const nameList = (length: number) => seed.replace(body, `<p>${'Ana Probe '.repeat(length / 10)}</p>`)
    expect(articleWith([lake], nameList(fromCharacters + 10)).article.quality.kind).toBe('namelist')
    expect(articleWith([lake], nameList(fromCharacters - 10)).article.quality.kind).toBe('article')
  })
})

describe('without the example outlet', () => {
  it('the seed has the address in the guide, a rejected time and all surrounding elements', () => {
    const {article, warnings} = articleWith([])
    expect(guide.spans).toContain(article.address)
    expect(guide.spans).toContain(article.nativeId)
    expect(article.published?.at).toBe(article.archivedAt)
    expect(warnings.map(({rule}) => rule)).toEqual(['stated-time'])
    expect(guide.spans).toContain('stated-time')
    expect(article.body.removed).toEqual([])
    expect(article.body.text).toContain('Letters from the lake')
  })
})

describe('a wrong time zone', () => {
  it('gives a warning if it is too far west, and an earlier time if it is too far east', () => {
    const west = articleWith([{...lake, zone: 'UTC'}])
    const east = articleWith([{...lake, zone: 'Asia/Tokyo'}])
    expect(west.warnings.map(({rule}) => rule)).toEqual(['stated-time'])
    expect(east.warnings).toEqual([])
    expect(east.article.published?.at).toBe(Date.UTC(2023, 3, 19, 2, 55))
  })
})

describe('the time layouts', () => {
  const examples = [...guide.block('html', '<!-- italic').matchAll(/^<!-- (\w+): (\S+)(?: by (.+))? -->\n(.*\n.*\n)/gm)]
  const layouts = outletSchema.shape.time.unwrap().shape.layout.options
  const shown = ({at, precision, zone}: Moment): string => {
    const {year, month, day} = wallTime(at, zone)
    const date = [year, month, day].map((number) => String(number).padStart(2, '0')).join('-')
    return precision === 'day' ? date : new Date(at).toISOString().replace('.000', '')
  }

  it('are all in the guide', () => {
    expect(examples.map(([, layout]) => layout)).toEqual(layouts)
    const other = guide.spans.find((span) => span.includes('年')) ?? ''
    expect(parseMoment(other, lake.zone)).toEqual(parseMoment('2023-04-19', lake.zone))
    expect(parseMoment('19 April 2023', lake.zone)).toBeNull()
  })

  it.each(layouts)('give the time in the guide: %s', (layout) => {
    const [, , moment, names = '', html = ''] = examples.find(([, name]) => name === layout) ?? []
    const read = cleanWith({...lake, time: {layout}}, html)
    expect(read.stated && shown(read.stated)).toBe(moment)
    expect(read.byline.join(', ')).toBe(names)
    expect(read.text).toBe('A ferry called at the north pier.')
  })
})
