import { expect, it } from 'vitest'
import { chanceFrom } from './chance.ts'
import { recommendationsTo } from './recommendations.ts'

const states = ['EGY', 'PER', 'FRA', 'KEN', 'NPL', 'FJI', 'NOR']
const made = recommendationsTo(states, 2026, chanceFrom(1))

it('gives each State some from several others, none from itself, and some on defenders', () => {
  for (const state of states) {
    const to = made.filter((one) => one.state === state)
    expect(to).toHaveLength(6)
    expect(to.flatMap(({ byStates }) => byStates)).not.toContain(state)
    expect(new Set(to.flatMap(({ byStates }) => byStates)).size).toBeGreaterThan(3)
    expect(to.some(({ concernsDefenders }) => concernsDefenders)).toBe(true)
  }
  expect(new Set(made.map(({ position }) => position))).toEqual(new Set(['supported', 'noted', 'pledge', 'none']))
})

it('says of each that it is invented, in its address and in its own words, and has none of this year or later', () => {
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(made.length)
  for (const { slug, texts, invented, year } of made) {
    expect(slug).toMatch(/^DEMO-UPR-90\d-[A-Z]{3}-\d$/)
    for (const text of Object.values(texts!)) expect(text).toMatch(/\((Invented|Inventée|Inventada) .+\)$/)
    expect([invented, year < 2026, year > 2020]).toEqual([true, true, true])
  }
})
