import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { takeTextRoom } from '#platform/work/text-room.ts'
import { keepUnproven } from './keep-unproven.ts'

test('beyond the room of the day a text is kept all the same, one after the other, behind those within theirs', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-unproven-'))
  const now = () => new Date('2026-06-01T12:00:00Z')
  const config = { dataFolder, filesReserve: 0 } as Parameters<typeof keepUnproven>[0]['config']
  const short = 'A'.repeat(80_000)
  const room = async () => (await takeTextRoom(config, 60_000, now(), false)) as { beyond: number }

  await keepUnproven({ config, now }, 'en', short, async () => undefined)
  let found = 0
  while ((await room()).beyond === 0) found++
  expect(found, 'what was not kept has its room back').toBe(2236)

  const order: string[] = []
  const comes = (name: string, body: string) =>
    keepUnproven({ config, now }, 'en', body, async (kept) => (kept(), void order.push(name)))
  const beyond = ['first', 'second'].map((name) => comes(name, short))
  const within = beyond[0]!.then(() => comes('within', 'A'.repeat(200_000)))
  await Promise.all([...beyond, within])
  expect(order).toEqual(['first', 'within', 'second'])
  rmSync(dataFolder, { recursive: true })
})
