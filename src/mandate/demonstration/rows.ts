import { calendarYear, type Day } from '../calendar.ts'
import { printedReference, slugOf } from '../communications/communication.ts'
import { publicationDay, type PublicationPolicy } from '../communications/publication.ts'
import { chanceFrom } from './chance.ts'
import type { DemoLetter } from './letter.ts'
import { letterSummary, questionsOf, replySummary } from './texts.ts'

export const demoMandate = 'defenders'
/** Invented too: two people, since a release takes two. */
const officers = ['demo-officer-1', 'demo-officer-2'] as const

/** Rows for the tables of schema `known`, by table, ready to be written in this order. */
export function rowsOf(letters: DemoLetter[], policies: PublicationPolicy[], themeName: ThemeName, today: Day) {
  const numbered = withNumbers(letters)
  const each = <T>(make: (letter: Numbered) => T[]): T[] => numbered.flatMap(make)
  const out = (day: Day | null) => ({
    publication: day !== null && day <= today ? 'public' : day === null ? 'withheld' : 'scheduled',
    public_from: day
  })
  const publicFrom = (letter: DemoLetter) =>
    publicationDay(letter.kind, { on: letter.sentOn, precision: letter.precision }, policies)
  const replyFrom = (letter: DemoLetter, received: Day) => {
    const day = publicFrom(letter)
    return day !== null && received > day ? received : day
  }
  return {
    letter: each((letter) => [
      {
        id: letter.id,
        mandate: demoMandate,
        slug: slugOf(letter.reference),
        reference: letter.reference,
        reference_number: letter.number,
        kind: letter.kind,
        sent_on: letter.sentOn,
        sent_precision: letter.precision,
        language: letter.language,
        summary: summaryOf(letter, themeName),
        persons: letter.people.length,
        women: countOf(letter, 'woman'),
        men: letter.sexEstablished ? countOf(letter, 'man') : null,
        origin: 'demonstration',
        delivery: 'transmitted',
        clearance: 'cleared',
        outcome: letter.outcome,
        invented: true,
        created_on: letter.sentOn,
        ...out(publicFrom(letter))
      }
    ]),
    letter_addressee: each((letter) =>
      letter.addressees.map((one, place) => ({
        id: one.id,
        letter_id: letter.id,
        position: place + 1,
        class: one.class,
        state: one.state,
        actor_name: one.actorName
      }))
    ),
    letter_signatory: each((letter) => letter.signatories.map((mandate) => ({ letter_id: letter.id, mandate }))),
    letter_tag: each((letter) => [
      ...letter.themes.map((code) => ({ letter_id: letter.id, list: 'theme', code })),
      ...letter.groups.map((code) => ({ letter_id: letter.id, list: 'group', code }))
    ]),
    question: each((letter) =>
      questionsOf(letter.language, letter.questions).map((text, index) => ({
        id: questionId(letter, index),
        letter_id: letter.id,
        number: index + 1,
        text
      }))
    ),
    reprisal: each((letter) =>
      letter.reprisal
        ? [
            {
              letter_id: letter.id,
              act_of_cooperation: letter.reprisal.act,
              body: letter.reprisal.body,
              forms: letter.reprisal.forms
            }
          ]
        : []
    ),
    letter_person: each((letter) =>
      letter.people.map((person, index) => ({
        letter_id: letter.id,
        name: `Invented Person ${letter.number.slice(5)}-${index + 1}`,
        sex: person.sex,
        public_form: person.publicForm
      }))
    ),
    clock_event: each((letter) =>
      letter.clockEvents.map((event, seq) => ({
        addressee_id: event.addressee,
        kind: event.kind,
        on_day: event.on,
        until_day: event.until,
        reason: 'Invented for demonstration',
        seq: seq + 1
      }))
    ),
    reply: each((letter) =>
      letter.replies.map((reply) => ({
        id: reply.id,
        mandate: demoMandate,
        received_on: reply.receivedOn,
        received_precision: 'day',
        channel: reply.channel,
        form: reply.form,
        position: reply.position,
        language: reply.language,
        summary: replySummary(reply.language, reply.form),
        assessment: reply.form === 'substantive' ? 'assessed' : 'read',
        origin: 'demonstration',
        invented: true,
        created_on: reply.receivedOn,
        ...out(replyFrom(letter, reply.receivedOn))
      }))
    ),
    reply_to: each((letter) => letter.replies.map((reply) => ({ reply_id: reply.id, addressee_id: reply.addressee }))),
    reply_mark: each((letter) =>
      letter.replies.flatMap((reply) =>
        reply.marks.map((mark, index) => ({ reply_id: reply.id, question_id: questionId(letter, index), mark }))
      )
    ),
    reply_step: each((letter) =>
      letter.replies.flatMap((reply) => reply.steps.map((step) => ({ reply_id: reply.id, step })))
    ),
    release: each((letter) => {
      const day = publicFrom(letter)
      const signed = { rule: 'policy', first_by: officers[0], second_by: officers[1] }
      if (day === null) return []
      const replies = letter.replies.map((reply) => ({
        id: reply.id,
        from: replyFrom(letter, reply.receivedOn) ?? day,
        on: reply.receivedOn
      }))
      return [
        {
          subject_id: letter.id,
          subject_kind: 'letter',
          public_from: day,
          first_on: letter.sentOn,
          second_on: letter.sentOn,
          ...signed
        },
        ...replies.map(({ id, from, on }) => ({
          subject_id: id,
          subject_kind: 'reply',
          public_from: from,
          first_on: on,
          second_on: on,
          ...signed
        }))
      ]
    })
  }
}

export type ThemeName = (code: string, language: DemoLetter['language']) => string

type Numbered = DemoLetter & { reference: string; number: string }

/** Numbers count for each addressee and calendar year, in the order of sending, as the registry's do. */
function withNumbers(letters: DemoLetter[]): Numbered[] {
  const last = new Map<string, number>()
  return letters
    .toSorted((a, b) => a.sentOn.localeCompare(b.sentOn))
    .map((letter) => {
      const slot = letter.addressees[0]?.state ?? 'OTH'
      const series = `${slot} ${calendarYear(letter.sentOn)}`
      const ordinal = (last.get(series) ?? 0) + 1
      last.set(series, ordinal)
      const number = `DEMO ${slot} ${ordinal}/${calendarYear(letter.sentOn)}`
      return { ...letter, number, reference: printedReference(letter.kind, { number, invented: true }) }
    })
}

function summaryOf(letter: Numbered, themeName: ThemeName): string {
  const about = capitalised(letter.themes.map((code) => themeName(code, letter.language)).join(', '))
  const chance = chanceFrom(letter.number.split('').reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), 7))
  return letterSummary(letter.language, about, chance)
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const countOf = (letter: DemoLetter, sex: string): number => letter.people.filter((person) => person.sex === sex).length

// The letter's id with its last group replaced: the same each time, and no two alike.
const questionId = (letter: DemoLetter, index: number): string =>
  letter.id.slice(0, 35) + ((parseInt(letter.id.slice(35), 16) + index) % 16).toString(16)
