import { noteAsGuest } from '#mandate/guests/note-as-guest.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(noteAsGuest)
