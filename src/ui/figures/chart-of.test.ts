import { describe, expect, it } from 'vitest'
import type { Cell, CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import { makeQuery, type Query } from '#mandate/statistics/query.ts'
import { chartOf } from './chart-of.ts'

const words = {
  name: (_: string, code: string) => code,
  text: (cell: Cell | undefined) => String(cell?.value ?? '-'),
  href: (keys: string[]) => keys.join('/')
}
const cell = (keys: string[], value: number | null, notes: Cell['notes'] = []): Cell => ({
  keys,
  value,
  count: value,
  base: 10,
  notes
})
const table = (by: Query['by'], cells: Cell[], unit: CrossTabulation['unit'] = 'letters'): CrossTabulation => ({
  query: makeQuery('2026-07-20', { by }),
  values: by.map((_, place) => [
    ...new Set([...cells.map(({ keys }) => keys[place]!).filter((key) => key !== 'unassigned'), 'unassigned'])
  ]),
  cells,
  margins: [],
  total: cell([], 10),
  caveats: [],
  unit
})

describe('a table is drawn', () => {
  it('over time with a place for a year without a letter, which is zero for counts and nothing for rates', () => {
    const cells = [cell(['2014'], 3), cell(['2016'], 5, ['provisional']), cell(['unassigned'], 0)]
    const counts = chartOf(table(['year'], cells), null, words)
    expect(counts).toMatchObject({ shape: 'single', over: 'time', kind: 'bar' })
    expect(counts.shape === 'single' && counts.marks.map(({ label, value }) => [label, value])).toEqual([
      ['2014', 3],
      ['2015', 0],
      ['2016', 5]
    ])
    expect(counts.shape === 'single' && counts.marks[2]!.provisional).toBe(true)
    const rates = chartOf(table(['year'], cells, 'percent'), null, words)
    expect(rates.shape === 'single' && rates.marks[1]!.value).toBeNull()
    expect(rates).toMatchObject({ kind: 'dot', top: 1 })
  })
  it('with one marked place for a long silence', () => {
    const drawn = chartOf(table(['year'], [cell(['2016'], 3), cell(['2025'], 5)]), null, words)
    expect(drawn.shape === 'single' && drawn.marks.map(({ label }) => label)).toEqual(['2016', '…', '2025'])
    expect(drawn.shape === 'single' && drawn.marks[1]).toMatchObject({ gap: true, value: null })
  })
  it('in panels on one scale, one for each that is not time, whichever comes first', () => {
    const cells = [cell(['africa', '2015'], 1), cell(['africa', '2016'], 2), cell(['asia', '2016'], 8)]
    const one = chartOf(table(['region', 'year'], cells), null, words)
    const other = chartOf(
      table(
        ['year', 'region'],
        cells.map((each) => ({ ...each, keys: each.keys.toReversed() }))
      ),
      null,
      words
    )
    expect(one).toMatchObject({ shape: 'panels', top: 8, panels: [{ title: 'africa' }, { title: 'asia' }] })
    expect(other.shape === 'panels' && other.panels.map(({ marks }) => marks.map(({ value }) => value))).toEqual([
      [1, 2],
      [0, 8]
    ])
    expect(one.shape === 'panels' && one.panels[0]!.marks[0]!.href).toBe('africa/2015')
  })
  it('with those that stand in no row, where there are some', () => {
    const drawn = chartOf(table(['kind'], [cell(['UA'], 3), cell(['unassigned'], 2)]), null, words)
    expect(drawn.shape === 'single' && drawn.marks.map(({ label }) => label)).toEqual(['UA', 'unassigned'])
  })
  it('with a hidden number as nothing, never as zero', () => {
    const drawn = chartOf(
      table(['addressee'], [cell(['PER'], null, ['suppressed']), cell(['EGY'], 7)], 'persons'),
      null,
      words
    )
    expect(drawn.shape === 'single' && drawn.marks[0]!.value).toBeNull()
  })
  it('not at all where nobody could read it, or where there is nothing', () => {
    const many = Array.from({ length: 60 }, (_, i) => cell([`S${i}`], 1))
    expect(chartOf(table(['addressee'], many), null, words)).toEqual({ shape: 'none', why: 'too-many' })
    expect(chartOf(table(['year'], []), null, words)).toEqual({ shape: 'none', why: 'nothing' })
    expect(chartOf(table([], []), null, words)).toEqual({ shape: 'none', why: 'nothing' })
  })
})
