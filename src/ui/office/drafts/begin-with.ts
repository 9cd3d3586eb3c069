import type { Doc } from 'yjs'
import { addressTo, concern, decide, tag } from '#mandate/drafts/draft-document.ts'
import { hasAgreed, type CasePerson } from '#mandate/drafts/who-is-named.ts'
import type { Hand } from './usual.ts'

export interface Beginning {
  kind: string
  /** Its ISO code; empty while it is not known to whom it goes. */
  state: string
  language: string
  persons: readonly CasePerson[]
}

/** What is known of a letter when its draft is begun: to whom, in which language, of the case its tags and who agreed. */
export function beginWith(
  doc: Doc,
  { kind, state, language, persons }: Beginning,
  tags: readonly string[],
  { by, on }: Hand
): void {
  decide(doc, 'kind', kind)
  decide(doc, 'language', language)
  decide(doc, 'begun', { by, on })
  if (state) addressTo(doc, { id: 'first', name: state, class: 'state' })
  for (const one of tags) tag(doc, one, true)
  for (const person of persons) if (hasAgreed(person, 'state')) concern(doc, person.id, true)
}
