import {expect, it} from 'vitest'
import {withoutStrayMarks} from '../../src/model/invisible.ts'

/** ZWSP, ZWNJ and ZWJ as `|`, `-` and `+`, so that rows can be read. */
const written = (text: string): string =>
  text.replaceAll('|', '\u200B').replaceAll('-', '\u200C').replaceAll('+', '\u200D')

it.each([
  {name: 'Thai words', text: 'เรือ|ข้ามฟาก|หยุด', kept: 'เรือ|ข้ามฟาก|หยุด'},
  {name: 'Khmer words', text: 'សាឡាង|នៅ|បឹង', kept: 'សាឡាង|នៅ|បឹង'},
  {name: 'Lao words', text: 'ເຮືອ|ຂ້າມ|ຟາກ', kept: 'ເຮືອ|ຂ້າມ|ຟາກ'},
  {name: 'Burmese words', text: 'လှေ|ရပ်|နေ', kept: 'လှေ|ရပ်|နေ'},
  {name: 'Thai before a number', text: 'หยุด|3|วัน', kept: 'หยุด|3|วัน'},
  {name: 'two in a row', text: 'เรือ||ข้ามฟาก', kept: 'เรือ|ข้ามฟาก'},
  {name: 'Han', text: '渡|船||停了', kept: '渡船停了'},
  {name: 'Latin', text: 'the| ferry|', kept: 'the ferry'},
  {name: 'Arabic', text: 'البحر| هادئ', kept: 'البحر هادئ'},
  {name: 'Hangul', text: '나룻배|는', kept: '나룻배는'},
  {name: 'Han beside Thai words', text: '渡|船 เรือ|ข้ามฟาก', kept: '渡船 เรือ|ข้ามฟาก'},
  {name: 'nothing else', text: '|', kept: ''},
  {name: 'a Persian non-joiner', text: 'می-خواهم', kept: 'می-خواهم'},
  {name: 'a joiner in Sinhala', text: 'ශ්+රී', kept: 'ශ්+රී'},
  {name: 'a joiner in an emoji', text: '👩+🚀', kept: '👩+🚀'},
  {name: 'joiners between Latin letters', text: 'a-b+c', kept: 'abc'},
  {name: 'a joiner at the start', text: '-渡船', kept: '渡船'},
])('keeps zero-width marks that mean something: $name', ({text, kept}) => {
  expect(withoutStrayMarks(written(text))).toBe(written(kept))
})
