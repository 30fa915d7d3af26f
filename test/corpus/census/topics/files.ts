import {fits, matchesOf, type Topic, whether} from '../counter.ts'

/** Counts of encodings and control characters. docs/format.md §1. */
export const files: Topic = {
  title: '§1 Files',
  counters: [
    {name: 'files', test: () => 1},
    {name: 'names with a line feed', test: whether(({path}) => path.includes('\n'))},
    {name: 'byte order marks', test: fits(/^\ufeff/, 'text')},
    {name: 'CRLF', test: matchesOf(/\r\n/g, 'text')},
    {name: 'lone CR', test: matchesOf(/\r(?!\n)/g, 'text')},
    {name: 'NUL', test: matchesOf(/\0/g, 'text')},
    {name: 'invalid UTF-8', test: whether(({isUtf8}) => !isUtf8)},
    {name: 'U+FFFD as written', test: ({text, isUtf8}) => (isUtf8 ? (text.match(/\ufffd/g)?.length ?? 0) : 0)},
    {name: 'U+2028, U+2029', test: matchesOf(/[\u2028\u2029]/g, 'text')},
    {name: 'C0 controls', test: matchesOf(/[\x01-\x08\x0b\x0c\x0e-\x1f]/g, 'text')},
    {name: 'C1 controls', test: matchesOf(/[\x80-\x9f]/g, 'text')},
    {name: 'over 1 MB', test: whether(({bytes}) => bytes > 1_000_000)},
  ],
  measures: [{name: 'bytes', of: ({bytes}) => bytes}],
}
