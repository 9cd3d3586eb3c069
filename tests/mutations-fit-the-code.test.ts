import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { mutations } from './mutate/list.ts'
import { broken } from './mutate/mutation.ts'

// Whether each is caught is for `npm run check:mutate`, which takes minutes.
test.each(mutations)('$rule: its text occurs once, and its tests are there', (mutation) => {
  expect(() => broken(mutation, projectRoot)).not.toThrow()
  expect(mutation.tests.filter((file) => !existsSync(`${projectRoot}/${file}`))).toEqual([])
})

test('each rule is on the list once', () => {
  expect(new Set(mutations.map(({ rule }) => rule)).size).toBe(mutations.length)
})
