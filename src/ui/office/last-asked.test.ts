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

test('a next page belongs to the list that is shown: it cancels no reload, and a reload cancels it', async () => {
  const last = lastAsked()
  const page = { ofShown: true }
  expect(await last(Promise.resolve('first'))).toBe('first')
  expect(await last(Promise.resolve('second page'), page)).toBe('second page')
  const [reload, late] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const early = last(late.promise, page)
  const again = last(reload.promise)
  const meanwhile = last(Promise.resolve('of the list before'), page)
  reload.resolve('again')
  late.resolve('of the list before')
  expect(await Promise.all([early, again, meanwhile])).toEqual([null, 'again', null])
})

test('while the last question has failed nothing is added to what is shown', async () => {
  const last = lastAsked()
  const refused = { ok: false }
  await last(Promise.resolve('first'))
  expect(await last(Promise.resolve(refused))).toBe(refused)
  expect(await last(Promise.resolve('second page'), { ofShown: true })).toBeNull()
  await last(Promise.resolve({ ok: true }))
  expect(await last(Promise.resolve('second page'), { ofShown: true })).toBe('second page')
})
