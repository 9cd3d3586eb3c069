import { readLawDesk } from '#mandate/laws/desk/read-law-desk.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => readLawDesk(desk))
