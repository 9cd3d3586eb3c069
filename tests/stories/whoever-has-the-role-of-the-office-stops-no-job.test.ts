import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { must } from '#tests/office-desk.ts'
import { releaseWaiting } from '#tests/registers.ts'
import { roleInHand, today } from '#tests/role-in-hand.ts'
import { draftReminders } from '../../src/jobs/draft-reminders.ts'

const { db, withLetters, other, inHand, letterNaming, takeBack, putThere, isPublic } = await roleInHand()
afterAll(() => db.close())

test('a number of hers beyond all others stops nobody from taking her name back', async () => {
  const hers = await letterNaming('Rosalba Inventada')
  const named = await putThere('Invented: Rosalba Inventada is to be protected')
  await inHand((trx) =>
    sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
      values (${named}, 32767, 'let-through', 'somebody', ${today}, '{}')`.execute(trx)
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

test('an entry that says nothing at all stops nobody from taking her name back', async () => {
  const hers = await letterNaming('Nieves Inventada')
  for (const body of ['null', '1', '"x"', '[null]', '{"a":null}'])
    await inHand(async (trx) => {
      const empty = randomUUID()
      await sql`insert into known.entry (id, mandate, kind, body, brought_by, brought_as, brought_on)
        values (${empty}, 'torture', 'law', ${body}::jsonb, 'one', 'officer', ${today})`.execute(trx)
      await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
        values (${empty}, 1, 'let-through', 'two', ${today}, '{}')`.execute(trx)
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

test('what went to an institution and is no fact stops nobody from taking her name back', async () => {
  const hers = await letterNaming('Perla Inventada')
  for (const [at, facts] of ['[null]', '[1]', '["x"]', '[[]]', '[{"what":"question","text":{"a":1}}]'].entries())
    await inHand(async (trx) => {
      const id = randomUUID()
      await sql`insert into known.institution_asked (id, mandate, letter_id, state, name, channel, lang, was_public, invented, asked_on, asked_by)
        select ${id}::uuid, 'defenders', id, 'PER', ${`Invented ${at}`}, 'letter', 'en', true, false, ${today}::date, 'somebody' from known.letter where slug = ${hers.letter}`.execute(
        trx
      )
      await sql`insert into known.institution_told (asked, facts, words) values (${id}::uuid, ${facts}::jsonb, 'x')`.execute(
        trx
      )
    }, 'defenders').catch(() => null)
  must(await takeBack(hers))
})

test('she counts on, and never so far that no number is left for what comes after', async () => {
  const entry = await putThere('Invented: decided on again and again')
  const again = (most: number) =>
    inHand((trx) =>
      sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day)
        select ${entry}, n, 'held', 'somebody', ${today}::date from generate_series(2, ${most}::int) n`.execute(trx)
    )
  await expect(again(10_001)).rejects.toThrow('leaves no number out')
  await again(9)
})

test('a question that was taken back for a name does not come back', async () => {
  const hers = await letterNaming('Alba Inventada')
  const id = randomUUID()
  await sql`insert into known.institution_asked (id, mandate, letter_id, state, name, channel, lang, was_public, invented, asked_on, asked_by, went_on, due_on)
    select ${id}::uuid, 'defenders', id, 'PER', 'Invented', 'letter', 'en', true, false, ${today}::date, 'somebody', ${today}::date, ${today}::date
    from known.letter where slug = ${hers.letter}`.execute(db.owner)
  await sql`insert into known.institution_told (asked, facts, words) values (${id}::uuid, '[]', 'Of Alba Inventada')`.execute(
    db.owner
  )
  must(await takeBack(hers))
  for (const set of [
    'taken_back_on = null, taken_back_by = null, taken_back_for = null',
    `read_on = '${today}', read_by = 'x'`
  ])
    await expect(
      inHand(
        (trx) => sql`update known.institution_asked set ${sql.raw(set)} where id = ${id}::uuid`.execute(trx),
        'defenders'
      )
    ).rejects.toThrow('says nothing of a question anew')
})

test('a draft of hers that says nothing keeps no other mandate from its reminders', async () => {
  const owing = async (mandate: string) => {
    const desk = { ...(mandate === 'torture' ? other('who writes') : withLetters()), db: db.owner }
    const letter = { kind: 'AL', sentOn: '2026-03-01', addressees: ['KEN'] }
    return must(await recordLetter(desk, { ...letter, mandates: [mandate], summary: 'Invented' })).slug
  }
  for (const mandate of ['torture', 'defenders']) await owing(mandate)
  await inHand((trx) =>
    sql`insert into known.reminder (mandate, kind, state, status, drafted_on, text)
      values ('torture', 'reminder', 'KEN', 'draft', ${today}::date, '{}')`.execute(trx)
  )
  const context = {
    db,
    config: { mandate: 'defenders' },
    log: pino({ level: 'silent' }),
    ...clockOf(() => new Date(`${today}T12:00:00Z`))
  }
  await draftReminders(context as unknown as Context).catch(() => null)
  const { rows } = await sql<{
    mandate: string
  }>`select distinct mandate from known.reminder where text -> 'items' is not null`.execute(db.owner)
  expect(rows.map(({ mandate }) => mandate)).toContain('defenders')
})

test('nothing that follows a letter is of a day that no calendar has', async () => {
  const hers = await letterNaming('Sol Inventada')
  for (const day of ['infinity', '-infinity', '5874897-12-31'])
    await expect(
      inHand(
        (trx) =>
          sql`insert into known.follow_up (id, mandate, letter, kind, on_day, words, lang, said_on, by_actor)
          select ${randomUUID()}::uuid, mandate, id, 'observation', ${day}::date, 'x', 'en', ${today}::date, 'somebody' from known.letter where slug = ${hers.letter}`.execute(
            trx
          ),
        'defenders'
      )
    ).rejects.toThrow('is_a_day')
})

test('numbers that count for all offices are given by the database', async () => {
  const ahead = async (table: string, insert: ReturnType<typeof sql>) => {
    await expect(inHand((trx) => insert.execute(trx), 'defenders')).rejects.toMatchObject({ code: '42501' })
    return table
  }
  const hers = await letterNaming('Nube Inventada')
  const letter = sql`(select id from known.letter where slug = ${hers.letter})`
  await ahead(
    'transition',
    sql`insert into known.transition (id, machine, subject_id, from_state, to_state, on_day, by_actor) overriding system value
      select 1000000 + n, 'clearance', ${letter}, 'x', 'y', ${today}::date, 'somebody' from generate_series(1, 3) n`
  )
  await ahead(
    'warning',
    sql`insert into known.warning (id, mandate, number, state, raised_on, days, threats, rise, letters_now, letters_before, cases_now, cases_before, rose)
      overriding system value values (${randomUUID()}, 'defenders', 9223372036854775807, 'PER', ${today}::date, 90, 3, 50, 0, 0, 3, 0, '{cases}')`
  )
})
