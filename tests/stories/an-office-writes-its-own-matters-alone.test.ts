import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  asOffice,
  everyTable,
  inOrder,
  mayNameAnother,
  mayNotInsert,
  ours,
  putBack,
  refusalOf,
  rows,
  tables,
  twoMandates
} from '#tests/two-mandates.ts'

twoMandates()

describe('what an office writes', () => {
  test('is put back where it was its own (so that a refusal below means something)', async () => {
    const refused = await inOrder(everyTable(), async (table) =>
      (await putBack(table, rows[table]!.ours[0]!)) === null || mayNotInsert(table) ? [] : [table]
    )
    expect(refused.flat()).toEqual([])
  })
  test('is refused where it is another mandate’s', async () => {
    const written = await inOrder(everyTable(), async (table) =>
      (await putBack(table, rows[table]!.theirs[0]!)) === null ? [table] : []
    )
    expect(written.flat()).toEqual([])
  })
  test('is refused where any part of it points at another mandate’s record', async () => {
    const written: string[] = []
    for (const { table, columns } of tables) {
      for (const { name } of columns.filter(
        ({ name, type }) => (type === 'uuid' && name !== 'id') || name === 'mandate'
      )) {
        if (mayNameAnother(table, name)) continue
        const [own, foreign] = pairWith(table, name)
        if ((await putBack(table, { ...own, [name]: foreign[name] })) === null) written.push(`${table}.${name}`)
      }
    }
    expect(written).toEqual([])
  })
  test('is not moved over to another mandate’s record', async () => {
    const moved: string[] = []
    for (const { table, columns } of tables) {
      for (const { name } of columns.filter(
        ({ name, type }) => (type === 'uuid' && name !== 'id') || name === 'mandate'
      )) {
        if (mayNameAnother(table, name)) continue
        const [own, foreign] = pairWith(table, name)
        const set = sql`update ${sql.table(table)} set ${sql.ref(name)} = (jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(foreign)}::jsonb)).${sql.ref(name)}`
        // Of what names one thing of several, those rows that name this one.
        const refusal = await refusalOf(ours, (trx) =>
          (own[name] === null ? set : sql`${set} where ${sql.ref(name)} is not null`).execute(trx)
        )
        if (refusal === null) moved.push(`${table}.${name}`)
      }
    }
    expect(moved).toEqual([])
  })
  test('changes and removes nothing of another mandate', async () => {
    const touched: Record<string, unknown> = {}
    for (const { table, columns } of tables) {
      for (const statement of [
        sql`update ${sql.table(table)} set ${sql.ref(columns[0]!.name)} = ${sql.ref(columns[0]!.name)}`,
        sql`delete from ${sql.table(table)}`
      ]) {
        const changed = await asOffice(ours, async (trx) =>
          Number((await statement.execute(trx)).numAffectedRows)
        ).catch((error: Error) => (error.message.startsWith('permission denied for table') ? 0 : error.message))
        if (typeof changed === 'string' || changed > rows[table]!.ours.length) touched[table] = changed
      }
    }
    expect(touched).toEqual({})
  })
})

/** A row of each mandate; where some name a thing in this column and others do not, two that do. */
function pairWith(table: string, column: string) {
  const { ours: own, theirs } = rows[table]!
  const named = (all: typeof own) => all.find((row) => row[column] !== null) ?? all[0]!
  return [named(own), named(theirs)] as const
}
