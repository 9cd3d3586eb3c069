import * as Y from 'yjs'
import type { ConsentLine } from '../src/mandate/intake/consents-of.ts'
import type { ConsentDoor } from '../src/mandate/intake/payloads.ts'
import {
  addParagraph,
  addressTo,
  concern,
  decide,
  lineOf,
  tag,
  type Section
} from '../src/mandate/drafts/draft-document.ts'
import type { OfCase } from '../src/mandate/drafts/text-of.ts'
import type { CasePerson } from '../src/mandate/drafts/who-is-named.ts'

/** For tests: an invented draft to an invented addressee, on persons who are nobody. */
export const yes = (door: ConsentDoor, more: Partial<ConsentLine> = {}): ConsentLine => ({
  person: 'p',
  door,
  given: 'yes',
  takenBack: null,
  ...more
})
export const person = (id: string, more: Partial<CasePerson> = {}): CasePerson => ({
  id,
  kind: 'person',
  name: id,
  otherNames: '',
  sex: 'unknown',
  isMinor: false,
  consents: [],
  ...more
})
export const ofCase = (persons: CasePerson[], sources: string[] = []): OfCase => ({
  persons,
  sources,
  annexTitle: (part) => part,
  addresseeName: ({ name }) => name,
  withheld: '[withheld]'
})
let next = 0
export function put(doc: Y.Doc, section: Section, text: string, from?: string, said?: string): string {
  const id = `id-${next++}`
  addParagraph(
    doc,
    {
      id,
      section,
      by: 'ama',
      on: '2026-03-02',
      ...(from !== undefined && { from }),
      ...(said !== undefined && { said })
    },
    text
  )
  return id
}

/** With all that a letter needs. */
export function aDraft(): Y.Doc {
  const doc = new Y.Doc()
  decide(doc, 'kind', 'AL')
  decide(doc, 'language', 'en')
  addressTo(doc, { id: 'to', name: 'XKX', class: 'state' })
  lineOf(doc, 'subject').insert(0, 'An invented matter')
  tag(doc, 'theme:killings', true)
  put(doc, 'facts', 'A meeting was broken up.')
  put(doc, 'concerns', 'We are concerned.')
  put(doc, 'questions', 'What was done?')
  put(doc, 'closing', 'This will be public.')
  put(doc, 'articles', 'Article 12: peaceful action.', 'article:12')
  concern(doc, 'Amal Haddad', true)
  return doc
}
