import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(listSealedOlder)
