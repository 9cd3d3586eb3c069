import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { atDesk } from '../../answer.ts'
import { sayRefusals } from '../../say-refusals.ts'

export const POST = atDesk((desk, input, { url }) => sayRefusals(url, () => decideEntry(desk, input)))
