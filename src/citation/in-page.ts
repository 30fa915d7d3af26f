import {type CitedNews, citedIn} from './linked-data.ts'
import {type Citation, citationsOf} from './notations.ts'

/*
 * The citations of an article, made in the browser from the JSON-LD of its page. `scripts/bundle/main.ts` makes the
 * site's `assets/cite.js` of this module: a script that defines `backfileCitations`.
 */

/** Cites the article of a page in every notation. `linkedData` is the text of its JSON-LD. */
export const citationsIn = (linkedData: string): readonly Citation[] =>
  citationsOf(citedIn(JSON.parse(linkedData) as CitedNews))
