import { disarmedLine } from '#platform/csv/write-csv.ts'
import { writePartialDay, type Precision } from '../../calendar.ts'
import type { Resolver } from '../../reference/resolve.ts'
import { displayKind, parseReference } from '../communication.ts'
import { writeNamed } from '../import/addressee-text.ts'
import type { LetterRow, Scope } from './store.server.ts'

export const letterHeader = [
  'type',
  'reference',
  'date',
  'addressee',
  'mandates',
  'persons',
  'women',
  'summary',
  'replies',
  'invented'
]

/** All that the office knows, of which not all is public: an import keeps back what is held back here. */
export const wholeHeader = [...letterHeader, 'publication', 'withheld_replies']

/** A letter in the shape in which `vigie import letters` takes it. */
export function letterLine(letter: LetterRow, scope: Scope, resolver: Resolver, lang: string): string {
  const toOthers = parseReference(letter.reference ?? '')?.slot === 'OTH'
  const name = ({ class: ofClass, state, actor }: LetterRow['addressees'][number]) =>
    state ? resolver.stateName(state, lang) : writeNamed({ class: ofClass, actor: actor ?? '' }, toOthers, resolver)
  const several = letter.addressees.length > 1
  const whose = new Map(
    letter.addressees.map((addressee) => [addressee.id, several ? `${addressee.state ?? name(addressee)}: ` : ''])
  )
  const withDay = letter.replies.filter(({ on }) => on !== null)
  const replies = withDay.map((reply) => {
    const day = writePartialDay({ on: reply.on, precision: reply.precision as Precision })
    return `${whose.get(reply.addressee) ?? ''}${day}${reply.form === 'substantive' ? '' : ' (A)'}`
  })
  const heldBack = withDay.flatMap(({ publication }, place) => (publication === 'public' ? [] : [place + 1]))
  return disarmedLine([
    displayKind(letter.kind, letter.signatories.length),
    letter.reference,
    writePartialDay({ on: letter.sentOn, precision: letter.sentPrecision as Precision }),
    letter.addressees.map(name).join('; '),
    letter.signatories.join('; '),
    letter.persons,
    letter.women,
    letter.summary,
    replies.join('; '),
    letter.invented ? 1 : '',
    ...(scope === 'all' ? [letter.publication, heldBack.join('; ')] : [])
  ])
}
