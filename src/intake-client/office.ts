import type { EpochCard, EpochStatement } from '../platform/sealing/epochs.ts'
import { fingerprint, type Fingerprint } from '../platform/sealing/fingerprint.ts'
import { followChain } from '../platform/sealing/follow-chain.ts'
import { solve } from '../platform/sealing/proof-of-work.ts'
import { moreWork } from '../platform/work/text-classes.ts'

/** What the office says of itself, checked as far as a device can. */
export interface Office {
  instance: string
  epoch: EpochCard
  print: Fingerprint
  today: string
  challenge: { text: string; bits: number }
}

export type Learned =
  | { ok: true; office: Office }
  /** `false-keys`: the epochs do not follow from one that this page saw before, so nothing is sealed to them. */
  | { ok: false; code: 'closed' | 'false-keys' }

interface Told {
  open: boolean
  instance: string
  mandate: string
  today: string
  current: number
  statements: EpochStatement[]
  challenge: { text: string; bits: number }
}

/** Asks the server who is sealed to. Throws when there is no line. */
export async function learnOffice(lang: string, known: Fingerprint | null): Promise<Learned> {
  const answer = await fetch(`/${lang}/epoch.json`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
  return readOffice((await answer.json()) as Told, known)
}

/**
 * @param known the epoch that this page saw first: what is told later must follow from it. Of the first itself a page
 *   can only show the fingerprint, for her who has it from elsewhere.
 */
export function readOffice(told: Told, known: Fingerprint | null): Learned {
  if (!told.open) return { ok: false, code: 'closed' }
  const { statements, current, mandate, instance, today, challenge } = told
  const epoch = statements.find(({ own }) => own?.value?.number === current)?.own.value
  if (!epoch) return { ok: false, code: 'false-keys' }
  const print = fingerprint(epoch)
  const chain = followChain(statements, known ?? print)
  // The one that is sealed to must be the last: an older one may be a secret that an officer took away.
  const last = chain.ok ? chain.epochs[chain.epochs.length - 1] : null
  if (!last || last.number !== current || last.mandate !== mandate) return { ok: false, code: 'false-keys' }
  return { ok: true, office: { instance, epoch, print, today, challenge } }
}

export interface Work {
  challenge: string
  nonce: string
}

/**
 * Done while she reads what she wrote once more, so that nobody waits for it.
 * @param bytes of what is sealed: a long text takes more
 */
export async function doWork(
  { challenge: { text, bits } }: Pick<Office, 'challenge'>,
  bytes = 0,
  stop?: AbortSignal
): Promise<Work> {
  return { challenge: text, nonce: await solve(text, bits + moreWork(bytes), stop) }
}
