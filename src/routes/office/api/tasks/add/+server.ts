import { addTask } from '#mandate/work/add-task.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(addTask)
