import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import type { Db } from '#platform/db.ts'
import { withOffice } from './with-office.ts'

/** The inbox's first page and its counts, with 100 and with 10,000 submissions in the queue: what the server needs. */
const today = '2018-06-01'
await withOffice('inbox', today, async ({ owner, office }) => {
  await fill(owner, 100)
  await measure(office, 100)
  await fill(owner, 9_900)
  await measure(office, 10_000)
})

/** Rows as long as sealed ones, of chance: the list reads none of what is sealed. */
async function fill(owner: Db, count: number): Promise<void> {
  await sql`with one as (
      insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch)
      select gen_random_uuid(), 'defenders', ${today}::date - (n % 90), (array['en', 'fr', 'ar', 'es'])[1 + n % 4], n % 20 = 0, 8192, 'sealed-there', 1
      from generate_series(1, ${count}::integer) n returning id)
    insert into sealed.submission (id, body) select id, convert_to(repeat(md5(id::text), 256), 'UTF8') from one`.execute(
    owner
  )
  await sql`analyze known.submission`.execute(owner)
}

async function measure(office: Db, count: number): Promise<void> {
  const actor = { id: randomUUID(), role: 'case-officer' as const, mandate: 'defenders' }
  const desk = { db: office, mandate: 'defenders', actor, today }
  const took: number[] = []
  let shown = 0
  for (let i = 0; i < 120; i++) {
    const from = performance.now()
    const listed = await listQueue(desk, i % 3 === 1 ? { officer: 'nobody' } : i % 3 === 2 ? { danger: 'yes' } : {})
    if (!listed.ok) throw new Error(listed.errors[0]!.code)
    shown = Math.max(shown, listed.value.entries.length)
    if (i >= 20) took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)]!.toFixed(1)
  console.log(`inbox of ${count}: up to ${shown} of them and the counts, p50 ${at(0.5)}, p95 ${at(0.95)} ms`)
}
