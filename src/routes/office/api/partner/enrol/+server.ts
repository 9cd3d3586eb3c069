import { enrolByPasskey } from '#mandate/corner/enrol-diplomat.ts'
import { byPasskey } from '../../../corner-pages.ts'

export const POST = byPasskey('partner', enrolByPasskey)
