import { mergeCase } from '#mandate/cases/merge-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(mergeCase)
