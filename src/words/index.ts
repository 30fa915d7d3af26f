import {en} from './en.ts'
import type {Words} from './words.ts'
import {zhHans} from './zh-Hans.ts'
import {zhHant} from './zh-Hant.ts'

/** The languages of the interface, as BCP 47 tags. */
export const UI_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

/** The interface texts by language. */
export const words: Readonly<Record<UiLanguage, Words>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

export type {Words}
