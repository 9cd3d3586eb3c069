import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { workOf } from '#tests/work-of.ts'
import { NotUtf8Error } from './lines.ts'
import { readCsv, type CsvRow } from './read-csv.ts'
import { csvLine } from './write-csv.ts'

async function rowsOf(text: string | Uint8Array, size = 7): Promise<CsvRow[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows: CsvRow[] = []
  for await (const batch of readCsv(chunksOf(bytes, size))) rows.push(...batch)
  return rows
}

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const fields = async (text: string) => (await rowsOf(text)).map((row) => row.fields)

test('a byte order mark, CRLF, quotes and other scripts are read as meant', async () => {
  expect(await fields('\uFEFFa,b\r\n"x, ""y""","1\r\n2"\r\nمصر,中国\r\n')).toEqual([
    ['a', 'b'],
    ['x, "y"', '1\n2'],
    ['مصر', '中国']
  ])
})

test('lines are counted where rows begin, empty lines and lines within quotes included', async () => {
  expect((await rowsOf('a,b\n1,"2\n3"\n\n4,5')).map((row) => row.line)).toEqual([1, 2, 5])
})

test('a quote that is never closed costs its own line and no other', async () => {
  const rows = await rowsOf('a,b\n1,"cut\n3,4\n5,6\n')
  expect(rows.map((row) => [row.line, row.broken])).toEqual([
    [1, undefined],
    [2, 'quote-never-closed'],
    [3, undefined],
    [4, undefined]
  ])
})

test('a stray quote costs its own line and no other', async () => {
  const rows = await rowsOf('a,b\n1,"x"y\n3,"4\n5"\n')
  expect(rows.map((row) => row.broken)).toEqual([undefined, 'text-after-quote', undefined])
})

test('a quote within a value that has no quotes around it is a quote', async () => {
  expect(await fields('a,b\n5" gun,2\n')).toEqual([
    ['a', 'b'],
    ['5" gun', '2']
  ])
})

test('semicolons and tabs between columns are seen from the header', async () => {
  expect(await fields('a;b\n1,5;2\n')).toEqual([
    ['a', 'b'],
    ['1,5', '2']
  ])
  expect(await fields('a\tb\n1\t2\n')).toEqual([
    ['a', 'b'],
    ['1', '2']
  ])
})

test('what is not UTF-8 is refused with its line', async () => {
  const latin1 = new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a])
  await expect(rowsOf(latin1)).rejects.toThrow(NotUtf8Error)
})

test('a line of many megabytes costs as its length, not as the square of it', async () => {
  const read = (length: number) => async () => {
    const [row] = await rowsOf(`a,"${'x'.repeat(length)}"`, 1_000)
    expect(row?.fields[1]?.length).toBe(length)
  }
  const short = await workOf(read(4_000_000))
  expect(await workOf(read(40_000_000))).toBeLessThan(30 * short)
})

test('reads what csv-parse reads, in chunks of any size, and what it writes itself', async () => {
  const value = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', 'é', 'ص', '中', ' ') }))
  const clean = value.map((text) => text.replaceAll('\r', '').replaceAll('\0', ''))
  const table = fc.array(fc.array(clean, { minLength: 2, maxLength: 4 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      const text = csvLine(['h', 'i']) + rows.map(csvLine).join('')
      const read = (await rowsOf(text, size)).map((row) => row.fields)
      expect(read).toEqual([['h', 'i'], ...rows])
      expect(read).toEqual(parse(text, { relax_column_count: true, relax_quotes: true, record_delimiter: '\r\n' }))
    })
  )
})
