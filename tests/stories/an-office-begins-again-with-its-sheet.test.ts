import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letInGuest } from '#mandate/guests/let-in-guest.ts'
import { openShared } from '#mandate/guests/open-shared.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { beginAgain } from '#mandate/people/begin-again.ts'
import { isOpenLink, provesBeginning } from '#mandate/people/beginnings.ts'
import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { isTrusted } from '#mandate/people/is-trusted.ts'
import { issueBeginning } from '#mandate/people/issue-beginning.ts'
import { readInvitation } from '#mandate/people/read-invitation.ts'
import { readOffice } from '#mandate/people/read-office.ts'
import { listEpochs } from '#mandate/publications/list-epochs.server.ts'
import { findImpossibleKeeping } from '#mandate/retention/find-impossible-states.server.ts'
import { makePlaces } from '#platform/files/places.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayBegunAgain } from '#platform/sealing/epoch-words.ts'
import { fingerprint, makeEpoch } from '#platform/sealing/epochs.ts'
import { makeIdentity, type Identity } from '#platform/sealing/identity.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { makeShares } from '#platform/sealing/shares.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { verifyKeys } from '#platform/served/verify-keys.ts'
import { readSheet } from '#mandate/recovery/read-sheet.ts'
import { beginning, beginsAgain, opensWith } from '#tests/begin-again.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Nobody here is anybody. Ama and Bo have both lost every way in; the sheet that Ama printed lies in a safe.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let bo: Officer
let dee: Officer
let gil: Officer
let kept: string
let second: Identity
beforeAll(async () => {
  house = await inbox() // 2 March 2026
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  kept = (await house.submit({ what: 'before all was lost, invented' })).id
  gil = await house.colleague('Gil Invented', 'guest', [ama, bo])
  const body = toBase64url(await sealJson({ v: 1, sent: null, additions: [], told: [] }, [gil.card.recipient]))
  must(await letInGuest(house.at(ama), { submission: kept, guest: gil.card.id, parts: ['sent'], items: [], body }))
  must(await openShared(house.at(gil)))
  house.office.days(1)
  for (const one of [ama, bo]) one.token = must(await house.office.signIn(one)).token
  must(await house.office.nextEpoch(ama, bo))
})
afterAll(() => house.close())

const db = () => house.office.house.db
const operator = { id: 'An Operator', role: 'operator' as const, mandate: null }
const issue = async (actor: Parameters<typeof issueBeginning>[0]['actor'] = operator, mandate = 'defenders') =>
  issueBeginning({ db: db().owner, mandate, actor, now: house.office.door().now })
/** All that could be different afterwards. */
const asItIs = async () => ({
  officers: await db().owner.selectFrom('known.officer').selectAll().orderBy('id').execute(),
  epochs: await db().owner.selectFrom('known.epoch').selectAll().orderBy('number').execute(),
  secrets: await db().owner.selectFrom('sealed.epoch_secret').selectAll().orderBy('number').orderBy('holder').execute()
})
const shown = async () => {
  const [one] = await listEpochs(db().public, 'defenders', 'en')
  return { mandates: [{ mandate: 'defenders', epochs: one!.epochs.toReversed() }] }
}

test('the operator alone makes the link, says so first, and it is on record before it is used', async () => {
  const { status, stderr } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'office', 'begin-again'], {
    encoding: 'utf8'
  })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/out at once[^]*--yes/)])
  for (const role of ['administrator', 'rapporteur', 'case-officer'] as const)
    expect(codes(await issue({ id: ama.card.id, role, mandate: 'defenders', trusted: true }))).toEqual(['not-allowed'])
  expect(codes(await issue(operator, 'torture'))).toEqual(['no-office-to-begin'])
  const before = must(await issue()).token
  const { token } = must(await issue())
  expect(codes(await readInvitation(house.office.door(), { token: before }))).toEqual(['link-not-good'])
  must(await readInvitation(house.office.door(), { token }))
  const { people } = await house.office.me(bo)
  const { now } = house.office.door()
  expect(people.beginnings.map((one) => [one.issuedBy, one.begunAt, isOpenLink(one, now)])).toEqual([
    ['An Operator', null, false],
    ['An Operator', null, true]
  ])
  const events = await db()
    .owner.selectFrom('platform.event')
    .select(['actor', 'subject_kind', 'subject_id'])
    .where('type', '=', 'beginning-issued')
    .execute()
  const event = { actor: 'An Operator', subject_kind: 'instance', subject_id: 'defenders' }
  expect(events).toEqual([event, event])
})

test('who has the link and no sheet gets nothing, whatever is sent, and nothing changes', async () => {
  const { token } = must(await issue())
  const before = await asItIs()
  const stranger = await makeIdentity()
  expect(codes(await opensWith(house.office, token, stranger.secret))).toEqual(['not-this-sheet'])
  expect(codes(await enrolOfficer(house.office.door(), { token }))).not.toEqual([])
  // An operator makes keys of his own for the open epoch, and all else as a browser would.
  const current = (await findOpenIntake(db().intake, 'defenders'))!.current
  const own = await makeEpoch({ mandate: 'defenders', openedOn: current.openedOn })
  const forged = { card: current, secrets: own.secrets }
  const opened = { recovery: house.recovery.recipient, epochs: [forged], current: forged, closed: [] }
  const { input, officer } = await beginning(house.office, token, 'Rogue Invented', opened)
  const send = async (changes: object = {}) => codes(await beginAgain(house.office.door(), { ...input, ...changes }))
  expect(await send()).toEqual(['epoch-not-next'])
  // Even with a next epoch that is signed, her card has to be.
  const real = must(await opensWith(house.office, token, house.recovery.secret))
  const good = (await beginning(house.office, token, 'Rogue Invented', real)).input
  expect(await send({ epoch: good.epoch })).toEqual(['false-signature'])
  const { value } = (good.epoch as unknown as { statement: { own: { value: never } } }).statement.own
  const proof = sayBegunAgain(makeSigningKey().secret, officer.card, value)
  expect(codes(await beginAgain(house.office.door(), { ...good, proof }))).toEqual(['false-signature'])
  expect(codes(await beginAgain(house.office.door(), { ...good, proof: input.proof }))).toEqual(['false-signature'])
  expect(codes(await beginAgain(house.office.door(), { ...good, older: [] }))).not.toEqual([])
  expect(codes(await beginAgain(house.office.door(), { ...good, token: 'x'.repeat(43) }))).toEqual(['link-not-good'])
  expect(await asItIs()).toEqual(before)
  expect(await house.office.desk(ama)).not.toBeNull()
  // With the database in hand and no key, he makes an office that nobody believes: see the last story.
})

test('with the sheet, as its shares, the office begins again: she opens all that was kept', async () => {
  const shares = await makeShares(house.recovery.secret, 5, 3)
  const { token } = must(await issue())
  const sheet = await readSheet([shares[4]!, shares[0]!, shares[2]!.toLowerCase()])
  expect(await readSheet(shares.slice(1, 3))).toMatchObject({ reason: 'too-few' })
  dee = await beginsAgain(house.office, token, 'Ama Invented', sheet.ok ? sheet.secret : '')
  expect((await house.office.opens(dee)).map(({ card }) => card.number)).toEqual([1, 2, 3])
  const { roster, began } = await house.office.roster(dee)
  expect([roster.trusted.map(({ id }) => id), began]).toEqual([[dee.card.id], 3])
  expect(await isTrusted(db().office, 'defenders', dee.card.id)).toBe(true)
  const { submission } = await house.read(dee, kept)
  expect(submission.ok && submission.value.answers.what).toBe('before all was lost, invented')
  const { id } = await house.submit({ what: 'after it began again, invented' })
  const later = await house.read(dee, id)
  expect(later.submission.ok && later.submission.value.answers.what).toBe('after it began again, invented')
  const holders = await db().owner.selectFrom('sealed.epoch_secret').select(['number', 'holder']).execute()
  expect(holders.filter(({ holder }) => holder === 'recovery').length).toBe(3)
  expect(holders.filter(({ holder }) => [ama, bo].some(({ card }) => card.id === holder))).toEqual([])
})

test('those of before are out and trusted no more, and their browsers believe no office of hers', async () => {
  for (const one of [ama, bo]) {
    expect(await house.office.desk(one)).toBeNull()
    expect(codes(await house.office.signIn(one))).toEqual(['sign-in-refused'])
    expect(await isTrusted(db().office, 'defenders', one.card.id)).toBe(false)
    const { people } = await house.office.me(dee)
    expect(readOffice(people, one.secrets.office)).toEqual({ ok: false, reason: 'another-office' })
  }
})

test('a guest of before is out of her matter: nothing is sealed to her, and it is on record', async () => {
  const guests = await db().owner.selectFrom('known.guest').selectAll().execute()
  expect(guests).toMatchObject([{ officer: gil.card.id, ended_on: house.office.door().today, ended_by: dee.card.id }])
  expect(await db().owner.selectFrom('sealed.guest_share').select('guest').execute()).toEqual([])
  const events = await db()
    .owner.selectFrom('platform.event as e')
    .innerJoin('platform.event_payload as p', 'p.seq', 'e.seq')
    .select(['e.actor', 'e.subject_id', 'p.payload'])
    .where('e.type', '=', 'guest-taken-out')
    .execute()
  const payload = { guest: gil.card.id, why: 'left' }
  expect(events).toEqual([{ actor: dee.card.id, subject_id: kept, payload }])
  const folder = mkdtempSync(join(tmpdir(), 'vigie-begun-again-'))
  expect(await findImpossibleKeeping(db().jobs, await makePlaces(folder))).toEqual([])
  rmSync(folder, { recursive: true })
})

test('the link is used up; that it was used stays, with the word of the key that the sheet opened', async () => {
  const { people } = await house.office.me(dee)
  const used = people.beginnings.filter(({ begunAt }) => begunAt)
  expect(used.map(({ officer, epoch }) => [officer, epoch])).toEqual([[dee.card.id, 3]])
  expect(provesBeginning(used[0]!, people)).toBe(true)
  const other = sayBegunAgain(dee.signing.secret, dee.card, people.epochs[2]!.statement.own.value)
  expect(provesBeginning({ ...used[0]!, proof: other }, people)).toBe(false)
  const update = db().office.updateTable('known.office_beginning').set({ issued_by: 'nobody' }).execute()
  await expect(update).rejects.toThrow('permission denied')
})

test('who checks the chain from outside finds it unbroken, from whatever she knew of it', async () => {
  const { mandates } = await shown()
  expect(mandates[0]!.epochs.length).toBe(3)
  for (const at of [0, 1, 2]) {
    const { number, fingerprint: print } = mandates[0]!.epochs[at]! as { number: number; fingerprint: string }
    const pins = { defenders: { number, fingerprint: print } }
    expect(verifyKeys({ mandates }, { pins }).findings).toEqual([])
  }
})

test('whoever is to come back is invited anew, and what takes two takes two again', async () => {
  const back = await house.office.enrol(dee, 'Bo Invented')
  must(await house.office.confirm(dee, back))
  must(await house.office.share(dee, back))
  expect((await house.office.opens(back)).map(({ card }) => card.number)).toEqual([1, 2, 3])
  house.office.days(1)
  for (const one of [dee, back]) one.token = must(await house.office.signIn(one)).token
  const { sheet, opened } = await house.office.newSheet(dee)
  expect(must(opened)).toEqual({ number: 4, pending: true })
  must(await house.office.confirmEpoch(back))
  second = sheet
})

test('a sheet that was replaced begins nothing; the one in force does, again', async () => {
  const { token } = must(await issue())
  expect(codes(await opensWith(house.office, token, house.recovery.secret))).toEqual(['not-this-sheet'])
  const fay = await beginsAgain(house.office, token, 'Fay Invented', second.secret)
  expect((await house.office.opens(fay)).map(({ card }) => card.number)).toEqual([1, 2, 3, 4, 5])
  expect(await house.office.desk(dee)).toBeNull()
  const { mandates } = await shown()
  expect(verifyKeys({ mandates }, { pins: {} }).findings).toEqual([])
  dee = fay
})

test('an operator who writes an office of his own into the database is found out by officers, sources and outsiders', async () => {
  const { people } = await house.office.me(dee)
  const rogue = await makeEpoch({ mandate: 'defenders', openedOn: house.office.door().today })
  const { current } = await house.office.roster(dee)
  const card = { ...rogue.card, number: 6, previous: fingerprint(current) }
  const before = { ...people.epochs.at(-1)!.statement.before!, value: { next: fingerprint(card) } }
  const statement = { own: { ...rogue.statement.own, value: card }, before }
  const told = [...people.epochs, { ...people.epochs.at(-1)!, number: 6, statement }]
  expect(readOffice({ ...people, epochs: told }, dee.secrets.office)).toEqual({ ok: false, reason: 'false-chain' })
  const officers = people.officers.map((one) => ({ ...one, isFirst: one.id === ama.card.id }))
  expect(readOffice({ ...people, officers }, dee.secrets.office)).toEqual({ ok: false, reason: 'another-office' })
  const { mandates } = await shown()
  const epochs = [...mandates[0]!.epochs, { fingerprint: fingerprint(card), statement }]
  expect(verifyKeys({ mandates: [{ mandate: 'defenders', epochs }] }, { pins: {} }).findings).toHaveLength(1)
})
