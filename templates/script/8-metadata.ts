/**
 * Describes an article to citation managers that read the page in the browser, such as Zotero: its newspaper, authors,
 * day and language in Dublin Core, which Zotero's translator "Embedded Metadata" reads. They are made from the JSON-LD,
 * so that no page holds them twice.
 */
function addMetadata({
  headline,
  publisher,
  author = [],
  datePublished,
  inLanguage,
}: import('../../src/citation/linked-data.ts').CitedNews): void {
  const names = author.map(({name}) => ['creator', name] as const)
  const [day] = datePublished?.split('T') ?? []
  for (const [name, content] of [
    ['type', 'newspaperArticle'],
    ['title', headline],
    ['source', publisher.name],
    ['date', day],
    ['language', inLanguage],
    ...names,
  ] as const) {
    if (content !== undefined) document.head.append(make('meta', {name: `dc.${name}`, content}))
  }
}

if (articleData !== null) addMetadata(JSON.parse(articleData))
