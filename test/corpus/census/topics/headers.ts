import {outletOfCategory} from '../addresses.ts'
import {type Topic, whether} from '../counter.ts'
import type {Variant} from '../header.ts'
import type {RawFile} from '../raw.ts'
import {decoded} from '../tags.ts'

const variant = (name: Variant) => whether((file) => file.variant === name)
const front = (key: string, holds: (value: string, file: RawFile) => boolean) =>
  whether((file) => {
    const value = file.front?.get(key)
    return value !== undefined && holds(value, file)
  })

/** The name in the brackets of `categories: [ … ]`. */
const categoryOf = (file: RawFile): string => /^\[\s*(.*?)\s*\]$/.exec(file.front?.get('categories') ?? '')?.[1] ?? ''

const sameAddress = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href

/** Counts of header forms. docs/format.md §2. */
export const headers: Topic = {
  title: '§2 Headers',
  counters: [
    {name: 'H1, 13 digits', test: variant('H1')},
    {name: 'H1, NaN', test: variant('NaN')},
    {name: 'H2', test: variant('H2')},
    {name: 'front block only (ε)', test: variant('front')},
    {name: 'none', test: variant('none')},
    {name: 'front block, any', test: whether((file) => file.front !== null)},
    {name: 'front block above H1', test: whether((file) => file.front !== null && file.variant !== 'front')},
    {name: 'no readable time in the header', test: whether((file) => file.headerMs === null && file.frontMs === null)},
    {name: 'a second header in the body', test: whether(({body}) => /^<!--(?:\d{13}|NaN)-->\n\[/m.test(body))},
    {name: 'a line of other than six dashes', test: whether(({separator}) => !/^(?:-{6})?$/.test(separator))},
    {name: 'title over several lines', test: whether(({titleLines}) => titleLines > 1)},
    {name: 'empty title', test: whether(({title}) => title.trim() === '')},
    {name: 'title with ]', test: whether(({title}) => title.includes(']'))},
    {name: 'title with unbalanced [ ]', test: whether(({title}) => !balanced(title))},
    {name: 'title with ](', test: whether(({title}) => title.includes(']('))},
    {name: 'title with ( or )', test: whether(({title}) => /[()]/.test(title))},
    {
      name: 'front title with \\"',
      test: whether(({text, front: block}) => block !== null && /^title:.*\\"/m.test(text)),
    },
    {name: 'front date, Z with ms', test: front('date', (date) => /T[\d:]+\.\d+Z$/.test(date))},
    {name: 'front date, Z without ms', test: front('date', (date) => /T[\d:]+Z$/.test(date))},
    {name: 'front date, other offset', test: front('date', (date) => /[+-]\d\d:\d\d$/.test(date))},
    {name: 'front date, day only', test: front('date', (date) => /^\d{4}-\d\d-\d\d$/.test(date))},
    {name: 'front from, other than the header’s', test: front('from', (from, {href}) => decoded(from) !== href)},
    {
      name: '… and other as an address too',
      test: front('from', (from, {href}) => decoded(from) !== href && !sameAddress(decoded(from), href)),
    },
    {
      name: 'front with an entity',
      test: whether(({front: block}) => [...(block ?? [])].some(([, v]) => /&#?\w+;/.test(v))),
    },
    {
      name: 'front author who is not the category',
      test: front('author', (author, file) => author !== '' && author !== categoryOf(file)),
    },
    {
      name: 'category of another outlet than the address',
      test: front('categories', (_, file) => {
        const named = outletOfCategory(categoryOf(file))
        return named !== null && named !== file.outlet
      }),
    },
    {name: 'body in one wrapping div', test: whether(({isWrapped}) => isWrapped)},
    {name: 'body of several lines', test: whether(({body}) => body.trim().includes('\n'))},
  ],
}

function balanced(title: string): boolean {
  let open = 0
  for (const mark of title) {
    if (mark === '[') open++
    if (mark === ']' && --open < 0) return false
  }
  return open === 0
}
