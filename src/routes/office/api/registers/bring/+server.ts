import { bringEntry } from '#mandate/registers/bring-entry.ts'
import { atDesk } from '../../answer.ts'
import { sayRefusals } from '../../say-refusals.ts'

export const POST = atDesk((desk, input, { url }) => sayRefusals(url, () => bringEntry(desk, input)))
