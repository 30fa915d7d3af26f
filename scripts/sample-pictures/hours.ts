import type {Hour} from './nature.ts'

/** The hours and weathers in which the bay is drawn; each is one small palette. */
export const hours = {
  dawn: {
    sky: ['#5b6f95', '#d9a58f', '#f8d9a8'],
    light: '#fff0c9',
    land: ['#6d7391', '#4d5673', '#2c3347'],
    water: ['#eebf97', '#56617f'],
    lamp: '#ffd98a',
  },
  rose: {
    sky: ['#7d6b97', '#e49a94', '#fbd3ae'],
    light: '#fff2d8',
    land: ['#855f7e', '#5f4763', '#352a40'],
    water: ['#f0b09c', '#694f70'],
    lamp: '#ffd391',
  },
  noon: {
    sky: ['#5f9fc0', '#a9d0d6', '#eaf0dd'],
    light: '#fffbe8',
    land: ['#6c9b98', '#47746f', '#2b4a48'],
    water: ['#a9d0d0', '#34707c'],
    lamp: '#fff3c9',
  },
  haze: {
    sky: ['#b9c3c0', '#d6d9cf', '#ebe6d6'],
    light: '#fffdf2',
    land: ['#94a19f', '#67777a', '#3d4a50'],
    water: ['#cfd3ca', '#6d7f82'],
    lamp: '#ffdf9c',
  },
  gold: {
    sky: ['#c46f3e', '#f0a651', '#fbdc94'],
    light: '#fff6d2',
    land: ['#a0603f', '#6f4034', '#38252a'],
    water: ['#f4bd6c', '#7a4638'],
    lamp: '#ffe3a0',
  },
  dusk: {
    sky: ['#2b3a67', '#8a6a93', '#f2a27f'],
    light: '#ffe2bb',
    land: ['#545485', '#363a63', '#1b2140'],
    water: ['#d98f82', '#2b3358'],
    lamp: '#ffcf7d',
  },
  night: {
    sky: ['#0b1530', '#16284c', '#2f4a70'],
    light: '#f3ecd2',
    land: ['#243a5e', '#162744', '#0a1428'],
    water: ['#2b4468', '#0a1529'],
    lamp: '#ffcb6b',
  },
  storm: {
    sky: ['#3a4654', '#5e6d78', '#98a4a2'],
    light: '#e9ece2',
    land: ['#56656c', '#3b474f', '#20292f'],
    water: ['#7f8d8e', '#2f3c44'],
    lamp: '#ffd07a',
  },
  snow: {
    sky: ['#7fa2c4', '#bcd2e0', '#f3efe9'],
    light: '#ffffff',
    land: ['#8ea9c4', '#5a7898', '#2d4460'],
    water: ['#c6d8e4', '#6c89a5'],
    lamp: '#ffdb93',
  },
  spring: {
    sky: ['#86b9c4', '#c9dfcf', '#f4eed2'],
    light: '#fff9df',
    land: ['#86ab86', '#56835f', '#2d4f3d'],
    water: ['#c3dcd2', '#5d8f8a'],
    lamp: '#fff0b8',
  },
} as const satisfies Record<string, Hour>
