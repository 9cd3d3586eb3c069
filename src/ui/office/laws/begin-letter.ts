import type { CaseGiven } from '#mandate/cases/read-case.ts'
import type { ShownTip } from '#mandate/laws/desk/read-law-desk.ts'
import { done, type Result } from '#mandate/result.ts'
import { beginCase } from '../cases/begin-case.ts'
import { call } from '../call.ts'
import { writeNew } from '../drafts/begin-draft.ts'
import type { Unlocked } from '../unlocked.ts'
import { writeOfTip } from './write-of-tip.ts'

/**
 * An other letter (OL) on a bill: a case of the State is opened, sealed here as all are, and in it a draft that has the
 * bill's title as its subject, its themes and what the tip says of its articles. Asked twice for the same, it is begun once.
 */
export async function beginLetter(
  desk: Unlocked,
  { id: tip, body, invented }: Pick<ShownTip, 'id' | 'body' | 'invented'>,
  ids: { case: string; draft: string }
): Promise<Result<{ case: string; draft: string }>> {
  const opened = await beginCase(desk, { id: ids.case, states: [body.state], urgency: 'ordinary' })
  if (!opened.ok) return opened
  const given = await call<CaseGiven>('cases/open', { id: ids.case })
  if (!given.ok) return given
  const hand = { by: desk.me.officer.id, on: desk.me.today }
  const written = await writeNew(desk, given.value, ids.draft, (doc) => {
    writeOfTip(doc, { body, invented }, hand)
  })
  if (!written.ok) return written
  const answered = await call<{ case: string; draft: string }>('law-desk/answer', { tip, ...ids })
  return answered.ok ? done(answered.value) : answered
}
