import { listRequests } from '#mandate/work/list-requests.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { url }) => listRequests(desk, Object.fromEntries(url.searchParams)))
