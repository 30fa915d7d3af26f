/** Languages that the interface speaks. */
export const UI_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

export type UiLanguage = (typeof UI_LANGUAGES)[number]
