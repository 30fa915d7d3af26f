import {describe, expect, it} from 'vitest'
import {citedNames} from '../../src/citation/cited-names.ts'

describe('the authors of a citation', () => {
  it.each([
    ['某甲（综合报道）', '某甲'],
    ['某甲 （综合报导）', '某甲'],
    ['某甲 (摘编)', '某甲'],
    ['某甲（特约记者）', '某甲'],
    ['某甲 综合报导', '某甲'],
    ['某某甲摘编', '某某甲'],
    ['某某甲 編譯', '某某甲'],
    ['某某甲（Ana Lake） 湖报记者', '某某甲（Ana Lake）'],
    ['某某甲 湖报驻伦敦记者', '某某甲'],
    ['某某甲 BBC中文', '某某甲'],
    ['某甲·丙（Ana Lake） BBC Future', '某甲·丙（Ana Lake）'],
  ])('have no role: %s', (printed, name) => {
    expect(citedNames([printed], '湖报')).toEqual([name])
  })

  it.each([
    '某某甲',
    '某甲·丙',
    'Ana Probe',
    'Ana van der Probe',
    '某某甲（Ana Lake）',
    '李编',
    'Ana Probe II',
    '李译',
    '记者',
  ])('keep a name that only resembles one: %s', (name) => {
    expect(citedNames([name], '湖报')).toEqual([name])
  })

  it.each(['湖报', '《湖报》', '湖报中文网', '湖 报'])('do not hold the newspaper: %s', (name) => {
    expect(citedNames([name, '某甲'], '湖报')).toEqual(['某甲'])
  })

  it('stand once each', () => {
    expect(citedNames(['某甲', '某甲（摘编）'], '湖报')).toEqual(['某甲'])
  })
})
