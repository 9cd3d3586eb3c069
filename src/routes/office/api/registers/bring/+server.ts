import { bringEntry } from '#mandate/registers/bring-entry.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => bringEntry(desk, input))
