/** Sets the links to today's date: pages do not depend on the build's clock, so the reader's clock decides. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-today]')) {
  const now = new Date()
  const date = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  link.href = new URL(`on/${date}.html`, siteRoot).href
  link.textContent = words.today
}
