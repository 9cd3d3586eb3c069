import { expect, test } from 'vitest'
import { done } from '#mandate/result.ts'
import { guestsAsked } from './guests-asked.ts'

type Office = Parameters<typeof guestsAsked>[1]
const officeOf = (...ids: string[]) =>
  ({ office: { roster: { others: ids.map((id) => ({ id, recipient: `key of ${id}` })) } } }) as unknown as Office
const chosen = [{ officer: 'g', mandate: 'business' }]
const guest = { officer: 'g', mandate: 'business', recipient: 'key of g' }

test('a guest who was confirmed since the tab was unlocked is asked as well', async () => {
  expect(await guestsAsked(chosen, officeOf(), async () => done(officeOf('g')))).toEqual(done([guest]))
})
test('a guest whom the tab knows is asked without reading the office anew', async () => {
  const never = () => Promise.reject(new Error('read anew'))
  expect(await guestsAsked(chosen, officeOf('g'), never)).toEqual(done([guest]))
})
test('where she is not there any more the letter is put before nobody', async () => {
  const refused = await guestsAsked(chosen, officeOf(), async () => done(officeOf()))
  expect(refused).toMatchObject({ ok: false, errors: [{ code: 'people-changed' }] })
})
