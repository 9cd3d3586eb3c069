import { get } from 'svelte/store'
import type { Judgement } from '#mandate/cases/matching/judgements.ts'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { done, type Result } from '#mandate/result.ts'
import { call } from '../../call.ts'
import { caseDocument } from '../case-document.ts'
import type { CaseDesk } from '../case-keys.ts'
import { judge } from '../record.ts'

/** Writes judgements into the sealed record of a case that is not open on the page: all of it that came before is read first. */
export async function judgeIn(desk: CaseDesk, id: string, judgements: Judgement[]): Promise<Result<null>> {
  const given = await call<CaseGiven>('cases/open', { id })
  if (!given.ok) return given
  // What waits in the tab for this case waits on: this goes by itself, or not at all.
  const document = await caseDocument(desk, given.value, id, false)
  await document.read()
  if (get(document.state).isRead) {
    judge(document.doc, judgements)
    await document.send()
  }
  document.stop()
  const { isRead, saving, errors } = get(document.state)
  return isRead && saving === 'saved' ? done(null) : { ok: false, errors }
}
