interface Public {
  kind: string
  id: string
  subject: string | null
  state?: string | null
  /** What its register calls it, where that is not its own number. */
  named?: string
  /** What it belongs to, where that stands in a register. */
  about?: { path: string } | null
}

/** Where on the public pages stands what was let through; null where no page has one place for it. */
export function publicPathOf(one: Public): string | null {
  const place = places[one.kind]
  return place ? place(one) : (one.about?.path ?? null)
}

const own =
  (folder: string) =>
  ({ id, named }: Public) =>
    `${folder}${named ?? id}`
const ofSubject =
  (folder: string) =>
  ({ subject }: Public) =>
    subject && `${folder}${subject}`
const at = (path: string) => () => path

/** What is not here stands where that stands to which it belongs. */
const places: Readonly<Record<string, (one: Public) => string | null>> = {
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
