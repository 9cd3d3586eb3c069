import { markReply } from '#mandate/communications/mark-reply.ts'
import { atLetters } from '../at-letters.ts'

/** Her marks are hers: whoever is signed in is the reader, whatever was sent. */
export const POST = atLetters((desk, input) => markReply(desk, { ...(input as object), reader: desk.actor.id }))
