import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { languages } from '#mandate/languages.ts'
import { m } from '#messages'
import { cellText, isOfNothing } from './cell-text.ts'

test.each(languages)(
  'a number that leaves letters out says so in words, which no direction of writing turns round: %s',
  (lang) => {
    const cell = { keys: [], value: 12, count: 12, base: 12, notes: [], withheld: 3 }
    const said = inLocale(lang, () => cellText(cell, 'persons'))
    expect(said).toMatch(/12|١٢/)
    expect(said).not.toMatch(/[<>≤≥]/)
    expect(inLocale(lang, () => cellText({ ...cell, value: 0 }, 'persons'))).not.toMatch(/[0٠]/)
    const unknown = { ...cell, value: null, count: null }
    for (const unit of ['persons', 'percent'] as const)
      expect(inLocale(lang, () => cellText({ ...unknown, notes: ['partly-withheld', 'no-base'] }, unit))).toBe(
        inLocale(lang, m.figures_suppressed)
      )
    expect(said).not.toBe(inLocale(lang, () => cellText({ ...cell, withheld: 0 }, 'persons')))
  }
)

test('a cell of letters that withhold their number is not one of no letters', () => {
  const cell = { keys: [], value: null, count: null, base: 0, notes: [] }
  expect(isOfNothing(cell)).toBe(true)
  expect(isOfNothing({ ...cell, withheld: 8 })).toBe(false)
  expect(isOfNothing({ ...cell, base: 2 })).toBe(false)
})
