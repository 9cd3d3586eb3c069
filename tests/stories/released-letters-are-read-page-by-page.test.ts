import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#mandate/calendar.ts'
import { projectLetters } from '#mandate/communications/project.ts'
import { languages } from '#mandate/languages.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import type { LettersFilters } from '#mandate/publications/letters/letters-query.ts'
import { countLetters, eachLetter, listLetters, listNewlyPublic } from '#mandate/publications/letters/list-letters.ts'
import { readPlace, type Place } from '#mandate/publications/letters/place.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

const today = '2026-11-24'
const states = ['EGY', 'PER', 'XKX', 'FRA']
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await db.owner.transaction().execute(async (trx) => {
    for (let n = 1; n <= 60; n++) {
      const [id, addressee] = [randomUUID(), randomUUID()]
      // Three letters a day, so that pages are cut within a day; their clocks stand around today.
      const sentOn = addDays(today, -50 - Math.floor(n / 3))
      const state = states[n % states.length]!
      await trx
        .insertInto('known.letter')
        .values({
          id,
          mandate: 'defenders',
          slug: `DEMO-AL-${state}-${n}-2026`,
          reference: `DEMO AL ${state} ${n}/2026`,
          reference_number: `DEMO ${state} ${n}/2026`,
          kind: n % 5 === 0 ? 'UA' : 'AL',
          sent_on: sentOn,
          sent_precision: 'day',
          language: 'en',
          subject: 'This text is invented',
          summary: 'Invented.',
          persons: n % 4,
          origin: 'demonstration',
          delivery: 'sent',
          clearance: 'cleared',
          publication: n === 60 ? 'withheld' : 'public',
          public_from: n === 60 ? null : addDays(sentOn, n % 7),
          invented: true,
          created_on: sentOn
        })
        .execute()
      await trx
        .insertInto('known.letter_addressee')
        .values({ id: addressee, letter_id: id, position: 1, class: 'state', state, actor_name: null })
        .execute()
      if (n % 6 === 0)
        await trx
          .insertInto('known.letter_addressee')
          .values({ id: randomUUID(), letter_id: id, position: 2, class: 'company', actor_name: 'An invented company' })
          .execute()
      await trx.insertInto('known.letter_signatory').values({ letter_id: id, mandate: 'defenders' }).execute()
      if (n % 2 === 0)
        await trx.insertInto('known.letter_signatory').values({ letter_id: id, mandate: 'torture' }).execute()
      if (n % 3 === 0)
        await trx
          .insertInto('known.clock_event')
          .values({
            addressee_id: addressee,
            seq: 1,
            kind: n % 2 ? 'extension' : 'pause',
            on_day: addDays(sentOn, 5),
            until_day: n % 2 ? addDays(today, (n % 4) - 2) : null,
            reason: 'asked'
          })
          .execute()
      if (n % 7 === 0) {
        const reply = randomUUID()
        await trx
          .insertInto('known.reply')
          .values({
            id: reply,
            mandate: 'defenders',
            received_on: addDays(sentOn, 9),
            received_precision: 'day',
            form: n % 2 ? 'acknowledgement' : 'substantive',
            publication: 'public',
            public_from: addDays(sentOn, 20),
            origin: 'demonstration',
            invented: true,
            created_on: sentOn
          })
          .execute()
        await trx.insertInto('known.reply_to').values({ reply_id: reply, addressee_id: addressee }).execute()
      }
    }
    await projectLetters(trx, 'all')
  })
})
afterAll(() => db.close())

async function all(filters: LettersFilters = {}): Promise<string[]> {
  const slugs: string[] = []
  for await (const letter of eachLetter(db.public, filters, today)) slugs.push(letter.slug)
  return slugs
}
async function walk(limit: number): Promise<{ forth: string[]; back: string[] }> {
  const at = (text: string, direction: Place['direction']): Place => ({ ...readPlace(text)!, direction })
  let page = await listLetters(db.public, {}, today, { limit })
  expect(page.newer).toBeNull()
  const forth = page.letters.map(({ slug }) => slug)
  while (page.older) {
    page = await listLetters(db.public, {}, today, { limit, place: at(page.older, 'older') })
    forth.push(...page.letters.map(({ slug }) => slug))
  }
  let back = page.letters.map(({ slug }) => slug)
  while (page.newer) {
    page = await listLetters(db.public, {}, today, { limit, place: at(page.newer, 'newer') })
    back = [...page.letters.map(({ slug }) => slug), ...back]
  }
  return { forth, back }
}

describe('the list', () => {
  it('shows each released letter once, newest first, whatever the size of its pages, forth and back', async () => {
    const whole = await all()
    expect(new Set(whole).size).toBe(59)
    for (const limit of [1, 7, 59, 60]) expect(await walk(limit)).toEqual({ forth: whole, back: whole })
  })
  it('counts what it lists, for every filter', async () => {
    const filters: LettersFilters[] = [
      {},
      { state: 'EGY' },
      { state: 'XKX', kind: 'UA' },
      { joint: true },
      { joint: false },
      { mandate: 'torture' },
      { class: 'company' },
      { year: 2026 },
      { year: 2025 },
      { calendar: 2026 },
      { from: '2026-09-20', to: '2026-10-01' },
      { reply: 'none' },
      { reply: 'acknowledged' },
      { reply: 'answered' },
      { overdue: true },
      { overdue: false },
      { reprisal: true },
      { uncertain: true },
      { invented: true },
      { invented: false },
      { state: 'EGY', class: 'company' }
    ]
    for (const filter of filters)
      expect({ filter, count: (await countLetters(db.public, filter, today)).letters }).toEqual({
        filter,
        count: (await all(filter)).length
      })
    expect((await countLetters(db.public, {}, today)).addressed).toBe(68)
    expect(await all({ state: 'EGY', class: 'company' })).toEqual([]) // one addressee must fulfil both
  })
  it('finds overdue exactly what the clock calls overdue, on the days around the due day', async () => {
    for (const day of [-2, -1, 0, 1, 2].map((n) => addDays(today, n))) {
      const expected: string[] = []
      for await (const letter of eachLetter(db.public, {}, day))
        if (letter.addressees.some(({ clock }) => clock.state === 'overdue')) expected.push(letter.slug)
      const found: string[] = []
      for await (const letter of eachLetter(db.public, { overdue: true }, day)) found.push(letter.slug)
      expect(found).toEqual(expected)
      expect(found.length).toBeGreaterThan(0)
    }
  })
  it('feeds what became public last first', async () => {
    const days = (await listNewlyPublic(db.public, { state: 'PER' }, today)).map(({ publicFrom }) => publicFrom)
    expect(days).toEqual(days.toSorted().toReversed())
  })
})

describe('a letter', () => {
  it('is found at its address with clocks, timeline and replies', async () => {
    const found = await findLetter(db.public, 'DEMO-AL-XKX-42-2026', today)
    if (!found || !('letter' in found)) throw new Error('not found')
    expect(found.letter.replies).toMatchObject([{ form: 'substantive' }])
    expect(found.letter.addressees.map(({ clock }) => clock.state)).toEqual(['answered-in-time', 'overdue'])
    expect(found.letter.timeline[0]?.kind).toBe('sent')
    const days = found.letter.timeline.map(({ on }) => on)
    expect(days).toEqual(days.toSorted((a, b) => String(a).localeCompare(String(b))))
  })
  it('is led to from another case, another kind and without a kind', async () => {
    for (const slug of ['demo-al-egy-4-2026', 'DEMO-UA-EGY-4-2026', 'DEMO-EGY-4-2026', 'demo-jal-egy-4-2026']) {
      expect(await findLetter(db.public, slug, today)).toEqual({ movedTo: 'DEMO-AL-EGY-4-2026' })
    }
  })
  it('is nothing when it is not released, and an invented one is not led to from a real reference', async () => {
    for (const slug of [
      'DEMO-AL-EGY-60-2026',
      'demo-al-egy-60-2026',
      'DEMO-EGY-60-2026',
      'no-such-letter',
      'AL-EGY-4-2026',
      'EGY-4-2026'
    ]) {
      expect(await findLetter(db.public, slug, today)).toBeNull()
    }
  })
})

it('Kosovo carries its footnote in every language', async () => {
  for (const lang of languages) {
    const text = (await stateNames(db.public, lang)).get('XKX')?.footnote?.text
    // As the pages of that language write their numbers.
    expect(text).toContain(lang === 'ar' ? '١٢٤٤' : '1244')
  }
})
