import { listViews } from '#mandate/work/list-views.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk(listViews)
