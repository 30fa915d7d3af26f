import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {seedNumber} from '../../scripts/corpus/seed-number.ts'
import {backfile, seed, temporaryFolder} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'

const base = temporaryFolder()
const ARTICLES = 240

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(base, 'seeds', file)), {recursive: true})
  writeFileSync(join(base, 'seeds', file), text)
}

/** An article about a telescope; the archive has two of them, and a third one makes the topic. */
const telescope = (number: number, at: string): string =>
  seed({
    at: Date.parse(at),
    title: `湖边的望远镜${number}`,
    url: `https://www.dw.com/zh/a-7100000${number}`,
    body: `<p>望远镜立在湖边，已经第${number}年。</p><p>望远镜不贵。</p>`,
  })

const plain = (url: string, at: string): string =>
  seed({at: Date.parse(at), title: '清晨有雾', url, body: '<p>清晨有雾，船晚了一刻钟，桥上有人。</p>'})

/** One more article: its seed, the most files that a build may then write, and addresses that it must print again. */
const CASES = [
  {
    name: 'of a known outlet',
    file: 'dw/more.md',
    text: plain('https://www.dw.com/zh/a-72000001', '2021-03-03T08:00Z'),
    most: 33,
    printed: ['index.html', 'dw/index.html', 'dw/a-72000001.html', '2021/03/03.html', 'report.html'],
  },
  {
    name: 'of a new outlet',
    file: 'lake/more.md',
    text: plain('https://lake.example/more', '2021-03-03T08:00Z'),
    most: 43,
    printed: ['outlets.html', 'lake-example/index.html', 'lake-example/2021-03.html', 'lake-example/feed.xml'],
  },
  {
    name: 'of a new day',
    file: 'dw/more.md',
    text: plain('https://www.dw.com/zh/a-72000001', '2023-11-05T08:00Z'),
    most: 33,
    printed: ['2023/11/05.html', '2023/11/index.html', '2023/index.html', 'calendar.html'],
  },
  {
    name: 'that makes a topic',
    file: 'dw/more.md',
    text: telescope(3, '2021-03-03T08:00Z'),
    most: 33,
    printed: ['topics.html', 'topics/望远镜.html', 'dw/a-71000001.html', 'dw/a-71000002.html'],
  },
  {
    name: 'that comes late for an old month',
    file: 'dw/more.md',
    text: plain('https://www.dw.com/zh/a-72000001', '2016-02-02T08:00Z'),
    most: 35,
    printed: ['2016/02/02.html', '2016/02/index.html', '2016/02.bib', 'dw/2016-02.html'],
  },
]

beforeAll(async () => {
  for (let number = 0; number < ARTICLES; number++) {
    const {file, text} = seedNumber(number, '1')
    write(file, text)
  }
  write('dw/telescope-1.md', telescope(1, '2020-05-05T08:00Z'))
  write('dw/telescope-2.md', telescope(2, '2020-06-06T08:00Z'))
  expect((await backfile(['build'], {cwd: base})).code).toBe(0)
}, 120_000)

describe('one more article', () => {
  it.each(CASES)('$name changes few files, and --explain gives a reason for each', async ({
    file,
    text,
    most,
    printed,
  }) => {
    const before = await treeOf(join(base, 'dist'))
    write(file, text)
    const {code, stdout} = await backfile(['build', '--explain'], {cwd: base})
    expect(code).toBe(0)

    const after = await treeOf(join(base, 'dist'))
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path)
    const gone = [...before.keys()].filter((path) => !after.has(path))
    expect(gone).toEqual([])
    expect(changed.length).toBeLessThanOrEqual(most)
    expect(changed).toEqual(expect.arrayContaining(printed))

    expect(stdout.split('\n')[0]).toBe(`Seeds that are new or changed: ${file}`)
    const explained = [...stdout.matchAll(/^ {2}(\S+): printed: /gm)].map(([, address]) => address)
    const beside = /^\d+ × file beside the pages: (.*)$/m.exec(stdout)?.[1]?.split(', ') ?? []
    expect([...explained, ...beside, 'manifest-sha256.txt']).toEqual(expect.arrayContaining(changed))
    // Each group of pages has their number and a reason.
    const groups = [...stdout.matchAll(/^(\d+) × .* \(.*\):$/gm)].map(([, count]) => Number(count))
    expect(groups.reduce((sum, count) => sum + count, 0)).toBe(explained.length)

    rmSync(join(base, 'seeds', file))
    const undone = await backfile(['build', '--explain'], {cwd: base})
    expect(undone.stdout.split('\n')[0]).toBe(`Seeds that are removed: ${file}`)
    expect(await treeOf(join(base, 'dist'))).toEqual(before)
  })
})
