// Loaded before every process of the comparison: in those that fill an empty record the ids that Node makes are the same each
// time, since lists of one day are in their order. What is sealed and signed stays as random as ever.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

const script = basename(process.argv[1] ?? '')
let made = 0

function next() {
  const hash = crypto.createHash('sha256').update(`vigie same ${script} ${made++}`).digest()
  hash[6] = (hash[6] & 0x0f) | 0x40
  hash[8] = (hash[8] & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

if (['main.ts', 'fill-matters-of-two.ts'].includes(script)) {
  crypto.randomUUID = next
  globalThis.crypto.randomUUID = next
  syncBuiltinESMExports()
}
