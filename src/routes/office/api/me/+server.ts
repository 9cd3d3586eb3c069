import { readMe } from '#mandate/people/read-me.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => readMe(desk))
