import { randomBytes } from '#platform/sealing/bytes.ts'
import { readInput } from '../../read-input.ts'
import { returnInput } from './schemas.ts'

/** What is no look-up at all is answered like one that finds nothing. */
export function readLookup(input: unknown): { lookup: Uint8Array; part: number } {
  const read = readInput(returnInput, input)
  return read.ok ? read.value : { lookup: randomBytes(32), part: 0 }
}
