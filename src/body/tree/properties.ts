import type {Element} from 'hast'
import type {Token} from 'parse5'
import {find, html, type Info, normalize, type Schema} from 'property-information'

type Properties = Element['properties']

/**
 * Cache of the information about attribute names, of which archives have hundreds. It is limited, so that a page with
 * invented names cannot fill the memory.
 */
const infos = new Map<Schema, Map<string, Info>>()
const MOST_NAMES = 5_000

function infosOf(schema: Schema): Map<string, Info> {
  const known = infos.get(schema)
  if (known) return known
  const made = new Map<string, Info>()
  infos.set(schema, made)
  return made
}

function infoOf(name: string, schema: Schema, known: Map<string, Info>): Info {
  const before = known.get(name)
  if (before) return before
  const info = find(schema, name)
  if (known.size < MOST_NAMES) known.set(name, info)
  return info
}

/** Whether every JavaScript object has a property of this name. No HTML attribute has one of these names. */
const isObjectProperty = (name: string): boolean => Object.hasOwn(Object.prototype, name)

/**
 * The attributes of an element of HTML, or of the schema of a drawing, as hast properties, by the rules of `hastscript`: lists are split, numbers
 * converted.
 */
export function propertiesOf(attributes: readonly Token.Attribute[], schema: Schema = html): Properties {
  const properties: Properties = {}
  if (attributes.length === 0) return properties
  const known = infosOf(schema)
  for (const {name, value} of attributes) {
    if (isObjectProperty(name)) continue
    const info = infoOf(name, schema, known)
    const {property} = info
    const read = readValue(info, value)
    const before = property === 'className' ? properties[property] : undefined
    // hast has one name for `class` and `classname`.
    properties[property] = Array.isArray(before) && Array.isArray(read) ? [...before, ...read] : read
  }
  return properties
}

function readValue(info: Info, value: string): string | number | true | (string | number)[] {
  if (info.spaceSeparated) return info.number ? splitAtSpaces(value).map(numberIn) : splitAtSpaces(value)
  if (info.commaSeparated) return info.number ? splitAtCommas(value).map(numberIn) : splitAtCommas(value)
  if (info.commaOrSpaceSeparated) {
    const entries = splitAtSpaces(splitAtCommas(value).join(' '))
    return info.number ? entries.map(numberIn) : entries
  }
  if (info.number) return numberIn(value)
  if (info.boolean || info.overloadedBoolean) return isOn(info, value) ? true : value
  return value
}

const isOn = ({property}: Info, value: string): boolean => value === '' || normalize(value) === normalize(property)

const numberIn = (value: string): string | number =>
  value === '' || Number.isNaN(Number(value)) ? value : Number(value)

function splitAtSpaces(value: string): string[] {
  const trimmed = value.trim()
  return trimmed === '' ? [] : trimmed.split(/[ \t\n\f\r]+/)
}

/** Splits at commas. An empty last entry is dropped, an empty one before it stays. */
function splitAtCommas(value: string): string[] {
  const entries = value.split(',').map((entry) => entry.trim())
  if (entries.at(-1) === '') entries.pop()
  return entries
}
