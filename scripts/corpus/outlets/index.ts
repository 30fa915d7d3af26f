import type {OutletProfile} from '../outlet-profile.ts'
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

/** The profiles of all outlets of the corpus, those with most files first. */
export const outletProfiles: readonly OutletProfile[] = [
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

/** Share of files that copy or revise an earlier article: 3,424 − 1,545 of 64,770. docs/format.md §5. */
export const AGAIN = 0.029

const sumOf = (count: (profile: OutletProfile) => number): number =>
  outletProfiles.reduce((sum, profile) => sum + count(profile), 0)
const all = sumOf(({files}) => files)
const open = sumOf(({files, revised}) => files * revised)

/** Each outlet's share of the files with new articles. Copies and revisions belong only to outlets that revise. */
const shares = outletProfiles.map((profile) => ({
  profile,
  share: profile.files / all - (AGAIN * profile.files * profile.revised) / open,
}))

/** The profile of the outlet of a file number, drawn by the outlets' shares. */
export function profileOf(number: number, seed: string): OutletProfile {
  let rest = randomFrom(`${seed}/${number}/outlet`).part() * (1 - AGAIN)
  for (const {profile, share} of shares) {
    rest -= share
    if (rest < 0) return profile
  }
  return cna
}
