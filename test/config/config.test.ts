import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Config, checkConfig, defineConfig, readConfig} from '../../src/config/index.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
let made = 0

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(base, `${++made}`)
  await writeFiles(folder, {'.keep': '', ...files})
  return folder
}

function config(value: unknown): Config {
  const result = checkConfig(value, '/', null)
  if (!result.ok) throw new Error(result.lines.join('\n'))
  return result.config
}

function lines(value: unknown): readonly string[] {
  const result = checkConfig(value, '/', null)
  if (result.ok) throw new Error('An invalid config was accepted.')
  return result.lines
}

const lake = {
  slug: 'lake',
  names: {'zh-Hans': '湖报', 'zh-Hant': '湖報', en: 'The Lake'},
  home: 'https://lake.example/',
  hosts: ['lake.example'],
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
}

describe('an empty config', () => {
  it('gets every default', () => {
    expect(config({})).toMatchObject({
      title: {'zh-Hans': '旧闻馆', 'zh-Hant': '舊聞館', en: 'The Backfile'},
      siteUrl: null,
      language: 'zh-Hans',
      timeZone: 'UTC',
      seeds: ['seeds'],
      out: 'dist',
      templates: null,
      robots: 'noindex',
      accent: null,
      canonical: 'original',
      images: {
        store: null,
        media: 'media',
        widths: [480, 960, 1600],
        quality: 78,
        avif: null,
        jpeg: false,
        allowPrivate: [],
      },
      frontPageDays: expect.any(Number),
      outlets: [],
    })
  })

  it('gets the defaults of the picture settings that it leaves out', () => {
    const defaults = config({}).images
    expect(config({images: {quality: 60}}).images).toEqual({...defaults, quality: 60})
    const paced = config({images: {fetch: {pause: 2, timeouts: {idle: 5}}}}).images.fetch
    expect(paced).toEqual({...defaults.fetch, pause: 2, timeouts: {...defaults.fetch.timeouts, idle: 5}})
  })
})

describe('a valid value is accepted', () => {
  it.each([
    {name: 'one folder of seeds', value: {seeds: 'news'}, read: {seeds: ['news']}},
    {name: 'several folders', value: {seeds: ['a', 'b']}, read: {seeds: ['a', 'b']}},
    {name: 'a title for all languages', value: {title: ' 湖 '}, read: {title: '湖'}},
    {name: 'a zone with three parts', value: {timeZone: 'America/Argentina/Ushuaia'}, read: {}},
    {name: 'a site address', value: {siteUrl: 'https://lake.example/news/'}, read: {}},
    {name: 'a site address over plain HTTP', value: {siteUrl: 'http://localhost:8080/'}, read: {}},
    {name: 'no site address', value: {siteUrl: null}, read: {siteUrl: null}},
    {name: 'one width', value: {images: {widths: [16]}}, read: {}},
    {name: 'the highest quality', value: {images: {quality: 100}}, read: {}},
    {name: 'a further outlet', value: {outlets: [lake]}, read: {outlets: [lake]}},
  ])('$name', ({value, read}) => {
    expect(config(value)).toMatchObject({...value, ...read})
  })
})

describe('an unknown setting is reported with the nearest known name', () => {
  it.each([
    {value: {titel: 'x'}, message: 'titel: no such setting. Did you mean "title"?'},
    {value: {TimeZone: 'UTC'}, message: 'TimeZone: no such setting. Did you mean "timeZone"?'},
    {value: {images: {widht: [640]}}, message: 'images.widht: no such setting. Did you mean "widths"?'},
    {value: {images: {fecth: {}}}, message: 'images.fecth: no such setting. Did you mean "fetch"?'},
    {value: {images: {fetch: {paus: 1}}}, message: 'images.fetch.paus: no such setting. Did you mean "pause"?'},
    {
      value: {images: {fetch: {timeouts: {fristByte: 1}}}},
      message: 'images.fetch.timeouts.fristByte: no such setting. Did you mean "firstByte"?',
    },
    {value: {images: {avif: {second: 9}}}, message: 'images.avif.second: no such setting. Did you mean "seconds"?'},
    {value: {images: {limits: {sides: 9}}}, message: 'images.limits.sides: no such setting. Did you mean "side"?'},
    {value: {outlets: [{...lake, zoen: 'x'}]}, message: 'outlets.0.zoen: no such setting. Did you mean "zone"?'},
    {
      value: {outlets: [{...lake, id: {match: /a/, lowr: true}}]},
      message: 'outlets.0.id.lowr: no such setting. Did you mean "lower"?',
    },
    {
      value: {outlets: [{...lake, notes: {rigths: /©/}}]},
      message: 'outlets.0.notes.rigths: no such setting. Did you mean "rights"?',
    },
    {
      value: {outlets: [{...lake, title: {badge: [{match: /a/, badge: 'video', bagde: 1}]}}]},
      message: 'outlets.0.title.badge.0.bagde: no such setting. Did you mean "badge"?',
    },
    {
      value: {outlets: [{...lake, largerPictures: [{match: /a/, as: ['b'], sa: []}]}]},
      message: 'outlets.0.largerPictures.0.sa: no such setting. Did you mean "as"?',
    },
    {
      value: {outlets: [{...lake, title: {dorp: []}}]},
      message: 'outlets.0.title.dorp: no such setting. Did you mean "drop"?',
    },
    {
      value: {title: {'zh-Hans': 'a', 'zh-Hant': 'a', en: 'a', 'zh-Hand': 'a'}},
      message: 'title.zh-Hand: no such setting. Did you mean "zh-Hans"?',
    },
  ])('$message', ({value, message}) => {
    expect(lines(value)).toEqual([`config: ${message}`])
  })

  it('or with all known names, if none is near', () => {
    expect(lines({zzzzzzzzzzzz: 1})[0]).toMatch(
      /^config: zzzzzzzzzzzz: no such setting\. It may be one of title, siteUrl, /,
    )
  })
})

describe('an invalid value is reported with the expected one', () => {
  it.each([
    {value: {language: 'zh-hans'}, message: 'language: found "zh-hans". Did you mean "zh-Hans"?'},
    {value: {accent: 'red'}, message: 'accent: found "red"; expected a colour such as "#a5281b".'},
    {value: {canonical: 'orginal'}, message: 'canonical: found "orginal". Did you mean "original"?'},
    {
      value: {siteUrl: 'https://lake.example'},
      message: 'siteUrl: found "https://lake.example"; expected an address that ends with "/".',
    },
    {value: {siteUrl: 'ftp://lake.example/'}, message: 'siteUrl: found "ftp://lake.example/"; expected a valid URL.'},
    {value: {title: 7}, message: 'title: found 7; expected string or object.'},
    {value: {seeds: 7}, message: 'seeds: found 7; expected string or array.'},
    {value: {title: {'zh-Hans': '湖', en: 'Lake'}}, message: 'title.zh-Hant: found undefined; expected string.'},
    {value: {images: {steps: ['orgin']}}, message: 'images.steps.0: found "orgin". Did you mean "origin"?'},
    {value: {images: {avif: true}}, message: 'images.avif: found true; expected object.'},
    {value: {images: {widths: [64.5]}}, message: 'images.widths.0: found 64.5; expected int.'},
    {
      value: {outlets: [{...lake, slug: 'Lake!'}]},
      message: 'outlets.0.slug: found "Lake!"; expected a name of a-z, 0-9 and "-".',
    },
    {
      value: {outlets: [{...lake, slug: 'media'}]},
      message: 'outlets.0.slug: found "media"; expected a name that the site does not use itself.',
    },
    {
      value: {outlets: [{...lake, time: {layout: 'italics'}}]},
      message: 'outlets.0.time.layout: found "italics". Did you mean "italic"?',
    },
    {
      value: {outlets: [{...lake, id: {match: 'a-1'}}]},
      message: 'outlets.0.id.match: found "a-1"; expected a pattern without the flags g and y.',
    },
    {value: 7, message: 'the config: found 7; expected object.'},
    {value: null, message: 'the config: found null; expected object.'},
    {value: [], message: 'the config: found []; expected object.'},
  ])('$message', ({value, message}) => {
    expect(lines(value)).toEqual([`config: ${message}`])
  })

  it.each([
    {name: 'no seeds', value: {seeds: []}, place: 'seeds'},
    {name: 'an empty title', value: {title: ' '}, place: 'title'},
    {name: 'no widths', value: {images: {widths: []}}, place: 'images.widths'},
    {name: 'a width of 15', value: {images: {widths: [640, 15]}}, place: 'images.widths.1'},
    {name: 'a width of 4097', value: {images: {widths: [4097]}}, place: 'images.widths.0'},
    {name: 'a quality of 0', value: {images: {quality: 0}}, place: 'images.quality'},
    {name: 'a quality of 101', value: {images: {quality: 101}}, place: 'images.quality'},
    {name: 'no steps', value: {images: {steps: []}}, place: 'images.steps'},
    {name: 'a negative pause', value: {images: {fetch: {pause: -1}}}, place: 'images.fetch.pause'},
    {
      name: 'a connect timeout of 0',
      value: {images: {fetch: {timeouts: {connect: 0}}}},
      place: 'images.fetch.timeouts.connect',
    },
    {name: 'a concurrency of 65', value: {images: {fetch: {concurrency: 65}}}, place: 'images.fetch.concurrency'},
    {name: 'a front page of 0 days', value: {frontPageDays: 0}, place: 'frontPageDays'},
    {name: 'an outlet without hosts', value: {outlets: [{...lake, hosts: []}]}, place: 'outlets.0.hosts'},
    {name: 'a home that is not a URL', value: {outlets: [{...lake, home: 'lake'}]}, place: 'outlets.0.home'},
  ])('with its path: $name', ({value, place}) => {
    expect(lines(value)).toHaveLength(1)
    expect(lines(value)[0]).toMatch(new RegExp(`^config: ${place.replaceAll('.', '\\.')}: found `))
  })

  it('gives one line for each problem', () => {
    expect(lines({titel: 'x', language: 'fr', frontPageDays: 99})).toHaveLength(3)
  })

  it.each(['Asia/Shangai', 'Mars/Olympus', 'UTC+25'])('names an unknown time zone: %s', (timeZone) => {
    expect(lines({timeZone})[0]).toMatch(
      /^config: timeZone: found ".+"; expected an IANA time zone such as "Asia\/Shanghai"\./,
    )
    expect(lines({outlets: [{...lake, zone: timeZone}]})[0]).toMatch(/^config: outlets\.0\.zone: found /)
  })

  it('names a pattern with the flag g', () => {
    expect(lines({outlets: [{...lake, id: {match: /a-(\d+)/g}}]})).toEqual([
      'config: outlets.0.id.match: found /a-(\\d+)/g; expected a pattern without the flags g and y.',
    ])
    expect(config({outlets: [{...lake, id: {match: /a-(\d+)/iu}}]}).outlets[0]?.id?.match.flags).toBe('iu')
  })
})

describe('a config file', () => {
  const written = {
    'backfile.config.ts': `import {defineConfig} from 'backfile'
      const title: string = 'of TypeScript'
      export default defineConfig({title, outlets: [{...${JSON.stringify(lake)}, id: {match: /a-(\\d+)/}}]})`,
    'backfile.config.mts': `export default {title: 'of MTS' as string}`,
    'backfile.config.js': `export default {title: 'of JavaScript'}`,
    'backfile.config.mjs': `export default {title: 'of MJS'}`,
    'backfile.config.json': `{"title": "of JSON"}`,
  }

  it.each(Object.entries(written))('is read from %s', async (name, content) => {
    const folder = await folderWith({[name]: content})
    const read = await readConfig(folder, null)
    expect(read).toMatchObject({ok: true, root: folder, file: join(folder, name), config: {language: 'zh-Hans'}})
    expect(read.ok && read.config.title).toMatch(/^of /)
  })

  it('in TypeScript can hold patterns', async () => {
    const read = await readConfig(await folderWith({'backfile.config.ts': written['backfile.config.ts']}), null)
    if (!read.ok) throw new Error(read.lines.join('\n'))
    const outlets = outletsWith(read.config.outlets)
    const url = new URL('https://lake.example/a-7')
    expect(outlets.identify(url, outlets.of(url)).id).toBe('lake:7')
  })

  it('in TypeScript takes precedence over JavaScript, and JavaScript over JSON', async () => {
    const titleIn = async (...names: readonly (keyof typeof written)[]) => {
      const read = await readConfig(
        await folderWith(Object.fromEntries(names.map((name) => [name, written[name]]))),
        null,
      )
      return read.ok && read.config.title
    }
    expect(await titleIn('backfile.config.json', 'backfile.config.js', 'backfile.config.ts')).toBe('of TypeScript')
    expect(await titleIn('backfile.config.json', 'backfile.config.js')).toBe('of JavaScript')
  })

  it('is optional', async () => {
    const folder = await folderWith({})
    expect(await readConfig(folder, null)).toMatchObject({ok: true, root: folder, file: null, config: {out: 'dist'}})
  })

  it('among the seeds is read if there is none in the working folder, which stays the root', async () => {
    const folder = await folderWith({
      'seeds/backfile.config.json': '{"title": "of the seeds"}',
      'news/backfile.config.json': '{"title": "of the news"}',
    })
    expect(await readConfig(folder, null)).toMatchObject({root: folder, config: {title: 'of the seeds'}})
    const news = [join(folder, 'news'), join(folder, 'seeds')]
    expect(await readConfig(folder, null, news)).toMatchObject({root: folder, config: {title: 'of the news'}})
  })

  it('of one folder of seeds does not hold for another', async () => {
    const folder = await folderWith({'seeds/backfile.config.json': '{"title": "of the sample"}', 'news/1.md': ''})
    const read = await readConfig(folder, null, [join(folder, 'news')])
    expect(read).toMatchObject({file: null, config: {siteUrl: null, timeZone: 'UTC'}})
    expect(read.ok && read.config.title).not.toBe('of the sample')
  })

  it('in the working folder counts before one among the seeds', async () => {
    const folder = await folderWith({
      'backfile.config.json': '{"title": "of the folder"}',
      'seeds/backfile.config.json': '{"title": "of the seeds"}',
    })
    expect(await readConfig(folder, null)).toMatchObject({root: folder, config: {title: 'of the folder'}})
  })

  it('named on the command line must exist', async () => {
    const folder = await folderWith({'backfile.config.json': '{}'})
    expect(await readConfig(folder, 'mine.json')).toEqual({
      ok: false,
      lines: ['mine.json: there is no such config file.'],
    })
  })

  it('named on the command line is read, and its folder becomes the root', async () => {
    const folder = await folderWith({'backfile.config.json': '{"title": "not me"}', 'sub/mine.json': '{"title": "me"}'})
    expect(await readConfig(folder, 'sub/mine.json')).toMatchObject({
      ok: true,
      root: join(folder, 'sub'),
      config: {title: 'me'},
    })
  })

  it.each([
    {name: 'does not parse', file: 'backfile.config.json', content: '{"title": '},
    {name: 'throws', file: 'backfile.config.js', content: `throw new Error('the lake is dry')`},
    {name: 'imports a missing file', file: 'backfile.config.ts', content: `import './gone.ts'\nexport default {}`},
    {name: 'has an unknown setting', file: 'backfile.config.json', content: '{"titel": 1}'},
  ])('that $name is named in every error line', async ({file, content}) => {
    const folder = await folderWith({[file]: content})
    const read = await readConfig(folder, null)
    if (read.ok) throw new Error('An invalid config was accepted.')
    expect(read.lines.length).toBeGreaterThan(0)
    for (const line of read.lines) expect(line.startsWith(`${join(folder, file)}: `)).toBe(true)
  })

  it('passes through defineConfig unchanged', () => {
    const user = {title: '湖'}
    expect(defineConfig(user)).toBe(user)
  })
})
