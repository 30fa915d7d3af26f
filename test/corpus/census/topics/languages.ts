import {type Counter, fits, type Topic, whether} from '../counter.ts'
import {itemsOfPage} from '../galleries.ts'
import {galleryLanguageIn, type Language, languageIn} from '../language.ts'
import type {RawFile} from '../raw.ts'

const written = (language: Language, outlet?: string): Counter => {
  const test = whether((file) => languageIn(file) === language)
  return outlet === undefined ? {name: language, test} : {name: language, outlet, test}
}

function hasOtherGallery(file: RawFile): boolean {
  const language = itemsOfPage(file) > 0 ? null : galleryLanguageIn(file)
  return language !== null && language !== languageIn(file)
}

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'zh', 'en', 'undecided']

/** Counts of languages and scripts. docs/format.md §13. */
export const languages: Topic = {
  title: '§13 Languages',
  counters: [
    ...LANGUAGES.map((language) => written(language)),
    ...['dw', 'cdt', 'economist', 'chinafile'].flatMap((outlet) =>
      LANGUAGES.map((language) => written(language, outlet)),
    ),
    {name: 'gallery in another language than its article', outlet: 'dw', test: whether(hasOtherGallery)},
    {name: 'with kana', test: fits(/[\u3041-\u30fa]/, 'plain')},
    {name: 'with Hangul', test: fits(/\p{Script=Hangul}/u, 'plain')},
    {name: 'with Cyrillic', test: fits(/\p{Script=Cyrillic}/u, 'plain')},
    {name: 'with Thai', test: fits(/\p{Script=Thai}/u, 'plain')},
    {name: 'with Arabic or Hebrew', test: fits(/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 'plain')},
    {name: 'with emoji', test: fits(/\p{Emoji_Presentation}/u, 'plain')},
  ],
}
