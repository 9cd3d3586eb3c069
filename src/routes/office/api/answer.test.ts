import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { label, locales } from '#messages'
import { error, type DomainError } from '#mandate/result.ts'
import { sentence, sentences } from '../../../ui/office/sentences.ts'
import { answer } from './answer.ts'

async function said(one: DomainError): Promise<string> {
  const answered = answer({ ok: false, errors: [one] })
  const { errors } = (await answered.json()) as { errors: DomainError[] }
  return sentence(errors[0]!)
}

test('an officer who is to stand in for herself reads that in her language', async () => {
  for (const locale of locales)
    expect(await inLocale(locale, () => said(error('stands-in-for-herself', 'standIn')))).toBe(
      inLocale(locale, () => label('error', 'stands-in-for-herself'))
    )
})

test('a day that was picked is repeated as the language writes it', async () => {
  const before = error('day-before-other', 'on', { value: '2026-03-01', other: '2026-04-01' })
  expect(await inLocale('en', () => said(before))).toContain('1 March 2026 is before 1 April 2026')
})

test('whatever a use case refuses has a sentence of its own, and is never said to be the failure of the server', () => {
  const rooms = join(import.meta.dirname, '../../../mandate')
  const codes = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(rooms, name), 'utf8').matchAll(/(?:(?:refused|\berror)\(|message: )'([a-z-]+)'/g)
    ])
    .map(([, code]) => code!)
  expect(codes.length).toBeGreaterThan(500)
  expect([...new Set(codes)].filter((code) => label('error', code) === null && !(code in sentences))).toEqual([])
})
