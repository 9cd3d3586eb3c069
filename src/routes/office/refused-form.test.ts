import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { error } from '#mandate/result.ts'
import { formOf, refusedForm } from './refused-form.ts'

const sent = (body: BodyInit) =>
  new Request('https://vigie.invalid/en/partner/bring', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    // Of a body that comes in parts Node asks for it.
    ...({ duplex: 'half' } as object)
  })
const statusOf = async (request: Request) => {
  try {
    return (await formOf({ request })).get('evidence')
  } catch (error) {
    return (error as { status?: number }).status
  }
}
/** As the handler ends a body that is larger than any may be. */
const larger = new ReadableStream({
  start: (body) => body.error(Object.assign(new Error('exceeds the limit'), { status: 413 }))
})

test('a form that is larger than any may be is told from what is no form', async () => {
  expect(await statusOf(sent('evidence=Invented'))).toBe('Invented')
  expect(await statusOf(sent(larger))).toBe(413)
  const none = new Request('https://vigie.invalid/', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' }
  })
  expect(await statusOf(none)).toBe(415)
})

const said = (locale: 'en' | 'fr', params: Record<string, string>) =>
  inLocale(locale, () => refusedForm('extension', [error('extension-shortens', 'until', params)], {}).data.errors[0]!)

test('a day that was picked in a page’s form is refused in the words of the page’s language', () => {
  const params = { value: '2027-01-05', due: '2027-03-11' }
  expect(said('en', params).sentence).toContain('5 January 2027 is no later than the day due (11 March 2027)')
  expect(said('fr', params).sentence).toContain('5 janvier 2027')
  expect(said('en', { ...params, value: 'soon' }).sentence).toContain('soon is no later')
})
