import { afterAll, beforeAll, expect, test } from 'vitest'
import { epochDue } from '#mandate/people/epoch-due.ts'
import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let bo: Officer
let cy: Officer
beforeAll(async () => {
  office = await officeOfPeople()
  ama = await office.first()
  bo = await office.enrol(ama, 'Bo Invented')
  cy = await office.enrol(ama, 'Cy Invented')
  must(await office.confirm(ama, bo))
  for (const by of [ama, bo]) must(await office.confirm(by, cy))
  for (const to of [bo, cy]) must(await office.share(ama, to))
})
afterAll(() => office.close())

const sealedTo = async (officer: Officer) =>
  office.house.db.owner.selectFrom('sealed.epoch_secret').selectAll().where('holder', '=', officer.card.id).execute()

test('one word is not enough where two others are left; with the second she is out at once', async () => {
  expect(must(await office.remove(ama, cy)).removed).toBe(false)
  expect(codes(await office.remove(ama, cy))).toEqual(['said-already'])
  expect((await office.me(cy)).officer.name).toBe('Cy Invented')
  const link = await office.invite(cy, 'Friend Invented')
  expect(must(await office.remove(bo, cy)).removed).toBe(true)
  expect(await office.desk(cy)).toBeNull()
  office.pass(1)
  expect(codes(await office.signIn(cy))).toEqual(['sign-in-refused'])
  const used = await office.house.db.owner
    .selectFrom('known.invitation')
    .select('used_at')
    .where('name', '=', 'Friend Invented')
    .execute()
  expect(link).toBeTruthy()
  expect(used[0]!.used_at).not.toBeNull()
  expect(codes(await office.remove(ama, cy))).toEqual(['not-found'])
})

test('a new epoch is due at once, and is for those who stay and the recovery, and nobody else', async () => {
  const due = async () => {
    const { people, today } = await office.me(ama)
    const { roster, current } = await office.roster(ama)
    const holders = people.holders.filter(({ number }) => number === current.number).map(({ holder }) => holder)
    return epochDue(
      current.openedOn,
      holders,
      roster.trusted.map(({ id }) => id),
      today
    )
  }
  expect(await due()).toBe('officer-left')
  const [kept] = await sealedTo(cy)
  expect(codes(await office.newEpoch(ama, [ama.card, bo.card, cy.card]))).toEqual(['wrong-holders'])
  expect(codes(await office.newEpoch(ama, [ama.card]))).toEqual(['wrong-holders'])
  expect(codes(await office.newEpoch(ama, undefined, '2026-03-01'))).toEqual(['epoch-another-day'])
  expect(must(await office.newEpoch(ama))).toEqual({ number: 2, pending: true })
  // Until a second officer has confirmed it, it is as due as before.
  expect(await due()).toBe('officer-left')
  expect(must(await office.confirmEpoch(bo))).toEqual({ number: 2 })
  expect(await due()).toBeNull()
  expect((await office.opens(bo)).map(({ card }) => card.number)).toEqual([1, 2])
  expect(await sealedTo(cy)).toEqual([])
  // What she may have kept opens the first epoch, and not the second.
  const { epochs } = await office.roster(ama)
  await openEpochSecrets(new Uint8Array(kept!.body), epochs[0]!, cy.identity.secret)
  for (const { number, body } of (await office.me(ama)).epochSecrets)
    await expect(openEpochSecrets(fromBase64url(body), epochs[number - 1]!, cy.identity.secret)).rejects.toThrow()
})

test('an epoch is opened once a day, unless somebody left', async () => {
  expect(codes(await office.newEpoch(bo))).toEqual(['epoch-opened-today'])
  office.days(1)
  for (const one of [ama, bo]) one.token = must(await office.signIn(one)).token
  expect(must(await office.nextEpoch(bo, ama))).toEqual({ number: 3 })
})

test('two who open one at the same moment: one of them is next, the other is told', async () => {
  office.days(1)
  for (const one of [ama, bo]) one.token = must(await office.signIn(one)).token
  const results = await Promise.all([office.newEpoch(ama), office.newEpoch(bo)])
  expect(results.flatMap(codes)).toEqual(['epoch-waits-already'])
  must(await office.confirmEpoch(results[0]!.ok ? bo : ama))
  expect((await office.roster(ama)).current.number).toBe(4)
})

test('of two, one removes the other; the one who stays can let somebody in again', async () => {
  must(await office.remove(ama, bo))
  expect(await office.desk(bo)).toBeNull()
  must(await office.newEpoch(ama))
  const di = await office.enrol(ama, 'Bo Invented')
  expect(must(await office.confirm(ama, di)).trusted).toBe(true)
  must(await office.share(ama, di))
  expect((await office.opens(di)).map(({ card }) => card.number)).toEqual([1, 2, 3, 4, 5])
})

test('a session that outlived the removal of its officer signs nobody in', async () => {
  const ed = await office.enrol(ama, 'Ed Invented')
  expect(await office.desk(ed)).not.toBeNull()
  // As of one who signed in at the very moment at which others removed them.
  const removed = office.house.db.owner.updateTable('known.officer').set({ removed_at: new Date() })
  await removed.where('id', '=', ed.card.id).execute()
  expect(await office.desk(ed)).toBeNull()
})
