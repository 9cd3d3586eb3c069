import { addKey } from '#mandate/cases/add-key.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(addKey)
