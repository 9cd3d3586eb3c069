import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { askExtension } from '#mandate/corner/ask-extension.ts'
import { confirmReceipt } from '#mandate/corner/confirm-receipt.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { joinCorner } from '#mandate/corner/join-corner.ts'
import { listMissions } from '#mandate/corner/list-missions.ts'
import { listOutstanding } from '#mandate/corner/list-outstanding.ts'
import { makeUploadLink } from '#mandate/corner/make-upload-link.ts'
import { openUploadLink } from '#mandate/corner/open-upload-link.ts'
import { readAccount } from '#mandate/corner/read-account.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { revokePartner } from '#mandate/partners/revoke-partner.ts'
import { revokeMission } from '#mandate/corner/revoke-mission.ts'
import { signInToCorner } from '#mandate/corner/sign-in-to-corner.ts'
import { inCorner } from '#mandate/corner/with-corner.server.ts'
import { officeWithMissions, type Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'

// Two mandates of one instance, and invented missions.
let office: Awaited<ReturnType<typeof officeWithMissions>>
let peru: Diplomat
beforeAll(async () => {
  office = await officeWithMissions()
  await office.letter('AL PER 1/2026')
  await office.letter('AL PER 2/2026', {}, 'torture')
  await office.letter('AL PER 3/2026', {}, 'torture')
  await office.letter('AL CHL 4/2026', {}, 'torture')
  await office.letter('AL PER 5/2026', {}, 'expression')
  peru = await office.enrol('Peru', 'Ada Invented')
})
afterAll(() => office.close())

const officerOf = (mandate: string) => office.officer('case-officer', mandate)
const seen = async (diplomat: Diplomat) =>
  must(await listOutstanding(await office.at(diplomat))).map(({ mandate, outstanding, answered }) => [
    mandate,
    ...[...outstanding, ...answered].map(({ letter }) => letter.slug)
  ])
const answer = async (letters: string[]) =>
  fileAnswer(await office.at(peru), { form: 'substantive', answers: [], letters, text: 'An answer' }, [])
const rowOf = async (mandate: string, name: string) => {
  const { missions } = must(await listMissions(officerOf(mandate)))
  return missions.flatMap(({ diplomats }) => diplomats).find((one) => one.name === name)?.id
}

test('one mandate’s invitation opens that mandate’s letters alone; a second mandate’s diplomats come in at the same door', async () => {
  expect(await seen(peru)).toEqual([['defenders', 'AL-PER-1-2026']])
  expect(codes(await readLetter(await office.at(peru), 'AL-PER-2-2026'))).toEqual(['letter-not-found'])
  // Of the same name as another's, whom this office does not know of.
  const other = await office.enrol('Peru', 'ada invented', 'torture')
  expect(await seen(other)).toEqual([['torture', 'AL-PER-2-2026', 'AL-PER-3-2026']])
  for (const one of [peru, other]) {
    office.pass(1)
    const { name, words } = one
    one.token = must(await signInToCorner(office.door(), { name, words, code: office.code(one) })).token
  }
  expect(await seen(peru)).toEqual([['defenders', 'AL-PER-1-2026']])
  expect(await seen(other)).toEqual([['torture', 'AL-PER-2-2026', 'AL-PER-3-2026']])
  const link = must(await makeUploadLink(officerOf('torture'), { letter: 'AL-PER-3-2026' })).token
  expect(must(await openUploadLink(office.door(), { token: link })).opened.letter.slug).toBe('AL-PER-3-2026')
  must(await revokeMission(officerOf('torture'), { diplomat: await rowOf('torture', 'ada invented') }))
  expect(await resumeMission(office.door(), other.token)).toBeNull()
})

test('another mandate’s invitation is taken into the same corner: hers, of her own State, once', async () => {
  const chilean = await office.invite('Chile', 'Ana Invented', 'torture')
  expect(codes(await joinCorner(await office.at(peru), { token: chilean }))).toEqual(['link-not-good'])
  const token = await office.invite('Peru', 'Ada Invented', 'torture')
  must(await joinCorner(await office.at(peru), { token }))
  expect(codes(await joinCorner(await office.at(peru), { token }))).toEqual(['link-not-good'])
  expect(await seen(peru)).toEqual([
    ['defenders', 'AL-PER-1-2026'],
    ['torture', 'AL-PER-2-2026', 'AL-PER-3-2026']
  ])
  for (const name of ['AL-CHL-4-2026', 'AL-PER-5-2026'])
    expect(codes(await readLetter(await office.at(peru), name))).toEqual(['letter-not-found'])
  const { colleagues } = must(await readAccount(await office.at(peru)))
  expect(colleagues.map(({ name }) => name)).toEqual(['Ada Invented'])
})

test('what she files goes to the office whose letter it is, and to no other; one answer is to one mandate', async () => {
  expect(codes(await answer(['AL-PER-1-2026', 'AL-PER-2-2026']))).toEqual(['letters-of-several-mandates'])
  must(await answer(['AL-PER-2-2026']))
  must(
    await askExtension(await office.at(peru), { letter: 'AL-PER-3-2026', until: '2026-06-01', reason: 'A ministry' })
  )
  must(await confirmReceipt(await office.at(peru), { letter: 'AL-PER-3-2026' }))
  const filed = async (mandate: string) =>
    must(await listMissions(officerOf(mandate))).filings.map(({ kind, letters }) => [kind, ...letters])
  expect((await filed('torture')).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['answer', 'AL PER 2/2026'],
    ['extension', 'AL PER 3/2026']
  ])
  expect(await filed('defenders')).toEqual([])
  const { addressees } = must(await showLetter(office.deskOf('torture'), 'AL-PER-2-2026', office.today()))
  expect(addressees[0]!.clock.state).toBe('answered-in-time')
  const { others } = must(await readLetter(await office.at(peru), 'AL-PER-2-2026'))
  expect(others.map(({ slug }) => slug)).toEqual(['AL-PER-3-2026'])
})

test('an office takes out its own alone: she stays in for the other, who signs her out everywhere', async () => {
  must(await revokeMission(officerOf('defenders'), { diplomat: await rowOf('defenders', 'Ada Invented') }))
  expect(await seen(peru)).toEqual([['torture', 'AL-PER-3-2026', 'AL-PER-2-2026']])
  expect(codes(await answer(['AL-PER-1-2026']))).toEqual(['letter-not-found'])
  // By her name she still comes in: a successor of that name would not.
  const namesake = await inviteDiplomat(officerOf('defenders'), { name: 'ada invented', state: 'Peru' })
  expect(codes(namesake)).toEqual(['name-taken'])
  const torture = (await rowOf('torture', 'Ada Invented'))!
  expect(codes(await revokeMission(officerOf('expression'), { signOut: torture }))).toEqual(['not-found'])
  // Whoever lets partners in or out has no hand in a mission's corner.
  expect(codes(await revokePartner(officerOf('torture'), { signOut: torture }))).toEqual(['not-found'])
  expect(await resumeMission(office.door(), peru.token)).not.toBeNull()
  must(await revokeMission(officerOf('torture'), { signOut: torture }))
  const told = sql`select from platform.event where type = 'diplomat-signed-out' and subject_id = ${torture}`
  expect((await told.execute(office.house.db.owner)).rows).toHaveLength(1)
  expect(await resumeMission(office.door(), peru.token)).toBeNull()
  office.pass(1)
  const { name, words } = peru
  peru.token = must(await signInToCorner(office.door(), { name, words, code: office.code(peru) })).token
  must(await revokeMission(officerOf('torture'), { diplomat: torture }))
  expect(await resumeMission(office.door(), peru.token)).toBeNull()
  office.pass(1)
  expect(codes(await signInToCorner(office.door(), { name, words, code: office.code(peru) }))).toEqual([
    'mission-sign-in-refused'
  ])
  const left = sql`select from known.diplomat_way w join known.diplomat d on d.id = w.diplomat where d.removed_at is not null
    union all select from known.mission_session s join known.diplomat d on d.id = s.diplomat where d.removed_at is not null`
  expect((await left.execute(office.house.db.owner)).rows, 'no proof, no secret, no session').toEqual([])
  const next = await office.enrol('Peru', 'Ada Invented')
  office.pass(1)
  must(await signInToCorner(office.door(), { name: next.name, words: next.words, code: office.code(next) }))
})

test('a row that names another State’s diplomat opens nothing to her', async () => {
  const bea = await office.enrol('Chile', 'Bea Invented', 'torture')
  const { key, by } = await office.at(bea)
  const token = await office.invite('Peru', 'Cai Invented', 'expression')
  await sql`update known.diplomat set in_with = ${'diplomat' in by ? by.diplomat : ''}::uuid, enrolled_at = invited_at
    where link_hash = sha256(${token}::bytea)`.execute(office.house.db.owner)
  const rows = await inCorner(
    office.house.db.corner,
    key,
    async (trx) => (await sql<{ slug: string }>`select slug from known.letter`.execute(trx)).rows
  )
  expect(rows).toEqual([{ slug: 'AL-CHL-4-2026' }])
})
