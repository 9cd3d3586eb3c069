import { keepHelper, listHelpers } from '#mandate/intake/helpers/keep-helper.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk(listHelpers)
export const POST = atDesk(keepHelper)
