import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { m } from '#messages'
import { languages } from '#mandate/languages.ts'
import { visitDays } from './visit-days.ts'

test('a visit of one day is of that day, and not from it to itself', () => {
  expect(inLocale('en', () => visitDays('2026-06-10', '2026-06-10'))).toBe('for 10 June 2026')
  expect(inLocale('en', () => visitDays('2026-06-10', '2026-06-14'))).toBe('for 10 June 2026 to 14 June 2026')
  for (const lang of languages) {
    const [one, several] = inLocale(lang, () => [
      visitDays('2026-06-10', '2026-06-10'),
      visitDays('2026-06-10', '2027-06-14')
    ])
    expect(one!.match(/2026|٢٠٢٦/g), lang).toHaveLength(1)
    expect(several, lang).toMatch(/2027|٢٠٢٧/)
  }
})

test('how a term stands is headed by the term, and not by the visit', () => {
  expect(inLocale('ar', () => m.visits_col_term_stands())).not.toContain('الزيارة')
})
