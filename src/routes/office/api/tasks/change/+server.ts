import { changeTask } from '#mandate/work/change-task.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(changeTask)
