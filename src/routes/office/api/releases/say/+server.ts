import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { sayWord } from '#mandate/releases/say-word.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => sayWord(lettersDesk(desk), input))
