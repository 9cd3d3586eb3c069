import { daysBetween, laterOf, type Day } from '../calendar.ts'
import { stillSigns, type Clearing } from '../communications/clearance.ts'

/** With whom a letter lies on its way, and since when: of the steps' days. */
export interface Held {
  /** A mandate that is asked; of the one that leads, its officers, its Rapporteur, its desk. */
  by: 'mandate' | 'lead' | 'rapporteur' | 'desk'
  mandate: string
  since: Day
  days: number
}

export interface OnItsWay {
  lead: string
  text: { hash: string; onDay: Day }
  asked: readonly (Clearing & { onDay: Day | null })[]
  /** Days on which this very text was signed. */
  signedOn: readonly Day[]
}

/**
 * Whoever has not said her word of the text holds it since it was put before her; the lead, since a change was proposed;
 * once all have cleared it, the Rapporteur, and once she signed, the desk that sends it.
 */
export function heldBy({ lead, text, asked, signedOn }: OnItsWay, today: Day): Held[] {
  const held = (by: Held['by'], mandate: string, since: Day): Held => ({
    by,
    mandate,
    since,
    days: daysBetween(since, today)
  })
  const signing = asked.filter(stillSigns)
  const proposed = signing.filter(({ state }) => state === 'change-proposed')
  const waiting = [
    ...signing.filter(({ state }) => state === 'open').map(({ signatory }) => held('mandate', signatory, text.onDay)),
    ...(proposed.length > 0
      ? [
          held(
            'lead',
            lead,
            proposed.map(({ onDay }) => onDay ?? text.onDay).reduce((a, b) => (a < b ? a : b))
          )
        ]
      : [])
  ]
  if (waiting.length > 0) return waiting
  const clearedOn = asked.map(({ onDay }) => onDay ?? text.onDay).reduce(laterOf, text.onDay)
  const signed = signedOn.toSorted()[0]
  return [signed ? held('desk', lead, laterOf(signed, clearedOn)) : held('rapporteur', lead, clearedOn)]
}
