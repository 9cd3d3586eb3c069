import { listEntries } from '#mandate/registers/list-entries.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk((desk, input) => listEntries(desk, input))
