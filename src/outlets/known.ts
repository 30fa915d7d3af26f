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
import type {Outlet} from './outlet.ts'
import {paoPao} from './pao-pao.ts'
import {reuters} from './reuters.ts'
import {rfa} from './rfa.ts'
import {rfi} from './rfi.ts'
import {rti} from './rti.ts'
import {solidot} from './solidot.ts'
import {voa} from './voa.ts'
import {wqw} from './wqw.ts'
import {zaobao} from './zaobao.ts'

/** The outlets of docs/format.md §5, by slug. To add one, add its file and a line here (docs/outlets.md). */
export const knownOutlets: readonly Outlet[] = [
  allnow,
  bbc,
  bitterwinter,
  cctv,
  cdt,
  chinafile,
  cna,
  dw,
  economist,
  epochtimes,
  ft,
  iyouport,
  matters,
  medium,
  neiSt,
  nyt,
  paoPao,
  reuters,
  rfa,
  rfi,
  rti,
  solidot,
  voa,
  wqw,
  zaobao,
]
