import { allCommitments } from '../commitments/list-commitments.ts'
import { inCorner } from '../corner/with-corner.server.ts'
import { earlierOf, lastPossibleDay, parsePartialDay, type Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { findCountry, type Country } from '../publications/countries/find-country.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'
import { meetingDue } from './meetings-due.ts'
import { readBrought, type BroughtEntry } from './store.server.ts'

export interface PartnerHome {
  country: Country
  commitments: number
  brought: BroughtEntry[]
  /** Of a national institution: that no meeting with focal points is on record for a quarter. */
  meetingDue: ReturnType<typeof meetingDue>
}

/** Its country at a glance, as the public reads it, and what it brought itself. */
export async function readHome(desk: PartnerDesk): Promise<Result<PartnerHome>> {
  const { released, corner, key, actor, mandate, state, today, partner } = desk
  if (!may(actor, 'read-as-partner', { mandate, sentTo: [state] })) return refused('not-allowed')
  const [country, commitments, brought] = await Promise.all([
    findCountry(released, state, today),
    allCommitments(released, { state }, today),
    inCorner(corner, key, (trx) => readBrought(trx))
  ])
  if (!country) return refused('not-found')
  const due =
    partner.kind === 'nhri'
      ? meetingDue({ lastMet: lastMeeting(brought, today), openedOn: partner.openedOn }, today)
      : null
  return done({ country, commitments: commitments.length, brought, meetingDue: due })
}

/** The last meeting that it put on record, as far as its day is known, and that nobody took off it. */
function lastMeeting(brought: readonly BroughtEntry[], today: Day): Day | null {
  const days = brought
    .filter(({ kind, stands }) => kind === 'focal-point-meeting' && (stands === 'brought' || stands === 'let-through'))
    .map(({ body }) => (body as Record<string, unknown>).on)
    .flatMap((on) => (typeof on === 'string' ? (lastPossibleDay(parsePartialDay(on)!) ?? []) : []))
    .map((on) => earlierOf(on, today))
  return days.toSorted().at(-1) ?? null
}
