import { answerTip } from '#mandate/laws/desk/answer-tip.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(answerTip)
