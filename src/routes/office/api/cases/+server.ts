import { listCases } from '#mandate/cases/list-cases.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { url }) => listCases(desk, Object.fromEntries(url.searchParams)))
