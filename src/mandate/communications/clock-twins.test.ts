import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { addDays, todayInGeneva } from '../calendar.ts'
import { characterNumber, characterOf, characters, formNumber, positions, replyForms } from './character.ts'
import { dayInGeneva } from '../day-in-geneva.server.ts'
import { clock, type Clocked, type ClockEvent } from './deadlines.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('SQL and the rule read the same from 10,000 random histories', async () => {
  const random = seeded(20161130)
  const histories = Array.from({ length: 10_000 }, () => history(random))
  const { rows } = await sql<{ state: string; due_on: string | null; days: number | null }>`
    select c.state, c.due_on, c.days
    from jsonb_array_elements(${JSON.stringify(histories.map(forSql))}::jsonb) with ordinality h(h, place)
    cross join lateral reference.clock((h->>'sent_on')::date, (h->>'days')::integer,
      array(select e->>'kind' from jsonb_array_elements(h->'events') e),
      array(select (e->>'onDay')::date from jsonb_array_elements(h->'events') e),
      array(select (e->>'untilDay')::date from jsonb_array_elements(h->'events') e),
      (h->>'answered_on')::date, (h->>'answered')::boolean, (h->>'as_of')::date) c
    order by place`.execute(db.public)
  const differing = histories
    .map(({ letter, asOf }, place) => ({
      letter,
      asOf,
      rule: clock(letter, asOf),
      inSql: { state: rows[place]!.state, dueOn: rows[place]!.due_on, days: rows[place]!.days }
    }))
    .filter(({ rule, inSql }) => JSON.stringify(rule) !== JSON.stringify(inSql))
  expect(rows).toHaveLength(10_000)
  expect(differing.slice(0, 3)).toEqual([])
  // Nothing is proved by histories that never reach a state.
  expect(new Set(rows.map(({ state }) => state)).size).toBe(8)
})

test('SQL and the rule cut an instant to the same day in Geneva, hour by hour where the clock is put forward and back', async () => {
  const from = ['2025-12-31T12:00:00Z', '2026-03-28T12:00:00Z', '2026-07-31T12:00:00Z', '2026-10-24T12:00:00Z']
  const instants = from.flatMap((start) =>
    Array.from({ length: 40 }, (_, hour) => new Date(Date.parse(start) + hour * 3_600_000))
  )
  const { rows } = await sql<{ day: string }>`select ${dayInGeneva(sql`at`)} as day
    from unnest(${instants.map((at) => at.toISOString())}::timestamptz[]) with ordinality one(at, place) order by place`.execute(
    db.public
  )
  expect(rows.map(({ day }) => day)).toEqual(instants.map(todayInGeneva))
})

test('SQL and the rule give every possible reply the same character and number', async () => {
  const cases = replyForms.flatMap((form) =>
    [null, 0, 0.25, 0.5, 0.74, 0.75, 1].flatMap((coverage) =>
      [null, ...positions].flatMap((position) =>
        [true, false].map((hasSteps) => ({ form, coverage, position, hasSteps }))
      )
    )
  )
  const { rows } = await sql<{ character: string; form: number; number: number }>`
    select character, reference.form_number(c->>'form') as form, reference.character_number(character) as number
    from jsonb_array_elements(${JSON.stringify(cases)}::jsonb) with ordinality c(c, place)
    cross join lateral reference.reply_character(c->>'form', (c->>'coverage')::numeric, c->>'position', (c->>'hasSteps')::boolean) character
    order by place`.execute(db.public)
  expect(rows).toEqual(
    cases.map((facts) => ({
      character: characterOf(facts),
      form: formNumber(facts.form),
      number: characterNumber(characterOf(facts))
    }))
  )
  expect(new Set(rows.map(({ character }) => character))).toEqual(new Set(characters.slice(1)))
})

interface History {
  letter: Clocked
  asOf: string
}

function history(random: (below: number) => number): History {
  const sentOn = addDays('2014-01-01', random(1000))
  const kinds: ClockEvent['kind'][] = ['extension', 'pause', 'resume']
  const events = Array.from({ length: random(6) }, (): ClockEvent => {
    const kind = kinds[random(3)]!
    const onDay = addDays(sentOn, random(120))
    return { kind, onDay, untilDay: kind === 'extension' ? addDays(onDay, random(90)) : null }
  })
  const letter: Clocked = {
    sentOn,
    precision: random(20) === 0 ? 'month' : 'day',
    runsClock: random(20) !== 0,
    days: random(20) === 0 ? null : [30, 60, 1, 45][random(4)]!,
    events: events.toSorted((a, b) => a.onDay.localeCompare(b.onDay)),
    answeredOn: random(3) === 0 ? addDays(sentOn, random(150)) : null,
    answered: random(12) === 0
  }
  return { letter, asOf: addDays(sentOn, random(200) - 10) }
}

function forSql({ letter, asOf }: History) {
  const clocked = letter.runsClock && letter.precision === 'day'
  return {
    sent_on: clocked ? letter.sentOn : null,
    days: letter.days,
    events: letter.events,
    answered_on: letter.answeredOn,
    answered: letter.answered,
    as_of: asOf
  }
}

// Mulberry32: the same histories in every run.
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}
