import { listCaseWords } from '#mandate/cases/list-case-words.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk((desk, _, { url }) => listCaseWords(desk, Object.fromEntries(url.searchParams)))
