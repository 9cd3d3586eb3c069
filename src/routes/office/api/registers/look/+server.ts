import { lookAtName } from '#mandate/registers/look-at-name.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => lookAtName(desk, input))
