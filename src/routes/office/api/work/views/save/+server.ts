import { saveView } from '#mandate/work/save-view.ts'
import { atDesk } from '../../../answer.ts'

export const POST = atDesk(saveView)
