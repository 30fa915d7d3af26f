import sharp from 'sharp'
import type {ImagesConfig} from '../../config/images.ts'

/** How pictures are written. */
export type Encoding = Pick<ImagesConfig, 'widths' | 'quality' | 'avif' | 'jpeg' | 'limits'>

/** Settings and library that variants depend on: a folder of the cache for each, so that none is ever stale. */
export function cacheName({quality}: Pick<Encoding, 'quality'>): string {
  return `pictures-${quality}-${sharp.versions.sharp ?? 'sharp'}-${sharp.versions.vips}`
}

/** One thread a picture; the queue in front runs as many pictures as there are cores. */
export function useOneThreadEach(): void {
  sharp.concurrency(1)
  sharp.cache(false)
}
