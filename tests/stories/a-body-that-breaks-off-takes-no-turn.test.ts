import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Context } from '#context'
import { readSent } from '../../src/routes/intake/api/gate.ts'
import { POST as act } from '../../src/routes/intake/api/actions/+server.ts'
import { POST as actOnDesk } from '../../src/routes/intake/api/desks/actions/+server.ts'
import { POST as submit } from '../../src/routes/intake/api/submissions/+server.ts'
import { POST as declare } from '../../src/routes/intake/api/uploads/+server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-broken-'))
afterAll(() => rmSync(dataFolder, { recursive: true }))

const config = { mandate: 'defenders', dataFolder, filesReserve: 0, filesSpace: 1e9 }
const vigie = { config, db: {}, today: () => '2026-06-01', now: () => new Date() } as unknown as Context
type Door = (event: never) => Response | Promise<Response>
const doors: Record<string, Door> = { submit, act, actOnDesk, declare }

/** A line that is lost on the way. */
function broken(): Request {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":"'))
      setTimeout(() => controller.error(new Error('The line was lost.')), 5)
    }
  })
  return new Request('http://localhost/api', { method: 'POST', body, duplex: 'half' } as RequestInit)
}

test.each(Object.keys(doors))(
  '%s: more than the slow lane holds are all told at once, and none waits',
  async (name) => {
    const ask = async (request: Request) => (await doors[name]!({ request, locals: { vigie } } as never)).status
    const all = await Promise.all(Array.from({ length: 300 }, () => ask(broken())))
    expect(new Set(all)).toEqual(new Set([400]))
    for (const said of ['', '[]', 'null', '"x"'])
      expect(await ask(new Request('http://localhost/api', { method: 'POST', body: said })), said).toBe(400)
  }
)

const post = (body: string) => new Request('http://localhost/api', { method: 'POST', body })

test.each(Object.keys(doors))(
  '%s: what is long beside its sealed text takes no turn, however it is long',
  async (name) => {
    const much = 'x'.repeat(100_000)
    const sent = [
      JSON.stringify({ id: 'a', body: 'A', note: much }),
      JSON.stringify({ id: 'a', body: [much] }),
      JSON.stringify({ id: 'a', body: 'A', work: { challenge: much, nonce: '0' } }),
      `{"id":"a","body":"${much}","body":"A"}`,
      `{"id":"a","body":"A"${' '.repeat(100_000)}}`
    ]
    for (const [i, body] of sent.entries()) {
      const answer = await doors[name]!({ request: post(body), locals: { vigie } } as never)
      expect([answer.status, await answer.json()], `number ${i}`).toEqual([400, { code: 'wrong-length' }])
    }
  }
)

test('the fullest that a page sends is read', async () => {
  const next = { lookupHash: 'A'.repeat(43), verifyKey: 'A'.repeat(43), anchor: 'A'.repeat(5462) }
  const uploads = Array.from({ length: 200 }, () => '0b0f8a2e-0000-4000-8000-000000000000')
  const action = { kind: 'change', epoch: 1, body: 'A'.repeat(43), uploads, danger: true, next }
  const statement = { purpose: 'A'.repeat(40), by: 'A'.repeat(60), signature: 'A'.repeat(120), value: { action } }
  const body = 'A'.repeat(2_800_000)
  expect(await readSent(post(JSON.stringify({ statement, epoch: 1, body, uploads, next })))).not.toBeNull()
})
