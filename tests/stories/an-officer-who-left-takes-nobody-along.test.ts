import { afterEach, beforeEach, expect, test } from 'vitest'
import { halfSaid } from '#mandate/people/half-said.ts'
import { recordStatement } from '#mandate/people/record-statement.ts'
import { removeOfficer, type RosterState } from '#platform/sealing/roster.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ana: Officer
let ben: Officer
let chi: Officer
let dea: Officer
beforeEach(async () => {
  office = await officeOfPeople()
  ana = await office.first('Ana Invented')
  ben = await comes('Ben Invented', ana)
  chi = await comes('Chi Invented', ana, ben)
  dea = await comes('Dea Invented', ana, ben)
})
afterEach(() => office.close())

test('whom two confirmed after one had left stays when another leaves, and one alone removes nobody', async () => {
  await leaves(ben, ana, chi)
  const fay = await comes('Fay Invented', ana, chi)
  await leaves(dea, ana, chi)
  expect(await trusted()).toEqual(names(ana, chi, fay))
  expect((await office.at(fay)).actor.trusted).toBe(true)
  expect(must(await office.remove(ana, chi))).toEqual({ trusted: true, removed: false })
  const mal = await office.enrol(ana, 'Mal Invented')
  expect(must(await office.confirm(ana, mal)).trusted).toBe(false)
  expect(await trusted()).toEqual(names(ana, chi, fay))
  // A colleague sees both, and by whom: one word of the two that it takes.
  const { people } = await office.me(fay)
  const half = halfSaid(people, (await office.roster(fay)).roster)
  expect(half).toEqual([
    { kind: 'confirmed', subject: mal.card.id, by: [ana.card] },
    { kind: 'removed', subject: chi.card.id, by: [ana.card] }
  ])
})

test('what an officer who left said of another counts no more', async () => {
  must(await office.remove(ben, dea))
  await leaves(ben, ana, chi)
  expect(must(await office.remove(ana, dea)).removed).toBe(false)
  expect(await trusted()).toEqual(names(ana, chi, dea))
  expect(must(await office.remove(chi, dea)).removed).toBe(true)
})

test('of two one removes the other by a word that she gives then, not by an earlier one', async () => {
  await leaves(dea, ana, ben)
  must(await office.remove(ana, chi))
  await leaves(ben, ana, chi)
  expect(await trusted()).toEqual(names(ana, chi))
  expect(halfSaid((await office.me(ana)).people, (await office.roster(ana)).roster)).toEqual([])
  expect(must(await office.remove(ana, chi)).removed).toBe(true)
})

test('a removal is refused of a state that is not the present one, and twice of the same', async () => {
  const { state } = (await office.roster(ana)).roster
  must(await office.remove(ana, dea))
  expect(codes(await office.remove(ana, dea))).toEqual(['said-already'])
  await comes('Eve Invented', ana, chi)
  const older = removing(chi, dea, state)
  expect(codes(await recordStatement(await office.at(chi), older))).toEqual(['people-changed'])
  const stateless = { ...older, statement: { ...older.statement, value: { card: fingerprint(dea.card) } } }
  expect((await recordStatement(await office.at(chi), stateless)).ok).toBe(false)
})

test('no word is taken by which somebody else would leave as well', async () => {
  await leaves(dea, ana, ben)
  must(await office.remove(ana, ben))
  // A word that was put in beside the server: Ana's, for the state that Chi's is about to make.
  const { cards, removed } = await prints()
  const next = fingerprint({ ever: cards.toSorted(), removed: [...removed, fingerprint(ben.card)].toSorted() })
  const { statement } = removing(ana, chi, next)
  await office.house.db.owner
    .insertInto('known.officer_statement')
    .values({
      id: crypto.randomUUID(),
      mandate: 'defenders',
      kind: 'removed',
      subject: chi.card.id,
      by_officer: ana.card.id,
      statement: JSON.stringify(statement),
      made_at: office.door().now
    })
    .execute()
  expect(codes(await office.remove(chi, ben))).toEqual(['moves-others'])
  expect(await trusted()).toEqual(names(ana, ben, chi))
})

test('a translator stays when one of those who confirmed her leaves, until she is turned away', async () => {
  const tia = await comes('Tia Invented', ana, ben, 'translator')
  await leaves(ben, ana, chi)
  expect((await office.at(tia)).actor.trusted).toBe(true)
  await leaves(ana, chi, dea)
  expect((await office.at(tia)).actor.trusted).toBe(true)
  must(await office.remove(chi, tia))
  expect(await office.desk(tia)).toBeNull()
  await leaves(chi, dea)
  expect((await office.roster(dea)).roster.others).toEqual([])
})

test('a translator is not confirmed by one and, after that one has left, by another', async () => {
  const tia = await office.enrol(ana, 'Tia Invented', 'translator')
  must(await office.confirm(ben, tia))
  await leaves(ben, ana, chi)
  expect(must(await office.confirm(ana, tia)).trusted).toBe(false)
  expect(must(await office.confirm(chi, tia)).trusted).toBe(true)
})

async function comes(name: string, by: Officer, second?: Officer, role?: string): Promise<Officer> {
  const one = await office.enrol(by, name, role)
  for (const officer of second ? [by, second] : [by]) must(await office.confirm(officer, one))
  return one
}

async function leaves(one: Officer, ...by: Officer[]) {
  for (const officer of by) must(await office.remove(officer, one))
  expect(await office.desk(one)).toBeNull()
}

const removing = (by: Officer, one: Officer, at: RosterState) => ({
  kind: 'removed' as const,
  subject: one.card.id,
  statement: removeOfficer(by.signing.secret, one.card, at)
})

async function prints() {
  const { trusted: present, removed } = (await office.roster(ana)).roster
  return { cards: [...present, ...removed].map(fingerprint), removed: removed.map(fingerprint) }
}

const names = (...officers: Officer[]) => officers.map(({ card }) => card.id).toSorted()
const trusted = async () => (await office.roster(chi)).roster.trusted.map(({ id }) => id).toSorted()
