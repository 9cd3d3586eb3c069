import { giveForSearch } from '#mandate/cases/give-for-search.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(giveForSearch)
