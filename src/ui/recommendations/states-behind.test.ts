import { expect, test } from 'vitest'
import { statesBehind } from './states-behind.ts'

const rows = ['ARG', 'CHL', 'PER'].map((state) => ({ state }))

test('a table of States is shown from behind one of them on, and says where the next page begins', () => {
  const of = (behind: string | null, together = 2) => {
    const { rows: shown, ...more } = statesBehind(rows, behind, together)
    return { shown: shown.map(({ state }) => state), ...more }
  }
  expect(of(null)).toEqual({ shown: ['ARG', 'CHL'], of: 3, isFirst: true, next: 'CHL' })
  expect(of('CHL')).toEqual({ shown: ['PER'], of: 3, isFirst: false, next: null })
  expect(of('ZZZ', 3)).toEqual({ shown: ['ARG', 'CHL', 'PER'], of: 3, isFirst: true, next: null })
  expect(of('PER')).toEqual({ shown: [], of: 3, isFirst: false, next: null })
})
