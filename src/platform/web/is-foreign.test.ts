import { expect, test } from 'vitest'
import { isForeign, oursOf, sentFromHead } from './is-foreign.ts'

const ours = ['https://pages.example.org', 'http://ourown.onion']

test.each([
  // Neither is said: an old browser, or a program.
  [undefined, undefined, false],
  // Our own page, under either address.
  ['https://pages.example.org', 'same-origin', false],
  ['https://pages.example.org', undefined, false],
  ['http://ourown.onion', undefined, false],
  [undefined, 'same-origin', false],
  // Loaded again, or from the browser's own bar.
  ['https://pages.example.org', 'none', false],
  [undefined, 'none', false],
  // Without a referrer.
  ['null', 'same-origin', false],
  ['null', undefined, true],
  ['null', 'none', true],
  ['null', 'cross-site', true],
  // Another site, or another host, port or scheme of ours.
  ['https://evil.example', undefined, true],
  ['https://evil.example', 'cross-site', true],
  [undefined, 'cross-site', true],
  [undefined, 'same-site', true],
  ['https://pages.example.org', 'same-site', true],
  ['https://pages.example.org', 'cross-site', true],
  ['https://evil.example', 'same-origin', true],
  ['http://pages.example.org', undefined, true],
  ['https://pages.example.org:8443', undefined, true],
  ['https://pages.example.org.evil.example', undefined, true],
  ['', undefined, true]
])('an origin of %s, of which the browser says %s: foreign is %s', (origin, site, expected) => {
  expect(isForeign({ origin, site }, ours)).toBe(expected)
})

const headOf = (...lines: string[]) => Buffer.from(['POST /en/form HTTP/1.1', ...lines].join('\r\n'))

test.each([
  ['both', ['origin: https://evil.example', 'Sec-Fetch-Site: cross-site', '', ''], true],
  ['the origin, cut off behind it', ['host: x', 'Origin:https://evil.example', 'x: y'], true],
  ['the origin, cut off before the host', ['Origin:https://evil.example', 'x: y'], false],
  ['the host that it was opened under', ['Host: pages.lan:4101', 'Origin: http://pages.lan:4101', '', ''], false],
  ['half of an origin', ['host: x', 'origin: https://evil'], false],
  ['null alone, of which it is not sure', ['origin: null', 'host: x', '', ''], false],
  ['null of another site', ['origin: null', 'sec-fetch-site: cross-site', 'host: x'], true],
  ['null of our own page', ['origin: null', 'sec-fetch-site: same-origin', '', ''], false],
  ['an origin in what is sent, not in the head', ['host: x', '', 'a', 'origin: https://evil.example', ''], false]
])('of the first bytes: %s', (_, lines, expected) => {
  expect(isForeign(sentFromHead(headOf(...lines)), ours)).toBe(expected)
})

test.each([
  ['http://192.0.2.7:4101', '192.0.2.7:4101', false],
  ['https://moved.example.org', 'Moved.example.org', false],
  ['https://evil.example', 'moved.example.org', true],
  ['http://192.0.2.7:4102', '192.0.2.7:4101', true],
  ['not an address', 'not an address', true],
  ['', '', true]
])('an origin of %s, sent to %s, which no setting names: foreign is %s', (origin, host, expected) => {
  expect(isForeign({ origin, host }, ours)).toBe(expected)
  expect(isForeign({ origin, host, site: 'cross-site' }, ours)).toBe(true)
})

test('a server on its own machine is ours by whichever name it was opened', () => {
  expect(oursOf('http://localhost:4101', null, undefined)).toEqual([
    'http://localhost:4101',
    'http://127.0.0.1:4101',
    'http://[::1]:4101'
  ])
  expect(oursOf(new URL('https://pages.example.org'), 'http://ourown.onion')).toEqual(ours)
})
