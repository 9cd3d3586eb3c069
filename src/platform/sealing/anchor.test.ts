import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeAnchor, readAnchor } from './anchor.ts'
import { randomBytes } from './bytes.ts'
import { fingerprintOf } from './fingerprint.ts'

const key = randomBytes(32)
const epoch = fingerprintOf(randomBytes(8))

it('her device knows the epoch again that it sealed to', () => {
  const anchor = makeAnchor(key, epoch)
  expect(readAnchor(key, JSON.parse(JSON.stringify(anchor)))).toBe(epoch)
  expect(anchor.tag).toBe(createHmac('sha256', key).update(`vigie anchor\n${epoch}`).digest('base64url'))
})

it('no other epoch, other receipt or malformed anchor passes', () => {
  const anchor = makeAnchor(key, epoch)
  expect(readAnchor(key, { ...anchor, epoch: fingerprintOf(randomBytes(8)) })).toBeNull()
  expect(readAnchor(randomBytes(32), anchor)).toBeNull()
  for (const wrong of [
    null,
    undefined,
    {},
    { epoch, tag: '' },
    { epoch, tag: '!' },
    { epoch, tag: anchor.tag.slice(2) }
  ])
    expect(readAnchor(key, wrong as typeof anchor)).toBeNull()
})
