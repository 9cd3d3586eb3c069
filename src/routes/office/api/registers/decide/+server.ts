import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => decideEntry(desk, input))
