/**
 * Keeps read pages and images for offline use. With a network, every page, style sheet and script is requested again,
 * so that none is older than the site. An image's name is a hash of its bytes, so a kept copy is always valid.
 */
interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Worker {
  readonly registration: {readonly scope: string}
  readonly clients: {claim(): Promise<void>}
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
declare const mark: string

const worker = self as unknown as Worker
const ours = `backfile ${worker.registration.scope}`
const pagesKept = `${ours} pages ${mark}`
const picturesKept = `${ours} pictures`
/** The most pages and images kept. Beyond that, the entries stored longest ago are removed. */
const MOST = {[pagesKept]: 400, [picturesKept]: 600}

async function keep(name: string, request: Request, response: Response): Promise<void> {
  const cache = await caches.open(name)
  // Deleting it first moves it to the end of the list, as the newest.
  await cache.delete(request)
  await cache.put(request, response)
  const kept = await cache.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - (MOST[name] ?? 0)))) await cache.delete(old)
}

async function fromNetwork(name: string, event: FetchEvent): Promise<Response> {
  const {request} = event
  try {
    // Bypasses the browser's HTTP cache, which may hold files of an earlier build.
    const response = await fetch(request, request.mode === 'navigate' ? {} : {cache: 'no-cache'})
    if (response.ok) event.waitUntil(keep(name, request, response.clone()))
    return response
  } catch (error) {
    const kept = await caches.match(request, {cacheName: name, ignoreVary: true})
    if (kept) return kept
    throw error
  }
}

async function pictureOf(event: FetchEvent): Promise<Response> {
  return (await caches.match(event.request, {cacheName: picturesKept})) ?? fromNetwork(picturesKept, event)
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    for (const name of await caches.keys()) {
      if (name.startsWith(`${ours} `) && name !== pagesKept && name !== picturesKept) await caches.delete(name)
    }
    await worker.clients.claim()
  }
  event.waitUntil(clear())
})
worker.addEventListener('fetch', (event) => {
  const {request} = event
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return
  const isPicture = request.url.slice(worker.registration.scope.length).startsWith('media/')
  event.respondWith(isPicture ? pictureOf(event) : fromNetwork(pagesKept, event))
})
