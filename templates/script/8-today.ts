/** The pages carry dates and no clock: which of them is today's, the reader's own says. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-today]')) {
  const now = new Date()
  const date = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  link.href = new URL(`on/${date}.html`, siteRoot).href
  link.textContent = words.today
}
