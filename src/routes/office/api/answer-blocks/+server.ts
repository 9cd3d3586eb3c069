import { listAnswerBlocks } from '#mandate/inbox/list-answer-blocks.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { locals }) => listAnswerBlocks(desk, locals.vigie.config.referenceFolders))
