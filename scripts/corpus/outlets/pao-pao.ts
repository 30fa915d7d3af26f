import {times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const address = ({number}: Named): string => `https://pao-pao.net/article/${number}`

const picture = ({random, writer}: Draft): string => {
  const name = `lake_${random.whole(100_000, 999_999)}.jpg`
  return `        <div class="file file-image file-image-jpeg">
         <h2 class="element-invisible">
          <a href="/file/${random.whole(100, 999)}">
           ${writer.word()}
          </a>
         </h2>
         <img alt="" height="300" src="https://pao-pao.net/sites/pao-pao.net/files/styles/large/public/${name}" width="480"/>
        </div>`
}

/** A reader's comment or spam below the article. docs/format.md §10. */
const comment = ({writer, random}: Draft): string => `       <div class="comment comment-by-anonymous clearfix">
        <h3 class="comment-title">
         <a href="/comment/${random.whole(1000, 9999)}" rel="bookmark">
          ${writer.headline(8)}
         </a>
        </h3>
        <div class="comment-text">
         <p>
          ${writer.paragraph(random.pick([40, 80, 200, 900]))}
         </p>
         <ul class="links inline">
          <li class="comment-reply">
           <a href="/comment/reply/1">
            回复
           </a>
          </li>
         </ul>
        </div>
        <!-- /.comment-text -->
       </div>`

function body(draft: Draft): string {
  const {named, random, writer, paragraphs, title, feedMs} = draft
  const date = new Date(feedMs).toISOString().replace(/\.\d+Z$/, '+00:00')
  const text = paragraphs.map((one) => `          <p>\n           ${one}\n          </p>`)
  const comments = times(random.whole(2, 30), () => comment(draft))
  return `<section class="clearfix" id="content" role="main">
 <div class="region region-content">
  <div about="/article/${named.number}" class="node node-pao-pao-article clearfix" id="node-${named.number}" typeof="sioc:Item foaf:Document">
   <h1 class="title">
    ${title}
   </h1>
   <div class="submitted">
    <span content="${date}" datatype="xsd:dateTime" property="dc:date dc:created" rel="sioc:has_creator">
     <a class="username" href="/author/379" title="查看用户资料">
      ${writer.person()}
     </a>
     提交
    </span>
   </div>
   <div class="content">
${times(random.whole(1, 4), () => picture(draft)).join('\n')}
${text.join('\n')}
   </div>
   <div class="comment-wrapper" id="comments">
${comments.join('\n')}
    <h2 class="title comment-form">
     冒个泡吧！
    </h2>
   </div>
  </div>
 </div>
</section>
`
}

/** Profile of the outlet 泡泡. */
export const paoPao: OutletProfile = {
  ...USUAL,
  slug: 'pao-pao',
  category: '泡泡',
  files: 8,
  days: [
    '2014-07-01',
    '2014-07-10',
    '2014-10-10',
    '2015-03-13',
    '2016-09-26',
    '2018-01-20',
    '2018-02-08',
    '2018-02-11',
  ],
  weekend: 0.5,
  delayHours: [0, 0, 0, 0, 0, 0, 0, 0],
  characters: [900, 1100, 2100, 2600, 2950, 6000, 7000, 7300],
  paragraph: 96,
  headline: [7, 9, 14, 18, 24, 34, 36, 38],
  forms: [['front', 1]],
  address,
  body,
}
