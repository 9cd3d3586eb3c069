import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { findInconsistencies } from '#mandate/statistics/reconcile/find-inconsistencies.ts'
import type { Finding } from '#mandate/statistics/reconcile/declared.ts'
import { parseDeclared } from '#mandate/statistics/reconcile/read-declared.server.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { projectRoot } from '#platform/project-root.ts'
import { findingText } from './words.ts'

let findings: Finding[]
beforeAll(async () => {
  const file = join(projectRoot, 'reference/declared/A-HRC-34-52.csv')
  findings = findInconsistencies(await parseDeclared('A/HRC/34/52', createReadStream(file)))
})
const region = { number: 1, names: Object.fromEntries(locales.map((locale) => [locale, 'R'])) }
const names = {
  states: new Map(),
  mandates: new Map(),
  vocabulary: new Map(),
  regions: new Map(['africa', 'americas', 'asia-pacific', 'europe-central-asia', 'mena'].map((code) => [code, region]))
} as unknown as Names
const said = (locale: (typeof locales)[number], rule: string) =>
  inLocale(locale, () => findings.filter((each) => each.rule === rule).map((each) => findingText(each, names))).join(
    ' '
  )

test('a share has the decimal separator of the language', () => {
  expect(said('en', 'other-base')).toContain('63.8%')
  expect(said('fr', 'other-base')).toMatch(/63,8\s%/)
  expect(said('ru', 'other-base')).toMatch(/63,8\s%/)
  expect(said('ar', 'other-base')).toContain('٦٣٫٨ في المائة')
})
test('a list is joined as the language joins it', () => {
  expect(said('en', 'provisional-in-total')).toMatch(/\d+ and \d+/)
  expect(said('zh', 'provisional-in-total')).toMatch(/\d+和\d+/)
})
test('nothing is left in another script, nor in another order than that of a sum', () => {
  const text = [...new Set(findings.map(({ rule }) => rule))].map((rule) => said('ar', rule)).join('\n')
  // "R" stands for the name of a region.
  expect(text.match(/[0-9a-zA-QS-Z,;]+/g)).toBeNull()
  const sum = findings.find(({ rule }) => rule === 'percents-sum')
  expect(sum && inLocale('ar', () => findingText(sum, names))).toMatch(/\u2066[٠-٩]+ \+ [^\u2069]*\u2069/u)
})
test.each(locales)('no sentence has a gap or two full stops in %s', (locale) => {
  const text = [...new Set(findings.map(({ rule }) => rule))].map((rule) => said(locale, rule)).join('\n')
  expect(text.match(/ {2}|\.\.|\{|undefined| :(?! )/g)).toBeNull()
})
