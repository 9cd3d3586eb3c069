import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Context } from '#context'
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
