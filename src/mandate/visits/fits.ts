import { isSurelyBefore, writeDayOf } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'
import { inOrder, isSurelyEarlier } from './in-order.ts'
import { faultIn, stepsBefore } from './steps.ts'
import { isWomenMeetingTold, type Visit, type VisitEvent } from './visit.ts'

/** What is wrong with a step that is to be added to a visit. */
export function wrongInStep(
  visit: Pick<Visit, 'events' | 'terms'>,
  added: VisitEvent,
  isWomenToldWithIt: boolean
): DomainError[] {
  const { step, participants, document } = added
  const errors: DomainError[] = []
  if (added.visitFrom !== null && added.visitTo !== null && added.visitTo < added.visitFrom)
    errors.push(error('day-before-other', 'to', { value: added.visitTo, other: added.visitFrom }))
  if (step === 'completed' && isMadeBeforeItsEnd(added))
    errors.push(error('day-before-other', 'on', { value: writeDayOf(added), other: added.visitTo! }))
  if (step === 'completed' && !isWomenToldWithIt && !isWomenMeetingTold(visit.terms))
    errors.push(error('visit-women-needed', 'women'))
  if ((step === 'reported' || step === 'addendum') && document === null) errors.push(error('required', 'document'))
  if (added.onDay === null && document === null) errors.push(error('required', 'on'))
  if (step === 'workshop' && !hasBothSides(participants)) errors.push(error('visit-workshop-one-sided', 'participants'))
  return [...errors, ...wrongInOrder(visit.events, added)]
}

const isMadeBeforeItsEnd = ({ onDay, onPrecision, visitTo }: VisitEvent) =>
  isSurelyBefore({ on: onDay, precision: onPrecision }, { on: visitTo, precision: 'day' })

/** A follow-up workshop brings State and non-State actors together (para. 42). */
const hasBothSides = (participants: readonly string[]) =>
  participants.includes('state') && participants.some((one) => one !== 'state')

function wrongInOrder(events: readonly VisitEvent[], added: VisitEvent): DomainError[] {
  if (faultIn(inOrder([...events, added])) === null) return []
  const later = inOrder(events).findLast((one) => isSurelyEarlier(added, one))
  const fault = faultIn([...inOrder(events), added])
  // It could come now, but its day is earlier than what is on record: the day is what is wrong.
  if (fault === null && later)
    return [error('day-before-other', 'on', { value: writeDayOf(added), other: writeDayOf(later) })]
  const step = { machine: 'visit', from: fault?.place ?? 'none', to: added.step }
  const first = stepsBefore(step.from, step.to)
  return [
    first.length > 0
      ? error('visit-step-first', 'step', { ...step, first: first.join(', ') })
      : error('no-such-step', 'step', step)
  ]
}
