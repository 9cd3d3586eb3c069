import { draftFollowUp } from '#mandate/communications/draft-follow-up.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => draftFollowUp(desk, input))
