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

/** An invented body as published, and whose it is. */
interface Shown {
  readonly slug: string
  readonly tree: Root
}

const cases = new URL('fixtures/', import.meta.url)

function shownIn(name: string): Shown {
  const at = (file: string) => new URL(`${name}/${file}`, cases)
  const context = existsSync(at('context.json')) ? JSON.parse(readFileSync(at('context.json'), 'utf8')) : {}
  return {slug: contextOf(context).outlet.slug, tree: parsed(readFileSync(at('body.html'), 'utf8'))}
}

const shown = readdirSync(cases).map(shownIn)

const EVERYWHERE = 'everywhere'

/** The elements of an outlet's fixtures that a selector selects; of all fixtures for `everywhere`. */
const selected = (slug: string, selector: string): readonly Element[] =>
  shown.filter((one) => slug === EVERYWHERE || one.slug === slug).flatMap(({tree}) => selectedIn(tree, selector))

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
  it.each(dropped)('is shown by a fixture: $slug, $name, $select', ({slug, select, rule: {text}}) => {
    const texts = selected(slug, select).map(trimmedText)
    expect(texts.some((words) => text === undefined || text.test(words))).toBe(true)
  })

  it.each(
    dropped.filter(({rule}) => rule.text),
  )('that asks for a text is shown by one that stays: $slug, $name, $select', ({slug, select, rule: {text}}) => {
    const texts = selected(slug, select).map(trimmedText)
    expect(texts.some((words) => words !== '' && !text?.test(words))).toBe(true)
  })

  it('stands there once', () => {
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
  it.each(selectors)('is shown by a fixture: $what of $slug', ({slug, select}) => {
    expect(selected(slug, select)).not.toEqual([])
  })

  it.each([...selectors, ...dropped])('is one: $slug, $select', ({select}) => {
    expect(isSelector(select)).toBe(true)
  })
})

describe('a pattern of an outlet', () => {
  const patterns = knownOutlets.flatMap(({slug, drop, notes, galleryTitle}) =>
    [...(drop ?? []).map(({text}) => text), ...Object.values(notes ?? {}), galleryTitle].flatMap((pattern) =>
      pattern instanceof RegExp ? [{slug, pattern}] : [],
    ),
  )

  // With `g` or `y` it remembers where it stopped: what it finds would hang on what it was asked before.
  it.each(patterns)('has no memory: $slug, $pattern', ({pattern}) => {
    expect(pattern.flags).not.toMatch(/[gy]/)
  })
})

describe('a layout of captions', () => {
  it.each(captionLayouts)('is shown by a fixture: $seen, $select', ({select, only}) => {
    const found = (only ?? [EVERYWHERE]).flatMap((slug) => selected(slug, select))
    expect(found).not.toEqual([])
  })

  it('is only for outlets that are known', () => {
    const slugs = knownOutlets.map(({slug}) => slug)
    for (const {only = []} of captionLayouts) expect(slugs).toEqual(expect.arrayContaining([...only]))
  })
})
