import {expect, it} from 'vitest'
import {isRightToLeft} from '../../src/model/direction.ts'

it.each([
  ...'ar fa he ur ug ps sd ckb dv syr yi nqo ar-EG fa-AF ff-Adlm pa-Arab az-Arab ks ku-Arab uz-Arab iw'.split(' '),
])('%s is written from right to left', (lang) => {
  expect(isRightToLeft(lang)).toBe(true)
})

it.each([
  ...'zh-Hans en are ar-Latn ug-Cyrl ug-Latn pa az ku ff uz he-Latn sd-Deva und'.split(' '),
])('%s is written from left to right', (lang) => {
  expect(isRightToLeft(lang)).toBe(false)
})
