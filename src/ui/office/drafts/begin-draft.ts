import { get } from 'svelte/store'
import type { Doc } from 'yjs'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { factsOf } from '#mandate/drafts/draft-document.ts'
import { done, type Result } from '#mandate/result.ts'
import { caseDocument } from '../cases/case-document.ts'
import type { Unlocked } from '../unlocked.ts'
import { beginWith, type Beginning } from './begin-with.ts'

export interface NewDraft extends Beginning {
  id: string
}

/** A draft of a case with what is known of it already. Asked twice for the same, it is begun once. */
export const beginDraft = (desk: Unlocked, given: CaseGiven, { id, kind, state, language, persons }: NewDraft) =>
  writeNew(desk, given, id, (doc) =>
    beginWith(doc, { kind, state, language, persons }, given.known.tags, {
      by: desk.me.officer.id,
      on: desk.me.today
    })
  )

export async function writeNew(
  desk: Unlocked,
  given: CaseGiven,
  id: string,
  write: (doc: Doc) => void
): Promise<Result<{ id: string }>> {
  const document = await caseDocument(desk, given, id)
  try {
    await document.read()
    const before = get(document.state)
    if (!before.isRead) return { ok: false, errors: before.errors }
    // Of an earlier try that did not go through it stands in this tab already.
    if (factsOf(document.doc).begun === null) document.doc.transact(() => write(document.doc))
    await document.send()
    const { saving, errors } = get(document.state)
    return saving === 'saved' ? done({ id }) : { ok: false, errors }
  } finally {
    document.stop()
  }
}
