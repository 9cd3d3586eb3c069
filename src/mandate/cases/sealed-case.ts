import { fromBase64url, randomBytes, sha256, toBase64url, type Bytes } from '#platform/sealing/bytes.ts'
import { identityFromSeed, type Identity } from '#platform/sealing/identity.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { NotOpened, openJson, sealJson, sizeClasses } from '#platform/sealing/seal.ts'
import { signed, type Signed } from '#platform/sealing/signing.ts'
import { signerOf } from '../people/signer-of.ts'

/**
 * What is sealed of a case, in officers' browsers alone. A case has a key for every epoch in which it was written to,
 * sealed to that epoch; updates are sealed to the key. Both are signed by the officer who made them, under the seal:
 * anybody can seal to an epoch or to a recipient, and age tells nobody's authorship.
 */
export const keyClasses = [1024]
export const updateClasses = [1024, ...sizeClasses]

export interface CaseKeySaid {
  case: string
  number: number
  /** Which epoch was open when it was made: after the next one, nothing more is sealed to it. */
  epoch: number
  keyHash: string
}
export interface CaseUpdateSaid {
  v: 1
  case: string
  document: string
  /** A Yjs update, base64url. */
  update: string
}

export interface CaseKey extends Pick<CaseKeySaid, 'number' | 'epoch'>, Identity {
  /** Who made it. */
  officer: string
}
export type CaseKeyOpened = { ok: true; key: CaseKey } | { ok: false; reason: Unread }
/** `not-signed`: by no officer of this office, or for another place. */
export type Unread = NotOpened['reason'] | 'not-signed'

/** Who signs. */
export interface Writer {
  officer: string
  secret: Uint8Array
}

export async function makeCaseKey(
  { secret: signing, officer }: Writer,
  { case: of, number, epoch }: Pick<CaseKeySaid, 'case' | 'number' | 'epoch'>,
  recipient: string,
  bytes: Uint8Array = randomBytes(32)
): Promise<{ key: CaseKey; body: Bytes }> {
  const said: CaseKeySaid = { case: of, number, epoch, keyHash: hashOf(bytes) }
  const identity = await identityFromSeed(bytes)
  const sealed = { key: toBase64url(bytes), said: signed(signing, keyPurpose, said) }
  return { key: { number, epoch, officer, ...identity }, body: await sealJson(sealed, [recipient], keyClasses) }
}

/** @param cards of all whom this office ever confirmed */
export async function openCaseKey(
  sealed: Uint8Array,
  of: Pick<CaseKeySaid, 'case' | 'number'>,
  secrets: readonly string[],
  cards: readonly OfficerCard[]
): Promise<CaseKeyOpened> {
  return reading(async (): Promise<CaseKeyOpened> => {
    const opened = (await openJson(sealed, secrets, keyClasses)) as { key?: string; said?: Signed<CaseKeySaid> } | null
    const bytes = fromBase64url(opened?.key ?? '!')
    const officer = signerOf(opened?.said, keyPurpose, cards)?.id
    const said = opened?.said?.value
    const isIts = said?.case === of.case && said.number === of.number && said.keyHash === hashOf(bytes)
    if (!officer || !isIts || !Number.isInteger(said.epoch)) return { ok: false, reason: 'not-signed' }
    return { ok: true, key: { number: said.number, epoch: said.epoch, officer, ...(await identityFromSeed(bytes)) } }
  })
}

export const sealUpdate = (
  { secret }: Pick<Writer, 'secret'>,
  { case: of, document, update }: { case: string; document: string; update: Uint8Array },
  recipient: string
): Promise<Bytes> =>
  sealJson(
    signed(secret, updatePurpose, { v: 1, case: of, document, update: toBase64url(update) } satisfies CaseUpdateSaid),
    [recipient],
    updateClasses
  )

export type UpdateOpened = { ok: true; update: Uint8Array; officer: string } | { ok: false; reason: Unread }

/** @param of where it was found, and by whose word of the server's it was written */
export async function openUpdate(
  sealed: Uint8Array,
  of: { case: string; document: string; officer: string },
  keys: readonly Pick<CaseKey, 'secret'>[],
  cards: readonly OfficerCard[]
): Promise<UpdateOpened> {
  return reading(async (): Promise<UpdateOpened> => {
    const secrets = keys.map(({ secret }) => secret)
    const opened = (await openJson(sealed, secrets, updateClasses)) as Signed<CaseUpdateSaid> | null
    const by = signerOf(opened, updatePurpose, cards)?.id
    const said = opened?.value
    const isIts = said?.v === 1 && said.case === of.case && said.document === of.document && by === of.officer
    return by && isIts
      ? { ok: true, update: fromBase64url(said.update), officer: by }
      : { ok: false, reason: 'not-signed' }
  })
}

async function reading<T>(work: () => Promise<T>): Promise<T | { ok: false; reason: Unread }> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, reason: error instanceof NotOpened ? error.reason : 'altered' }
  }
}

const keyPurpose = 'case-key'
const updatePurpose = 'case-update'
const hashOf = (bytes: Uint8Array): string => toBase64url(sha256(bytes))
