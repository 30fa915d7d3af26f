import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import type {UserConfig} from '../../src/config/index.ts'
import {seed} from '../support/command.ts'
import {pathsBelow} from '../support/tree.ts'

/**
 * A change of an archive's folder between two builds.
 *
 * `copy` adds a second seed of an article; `spoil` and `lose` overwrite and remove a file of the site; `forget` removes
 * `.backfile/`. A template without words is removed.
 */
export type Event =
  | {readonly kind: 'add' | 'change' | 'copy'; readonly article: number; readonly version: number}
  | {readonly kind: 'remove' | 'rename'; readonly article: number}
  | {readonly kind: 'config'; readonly settings: UserConfig}
  | {readonly kind: 'template'; readonly name: string; readonly words: string | null}
  | {readonly kind: 'spoil' | 'lose'; readonly file: number}
  | {readonly kind: 'forget'}

const ARTICLES = 14

const article = fc.integer({min: 0, max: ARTICLES - 1})
const version = fc.integer({min: 0, max: 5})

/** The table of a publisher that the build derives from the host if the config lacks this table. */
export const LAKE: NonNullable<UserConfig['outlets']>[number] = {
  slug: 'lake-example',
  names: {'zh-Hans': '湖报', 'zh-Hant': '湖報', en: 'Lake Courier'},
  home: 'https://lake.example/',
  hosts: ['lake.example'],
  zone: 'Europe/Berlin',
  language: 'zh-Hans',
  drop: [{name: 'adverts', select: '.advert'}],
}

const settings: fc.Arbitrary<UserConfig> = fc.constantFrom<UserConfig>(
  {},
  {language: 'en'},
  {title: 'Lake papers', frontPageDays: 1},
  {timeZone: 'Asia/Shanghai', siteUrl: 'https://archive.example/'},
  {robots: 'index', canonical: 'self', siteUrl: 'https://archive.example/'},
  {outlets: [LAKE]},
)

const seedEvent: fc.Arbitrary<Event> = fc.oneof(
  {weight: 2, arbitrary: fc.record({kind: fc.constantFrom('add', 'change', 'copy'), article, version})},
  {weight: 1, arbitrary: fc.record({kind: fc.constantFrom('remove', 'rename'), article})},
)

const event: fc.Arbitrary<Event> = fc.oneof(
  {weight: 6, arbitrary: seedEvent},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('config'), settings})},
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('template'),
      name: fc.constantFrom('footer', 'about', 'lines'),
      words: fc.option(fc.constantFrom('one', 'two')),
    }),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constantFrom('spoil', 'lose'), file: fc.nat(1000)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('forget')})},
)

/** A list of changes before each build of an archive. */
export const history: fc.Arbitrary<readonly (readonly Event[])[]> = fc.array(
  fc.array(event, {minLength: 1, maxLength: 4}),
  {minLength: 3, maxLength: 5},
)

/** Histories with changes of seeds only: a preview process applies these without a restart. */
export const seedHistory: fc.Arbitrary<readonly (readonly Event[])[]> = fc.array(
  fc.array(seedEvent, {minLength: 1, maxLength: 4}),
  {minLength: 4, maxLength: 10},
)

/** The seed of an invented article. Versions differ in text, title, time, links and whether there is a picture. */
function textOf(number: number, state: number): string {
  const outlet = ['lake', 'bay', 'quay'][number % 3]
  const other = (number * 5 + state) % ARTICLES
  const day = Date.UTC(2023, 10, 1 + (number % 4) * 9, number, state)
  // Dates that no article can have come and go like others.
  const odd =
    state === 5 && number % 4 === 0 ? [Date.UTC(9999, 11, 31), Date.UTC(1066, 9, 14)][(number / 4) % 2] : undefined
  return seed({
    at: odd ?? day + (state % 2) * 86_400_000,
    title: `湖上的船 ${number}${state > 2 ? `，第${state}次` : ''}`,
    url: `https://${outlet}.example/a-${number}`,
    body: `<p>清晨有雾，船晚了${'一刻钟，'.repeat(1 + ((number + state * 3) % 7))}桥上有人。</p>
<p>见<a href="https://${['lake', 'bay', 'quay'][other % 3]}.example/a-${other}">另一篇</a>。</p>
<p class="advert">买船。</p>${state % 3 === 0 ? `<figure><img src="https://img.${outlet}.example/${number}.jpg"><figcaption>船</figcaption></figure>` : ''}`,
  })
}

/** The source of a user template, or of a part of one, that renders one paragraph with the given words. */
const templateOf = (words: string): string => `import {html} from 'backfile'
export default (...given) => html\`<p>${words}</p>\`
`

/** A project folder that changes between builds: `seeds`, `backfile.config.json`, `templates`; the site is `dist`. */
export class Workplace {
  readonly folder: string
  #settings: UserConfig = {}

  constructor(folder: string) {
    this.folder = folder
    mkdirSync(join(folder, 'seeds'), {recursive: true})
    mkdirSync(join(folder, 'templates'), {recursive: true})
    this.#write('seeds/first/0.md', textOf(0, 0))
    this.#configure()
  }

  /** Applies changes to the folder, in their order. */
  happen(events: readonly Event[]): void {
    for (const one of events) this.#apply(one)
  }

  #apply(one: Event): void {
    switch (one.kind) {
      case 'add':
      case 'change':
        this.#write(this.#fileOf(one.article), textOf(one.article, one.version))
        break
      case 'copy':
        this.#write(`seeds/copies/${one.article}-${one.version}.md`, textOf(one.article, one.version))
        break
      case 'remove':
        this.#remove(this.#fileOf(one.article))
        break
      case 'rename':
        this.#move(this.#fileOf(one.article), `seeds/moved/${one.article}.txt`)
        break
      case 'config':
        this.#settings = one.settings
        this.#configure()
        break
      case 'template':
        if (one.words === null) this.#remove(`templates/${one.name}.js`)
        else this.#write(`templates/${one.name}.js`, templateOf(one.words))
        break
      case 'spoil':
      case 'lose':
        this.#damage(one.kind, one.file)
        break
      case 'forget':
        rmSync(join(this.folder, '.backfile'), {recursive: true, force: true})
    }
  }

  /** Overwrites or removes a file of the site, if there is a site. `number` chooses the file. */
  #damage(how: 'spoil' | 'lose', number: number): void {
    const site = join(this.folder, 'dist')
    const files = existsSync(site) ? pathsBelow(site) : []
    const file = files[number % Math.max(1, files.length)]
    if (file === undefined) return
    if (how === 'lose') this.#remove(`dist/${file}`)
    else this.#write(`dist/${file}`, 'spoiled')
  }

  #move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), {recursive: true})
    if (existsSync(join(this.folder, from))) renameSync(join(this.folder, from), join(this.folder, to))
  }

  #fileOf(number: number): string {
    return number === 0 ? 'seeds/first/0.md' : `seeds/${number % 2 === 0 ? 'even' : 'odd'}/${number}.md`
  }

  #configure(): void {
    this.#write('backfile.config.json', JSON.stringify({...this.#settings, templates: 'templates'}))
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), {recursive: true})
    writeFileSync(join(this.folder, path), text)
  }

  #remove(path: string): void {
    // One seed always stays, because a build without seeds writes no site.
    if (path !== 'seeds/first/0.md') rmSync(join(this.folder, path), {force: true})
  }
}
