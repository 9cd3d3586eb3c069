import { listQueue } from '#mandate/inbox/list-queue.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { url }) => listQueue(desk, Object.fromEntries(url.searchParams)))
