/**
 * Adds the other notations of an article's citation when a reader opens it. They are made from the JSON-LD of the page,
 * by the script that makes them in Node for the files of citations.
 */
type PageCitations = readonly {readonly form: string; readonly text: string}[]

const articleData = document.querySelector('script[type="application/ld+json"]')?.textContent ?? null
const citation = document.querySelector<HTMLDetailsElement>('.cite')

function addNotations(citations: PageCitations): void {
  const known = citation?.querySelector('h2')?.textContent
  const files = citation?.lastElementChild
  for (const {form, text} of citations) {
    if (form === known) continue
    const notation = make('pre', {dir: 'auto'}, text)
    files?.before(make('h2', {}, form), notation)
    makeCopyable(notation)
  }
}

if (citation && articleData !== null) {
  citation.addEventListener(
    'toggle',
    () => {
      // A script element, because `fetch` fails for pages opened from disk. Without it, the files of citations remain.
      const script = make('script', {src: new URL('assets/cite.js', siteRoot).href})
      script.onload = () => {
        const {backfileCitations} = globalThis as unknown as {
          backfileCitations: {citationsIn: (linkedData: string) => PageCitations}
        }
        addNotations(backfileCitations.citationsIn(articleData))
      }
      document.head.append(script)
    },
    {once: true},
  )
}
