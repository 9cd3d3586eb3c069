// Loaded before `vigie demo fill` alone: the ids that it makes are the same in each comparison, since lists whose days are the
// same are in their order. What it seals and signs stays as random as ever.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

let made = 0

const next = () => {
  const hash = crypto.createHash('sha256').update(`vigie same ${made++}`).digest()
  hash[6] = (hash[6] & 0x0f) | 0x40
  hash[8] = (hash[8] & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

crypto.randomUUID = next
globalThis.crypto.randomUUID = next
syncBuiltinESMExports()
