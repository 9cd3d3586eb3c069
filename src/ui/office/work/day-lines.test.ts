import { expect, test } from 'vitest'
import type { WorkDay } from '#mandate/work/read-day.ts'
import { inLocale } from '#in-locale'
import { workingReference } from '#mandate/communications/communication.ts'
import { soonAndLater } from './day-group.ts'
import { groupsOf } from './day-lines.ts'
import { nameOfLetter } from './groups-of-decisions.ts'

const day = {
  today: '2026-11-26',
  filed: { days: 7, count: 0 },
  requests: [],
  cases: [],
  letters: [],
  clocks: { overdue: 640, week: 0 },
  watches: [],
  watched: { due: 0, late: 0 },
  clearances: [],
  institutions: [],
  translations: [],
  releases: [],
  secondRelease: 0,
  heldBack: [],
  readings: [],
  askedTime: [],
  entries: { names: 0, second: 0 },
  pairs: [],
  laws: null
} as unknown as WorkDay

test('of letters nobody is in charge: their clocks are called everybody’s, beside what is hers', () => {
  inLocale('en', () => {
    const groups = groupsOf(
      { ...day, watched: { due: 2, late: 0 } },
      { state: (code) => code },
      { mandate: (code) => code, signs: false }
    )
    const letters = groups.find(({ code }) => code === 'letters')!
    expect(letters.title).toContain('Everybody’s')
    expect(letters.more.map(({ says }) => says)).toEqual(['and 640 more of everybody’s, overdue'])
    const watches = groups.find(({ code }) => code === 'watches')!
    expect(watches.more).toEqual([{ path: 'letters?watch=due', says: 'and 2 more to be looked at' }])
  })
})

test('what is due after the week, or on no day, stands apart from what is due until its last day', () => {
  const of = (id: string, dueOn: string | null) => ({ id, dueOn, kind: 'meeting', states: [] })
  const clearance = (slug: string, step: string) => ({
    slug,
    step,
    cutOff: '2026-12-01',
    addressees: [],
    waitsFor: [],
    kind: 'AL'
  })
  const dated = {
    ...day,
    until: '2026-11-29',
    requests: [of('late', '2026-11-25'), of('last', '2026-11-29'), of('after', '2026-11-30'), of('none', null)],
    clearances: [clearance('ours', 'ours'), clearance('signed', 'signature')]
  } as unknown as WorkDay
  inLocale('en', () => {
    const { soon, later } = soonAndLater(groupsOf(dated, { state: String }, { mandate: String, signs: false }))
    const ids = (groups: typeof soon) => groups.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(ids(soon)).toEqual(['signed', 'late', 'last'])
    expect(ids(later)).toEqual(['ours', 'after', 'none'])
    expect(later.flatMap(({ more }) => more)).toEqual([])
    expect(soon.flatMap(({ more }) => more)).toHaveLength(1)
  })
})

test('what waits for her own mandate’s word comes before what waits for others, and says for whom it waits besides', () => {
  const of = { cutOff: '2026-11-27', addressees: [], kind: 'AL' }
  const clearances = [
    { ...of, slug: 'theirs', step: 'others', waitsFor: ['torture'] },
    { ...of, slug: 'hers', step: 'ours', waitsFor: ['torture'] },
    { ...of, slug: 'asked', step: 'ours', waitsFor: [] }
  ]
  inLocale('en', () => {
    const groups = groupsOf({ ...day, clearances } as never, { state: String }, { mandate: String, signs: false })
    expect(groups.find(({ code }) => code === 'clearances')!.lines.map(({ id, says }) => [id, says])).toEqual([
      ['hers', 'This mandate’s word is asked until 27 November 2026 · Waits until 27 November 2026 for: torture'],
      ['asked', 'This mandate’s word is asked until 27 November 2026'],
      ['theirs', 'Waits until 27 November 2026 for: torture']
    ])
  })
})

test('what becomes public by itself is told with its day and the way to hold it back; what nobody agreed to, that it stays', () => {
  inLocale('en', () => {
    const of = { kind: 'letter', slug: 'AL-PER-1-2026', reference: 'AL PER 1/2026', letterKind: 'AL', states: ['PER'] }
    const releases = [
      { ...of, id: 'one', what: 'kept', on: '2026-11-20', when: 'past' },
      { ...of, id: 'two', what: 'becomes-public', on: '2026-11-27', when: 'near' }
    ] as WorkDay['releases']
    const names = { state: (code: string) => code }
    const [kept, soon] = groupsOf({ ...day, releases }, names, { mandate: (code) => code, signs: false }).find(
      ({ code }) => code === 'releases'
    )!.lines
    expect([kept!.isOverdue, kept!.says]).toEqual([
      true,
      expect.stringContaining('stays in the office until two agree')
    ])
    expect([soon!.isOverdue, soon!.path]).toEqual([false, 'releases/AL-PER-1-2026#hold-back'])
    expect(soon!.says).toContain('(tomorrow): two have agreed')
  })
})

test('each decision that waits is told with the very place where it is taken', () => {
  inLocale('en', () => {
    const of = { slug: 'AL-PER-1-2026', reference: 'AL PER 1/2026', kind: 'AL', states: ['PER'] }
    const waiting = {
      ...day,
      readings: [{ ...of, reply: 'one', step: 'differ', receivedOn: null }],
      heldBack: [{ ...of, id: 'two', what: 'reply', on: '2026-11-20' }],
      entries: { names: 2, second: 3 },
      secondRelease: 1
    } as unknown as WorkDay
    const groups = groupsOf(waiting, { state: String }, { mandate: String, signs: false })
    const paths = groups.flatMap(({ lines, more }) => [...lines, ...more].map(({ path }) => path))
    expect(paths).toEqual(
      expect.arrayContaining([
        'letters/AL-PER-1-2026#reply-one',
        'releases/AL-PER-1-2026?reply=two',
        'registers#names',
        'registers#waiting',
        'releases?group=waiting'
      ])
    )
  })
})

test('letters without a reference are told apart by their working references, where they wait and where one is decided', () => {
  const letter = (hex: string) => ({ slug: `AL-${hex}-1111-4111-8111-111111111111`, reference: null, kind: 'AL' })
  const [one, other] = [letter('00000001'), letter('00000002')].map((of) => ({ ...of, states: ['PER'], dueOn: null }))
  inLocale('en', () => {
    const names = { state: String }
    const { lines } = groupsOf({ ...day, letters: [one, other] } as never, names, {
      mandate: String,
      signs: false
    }).find(({ code }) => code === 'letters')!
    const working = (title: string) => /\d{3}-\d{3}-\d{3}-\d{2}/.exec(title)?.[0]
    expect(lines.map(({ title }) => working(title))).toEqual([
      workingReference(one!.slug),
      workingReference(other!.slug)
    ])
    expect(nameOfLetter(one!, names)).toMatch(/^Allegation letter, .*, PER$/)
    expect(nameOfLetter(one!, names)).not.toBe(nameOfLetter(other!, names))
  })
})
