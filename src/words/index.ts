import {en} from './en.ts'
import type {Words} from './words.ts'
import {zhHans} from './zh-Hans.ts'
import {zhHant} from './zh-Hant.ts'

/** Languages that the interface speaks. */
export const UI_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

export const words: Readonly<Record<UiLanguage, Words>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

export type {Words}
