import * as Y from 'yjs'
import { listCaseWords } from '#mandate/cases/list-case-words.ts'
import {
  concern,
  decide,
  lineOf,
  madeOf,
  paragraphsOf,
  paragraphText,
  takeOut
} from '#mandate/drafts/draft-document.ts'
import { canonicalText } from '#mandate/drafts/draft-text.ts'
import { listLetterWords } from '#mandate/drafts/list-letter-words.ts'
import { textOf } from '#mandate/drafts/text-of.ts'
import { retype } from '../ui/office/cases/record.ts'
import { insertSuggested, offeredFor } from '../ui/office/drafts/annex-offered.ts'
import { beginWith } from '../ui/office/drafts/begin-with.ts'
import { casePersons, incidentsOf, ofCase } from '../ui/office/drafts/of-case.ts'
import { beginUsual } from '../ui/office/drafts/usual.ts'
import { writeSealed, type CaseMade } from './cases.ts'
import type { LetterPlan } from './letters.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

/** A draft in the hands of those who write it. */
export interface Draft {
  id: string
  of: CaseMade
  plan: LetterPlan
  doc: Y.Doc
}

/** Begun from its case with the usual words, as the page begins it; then what is this letter's own. */
export async function draftOf(
  at: Instance,
  officer: InventedOfficer,
  { of, plan, today }: { of: CaseMade; plan: LetterPlan; today: string }
): Promise<Draft> {
  const { state, themes, groups } = of.matter
  const { kind, lang: language } = plan
  const desk = deskOf(at, officer, today)
  const words = must(await listLetterWords(desk, at.reference))
  const { states } = must(await listCaseWords(desk, { lang: language }))
  const hand = { by: officer.id, on: today }
  const tags = [...themes.map((code) => `theme:${code}`), ...groups.map((code) => `group:${code}`)]
  const draft = { id: crypto.randomUUID() as string, of, plan, doc: new Y.Doc() }
  await change(at, officer, draft, today, (doc) => {
    beginWith(doc, { kind, state, language, persons: casePersons(of.record) }, tags, hand)
    decide(doc, 'invented', true)
    // Whoever is not to be named to the State is counted all the same.
    for (const { id } of casePersons(of.record)) concern(doc, id, true)
    beginUsual(doc, words.blocks, incidentsOf(of.record, language), hand, casePersons(of.record))
    insertSuggested(
      doc,
      offeredFor(doc, { words, states, letterStates: states, caseState: state, today: at.today }),
      hand
    )
    lineOf(doc, 'subject').insert(0, plan.subject)
    const who = madeOf(doc, 'background', 'block:who-defender')
    if (who && plan.who) retype(paragraphText(doc, who.id), plan.who)
    for (const question of paragraphsOf(doc, 'questions').slice(plan.questions)) takeOut(doc, question)
  })
  return draft
}

/** Another sealed update of it. */
export const change = (
  at: Instance,
  officer: InventedOfficer,
  { id: document, of, doc }: Draft,
  today: string,
  write: (doc: Y.Doc) => void
): Promise<void> => writeSealed(at, officer, { id: of.id, document, doc, today }, write)

/** What it says now: what would be cleared. */
export async function canonicalOf(at: Instance, officer: InventedOfficer, { of, plan, doc }: Draft): Promise<string> {
  const words = must(await listCaseWords(deskOf(at, officer, at.today), { lang: plan.lang }))
  return canonicalText(textOf(doc, ofCase(of.record, plan.lang, words)))
}
