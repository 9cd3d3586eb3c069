import { hkdf } from '@noble/hashes/hkdf.js'
import { canonicalJson } from '#platform/canonical-json.ts'
import { randomBytes, sha256, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { makeReceipt, type Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import type { SealedFile } from './payloads.ts'

/** The hidden field by which a form that is sent twice is known for the same: chance, new with each page. */
export const onceField = 'once'

export const makeOnce = (): string => toBase64url(randomBytes(16))

export const isOnce = (text: string | undefined): text is string => /^[\w-]{22}$/.test(text ?? '')

export interface WrittenForm {
  entries: readonly (readonly [name: string, value: string])[]
  files: readonly Pick<SealedFile, 'name' | 'size' | 'sha256'>[]
}

/**
 * The id and the receipt of a form without scripts. They follow from the chance in its page and from all that she
 * wrote, so that the same form, sent again because the first answer was lost, is the same report and gets the same
 * receipt. Neither of the two is enough: the server that made the page does not know what she wrote, and who reads
 * what she wrote does not know the page. Of a form without that field they are chance.
 */
export function identityOfForm({ entries, files }: WrittenForm): { id: string; receipt: Receipt } {
  const once = entries.find(([name]) => name === onceField)?.[1] ?? ''
  if (!isOnce(once)) return { id: uuidOf(randomBytes(16)), receipt: makeReceipt() }
  const written = sha256(utf8(canonicalJson([entries, files.map((file) => [file.name, file.size, file.sha256])])))
  const derive = (use: string) => hkdf(sha256, utf8(once), written, utf8(`vigie/form/v1 ${use}`), 16)
  return { id: uuidOf(derive('id')), receipt: { entropy: derive('receipt') } }
}

/** Version 4, of these bytes. */
function uuidOf(bytes: Uint8Array): string {
  const marked = bytes.slice()
  marked[6] = (marked[6]! & 0x0f) | 0x40
  marked[8] = (marked[8]! & 0x3f) | 0x80
  return Buffer.from(marked)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
