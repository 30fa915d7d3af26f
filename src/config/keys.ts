import {z} from 'zod'

/** The schema that decides about a value: without what only says that it may be absent, null or left to its default. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
  if (optional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return bare(schema.unwrap())
  return schema
}

/** The schemas of what stands under `key`, in each of the forms that a value may take. */
function inside(schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  const whole = bare(schema)
  if (whole instanceof z.ZodUnion) return whole.options.flatMap((option) => inside(option, key))
  if (whole instanceof z.ZodArray) return [whole.element]
  const field = whole instanceof z.ZodObject ? whole.shape[String(key)] : undefined
  return field ? [field] : []
}

const namesOf = (schema: z.core.$ZodType): readonly string[] => {
  const whole = bare(schema)
  if (whole instanceof z.ZodUnion) return whole.options.flatMap(namesOf)
  return whole instanceof z.ZodObject ? Object.keys(whole.shape) : []
}

/** The names that may stand at a place of a value, as `['images', 'fetch']`; none where the place holds no object. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const at = path.reduce((reached, key) => reached.flatMap((one) => inside(one, key)), [schema])
  return [...new Set(at.flatMap(namesOf))]
}
