/** Digits in groups of three, the same in all our languages and on every machine: `64,542`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
