import { recordReply } from '#mandate/communications/record-reply.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => recordReply(desk, input))
