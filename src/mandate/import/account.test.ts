import { expect, test } from 'vitest'
import { countChanged, countRejected, emptyAccount } from './account.ts'
import type { RowProblem } from './problem.ts'

test('rejected rows are counted as rows: one with three values of one fault is one', () => {
  const account = emptyAccount()
  const wrong = (field: string) => ({ code: 'wrong-type', field, params: { value: 'x' } }) as RowProblem
  for (const line of [2, 3]) countRejected(account, ['one', 'two', 'three'].map(wrong), line)
  expect([account.rejected, account.reasons]).toEqual([2, { 'wrong-type': 2 }])
  expect(account.firstOf['wrong-type']).toMatchObject({ line: 2, problem: { field: 'one' } })
})

test('what was changed is named, the first of it; how many more there are the count tells', () => {
  const account = emptyAccount()
  for (let number = 1; number <= 25; number++) countChanged(account, `id-${number}`)
  expect(account.changedIds).toHaveLength(20)
  expect(account.changedIds.at(-1)).toBe('id-20')
})
