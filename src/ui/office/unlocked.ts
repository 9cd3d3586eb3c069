import { get, writable } from 'svelte/store'
import {
  openEpochs,
  readOffice,
  type Office,
  type OfficerSecrets,
  type OpenedEpoch
} from '#mandate/people/read-office.ts'
import { isRecoverySigned } from '#mandate/people/new-recovery.ts'
import type { Me } from '#mandate/people/read-me.ts'
import { readPending, type PendingRead } from '#mandate/people/read-pending.ts'
import { epochSigners, needsSecond } from '#mandate/people/two-officers.ts'
import type { Result } from '#mandate/result.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { recipientOf } from '#platform/sealing/identity.ts'
import { signingKeyFromSeed, type SigningKey } from '#platform/sealing/signing.ts'
import { broke, call } from './call.ts'
import { restoreUnsent, sealUnsent } from './unsent.ts'

/**
 * The secrets of an officer who has unlocked this tab. They are in no storage: they go with the tab, when she locks
 * it, and when it was idle.
 */
export interface Unlocked {
  me: Me
  secrets: OfficerSecrets
  signing: SigningKey
  /** What the server tells of the office, checked by her own browser. */
  office: Office
  /** The epochs that she can open; none before she was confirmed. */
  epochs: OpenedEpoch[]
  /** The epoch that waits for a second officer. */
  pending: PendingRead | null
}

export const unlocked = writable<Unlocked | null>(null)

/** What she has not sent stays, sealed to her. */
export function lock(): void {
  sealUnsent()
  unlocked.set(null)
}

/** @param open what her way in does to the sealed secrets: a passphrase or a passkey's key */
export async function unlock(me: Me, open: (sealed: Uint8Array) => Promise<Uint8Array>): Promise<Result<Unlocked>> {
  let secrets: OfficerSecrets
  try {
    const opened = await open(fromBase64url(me.way.sealedSecret))
    secrets = JSON.parse(new TextDecoder().decode(opened)) as OfficerSecrets
  } catch {
    return broke('not-unlocked')
  }
  return believe(me, secrets)
}

/** What the server says now, read with the keys that the tab has. */
export async function refresh(): Promise<Result<Unlocked>> {
  const before = get(unlocked)
  const me = await call<Me>('me')
  if (!me.ok) {
    if (me.errors[0]?.code === 'signed-out') lock()
    return me
  }
  return before ? believe(me.value, before.secrets, before) : broke('locked')
}

/** Nothing of it is believed that does not follow from the keys and from the office that she was let into. */
export async function believe(me: Me, secrets: OfficerSecrets, before?: Unlocked): Promise<Result<Unlocked>> {
  const read = readOffice(me.people, secrets.office)
  if (!read.ok) return broke(read.reason)
  const { office } = read
  const own = me.people.officers.find(({ id }) => id === me.officer.id)?.card.value
  const signing = signingKeyFromSeed(fromBase64url(secrets.signing))
  const isOwn =
    own?.recipient === (await recipientOf(secrets.identity)) &&
    fromBase64url(own.verifyKey).every((byte, at) => byte === signing.verifyKey[at])
  if (!isOwn) return broke('not-your-card')
  if (before && isOlder(office, before.office)) return broke('older-office')
  if (before && isByOne(me, office, before.office)) return broke('epoch-by-one')
  const holdsKeys = office.roster.trusted.some(({ id }) => id === me.officer.id)
  if (holdsKeys && !isRecoverySigned(me.people, office)) return broke('another-recovery')
  const epochs = await openEpochs(office, me.epochSecrets, secrets.identity)
  const pending = await readPending(office, me.people.pending, me.pendingSecret, secrets.identity)
  const value = { me, secrets, signing, office, epochs, pending }
  if (!before) await restoreUnsent(me.officer.id, secrets.identity)
  // She locked the tab while the server was asked, or another unlocked it: it is not hers to open again.
  const now = get(unlocked)
  if (before && now?.secrets !== secrets) return broke('locked')
  // An answer that comes after a later one takes nothing back that was seen meanwhile.
  if (before && now && isOlder(office, now.office)) return broke('older-office')
  unlocked.set(value)
  return { ok: true, value }
}

/** A tab that has seen an officer removed, or an epoch, is not told that it never was. */
const isOlder = (now: Office, before: Office): boolean =>
  now.epochs.length < before.epochs.length ||
  before.roster.removed.some(({ id }) => !now.roster.removed.some((one) => one.id === id))

/**
 * A tab that has seen two officers is not told of an epoch that one of them opened alone. It can be true where one was
 * left alone meanwhile and let another in: then a tab that is unlocked afresh takes it.
 */
const isByOne = ({ people }: Me, now: Office, before: Office): boolean =>
  needsSecond(before.roster.trusted) &&
  needsSecond(now.roster.trusted) &&
  people.epochs
    .filter(({ statement }) => statement.own.value.number > before.current.number)
    .map((row) => epochSigners(row, now.roster))
    .some(({ openedBy, confirmedBy }) => !openedBy || !confirmedBy)
