import { listTasks } from '#mandate/work/list-tasks.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk(listTasks)
