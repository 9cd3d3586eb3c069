import { readNotices } from '#mandate/inbox/read-notices.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => readNotices(desk))
