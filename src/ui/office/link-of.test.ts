import { expect, test } from 'vitest'
import { doorOf, readLink, writeLink } from './link-of.ts'

const office = Array.from({ length: 10 }, (_, i) => String(10_000 + i)).join(' ')
const token = 'a_-9'.repeat(11)

test('what is written into a link is read out of it', () => {
  const at = { origin: 'https://office.example', lang: 'ar', door: doorOf('torture', 'defenders') }
  const url = new URL(writeLink(at, token, office))
  expect(url.search).toBe('?mandate=torture')
  expect(doorOf('defenders', 'defenders')).toBe('')
  expect(url.pathname).toBe('/ar/enrol')
  expect(readLink(url.hash)).toEqual({ token, office })
})

test('the first link names no office; half a link is none', () => {
  expect(readLink(`#${token}`)).toEqual({ token, office: null })
  expect(readLink(`#${token}.123`)).toBeNull()
  expect(readLink('#short')).toBeNull()
  expect(readLink('')).toBeNull()
})
