import { undoMerge } from '#mandate/cases/undo-merge.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(undoMerge)
