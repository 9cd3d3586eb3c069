import { expect, test } from 'vitest'
import { lastAsked } from './last-asked.ts'

test('an answer that a later question overtook is not shown, in whatever order they come', async () => {
  const last = lastAsked()
  const [early, late] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const shown = [last(early.promise), last(late.promise)]
  late.resolve('after')
  early.resolve('before')
  expect(await Promise.all(shown)).toEqual([null, 'after'])
  expect(await last(Promise.resolve('again'))).toBe('again')
})
