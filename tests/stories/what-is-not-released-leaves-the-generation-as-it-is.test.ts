import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { projectLetters } from '#mandate/communications/project.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import type { Database } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { readGeneration } from '#platform/generation.ts'
import { enqueue } from '#platform/jobs.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const letter = async (more: object = {}) =>
  must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: `AL EGY ${next++}/2018`,
      sentOn: '2018-02-01',
      addressees: ['Egypt'],
      subject: 'An invented matter',
      summary: 'What was alleged, invented',
      questions: ['Why?'],
      ...more
    })
  ).slug
const release = async (of: object, day = '2018-05-01') => {
  must(await scheduleRelease(office.at(day), of))
  must(await approveShownRelease(office.at(day, 'second officer'), of))
}
/** By how much the generation moves while this is done. */
const moved = async (work: () => Promise<unknown>) => {
  const before = await readGeneration(office.db.public)
  await work()
  return (await readGeneration(office.db.public)) - before
}

test('a letter, an event and a job that are not released leave it; so does a reply to a public letter', async () => {
  const slug = await letter()
  await release({ letter: slug })
  const { owner } = office.db
  expect(
    await moved(async () => {
      const unreleased = await letter()
      must(await scheduleRelease(office.at('2018-05-02'), { letter: unreleased }))
      must(
        await recordReply(office.at('2018-05-02'), {
          letters: [slug, unreleased],
          receivedOn: '2018-05-01',
          form: 'substantive',
          summary: 'An invented answer'
        })
      )
      must(
        await grantExtension(office.at('2018-03-02'), { letter: unreleased, until: '2018-09-01', reason: 'asked for' })
      )
      await owner.transaction().execute((trx) =>
        appendEvents(trx, [
          {
            at: new Date('2018-05-02T12:00:00Z'),
            mandate: 'defenders',
            type: 'letter-recorded',
            subjectKind: 'letter',
            subjectId: randomUUID(),
            actor: 'first officer',
            payload: {}
          }
        ])
      )
      await owner.transaction().execute((trx) => enqueue(trx, 'something'))
    })
  ).toBe(0)
})

test('the whole record projected again leaves it, as long as nothing is other than before', async () => {
  await release({ letter: await letter() })
  expect(await moved(() => office.db.owner.transaction().execute((trx) => projectLetters(trx, 'all')))).toBe(0)
})

test('a release moves it, a withdrawal and reference data too, each transaction once', async () => {
  const slug = await letter()
  must(await scheduleRelease(office.at('2018-05-01'), { letter: slug }))
  expect(await moved(() => approveShownRelease(office.at('2018-05-01', 'second officer'), { letter: slug }))).toBe(1)
  const reason = 'consent was withdrawn'
  expect(await moved(() => withdrawFromPublic(office.at('2018-05-02'), { letter: slug, reason }))).toBe(1)
  expect(
    await moved(() => sql`insert into reference.footnote values ('x', 'en', 'A note')`.execute(office.db.owner))
  ).toBe(1)
  expect(await moved(() => sql`update reference.footnote set text = 'X' where false`.execute(office.db.owner))).toBe(0)
})

test('what is rolled back, whole or to a savepoint, does not move it', async () => {
  const add = (trx: Transaction<Database>, key: string) =>
    sql`insert into reference.footnote values (${key}, 'en', '')`.execute(trx)
  const { owner } = office.db
  expect(
    await moved(() =>
      owner
        .transaction()
        .execute(async (trx) => {
          await add(trx, 'never')
          throw new Error('no')
        })
        .catch(() => undefined)
    )
  ).toBe(0)
  expect(
    await moved(() =>
      owner.transaction().execute(async (trx) => {
        await sql`savepoint here`.execute(trx)
        await add(trx, 'taken back')
        await sql`rollback to savepoint here`.execute(trx)
      })
    )
  ).toBe(0)
  expect(
    await moved(() =>
      owner.transaction().execute(async (trx) => {
        await sql`savepoint here`.execute(trx)
        await add(trx, 'first')
        await sql`rollback to savepoint here`.execute(trx)
        await add(trx, 'second')
      })
    )
  ).toBe(1)
})

// Either may end first; the transaction that keeps its snapshot is one that freezes figures.
test.each([
  ['first', 'read committed'],
  ['second', 'read committed'],
  ['first', 'repeatable read'],
  ['second', 'repeatable read']
] as const)(
  'two release at once, the %s ends first, %s: no page is stale after either, nobody waits',
  async (earlier, isolation) => {
    const { owner, public: reader } = office.db
    const count = () =>
      whileUnchanged(reader, 'footnotes', async () => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from reference.footnote`.execute(reader)
        return rows[0]!.n
      })
    const begin = async () => {
      const trx = await owner.startTransaction().setIsolationLevel(isolation).execute()
      // The snapshot is taken at the first statement.
      await sql`select count(*) from reference.footnote`.execute(trx)
      return trx
    }
    const key = `${earlier} ${isolation}`
    const before = await count()
    const both = [await begin(), await begin()] as const
    for (const [place, trx] of both.entries())
      await sql`insert into reference.footnote values (${`${key} ${place}`}, 'en', '')`.execute(trx)
    expect(await count()).toBe(before)
    const [one, other] = earlier === 'first' ? both : [both[1], both[0]]
    await one.commit().execute()
    expect(await count()).toBe(before + 1)
    // A third, meanwhile, folds what is there.
    await sql`insert into reference.footnote values (${`${key} third`}, 'en', '')`.execute(owner)
    expect(await count()).toBe(before + 2)
    await other.commit().execute()
    expect(await count()).toBe(before + 3)
  }
)

test('a hundred releases leave few rows behind', async () => {
  const { owner } = office.db
  const sum = await readGeneration(owner)
  for (let n = 0; n < 100; n++)
    await sql`insert into reference.footnote values (${`many ${n}`}, 'en', '')`.execute(owner)
  expect(await readGeneration(owner)).toBe(sum + 100)
  const { rows } = await sql<{ n: number }>`select count(*) as n from released.generation`.execute(owner)
  expect(rows[0]!.n).toBe(1)
})

test('every table that pages are made from is watched, whatever is done to it, behind a view too', async () => {
  const { rows } = await sql<{ name: string }>`
    with shown as (
      select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('released', 'reference')
      union
      select d.refobjid from pg_class v join pg_namespace n on n.oid = v.relnamespace
      join pg_rewrite r on r.ev_class = v.oid join pg_depend d on d.objid = r.oid and d.refclassid = 'pg_class'::regclass
      where v.relkind in ('v', 'm') and n.nspname in ('released', 'reference') and d.refobjid <> v.oid
    )
    select n.nspname || '.' || c.relname as name
    from shown join pg_class c using (oid) join pg_namespace n on n.oid = c.relnamespace
    left join pg_trigger t on t.tgrelid = c.oid and t.tgenabled = 'O' and t.tgfoid = 'released.move_generation'::regproc
    group by 1 having count(t.oid) <> 4 order by 1`.execute(office.db.owner)
  // What the office alone reads; what follows from facts and from the texts of passages; itself.
  expect(rows.map(({ name }) => name)).toEqual([
    'reference.desk_policy',
    'reference.register_policy',
    'reference.retention_policy',
    'reference.theme_mandate',
    'released.fact_group',
    'released.fact_mandate',
    'released.fact_narrow',
    'released.fact_theme',
    'released.generation',
    'released.passage',
    'released.passage_slice',
    'released.search_word'
  ])
})
