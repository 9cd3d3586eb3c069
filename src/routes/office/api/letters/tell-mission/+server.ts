import { tellMissionAgain } from '#mandate/communications/tell-mission-again.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => tellMissionAgain(desk, input))
