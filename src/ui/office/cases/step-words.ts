import { m } from '#messages'
import type { Step } from '#mandate/cases/steps.ts'
import { day, plain, series } from '../../format.ts'
import { decisions, outcomes, stages, urgencies, verdicts, verifications, word } from './words.ts'

/** What names a State, a tag and an officer in the reader's language. */
export interface Names {
  state: (code: string) => string
  tag: (tag: string) => string
  officer: (id: string) => string
}

/** What stood before a step, or stands since, in words; '' where there is nothing to say. */
export function stepSaid(what: Step['what'], said: string, names: Names): string {
  const all = said.split(' ').filter(Boolean)
  if (what === 'states') return series(all.map(names.state)) || m.cases_no_state()
  if (what === 'tags') return series(all.map(names.tag)) || m.cases_no_tag()
  if (what === 'killings') return killedSaid(all.map(Number) as [number, number, number])
  if (what === 'in-charge') return said ? names.officer(said) : m.inbox_nobody()
  if (said === '') return ''
  if (what === 'stage') {
    const [stage, since, verdict] = all
    return series([word(stages, stage!), ...(since ? [day(since)] : []), ...(verdict ? [word(verdicts, verdict)] : [])])
  }
  if (what === 'urgency' || what === 'opened') return word(urgencies, said)
  if (what === 'verification') return word(verifications, said)
  if (what === 'closed' || what === 'reopened') return word(outcomes, said)
  return word(decisions, said)
}

export const killedSaid = ([confirmed, likely, possible]: readonly [number, number, number]): string =>
  m.cases_killed_said({ confirmed: plain(confirmed), likely: plain(likely), possible: plain(possible) })
