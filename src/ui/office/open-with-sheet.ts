import { keptOf, recoveryInForce } from '#mandate/people/new-recovery.ts'
import type { BeginningOffered } from '#mandate/people/read-invitation.ts'
import type { OpenedEpoch } from '#mandate/people/read-office.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { fingerprint, followChain, type EpochCard } from '#platform/sealing/epochs.ts'
import { recipientOf } from '#platform/sealing/identity.ts'

export interface OpenedBySheet {
  recovery: string
  epochs: OpenedEpoch[]
  /** The open one. */
  current: OpenedEpoch
  /** Numbers of epochs that are kept and do not open. */
  closed: number[]
}

/**
 * What the recovery sheet opens of an office that is to begin again. The sheet knows no office: that the chain is the
 * true one is told by a fingerprint from elsewhere, which the page asks to compare.
 * @param secret of the sheet, free of slips
 */
export async function openWithSheet(
  { epochs, recoveries, secrets }: BeginningOffered,
  secret: string
): Promise<Result<OpenedBySheet>> {
  const first = epochs[0]?.statement.own.value
  const chain =
    first &&
    followChain(
      epochs.map(({ statement }) => statement),
      fingerprint(first)
    )
  if (!chain?.ok) return refused('false-chain')
  const recovery = await recipientOf(secret)
  // Nobody here knows with which one the office began: where no card names one, it is the only one that there ever was.
  const inForce = recoveryInForce(recoveries[0]?.recipient ?? '', chain.epochs, recoveries)
  if (inForce !== recovery) return refused('not-this-sheet')
  const kept = keptOf(epochs)
  const opened: OpenedEpoch[] = []
  for (const card of chain.epochs.filter(({ number }) => kept.includes(number))) {
    const found = await openAny(card, secrets, secret)
    if (found) opened.push(found)
  }
  const current = opened.find(({ card }) => card.number === chain.epochs.at(-1)!.number)
  if (!current) return refused('sheet-opens-not')
  const closed = kept.filter((number) => !opened.some(({ card }) => card.number === number))
  return done({ recovery, epochs: opened, current, closed })
}

/** Two officers sealed it, each by herself: one good copy is enough. */
async function openAny(
  card: EpochCard,
  sealed: BeginningOffered['secrets'],
  secret: string
): Promise<OpenedEpoch | null> {
  for (const { body } of sealed.filter(({ number }) => number === card.number))
    try {
      return { card, secrets: await openEpochSecrets(fromBase64url(body), card, secret) }
    } catch {
      // The other one may open.
    }
  return null
}
