import { openShared } from '#mandate/guests/open-shared.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk((desk) => openShared(desk))
