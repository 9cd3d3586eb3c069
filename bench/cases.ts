import { randomUUID } from 'node:crypto'
import { cpus, loadavg } from 'node:os'
import * as Y from 'yjs'
import type { CaseHead } from '#mandate/cases/list-heads.ts'
import { inventedNames } from '#mandate/cases/matching/invented-names.ts'
import type { RecordGiven } from '#mandate/cases/read-records.ts'
import { makeCaseKey, sealUpdate, type Writer } from '#mandate/cases/sealed-case.ts'
import { addDays } from '#mandate/calendar.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { addEntry, methods, narrativeOf, titleOf } from '../src/ui/office/cases/record.ts'
import type { Reader } from '../src/ui/office/cases/case-keys.ts'
import { withPage } from './in-browser.ts'

/**
 * Small sealed cases, as many as `--cases` says, opened in Chromium and looked through for those that are like one: keys
 * and updates as the server gives them, signatures checked, index built. Without the way over the network. All invented.
 */
const count = Number(process.argv[process.argv.indexOf('--cases') + 1]) || 5_000
const together = 250
type InPage = { bench: typeof import('./cases-in-page.ts') }

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const today = '2018-03-01'
const { card: epoch, secrets } = await makeEpoch({ mandate: 'defenders', openedOn: today })
const [{ recipient }, signing] = [await makeIdentity(), makeSigningKey()]
const officer = {
  id: randomUUID(),
  mandate: 'defenders',
  role: 'case-officer',
  recipient,
  verifyKey: toBase64url(signing.verifyKey)
}
const reader = {
  epochs: [{ secrets }],
  office: { roster: { trusted: [officer], removed: [], others: [], othersGone: [] } }
} as unknown as Reader
const writer: Writer = { officer: officer.id, secret: signing.secret }
const names = inventedNames(count * 2)

await withPage('bench/cases-in-page.ts', async (page) => {
  let bytes = 0
  for (let at = 0; at < count; at += together) {
    const made = await Promise.all(Array.from({ length: Math.min(together, count - at) }, (_, i) => sealedCase(at + i)))
    bytes += made.reduce((sum, { record }) => sum + JSON.stringify(record).length, 0)
    await page.evaluate((cases) => (globalThis as unknown as InPage).bench.keep(cases), made)
  }
  console.log(`${count} cases, ${(bytes / 1e6).toFixed(0)} MB as they are given out; load ${loadavg()[0]!.toFixed(1)}`)
  const took = await page.evaluate(
    ({ reader, persons }) => (globalThis as unknown as InPage).bench.lookTwice(reader, persons),
    {
      reader,
      persons: names.slice(0, 2)
    }
  )
  console.log(
    `in Chromium: opened, indexed and looked through for one ${(took.first / 1000).toFixed(1)} s (${(took.first / count).toFixed(1)} ms a case; index and look ${took.look.toFixed(0)} ms); for the next one ${took.again.toFixed(0)} ms; ${took.found} shown; load ${loadavg()[0]!.toFixed(1)}`
  )
})

/** A person or two, an incident, a few sentences; eight years of them in five States. */
async function sealedCase(at: number): Promise<{ head: CaseHead; record: RecordGiven }> {
  const id = randomUUID()
  const doc = new Y.Doc()
  const by = { by: officer.id, on: today }
  titleOf(doc).insert(0, `Invented ${at}`)
  narrativeOf(doc).insert(0, 'Invented. '.repeat(40))
  for (const [place, name] of names.slice(at * 2, at * 2 + 1 + (at % 2)).entries())
    addEntry(doc, { part: 'persons', id: String(place), ...by }, { name })
  addEntry(
    doc,
    { part: 'incidents', id: '0', ...by },
    { where: `Village ${at % 300}`, when: addDays('2010-01-01', at % 2900), unit: `Station ${at % 90}` },
    { method: methods[at % methods.length] }
  )
  const key = await makeCaseKey(writer, { case: id, number: 1, epoch: 1 }, epoch.recipient)
  const update = { case: id, document: id, update: Y.encodeStateAsUpdate(doc) }
  const body = toBase64url(await sealUpdate(writer, update, key.key.recipient))
  const states = [['EGY', 'PER', 'RUS', 'CHN', 'FRA'][at % 5]!]
  return {
    head: { id, openedOn: today, states, mergedInto: null, closedOn: null, letterOn: null, last: 1 },
    record: {
      id,
      keys: [{ number: 1, body: toBase64url(key.body) }],
      updates: [{ number: 1, officer: officer.id, body }],
      more: false
    }
  }
}
