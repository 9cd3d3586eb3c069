import { undoFiling } from '#mandate/correspondence/undo-filing.ts'
import { mattersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => undoFiling(mattersDesk(desk), input))
