import {fits, type Topic, whether} from '../counter.ts'
import {decoded} from '../tags.ts'

const lengthOf = (title: string): number => [...decoded(title)].length

/** Counts of title forms. docs/format.md §3. */
export const titles: Topic = {
  title: '§3 Titles',
  counters: [
    {name: 'with an entity', test: fits(/&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i, 'title')},
    {name: 'encoded twice', test: fits(/&amp;(?:#\d+|[a-z]+);/i, 'title')},
    {name: 'with a zero-width character', test: fits(/[\u200b-\u200f\u2060\ufeff]/, 'title')},
    {name: 'with doubled spaces', test: fits(/ {2}/, 'title')},
    {name: 'with U+3000', test: fits(/\u3000/, 'title')},
    {name: 'with a no-break space', test: fits(/\u00a0/, 'title')},
    {name: 'site suffix', outlet: 'rfi', test: fits(/\s*[–-]\s*法国国际广播电台\s*-\s*RFI$/, 'title')},
    {name: 'column suffix', outlet: 'rfi', test: fits(/ - \p{Script=Han}{2,10}$/u, 'title')},
    {name: 'site suffix', outlet: 'iyouport', test: fits(/ - iYouPort$/, 'title')},
    {name: 'site suffix', outlet: 'reuters', test: fits(/\s*\|\s*路透$/, 'title')},
    {name: 'leading […]', outlet: 'rti', test: fits(/^\[[^\]]+\]/, 'title')},
    {name: 'trailing number', outlet: 'rti', test: fits(/ - \d{6}-\d+\s*$/, 'title')},
    {name: 'leading 【…】', outlet: 'cdt', test: fits(/^【/, 'title')},
    {name: 'leading 【…】', outlet: 'epochtimes', test: fits(/^【/, 'title')},
    {name: 'trailing mark as in [影]', outlet: 'cna', test: fits(/\[\p{Script=Han}{1,3}\]\s*$/u, 'title')},
    {name: 'cut with ...', outlet: 'cctv', test: fits(/\.\.\.$/, 'title')},
    {name: 'over 80 characters', test: whether(({title}) => lengthOf(title) > 80)},
    {name: 'with an ASCII quote', test: fits(/"/, 'title')},
    {name: 'with * or _', test: fits(/[*_]/, 'title')},
    {name: 'with #', test: fits(/#/, 'title')},
    {name: 'with a tag', test: fits(/<\/?[a-z][^>]*>/i, 'title')},
    {name: 'with a backslash', test: fits(/\\/, 'title')},
    {name: 'with an emoji', test: fits(/\p{Emoji_Presentation}/u, 'title')},
  ],
  measures: [{name: 'characters', of: ({title}) => lengthOf(title)}],
}
