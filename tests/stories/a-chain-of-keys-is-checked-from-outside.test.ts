import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listEpochs, type MandateEpochs } from '#mandate/publications/list-epochs.server.ts'
import { projectRoot } from '#platform/project-root.ts'
import { fingerprint, makeEpoch } from '#platform/sealing/epochs.ts'
import { verifyKeys, type Known } from '#platform/served/verify-keys.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'
import { officeDesk } from '#tests/office-desk.ts'

// Real epochs, read as the public role reads them; what a server would do to them is done to what it shows.
let house: Awaited<ReturnType<typeof officeDesk>>
let chain: OpenedEpoch[]
let shown: MandateEpochs[]
beforeAll(async () => {
  house = await officeDesk()
  expect(await listEpochs(house.db.public, 'defenders', 'en')).toMatchObject([{ mandate: 'defenders', epochs: [] }])
  const first = await openEpoch(house.db.owner, 'defenders', '2026-01-05')
  const second = await openEpoch(house.db.owner, 'defenders', '2026-04-06', first)
  const third = await openEpoch(house.db.owner, 'defenders', '2026-07-06', second)
  chain = [first, second, third]
  shown = (await listEpochs(house.db.public, 'defenders', 'en')).map((one) => ({
    ...one,
    epochs: one.epochs.toReversed()
  }))
})
afterAll(() => house.close())

const none: Known = { pins: {} }
const first = () => shown[0]!.epochs
const showing = (epochs: unknown[]) => ({ mandates: [{ mandate: 'defenders', epochs: epochs as never[] }] })
const knownAt = (place: number): Known => ({
  pins: { defenders: { number: place + 1, fingerprint: fingerprint(chain[place]!.card) } }
})
const findings = (epochs: unknown[], known: Known = none) => verifyKeys(showing(epochs), known).findings

test('the public role reads number, days, fingerprint and the signed statement, and nothing else of an epoch', () => {
  expect(first().map(({ number, closedOn }) => [number, closedOn])).toEqual([
    [1, '2026-04-06'],
    [2, '2026-07-06'],
    [3, null]
  ])
  expect(first().map((one) => one.fingerprint)).toEqual(chain.map(({ card }) => fingerprint(card)))
  expect(Object.keys(first()[0]!).toSorted()).toEqual(
    ['closedOn', 'destroyedOn', 'fingerprint', 'number', 'openedOn', 'statement'].toSorted()
  )
})

test('an honest chain is good, also from what was known of it before, and is known by its newest from then on', () => {
  for (const known of [none, knownAt(0), knownAt(1), { ...none, fingerprint: fingerprint(chain[1]!.card) }])
    expect(verifyKeys(showing(first()), known)).toMatchObject({ findings: [], pins: knownAt(2).pins })
})

test('a chain of the server’s own is told from the one that was known, and what was known stays', async () => {
  const own = await makeEpoch({ mandate: 'defenders', openedOn: '2026-01-05' })
  const false_ = [{ fingerprint: fingerprint(own.card), statement: own.statement }]
  expect(findings(false_)).toEqual([])
  expect(verifyKeys(showing(false_), knownAt(0))).toMatchObject({
    findings: ['defenders: the epoch that you know is not in the chain that is shown.'],
    pins: knownAt(0).pins
  })
  expect(findings(false_, { ...none, fingerprint: fingerprint(chain[0]!.card) })).toHaveLength(1)
})

test('an epoch of its own at the end, one left out, one altered, an older state: each is told', async () => {
  const own = await makeEpoch({ mandate: 'defenders', openedOn: '2026-10-05' })
  const card = { ...own.card, number: 4, previous: fingerprint(chain[2]!.card) }
  const forged = {
    fingerprint: fingerprint(card),
    statement: { own: { ...own.statement.own, value: card }, before: null }
  }
  expect(findings([...first(), forged])[0]).toContain('not signed by itself')
  expect(findings([first()[0], first()[2]])[0]).toContain('missing')
  expect(findings(first().slice(1))[0]).toContain('begins with epoch 2')
  expect(findings([{ ...first()[0]!, fingerprint: '0' }, ...first().slice(1)])[0]).toContain(
    'not that of the statement'
  )
  expect(findings(first().slice(0, 2), knownAt(2))[0]).toContain('is not in the chain')
  expect(findings([], knownAt(2))[0]).toContain('not shown any more')
  expect(verifyKeys({ mandates: [] }, knownAt(2)).findings).toHaveLength(1)
})

test('an intake that has people seal to another key is told', async () => {
  const own = await makeEpoch({ mandate: 'defenders', openedOn: '2026-10-05' })
  const statements = first().map(({ statement }) => statement)
  const of = (intake: Known['intake']) => findings(first(), { pins: {}, intake })
  expect(of({ mandate: 'defenders', statements, current: 3 })).toEqual([])
  expect(of({ mandate: 'defenders', statements, current: 2 })).toHaveLength(1)
  expect(of({ mandate: 'defenders', statements: [own.statement], current: 1 })).toHaveLength(1)
  expect(of(null)).toHaveLength(1)
})

test('vigie verify-keys keeps the newest in a file, and is content the next time, but not with another chain', async () => {
  let answer: unknown = { mandates: shown }
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/keys.json' ? 200 : 404
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  const pin = join(mkdtempSync(join(tmpdir(), 'vigie-keys-')), 'pin.json')
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const run = () =>
    new Promise<{ code: number | null; said: string }>((ended) => {
      const child = spawn(process.execPath, ['src/cli/main.ts', 'verify-keys', url, '--pin', pin], { cwd: projectRoot })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)))
      child.once('exit', (code) => ended({ code, said }))
    })
  const one = await run()
  expect(one.said).toContain('Whether it is the mandate’s own')
  expect(JSON.parse(readFileSync(pin, 'utf8'))).toEqual(knownAt(2).pins)
  expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining('holds what you know') })
  const own = await makeEpoch({ mandate: 'defenders', openedOn: '2026-01-05' })
  answer = showing([{ fingerprint: fingerprint(own.card), statement: own.statement }])
  expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('Send nothing there') })
  expect(JSON.parse(readFileSync(pin, 'utf8'))).toEqual(knownAt(2).pins)
  server.close()
})
