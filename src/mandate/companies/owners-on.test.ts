import { expect, test } from 'vitest'
import { parsePartialDay } from '../calendar.ts'
import type { Holding } from './company.ts'
import { investorsOn, ownersOn } from './owners-on.ts'
import { wrongInHolding } from './wrong-in-holding.ts'

const line = (
  held: string,
  holder: string,
  more: Partial<Omit<Holding, 'from' | 'to'>> & { from?: string; to?: string } = {}
): Holding => {
  const { from = '', to = '', ...rest } = more
  return {
    id: `${held}<${holder} ${from}`,
    held,
    holder,
    as: 'investor',
    share: null,
    source: { title: 'Invented annual report', address: 'https://invented.example/report', readOn: '2026-01-10' },
    revision: 1,
    ...rest,
    from: parsePartialDay(from)!,
    to: parsePartialDay(to)!
  }
}
// An invented mine that Old Group held until 14 March 2025, and New Group since, which is Top Holding's.
const chain = [
  line('mine', 'old', { share: 80, from: '2010-01-01', to: '2025-03-14' }),
  line('mine', 'new', { share: 75.5, from: '2025-03-15' }),
  line('new', 'top', { as: 'parent', from: '2001' }),
  line('mine', 'bank', { share: 10, from: '2019-06-01' }),
  line('mine', 'digger', { as: 'contractor', share: null, from: '2020-01-01' })
]
const told = (day: string, company = 'mine') =>
  ownersOn(company, day, chain).map(({ company: owner, step, isSure, isUltimate }) =>
    [owner, step, isSure ? 'sure' : 'possible', isUltimate ? 'ultimate' : ''].join(' ').trim()
  )
const codes = (one: Holding, others: readonly Holding[] = chain) => wrongInHolding(one, others).map(({ code }) => code)

test('a company that changes hands has the one parent on the day before and the other on the day', () => {
  expect(told('2025-03-14')).toEqual(['old 1 sure ultimate'])
  expect(told('2025-03-15')).toEqual(['new 1 sure', 'top 2 sure ultimate'])
  expect(told('2009-12-31')).toEqual([])
  expect(told('2025-03-15', 'top')).toEqual([])
})

test('within a month or a year that is all that is known, an owner is possible and not sure', () => {
  const vague = [
    line('mine', 'old', { share: 80, from: '2010', to: '2025-03' }),
    line('mine', 'new', { share: 80, from: '2025-03' })
  ]
  const on = (day: string) => ownersOn('mine', day, vague).map(({ company, isSure }) => [company, isSure])
  expect(on('2025-03-01')).toEqual([
    ['old', true],
    ['new', false]
  ])
  expect(on('2025-03-15')).toEqual([
    ['old', false],
    ['new', false]
  ])
  expect(on('2025-03-31')).toEqual([
    ['old', false],
    ['new', true]
  ])
  expect(on('2025-04-01')).toEqual([['new', true]])
  expect(on('2010-06-01')).toEqual([['old', false]])
  // Since nobody knows when: for sure since its source was read.
  const since = [line('mine', 'old', { share: 80 })]
  expect(ownersOn('mine', '2026-01-09', since)[0]!.isSure).toBe(false)
  expect(ownersOn('mine', '2026-01-10', since)[0]!.isSure).toBe(true)
})

test('half is no parent, more than half is, and whoever is named as parent is with any share; a contractor never', () => {
  const of = (more: object) => ownersOn('a', '2020-01-01', [line('a', 'b', { from: '2000', ...more })]).length
  expect([of({ share: 50 }), of({ share: 50.001 }), of({ as: 'parent', share: 20 }), of({ as: 'contractor' })]).toEqual(
    [0, 1, 1, 0]
  )
  expect(investorsOn('mine', '2025-03-15', chain).map(({ holder }) => holder)).toEqual(['bank'])
  expect(investorsOn('mine', '2019-05-31', chain)).toEqual([])
})

test('what cannot be so is refused, and only on days on which both stood for sure', () => {
  expect(codes(line('mine', 'mine', { from: '2020' }))).toEqual(['holds-itself'])
  expect(codes(line('mine', 'x', { from: '2020-02-01', to: '2020-01-31' }))).toEqual(['end-before-beginning'])
  expect(codes(line('mine', 'x', { from: '2020-02-01', to: '2020' }))).toEqual([])
  expect(codes(line('mine', 'x', { share: 51, from: '2025-03-14' }))).toEqual(['two-owners-of-half'])
  expect(codes(line('mine', 'x', { share: 51, from: '2010-01-01', to: '2025-03-14' }))).toEqual(['two-owners-of-half'])
  expect(codes(line('mine', 'x', { share: 15, from: '2025-03-15' }))).toEqual(['shares-over-hundred'])
  expect(codes(line('mine', 'x', { share: 14.5, from: '2025-03-15' }))).toEqual([])
  expect(codes(line('mine', 'digger2', { as: 'contractor', share: 90, from: '2025-03-15' }))).toEqual([])
  expect(codes(line('top', 'mine', { as: 'parent', from: '2025-03-15' }))).toEqual(['owners-in-a-loop'])
  expect(codes(line('top', 'mine', { as: 'parent', from: '2024-01-01', to: '2025-03-14' }))).toEqual([])
  expect(codes(line('mine', 'bank', { share: 1, from: '2020-01-01' }))).toEqual(['holding-twice'])
  // The same line said anew is no second one.
  expect(codes({ ...chain[1]!, share: 80 })).toEqual([])
  // One that began before stands in the way of what begins later, whichever was entered first.
  expect(codes(line('mine', 'y', { share: 60, from: '2000-01-01', to: '2011-01-01' }))).toEqual(['two-owners-of-half'])
})

test('a loop that is only possible is walked once', () => {
  const loop = [
    line('a', 'b', { as: 'parent', from: '2020', to: '2020' }),
    line('b', 'a', { as: 'parent', from: '2020', to: '2020' })
  ]
  expect(ownersOn('a', '2020-06-01', loop).map(({ company }) => company)).toEqual(['b'])
})
