import type { EntryState } from '#mandate/entries/entry.ts'

interface Brought {
  kind: string
  id: string
  stands: EntryState
  /** Whether it went out of its register with what it belongs to. */
  isGone: boolean
  /** Whether what was decided of it does not get through to its register. */
  isStuck?: boolean
  subject: string | null
  state?: string | null
  /** What its register calls it, where that is not its own number. */
  named?: string
  /** What it belongs to, where that stands in a register. */
  about?: { path: string } | null
}

/** Where on the public pages it stands; null where it does not, or no page has one place for it. */
export function publicPathOf(one: Brought): string | null {
  if (one.stands !== 'let-through' || one.isGone || one.isStuck) return null
  const place = places[one.kind]
  return place ? place(one) : (one.about?.path ?? null)
}

const own =
  (folder: string) =>
  ({ id, named }: Brought) =>
    `${folder}${named ?? id}`
const ofSubject =
  (folder: string) =>
  ({ subject }: Brought) =>
    subject && `${folder}${subject}`
const at = (path: string) => () => path

/** What is not here stands where that stands to which it belongs. */
const places: Readonly<Record<string, (one: Brought) => string | null>> = {
  recommendation: own('recommendations/'),
  'recommendation-position': ofSubject('recommendations/'),
  assessment: ofSubject('recommendations/'),
  'recommendation-action': ofSubject('recommendations/'),
  indicator: ofSubject('recommendations/'),
  lineage: ofSubject('recommendations/'),
  'advice-line': own('recommendations/lines/'),
  // What it belongs to is the visit before it.
  visit: own('visits/'),
  'visit-event': ofSubject('visits/'),
  'visit-term': ofSubject('visits/'),
  'standing-invitation': at('visits#standing'),
  meeting: at('visits#meetings'),
  law: own('laws/'),
  'law-stage': ofSubject('laws/'),
  'law-next': ofSubject('laws/'),
  'law-text': ofSubject('laws/'),
  'law-fact': ofSubject('laws/'),
  'law-article': ofSubject('laws/'),
  'law-link': ofSubject('laws/'),
  'law-clause': ({ subject, state }) => subject && `laws/model-law?state=${state}#clause-${subject}`,
  'bill-tip': own('laws/'),
  'protection-instrument': own('protection#'),
  'protection-account': ofSubject('protection#'),
  'protection-view': ofSubject('protection#'),
  'instrument-principle': ofSubject('protection#'),
  'action-plan': at('protection#plans'),
  'country-study': at('protection#study'),
  'protective-action': own('protective-work/'),
  'focal-point-meeting': own('protective-work/'),
  resolution: own('resolutions/'),
  'resolution-point': ofSubject('resolutions/'),
  'resolution-entry': ofSubject('resolutions/'),
  initiative: ofSubject('resolutions/'),
  'mandate-commitment': own('commitments/'),
  'state-commitment': own('commitments/'),
  'commitment-step': ofSubject('commitments/'),
  'upr-review': at('calendar')
}
