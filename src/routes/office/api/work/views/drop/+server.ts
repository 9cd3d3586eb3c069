import { dropView } from '#mandate/work/drop-view.ts'
import { atDesk } from '../../../answer.ts'

export const POST = atDesk(dropView)
