/** Formats an integer with commas between groups of three digits, independent of the locale: `64,542`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
