import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { languages } from '#mandate/languages.ts'
import { wholeFile } from './whole-file.ts'

test('who comes to a register of which many files are written is told in the own language when to come again; a place that ended is free', async () => {
  async function* lines() {
    yield 'a line'
  }
  const ask = (lang: (typeof languages)[number], method = 'GET') => {
    const event = { request: new Request('http://localhost/', { method }), locals: { lang } } as never
    return inLocale(lang, () => wholeFile(event, { 'content-type': 'text/csv' }, lines()))
  }
  // What is only asked after takes no place.
  for (let count = 0; count < 50; count++) expect(ask('en', 'HEAD').status).toBe(200)
  const written = Array.from({ length: 24 }, () => ask('en'))
  expect(written.map(({ status }) => status)).toEqual(written.map(() => 200))
  const said = new Set<string>()
  for (const lang of languages) {
    const answer = ask(lang)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-language')]).toEqual([
      503,
      '30',
      lang
    ])
    const { errors } = (await answer.json()) as { errors: { code: string; message: string }[] }
    expect(errors[0]!.code).toBe('files-busy')
    said.add(errors[0]!.message)
  }
  expect(said.size).toBe(languages.length)
  expect(await written[0]!.text()).toBe('a line')
  expect(ask('en').status).toBe(200)
})
