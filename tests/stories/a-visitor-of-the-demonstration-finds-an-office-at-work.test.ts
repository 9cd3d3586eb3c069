import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '#mandate/cases/list-cases.ts'
import { askForSalt } from '#mandate/people/ask-for-salt.ts'
import { signInByPassphrase } from '#mandate/people/sign-in-by-passphrase.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { signInProof } from '#platform/sealing/passphrase.ts'
import { fillOffice } from '../../src/demonstration/fill-office.ts'
import { matters } from '../../src/demonstration/matters.ts'
import { codeOf, type WhoIsThere } from '../../src/demonstration/who-is-there.ts'
import type { TestDatabase } from '../database.ts'
import { must, officeDesk } from '../office-desk.ts'

const now = new Date('2026-03-02T09:00:00Z')
const today = '2026-03-02'
const origin = 'https://office.example'
let db: TestDatabase
let who: WhoIsThere
beforeAll(async () => {
  db = (await officeDesk()).db
  who = await fillOffice({ ...db, origin, mandate: 'defenders', now, today })
})
afterAll(() => db.close())

it('each of its officers comes in by her words and a code', async () => {
  const later = new Date(now.getTime() + 60_000)
  const door = { db: db.office, mandate: 'defenders', now: later, today, where: { origin } }
  for (const { name, passphrase, totpSecret } of who.officers) {
    const { salt } = must(await askForSalt(door, { name }))
    const proof = await signInProof(passphrase, fromBase64url(salt))
    must(await signInByPassphrase(door, { name, proof, code: codeOf({ totpSecret }, later) }))
  }
  expect(who.officers.map(({ as }) => as)).toContain('Rapporteur')
})

it('its cases stand in every decision and urgency there is', async () => {
  const actor = {
    id: 'c0c1c5e0-0000-4000-8000-000000000001',
    role: 'observer' as const,
    mandate: 'defenders',
    trusted: true
  }
  const listed = must(await listCases({ db: db.office, mandate: 'defenders', actor, today }, { show: 'all' }))
  expect(listed.entries).toHaveLength(matters.filter(({ becomes }) => becomes).length)
  expect(new Set(listed.entries.map(({ urgency }) => urgency)).size).toBe(3)
  expect(new Set(listed.entries.map(({ triage }) => triage))).toEqual(new Set(['take-up', 'decline', 'ask', 'refer']))
})

it('names nobody twice, and says of each matter that it is invented', () => {
  for (const { what } of matters) expect(what).toMatch(/Invented|Inventé|Inventado|من نسج الخيال/)
  const names = matters.flatMap(({ persons }) => persons.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})
