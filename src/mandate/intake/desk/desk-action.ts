import { sha256, toBase64url } from '#platform/sealing/bytes.ts'
import type { DerivedDesk } from '#platform/sealing/receipt/derive-desk.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import { deskClasses } from './desk-limits.ts'
import { readList, type DeskList } from './desk-list.ts'

/**
 * What is asked of a desk, over the SHA-256 of what is kept before and after. Nothing is sealed twice to the same
 * bytes, so a statement that was recorded can't be sent again to bring an older list back.
 */
export type DeskAsked =
  | { kind: 'open'; body: string }
  | { kind: 'keep'; before: string; body: string }
  | { kind: 'change'; before: string; body: string; next: { lookupHash: string; verifyKey: string } }
  | { kind: 'delete'; before: string }

export interface DeskRequest {
  lookup: string
  statement: Signed<{ asked: DeskAsked; lookupHash: string }>
  body?: string
}

const purpose = 'desk'

/** Signed inside the seal too, so that only she can have written it, whoever came to know to whom it is sealed. */
export async function sealList(list: DeskList, { identity, signing, lookupHash }: DerivedDesk): Promise<Uint8Array> {
  const inner = signed(signing.secret, 'desk-list', { list, lookupHash: toBase64url(lookupHash) })
  return sealJson(inner, [identity.recipient], deskClasses)
}

/** Null for what she did not write, or of no known shape. */
export function readSealedList(opened: unknown, { signing, lookupHash }: DerivedDesk): DeskList | null {
  if (!verify(opened, 'desk-list', signing.verifyKey)) return null
  const { value } = opened as Signed<{ list: unknown; lookupHash: string }>
  return value?.lookupHash === toBase64url(lookupHash) ? readList(value.list) : null
}

export const askDesk = (desk: DerivedDesk, asked: DeskAsked, body?: Uint8Array): DeskRequest => ({
  lookup: toBase64url(desk.lookup),
  statement: signed(desk.signing.secret, purpose, { asked, lookupHash: toBase64url(desk.lookupHash) }),
  ...(body && { body: toBase64url(body) })
})

/** What she who holds the words asks for, of this desk; else null. */
export function verifyAsked(
  statement: unknown,
  { verifyKey, lookupHash }: { verifyKey: Uint8Array | string; lookupHash: string }
): DeskAsked | null {
  if (!verify(statement, purpose, verifyKey)) return null
  const { value } = statement as DeskRequest['statement']
  return value?.lookupHash === lookupHash ? value.asked : null
}

export const versionOf = (body: Uint8Array): string => toBase64url(sha256(body))
