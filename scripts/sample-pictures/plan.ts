import {chamber} from './chamber.ts'
import {levels, species, votes} from './charts.ts'
import {bridgeMorning, ferry, sailing, wake} from './crossing.ts'
import type {Sheet} from './draw.ts'
import {badge, stamp} from './emblems.ts'
import {fireworks, hall} from './evenings.ts'
import {sheep, terraces} from './fields.ts'
import {fishRice, soup} from './food.ts'
import {gauge} from './gauge.ts'
import {pitch, school} from './grounds.ts'
import {anchorage, fallenCrane, harbour, yard} from './harbour.ts'
import {hours} from './hours.ts'
import {library} from './library.ts'
import {flood, railway, seaRoute} from './maps.ts'
import {viaduct} from './plateau.ts'
import {lighthouse} from './point.ts'
import {quayTable} from './quay-table.ts'
import {estuary, nets} from './shore.ts'
import {books, market} from './stalls.ts'
import {lens, papers} from './still-life.ts'
import {floodStreet, roofs} from './streets.ts'
import {underwater} from './underwater.ts'

/** One picture of the sample: where it lies under `seeds/_media`, and how it is drawn. */
export interface Picture {
  readonly path: string
  readonly draw: (sheet: Sheet) => string
  /** Width and height in pixels; 1360 by 906 when left out. */
  readonly size?: readonly [number, number]
  /** EXIF orientation to be stored; the pixels are turned so that it shows upright. */
  readonly orientation?: 6
  /** Frames of an animation, drawn with the frame's share of a turn. */
  readonly frames?: (turn: number) => (sheet: Sheet) => string
  /** Whether nothing stands behind what is drawn. */
  readonly seeThrough?: true
  /** The share of the file that was kept, where the rest is lost. */
  readonly kept?: number
}

const photo = (path: string, draw: Picture['draw'], rest: Partial<Picture> = {}): Picture => ({path, draw, ...rest})
const wanqu = (number: number, draw: Picture['draw'], rest?: Partial<Picture>) =>
  photo(`static.wanqu.example/image/${number}_303.jpg`, draw, rest)
const nanping = (name: string, draw: Picture['draw'], rest?: Partial<Picture>) =>
  photo(`img.nanping.example/WebPhotos/${name}`, draw, rest)
const post = (name: string, draw: Picture['draw'], rest?: Partial<Picture>) =>
  photo(`media.harbourpost.example/${name}`, draw, rest)
const plateau = (name: string, draw: Picture['draw'], rest?: Partial<Picture>) =>
  photo(`gaoyuan.example/wp-content/uploads/${name}`, draw, rest)
const mina = (name: string, draw: Picture['draw'], rest?: Partial<Picture>) =>
  photo(`cdn.almina.example/media/${name}`, draw, rest)
const essay = (name: string, draw: Picture['draw'], rest?: Partial<Picture>) =>
  photo(`img.hekou.example/${name}`, draw, rest)

const chart = {size: [1280, 800]} as const
const beam = (turn: number) => (s: Sheet) => lighthouse(s, hours.night, {lit: true, angle: 0.5 + turn * Math.PI})

/** Every picture that is in the store; about a third of those the seeds refer to are lost on purpose. */
export const pictures: readonly Picture[] = [
  wanqu(54100240, (s) => floodStreet(s, hours.rose)),
  wanqu(54100241, levels, chart),
  wanqu(57540031, (s) => estuary(s, hours.gold, 'net')),
  wanqu(57690410, (s) => viaduct(s, hours.noon, {head: 0.36})),
  wanqu(59230080, (s) => estuary(s, hours.haze, 'tram')),
  wanqu(63301301, (s) => bridgeMorning(s, hours.rose)),
  wanqu(64950051, (s) => fallenCrane(s, hours.storm, false)),
  wanqu(65072231, (s) => harbour(s, hours.haze, {ship: 'none', cranes: 7, raised: true})),
  wanqu(65072234, (s) => anchorage(s, hours.night)),
  wanqu(65072235, (s) => nets(s, hours.gold)),
  wanqu(65072236, (s) => lighthouse(s, hours.night, {lit: true})),
  wanqu(65360110, (s) => harbour(s, hours.dawn, {ship: 'arriving', cranes: 6, raised: false}), {size: [1600, 1000]}),
  wanqu(65360122, (s) => fallenCrane(s, hours.dawn, true)),
  wanqu(65360124, (s) => fireworks(s, hours.dusk, false)),
  wanqu(65360290, (s) => harbour(s, hours.haze, {ship: 'leaving', cranes: 4, raised: false, misty: true})),
  wanqu(65360294, (s) => market(s, hours.dusk)),
  wanqu(66480561, (s) => school(s, hours.noon, false)),
  wanqu(67180101, (s) => pitch(s, {rain: true})),
  wanqu(68400025, (s) => chamber(s, false)),
  wanqu(68512210, (s) => hall(s, hours.night, true), {size: [1600, 1000]}),
  wanqu(68512391, (s) => library(s, false), {size: [1600, 1066]}),
  wanqu(68512460, (s) => market(s, hours.night)),
  nanping('20211205/1024_050912.jpg', (s) => books(s, hours.spring)),
  nanping('20220930/1024_422150.jpg', (s) => ferry(s, hours.night, {lit: true})),
  nanping('20230419/1024_221030.jpg', (s) => yard(s, hours.noon)),
  nanping('20230715/1024_112010.gif', beam(0.3), {size: [560, 372], frames: beam}),
  nanping('20240224/1024_362040.jpg', (s) => fireworks(s, hours.night, true)),
  nanping('20240313/1024_090930.jpg', soup),
  nanping('20240315/1024_120412.jpg', (s) => ferry(s, hours.storm, {lit: true, rain: true, bridge: true})),
  nanping('1024/20240315/1024_120433.jpg', votes, chart),
  nanping('20200712/1024_180044.jpg', flood, chart),
  post('2019/09/keeper-lantern-room.jpg', lens, {size: [960, 1360]}),
  post('2021/05/species-chart.png', species, chart),
  post('2021/05/census-badge.svg', badge, {size: [420, 420]}),
  post('2022/09/gull-no-7.jpg', (s) => ferry(s, hours.dusk, {lit: false, bridge: true})),
  post('2023/04/noor-al-bahr-arrives.jpg', (s) => harbour(s, hours.rose, {ship: 'arriving', cranes: 5, raised: true})),
  post('2023/11/swallowtail-dusk.jpg', (s) => lighthouse(s, hours.dusk, {lit: true, angle: 0.5})),
  post('2024/01/yunping-pitch.jpg', (s) => pitch(s, {snow: true})),
  post('2024/03/count-at-dawn.jpg', (s) => chamber(s, true)),
  post('2024/03/porpoise-calf.webp', underwater),
  photo('harbourpost.example/media/2024/03/council-hall.jpg', (s) => hall(s, hours.spring, false)),
  plateau('2019/12/snow-viaduct.jpg', (s) => viaduct(s, hours.snow, {snow: true, head: 0.42}), {size: [1440, 960]}),
  plateau('2019/12/first-run-stamp.png', stamp, {size: [560, 560], seeThrough: true}),
  plateau('2020/07/reservoir-gauge.jpg', (s) => gauge(s, hours.storm), {kept: 0.72}),
  plateau('2021/06/viaduct-summer.jpg', (s) => viaduct(s, hours.spring, {head: 0.2})),
  plateau('2021/06/route-map.png', railway, chart),
  plateau('2021/06/sheep-crossing.jpg', (s) => sheep(s, hours.spring)),
  plateau('2023/09/pear-gully-school.jpg', (s) => school(s, hours.snow, true)),
  plateau('2024/03/terraces-spring.jpg', (s) => terraces(s, hours.rose), {size: [1440, 960]}),
  plateau('2024/03/train-dawn.jpg', (s) => viaduct(s, hours.dusk, {head: 0.3, lit: true})),
  mina('2021/04/dhow-arrives.jpg', (s) => sailing(s, hours.gold)),
  mina('2023/06/sayadieh.jpg', fishRice),
  mina('2024/03/quay-iftar.jpg', (s) => quayTable(s, hours.dusk)),
  mina('2024/03/container-ship-dusk.jpg', (s) => harbour(s, hours.dusk, {ship: 'leaving', cranes: 5, raised: false})),
  mina('2024/03/sea-route-map.png', seaRoute, chart),
  essay('2021/old-papers-table.jpg', papers, {size: [1000, 1340], orientation: 6}),
  essay('2022/ferry-wake.jpg', (s) => wake(s, hours.spring)),
  essay('2023/rain-roofs.jpg', (s) => roofs(s, hours.storm)),
  essay('2024/reading-room-dusk.jpg', (s) => library(s, true)),
]
