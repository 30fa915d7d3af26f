import sharp from 'sharp'
import type {ImagesConfig} from '../../config/images.ts'

/** The settings for encoding pictures. */
export type Encoding = Pick<ImagesConfig, 'widths' | 'quality' | 'avif' | 'jpeg' | 'limits'>

/** The name of the cache folder. Contains the settings and library versions that change the bytes of a variant. */
export function cacheName({quality}: Pick<Encoding, 'quality'>): string {
  return `pictures-${quality}-${sharp.versions.sharp ?? 'sharp'}-${sharp.versions.vips}`
}

/** Makes sharp use one thread per picture, since the queue already runs one picture per core; turns off its cache. */
export function useOneThreadEach(): void {
  sharp.concurrency(1)
  sharp.cache(false)
}
