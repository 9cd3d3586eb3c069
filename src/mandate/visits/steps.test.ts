import { expect, test } from 'vitest'
import { wrongInStep } from './fits.ts'
import { inOrder } from './in-order.ts'
import {
  faultIn,
  haveDaysFallen,
  isMade,
  isWaiting,
  isWithoutDays,
  statusOf,
  stepsBefore,
  visitStatuses,
  visitTable
} from './steps.ts'
import { sideOf, visitSteps, yearOf, type VisitEvent, type VisitStep } from './visit.ts'
import { waitOf } from './waiting.ts'

let last = 0
const event = (step: VisitStep, onDay: string | null, more: Partial<VisitEvent> = {}): VisitEvent => ({
  slug: `e-${(last += 1)}`,
  number: last,
  step,
  byWhom: sideOf(step),
  onDay,
  onPrecision: onDay === null ? 'unknown' : 'day',
  knownBy: null,
  visitFrom: null,
  visitTo: null,
  document: null,
  documentUrl: null,
  participants: [],
  confidence: null,
  texts: {},
  ...more
})
const status = (...steps: VisitStep[]) =>
  statusOf({ kind: 'official', events: steps.map((step) => ({ step, byWhom: sideOf(step) })) })
const codes = (errors: { code: string; field: string | null }[]) => errors.map(({ code, field }) => `${field} ${code}`)

test('an acknowledgement is no acceptance, a reminder no answer, an invitation after a request an acceptance', () => {
  expect(status('requested')).toBe('requested')
  expect(status('requested', 'acknowledged')).toBe('requested')
  expect(status('requested', 'reminded', 'acknowledged', 'reminded')).toBe('requested')
  expect(status('requested', 'invited')).toBe('accepted')
  expect(status('invited')).toBe('invited')
  expect(status('invited', 'accepted')).toBe('accepted')
  expect(status()).toBeNull()
  expect(statusOf({ kind: 'before', events: [] })).toBe('before')
})

test('days that the mandate names do not answer its own request; those of the State do', () => {
  const proposed = (byWhom: 'mandate' | 'state') =>
    statusOf({
      kind: 'official',
      events: [
        { step: 'requested', byWhom: 'mandate' },
        { step: 'dates-proposed', byWhom }
      ]
    })
  expect([proposed('mandate'), proposed('state')]).toEqual(['requested', 'dates-proposed'])
})

test('every step can happen, every status is reached, and each leads only to one of them', () => {
  const nexts = Object.values(visitTable).flatMap((row) => Object.entries(row))
  expect(new Set(nexts.map(([step]) => step))).toEqual(new Set(visitSteps))
  expect(new Set(nexts.map(([, place]) => place))).toEqual(new Set(visitStatuses.filter((one) => one !== 'before')))
})

test('each status says whether the visit was made, waits for an answer, lacks days or has lost them', () => {
  const of = (says: (status: (typeof visitStatuses)[number]) => boolean) => visitStatuses.filter(says).toSorted()
  expect(of(isMade)).toEqual(['addendum', 'completed', 'reported', 'workshop'])
  expect(of(isWaiting)).toEqual(['requested'])
  expect(of(isWithoutDays)).toEqual(['accepted', 'invited', 'postponed'])
  expect(of(haveDaysFallen)).toEqual(['before', 'cancelled', 'declined', 'postponed'])
})

test('what cannot follow is found, and changes nothing once it stands there', () => {
  const steps = (...all: VisitStep[]) => all.map((step) => event(step, null))
  expect(faultIn(steps('requested', 'reported'))).toEqual({ at: 1, place: 'requested' })
  expect(faultIn(steps('requested', 'accepted', 'completed', 'reported', 'workshop', 'addendum'))).toBeNull()
  expect(status('requested', 'reported')).toBe('requested')
})

test('a step is refused in words: out of order, on an earlier day, without the women, with one side alone', () => {
  const requested = event('requested', '2017-02-01')
  const wrong = (added: VisitEvent, events = [requested], isToldWithIt = false) =>
    codes(wrongInStep({ events, terms: [] }, added, isToldWithIt))
  expect(wrong(event('reported', '2017-03-01', { document: 'A/1' }))).toEqual(['step visit-step-first'])
  expect(wrong(event('accepted', '2017-01-31'))).toEqual(['on day-before-other'])
  expect(wrong(event('accepted', '2017-02-01'))).toEqual([])
  const undated = (document: string | null) => event('accepted', null, { knownBy: '9999-12-31', document })
  expect(wrong(undated(null))).toEqual(['on required'])
  expect(wrong(undated('A/1'))).toEqual([])
  const accepted = [requested, event('accepted', '2017-03-01')]
  expect(wrong(event('completed', '2017-05-01'), accepted)).toEqual(['women visit-women-needed'])
  expect(wrong(event('completed', '2017-05-01'), accepted, true)).toEqual([])
  const days = { visitFrom: '2017-04-20', visitTo: '2017-05-01' }
  expect(wrong(event('completed', '2017-04-30', days), accepted, true)).toEqual(['on day-before-other'])
  expect(wrong(event('completed', '2017-05-01', days), accepted, true)).toEqual([])
  const inMonth = (on: string) => wrong(event('completed', on, { ...days, onPrecision: 'month' }), accepted, true)
  expect([inMonth('2017-04-01'), inMonth('2017-05-01')]).toEqual([['on day-before-other'], []])
  expect(wrong(event('agreed', '2017-04-01', days), accepted)).toEqual([])
  const turned = { visitFrom: '2017-06-02', visitTo: '2017-06-01' }
  expect(wrong(event('agreed', '2017-05-01', turned), accepted)).toEqual(['to day-before-other'])
  const reported = [...accepted, event('completed', '2017-05-01'), event('reported', '2018-03-01', { document: 'A/1' })]
  const workshop = (participants: string[]) => event('workshop', '2019-01-01', { participants })
  expect(wrong(workshop(['state']), reported)).toEqual(['participants visit-workshop-one-sided'])
  expect(wrong(workshop(['nhri', 'civil-society']), reported)).toEqual(['participants visit-workshop-one-sided'])
  expect(wrong(workshop(['state', 'nhri']), reported)).toEqual([])
  expect(wrong(event('reported', '2018-04-01'), reported)).toEqual(['document required'])
})

test('what comes too early is refused with what has to be told first; what never can, as such', () => {
  const begun = [
    event('requested', '2017-02-01'),
    event('accepted', '2017-03-01'),
    event('completed', '2017-05-01'),
    event('reported', '2018-03-01', { document: 'A/1' })
  ]
  const refused = (events: VisitEvent[], step: VisitStep) =>
    wrongInStep({ events, terms: [] }, event(step, '2019-01-01', { document: 'A/2' }), true)
  const [early] = refused(begun, 'addendum')
  expect([early!.code, early!.params]).toEqual([
    'visit-step-first',
    { machine: 'visit', from: 'reported', to: 'addendum', first: 'workshop' }
  ])
  expect(stepsBefore('requested', 'reported')).toEqual(['completed'])
  expect(stepsBefore('requested', 'completed')).toEqual(['invited', 'accepted', 'dates-proposed', 'agreed'])
  expect(refused(begun, 'accepted').map(({ code }) => code)).toEqual(['no-such-step'])
})

test('a reason why women were not met is as good as the meeting; an empty one is none', () => {
  const term = { slug: 't', number: 1, term: 'women-defenders', document: null, documentUrl: null } as const
  const events = [event('requested', '2017-02-01'), event('accepted', '2017-03-01')]
  const wrong = (stands: 'accepted' | 'refused' | 'not-known', text = '') =>
    wrongInStep({ events, terms: [{ ...term, stands, texts: { en: text } }] }, event('completed', '2017-05-01'), false)
      .length
  expect([
    wrong('accepted'),
    wrong('refused'),
    wrong('refused', 'No one could travel'),
    wrong('not-known', ' ')
  ]).toEqual([0, 1, 0, 1])
})

test('in time, what is surely earlier comes first; of what could stand either way, what was brought first', () => {
  const year = event('completed', '2016-01-01', { onPrecision: 'year' })
  const accepted = event('accepted', '2016-03-05')
  const told = event('comments', null, { knownBy: '2017-01-23' })
  const before = event('requested', '2015-12-01', { onPrecision: 'month' })
  expect(inOrder([told, year, accepted, before])).toEqual([before, accepted, year, told])
  expect(yearOf({ events: [accepted, year, told] })).toBe(2016)
  const month = (step: VisitStep) => event(step, '2016-05-01', { onPrecision: 'month' })
  const asked = [event('requested', '2016-05-20'), month('reminded'), event('reminded', '2016-05-25')]
  expect(inOrder(asked.toReversed())).toEqual(asked)
  const [late, either, early] = [event('reminded', '2016-05-20'), month('reminded'), event('reminded', '2016-05-10')]
  expect(inOrder([late, either, early])).toEqual([early, late, either])
})

test('what can only have been earlier stands there, though it was brought later', () => {
  const requested = event('requested', '2016-03-01')
  const accepted = event('accepted', '2016-05-01', { onPrecision: 'month' })
  const acknowledged = event('acknowledged', '2016-05-10')
  expect(wrongInStep({ events: [requested, accepted], terms: [] }, acknowledged, false)).toEqual([])
  expect(inOrder([requested, accepted, acknowledged])).toEqual([requested, acknowledged, accepted])
  const [month, day] = [event('requested', '2016-05-01', { onPrecision: 'month' }), event('accepted', '2016-05-10')]
  const proposed = event('dates-proposed', '2016-01-01', { onPrecision: 'year', byWhom: 'state' })
  const agreed = event('agreed', '2017-01-10')
  const earlier = event('acknowledged', '2016-05-05')
  const all = [month, day, proposed, agreed]
  expect(wrongInStep({ events: all, terms: [] }, earlier, false)).toEqual([])
  expect(inOrder([...all, earlier])).toEqual([month, earlier, ...all.slice(1)])
  const untold = event('accepted', null, { knownBy: '2026-11-26', document: 'A/1' })
  const declined = event('declined', '2016-06-01')
  expect(wrongInStep({ events: [requested, untold], terms: [] }, declined, false)).toEqual([])
  expect(inOrder([requested, untold, declined])).toEqual([requested, declined, untold])
})

test('a step within the month of the one before is let pass; one that is surely before is refused, and told before what', () => {
  const requested = event('requested', '2016-05-01', { onPrecision: 'month' })
  const wrong = (onDay: string, onPrecision: VisitEvent['onPrecision'] = 'day') =>
    wrongInStep({ events: [requested], terms: [] }, event('accepted', onDay, { onPrecision }), false)
  expect([wrong('2016-05-10'), wrong('2016-05-01', 'month'), wrong('2016-01-01', 'year')]).toEqual([[], [], []])
  const refused = (value: string) => [{ code: 'day-before-other', field: 'on', params: { value, other: '2016-05' } }]
  expect(wrong('2016-04-30')).toEqual(refused('2016-04-30'))
  expect(wrong('2016-04-01', 'month')).toEqual(refused('2016-04'))
  const events = [requested, event('accepted', '2016-05-10')]
  expect(inOrder(events)).toEqual(events)
  expect(statusOf({ kind: 'official', events: inOrder(events) })).toBe('accepted')
  expect(waitOf({ events }, '2017-01-01')?.days).toBe(0)
})

test('days without an answer: to today, to the answer, or to the day of the document that tells it', () => {
  const asked = event('requested', '2017-01-01')
  const days = (events: VisitEvent[], today = '2017-01-31') => waitOf({ events }, today)?.days
  expect(days([asked])).toBe(30)
  expect(days([asked, event('reminded', '2017-01-10'), event('acknowledged', '2017-01-12')])).toBe(30)
  expect(days([asked, event('declined', '2017-01-11')])).toBe(10)
  expect(days([asked, event('declined', '2017-01-11'), event('requested', '2017-01-29')])).toBe(2)
  expect(days([{ ...asked, knownBy: '2017-01-23' }])).toBe(22)
  expect(days([{ ...asked, onPrecision: 'month' }])).toBe(0)
  expect(days([event('requested', null, { knownBy: '2017-01-23' })])).toBeNull()
  expect(waitOf({ events: [event('invited', '2017-01-01')] }, '2017-01-31')).toBeNull()
})
