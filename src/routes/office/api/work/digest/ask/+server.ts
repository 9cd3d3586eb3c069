import { askDigest } from '#mandate/work/ask-digest.ts'
import { atDesk } from '../../../answer.ts'

export const POST = atDesk(askDigest)
