import { readDigest } from '#mandate/work/read-digest.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk(readDigest)
