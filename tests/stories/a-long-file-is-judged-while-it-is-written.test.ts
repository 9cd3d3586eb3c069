import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importTogether } from '#mandate/import/import-together.ts'
import { batchSize } from '#mandate/import/read-file.ts'
import { importUpr } from '#mandate/recommendations/import/import-upr.ts'
import { codesOf, importHarness } from '../import-harness.ts'

// Invented recommendations, more than two batches of them.
const header = 'id,session,cycle,year,sur_iso3,rec_iso3,recommending_state,response,action_category,issues,hrd,text'
const row = (id: number, text = `Invented ${id}`) => `${id},1,1,2008,PER,NOR,,Accepted,1,Justice,0,${text}`
const rows = Array.from({ length: 2 * batchSize + 50 }, (_, at) => row(at + 1))
const file = (lines: string[]) => [header, ...lines].join('\n')

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness()
})
afterAll(() => house.close())

const upr = (lines: string[]) => house.run(file(lines), false, importUpr)
async function count(): Promise<{ kept: number; told: number }> {
  const { rows: found } = await sql<{ kept: number; told: number }>`
    select (select count(*)::int from released.recommendation where source = 'upr') as kept,
      (select count(*)::int from platform.event where type = 'recommendations-imported') as told`.execute(
    house.db.owner
  )
  return found[0]!
}

test('what fails in a later batch leaves nothing of those before it, and the next import is not kept waiting', async () => {
  for (const failing of ['select 1 / 0', 'insert into released.recommendation (slug) values (null)']) {
    let batches = 0
    const work = house.run(file(rows), false, (importing) =>
      importTogether<string>(importing, async () => ({
        required: ['id', 'text'],
        optional: header.split(','),
        event: 'recommendations-imported',
        judge: (cell) => ({ verdict: 'added', given: cell('id') }),
        write: async (trx, taken) => {
          batches++
          await sql`
            insert into released.recommendation (slug, source, session, cycle, year, addressee, state, position, text, lang)
            select 'UPR-1-PER-' || id, 'upr', 1, 1, 2008, 'state', 'PER', 'none', 'Invented', 'en'
            from unnest(${taken}::text[]) as id`.execute(trx)
          if (batches === 2) await sql.raw(failing).execute(trx)
        }
      }))
    )
    await expect(work).rejects.toThrow(/division by zero|null value/)
    expect(batches).toBe(2)
    expect(await count()).toEqual({ kept: 0, told: 0 })
  }
})

test('a batch is not yet written when the next is judged, and is before that one is written in its turn', async () => {
  const { promise: judgedMore, resolve: judges } = Promise.withResolvers<void>()
  const written: number[] = []
  const { result } = await house.run(file(rows), false, (importing) =>
    importTogether<number>(importing, async () => ({
      required: ['id', 'text'],
      optional: header.split(','),
      event: 'recommendations-imported',
      judge(cell) {
        const id = Number(cell('id'))
        if (id > batchSize + 100) judges()
        return { verdict: 'added', given: id }
      },
      async write(_, taken) {
        if (written.length === 0) await judgedMore
        written.push(taken[0]!)
      }
    }))
  )
  expect(result).toMatchObject({ ok: true, added: rows.length })
  expect(written).toEqual(written.toSorted((a, b) => a - b))
  expect(written.length).toBe(3)
})

test('all of it is there, once; what stands in two batches is refused; what is mended in the last is mended', async () => {
  const { told } = await count()
  expect((await upr(rows)).result).toMatchObject({ rows: rows.length, added: rows.length, written: true })
  expect(await count()).toEqual({ kept: rows.length, told: told + 1 })
  const again = await upr(rows)
  expect(again.result).toMatchObject({ added: 0, changed: 0, unchanged: rows.length })
  expect(again.committed).toEqual([])
  const mended = [...rows.with(-1, row(rows.length, 'Invented: mended')), row(1), row(99_999)]
  const third = await upr(mended)
  expect(third.result).toMatchObject({ added: 1, changed: 1, unchanged: rows.length - 1, rejected: 1 })
  expect(codesOf(third)).toEqual([[rows.length + 2, 'id: recommendation-twice']])
  expect(third.committed).toEqual([2])
  expect(await count()).toEqual({ kept: rows.length + 1, told: told + 2 })
})
