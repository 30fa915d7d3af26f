import type {Topic} from '../counter.ts'
import {boilerplate} from './boilerplate.ts'
import {captions} from './captions.ts'
import {embeds} from './embeds.ts'
import {files} from './files.ts'
import {headers} from './headers.ts'
import {ids} from './ids.ts'
import {images} from './images.ts'
import {languages} from './languages.ts'
import {links} from './links.ts'
import {markup} from './markup.ts'
import {notes} from './notes.ts'
import {quality} from './quality.ts'
import {times} from './times.ts'
import {titles} from './titles.ts'

/** All topics, in the order of docs/format.md. */
export const topics: readonly Topic[] = [
  files,
  headers,
  titles,
  times,
  ids,
  markup,
  images,
  captions,
  notes,
  boilerplate,
  links,
  embeds,
  languages,
  quality,
]
