import {send} from '../answers.ts'
import * as hostile from '../hostile.ts'
import {either, failed, type Kind} from '../kind.ts'

/** Small files that are drawn almost for ever: the client spends one of its time limits, or its memory, on each. */
export const endlessDrawings: readonly Kind[] = [
  {
    name: 'drawings',
    end: 'svg',
    share: 1,
    outcome: failed('vector'),
    answer: (call) => send(call, hostile.drawingOfDrawings(call.n), 'image/svg+xml'),
  },
  {
    name: 'patterns',
    end: 'svg',
    share: 1,
    outcome: either('vector'),
    answer: (call) => send(call, hostile.patternOfPatterns(call.n), 'image/svg+xml'),
  },
]
