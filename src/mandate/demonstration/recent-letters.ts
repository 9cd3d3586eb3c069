import { addDays, type Day, type Precision } from '../calendar.ts'
import type { ReplyForm } from '../communications/character.ts'
import type { Chance } from './chance.ts'
import {
  demoGroups,
  demoId,
  demoLanguage,
  demoPublicForm,
  demoSignatories,
  demoThemes,
  type DemoClockEvent,
  type DemoLetter
} from './letter.ts'
import { demoReprisal } from './past-letters.ts'
import { demoReply } from './replies.ts'

/** Where a letter stands around today; days count from its sending, due day included. */
type Situation = {
  count: number
  /** Days ago that it was sent, given the days that its clock runs. */
  sentAgo(days: number, chance: Chance): number
  replies?: { form: ReplyForm; after(days: number, chance: Chance): number }[]
  /** Extensions and pauses, by days after sending; `until` too. */
  events?(days: number): { kind: DemoClockEvent['kind']; after: number; until?: number }[]
  precision?: Precision
  addressees?: 'company' | 'two-states'
}

const situations: Situation[] = [
  { count: 14, sentAgo: (_, chance) => chance.between(0, 25) },
  { count: 4, sentAgo: (days) => days },
  { count: 3, sentAgo: (days) => days - 1 },
  { count: 5, sentAgo: (days) => days + 1 },
  { count: 10, sentAgo: (days, chance) => days + chance.between(2, 30) },
  { count: 14, sentAgo: (days, chance) => days + chance.between(100, 600) },
  {
    count: 6,
    sentAgo: (days, chance) => days + chance.between(2, 15),
    events: (days) => [{ kind: 'extension', after: days - 3, until: days + 40 }]
  },
  {
    count: 4,
    sentAgo: (days, chance) => days + chance.between(40, 90),
    events: (days) => [{ kind: 'extension', after: days - 1, until: days + 30 }]
  },
  {
    count: 4,
    sentAgo: (days, chance) => days + chance.between(0, 20),
    events: (days) => [{ kind: 'pause', after: days - 10 }]
  },
  {
    count: 3,
    sentAgo: (days) => days + 5,
    events: (days) => [
      { kind: 'pause', after: days - 20 },
      { kind: 'resume', after: days - 5 }
    ]
  },
  {
    count: 3,
    sentAgo: (days, chance) => days + chance.between(30, 60),
    events: (days) => [
      { kind: 'pause', after: days - 12 },
      { kind: 'resume', after: days - 2 }
    ]
  },
  {
    count: 8,
    sentAgo: (days, chance) => days + chance.between(5, 200),
    replies: [{ form: 'acknowledgement', after: () => 6 }]
  },
  { count: 4, sentAgo: (_, chance) => chance.between(12, 25), replies: [{ form: 'acknowledgement', after: () => 5 }] },
  {
    count: 3,
    sentAgo: (days, chance) => days + chance.between(10, 60),
    replies: [{ form: 'extension-asked', after: (days) => days - 2 }]
  },
  {
    count: 4,
    sentAgo: (days, chance) => days + chance.between(3, 40),
    replies: [{ form: 'awaiting-translation', after: (days) => days - 4 }]
  },
  {
    count: 12,
    sentAgo: (days, chance) => days + chance.between(10, 500),
    replies: [{ form: 'substantive', after: (days, chance) => chance.between(8, days - 1) }]
  },
  {
    count: 8,
    sentAgo: (days, chance) => days + chance.between(120, 500),
    replies: [
      { form: 'acknowledgement', after: () => 4 },
      { form: 'substantive', after: (days, chance) => days + chance.between(1, 100) }
    ]
  },
  {
    count: 3,
    sentAgo: (days, chance) => days + chance.between(1, 90),
    replies: [{ form: 'substantive', after: (days) => days }]
  },
  { count: 2, sentAgo: (_, chance) => chance.between(120, 300), precision: 'month' },
  { count: 3, sentAgo: (_, chance) => chance.between(20, 300), addressees: 'company' },
  {
    count: 3,
    sentAgo: (days, chance) => days + chance.between(20, 200),
    addressees: 'two-states',
    replies: [{ form: 'substantive', after: () => 25 }]
  }
]

/** Days of the clock by kind, as in the shipped policy. */
const clockDays = { UA: 30, AL: 60, OL: 60 } as const

export function recentLetters(today: Day, states: string[], chance: Chance): DemoLetter[] {
  return situations.flatMap((situation) =>
    Array.from({ length: situation.count }, () => letterIn(situation, today, states, chance))
  )
}

function letterIn(situation: Situation, today: Day, states: string[], chance: Chance): DemoLetter {
  const kind = chance.pick(['UA', 'AL', 'AL', 'OL'] as const)
  const days = clockDays[kind]
  const exact = addDays(today, -situation.sentAgo(days, chance))
  const sentOn = situation.precision === 'month' ? `${exact.slice(0, 7)}-01` : exact
  const addressees = addresseesOf(situation, states, chance)
  const first = addressees[0] as DemoLetter['addressees'][number]
  const language = demoLanguage(first.state)
  const questions = kind === 'OL' ? 3 : chance.between(3, 5)
  const persons = kind === 'OL' ? 0 : chance.between(1, 4)
  return {
    id: demoId(chance),
    kind,
    sentOn,
    precision: situation.precision ?? 'day',
    language,
    addressees,
    signatories: demoSignatories(chance, chance.next() < 0.9),
    themes: demoThemes(chance, kind),
    groups: demoGroups(chance),
    people: Array.from({ length: persons }, () => ({
      sex: chance.pick(['woman', 'man', 'man', 'unknown'] as const),
      publicForm: demoPublicForm(chance)
    })),
    sexEstablished: false,
    questions,
    reprisal: chance.next() < 0.08 ? demoReprisal(chance) : null,
    replies: (situation.replies ?? []).map((reply) =>
      demoReply(
        chance,
        { addressee: first.id, state: first.state, language, questions },
        reply.form,
        addDays(sentOn, reply.after(days, chance))
      )
    ),
    clockEvents: (situation.events?.(days) ?? []).map(({ kind: event, after, until }) => ({
      addressee: first.id,
      kind: event,
      on: addDays(sentOn, after),
      until: until === undefined ? null : addDays(sentOn, until)
    })),
    outcome: null
  }
}

function addresseesOf(situation: Situation, states: string[], chance: Chance): DemoLetter['addressees'] {
  if (situation.addressees === 'company') {
    return [
      { id: demoId(chance), class: 'company', state: null, actorName: `Invented Company ${chance.between(100, 999)}` }
    ]
  }
  return chance
    .some(states, situation.addressees === 'two-states' ? 2 : 1)
    .map((state) => ({ id: demoId(chance), class: 'state' as const, state, actorName: null }))
}
