import {describe, expect, it} from 'vitest'
import {element} from '../../src/body/context.ts'
import {countRemoved} from '../../src/body/removal.ts'
import {Removals} from '../../src/model/removals.ts'

const box = (tagName: string, ...words: readonly string[]) =>
  element(
    tagName,
    words.map((value) => element('p', [{type: 'text', value}])),
  )

describe('the count of removed elements', () => {
  it('is empty at first', () => {
    expect(new Removals().list).toEqual([])
  })

  it.each([
    {name: 'an empty element', taken: box('div'), characters: 0},
    {name: 'white space', taken: box('div', ' \n\t\u00a0\u3000\u200b'), characters: 0},
    {name: 'words, without white space', taken: box('div', '渡 船\n', ' ferry '), characters: 7},
    {name: 'words in elements of elements', taken: element('div', [box('section', '渡船', '码头')]), characters: 4},
  ])('includes the characters: $name', ({taken, characters}) => {
    const removals = new Removals()
    countRemoved(removals, taken, 'advertisement')
    expect(removals.list).toEqual([{element: 'div', reason: 'advertisement', count: 1, characters}])
  })

  it('is a sum by element and reason, sorted by their names', () => {
    const removals = new Removals()
    countRemoved(removals, box('p', '渡船'), 'share')
    countRemoved(removals, box('div', '甲'), 'share')
    countRemoved(removals, box('div', '乙丙'), 'advertisement')
    countRemoved(removals, box('p', '码头口'), 'share')
    countRemoved(removals, box('div', '丁'), 'share')
    expect(removals.list).toEqual([
      {element: 'div', reason: 'advertisement', count: 1, characters: 2},
      {element: 'div', reason: 'share', count: 2, characters: 2},
      {element: 'p', reason: 'share', count: 2, characters: 5},
    ])
  })

  it('does not depend on the order of removals', () => {
    const [one, other] = [new Removals(), new Removals()]
    const all = [
      {element: 'img', reason: 'tiny', count: 3, characters: 0},
      {element: 'a', reason: 'read-on', count: 1, characters: 7},
      {element: 'img', reason: 'copy', count: 2, characters: 0},
      {element: 'img', reason: 'tiny', count: 1, characters: 1},
    ]
    for (const removal of all) one.add(removal)
    for (const removal of [...all].reverse()) other.add(removal)
    expect(one.list).toEqual(other.list)
    expect(one.list.map(({element: name, reason, count}) => `${name} ${reason} ${count}`)).toEqual([
      'a read-on 1',
      'img copy 2',
      'img tiny 4',
    ])
  })

  it('is not changed by later removals once it was read', () => {
    const removals = new Removals()
    countRemoved(removals, box('p', '渡船'), 'share')
    const before = removals.list
    countRemoved(removals, box('p', '码头'), 'share')
    expect(before).toEqual([{element: 'p', reason: 'share', count: 1, characters: 2}])
  })
})
