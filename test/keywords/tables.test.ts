import {describe, expect, it} from 'vitest'
import {cutTables} from '../../src/keywords/tables.ts'

describe('the tables', () => {
  it('keep common words, single characters and names of any frequency, and weights of names and Latin words only', () => {
    const words = ['渡轮 40 n', '停靠 30 v', '灯塔守望 3 n', '罗凝 2 nr', '岱屿 2 ns', '舟 1 n']
    const weights = ['渡轮 9.1', '停靠 7.2', '灯塔守望 12', '岱屿 11', '舟 8', 'ferry 10', '灯笼 9']
    expect(cutTables(`${words.join('\n')}\n`, `${weights.join('\n')}\n`, new Map(), new Set())).toEqual({
      words: ['渡轮 40 n', '停靠 30 v', '岱屿 2 ns', '舟 1 n'],
      weights: ['渡轮 9.1', '岱屿 11', 'ferry 10'],
    })
  })

  it('have all names of the list, each with a part of speech of names', () => {
    const names = new Map([
      ['罗凝', 'nr'],
      ['渡轮湾', 'ns'],
      ['停靠', 'nt'],
    ])
    expect(cutTables('罗凝 2 nr\n停靠 30 v\n', '罗凝 10\n停靠 7\n', names, new Set(['渡轮湾']))).toEqual({
      words: ['罗凝 3 nr', '停靠 30 nt', '渡轮湾 300 ns'],
      weights: ['罗凝 10', '停靠 7'],
    })
  })
})
