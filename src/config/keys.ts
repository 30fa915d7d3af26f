import {z} from 'zod'

/** The forms that a value may take, without what only says that it may be absent, null or left to its default. */
function formsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
  if (optional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return formsOf(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema]
}

/** What stands under `key` in a value of one form. */
function inside(form: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  if (form instanceof z.ZodArray) return formsOf(form.element)
  const field = form instanceof z.ZodObject ? form.shape[String(key)] : undefined
  return field ? formsOf(field) : []
}

/** The names that may stand at a place of a value, as `['images', 'fetch']`; none where the place holds no object. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const forms = path.reduce((reached, key) => reached.flatMap((form) => inside(form, key)), formsOf(schema))
  return [...new Set(forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])))]
}
