import {describe, expect, it} from 'vitest'
import {clean} from './readable.ts'

/** The addresses of each picture of a body in order, shortened; `data` if the picture is in the page. */
const pictures = (html: string): readonly string[] =>
  clean(html).figures.map(({candidates, spares, data}) =>
    [...candidates, ...spares, ...(data === null ? [] : ['data'])].join(' ').replaceAll('https://h.example/', ''),
  )

const H = 'https://h.example'

describe('the addresses of a picture, the largest copy first and placeholders last', () => {
  it.each([
    {name: 'src alone', html: `<img src="${H}/a.jpg">`, all: 'a.jpg'},
    {
      name: 'a placeholder in src',
      html: `<img src="${H}/loading.gif" data-src="${H}/full.jpg">`,
      all: 'full.jpg loading.gif',
    },
    {name: 'a srcset', html: `<img src="${H}/tiny.jpg" srcset="${H}/full.jpg 2000w">`, all: 'full.jpg tiny.jpg'},
    {
      name: 'widths in any order',
      html: `<img src="${H}/b.jpg" srcset="${H}/a.jpg 300w,${H}/c.jpg 1200w, ${H}/d.jpg 900w">`,
      all: 'c.jpg d.jpg b.jpg a.jpg',
    },
    {
      name: 'densities',
      html: `<img src="${H}/a.jpg" srcset="${H}/b.jpg 1.5x, ${H}/c.jpg 2x">`,
      all: 'c.jpg b.jpg a.jpg',
    },
    {name: 'a srcset without space', html: `<img srcset="${H}/a.jpg 1x,${H}/c.jpg 2x">`, all: 'c.jpg a.jpg'},
    {
      name: 'commas in an address',
      html: `<img srcset="${H}/w_1,h_2/a.jpg 1x, ${H}/w_2,h_4/a.jpg 2x">`,
      all: 'w_2,h_4/a.jpg w_1,h_2/a.jpg',
    },
    {
      name: 'an unnamed placeholder of a lazy picture',
      html: `<img src="${H}/16x9.svg" data-lazy="${H}/full.jpg">`,
      all: 'full.jpg 16x9.svg',
    },
    ...[
      'data-src',
      'data-original',
      'data-lazy-src',
      'data-lazy',
      'data-lazyload',
      'data-url',
      'data-img',
      'data-image',
      'data-echo',
      'data-actualsrc',
      'data-croporisrc',
      'data-ks-lazyload',
      'data-cfsrc',
      'data-pagespeed-lazy-src',
      'data-hi-res-src',
      'data-large-file',
      'data-orig-file',
      'data-full-url',
      'data-zoom-image',
      'data-whatever',
      'lazy-src',
      'lazysrc',
      'original',
      '_src',
      'ng-src',
    ].map((attribute) => ({
      name: `the attribute ${attribute}`,
      html: `<img src="${H}/s.gif" ${attribute}="${H}/full.jpg">`,
      all: 'full.jpg s.gif',
    })),
    {
      name: 'a srcset for scripts',
      html: `<img src="${H}/s.gif" data-srcset="${H}/a.jpg 300w, ${H}/b.jpg 900w">`,
      all: 'b.jpg a.jpg s.gif',
    },
    {
      name: 'a lazy address without extension',
      html: `<img src="${H}/s.gif" data-src="${H}/image/12/34?fmt=x">`,
      all: 'image/12/34?fmt=x s.gif',
    },
    {
      name: 'the copies that WordPress names',
      html: `<img src="${H}/a-1024x576.jpg" data-orig-file="${H}/a.jpg" data-medium-file="${H}/a-300x169.jpg" data-large-file="${H}/a-1024x576.jpg" data-permalink="${H}/a-page/" data-image-title="a.jpg">`,
      all: 'a.jpg a-1024x576.jpg a-300x169.jpg',
    },
    {
      name: 'the mark of a picture that is not loaded',
      html: `<img src="${H}/a.jpg" data-lazy-src="${H}/a.jpg?is-pending-load=1">`,
      all: 'a.jpg',
    },
    {
      name: 'a thumbnail beside the picture',
      html: `<img src="${H}/a.jpg" data-thumb="${H}/t.jpg">`,
      all: 'a.jpg t.jpg',
    },
    {
      name: 'the sources of a picture element',
      html: `<picture><source srcset="${H}/a.webp 900w" type="image/webp"><source srcset="${H}/a.jpg 900w"><img src="${H}/b.jpg"></picture>`,
      all: 'a.jpg a.webp b.jpg',
    },
    {
      name: 'lazy sources',
      html: `<picture><source data-srcset="${H}/c.jpg 2000w"><img src="${H}/s.gif" data-src="${H}/b.jpg"></picture>`,
      all: 'c.jpg b.jpg s.gif',
    },
    {name: 'a picture element without img', html: `<picture><source srcset="${H}/a.jpg"></picture>`, all: 'a.jpg'},
    {
      name: 'JSON',
      html: `<img src="${H}/s.gif" data-attrs='{"src":"https:\\/\\/h.example\\/full.jpg","href":"https://h.example/page"}'>`,
      all: 'full.jpg s.gif',
    },
    {
      name: 'a list in brackets',
      html: `<img src="${H}/s.gif" data-interchange="[${H}/a.jpg, small], [${H}/b.jpg, large]">`,
      all: 'a.jpg b.jpg s.gif',
    },
    {
      name: 'a background under a spacer',
      html: `<img src="${H}/spacer.gif" style="background-image: url('${H}/full.jpg')">`,
      all: 'full.jpg',
    },
    {
      name: 'a background of an empty box',
      html: `<div role="img" style="background:#eee url(${H}/full.jpg) center"></div>`,
      all: 'full.jpg',
    },
    {name: 'a lazy box', html: `<div class="lazy" data-bg="url(${H}/full.jpg)"></div>`, all: 'full.jpg'},
    {
      name: 'a larger copy behind a link',
      html: `<a href="${H}/boat.jpg"><img src="${H}/boat-300x200.jpg"></a>`,
      all: 'boat.jpg boat-300x200.jpg',
    },
    {
      name: 'a smaller copy behind a link',
      html: `<a href="${H}/boat-150x150.jpg"><img src="${H}/boat-300x200.jpg"></a>`,
      all: 'boat-300x200.jpg boat-150x150.jpg',
    },
    {name: 'a link to another picture', html: `<a href="${H}/pier.jpg"><img src="${H}/boat.jpg"></a>`, all: 'boat.jpg'},
    {name: 'a link to a page', html: `<a href="${H}/boat"><img src="${H}/boat.jpg"></a>`, all: 'boat.jpg'},
    {
      name: 'a copy for browsers without scripts',
      html: `<img src="${H}/20/boat.jpg"><noscript><img src="${H}/2000/boat.jpg"></noscript>`,
      all: '2000/boat.jpg 20/boat.jpg',
    },
    {
      name: 'a copy for browsers without scripts that is smaller',
      html: `<img src="${H}/s.gif" data-srcset="${H}/b.jpg 900w, ${H}/a.jpg 300w"><noscript><img src="${H}/a.jpg"></noscript>`,
      all: 'b.jpg a.jpg s.gif',
    },
    {
      name: 'a placeholder that states the shape of the picture',
      html: `<img width="16" height="9" src="${H}/s.gif" data-src="${H}/full.jpg">`,
      all: 'full.jpg s.gif',
    },
  ])('$name', ({html, all}) => {
    expect(pictures(html)).toEqual([all])
  })

  it.each([
    {name: 'an alternative text', html: `<img src="${H}/a.jpg" alt="${H}/b.jpg" title="${H}/c.jpg">`},
    {name: 'a caption', html: `<img src="${H}/a.jpg" data-caption="${H}/b.jpg">`},
    {name: 'a file name', html: `<img src="${H}/a.jpg" data-image-id="b.jpg" data-filename="c.jpg">`},
    {
      name: 'the address of a page',
      html: `<img src="${H}/a.jpg" data-url="${H}/news/1" data-image-link="${H}/1.html">`,
    },
    {name: 'a script', html: `<img src="${H}/a.jpg" onerror="this.src='${H}/b.jpg'" data-load="load('/b.jpg')">`},
    {name: 'a template', html: `<img src="${H}/a.jpg" data-src="${H}/{width}/b.jpg">`},
  ])('do not include $name', ({html}) => {
    expect(pictures(html)).toEqual(['a.jpg'])
  })

  it.each([
    {
      name: 'in a noscript',
      html: `<img src="${H}/a.jpg"><noscript><img src="${H}/b.jpg"></noscript>`,
      all: ['a.jpg', 'b.jpg'],
    },
    {
      name: 'with one placeholder',
      html: `<img src="/p.png" data-src="${H}/a.jpg"><img src="/p.png" data-src="${H}/b.jpg">`,
      all: ['a.jpg https://tide.example/p.png', 'b.jpg https://tide.example/p.png'],
    },
    {
      name: 'with a common name behind a link',
      html: `<a href="${H}/1/image.jpg"><img src="${H}/2/image.jpg"></a>`,
      all: ['2/image.jpg'],
    },
  ])('stay apart for two pictures $name', ({html, all}) => {
    expect(pictures(html)).toEqual(all)
  })

  it.each([
    {name: 'a counter', html: '<img src="https://h.example/count.jpg" style="width:1px;height:1px">'},
    {name: 'an icon', html: '<img src="https://h.example/icon.png" style="width:1rem">'},
    {name: 'an icon by its attributes', html: '<img src="https://h.example/icon.png" width="24" height="24">'},
  ])('are none for $name', ({html}) => {
    const {figures, removed} = clean(html)
    expect(figures).toEqual([])
    expect(removed).toMatchObject([{element: 'img', reason: 'tiny', count: 1}])
  })

  it('are none for an icon that is a character, which becomes text', () => {
    const {figures, text} = clean('<p>雨<img src="https://h.example/1f602.svg" alt="😂" style="height:1em"></p>')
    expect([figures, text]).toEqual([[], '雨😂'])
  })
})
