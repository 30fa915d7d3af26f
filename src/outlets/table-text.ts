/** A table as text; patterns as they are written. */
export const printed = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof RegExp ? String(part) : part))
