import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Element, Root} from 'hast'
import {describe, expect, it} from 'vitest'
import {captionLayouts} from '../../src/body/caption-layouts.ts'
import {isSelector} from '../../src/body/selector.ts'
import {trimmedText} from '../../src/body/text.ts'
import {droppedEverywhere} from '../../src/outlets/everywhere.ts'
import {knownOutlets} from '../../src/outlets/known.ts'
import type {DropRule} from '../../src/outlets/outlet.ts'
import {contextOf} from './readable.ts'
import {parsed, selectedIn} from './selected.ts'

/** The body of a fixture as published, and the slug of its outlet. */
interface Fixture {
  readonly slug: string
  readonly tree: Root
}

const cases = new URL('fixtures/', import.meta.url)

function fixtureIn(name: string): Fixture {
  const at = (file: string) => new URL(`${name}/${file}`, cases)
  const context = existsSync(at('context.json')) ? JSON.parse(readFileSync(at('context.json'), 'utf8')) : {}
  return {slug: contextOf(context).outlet.slug, tree: parsed(readFileSync(at('body.html'), 'utf8'))}
}

const fixtures = readdirSync(cases).map(fixtureIn)

const EVERYWHERE = 'everywhere'

/** The elements in an outlet's fixtures that a selector matches; in all fixtures for `everywhere`. */
const selected = (slug: string, selector: string): readonly Element[] =>
  fixtures.filter((one) => slug === EVERYWHERE || one.slug === slug).flatMap(({tree}) => selectedIn(tree, selector))

interface Row {
  readonly slug: string
  readonly name: string
  readonly select: string
  readonly rule: DropRule
}

const rowOf = (slug: string, rule: DropRule): Row => ({slug, name: rule.name, select: rule.select, rule})
const dropped: readonly Row[] = [
  ...knownOutlets.flatMap(({slug, drop}) => (drop ?? []).map((rule) => rowOf(slug, rule))),
  ...droppedEverywhere.map((rule) => rowOf(EVERYWHERE, rule)),
]

describe('a row of the drop list', () => {
  it.each(dropped)('matches in a fixture: $slug, $name, $select', ({slug, select, rule: {text}}) => {
    const texts = selected(slug, select).map(trimmedText)
    expect(texts.some((words) => text === undefined || text.test(words))).toBe(true)
  })

  it.each(
    dropped.filter(({rule}) => rule.text),
  )('with a text has a fixture whose element stays: $slug, $name, $select', ({slug, select, rule: {text}}) => {
    const texts = selected(slug, select).map(trimmedText)
    expect(texts.some((words) => words !== '' && !text?.test(words))).toBe(true)
  })

  it('occurs once', () => {
    const written = dropped.map(({slug, name, select, rule: {text}}) => `${slug}, ${name}, ${select}, ${text}`)
    expect(written.filter((row, at) => written.indexOf(row) !== at)).toEqual([])
  })

  it.each(dropped)('has a plain name: $name', ({name}) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })
})

const selectors = knownOutlets.flatMap(({slug, tags, related, byline}) =>
  Object.entries({tags, related, byline}).flatMap(([what, select]) => (select ? [{slug, what, select}] : [])),
)

describe('a selector of an outlet', () => {
  it.each(selectors)('matches in a fixture: $what of $slug', ({slug, select}) => {
    expect(selected(slug, select)).not.toEqual([])
  })

  it.each([...selectors, ...dropped])('is valid: $slug, $select', ({select}) => {
    expect(isSelector(select)).toBe(true)
  })
})

describe('a pattern of an outlet', () => {
  const patterns = knownOutlets.flatMap(({slug, drop, notes, galleryTitle}) =>
    [...(drop ?? []).map(({text}) => text), ...Object.values(notes ?? {}), galleryTitle].flatMap((pattern) =>
      pattern instanceof RegExp ? [{slug, pattern}] : [],
    ),
  )

  // A pattern with `g` or `y` keeps its last position, so that its result would depend on earlier tests.
  it.each(patterns)('has neither flag g nor y: $slug, $pattern', ({pattern}) => {
    expect(pattern.flags).not.toMatch(/[gy]/)
  })
})

describe('a layout of captions', () => {
  it.each(captionLayouts)('matches in a fixture: $seen, $select', ({select, only}) => {
    const found = (only ?? [EVERYWHERE]).flatMap((slug) => selected(slug, select))
    expect(found).not.toEqual([])
  })

  it('is restricted to known outlets only', () => {
    const slugs = knownOutlets.map(({slug}) => slug)
    for (const {only = []} of captionLayouts) expect(slugs).toEqual(expect.arrayContaining([...only]))
  })
})
