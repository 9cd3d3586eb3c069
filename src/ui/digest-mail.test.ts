import { expect, test } from 'vitest'
import type { Digests } from '#mandate/work/digests.ts'
import { digestMail } from './digest-mail.ts'

const names = {
  en: { ARE: 'United Arab Emirates', AND: 'Andorra', DEU: 'Germany' },
  fr: { ARE: 'Émirats arabes unis', AND: 'Andorre', DEU: 'Allemagne' }
}
const counts = {
  due: { letters: 0, tasks: 0, requests: 0 },
  overdue: { tasks: 0, requests: 0 },
  overdueOf: [null, 'AND', 'ARE', 'DEU'].map((state) => ({ state, count: 1 })),
  clearances: 0,
  requests: 0,
  undecided: 0,
  watches: { due: 0, late: 0 },
  laws: { tips: 0, late: 0, warnings: 0, brought: 0 },
  names: { count: 0, days: 14, late: 0 }
} as Digests['counts']

test.each([
  ['en', ['Andorra', 'Germany', 'United Arab Emirates', 'no State']],
  ['fr', ['Allemagne', 'Andorre', 'Émirats arabes unis', 'sans État']]
] as const)('the week in a mail names overdue States in the order of its language: %s', (lang, expected) => {
  const states = new Map(Object.entries(names[lang]).map(([state, name]) => [state, { name }]))
  const said = { counts, releases: { soon: 0, waiting: 0 }, until: '2026-12-06' }
  const { text } = digestMail(said, lang, { today: '2026-11-30', office: null, states })
  const listed = text.split('\n').filter((line) => line.startsWith('  '))
  expect(listed.map((line) => line.trim().split(/\s*:/)[0])).toEqual(expected)
})
