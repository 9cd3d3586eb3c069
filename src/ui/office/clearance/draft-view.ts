import { readDraft } from '#mandate/clearance/draft-schema.ts'
import type { ProposedChange } from '#mandate/drafts/proposed-change.ts'
import type { SealedWords } from '#mandate/clearance/sealed-copy.ts'
import { stillSigns } from '#mandate/communications/clearance.ts'
import type { AskedMandate, ClearanceShown } from '#mandate/clearance/read-clearance.ts'
import { compareParagraphs, type Difference } from '#mandate/documents/compare-paragraphs.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { paragraphsOf } from '#platform/documents/blocks.ts'
import { mapTexts, type LetterDocument } from '#platform/documents/letter-document.ts'
import { isAnnexTitle } from '../drafts/annex-title.ts'
import { documentOfDraft } from '../../document-of-draft.ts'
import { frameOf } from '../../document-words.ts'
import { mandateIn, type MandateNames } from './words.ts'

/** The letter as it would stand on paper if it went now: who still signs, the lead first, no reference and no day. */
export function documentOnItsWay(
  text: DraftText,
  { lead, asked }: Pick<ClearanceShown, 'lead'> & { asked: readonly Pick<AskedMandate, 'signatory' | 'state'>[] },
  names: MandateNames
): LetterDocument {
  const signing = asked.filter(stillSigns).map((one) => one.signatory)
  const signatories = [lead, ...signing.filter((one) => one !== lead)].map((mandate) => ({ mandate, name: null }))
  return documentOfDraft(
    text,
    { reference: null, date: null, signatories, due: null },
    // Which resolutions are cited is known where it goes.
    { mandateName: (code, language) => mandateIn(names, language)(code), resolutionOf: () => null }
  )
}

/** How two such letters differ, as both are read. */
export const differencesOf = (before: LetterDocument, after: LetterDocument): Difference[] =>
  compareParagraphs(paragraphsIn(before), paragraphsIn(after), after.language)
const paragraphsIn = (document: LetterDocument): string[] =>
  paragraphsOf(document, frameOf(document)).map(({ text }) => text)

/** What is proposed is another letter; to whom it goes, of which kind, and what goes on record stays what the lead put. */
export function proposedIn(
  { text: canonical, changes = [] }: Pick<SealedWords, 'text' | 'changes'>,
  text: DraftText | null
): DraftText | null {
  if (!text) return null
  if (changes.length > 0)
    return withTexts(text, Object.fromEntries(changes.map(({ path, wording }) => [path, wording])))
  const draft = canonical === null ? null : readDraft(canonical)
  return draft?.ok ? { ...text, letter: draft.value.letter } : null
}

/** What stands at these places and is wanted otherwise. */
export function changesTo(text: DraftText, by: Readonly<Record<string, string>>): ProposedChange[] {
  const was = new Map(textsOf(text).map((one) => [one.path, one.text]))
  return Object.entries(by)
    .map(([path, wording]) => ({ path, wording: wording.normalize('NFC').replace(/\r\n?/g, '\n').trim() }))
    .filter(({ path, wording }) => wording !== (was.get(path) ?? ''))
}

/** The texts of a draft that somebody may want otherwise: not the headings of its annex, which follow from what is in it. */
export const textsOf = (text: DraftText) => everyTextOf(text).filter(({ path }) => !isAnnexTitle(path))

/** Each text of a draft with where it stands. */
export function everyTextOf(text: DraftText): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = []
  changed(text, (one, path) => {
    found.push({ path, text: one })
    return one
  })
  return found.toSorted(asPrinted)
}

/** What may be changed of a text, and where one more may stand of what it has several of, as the letter is printed. */
export const fieldsOf = (text: DraftText): { path: string; text: string; isMore: boolean }[] =>
  [
    ...textsOf(text).map((one) => ({ ...one, isMore: false })),
    ...placesToAdd(text).map((path) => ({ path, text: '', isMore: true }))
  ].toSorted(asPrinted)

type Placed = { path: string }
const asPrinted = (one: Placed, other: Placed): number => {
  const [a, b] = [rankOf(one), rankOf(other)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
// Part of the letter, part of its annex, and before the rest the sentence or heading that leads it.
function rankOf({ path }: Placed): [number, number, number] {
  const [part = '', at = ''] = path.split('.')
  const isLed = path.endsWith('.lead') || path.endsWith('.title')
  return [onThePage.indexOf(part as (typeof onThePage)[number]), part === 'annex' ? Number(at) : 0, isLed ? 0 : 1]
}
// A canonical text has its parts by name; they are read as they stand on the page.
const onThePage = [
  'addressee',
  'subject',
  'salutation',
  'background',
  'earlier',
  'facts',
  'concerns',
  'questions',
  'measures',
  'closing',
  'courtesy',
  'copies',
  'annex'
] as const satisfies (keyof DraftText['letter'])[]

/** Where one more would stand of what a letter has several of: a mandate may miss a fact, a question or a resolution. */
export const placesToAdd = ({ letter }: DraftText): string[] => [
  ...withOneMore.map((part) => `${part}.items.${letter[part].items.length}`),
  ...plainWithOneMore.map((part) => `${part}.${letter[part].length}`),
  ...letter.annex.map(({ items }, at) => `annex.${at}.items.${items.length}`)
]
const withOneMore = ['facts', 'concerns', 'questions'] as const
const plainWithOneMore = ['background', 'measures'] as const

/** The draft with these texts in the place of its own, and with what is added; a paragraph that is emptied is left out. */
export function withTexts(text: DraftText, by: Readonly<Record<string, string>>): DraftText {
  const next = changed(text, (one, path) => (by[path] ?? one).trim())
  const kept = (items: string[]) => items.filter((one) => one !== '')
  const { letter } = next
  const more = (path: string) => (by[path] ?? '').trim()
  const plain = (part: (typeof plainWithOneMore)[number]) =>
    kept([...letter[part], more(`${part}.${letter[part].length}`)])
  const led = (part: (typeof withOneMore)[number]) => {
    const { lead, items } = letter[part]
    return { lead: lead || null, items: kept([...items, more(`${part}.items.${items.length}`)]) }
  }
  return {
    ...next,
    letter: {
      ...letter,
      background: plain('background'),
      earlier: kept(letter.earlier),
      facts: led('facts'),
      concerns: led('concerns'),
      questions: led('questions'),
      measures: plain('measures'),
      closing: kept(letter.closing),
      copies: kept(letter.copies),
      annex: letter.annex
        .map(({ title, items }, at) => ({ title, items: kept([...items, more(`annex.${at}.items.${items.length}`)]) }))
        .filter(({ items }) => items.length > 0)
    }
  }
}

function changed(text: DraftText, change: (text: string, path: string) => string): DraftText {
  const letter: Partial<LetterDocument> = mapTexts({ ...text.letter, ...outside }, change)
  for (const key of Object.keys(outside) as (keyof typeof outside)[]) delete letter[key]
  return { ...text, letter: letter as DraftText['letter'] }
}
// What follows from who signs and when is no text of the draft.
const outside = {
  letterhead: { organisation: null, mandates: [] },
  reference: null,
  date: null,
  notes: [],
  authority: [],
  signatories: [],
  invented: false
}
