import { expect, test } from 'vitest'
import { isNews, type WarnedOf } from './warning-news.ts'

const rule = { days: 90, threats: 3, rise: 50 }
const before: WarnedOf = {
  rose: ['cases'],
  letters: { now: 1, before: 1 },
  cases: { now: 4, before: 2 },
  matters: [{ name: 'bill', stage: 'tabled' }]
}

test('an office is warned anew of a State for another bill, another stage, another rise, or many more threats; for nothing less', () => {
  const news = (changed: Partial<WarnedOf>) => isNews(rule, before, { ...before, ...changed })
  expect(isNews(rule, null, before)).toBe(true)
  expect([news({}), news({ matters: [] }), news({ cases: { now: 6, before: 2 } })]).toEqual([false, false, false])
  expect(news({ cases: { now: 7, before: 2 } })).toBe(true)
  expect(news({ rose: ['cases', 'letters'], letters: { now: 3, before: 1 } })).toBe(true)
  expect(news({ matters: [{ name: 'bill', stage: 'committee' }] })).toBe(true)
  expect(news({ matters: [...before.matters, { name: 'decree', stage: 'announced' }] })).toBe(true)
})
