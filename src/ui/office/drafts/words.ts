import { m } from '#messages'
import { commonKinds, type AddresseeClass } from '#mandate/communications/communication.ts'
import type { Doc } from 'yjs'
import {
  lines,
  paragraphsOf,
  sections,
  type Line,
  type Parallel,
  type Section
} from '#mandate/drafts/draft-document.ts'
import type { DraftedLetter } from '#mandate/drafts/draft-text.ts'
import type { Missing } from '#mandate/drafts/missing-of.ts'
import { plain } from '../../format.ts'
import { setApart } from '../../isolated.ts'
import { isAnnexTitle } from './annex-title.ts'

type Say = () => string
type SayOf = (params: { name: string }) => string

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
const kinds: Record<string, Say> = { UA: m.letter_kind_ua, AL: m.letter_kind_al, OL: m.letter_kind_ol }
export const kindWord = (kind: string): string => kinds[kind]?.() ?? kind
export { commonKinds }

export const classNames: Record<AddresseeClass, Say> = {
  state: m.addressee_class_state,
  company: m.addressee_class_company,
  intergovernmental: m.addressee_class_intergovernmental,
  other: m.addressee_class_other
}
export const sectionNames: Record<Section, Say> = {
  addressee: m.drafts_s_addressee,
  background: m.document_background,
  earlier: m.document_earlier,
  facts: m.document_facts,
  concerns: m.document_concerns,
  questions: m.document_questions,
  measures: m.document_measures,
  closing: m.drafts_s_closing,
  copies: m.document_copies,
  treaties: m.drafts_annex_treaties,
  articles: m.document_declaration,
  resolutions: m.drafts_annex_resolutions
}
const numbered: Partial<Record<Section, (params: { number: string }) => string>> = {
  facts: m.drafts_fact_number,
  questions: m.drafts_question_number
}
export const paragraphName = (section: Section, at: number): string =>
  (numbered[section] ?? m.drafts_paragraph_number)({ number: plain(at + 1) })
export const lineNames: Record<Line, Say> = {
  subject: m.drafts_subject,
  salutation: m.drafts_salutation,
  'facts-lead': m.drafts_lead,
  'concerns-lead': m.drafts_lead,
  'questions-lead': m.drafts_lead,
  courtesy: m.drafts_courtesy
}
/** The part that a line or a paragraph is of: what leads a section in stands in it. */
export function partName(part: Line | Section): string {
  const section = sections.find((one) => one === part.replace(/-lead$/, ''))
  return section ? sectionNames[section]() : lineNames[part as Line]()
}
/**
 * A paragraph by its path in a letter: 'questions.items.1' is question 2.
 * @param letter in which it stands: its annex has parts, each with paragraphs from 1 on
 */
export function pathName(path: string, letter: Pick<DraftedLetter, 'annex'> | null = null): string {
  const [part = '', ...rest] = path.split('.')
  const at = Number(rest.at(-1))
  // NOTE: mandates could propose the heading of an annex once; what they said of it is read still.
  if (isAnnexTitle(path))
    return [m.document_annex(), m.drafts_heading_number({ number: plain(Number(rest[0]) + 1) })].join(m.site_dot())
  if (part === 'annex') {
    const title = letter?.annex[Number(rest[0])]?.title
    return [m.document_annex(), title && setApart(title), paragraphName('treaties', at)]
      .filter(Boolean)
      .join(m.site_dot())
  }
  const section = sections.find((one) => one === part)
  if (!section) return lines.some((one) => one === part) ? lineNames[part as Line]() : part
  return [sectionNames[section](), rest.at(-1) === 'lead' ? m.drafts_lead() : paragraphName(section, at)].join(
    m.site_dot()
  )
}
export const parallelNames: Record<Parallel, Say> = {
  'home-state': m.drafts_as_home_state,
  company: m.drafts_as_company,
  parent: m.drafts_as_parent,
  investor: m.drafts_as_investor
}

const missing: Record<string, Say> = {
  'draft-no-addressee': m.drafts_m_no_addressee,
  'draft-addressee-unnamed': m.drafts_m_addressee_unnamed,
  'draft-no-subject': m.drafts_m_no_subject,
  'draft-no-facts': m.drafts_m_no_facts,
  'draft-no-questions': m.drafts_m_no_questions,
  'draft-no-persons': m.drafts_m_no_persons,
  'draft-no-concerns': m.drafts_m_no_concerns,
  'draft-no-measures': m.drafts_m_no_measures,
  'draft-no-articles': m.drafts_m_no_articles,
  'draft-no-themes': m.drafts_m_no_themes,
  'draft-no-closing': m.drafts_m_no_closing,
  'draft-other-language': m.drafts_m_other_language,
  'draft-other-state': m.drafts_m_other_state,
  'draft-salutation-of-another': m.drafts_m_salutation_of_another,
  'draft-courtesy-of-another': m.drafts_m_courtesy_of_another,
  'draft-own-words': m.drafts_m_own_words
}
const missingOfName: Record<string, SayOf> = {
  'draft-not-to-take-up': m.drafts_m_not_to_take_up,
  'draft-consent-taken-back': m.drafts_m_consent_taken_back,
  'draft-minor-by-name': m.drafts_m_minor_by_name,
  'draft-minor-in-public': m.drafts_m_minor_in_public,
  'draft-named-taken-back': m.drafts_m_named_taken_back,
  'draft-named-to-state': m.drafts_m_named_to_state,
  'draft-named-to-other': m.drafts_m_named_to_other,
  'draft-named-to-mandate': m.drafts_m_named_to_mandate,
  'draft-part-of-name': m.drafts_m_part_of_name,
  'draft-source-named': m.drafts_m_source_named,
  'draft-public-more-than-agreed': m.drafts_m_public_more
}
export const missingSentence = ({ code, params }: Pick<Missing, 'code' | 'params'>): string =>
  missing[code]?.() ??
  missingOfName[code]?.({ name: `\u2068${params.name}\u2069` }) ??
  m.drafts_m_gap({ text: `\u2068${params.text}\u2069` })

/** Where in the letter a paragraph is, for who reads of it elsewhere; nothing of another field, whose sentence says it. */
export function placeName(doc: Doc, field: string): string | null {
  for (const section of sections) {
    const at = paragraphsOf(doc, section).findIndex(({ id }) => field === `paragraph/${id}`)
    if (at >= 0) return [sectionNames[section](), paragraphName(section, at)].join(m.site_dot())
  }
  return null
}
