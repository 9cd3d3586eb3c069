import { giveWords } from '#mandate/work/give-words.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(giveWords)
