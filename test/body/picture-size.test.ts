import {describe, expect, it} from 'vitest'
import {element} from '../../src/body/context.ts'
import {declaredSize, isRatio, isTinySize, pixelsOf} from '../../src/body/picture-size.ts'

describe('a length in CSS pixels', () => {
  it.each([
    ['16', 16],
    ['16px', 16],
    [' 1.5PX ', 1.5],
    ['.5rem', 8],
    ['1rem', 16],
    ['1em', 16],
    ['2ex', 16],
    ['12pt', 16],
    ['1pc', 16],
    ['0.5in', 48],
    ['2.54cm', 96],
    ['1px !important', 1],
    ['0%', 0],
    ['0vw', 0],
    ['50%', null],
    ['100%', null],
    ['10vw', null],
    ['auto', null],
    ['', null],
    ['calc(1px + 1em)', null],
    ['-1px', null],
    ['px', null],
  ])('%s → %s', (length, pixels) => {
    const found = pixelsOf(length)
    expect(found === null ? null : Math.round(found * 100) / 100).toBe(pixels)
  })
})

const sizeOf = (properties: Record<string, string>) => declaredSize(element('img', [], properties))

describe('the declared size of a picture', () => {
  it.each([
    {properties: {width: '600', height: '400'}, size: {width: 600, height: 400}},
    {properties: {width: '100%'}, size: {width: null, height: null}},
    {properties: {style: 'width:1px;height:2px'}, size: {width: 1, height: 2}},
    {properties: {style: 'color:red; WIDTH : 1rem'}, size: {width: 16, height: null}},
    {properties: {width: '600', style: 'width:1px'}, size: {width: 1, height: null}},
    {properties: {width: '1', style: 'width:100%'}, size: {width: null, height: null}},
    {properties: {style: 'max-height:1em'}, size: {width: null, height: 16}},
    {properties: {width: '600', style: 'max-width:12pt'}, size: {width: 16, height: null}},
    {properties: {width: '10', style: 'max-width:640px'}, size: {width: 10, height: null}},
    {properties: {style: 'border-width:1px;min-width:1px;line-height:1'}, size: {width: null, height: null}},
  ])('$properties', ({properties, size}) => {
    expect(sizeOf(properties as Record<string, string>)).toEqual(size)
  })

  it.each([
    {name: 'a counter', size: {width: 1, height: 1}, tiny: true},
    {name: 'a line', size: {width: 1280, height: 5}, tiny: true},
    {name: 'an icon by one side', size: {width: 16, height: null}, tiny: true},
    {name: 'an icon by both sides', size: {width: 32, height: 32}, tiny: true},
    {name: 'nothing', size: {width: 0, height: null}, tiny: true},
    {name: 'a small picture', size: {width: 32, height: 40}, tiny: false},
    {name: 'a picture by one side', size: {width: null, height: 24}, tiny: false},
    {name: 'a picture', size: {width: 600, height: 400}, tiny: false},
    {name: 'no size', size: {width: null, height: null}, tiny: false},
  ])('is tiny or not: $name', ({size, tiny}) => {
    expect(isTinySize(size)).toBe(tiny)
  })

  it('may only state a shape', () => {
    expect(isRatio({width: 16, height: 9})).toBe(true)
    expect(isRatio({width: 1, height: 1})).toBe(false)
    expect(isRatio({width: 16, height: null})).toBe(false)
  })
})
