import { expect, it } from 'vitest'
import { toBase64url } from '../bytes.ts'
import { deriveDesk } from './derive-desk.ts'
import { deriveReceipt } from './derive-receipt.ts'

const receipt = { entropy: new Uint8Array(16).fill(5) }
const allOf = ({ lookup, lookupHash, identity, signing }: Awaited<ReturnType<typeof deriveDesk>>) => [
  toBase64url(lookup),
  toBase64url(lookupHash),
  identity.recipient,
  toBase64url(signing.verifyKey)
]

it('is the same each time, another at another office, and nothing of it is what a receipt of the same words gives', async () => {
  const desk = allOf(await deriveDesk(receipt, 'one'))
  expect(allOf(await deriveDesk(receipt, 'one'))).toEqual(desk)
  const others = [...allOf(await deriveDesk(receipt, 'two')), ...allOf(await deriveReceipt(receipt, 'one'))]
  expect(new Set([...desk, ...others]).size).toBe(12)
})

it('what lists are sealed to does not change: a list in use would be lost with it', async () => {
  const desk = await deriveDesk(receipt, 'one')
  expect([toBase64url(desk.lookup), toBase64url(desk.signing.verifyKey)]).toEqual([
    'I7EzV7p8fUzbHwxEg97BVPPs4GmGvt-b3zp-YjKE4jM',
    'ThhwEigbSjxN8HYTtDLub2MVB_70pux_4Qpbu7RxQxU'
  ])
})

it('takes sixteen bytes', async () => {
  await expect(deriveDesk({ entropy: new Uint8Array(15) }, 'one')).rejects.toThrow('16 bytes')
})
