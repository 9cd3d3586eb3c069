import { writePublicSummary } from '#mandate/communications/write-public-summary.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => writePublicSummary(desk, input))
