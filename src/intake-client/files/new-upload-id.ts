import { randomBytes } from '#platform/sealing/bytes.ts'

/** A random UUID. NOTE: crypto.randomUUID is not there in the older browsers that we serve, nor without TLS. */
export function newUploadId(): string {
  const bytes = randomBytes(16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
