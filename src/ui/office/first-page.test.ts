import { expect, test } from 'vitest'
import type { Me } from '#mandate/people/read-me.ts'
import { firstPage } from './first-page.ts'

const me = (role: string, trusted = true) => ({ officer: { id: 'x', role, mandate: 'defenders', trusted } }) as Me

test('who signs in finds what there is to do; who has no part in it, or is not confirmed yet, finds who is here', () => {
  for (const role of ['case-officer', 'rapporteur', 'observer']) expect(firstPage(me(role)), role).toBe('work')
  for (const role of ['administrator', 'editor', 'translator', 'guest'])
    expect(firstPage(me(role)), role).toBe('people')
  expect(firstPage(me('case-officer', false))).toBe('people')
})
