import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmEpoch } from '#mandate/people/confirm-epoch.ts'
import { declineEpoch } from '#mandate/people/decline-epoch.ts'
import { giveBackEpoch } from '#mandate/people/give-back-epoch.ts'
import { isRecoverySigned } from '#mandate/people/new-recovery.ts'
import { openEpoch } from '#mandate/people/open-epoch.ts'
import { readOffice } from '#mandate/people/read-office.ts'
import { findRecovery } from '#mandate/people/recovery.store.server.ts'
import { destroyEpochs } from '#mandate/retention/destroy-epochs.ts'
import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { sayConfirmed, sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch, undated } from '#platform/sealing/epochs.ts'
import { makeIdentity, type Identity } from '#platform/sealing/identity.ts'
import { openBytes } from '#platform/sealing/seal.ts'
import { makeConfirmation } from '../../src/ui/office/make-confirmation.ts'
import { makeNewEpoch } from '../../src/ui/office/make-new-epoch.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { openedBySheet } from '#tests/opened-by-sheet.ts'

// Nobody here is anybody. The sheet that Ama printed on the first day is lost: another takes its place, and later one more.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let bo: Officer
let second: Identity
let kept: string
beforeAll(async () => {
  house = await inbox() // 2 March 2026
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  kept = (await house.submit({ what: 'before the sheet was lost, invented' })).id
  await pass(1)
  must(await house.office.nextEpoch(ama, bo))
})
afterAll(() => house.close())

const db = () => house.office.house.db
async function pass(days: number) {
  house.office.days(days)
  for (const one of [ama, bo]) one.token = must(await house.office.signIn(one)).token
}
const inForce = () => findRecovery(db().owner, 'defenders')
const holders = async () =>
  (await db().owner.selectFrom('sealed.epoch_secret').select(['number', 'holder']).execute())
    .filter(({ holder }) => holder.startsWith('recovery'))
    .map(({ number, holder }) => `${number} ${holder}`)
    .toSorted()
const confirmation = async (by: Officer) => {
  const waits = (await house.office.pending(by))!
  const input = must(await makeConfirmation(await house.office.deskOf(by), waits, house.office.door().today))
  return input as { older: { number: number; body: string }[] }
}
const isSigned = async (by: Officer) =>
  isRecoverySigned((await house.office.me(by)).people, await house.office.roster(by))
const rubbish = () => toBase64url(randomBytes(4000))

test('until a second officer has confirmed it, the sheet of before is the one in force', async () => {
  const { sheet, opened } = await house.office.newSheet(ama)
  expect(must(opened)).toEqual({ number: 3, pending: true })
  expect(await inForce()).toBe(house.recovery.recipient)
  expect((await house.office.roster(bo)).recovery).toBe(house.recovery.recipient)
  const found = await openedBySheet(house.office, house.recovery.secret)
  expect(found.ok && [found.office.epochs.length, found.office.closed]).toEqual([2, []])
  expect(await openedBySheet(house.office, sheet.secret)).toEqual({ ok: false, reason: 'wrong-sheet' })
  // Turned down, nothing of it is left.
  const { card } = (await house.office.pending(bo))!
  must(await declineEpoch(await house.office.at(bo), { keys: undated(card) }))
  expect(await db().owner.selectFrom('sealed.pending_recovery_secret').select('number').execute()).toEqual([])
})

test('nobody brings a sheet other than the card says, twice, for another office than today’s, or for some epochs alone', async () => {
  await pass(1)
  const tries: [(input: never) => object, string][] = [
    [(input: object) => ({ ...input, recovery: bo.card.recipient }), 'another-recovery'],
    [(input: object) => ({ ...input, recovery: undefined }), 'another-recovery'],
    [(input: { older: object[] }) => ({ ...input, older: input.older.slice(1) }), 'epochs-lacking'],
    [(input: { older: object[] }) => ({ ...input, older: [...input.older, input.older[0]] }), 'epochs-lacking']
  ]
  for (const [alter, code] of tries)
    expect(codes((await house.office.newSheet(ama, alter as never)).opened)).toEqual([code])
  const desk = await house.office.deskOf(ama)
  const { today } = house.office.door()
  const old = must(await makeNewEpoch(desk, today, house.recovery.recipient)) as { older: object[] }
  expect(codes(await openEpoch(await house.office.at(ama), old))).toEqual(['keys-in-use'])
  const plain = must(await makeNewEpoch(desk, today))
  expect(codes(await openEpoch(await house.office.at(ama), { ...plain, older: old.older }))).not.toEqual([])
  // Signed for an office that is not today's: as if she were alone.
  const alone = (await house.office.roster(ama)).roster.steps[0]!.state
  const { opened } = await house.office.newSheet(ama, (input) => {
    const { statement } = input as { statement: { own: { value: never } } }
    return { ...input, opened: sayOpened(ama.signing.secret, statement.own.value, alone) }
  })
  expect(codes(opened)).toEqual(['people-changed'])
  expect(await inForce()).toBe(house.recovery.recipient)
})

test('confirmed, the new sheet opens all that the old one opened, and what is kept here opens with the old one no more', async () => {
  const { sheet, opened } = await house.office.newSheet(ama)
  must(opened)
  const good = await confirmation(bo)
  expect(codes(await confirmEpoch(await house.office.at(bo), { ...good, older: good.older.slice(1) }))).toEqual([
    'epochs-lacking'
  ])
  expect(must(await confirmEpoch(await house.office.at(bo), good))).toEqual({ number: 3 })
  second = sheet
  expect(await inForce()).toBe(sheet.recipient)
  expect(await holders()).toEqual([1, 2, 3].flatMap((number) => [`${number} recovery`, `${number} recovery-second`]))
  const found = await openedBySheet(house.office, sheet.secret)
  expect(found.ok && [found.office.epochs.length, found.office.closed]).toEqual([3, []])
  expect(await openedBySheet(house.office, house.recovery.secret)).toEqual({ ok: false, reason: 'wrong-sheet' })
  const rows = await db().owner.selectFrom('sealed.epoch_secret').select('body').where('number', '=', 1).execute()
  for (const { body } of rows) await expect(openBytes(body, [house.recovery.secret])).rejects.toThrow()
  for (const one of [ama, bo]) {
    expect((await house.office.roster(one)).recovery).toBe(sheet.recipient)
    expect(await isSigned(one)).toBe(true)
  }
  const { submission } = await house.read(bo, kept)
  expect(submission.ok && submission.value.answers.what).toBe('before the sheet was lost, invented')
})

test('the next epoch is sealed to it, whoever opens that', async () => {
  await pass(1)
  must(await house.office.nextEpoch(bo, ama))
  const found = await openedBySheet(house.office, second.secret)
  expect(found.ok && [found.office.epochs.length, found.office.closed]).toEqual([4, []])
})

test('as long as one of the two sealed well, the sheet opens: rubbish of the other closes nothing', async () => {
  const { sheet, opened } = await house.office.newSheet(bo, (input) => {
    const { older } = input as { older: { number: number }[] }
    return { ...input, older: older.map(({ number }) => ({ number, body: rubbish() })) }
  })
  must(opened)
  must(await house.office.confirmEpoch(ama))
  second = sheet
  const found = await openedBySheet(house.office, sheet.secret)
  expect(found.ok && [found.office.epochs.length, found.office.closed]).toEqual([5, []])
})

test('a server that names a recipient of its own, or keeps the new one back, is caught', async () => {
  const { people } = await house.office.me(bo)
  const { recipient } = await makeIdentity()
  const read = (changes: object) => readOffice({ ...people, ...changes }, bo.secrets.office)
  const swapped = people.recoveries.map((one) => (one.recipient === second.recipient ? { ...one, recipient } : one))
  expect(read({ recoveries: swapped })).toEqual({ ok: false, reason: 'another-recovery' })
  expect(read({ recoveries: people.recoveries.slice(0, 1) })).toEqual({ ok: false, reason: 'another-recovery' })
  // The card as it was signed is what names it: another name in it is no card of this chain.
  const last = people.epochs.at(-1)!
  const own = { ...last.statement.own, value: { ...last.statement.own.value, recovery: undefined } }
  const epochs = [...people.epochs.slice(0, -1), { ...last, statement: { ...last.statement, own } }]
  expect(read({ epochs })).toEqual({ ok: false, reason: 'false-chain' })
})

test('with one officer’s help a server brings no sheet either: it takes two, or one who was alone when she signed', async () => {
  const { people } = await house.office.me(ama)
  const { roster, current } = await house.office.roster(ama)
  const hers = (await house.office.opens(bo)).find(({ card }) => card.number === current.number)!
  const rogue = await makeIdentity()
  const made = await makeEpoch({
    mandate: 'defenders',
    openedOn: house.office.door().today,
    previous: { card: current, signingSecret: hers.secrets.signing },
    recovery: rogue.recipient
  })
  const recoveries = [...people.recoveries, { ...people.recoveries[0]!, recipient: rogue.recipient }]
  const shown = (opened: unknown, confirmed: unknown) => {
    const row = { ...people.epochs.at(-1)!, number: current.number + 1, statement: made.statement, opened, confirmed }
    const told = { ...people, recoveries, epochs: [...people.epochs, row] } as typeof people
    const read = readOffice(told, ama.secrets.office)
    return read.ok && isRecoverySigned(told, read.office)
  }
  const [alone, both] = [roster.steps[0]!.state, roster.state]
  for (const at of [alone, both, undefined]) {
    const said = sayOpened(bo.signing.secret, made.card, at)
    expect(shown(said, null)).toBe(false)
    expect(shown(said, sayConfirmed(bo.signing.secret, made.card))).toBe(false)
    expect(shown(said, sayConfirmed(ama.signing.secret, made.card))).toBe(true)
  }
  // She who was the first was alone once: see the threat model.
  expect(shown(sayOpened(ama.signing.secret, made.card, both), null)).toBe(false)
  expect(shown(sayOpened(ama.signing.secret, made.card, alone), null)).toBe(true)
})

test('who lacks an epoch that others hold neither makes nor confirms a sheet; a copy that waits goes with its epoch', async () => {
  must(await giveBackEpoch(await house.office.at(bo), { number: 2 }))
  expect(codes((await house.office.newSheet(bo)).opened)).toEqual(['epochs-lacking'])
  const { opened } = await house.office.newSheet(ama)
  must(opened)
  expect(codes(await house.office.confirmEpoch(bo))).toEqual(['epochs-lacking'])
  await db().owner.deleteFrom('known.submission').where('id', '=', kept).execute()
  const night = { id: 'vigie', role: 'system' as const, mandate: null }
  const { today } = house.office.door()
  must(await destroyEpochs({ db: db().jobs, mandate: 'defenders', actor: night, today }))
  const waiting = await db().owner.selectFrom('sealed.pending_recovery_secret').select('number').execute()
  expect(waiting.map(({ number }) => number)).toEqual([5])
  expect(must(await house.office.confirmEpoch(bo))).toEqual({ number: 6 })
})

test('one who is alone replaces it by herself, and stays believed when others come', async () => {
  await pass(1)
  must(await house.office.remove(ama, bo))
  const { sheet, opened } = await house.office.newSheet(ama)
  expect(must(opened)).toEqual({ number: 7, pending: false })
  const found = await openedBySheet(house.office, sheet.secret)
  expect(found.ok && [found.office.epochs.length, found.office.closed]).toEqual([3, []])
  const cy = await house.colleague('Cy Invented', 'case-officer', [ama])
  expect((await house.office.roster(cy)).recovery).toBe(sheet.recipient)
  expect(await isSigned(cy)).toBe(true)
  const types = await db()
    .owner.selectFrom('platform.event')
    .select('type')
    .where('type', '=', 'recovery-replaced')
    .execute()
  expect(types.length).toBe(4)
})
