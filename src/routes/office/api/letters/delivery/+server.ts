import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => recordDelivery(desk, input))
