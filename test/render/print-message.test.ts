import {describe, expect, it} from 'vitest'
import type {ShownSummary} from '../../src/catalogue/summary.ts'
import type {PageInput} from '../../src/pages/page-input.ts'
import {pageInputOf} from '../../src/pages/page-input.ts'
import {packJob, unpackJob} from '../../src/render/print-message.ts'
import type {PrintJob} from '../../src/render/print-pages.ts'
import {archive, article, figure} from '../support/articles.ts'

const shown = archive(
  [1, 2, 3].map((n) =>
    article({
      url: `https://lake.example/a-${n}`,
      title: `湖上的船 ${n} \ud83d`,
      at: n === 3 ? null : `2023-11-1${n}T22:13:20Z`,
      body: {figures: [figure(`https://lake.example/${n}.jpg`)], lead: n === 1 ? 0 : null},
    }),
  ),
)
const inputs = shown.pages.map((page) => pageInputOf(page, shown))
const job: PrintJob = {
  inputs,
  locations: new Map([['lake/1.txt', [1, 0, 9] as const]]),
  pictures: new Map([['a', shown.pictures.picture('a')]]),
  publishers: new Map([
    ['lake-example', {names: {'zh-Hans': '湖', 'zh-Hant': '湖', en: 'Lake'}, home: 'https://lake.example/'}],
  ]),
  stage: '/stage',
}

/** An input with the fields of its summaries that pages show. */
const sent = (input: PageInput): PageInput => ({
  ...input,
  summaries: input.summaries.map(
    ({
      id,
      outlet,
      address,
      title,
      lang,
      archivedAt,
      published,
      badge,
      quality,
      effort,
      furniture,
      seed,
      hash,
      pictures,
    }) => ({
      id,
      outlet,
      address,
      title,
      lang,
      archivedAt,
      published,
      badge,
      quality,
      effort,
      furniture,
      seed,
      hash,
      pictures: {keys: pictures.keys, lead: pictures.lead},
    }),
  ),
})

describe('the message of a job', () => {
  it('gives the job, with the fields of summaries that pages show', () => {
    expect(unpackJob(packJob(job))).toEqual({...job, inputs: inputs.map(sent)})
  })

  it('has one object for a summary that several pages show', () => {
    const seen = new Map<string, Set<ShownSummary>>()
    for (const {summaries} of unpackJob(packJob(job)).inputs)
      for (const one of summaries) seen.set(one.hash, (seen.get(one.hash) ?? new Set()).add(one))
    expect(seen.size).toBe(3)
    expect([...seen.values()].map(({size}) => size)).toEqual([1, 1, 1])
  })
})
