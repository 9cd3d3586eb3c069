import { expect, test } from 'vitest'
import { cookieName } from './session-cookie.ts'

test('over https the cookie is bound to its host by its name; an onion address over http can’t bind it', () => {
  expect(cookieName(new URL('https://office.example/api/me'))).toBe('__Host-vigie_office')
  expect(cookieName(new URL('http://invented.onion/api/me'))).toBe('vigie_office')
})
