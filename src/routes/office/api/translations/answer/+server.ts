import { answerTranslation } from '#mandate/inbox/answer-translation.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(answerTranslation)
