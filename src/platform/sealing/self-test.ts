import { fromBase64url, randomBytes, sameBytes, toBase64url } from './bytes.ts'
import { makeIdentity } from './identity.ts'
import { deriveReceipt } from './receipt/derive-receipt.ts'
import { readReceipt } from './receipt/read-receipt.ts'
import { receiptAsDigits } from './receipt/write-receipt.ts'
import { openBytes, openJson, sealJson } from './seal.ts'
import { known } from './self-test-known.ts'
import { signed, verify } from './signing.ts'

/**
 * Whether sealing works on this device: a page enhances itself only after it. Never throws; an old or odd browser,
 * one without randomness or with a compiler's fault in its arithmetic, answers false, and the plain page stays.
 */
export async function selfTest(): Promise<boolean> {
  try {
    return knowsReceipts() && isRandom() && (await derivesAndOpens()) && (await sealsAndOpens())
  } catch {
    return false
  }
}

function knowsReceipts(): boolean {
  const read = readReceipt(known.digits, {})
  return (
    receiptAsDigits({ entropy: known.entropy }).join(' ') === known.digits &&
    read.ok &&
    sameBytes(read.receipt.entropy, known.entropy) &&
    !readReceipt(known.digits.replace('0064', '0065'), {}).ok
  )
}

const isRandom = () => !sameBytes(randomBytes(32), randomBytes(32)) && randomBytes(32).some((byte) => byte !== 0)

async function derivesAndOpens(): Promise<boolean> {
  const { lookup, identity, signing } = await deriveReceipt({ entropy: known.entropy }, 'self-test')
  const opened = await openBytes(fromBase64url(known.sealed), [identity.secret])
  const statement = signed(signing.secret, 'self-test', { known: true })
  return (
    toBase64url(lookup) === known.lookup &&
    new TextDecoder().decode(opened) === known.text &&
    statement.signature === known.signature &&
    verify(statement, 'self-test', signing.verifyKey) &&
    !verify({ ...statement, value: { known: false } }, 'self-test')
  )
}

async function sealsAndOpens(): Promise<boolean> {
  const { secret, recipient } = await makeIdentity()
  const sealed = await sealJson(known.text, [recipient])
  return (await openJson(sealed, [secret])) === known.text
}
