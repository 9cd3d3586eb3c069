import { listCaseWords } from '#mandate/cases/list-case-words.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk((desk, _, { url, locals }) =>
  listCaseWords(desk, Object.fromEntries(url.searchParams), locals.vigie.config.referenceFolders)
)
