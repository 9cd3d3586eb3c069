import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectLetters } from '#mandate/communications/project.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { decideEntry } from '#mandate/registers/decide-entry.ts'
import type { RegisterDesk } from '#mandate/registers/desk.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { holdEntry } from '#mandate/registers/store.server.ts'
import type { Trx } from '#platform/db.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, jobDesk, registerDesk, releaseWaiting } from '#tests/registers.ts'

/** Whoever has the office's database role in hand, at work for one mandate, against what another's person asked for. */
const today = '2026-11-26'
let db: TestDatabase
let next = 1
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const withLetters = () => registerDesk(db, today, 'of the letters')
const other = (who: string): RegisterDesk => {
  const desk = registerDesk(db, today, who)
  return { ...desk, mandate: 'torture', actor: { ...desk.actor, mandate: 'torture' } }
}
const inHand = <T>(work: (trx: Trx) => Promise<T>, mandate = 'torture'): Promise<T> =>
  db.office.transaction().execute(async (trx) => {
    await sql`select set_config('vigie.mandate', ${mandate}, true)`.execute(trx)
    return work(trx)
  })
const letterNaming = async (name: string) => {
  const { slug, id } = must(
    await recordLetter(
      { ...withLetters(), db: db.owner },
      {
        kind: 'AL',
        reference: `AL PER ${next++}/2026`,
        sentOn: '2026-10-01',
        addressees: ['PER'],
        mandates: ['defenders'],
        names: [{ name, sex: 'woman', publicForm: 'full' }],
        summary: 'Invented'
      }
    )
  )
  const { rows } = await sql<{ id: string }>`select id from known.letter_person where letter_id = ${id}`.execute(
    db.owner
  )
  return { letter: slug, person: rows[0]!.id, spellings: [] }
}
const takeBack = (of: Awaited<ReturnType<typeof letterNaming>>) =>
  withdrawNaming({ ...withLetters(), db: db.owner }, db.jobs, of, () => '…')
const promise = (text: string, address = 'https://invented.example/1') => ({
  state: 'PER',
  occasion: 'upr',
  document: 'Invented report',
  made: '2020',
  text,
  address
})
const putThere = async (text: string): Promise<string> => {
  const { id } = must(await bring(other('bringer'), 'state-commitment', promise(text), true))
  await releaseWaiting(db, today)
  return id
}
const isPublic = async (id: string) =>
  (await sql`select from released.commitment where slug = ${id}`.execute(db.public)).rows.length > 0

test('a number of hers beyond all others stops nobody from taking her name back', async () => {
  const hers = await letterNaming('Rosalba Inventada')
  const named = await putThere('Invented: Rosalba Inventada is to be protected')
  await inHand((trx) =>
    sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day)
      values (${named}, 32767, 'let-through', 'somebody', ${today})`.execute(trx)
  ).catch(() => null)
  must(await takeBack(hers))
  await releaseWaiting(db, today)
  expect(await isPublic(named)).toBe(false)
})

test('a job that takes a name out of a register is not put off by its key', async () => {
  const hers = await letterNaming('Amaru Inventado')
  const named = await putThere('Invented: Amaru Inventado is to be protected')
  must(await takeBack(hers))
  await inHand((trx) =>
    sql`select platform.enqueue('project-letters', '{"letters":[]}', '2099-01-01', ${`entry ${named}`})`.execute(trx)
  ).catch(() => null)
  await releaseWaiting(db, today)
  expect(await isPublic(named)).toBe(false)
})

test('what belongs to another entry comes back with it only if it was there', async () => {
  await letterNaming('Vesna Inventada').then(takeBack)
  const parent = await putThere('Invented: a parent')
  const step = randomUUID()
  await inHand(async (trx) => {
    const body = {
      commitment: parent,
      stands: 'started',
      on: '2021',
      evidence: 'Vesna Inventada',
      address: 'https://invented.example/1'
    }
    await sql`insert into known.entry (id, mandate, kind, state, subject, body, brought_by, brought_as, brought_on)
      values (${step}, 'torture', 'commitment-step', null, ${parent}, ${JSON.stringify(body)}::jsonb, 'one', 'officer', ${today})`.execute(
      trx
    )
    await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day)
      values (${step}, 1, 'let-through', 'one', ${today})`.execute(trx)
  })
  must(await decideEntry(other('second'), { entry: parent, decision: 'withdrawn', reason: 'Another State' }))
  await releaseWaiting(db, today)
  must(await decideEntry(other('second'), { entry: parent, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(parent)).toBe(true)
  expect((await sql`select from released.commitment_step where slug = ${step}`.execute(db.public)).rows).toEqual([])
})

test('what it enqueues is what its verbs enqueue, at once and under the key of just that', async () => {
  const tried = async (statement: ReturnType<typeof sql>) => {
    try {
      await inHand((trx) => statement.execute(trx))
      return 'done'
    } catch (error) {
      return (error as { code?: string }).code
    }
  }
  const id = await putThere('Invented: what is enqueued')
  for (const statement of [
    sql`select platform.enqueue('tell-law-alerts', '{"stage":"any"}', null, null)`,
    sql`select platform.enqueue('page-officer', '{}', null, null)`,
    sql`select platform.enqueue('rewrite-tables', '{}', null, null)`,
    sql`select platform.enqueue('no-such-job', '{}', null, null)`,
    sql`select platform.enqueue('release-entry', ${JSON.stringify({ entry: id })}::json, '2099-01-01', ${`entry ${id}`})`,
    sql`select platform.enqueue('release-entry', ${JSON.stringify({ entry: id })}::json, null, ${`entry ${randomUUID()}`})`,
    sql`select platform.enqueue('finish-erasure', '{}', '2099-01-01', 'finish-erasure')`,
    sql`select platform.enqueue('project-letters', '{"letters":"all"}', null, 'clear-sealed')`
  ])
    expect(await tried(statement)).toBe('42501')
  expect(
    await tried(
      sql`select platform.enqueue('release-entry', ${JSON.stringify({ entry: id })}::json, null, ${`entry ${id}`})`
    )
  ).toBe('done')
  // What is sealed anew may wait for more of it, an hour at most.
  await inHand((trx) => sql`select platform.enqueue('clear-sealed', '{}', '2099-01-01', 'clear-sealed')`.execute(trx))
  const { rows } = await sql<{ is: boolean }>`
    select run_at < now() + interval '2 hours' as is from graphile_worker.jobs where key = 'clear-sealed'`.execute(
    db.owner
  )
  expect(rows).toEqual([{ is: true }])
})

test('an event of hers beyond all others stops no log', async () => {
  const refused: (string | undefined)[] = []
  const { rows } = await sql<{ seq: number; hash: Buffer }>`select seq, hash from platform.last_event()`.execute(
    db.owner
  )
  const { seq, hash } = rows[0]!
  const bytes = () => Buffer.from(randomUUID().replaceAll('-', '').repeat(2), 'hex')
  for (const [number, previous, at] of [
    ['9223372036854775807', hash, today],
    [String(seq + 2), hash, today],
    [String(seq + 1), bytes(), today],
    [String(seq + 1), hash, 'infinity'],
    [String(seq + 1), hash, '12026-01-01']
  ] as const)
    await inHand((trx) =>
      sql`insert into platform.event (seq, at, mandate, type, subject_kind, subject_id, actor, commitment, previous_hash, hash)
        values (${number}, ${at}, 'torture', 'entry-decided', 'entry', 'x', 'x', ${bytes()}, ${previous}, ${bytes()})`.execute(
        trx
      )
    ).catch((error: { code?: string }) => refused.push(error.code))
  expect(refused).toEqual(Array.from({ length: 5 }, () => '42501'))
  await putThere('Invented: after it')
})

test('while somebody holds an entry nothing is decided on it, whoever writes', async () => {
  const entry = await putThere('Invented: to be held')
  const write = (decision: string) =>
    inHand(async (trx) => {
      await sql`set local lock_timeout = '300ms'`.execute(trx)
      await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day)
        values (${entry}, 2, ${decision}, 'somebody', ${today})`.execute(trx)
    })
  await db.jobs.transaction().execute(async (trx) => {
    await holdEntry(trx, entry)
    await expect(write('held')).rejects.toThrow(/lock timeout/)
  })
  await write('held')
})

test('what never was in a register takes nothing of another’s out of it, however it is withdrawn', async () => {
  const [recommendation] = (
    await sql<{ slug: string }>`select slug from released.recommendation where line is null limit 1`.execute(db.owner)
  ).rows
  const { id: line } = must(await bring(withLetters(), 'advice-line', { text: 'Invented: a line', lang: 'en' }, true))
  await releaseWaiting(db, today)
  const body = { recommendation: recommendation!.slug, line }
  // Two say the same before the job has looked at either.
  must(await bring(withLetters(), 'lineage', body, true))
  const { id: second } = must(await bring(other('bringer'), 'lineage', body, true))
  await releaseWaiting(db, today)
  await inHand((trx) =>
    sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, reason)
      values (${second}, 3, 'withdrawn', 'somebody', ${today}, 'Once more')`.execute(trx)
  )
  must(await releaseEntry(jobDesk(db, today), second))
  const { rows } = await sql<{ line: string | null }>`
    select line from released.recommendation where slug = ${body.recommendation}`.execute(db.public)
  expect(rows).toEqual([{ line }])
})

test('an entry that says nothing at all stops nobody from taking her name back', async () => {
  const hers = await letterNaming('Nieves Inventada')
  for (const body of ['null', '1', '"x"', '[null]', '{"a":null}'])
    await inHand(async (trx) => {
      const empty = randomUUID()
      await sql`insert into known.entry (id, mandate, kind, body, brought_by, brought_as, brought_on)
        values (${empty}, 'torture', 'law', ${body}::jsonb, 'one', 'officer', ${today})`.execute(trx)
      await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day)
        values (${empty}, 1, 'let-through', 'two', ${today})`.execute(trx)
    }).catch(() => null)
  must(await takeBack(hers))
})

test('no day beyond all days keeps a letter from being written anew', async () => {
  const hers = await letterNaming('Luz Inventada')
  const { rows } = await sql<{ id: string }>`
    select a.id from known.letter_addressee a join known.letter l on l.id = a.letter_id where l.slug = ${hers.letter}`.execute(
    db.owner
  )
  const addressee = rows[0]!.id
  let seq = 1
  for (const [kind, on, until] of [
    ['extension', today, 'infinity'],
    ['extension', today, '5874897-12-31'],
    ['pause', '-infinity', null],
    ['pause', '4713-01-01 BC', null],
    ['resume', '5874897-12-31', null]
  ] as const)
    await inHand(async (trx) => {
      await sql`insert into known.clock_event (addressee_id, kind, on_day, until_day, reason, seq)
        values (${addressee}, ${kind}, ${on}, ${until}, 'because', ${seq})`.execute(trx)
      seq++
    }, 'defenders').catch(() => null)
  await inHand(async (trx) => {
    const reply = randomUUID()
    await sql`insert into known.reply (id, mandate, received_on, received_precision, form, origin, created_on)
      values (${reply}, 'defenders', '9999-12-31', 'day', 'substantive', 'office', ${today})`.execute(trx)
    await sql`insert into known.reply_to (reply_id, addressee_id) values (${reply}, ${addressee})`.execute(trx)
  }, 'defenders')
  must(await takeBack(hers))
})
