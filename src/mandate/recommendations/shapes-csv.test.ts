import { expect, test } from 'vitest'
import { issueCode } from './import/read-upr-row.ts'
import type { RecommendationRow } from './list-recommendations.ts'
import { shapeRows } from './shapes-csv.ts'

const state = (name: string, unGroup: string | null) => ({ name, unGroup })
const english = {
  states: new Map([
    ['PER', state('Peru', 'latin-american-caribbean')],
    ['NOR', state('Norway', 'western-european-and-others')],
    ['VAT', state('Holy See', null)]
  ]),
  vocabulary: new Map()
} as unknown as Parameters<typeof shapeRows>[2]
const named = ["Women's rights", 'NHRI', 'HIV - Aids', 'CP rights - general', 'Human rights defenders']
const one = {
  slug: 'UPR-14-PER-1',
  source: 'upr',
  session: 14,
  cycle: 2,
  year: 2012,
  state: 'PER',
  byStates: ['NOR'],
  position: 'noted',
  action: 4,
  issues: named.map((name) => issueCode(name)),
  concernsDefenders: true,
  text: 'Invented: let judges be heard.',
  invented: false
} as unknown as RecommendationRow

test('who has the database’s file finds its words again: of groups of States and of issues', () => {
  expect(shapeRows('upr', one, english)).toEqual([
    `1,14,2,2012,PER,Peru,GRULAC,NOR,Norway,WEOG,Noted,4,${named.join('|')},1,Invented: let judges be heard.\r\n`
  ])
  expect(shapeRows('upr', { ...one, byStates: ['VAT'] }, english)[0]).toContain(',VAT,Holy See,Observer,')
  expect(shapeRows('upr', { ...one, byStates: [], position: 'pledge' }, english)[0]).toContain(
    ',PER,Peru,GRULAC,PER,Peru,GRULAC,Voluntary Pledge,'
  )
})
