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
