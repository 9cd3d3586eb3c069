import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { confirmEpoch } from '#mandate/people/confirm-epoch.ts'
import { declineEpoch } from '#mandate/people/decline-epoch.ts'
import { epochSigners } from '#mandate/people/two-officers.ts'
import { listEpochs } from '#mandate/publications/list-epochs.server.ts'
import { destroyEpochs } from '#mandate/retention/destroy-epochs.ts'
import { fromBase64url, randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { sayConfirmed } from '#platform/sealing/epoch-words.ts'
import { makeEpoch, signEpoch, undated } from '#platform/sealing/epochs.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { openMessage, sealMessage } from '#platform/sealing/messages.ts'
import { makeConfirmation } from '../../src/ui/office/make-confirmation.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { openedBySheet } from '#tests/opened-by-sheet.ts'

// Nobody here is anybody. Three officers hold keys; one of them would like to read alone.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let bo: Officer
let cy: Officer
beforeAll(async () => {
  house = await inbox() // 2 March 2026
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  cy = await house.colleague('Cy Invented', 'case-officer', [ama, bo])
  await house.colleague('Tala Invented', 'translator', [ama, bo])
})
afterAll(() => house.close())

const db = () => house.office.house.db
async function pass(days: number) {
  house.office.days(days)
  for (const one of [ama, bo, cy]) one.token = must(await house.office.signIn(one)).token
}
const open = async () => (await findOpenIntake(db().intake, 'defenders'))!.current
const isPublic = async () => (await listEpochs(db().public, 'defenders', 'en'))[0]!.epochs.map(({ number }) => number)
const rubbish = () => toBase64url(randomBytes(4000))
const confirmation = async (by: Officer) =>
  must(
    await makeConfirmation(await house.office.deskOf(by), (await house.office.pending(by))!, house.office.door().today)
  ) as Record<'statement' | 'confirmed' | 'recovery', never>
const say = async (by: Officer, input: object) => codes(await confirmEpoch(await house.office.at(by), input))
const decline = async (by: Officer) => {
  const { card } = (await house.office.pending(by))!
  return declineEpoch(await house.office.at(by), { keys: undated(card) })
}
const epochOf = async (id: string) =>
  (await db().owner.selectFrom('known.submission').select('epoch').where('id', '=', id).executeTakeFirstOrThrow()).epoch

test('until a second officer has confirmed it, what comes in is sealed to the epoch before, which nothing closes', async () => {
  await pass(1)
  expect(must(await house.office.newEpoch(ama))).toEqual({ number: 2, pending: true })
  expect((await open()).number).toBe(1)
  expect(await isPublic()).toEqual([1])
  const { id, what } = await house.submit({ what: 'while it waits, invented' })
  expect(await epochOf(id)).toBe(1)
  const { submission } = await house.read(bo, id)
  expect(submission.ok && submission.value.answers.what).toBe(what)
  const night = { id: 'vigie', role: 'system' as const, mandate: null }
  const { today } = house.office.door()
  expect(must(await destroyEpochs({ db: db().jobs, mandate: 'defenders', actor: night, today })).destroyed).toEqual([])
  expect((await open()).number).toBe(1)
  expect(codes(await house.office.newEpoch(bo))).toEqual(['epoch-waits-already'])
})

test('nobody is her own second, and nobody signs for another, for another epoch or for another day', async () => {
  expect(await say(ama, await confirmation(ama))).toEqual(['own-epoch'])
  const good = await confirmation(bo)
  const waits = (await house.office.pending(bo))!
  const one = (await house.office.opens(bo))[0]!
  const previous = { card: one.card, signingSecret: one.secrets.signing }
  const { today } = house.office.door()
  expect(await say(bo, { ...good, confirmed: sayConfirmed(ama.signing.secret, waits.card) })).toEqual([
    'false-signature'
  ])
  const earlier = { ...waits.card, openedOn: '2026-03-01' }
  const dated = { statement: signEpoch(earlier, waits.secrets!.signing, previous) }
  expect(await say(bo, { ...good, ...dated })).toEqual(['epoch-another-day'])
  // Bo makes keys of her own under the name of what Ama opened.
  const own = await makeEpoch({ mandate: 'defenders', openedOn: today, previous })
  expect(
    await say(bo, { ...good, statement: own.statement, confirmed: sayConfirmed(bo.signing.secret, own.card) })
  ).toEqual(['another-epoch'])
  expect(codes(await confirmEpoch(await house.office.at(bo), { ...good, further: 1 }))).not.toEqual([])
  expect((await open()).number).toBe(1)
})

test('it counts from the day on which the second confirms it, and what the office wrote meanwhile is still believed', async () => {
  const between = house.office.door().today
  await pass(3)
  const first = (await house.office.opens(bo))[0]!
  expect(must(await house.office.confirmEpoch(bo))).toEqual({ number: 2 })
  const current = await open()
  expect([current.number, current.openedOn]).toEqual([2, house.office.door().today])
  expect(await isPublic()).toEqual([2, 1])
  for (const one of [ama, bo, cy])
    expect((await house.office.opens(one)).map(({ card }) => card.number)).toEqual([1, 2])
  const { people } = await house.office.me(cy)
  const { roster, epochs } = await house.office.roster(cy)
  expect(epochSigners(people.epochs[1]!, roster)).toEqual({ openedBy: ama.card.id, confirmedBy: bo.card.id })
  expect(people.pending).toBeNull()
  // A source's device takes a message of the first epoch that was written while the second one waited.
  const source = await makeIdentity()
  const message = { kind: 'message' as const, on: between, epoch: 1, text: 'in between, invented' }
  const sealed = await sealMessage(message, source.recipient, fromBase64url(first.secrets.signing))
  expect(await openMessage(sealed, source.secret, epochs)).toEqual({ ok: true, message })
})

test('who was sealed rubbish confirms nothing and can’t; intake goes on, and she turns it down', async () => {
  await pass(1)
  must(await house.office.newEpoch(ama, undefined, undefined, (id, body) => (id === ama.card.id ? body : rubbish())))
  const waits = (await house.office.pending(bo))!
  expect(waits.secrets).toBeNull()
  const { today } = house.office.door()
  expect(codes(await makeConfirmation(await house.office.deskOf(bo), waits, today))).toEqual(['epoch-opens-not'])
  // Whatever her browser would send: the epoch's own key is missing to it.
  const card = { ...waits.card, openedOn: today }
  const held = (await house.office.opens(bo)).find((one) => one.card.number === 2)!
  const forged = signEpoch(card, held.secrets.signing, { card: held.card, signingSecret: held.secrets.signing })
  const said = { statement: forged, confirmed: sayConfirmed(bo.signing.secret, card), recovery: rubbish() }
  expect(await say(bo, said)).toEqual(['another-epoch'])
  expect((await open()).number).toBe(2)
  const { id } = await house.submit({ what: 'not for her alone, invented' })
  expect(await epochOf(id)).toBe(2)
  expect((await db().owner.selectFrom('sealed.pending_epoch_secret').select('holder').execute()).length).toBe(4)
  expect(must(await decline(bo))).toEqual({ number: 3 })
  expect(await db().owner.selectFrom('sealed.pending_epoch_secret').select('holder').execute()).toEqual([])
  expect((await open()).number).toBe(2)
})

test('secrets that open and are another card’s are rubbish as well', async () => {
  const other = await makeEpoch({ mandate: 'defenders', openedOn: house.office.door().today })
  const sealed = toBase64url(await sealEpochSecrets(other.card, other.secrets, [bo.card.recipient]))
  must(await house.office.newEpoch(ama, undefined, undefined, (id, body) => (id === bo.card.id ? sealed : body)))
  expect((await house.office.pending(bo))!.secrets).toBeNull()
  must(await decline(ama))
  expect(await declineEpoch(await house.office.at(bo), { keys: undated(other.card) })).toMatchObject({ ok: false })
})

test('the recovery gets the secrets from both, and opens them as long as one of the two sealed them well', async () => {
  must(await house.office.newEpoch(ama, undefined, undefined, (id, body) => (id === 'recovery' ? rubbish() : body)))
  must(await house.office.confirmEpoch(bo))
  await pass(1)
  must(await house.office.newEpoch(ama))
  expect(await say(bo, { ...(await confirmation(bo)), recovery: rubbish() })).toEqual([])
  const opened = await openedBySheet(house.office, house.recovery.secret)
  expect(opened.ok && [opened.office.epochs.length, opened.office.closed]).toEqual([4, []])
})

test('an officer who was removed confirms nothing, and what waited goes with her', async () => {
  await pass(1)
  must(await house.office.newEpoch(bo))
  const good = await confirmation(cy)
  const desk = await house.office.at(cy)
  for (const by of [ama, bo]) must(await house.office.remove(by, cy))
  expect(await house.office.desk(cy)).toBeNull()
  expect(await house.office.pending(ama)).toBeNull()
  // It was sealed to her: another is opened.
  expect(codes(await house.office.newEpoch(ama, [ama.card, bo.card, cy.card]))).toEqual(['wrong-holders'])
  must(await house.office.newEpoch(bo))
  // A request of hers that was on its way.
  expect(codes(await confirmEpoch(desk, good))).toEqual(['not-confirmed-yet'])
  // Till then her word would have done: what she held is still what intake uses.
  expect((await open()).number).toBe(4)
  must(await house.office.confirmEpoch(ama))
  expect((await open()).number).toBe(5)
  const holders = await db().owner.selectFrom('sealed.epoch_secret').select('holder').distinct().execute()
  expect(holders.map(({ holder }) => holder).toSorted()).toEqual(
    [ama.card.id, bo.card.id, 'recovery', 'recovery-second'].toSorted()
  )
})

test('one who is alone opens an epoch at once', async () => {
  must(await house.office.remove(ama, bo))
  expect(must(await house.office.newEpoch(ama))).toEqual({ number: 6, pending: false })
  expect((await open()).number).toBe(6)
  const { people } = await house.office.me(ama)
  const { roster } = await house.office.roster(ama)
  expect(epochSigners(people.epochs[5]!, roster)).toEqual({ openedBy: ama.card.id, confirmedBy: null })
})

test('the log tells who opened, who confirmed and what was turned down', async () => {
  const { rows } = await sql<{ type: string; subject: string; actor: string }>`
    select type, subject_id as subject, actor from platform.event
    where type in ('epoch-proposed', 'epoch-declined', 'epoch-opened') order by seq`.execute(db().owner)
  const names = new Map([ama, bo, cy].map(({ card, name }) => [card.id, name.split(' ')[0]]))
  expect(rows.map(({ type, subject, actor }) => `${type} ${subject} ${names.get(actor)}`)).toEqual([
    'epoch-opened 1 Ama',
    'epoch-proposed 2 Ama',
    'epoch-opened 2 Bo',
    'epoch-proposed 3 Ama',
    'epoch-declined 3 Bo',
    'epoch-proposed 3 Ama',
    'epoch-declined 3 Ama',
    'epoch-proposed 3 Ama',
    'epoch-opened 3 Bo',
    'epoch-proposed 4 Ama',
    'epoch-opened 4 Bo',
    'epoch-proposed 5 Bo',
    'epoch-declined 5 Bo',
    'epoch-proposed 5 Bo',
    'epoch-opened 5 Ama',
    'epoch-opened 6 Ama'
  ])
})
