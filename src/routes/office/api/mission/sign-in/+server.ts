import { signInDiplomatByPasskey } from '#mandate/corner/sign-in-diplomat.ts'
import { byPasskey } from '../../../corner-pages.ts'

export const POST = byPasskey('mission', signInDiplomatByPasskey)
