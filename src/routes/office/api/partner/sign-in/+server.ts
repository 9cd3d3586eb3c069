import { signInToCornerByPasskey } from '#mandate/corner/sign-in-to-corner.ts'
import { byPasskey } from '../../../corner-pages.ts'

export const POST = byPasskey('partner', signInToCornerByPasskey)
