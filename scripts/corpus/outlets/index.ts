import type {Press} from '../press.ts'
import {randomFrom} from '../random.ts'
import {allnow} from './allnow.ts'
import {bbc} from './bbc.ts'
import {bitterwinter} from './bitterwinter.ts'
import {cctv} from './cctv.ts'
import {cdt} from './cdt.ts'
import {chinafile} from './chinafile.ts'
import {cna} from './cna.ts'
import {dw} from './dw.ts'
import {economist} from './economist.ts'
import {epochtimes} from './epochtimes.ts'
import {ft} from './ft.ts'
import {iyouport} from './iyouport.ts'
import {matters} from './matters.ts'
import {medium} from './medium.ts'
import {neiSt} from './nei-st.ts'
import {nyt} from './nyt.ts'
import {paoPao} from './pao-pao.ts'
import {reuters} from './reuters.ts'
import {rfa} from './rfa.ts'
import {rfi} from './rfi.ts'
import {rti} from './rti.ts'
import {solidot} from './solidot.ts'
import {voa} from './voa.ts'
import {wqw} from './wqw.ts'
import {zaobao} from './zaobao.ts'

/** All outlets of the corpus, the larger ones first. */
export const presses: readonly Press[] = [
  cna,
  rfi,
  zaobao,
  reuters,
  epochtimes,
  voa,
  dw,
  neiSt,
  bbc,
  cdt,
  rfa,
  rti,
  solidot,
  economist,
  nyt,
  wqw,
  iyouport,
  cctv,
  bitterwinter,
  paoPao,
  allnow,
  ft,
  chinafile,
  medium,
  matters,
]

/** Files that hold an article again: 3,424 − 1,545 of 64,770. FORMAT §5. */
export const AGAIN = 0.029

const sumOf = (count: (press: Press) => number): number => presses.reduce((sum, press) => sum + count(press), 0)
const all = sumOf(({files}) => files)
const open = sumOf(({files, revised}) => files * revised)

/** The share of each among files that hold no article again: those that do are of the outlets that revise. */
const shares = presses.map((press) => ({
  press,
  share: press.files / all - (AGAIN * press.files * press.revised) / open,
}))

/** The outlet of a number, by the outlets' shares. */
export function pressOf(number: number, seed: string): Press {
  let rest = randomFrom(`${seed}/${number}/outlet`).part() * (1 - AGAIN)
  for (const {press, share} of shares) {
    rest -= share
    if (rest < 0) return press
  }
  return cna
}
