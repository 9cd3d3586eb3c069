const chunk = 64 * 1024
const tag = 16
const nonce = 16
const intro = 'age-encryption.org/v1\n'.length
const stanza = '-> mlkem768x25519 '.length + 1494 + 1 + 43 + 1
const mac = '--- '.length + 43 + 1

/** How long the sealed form of so many bytes is: all that its length tells. */
export function sealedLength(bytes: number, recipients: number): number {
  return intro + recipients * stanza + mac + nonce + bytes + tag * Math.max(1, Math.ceil(bytes / chunk))
}

/** Bytes behind the header of an age file, or null if the header has no end. */
export function payloadLength(sealed: Uint8Array): number | null {
  for (let at = 0; at + 5 < sealed.length; at++) {
    // "\n--- ", then the MAC to the end of its line
    if (sealed[at] !== 10 || sealed[at + 1] !== 45 || sealed[at + 2] !== 45 || sealed[at + 3] !== 45) continue
    const end = sealed.indexOf(10, at + 4)
    return end === -1 ? null : sealed.length - end - 1
  }
  return null
}

export const payloadOf = (bytes: number): number => sealedLength(bytes, 0) - intro - mac
