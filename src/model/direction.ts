/** Whether a language is written from right to left. */
export const isRightToLeft = (lang: string): boolean => /^(?:ar|he|fa|ur|ug|ps|yi|dv)\b/.test(lang)
