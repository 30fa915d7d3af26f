/** A process for tests to kill: stores many small pictures in a media folder and logs each key before it stores it. */
import {appendFileSync} from 'node:fs'
import {openMedia} from '../../../src/images/media/media.ts'
import {at, failAt, keepText, wanted} from './records.ts'

const [folder = '', asked = '', count = '0'] = process.argv.slice(2)
const media = await openMedia(folder)
const run = await media.beginRun()
if (run.kind === 'busy') throw new Error(run.message)
console.log('begun')

const pending = Array.from({length: Number(count)}, (_, n) => n)
async function work(): Promise<void> {
  for (let n = pending.shift(); n !== undefined; n = pending.shift()) {
    const picture = wanted(`${n}.png`)
    if (run.kind === 'busy' || run.settled(picture)) continue
    appendFileSync(asked, `${picture.key}\n`)
    if (n % 10 === 0) await failAt(run, picture, 'timeout', n)
    // Every third picture has the same bytes as the one before.
    else await keepText(run, picture, `picture ${n % 3 === 0 ? n - 1 : n}`, {time: at(n)})
  }
}
await Promise.all(Array.from({length: 8}, work))
await run.finish()
console.log('done')
