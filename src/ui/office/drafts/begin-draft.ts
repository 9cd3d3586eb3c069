import { get } from 'svelte/store'
import type { Doc } from 'yjs'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { addressTo, concern, decide, factsOf, tag } from '#mandate/drafts/draft-document.ts'
import { hasAgreed, type CasePerson } from '#mandate/drafts/who-is-named.ts'
import { done, type Result } from '#mandate/result.ts'
import { caseDocument } from '../cases/case-document.ts'
import type { Unlocked } from '../unlocked.ts'

export interface NewDraft {
  id: string
  kind: string
  state: string
  language: string
  persons: readonly CasePerson[]
}

/** A draft of a case with what is known of it already. Asked twice for the same, it is begun once. */
export const beginDraft = (desk: Unlocked, given: CaseGiven, { id, kind, state, language, persons }: NewDraft) =>
  writeNew(desk, given, id, (doc) => {
    decide(doc, 'kind', kind)
    decide(doc, 'language', language)
    decide(doc, 'begun', { by: desk.me.officer.id, on: desk.me.today })
    if (state) addressTo(doc, { id: 'first', name: state, class: 'state' })
    for (const one of given.known.tags) tag(doc, one, true)
    for (const person of persons) if (hasAgreed(person, 'state')) concern(doc, person.id, true)
  })

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
