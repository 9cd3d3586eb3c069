import { describe, expect, test } from 'vitest'
import type { ConsentLine } from './consents-of.ts'
import { mayPass } from './doors.ts'
import { isRecordedAnswer, latestOf, linesNow, wrongInAnswer, type RecordedAnswer } from './recorded-answers.ts'

// Nobody here is anybody.
const today = '2026-03-09'
const days = { today, cameOn: '2026-03-02' }
const typed = { given: 'yes', givenBy: 'her sister', givenOn: '2026-03-08', evidence: 'a call', why: '' } as const
const line = (more: Partial<ConsentLine> = {}): ConsentLine => ({
  person: 'p1',
  door: 'state',
  given: 'yes',
  takenBack: null,
  ...more
})
const answer = (id: string, given: RecordedAnswer['given'], replaces: string[] = [], more = {}): RecordedAnswer => ({
  id,
  person: 'p',
  door: 'state',
  given,
  givenBy: 'herself',
  givenOn: '2026-03-08',
  evidence: 'a call',
  replaces,
  by: 'ama',
  on: today,
  ...more
})
const named = (wrong: ReturnType<typeof wrongInAnswer>) => wrong.map(({ code, field }) => `${code} ${field}`)
const passes = (answers: RecordedAnswer[], sent: ConsentLine[] = [], takenBack = new Map()) =>
  mayPass(linesNow(sent, answers, { person: 'p', takenBack }), false, 'state')

describe('before an answer is recorded', () => {
  test('it has who gave it, on which day, and what shows it', () => {
    expect(wrongInAnswer(typed, [], days)).toEqual([])
    for (const field of ['given', 'givenBy', 'givenOn', 'evidence'] as const)
      expect(named(wrongInAnswer({ ...typed, [field]: field === 'given' ? '' : ' ' }, [], days))).toEqual([
        `required ${field}`
      ])
  })
  test('where something was answered before, why it changes', () => {
    expect(named(wrongInAnswer(typed, [line({ given: 'no' })], days))).toEqual(['required why'])
    expect(wrongInAnswer({ ...typed, why: 'she thought again' }, [line({ given: 'no' })], days)).toEqual([])
  })
  test('its day is a day, and not to come', () => {
    expect(named(wrongInAnswer({ ...typed, givenOn: '2026-03' }, [], days))).toEqual(['day-needed givenOn'])
    expect(wrongInAnswer({ ...typed, givenOn: today }, [], days)).toEqual([])
    expect(named(wrongInAnswer({ ...typed, givenOn: '2026-03-10' }, [], days))).toEqual(['date-to-come givenOn'])
  })
  test('its day is no more than two years before the matter reached the office', () => {
    const on = (givenOn: string) => named(wrongInAnswer({ ...typed, givenOn }, [], days))
    expect(on('1926-03-02')).toEqual(['answer-too-early givenOn'])
    expect(on('2024-02-29')).toEqual(['answer-too-early givenOn'])
    expect(on('2024-03-01')).toEqual([])
  })
  test('a yes after something was taken back is of a later day', () => {
    const before = [line({ takenBack: { on: '2026-03-07', sure: true } })]
    const on = (givenOn: string, given: 'yes' | 'no' = 'yes') =>
      named(wrongInAnswer({ ...typed, given, givenOn, why: 'she rang' }, before, days))
    expect(on('2026-03-06')).toEqual(['answer-before-taken-back givenOn'])
    expect(on('2026-03-07')).toEqual(['answer-before-taken-back givenOn'])
    expect(on('2026-03-08')).toEqual([])
    expect(on('2026-03-06', 'no')).toEqual([])
  })
})

describe('each door follows the latest answer', () => {
  const no = answer('1', 'no')
  const yes = answer('2', 'yes', ['1'])
  const noAgain = answer('3', 'no', ['2'])
  test('a no becomes a yes, and a yes a no', () => {
    expect(passes([no])).toMatchObject({ may: false, why: ['said-no'] })
    expect(passes([no, yes])).toMatchObject({ may: true })
    expect(passes([no, yes, noAgain])).toMatchObject({ may: false, why: ['said-no'] })
  })
  test('what was sent counts until an officer records something in its place, at this door alone', () => {
    const sent = [line({ given: 'no' }), line({ door: 'nhri' })]
    expect(passes([], sent).may).toBe(false)
    expect(passes([yes], sent).may).toBe(true)
    expect(linesNow(sent, [yes], { person: 'p', takenBack: new Map() }).map(({ door }) => door)).toEqual([
      'state',
      'nhri'
    ])
    expect(passes([answer('4', 'no', [], { person: 'another' })], [line()]).may).toBe(true)
  })
  test('of two that officers recorded at the same time both count, so that the strictest does', () => {
    const both = [no, yes, answer('4', 'no', ['1'])]
    expect(latestOf(both, 'p', 'state').map(({ id }) => id)).toEqual(['2', '4'])
    expect(passes(both).may).toBe(false)
    expect(passes([...both, answer('5', 'yes', ['2', '4'])]).may).toBe(true)
  })
  test('a yes goes once it is taken back, by word to an officer or by the source', () => {
    expect(passes([yes, answer('3', 'taken-back', ['2'])])).toMatchObject({ may: false, why: ['taken-back'] })
    expect(passes([yes], [], new Map([['2', { on: today, sure: true }]]))).toMatchObject({ why: ['taken-back'] })
  })
  test('answers that replace each other in a circle open no door, and what is no answer is passed over', () => {
    expect(passes([answer('1', 'yes', ['2']), answer('2', 'no', ['1'])]).may).toBe(false)
    expect(
      [null, 'yes', {}, { ...yes, door: 'window' }, { ...yes, replaces: '1' }, yes].filter(isRecordedAnswer)
    ).toEqual([yes])
  })
})
