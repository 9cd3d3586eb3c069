import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laterOf } from '#mandate/calendar.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { fingerprintOfFirst } from '#mandate/communications/proposal.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { readPeopleRoster } from '#mandate/people/read-people-roster.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { actOnWord } from '#mandate/releases/act-on-word.ts'
import { sayWord } from '#mandate/releases/say-word.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { signWord, type ReleaseAct } from '#mandate/releases/word.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import type { Trx } from '#platform/db.ts'
import { confirmOfficer } from '#platform/sealing/roster.ts'
import { enrolment } from '#tests/enrolment.ts'
import { must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'

const today = '2026-03-02'
let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
beforeAll(async () => {
  office = await officeOfPeople(`${today}T09:00:00Z`)
  ama = await office.first()
})
afterAll(() => office.close())

type Made = Awaited<ReturnType<typeof made>>
const made = (name: string) =>
  enrolment({ name, role: 'case-officer' }, { token: 'none', now: new Date(`${today}T09:00:00Z`) }, false)
const inHand = (work: (trx: Trx) => Promise<unknown>, mandate = 'defenders') =>
  inOffice(office.house.db.office, mandate, work)
const put = (trx: Trx, { input: { card, name } }: Made, isFirst: boolean, mandate = 'defenders') =>
  sql`insert into known.officer (id, mandate, name, role, lang, recipient, verify_key, card, is_first, enrolled_at)
    values (${card.value.id}, ${mandate}, ${name}, ${card.value.role}, 'en', ${card.value.recipient},
      ${Buffer.from(card.value.verifyKey, 'base64url')}, ${JSON.stringify(card)}::jsonb, ${isFirst}, ${today})`.execute(
    trx
  )

test('whoever has the office’s database role in hand makes two officers of its own, and releases nothing with them', async () => {
  const real = lettersDesk(await office.at(ama))
  const { slug, id } = must(
    await recordLetter(real, {
      kind: 'AL',
      reference: 'AL EGY 1/2018',
      sentOn: '2018-01-03',
      addressees: ['Egypt'],
      summary: 'What was alleged.'
    })
  )
  const [eve, mallory] = await Promise.all([made('Eve Invented'), made('Mallory Invented')])
  const person = ({ input: { card } }: Made, isFirst: boolean) => ({
    id: card.value.id,
    role: card.value.role,
    card,
    isFirst
  })
  const { state } = readPeopleRoster({
    officers: [person(eve, true), person(mallory, false)] as never,
    statements: []
  })!
  const statement = confirmOfficer(eve.officer.signing.secret, mallory.officer.card, state)
  const wrote = await inHand(async (trx) => {
    await sql`update known.officer set is_first = false`.execute(trx)
    await put(trx, eve, true)
    await put(trx, mallory, false)
    await sql`insert into known.officer_statement (id, mandate, kind, subject, by_officer, statement, made_at)
      values (${randomUUID()}, 'defenders', 'confirmed', ${mallory.officer.card.id}, ${eve.officer.card.id}, ${JSON.stringify(statement)}::jsonb, ${today})`.execute(
      trx
    )
  }).then(
    () => 'wrote',
    (error: { code?: string }) => error.code
  )
  const as = ({ officer }: Made): Desk => ({ ...real, actor: { ...real.actor, id: officer.card.id } })
  const say = async (by: Made, act: ReleaseAct, proposal: string) => {
    const { card, signing } = by.officer
    const word = {
      id: randomUUID() as string,
      officer: card.id,
      mandate: 'defenders',
      act,
      kind: 'letter' as const,
      subject: id,
      proposal,
      note: null,
      reason: null,
      on: today
    }
    return sayWord(as(by), { word: signWord(signing.secret, word) })
  }
  const show = async () => must(await showRelease(real, office.house.db.jobs, { slug }))
  const { earliest, becomesPublic } = await show()
  const first = {
    firstBy: eve.officer.card.id,
    firstOn: today,
    publicFrom: laterOf(earliest ?? today, today),
    becomesPublic
  }
  const proposed = await say(eve, 'propose', fingerprintOfFirst(first))
  const approved = await say(mallory, 'approve', (await show()).proposed?.proposal ?? '')
  if (approved.ok)
    await actOnWord(
      { ...real, db: office.house.db.jobs, actor: { id: 'vigie', role: 'system', mandate: null } },
      approved.value.id
    )
  const { rows } = await sql`select from released.letter where slug = ${slug}`.execute(office.house.db.public)
  expect({ wrote, proposed: proposed.ok, public: rows.length }).toEqual({ wrote: '42501', proposed: false, public: 0 })
})

test('nor for a mandate that has no office: the first officer comes by a link that an operator made', async () => {
  const eve = await made('Eve of no office')
  await expect(inHand((trx) => put(trx, eve, true, 'torture'), 'torture')).rejects.toMatchObject({ code: '42501' })
})

test('nor does it open a link again that was used, or change whose key is whose', async () => {
  for (const statement of [
    sql`update platform.enrolment_link set used_at = null`,
    sql`update known.officer set verify_key = decode(repeat('00', 32), 'hex')`,
    sql`update known.officer set card = '{}'`,
    sql`update known.officer set role = 'rapporteur'`,
    sql`update known.officer set mandate = 'torture'`,
    sql`update known.epoch set number = number + 1`
  ])
    expect(
      await inHand((trx) => statement.execute(trx)).then(
        () => 'done',
        (e: { code?: string }) => e.code
      )
    ).toBe('42501')
})
