import { sql, type RawBuilder } from 'kysely'
import { caseInWork } from '../cases/conditions.server.ts'
import { inWork as submissionInWork } from '../inbox/conditions.server.ts'
import type { WorkPart } from './schemas.ts'
import { inWork, requestStates, taskStates } from './work.ts'

/** What is in work: of a case that is called `c`, a task `t`, a request `r`, a submission `s`. */
export const inWorkOf = {
  case: caseInWork,
  task: sql<boolean>`(t.state in (${sql.join(taskStates.filter(inWork))}))`,
  request: sql<boolean>`(r.state in (${sql.join(requestStates.filter(inWork))}))`,
  submission: submissionInWork
} as const satisfies Record<WorkPart, RawBuilder<boolean>>

/** Of a letter `l` on its way and what a mandate said of it, `c`: its word is waited for. */
export const waitsForWord = sql<boolean>`(c.state = 'open' and l.delivery = 'draft')`

/** Of the same letter: nobody's word is waited for, and a mandate proposes a change, which the lead takes or leaves. */
export const waitsForLead = sql<boolean>`(l.delivery = 'draft'
  and exists (select from known.clearance c where c.letter_id = l.id and c.state = 'change-proposed')
  and not exists (select from known.clearance c where c.letter_id = l.id and c.state = 'open'))`

/** Of a letter `l` on its way whose last text is `t`: its text is sealed to those who clear it, and all who sign have cleared this very one. */
export const isClearedAll = sql<boolean>`(l.delivery = 'draft'
  and exists (select from sealed.clearance_copy x where x.letter_id = l.id)
  and exists (select from known.clearance c where c.letter_id = l.id and c.state = 'cleared')
  and not exists (select from known.clearance c where c.letter_id = l.id
    and (c.state in ('open', 'change-proposed') or c.state = 'cleared' and c.hash <> t.hash)))`

/** Of the same: a Rapporteur who is still here has signed it. */
export const isSigned = sql<boolean>`exists (select from known.letter_signature s
  join known.officer o on o.id = s.officer and o.removed_at is null where s.letter_id = l.id and s.hash = t.hash)`
