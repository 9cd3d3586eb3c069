import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk(sealAnew)
