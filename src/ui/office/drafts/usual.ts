import type { Doc } from 'yjs'
import {
  addParagraph,
  addresseesOf,
  concerned,
  factsOf,
  lineOf,
  madeOf,
  tagsOf,
  type Line,
  type Paragraph,
  type Section
} from '#mandate/drafts/draft-document.ts'
import { blockText, usualFor, type LetterBlock, type LetterFor } from '#mandate/drafts/letter-blocks.ts'
import { mayBeNamedTo, type CasePerson } from '#mandate/drafts/who-is-named.ts'
import { namesOf } from '#mandate/intake/names-of.ts'
import type { Incident } from './of-case.ts'
import { usualWords } from '../../document-words.ts'

export interface Hand {
  by: string
  on: string
}

/** What this letter is, for the choice of its blocks. */
export const letterFor = (doc: Doc): LetterFor => ({
  kind: factsOf(doc).kind,
  classes: addresseesOf(doc).map((one) => one.class),
  themes: tagsOf(doc).flatMap((one) => (one.startsWith('theme:') ? [one.slice(6)] : [])),
  as: factsOf(doc).beside?.as ?? null
})

/** Puts in what letters of that kind usually say; what stands there already stays as it is. */
export function beginUsual(
  doc: Doc,
  blocks: readonly LetterBlock[],
  incidents: readonly Incident[],
  hand: Hand,
  persons: readonly CasePerson[]
): void {
  const { language } = factsOf(doc)
  const words = usualWords(language, addresseesOf(doc)[0]?.class ?? 'state', null)
  doc.transact(() => {
    line(doc, 'salutation', words.salutation)
    line(doc, 'facts-lead', words.facts)
    line(doc, 'concerns-lead', words.concerns)
    line(doc, 'questions-lead', words.questions)
    line(doc, 'courtesy', words.courtesy)
    for (const { id, text, isOfSource } of incidents)
      insertOnce(doc, 'facts', `incident:${id}`, text, hand, isOfSource ? { said: text } : {})
    for (const block of usualFor(blocks, letterFor(doc))) insertBlock(doc, block, language, hand, persons)
    insertOnce(doc, 'concerns', 'usual:annex', words.annex, hand, { language })
    for (const text of words.closing) insertOnce(doc, 'closing', 'usual:publicity', text, hand, { language })
  })
}

export function insertBlock(
  doc: Doc,
  block: LetterBlock,
  language: string,
  hand: Hand,
  persons: readonly CasePerson[] = []
): void {
  const said = blockText(block, language)
  const text = withNames(said.text, said.language, whomOf(doc, block, persons))
  if (isLead(block.section)) line(doc, block.section, text)
  else insertOnce(doc, block.section, `block:${block.block}`, text, hand, { language })
}
/** By name those alone who agreed to be named to each addressee; of anybody else it is left to be filled in. */
function whomOf(doc: Doc, { block }: LetterBlock, persons: readonly CasePerson[]): string[] {
  const kind = block === 'who-defender' ? 'person' : block === 'who-organisation' ? 'organisation' : null
  const chosen = concerned(doc)
  const classes = addresseesOf(doc).map((one) => one.class)
  const whom = persons.filter((one) => one.kind === kind && chosen.includes(one.id))
  return whom.every((one) => mayBeNamedTo(one, classes)) ? whom.flatMap((one) => namesOf(one)[0] ?? []) : []
}
const withNames = (text: string, language: string, names: readonly string[]): string =>
  names.length === 0 ? text : text.replace(/\[[^\]]+\]/, () => new Intl.ListFormat(language).format(names))

export const isIn = (doc: Doc, { section, block }: LetterBlock): boolean =>
  !isLead(section) && madeOf(doc, section, `block:${block}`) !== undefined

export function insertOnce(
  doc: Doc,
  section: Section,
  from: string,
  text: string,
  { by, on }: Hand,
  more: Pick<Paragraph, 'said' | 'language' | 'state'> = {}
): void {
  const id = crypto.randomUUID() as string
  if (!madeOf(doc, section, from)) addParagraph(doc, { id, section, by, on, from, ...more }, text)
}

const isLead = (section: LetterBlock['section']): section is Extract<LetterBlock['section'], Line> =>
  section.endsWith('-lead')
function line(doc: Doc, name: Line, text: string): void {
  const of = lineOf(doc, name)
  if (of.length === 0) of.insert(0, text)
}
