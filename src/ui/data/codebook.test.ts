import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { columnParts, fieldParts } from './codebook.ts'
import { codedColumns } from './coded-columns.ts'
import { codedFiles } from './coded-files.ts'

describe.each(locales)('in %s', (locale) => {
  test.each(codedFiles)('every column of $file has its meaning', (file) => {
    const [part] = inLocale(locale, () => fieldParts([file]))
    expect(part!.entries.filter(({ code, meaning }) => meaning === code || meaning.length < 2)).toEqual([])
    expect(new Set(file.columns).size).toBe(file.columns.length)
  })
})

// Vocabularies are the reference data's: what a file of the demonstration has of them, a browser looks at.
describe.each(locales)('of the codes in %s', (locale) => {
  test.each(codedFiles.filter(({ file }) => codedColumns[file]))('every one of $file has its words', (file) => {
    const parts = inLocale(locale, () => columnParts([file], { vocabulary: new Map() }))
    const wordless = parts.flatMap(({ entries }) => entries.filter(({ code, meaning }) => meaning === code || !meaning))
    expect(wordless).toEqual([])
    for (const { entries } of parts) expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
  })
})

test('only columns that a file has hold codes', () => {
  const columnsOf = new Map(codedFiles.map(({ file, columns }) => [file, columns]))
  for (const [file, coded] of Object.entries(codedColumns))
    expect(columnsOf.get(file), file).toEqual(expect.arrayContaining(Object.keys(coded)))
})

test('no meaning is there for a column that no file has, or of a file that there is not', () => {
  const keys = Object.keys(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../messages/en/data.json'), 'utf8')) as object
  ).filter((key) => key.startsWith('data_field_'))
  const columns = (file: (typeof codedFiles)[number], prefix: string) =>
    file.columns.map((column) => `${prefix}${column.replaceAll('-', '_')}`)
  const known = new Set(
    codedFiles.flatMap((file) => [
      ...columns(file, 'data_field_'),
      ...columns(file, `data_field_in_${file.file.replaceAll('-', '_')}_`)
    ])
  )
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})
