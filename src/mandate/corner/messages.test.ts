import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { label, locales } from '#messages'
import { filedKinds } from './filing.ts'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const errors = sources.flatMap((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return [...text.matchAll(/\b(?:error|refused)\((?:[^'()]*\? )?'([a-z-]+)'|error: '([a-z-]+)' \}/g)].map(
    ([, code, inSchema]) => code ?? inSchema!
  )
})

describe.each(locales)('%s', (locale) => {
  test.each([
    ['error', errors],
    ['filed', filedKinds]
  ])('every %s has its words', (list, codes) => {
    expect(codes.length).toBeGreaterThan(1)
    inLocale(locale, () =>
      expect([...new Set(codes)].filter((code) => !label(list, code, { value: 'x', most: 1 }))).toEqual([])
    )
  })
})
