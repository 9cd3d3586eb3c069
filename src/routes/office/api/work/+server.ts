import { readDay } from '#mandate/work/read-day.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { url }) => readDay(desk, Object.fromEntries(url.searchParams)))
