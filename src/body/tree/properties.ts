import type {Element} from 'hast'
import type {Token} from 'parse5'
import {find, html, type Info, normalize} from 'property-information'

type Properties = Element['properties']

/** What the names of attributes mean, of which archives have hundreds; a page that makes up names fills no memory. */
const infos = new Map<string, Info>()
const MOST_NAMES = 5_000

function infoOf(name: string): Info {
  const known = infos.get(name)
  if (known) return known
  const info = find(html, name)
  if (infos.size < MOST_NAMES) infos.set(name, info)
  return info
}

/** Names that every object has. An attribute that is called so is none of a page's. */
const isOfObjects = (name: string): boolean => Object.hasOwn(Object.prototype, name)

/** The attributes of an HTML element as hast has them, by the rules of `hastscript`: lists split, numbers read. */
export function propertiesOf(attributes: readonly Token.Attribute[]): Properties {
  const properties: Properties = {}
  for (const {name, value} of attributes) {
    if (isOfObjects(name)) continue
    const info = infoOf(name)
    const {property} = info
    const read = readValue(info, value)
    const before = property === 'className' ? properties[property] : undefined
    // `class` and `classname`: hast has one name for both.
    properties[property] = Array.isArray(before) && Array.isArray(read) ? [...before, ...read] : read
  }
  return properties
}

function readValue(info: Info, value: string): string | number | true | (string | number)[] {
  if (info.spaceSeparated) return info.number ? spaced(value).map(numberIn) : spaced(value)
  if (info.commaSeparated) return info.number ? commaed(value).map(numberIn) : commaed(value)
  if (info.number) return numberIn(value)
  if (info.boolean || info.overloadedBoolean) return isOn(info, value) ? true : value
  return value
}

const isOn = ({property}: Info, value: string): boolean => value === '' || normalize(value) === normalize(property)

const numberIn = (value: string): string | number =>
  value === '' || Number.isNaN(Number(value)) ? value : Number(value)

function spaced(value: string): string[] {
  const trimmed = value.trim()
  return trimmed === '' ? [] : trimmed.split(/[ \t\n\f\r]+/)
}

/** An empty end is no entry, an empty middle is one. */
function commaed(value: string): string[] {
  const entries = value.split(',').map((entry) => entry.trim())
  if (entries.at(-1) === '') entries.pop()
  return entries
}
