/** What was read stays readable without a network, where the site is served; on the disk it lies there anyway. */
if (location.protocol.startsWith('http')) {
  // Not in the page: read from the disk, it would be asked for and refused.
  document.head.append(make('link', {rel: 'manifest', href: new URL('site.webmanifest', siteRoot).href}))
  if ('serviceWorker' in navigator) {
    // An archive without it is one that needs a network; whoever reads it need not be told.
    navigator.serviceWorker.register(new URL('sw.js', siteRoot)).catch(() => undefined)
  }
}
