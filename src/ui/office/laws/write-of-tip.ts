import type { Doc } from 'yjs'
import { addParagraph, decide, lineOf, tag } from '#mandate/drafts/draft-document.ts'
import type { ShownTip } from '#mandate/laws/desk/read-law-desk.ts'
import { beginWith } from '../drafts/begin-with.ts'
import { dayIn } from '../drafts/of-case.ts'
import type { Hand } from '../drafts/usual.ts'

/** What a letter says of the bill from whose tip it is begun; of an invented bill that it is invented, as the bill is. */
export function writeOfTip(doc: Doc, { body, invented }: Pick<ShownTip, 'body' | 'invented'>, hand: Hand): void {
  beginWith(doc, { kind: 'OL', state: body.state, language, persons: [] }, [], hand)
  if (invented) decide(doc, 'invented', true)
  lineOf(doc, 'subject').insert(0, body.titleEn ?? body.title)
  for (const theme of ['draft-legislation', ...body.themes.flatMap((one) => themesOf[one] ?? [])])
    tag(doc, `theme:${theme}`, true)
  const facts = [
    body.titleEn === undefined ? body.title : `${body.titleEn} (${body.title})`,
    `${body.source}, ${dayIn(language, body.on)}`
  ]
  addParagraph(doc, { id: crypto.randomUUID(), section: 'facts', ...hand }, facts.join('. '))
  if (body.articles) addParagraph(doc, { id: crypto.randomUUID(), section: 'concerns', ...hand }, body.articles)
}

const language = 'en'
/** Letters have themes of their own; where none says the same of a law, an officer chooses. */
const themesOf: Record<string, string> = {
  expression: 'freedom-of-expression',
  defamation: 'freedom-of-expression',
  association: 'association',
  'ngo-registration': 'association',
  'foreign-funding': 'funding',
  assembly: 'peaceful-assembly',
  protest: 'peaceful-assembly',
  'counter-terrorism': 'counter-terrorism',
  'travel-ban': 'travel-ban'
}
