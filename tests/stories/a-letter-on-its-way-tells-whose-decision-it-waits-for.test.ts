import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { setWaitingMail } from '#mandate/work/set-waiting-mail.ts'
import { inventedDraft, twoOffices } from '#tests/clearance.ts'
import { mailServer } from '#tests/mail-server.ts'
import { must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { tellWaiting } from '../../src/jobs/tell-waiting.ts'

// Two invented mandates on one instance, and a letter that nobody wrote to nobody.
let offices: Awaited<ReturnType<typeof twoOffices>>
let server: Awaited<ReturnType<typeof mailServer>>
let ama: Officer
let tam: Officer
let rita: Officer
beforeAll(async () => {
  ;[offices, server] = await Promise.all([twoOffices(), mailServer()])
  ;({ ama, tam } = offices)
  rita = await offices.colleague('Rita Invented', 'rapporteur')
  for (const one of [ama, tam, rita]) must(await setWaitingMail(offices.at(one), wish(one)))
})
afterAll(() => Promise.all([offices.close(), server.close()]))

const nameOf = ({ name }: Officer) => name.split(' ')[0]!.toLowerCase()
const wish = (one: Officer) => ({
  address: `${nameOf(one)}@invented.example`,
  lang: 'en',
  what: 'all',
  often: 'at-once',
  quietFrom: null,
  quietUntil: null,
  zone: 'Europe/Zurich'
})
/** Who was told since. */
async function told(): Promise<string[]> {
  const mail = { url: server.url, from: 'mandate@office.example' }
  const config = { mail, surfaces: { office: { origin: 'https://office.example' } }, mandate: 'defenders' }
  const context = { config, db: offices.lead.house.db, ...clockOf(() => offices.lead.door().now) }
  await tellWaiting(context as unknown as Context)
  const raw = server.taken.splice(0)
  for (const one of raw) expect(one.raw).not.toMatch(/Zorabel|Quint|PER\b|Peru|torture|defenders/)
  return raw.map(({ to }) => to[0]!.split('@')[0]!).toSorted((a, b) => a.localeCompare(b))
}

test('the other mandate for its word, the Rapporteur for a signature, and the office to send it', async () => {
  expect(await told()).toEqual([])
  const { slug } = must(await offices.ask(inventedDraft(['Nobody was taken from no house.'])))
  // Each mandate says its own word, the lead's too.
  expect(await told()).toEqual(['ama', 'rita', 'tam'])
  must(await offices.says(ama, slug, 'cleared'))
  expect(await told()).toEqual([])
  must(await offices.says(tam, slug, 'cleared'))
  expect(await told()).toEqual(['rita'])
  must(await offices.signs(rita, slug))
  expect(await told()).toEqual(['ama', 'rita'])
})

test('a change that is proposed is told to who leads the letter', async () => {
  const { slug } = must(await offices.ask(inventedDraft(['Nobody was taken from no other house.'])))
  await told()
  must(await offices.says(ama, slug, 'cleared'))
  must(await offices.says(tam, slug, 'change-proposed', 'Leave the house out.'))
  expect(await told()).toEqual(['ama', 'rita'])
})
