import {z} from 'zod'

const listed = (values: Iterable<unknown>): string =>
  [...values].map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' or ')

/** The type of a schema in the notation of the guides, such as `{match: pattern, lower?: boolean}`. */
export function typeOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodExactOptional) return typeOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return `list of ${typeOf(schema.element)}`
  if (schema instanceof z.ZodObject)
    return `{${fieldsOf(schema)
      .map(({name, type}) => `${name}: ${type}`)
      .join(', ')}}`
  if (schema instanceof z.ZodEnum) return listed(schema.options)
  if (schema instanceof z.ZodLiteral) return listed(schema.values)
  // RegExp is the only custom type of the config.
  if (schema instanceof z.ZodCustom) return 'pattern'
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'text'
  return schema._zod.def.type
}

/** The fields of an object's schema, with `?` behind the names of optional ones. */
export const fieldsOf = ({shape}: z.ZodObject): readonly {readonly name: string; readonly type: string}[] =>
  Object.entries(shape).map(([name, schema]) => ({
    name: schema instanceof z.ZodExactOptional ? `${name}?` : name,
    type: typeOf(schema),
  }))
