import { describe, expect, it } from 'vitest'
import { makeQuery, type Query } from '#mandate/statistics/query.ts'
import { wayDown } from './way-down.ts'

const today = '2026-07-20'
const down = (parts: Partial<Query>, keys: string[]) => wayDown('en', makeQuery(today, parts), keys, today)

describe('a number leads down', () => {
  it('to its letters, where the list of letters has the filter', () => {
    expect(down({ by: ['kind', 'year'] }, ['UA', '2016'])).toBe('/en/letters?kind=UA&year=2016')
    expect(down({ by: ['year'], years: 'calendar' }, ['2016'])).toBe('/en/letters?calendar=2016')
    expect(down({ by: ['addressee'], where: { joint: ['yes'] } }, ['XKX'])).toBe('/en/letters?state=XKX&joint=yes')
    expect(down({ by: ['addressee'] }, ['company'])).toBe('/en/letters?class=company')
    expect(down({ by: ['addressee'] }, ['unassigned'])).toBe('/en/letters?uncertain=yes')
    expect(down({ measure: 'reprisals', by: ['year'] }, ['2014'])).toBe('/en/letters?year=2014&reprisal=yes')
    expect(down({ measure: 'overdue', by: [], from: '2016-01-01' }, [])).toBe('/en/letters?from=2016-01-01&overdue=yes')
  })
  it('to those of a region or a group, as States stand in it today', () => {
    expect(down({ by: ['region', 'year'] }, ['africa', '2016'])).toBe('/en/letters?region=africa&year=2016')
    expect(down({ by: ['un-group'] }, ['african'])).toBe('/en/letters?un-group=african')
  })
  it('to those of a record, and from a total over records to those of any', () => {
    expect(down({ by: ['record'] }, ['torture'])).toBe('/en/letters?record=torture')
    expect(down({ by: ['record'] }, [])).toBe('/en/letters?record=any')
    expect(down({ by: ['kind'], where: { record: ['torture'] } }, ['UA'])).toBe('/en/letters?kind=UA&record=torture')
  })
  it('to those whose State is certain, where a figure of replies counts no others', () => {
    expect(down({ measure: 'replies' }, [])).toBe('/en/letters?reply=answered&uncertain=no')
    expect(down({ measure: 'reply-rate', by: ['year'] }, ['1989'])).toBe('/en/letters?year=1989&uncertain=no')
    expect(down({ measure: 'replies', by: ['region'] }, ['africa'])).toBe('/en/letters?region=africa&reply=answered')
    expect(down({ measure: 'letters', by: ['year'] }, ['1989'])).toBe('/en/letters?year=1989')
  })
  it('to addressees of a day before, whose letters the list does not know', () => {
    expect(down({ by: ['year'], asOf: '1991-06-01' }, ['1991'])).toBe(
      '/en/statistics?measure=letters&by=addressee&year=1991&as-of=1991-06-01'
    )
  })
  it('to addressees where it has not', () => {
    expect(down({ by: ['region', 'year'], scheme: 'other' }, ['africa', '2016'])).toBe(
      '/en/statistics?measure=letters&by=addressee&year=2016&region=africa&scheme=other'
    )
  })
  it('nowhere where neither would count the same letters', () => {
    expect(down({ by: ['addressee', 'outcome'] }, ['PER', 'improved'])).toBeNull()
    expect(down({ by: ['year'], where: { kind: ['UA', 'AL'] } }, ['2016'])).toBeNull()
    for (const measure of ['letters', 'reply-rate', 'overdue'] as const)
      expect(down({ measure, by: ['addressee'], asOf: '1991-06-01' }, ['PER'])).toBeNull()
    expect(down({ measure: 'median-days', by: ['addressee'] }, ['PER'])).toBeNull()
    expect(down({ measure: 'overdue', by: ['addressee'], asOf: '2020-01-01' }, ['PER'])).toBeNull()
  })
})
