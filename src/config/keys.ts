import {z} from 'zod'

/** The schemas that a value may match, without the wrappers for optional, nullable and default values. */
function formsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
  if (optional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return formsOf(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema]
}

/** The schemas of the value at `key` inside an array or object schema. */
function inside(form: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  if (form instanceof z.ZodArray) return formsOf(form.element)
  const field = form instanceof z.ZodObject ? form.shape[String(key)] : undefined
  return field ? formsOf(field) : []
}

/** The property names allowed at a path such as `['images', 'fetch']`; empty if no object is allowed there. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const forms = path.reduce((reached, key) => reached.flatMap((form) => inside(form, key)), formsOf(schema))
  return [...new Set(forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])))]
}
