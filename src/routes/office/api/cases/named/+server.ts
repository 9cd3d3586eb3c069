import { listNamed } from '#mandate/cases/list-named.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk((desk) => listNamed(desk))
