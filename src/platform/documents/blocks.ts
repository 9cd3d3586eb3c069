import { mapTexts, type Frame, type LetterDocument } from './letter-document.ts'

/**
 * What stands on the page, in its order: PDF and Word render the same blocks, each in its own way. `path` says where in
 * the letter a text stands, such as 'facts.items.2'; it is empty where the text is of the frame.
 */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string; path: string; newPage?: boolean }
  | { kind: 'paragraph' | 'line' | 'note'; text: string; path: string }
  | { kind: 'numbered'; items: { number: number; text: string; path: string }[] }
  | { kind: 'signatory'; name: string | null; title: string; path: string }

export function blocksOf(letter: LetterDocument, { headings, invented, reference, date }: Frame): Block[] {
  const document = mapTexts(letter, printable)
  const head = (text: string, content: readonly unknown[]): Block[] =>
    content.length > 0 ? [{ kind: 'heading', level: 2, text, path: '' }] : []
  const each = (key: 'authority' | 'background' | 'earlier' | 'measures' | 'closing' | 'copies') =>
    document[key].map((text, index): Block => ({ kind: 'paragraph', text, path: `${key}.${index}` }))
  const one = (path: 'salutation' | 'courtesy'): Block[] => said('paragraph', document[path], path)
  const led = (key: 'facts' | 'questions' | 'concerns'): Block[] => {
    const { lead, items } = document[key]
    const texts = items.map((text, index) => ({ number: index + 1, text, path: `${key}.items.${index}` }))
    // A question is answered by its number, be it the only one.
    const isNumbered = key === 'questions' ? items.length > 0 : key === 'facts' && items.length > 1
    return [
      ...head(headings[key], lead === null ? items : [lead, ...items]),
      ...said('paragraph', lead, `${key}.lead`),
      ...(isNumbered
        ? [{ kind: 'numbered' as const, items: texts }]
        : texts.map(({ text, path }): Block => ({ kind: 'paragraph', text, path })))
    ]
  }
  return [
    // NOTE: what stands at the head of each page is not read out by a screen reader: it is said once in the text as well.
    ...(document.invented ? said('note', invented, '') : []),
    ...document.notes.map((text, index): Block => ({ kind: 'note', text, path: `notes.${index}` })),
    ...said('line', document.reference && reference.replace('{reference}', () => document.reference!), ''),
    ...said('line', date, ''),
    ...document.addressee.map((text, index): Block => ({ kind: 'line', text, path: `addressee.${index}` })),
    ...(document.subject === null
      ? []
      : [{ kind: 'heading' as const, level: 1 as const, text: document.subject, path: 'subject' }]),
    ...one('salutation'),
    ...each('authority'),
    ...head(headings.background, document.background),
    ...each('background'),
    ...head(headings.earlier, document.earlier),
    ...each('earlier'),
    ...led('facts'),
    ...led('concerns'),
    ...led('questions'),
    ...head(headings.measures, document.measures),
    ...each('measures'),
    ...each('closing'),
    ...one('courtesy'),
    ...document.signatories.map((one, index): Block => ({ kind: 'signatory', ...one, path: `signatories.${index}` })),
    ...head(headings.copies, document.copies),
    ...each('copies'),
    ...annexOf(document, headings.annex)
  ]
}

/** The paragraphs of a letter as they stand in its Word file, in order: what one that came back is compared with. */
export function paragraphsOf(letter: LetterDocument, frame: Frame): { path: string; text: string }[] {
  const { organisation, mandates } = letter.letterhead
  const head = [organisation === null ? null : { path: 'letterhead.organisation', text: printable(organisation) }]
  const lines = mandates.map((text, index) => ({ path: `letterhead.mandates.${index}`, text: printable(text) }))
  const body = blocksOf(letter, frame).flatMap((block) => {
    if (block.kind === 'numbered') return block.items.map(({ path, text }) => ({ path, text }))
    if (block.kind !== 'signatory') return [{ path: block.path, text: block.text }]
    const { name, title, path } = block
    return [...(name === null ? [] : [{ path: `${path}.name`, text: name }]), { path: `${path}.title`, text: title }]
  })
  return [...head.filter((one) => one !== null), ...lines, ...body]
}

function annexOf({ annex }: LetterDocument, heading: string): Block[] {
  if (annex.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: heading, path: '', newPage: true },
    ...annex.flatMap(({ title, items }, part): Block[] => [
      { kind: 'heading', level: 2, text: title, path: `annex.${part}.title` },
      ...items.map((text, index): Block => ({ kind: 'paragraph', text, path: `annex.${part}.items.${index}` }))
    ])
  ]
}

const said = (kind: 'paragraph' | 'line' | 'note', text: string | null, path: string): Block[] =>
  text === null || text === '' ? [] : [{ kind, text, path }]

/**
 * Without what no page can show and what deceives: control characters, halves of characters, and marks that turn the
 * direction of what follows, by which a text could read otherwise than it is written. We set our own (directions.ts).
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
