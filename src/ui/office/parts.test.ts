import { expect, test } from 'vitest'
import type { Me } from '#mandate/people/read-me.ts'
import { partsFor } from './parts.ts'

const offered = (role: string, trusted = true): string =>
  partsFor({ me: { officer: { id: 'x', role, mandate: 'defenders', trusted } } as Me }, 'en')
    .map(({ href }) => href.slice('/en/'.length))
    .join(' ')

const everybodys = 'people epochs access'
const desk =
  'work search inbox cases requests erasures missions partners registers companies helpers letters tray releases clearance'

test('each is offered what she has a part in, by the rules by which the server lets her in', () => {
  for (const role of ['case-officer', 'rapporteur', 'observer'])
    expect(offered(role), role).toBe(`${desk} ${everybodys}`)
  expect(offered('editor')).toBe(`registers letters releases ${everybodys}`)
  expect(offered('translator')).toBe(`translations ${everybodys}`)
  expect(offered('guest')).toBe(`clearance matter ${everybodys}`)
  expect(offered('administrator')).toBe(everybodys)
})

test('who is not confirmed yet has a part in nothing else', () => {
  for (const role of ['case-officer', 'rapporteur', 'editor', 'translator', 'guest'])
    expect(offered(role, false), role).toBe(everybodys)
})

test('no two parts have one key, whoever she is', () => {
  const keys = partsFor(null, 'en').map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
