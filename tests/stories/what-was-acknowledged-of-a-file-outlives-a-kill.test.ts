import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { sha256 } from '#platform/sealing/bytes.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { declare, offsetOf, partsOf } from '#tests/uploads.ts'

let db: TestDatabase
let folder: string
let child: ChildProcess | undefined
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  folder = await mkdtemp(join(tmpdir(), 'vigie-killed-'))
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true })
  await db.close()
})

async function start(): Promise<string> {
  child = fork(join(projectRoot, 'tests/upload-process.ts'), [db.url, folder])
  const [url] = (await once(child, 'message')) as [string]
  return url
}

async function kill(): Promise<void> {
  child!.kill('SIGKILL')
  await once(child!, 'exit')
}

test('killed ten times in the middle, the server has every part that it acknowledged and goes on with the rest', async () => {
  const size = 2_000_000
  const parts = Array.from({ length: 12 }, () => randomBytes(size))
  const { id } = await declare(db.intake, size * parts.length, parts.length)
  const acknowledged = new Set<number>()
  let url = await start()
  let kills = 0
  while (acknowledged.size < parts.length) {
    const file = partsOf(url, id)
    let killing: Promise<void> | null = null
    try {
      for (const [index, bytes] of parts.entries()) {
        if (acknowledged.has(index)) continue
        // Until the last life each brings one part: it is killed at another moment of that, or just after.
        if (killing) break
        if (kills < 10) killing = wait(kills * 4).then(kill)
        const asked = await file.ask(index)
        const offset = asked.status === 200 ? offsetOf(asked) : 0
        if (asked.status !== 200) await file.begin(index, bytes)
        const isThere = offset === size || (await file.send(index, bytes.subarray(offset), offset)).status === 204
        if (isThere) acknowledged.add(index)
      }
    } catch {
      // The connection broke with the process: what had no answer is asked for again.
    }
    if (!killing) continue
    await killing
    kills++
    const record = await db.owner.selectFrom('known.upload_part').selectAll().where('upload', '=', id).execute()
    for (const index of acknowledged) {
      const bytes = await readFile(join(folder, 'files/whole', `${id}.${index}`))
      expect(bytes.equals(parts[index]!), `part ${index} after kill ${kills}`).toBe(true)
      expect(record.find((row) => row.index === index)?.sha256.equals(sha256(parts[index]!))).toBe(true)
    }
    url = await start()
  }
  expect(kills).toBe(10)
  const record = await db.owner.selectFrom('known.upload_part').select('index').where('upload', '=', id).execute()
  expect(record).toHaveLength(parts.length)
})
