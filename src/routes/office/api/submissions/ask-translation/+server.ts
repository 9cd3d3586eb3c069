import { askTranslation } from '#mandate/inbox/ask-translation.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(askTranslation)
