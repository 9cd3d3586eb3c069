import { hex } from '@scure/base'
import { sha256, utf8 } from '#platform/sealing/bytes.ts'

/** As the database tells it of what is there. */
export const stampOf = (prints: readonly string[]): string => hex.encode(sha256(utf8(prints.join(' '))))
