import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {namesIn} from '../../scripts/names/cedict.ts'
import {NAMES_FILE, namesOf} from '../../src/chinese/names.ts'
import {OWN_NAMES} from '../../src/chinese/own-names.ts'
import {projectRoot} from '../support/command.ts'

it.each([
  ['羅凝 罗凝 [Luo2 Ning2] /Luo Ning (1950-), president of the lake states/', '罗凝', 'person'],
  ['岱嶼 岱屿 [Dai4 yu3] /Daiyu, city in the gulf/', '岱屿', 'place'],
  ['海灣輪渡 海湾轮渡 [Hai3 wan1 Lun2 du4] /Gulf Ferries, company/', '海湾轮渡', 'body'],
  ['燈塔節 灯塔节 [Deng1 ta3 jie2] /Lighthouse Day/', '灯塔节', 'other'],
  ['羅 罗 [Luo2] /surname Luo/', '罗', undefined],
  ['歐陽 欧阳 [Ou1 yang2] /surname Ouyang/', '欧阳', undefined],
  ['岱嶼人 岱屿人 [Dai4 yu3 ren2] /person from Daiyu/', '岱屿人', undefined],
  ['三月 三月 [San1 yue4] /March; third month/', '三月', undefined],
  ['燈塔 灯塔 [deng1 ta3] /lighthouse/', '灯塔', undefined],
  ['AA制 AA制 [A A zhi4] /to split the bill/', 'AA制', undefined],
])('the entry %s gives %s as %s', (entry, name, kind) => {
  expect(namesIn(`# comment\n${entry}\n`).get(name)).toBe(kind)
})

it('the list gives parts of speech, and leaves out short names of no clear kind', () => {
  expect([...namesOf('# 岱屿 l\n罗凝 p\n岱屿 l\n海湾轮渡 b\n灯塔节 o\n灯节 o\n')]).toEqual([
    ['罗凝', 'nr'],
    ['岱屿', 'ns'],
    ['海湾轮渡', 'nt'],
    ['灯塔节', 'nz'],
  ])
})

it('the list in the package has names of all kinds and states its licence', () => {
  const text = readFileSync(join(projectRoot, 'src', 'chinese', NAMES_FILE), 'utf8')
  expect(text).toMatch(/^# .*CC-CEDICT/)
  expect(text).toContain('Attribution-ShareAlike 4.0')
  const names = namesOf(text)
  expect(names.size).toBeGreaterThan(10_000)
  expect(names.get('蔡英文')).toBe('nr')
  for (const name of OWN_NAMES.keys()) expect(name).toMatch(/^\p{Script=Han}{2,8}$/u)
})
