import { expect, it } from 'vitest'
import * as compiled from '../paraglide/messages.js'
import { overwriteGetLocale } from '../paraglide/runtime.js'
import { inLocale } from './locale-of-request.ts'
import { currentLocale, locales, m } from './messages.ts'

overwriteGetLocale(currentLocale)

// Whatever a sentence names: one, two, a few and many, by which the forms of six languages part.
const inputs = [0, 1, 2, 3, 11, 100].map((count) => new Proxy({}, { get: () => count, has: () => true }))

it.each(locales)(
  'speaks each sentence in %s as the compiler wrote it, asked for or in the language of the moment',
  (locale) => {
    type Messages = Record<string, (params: object, options?: { locale: string }) => string>
    const read = m as unknown as Messages
    const written = compiled as unknown as Messages
    const names = Object.keys(read)
    const all = (messages: Messages, say: (message: Messages[string], params: object) => string) =>
      names.flatMap((name) => inputs.map((params) => `${name}: ${say(messages[name]!, params)}`))
    expect(names.toSorted()).toEqual(
      Object.keys(written)
        .filter((name) => name !== 'm')
        .toSorted()
    )
    const wanted = all(written, (message, params) => message(params, { locale }))
    expect(all(read, (message, params) => message(params, { locale }))).toEqual(wanted)
    expect(inLocale(locale, () => all(read, (message, params) => message(params)))).toEqual(wanted)
  }
)

it('keeps what is quoted apart from the Arabic around it, whatever its script', () => {
  const quoted = inputs.flatMap((params) =>
    Object.values(m as unknown as Record<string, (of: object) => string>).flatMap(
      (message) => inLocale('ar', () => message(params)).match(/«\d+»/g) ?? []
    )
  )
  expect(quoted).toEqual([])
})
