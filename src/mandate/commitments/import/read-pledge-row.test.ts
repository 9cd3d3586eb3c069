import { expect, test } from 'vitest'
import { readPledgeRow } from './read-pledge-row.ts'

const good = {
  state: 'PER',
  occasion: 'candidacy',
  document: 'Invented',
  made: '2017',
  text: 'Invented: to protect them.',
  language: 'es'
}
const states = { findState: (name: string) => (name === 'PER' ? 'PER' : null), suggestStates: () => [] }
const read = (over: Partial<typeof good>) =>
  readPledgeRow((column) => ({ ...good, ...over })[column as keyof typeof good] ?? '', states, '2026-11-26')

test('a row has its occasion and its language in upper or lower case', () => {
  for (const occasion of ['UPR', 'Upr', 'upr'])
    expect(read({ occasion, language: 'ES' })).toMatchObject({ occasion: 'upr', lang: 'es' })
  expect(read({ occasion: 'report' })).toMatchObject({ problems: [{ code: 'not-in-list', field: 'occasion' }] })
  expect(read({ language: 'de' })).toMatchObject({ problems: [{ code: 'not-in-list', field: 'language' }] })
})
