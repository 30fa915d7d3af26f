/**
 * The headlines among which the letter keys move. Single-letter shortcuts must be possible to turn off (WCAG 2.2,
 * 2.1.4); the settings do that.
 */
const HEADLINES = 'main :is(h2, h3, p, li, td) > a[lang], main .lines li > a:first-of-type:not(.from)'

/** The link to the previous or next article, in the outlet or in the whole archive. */
function wayOf(rel: 'prev' | 'next', of: 'outlet' | 'all'): HTMLAnchorElement | null {
  const ways = [...document.querySelectorAll('nav.ways')]
  const nav = of === 'outlet' ? ways[0] : ways.at(-1)
  return nav?.querySelector<HTMLAnchorElement>(`a[rel~="${rel}"]`) ?? null
}

function stepAmongHeadlines(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLAnchorElement>(HEADLINES)].filter((one) => one.offsetParent !== null)
  const at = all.indexOf(document.activeElement as HTMLAnchorElement)
  const next = at < 0 ? (step > 0 ? all[0] : all.at(-1)) : all[at + step]
  next?.focus()
  next?.scrollIntoView({block: 'nearest'})
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

/** True if the arrow keys scroll the focused element; the shortcuts then ignore them. */
function scrollsSideways(target: EventTarget | null): boolean {
  for (let one = target instanceof Element ? target : null; one && one !== document.body; one = one.parentElement) {
    if (one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX !== 'visible') return true
  }
  return false
}

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (settings.keys === 'off') return
  const isArticle = document.querySelector('main.article') !== null
  if (event.key === '?') openSettings()
  else if (event.key === 'j' || event.key === 'k') {
    const isNext = event.key === 'j'
    if (isArticle) wayOf(isNext ? 'next' : 'prev', 'outlet')?.click()
    else stepAmongHeadlines(isNext ? 1 : -1)
  } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !event.shiftKey) {
    if (scrollsSideways(event.target)) return
    wayOf(event.key === 'ArrowRight' ? 'next' : 'prev', 'all')?.click()
  } else return
  event.preventDefault()
})
