/** Compares two strings by UTF-16 code units, for `sort`: independent of the locale, so every machine agrees. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares two entries of a map or an object by their keys, as `byText` does. */
export const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => byText(a, b)
