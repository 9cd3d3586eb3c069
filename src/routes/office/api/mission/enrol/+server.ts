import { enrolByPasskey } from '#mandate/corner/enrol-in-corner.ts'
import { byPasskey } from '../../../corner-pages.ts'

export const POST = byPasskey('mission', enrolByPasskey)
