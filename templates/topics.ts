import {html} from '../src/model/html.ts'
import type {Template} from '../src/pages/template.ts'
import type {TopicsView} from '../src/pages/views.ts'

/** The page of all topics; those with more articles are larger. */
export const topics: Template<TopicsView> = ({topics: all}, frame, parts) => {
  const {words} = frame
  const content = html`<main class="wrap listing" id="content">
<h1>${words.topics}</h1>
<p class="prose">${all.length === 0 ? words.topicsNone : words.topicsNote}</p>
${
  all.length > 0 &&
  html`<ul class="topic-list">${all.map(
    ({text, lang, address, size}) => html`
<li class="n${size}"><a href="${frame.to(address)}" lang="${lang}">${text}</a></li>`,
  )}
</ul>`
}
</main>`
  const dateline = html`<span>${words.topics}</span><span>${words.topicCount(all.length)}</span>`
  return parts.sheet(
    {title: words.topics, description: `${words.topics}${words.separator}${words.topicCount(all.length)}`},
    {dateline, section: 'topics', content},
    frame,
    parts,
  )
}
