import { listLetterWords } from '#mandate/drafts/list-letter-words.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk((desk, _, { locals }) => listLetterWords(desk, locals.vigie.config.referenceFolders))
