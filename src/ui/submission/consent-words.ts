import { m } from '#messages'
import type { ConsentLine } from '#mandate/intake/consents-of.ts'
import { showing } from '#mandate/intake/showing.ts'
import { day } from '../format.ts'
import { setApart } from '../isolated.ts'
import { doorLabel, givenLabel } from '../office/inbox/labels.ts'
import { dateRead } from './said.ts'

/** One answer at one door: what was said, of which organisation, by whom, when and how the office knows, and whether it still holds. */
export function consentWords({ door, given, as, ngo, givenBy, givenOn, evidence, takenBack }: ConsentLine) {
  return {
    door: doorLabel(door),
    // How somebody may be named is a yes to that form: beside a no it says nothing.
    answer: givenLabel(given === 'yes' ? (as ?? given) : given),
    ngo: ngo ? showing(ngo) : '',
    how: [
      howSaid(givenBy, givenOn && dateRead(givenOn)),
      ...(evidence ? [m.cases_answer_evidence_said({ evidence: setApart(showing(evidence)) })] : [])
    ].join(m.site_dot()),
    takenBack:
      takenBack &&
      (takenBack.sure
        ? m.matter_taken_back({ day: day(takenBack.on) })
        : m.matter_perhaps_taken_back({ day: day(takenBack.on) }))
  }
}

function howSaid(by: string | undefined, on: string | undefined): string {
  if (by && on) return m.inbox_given_how({ by: setApart(showing(by)), on: setApart(showing(on)) })
  if (by) return m.matter_said_by({ by: setApart(showing(by)) })
  return on ? m.matter_said_on({ on: setApart(showing(on)) }) : m.matter_said_unknown()
}
