import { expect, test } from 'vitest'
import { askedUnder, onionLocation, onionOrigin } from './onion.ts'

// The Tor Project's own site.
const address = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion'
const onion = new URL(`http://${address}`)
const own = new URL('https://intake.example.org')

test('an address of version 3 is taken with its check alone', () => {
  expect(onionOrigin(address)).toBe(`http://${address}`)
  expect(onionOrigin(`https://${address.toUpperCase()}/`)).toBe(`https://${address}`)
  expect(onionOrigin(address.replace('2gz', '2gy'))).toBeNull()
  for (const none of ['expyuzz4wqqyqhjn.onion', 'example.org', `${address}/path`, `sub.${address}`, ''])
    expect(onionOrigin(none), none).toBeNull()
})

test('only the onion’s own name leads to it; any other is our own origin', () => {
  expect(askedUnder(address, own, onion)).toBe(onion)
  for (const host of ['intake.example.org', 'evil.onion', `${address}.evil.org`, undefined])
    expect(askedUnder(host, own, onion)).toBe(own)
  expect(askedUnder(address, own, null)).toBe(own)
})

test('the way there keeps the path, and leads nowhere else', () => {
  expect(onionLocation('/ar/form?x=1', own, onion)).toBe(`http://${address}/ar/form?x=1`)
  expect(onionLocation('/ar/form', onion, onion)).toBeNull()
  expect(onionLocation('/ar/form', own, null)).toBeNull()
  expect(onionLocation('//evil.example/x', own, onion)).toBeNull()
  expect(onionLocation('/a/../b', own, onion)).toBe(`http://${address}/b`)
})
