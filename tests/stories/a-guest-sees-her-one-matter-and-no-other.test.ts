import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letInGuest } from '#mandate/guests/let-in-guest.ts'
import { listGuests } from '#mandate/guests/list-guests.ts'
import { noteAsGuest } from '#mandate/guests/note-as-guest.ts'
import { openShared } from '#mandate/guests/open-shared.ts'
import { newSince, shareOf, type SharePart } from '#mandate/guests/share.ts'
import { takeOutGuest } from '#mandate/guests/take-out-guest.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import type { SealedNote } from '#mandate/intake/payloads.ts'
import { readGuestShare } from '#mandate/intake/read-payload.ts'
import { matterOf, noteIn } from '#mandate/intake/signed-note.ts'
import { eraseSubmission } from '#mandate/retention/erase-submission.ts'
import { findImpossibleKeeping } from '#mandate/retention/find-impossible-states.server.ts'
import { makePlaces } from '#platform/files/places.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { openJson, sealJson } from '#platform/sealing/seal.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { shareableIn } from '../../src/ui/office/guests/share.ts'
import { sealNote } from '../../src/ui/office/inbox/write.ts'

// Nobody here is anybody. Gil and Gus are of another mandate, enrolled as guests.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let gil: Officer
let gus: Officer
let first: Awaited<ReturnType<typeof house.submit>>
let second: Awaited<ReturnType<typeof house.submit>>
beforeAll(async () => {
  house = await inbox()
  ama = house.ama
  gil = await house.colleague('Gil Invented', 'guest')
  gus = await house.colleague('Gus Invented', 'guest')
  first = await house.submit({ what: 'a phrase of the first matter' })
  second = await house.submit({ what: 'a phrase of the second matter' })
})
afterAll(() => house.close())

const at = (officer: Officer) => house.at(officer)
const owner = () => house.office.house.db.owner

/** What Ama's browser sends of what it has opened. */
async function share(submission: string, to: Officer, parts: SharePart[] = ['sent', 'additions', 'told']) {
  const { share, items } = shareOf(shareableIn(await house.read(ama, submission)), parts, '2026-03-02')
  const body = toBase64url(await sealJson(share, [to.card.recipient]))
  return letInGuest(at(ama), { submission, guest: to.card.id, parts, items, body })
}
async function sees(guest: Officer) {
  const { body } = must(await openShared(at(guest)))
  const read = readGuestShare(await openJson(fromBase64url(body), [guest.identity.secret]))
  if (!read.ok) throw new Error(read.asText)
  return read.value
}
async function note(guest: Officer, text: string, kind: SealedNote['kind'] = 'guest-note') {
  const { current } = await house.office.roster(ama)
  const said = { v: 1 as const, kind, on: '2026-03-02', text, stage: 'declined' }
  const writer = { officer: guest.card.id, secret: guest.signing.secret }
  const sealed = await sealNote(writer, matterOf(first.id), said, [current.recipient, guest.card.recipient])
  return { epoch: current.number, ...sealed }
}
const logged = async (id: string) => {
  const { rows } = await sql<{ type: string; actor: string; payload: object; at: Date }>`
    select e.type, e.actor, e.at, p.payload from platform.event e left join platform.event_payload p using (seq)
    where e.subject_id = ${id} and e.type like 'guest-%' order by seq`.execute(owner())
  return rows
}
const shares = async () => (await sql`select from sealed.guest_share`.execute(owner())).rows.length

describe('before she is let in', () => {
  test('a guest finds nothing, and nothing else of the office either', async () => {
    expect(codes(await openShared(at(gil)))).toEqual(['not-found'])
    expect(codes(await noteAsGuest(at(gil), await note(gil, 'x')))).toEqual(['not-found'])
    expect(codes(await openSubmission(at(gil), { id: first.id }))).toEqual(['not-allowed'])
    expect(codes(await listQueue(at(gil), {}))).toEqual(['not-allowed'])
    expect(codes(await listGuests(at(gil), { submission: first.id }))).toEqual(['not-allowed'])
  })

  test('only who was confirmed as a guest, and is here, is let in, and only by who holds keys', async () => {
    const waits = await house.office.enrol(ama, 'Gwen Invented', 'guest')
    const tala = await house.colleague('Tala Invented', 'translator')
    for (const one of [waits, tala, ama]) expect(codes(await share(first.id, one))).toEqual(['no-such-guest'])
    const body = toBase64url(await sealJson({ v: 1 }, [gil.card.recipient]))
    const input = { submission: first.id, guest: gil.card.id, parts: ['sent'], items: [], body }
    for (const role of ['guest', 'translator', 'observer', 'editor', 'administrator'] as const)
      expect(codes(await letInGuest({ ...at(ama), actor: { ...at(ama).actor, role } }, input))).toEqual(['not-allowed'])
    expect(codes(await letInGuest(at(ama), { ...input, parts: [] }))).toEqual(['nothing-to-share'])
    expect(codes(await letInGuest(at(ama), { ...input, body: 'AAAA' }))).toEqual(['not-sealed'])
    const theirs = { ...at(ama), mandate: 'torture', actor: { ...at(ama).actor, mandate: 'torture' } }
    expect(codes(await letInGuest(theirs, input))).toEqual(['not-found'])
    expect(await shares()).toBe(0)
  })
})

describe('let into one matter', () => {
  beforeAll(async () => {
    must(await share(first.id, gil))
  })

  test('she reads what was shared, and who shared it; no other name and no submission is named to her', async () => {
    const given = must(await openShared(at(gil)))
    expect(Object.keys(given).toSorted()).toEqual(['body', 'by', 'notes', 'on', 'parts'])
    expect(given).toMatchObject({ by: 'Ama Invented', notes: [] })
    expect(JSON.stringify(given)).not.toContain(first.id)
    expect(await sees(gil)).toMatchObject({ sent: { answers: { what: first.what } }, additions: [] })
  })

  test('it opens for her alone, and for a colleague of hers, or anybody else here, it is not there', async () => {
    const { body } = must(await openShared(at(gil)))
    for (const one of [ama, gus])
      await expect(openJson(fromBase64url(body), [one.identity.secret])).rejects.toMatchObject({
        reason: 'not-for-you'
      })
    expect(codes(await openShared(at(gus)))).toEqual(['not-found'])
    for (const role of ['translator', 'observer', 'editor', 'administrator', 'case-officer', 'rapporteur'] as const) {
      const desk = { ...at(gil), actor: { ...at(gil).actor, role } }
      expect(codes(await openShared(desk))).toEqual(['not-found'])
      expect(codes(await noteAsGuest(desk, await note(gil, 'x')))).toEqual(['not-found'])
    }
    const unconfirmed = { ...at(gil), actor: { ...at(gil).actor, trusted: false } }
    expect(codes(await openShared(unconfirmed))).toEqual(['not-found'])
  })

  test('a second matter is refused, in whatever order two officers come, and by the database too', async () => {
    expect(codes(await share(second.id, gil))).toEqual(['guest-of-another'])
    const both = await Promise.all([share(first.id, gus), share(second.id, gus)])
    expect(both.flatMap(codes)).toEqual(['guest-of-another'])
    const row = sql`insert into known.guest values (${gil.card.id}, ${second.id}, '2026-03-02', ${ama.card.id})`
    await expect(row.execute(owner())).rejects.toMatchObject({ code: '23505' })
    const [matter, other] = both[0].ok ? [first, second] : [second, first]
    expect(must(await listGuests(at(ama), { submission: other.id })).elsewhere).toContain(gus.card.id)
    must(await takeOutGuest(at(ama), { submission: matter.id, guest: gus.card.id }))
  })

  test('what comes later she does not see until it is shared anew, and the office is told that it is not', async () => {
    await house.add(first, 'one thing more, invented')
    expect((await sees(gil)).additions).toEqual([])
    const what = shareableIn(await house.read(ama, first.id))
    const [guest] = must(await listGuests(at(ama), { submission: first.id })).guests
    expect(guest).toMatchObject({ officer: gil.card.id, letInBy: ama.card.id, endedOn: null })
    expect(newSince(what, guest!.share!)).toHaveLength(1)
    must(await share(first.id, gil))
    expect((await sees(gil)).additions).toMatchObject([{ addition: { text: 'one thing more, invented' } }])
    const [after] = must(await listGuests(at(ama), { submission: first.id })).guests
    expect(newSince(what, after!.share!)).toEqual([])
  })

  test('her note stands among the office’s as a guest’s, once, whatever she says that it is; she sees what she sent', async () => {
    const input = await note(gil, 'a word of Gil', 'stage-told')
    must(await noteAsGuest(at(gil), input))
    must(await noteAsGuest(at(gil), input))
    const waits = async () => must(await listQueue(at(ama), { waiting: 'yes' })).entries
    expect(await waits()).toMatchObject([{ id: first.id, translations: 0, guestNotes: 1 }])
    expect(codes(await noteAsGuest(at(gil), { ...input, id: randomUUID(), epoch: 2 }))).toEqual(['note-epoch-closed'])
    const { notes } = await house.read(ama, first.id)
    expect(notes.map((one) => one.waits)).toEqual([true])
    expect(await waits()).toEqual([])
    expect(notes.map(({ officer, opened }) => [officer, opened])).toEqual([
      [
        gil.card.id,
        {
          ok: true,
          value: { v: 1, kind: 'guest-note', on: '2026-03-02', text: 'a word of Gil' },
          authorship: 'signed'
        }
      ]
    ])
    const [own, ...others] = must(await openShared(at(gil))).notes
    expect(others).toEqual([])
    expect(noteIn(await openJson(fromBase64url(own!.body), [gil.identity.secret]))).toMatchObject({
      text: 'a word of Gil'
    })
  })

  test('of one day the office takes fifty of her notes; the next day is another', async () => {
    const add = (count: number) =>
      sql`insert into sealed.office_note (id, submission, officer, on_day, epoch, body)
        select gen_random_uuid(), submission, officer, on_day, epoch, body
        from sealed.office_note cross join generate_series(1, ${count}::int) where officer = ${gil.card.id}`.execute(
        owner()
      )
    await add(48)
    const last = await note(gil, 'the fiftieth')
    must(await noteAsGuest(at(gil), last))
    expect(codes(await noteAsGuest(at(gil), await note(gil, 'one more')))).toEqual(['too-many-notes'])
    must(await noteAsGuest(at(gil), last))
    must(await noteAsGuest({ ...at(gil), today: '2026-03-03' }, await note(gil, 'the next day')))
    await sql`delete from sealed.office_note where officer = ${gil.card.id}`.execute(owner())
  })

  test('taken back it is gone at once; she stays bound to that matter and may be let into it again', async () => {
    expect(codes(await takeOutGuest(at(ama), { submission: second.id, guest: gil.card.id }))).toEqual(['not-found'])
    must(await takeOutGuest(at(ama), { submission: first.id, guest: gil.card.id }))
    expect(await shares()).toBe(0)
    expect(codes(await openShared(at(gil)))).toEqual(['not-found'])
    expect(codes(await noteAsGuest(at(gil), await note(gil, 'too late')))).toEqual(['not-found'])
    const { guests } = must(await listGuests(at(ama), { submission: first.id }))
    expect(guests).toMatchObject([{ officer: gil.card.id, endedBy: ama.card.id, share: null }])
    expect(codes(await share(second.id, gil))).toEqual(['guest-of-another'])
    must(await share(first.id, gil, ['sent']))
    expect((await sees(gil)).additions).toEqual([])
  })

  test('the log says who let whom in, who opened it and who took it back, on which day and without content', async () => {
    const events = (await logged(first.id)).filter(
      ({ actor, payload }) => actor === gil.card.id || (payload as { guest?: string }).guest === gil.card.id
    )
    expect(events.map(({ type, actor }) => `${type} ${actor === ama.card.id ? 'Ama' : 'Gil'}`)).toEqual([
      'guest-let-in Ama',
      'guest-opened Gil',
      'guest-shared-anew Ama',
      'guest-noted Gil',
      'guest-noted Gil',
      'guest-noted Gil',
      'guest-taken-out Ama',
      'guest-let-in Ama'
    ])
    expect(events[0]!.payload).toEqual({ guest: gil.card.id, parts: ['sent', 'additions', 'told'] })
    expect(events.every(({ at }) => at.toISOString().endsWith('T00:00:00.000Z'))).toBe(true)
  })
})

test('whom nothing was given to before it was taken back is bound to nothing', async () => {
  must(await share(second.id, gus))
  must(await takeOutGuest(at(ama), { submission: second.id, guest: gus.card.id }))
  expect(must(await listGuests(at(ama), { submission: second.id })).guests).toEqual([])
  must(await share(first.id, gus))
  expect(await sees(gus)).toMatchObject({ sent: { answers: { what: first.what } } })
})

test('a guest who is removed from the office is out of her matter, and what was sealed to her is gone', async () => {
  must(await house.office.remove(ama, gus))
  expect(await house.office.desk(gus)).toBeNull()
  const { guests } = must(await listGuests(at(ama), { submission: first.id }))
  expect(guests.find(({ officer }) => officer === gus.card.id)).toMatchObject({ endedBy: ama.card.id, share: null })
  expect((await logged(first.id)).at(-1)).toMatchObject({
    type: 'guest-taken-out',
    payload: { guest: gus.card.id, why: 'left' }
  })
  expect(codes(await share(first.id, gus))).toEqual(['no-such-guest'])
})

test('that something is sealed to who was taken out can’t be, and the hourly check would say so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-guests-'))
  const found = async () => findImpossibleKeeping(house.office.house.db.jobs, await makePlaces(folder))
  expect(await found()).toEqual([])
  const row = sql`insert into sealed.guest_share values (${gus.card.id}, '2026-03-02', ${ama.card.id}, '{sent}', '{}', 'x')`
  await row.execute(owner())
  expect(await found()).toEqual([{ says: 'something is sealed to a guest who was taken out, or has left', count: 1 }])
  await sql`delete from sealed.guest_share where guest = ${gus.card.id}`.execute(owner())
  rmSync(folder, { recursive: true })
})

test('with the matter all of it is erased', async () => {
  expect(await shares()).toBe(1)
  const why = { reason: 'withdrawn-by-source', sourceAsked: 'no' }
  must(await eraseSubmission(at(ama), { id: first.id, typed: first.id.slice(0, 8), ...why }))
  expect(await shares()).toBe(0)
  expect((await sql`select from known.guest`.execute(owner())).rows).toEqual([])
  expect(codes(await openShared(at(gil)))).toEqual(['not-found'])
})
