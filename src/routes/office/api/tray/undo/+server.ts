import { undoFiling } from '#mandate/correspondence/undo-filing.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => undoFiling(lettersDesk(desk), input))
