import { expect, test } from 'vitest'
import { asOffice, canonical, everyTable, inOrder, ours, read, rows, twoMandates } from '#tests/two-mandates.ts'

twoMandates()

test('the story has a row of each mandate in every table', () => {
  expect(everyTable().filter((table) => rows[table]!.ours.length === 0 || rows[table]!.theirs.length === 0)).toEqual([])
})

test('what an office reads is its own, all of it and nothing else', async () => {
  const seen = await asOffice(ours, async (trx) =>
    Object.fromEntries(await inOrder(everyTable(), async (table) => [table, (await read(trx, table)).toSorted()]))
  )
  expect(seen).toEqual(
    Object.fromEntries(everyTable().map((table) => [table, rows[table]!.ours.map((row) => canonical(row)).toSorted()]))
  )
})

test('an office of no mandate, or of one that is none, reads nothing', async () => {
  for (const mandate of ['', 'nobody']) {
    const seen = await asOffice(mandate, async (trx) =>
      (await inOrder(everyTable(), (table) => read(trx, table))).flat()
    )
    expect(seen).toEqual([])
  }
})
