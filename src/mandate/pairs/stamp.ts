import { hex } from '@scure/base'
import { sha256, utf8 } from '#platform/sealing/bytes.ts'

/** By which it is known whether prints have changed; the database keeps it beside them. */
export const stampOf = (prints: readonly string[]): string => hex.encode(sha256(utf8(prints.join(' '))))
