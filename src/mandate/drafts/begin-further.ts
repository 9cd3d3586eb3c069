import type * as Y from 'yjs'
import type { AddresseeClass } from '../communications/communication.ts'
import { carryOver, type ParallelOf } from './begin-parallel.ts'
import { addParagraph, addressTo, concern, decide, lineOf, tag, type Section } from './draft-document.ts'
import { doorOf, hasAgreed, type CasePerson } from './who-is-named.ts'

export interface FurtherOf extends Omit<ParallelOf, 'as' | 'class'> {
  /** The draft of the letter that this one follows; null where it came on record otherwise. */
  first: Y.Doc | null
  persons: readonly CasePerson[]
  tags: readonly string[]
  /** Of the letter that this one follows. */
  kind: string
  language: string
  invented: boolean
  slug: string
  addressee: { name: string; class: AddresseeClass }
  /** That letter with what was answered, as a letter tells of it. */
  earlier: string
  /** What no reply has answered in full. */
  open: readonly string[]
  /** What such a letter says around its questions. */
  frame: { salutation: string; questions: string; courtesy: string; closing: readonly string[] }
}

/** A further letter of substance (paras. 38 and 40): to the same addressee, with the letter that it follows, and its open questions again. */
export function beginFurther(next: Y.Doc, of: FurtherOf): void {
  next.transact(() => {
    if (of.first) carryOver(of.first, next, { ...of, class: of.addressee.class })
    else fromCase(next, of)
    // What was sent is in this language, whatever became of its draft.
    decide(next, 'language', of.language)
    addressTo(next, { id: 'first', ...of.addressee })
    const put = (section: Section, from: string, text: string) =>
      addParagraph(next, { id: of.id(), section, by: of.by, on: of.on, from, language: of.language }, text)
    put('earlier', `letter:${of.slug}`, of.earlier)
    for (const [at, text] of of.open.entries()) put('questions', `open:${of.slug}:${at + 1}`, text)
    for (const [at, text] of of.frame.closing.entries()) put('closing', `usual:publicity:${at + 1}`, text)
    for (const line of ['salutation', 'courtesy'] as const) lineOf(next, line).insert(0, of.frame[line])
    lineOf(next, 'questions-lead').insert(0, of.frame.questions)
  })
}

function fromCase(next: Y.Doc, { kind, invented, by, on, persons, tags, addressee }: FurtherOf): void {
  decide(next, 'kind', kind)
  decide(next, 'invented', invented)
  decide(next, 'begun', { by, on })
  for (const person of persons) if (hasAgreed(person, doorOf(addressee.class))) concern(next, person.id, true)
  for (const one of tags) tag(next, one, true)
}
