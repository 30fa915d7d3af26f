/** Registers the service worker that keeps read pages for offline use. Pages opened from disk need none. */
if (location.protocol.startsWith('http')) {
  // Added by script, because pages opened from disk must not request it: the browser would refuse and log an error.
  document.head.append(make('link', {rel: 'manifest', href: new URL('site.webmanifest', siteRoot).href}))
  if ('serviceWorker' in navigator) {
    // Without the worker, the archive needs a network; that is no error for the reader.
    navigator.serviceWorker.register(new URL('sw.js', siteRoot)).catch(() => undefined)
  }
}
