import type { EpochCard, EpochStatement } from './epochs.ts'
import { fingerprint, type Fingerprint } from './fingerprint.ts'
import { isHybrid } from './identity.ts'
import { verify } from './signing.ts'

export type ChainFollowed =
  | { ok: true; epochs: EpochCard[] }
  | { ok: false; reason: 'gap' | 'false-signature' | 'fork' | 'not-from-anchor' }

/**
 * The epochs by number, if each is signed by itself and by the one before and the chain runs through the anchor.
 * @param anchor the fingerprint of any epoch that the reader knows from elsewhere, such as a printed first one.
 *   Later cards hold by the signature of the one before, earlier ones by the fingerprint of it in the card.
 */
export function followChain(statements: readonly EpochStatement[], anchor: Fingerprint): ChainFollowed {
  if (!statements.every((statement) => isOwn(statement?.own))) return { ok: false, reason: 'false-signature' }
  const byPrint = new Map(statements.map((statement) => [fingerprint(statement.own.value), statement]))
  const chain = [...byPrint.values()].sort((a, b) => a.own.value.number - b.own.value.number)
  const epochs = chain.map(({ own }) => own.value)

  for (const [i, statement] of chain.entries()) {
    const card = statement.own.value
    const before = epochs[i - 1]
    if (!before) continue
    if (card.number === before.number || card.mandate !== before.mandate) return { ok: false, reason: 'fork' }
    if (card.number !== before.number + 1) return { ok: false, reason: 'gap' }
    if (card.previous !== fingerprint(before)) return { ok: false, reason: 'fork' }
    if (!isFollowing(statement, before)) return { ok: false, reason: 'false-signature' }
  }
  return byPrint.has(anchor) ? { ok: true, epochs } : { ok: false, reason: 'not-from-anchor' }
}

function isOwn(own: EpochStatement['own'] | undefined): boolean {
  if (!own?.value || !verify(own, 'epoch', own.value.verifyKey)) return false
  const { number, previous, recipient } = own.value
  return Number.isSafeInteger(number) && number >= 1 && (number === 1) === (previous === null) && isHybrid(recipient)
}

const isFollowing = ({ own, before }: EpochStatement, previous: EpochCard) =>
  verify(before, 'next-epoch', previous.verifyKey) && before?.value.next === fingerprint(own.value)
