import type {UiLanguage} from '../model/ui-language.ts'
import {en} from './en.ts'
import type {Words} from './words.ts'
import {zhHans} from './zh-Hans.ts'
import {zhHant} from './zh-Hant.ts'

export const words: Readonly<Record<UiLanguage, Words>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

export type {Words}
