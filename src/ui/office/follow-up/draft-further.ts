import { get } from 'svelte/store'
import type { Doc } from 'yjs'
import { inLocale } from '#in-locale'
import { isLocale } from '#messages'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { beginFurther } from '#mandate/drafts/begin-further.ts'
import type { FurtherBegun } from '#mandate/follow-up/begin-further-letter.ts'
import { done, type Result } from '#mandate/result.ts'
import { usualWords, withheldMark } from '../../document-words.ts'
import { day } from '../../format.ts'
import { beginCase } from '../cases/begin-case.ts'
import { caseDocument } from '../cases/case-document.ts'
import { broke, call } from '../call.ts'
import { writeNew } from '../drafts/begin-draft.ts'
import { earlierText } from '../drafts/earlier-text.ts'
import { casePersons } from '../drafts/of-case.ts'
import { commonKinds } from '../drafts/words.ts'
import type { SaidLetter } from '../letters/said-letter.ts'
import type { Unlocked } from '../unlocked.ts'

export interface FollowUpToDraft {
  id: string
  /** The case that its letter comes from; null where it came on record otherwise. */
  case: string | null
  /** To which State; null of any other addressee. */
  state: string | null
  /** Where its letter was begun before, by anybody. */
  further: { case: string; draft: string } | null
}

/**
 * A follow-up as a letter of its own: its draft is begun in the case of the letter that it follows, or in one that is opened
 * for it, and sealed here as all are. Pressed twice, or by two, it is begun once.
 */
export async function draftFurther(
  desk: Unlocked,
  one: FollowUpToDraft,
  ids: { case: string; draft: string }
): Promise<Result<{ case: string; draft: string }>> {
  const asked = one.further ?? { case: one.case ?? ids.case, draft: ids.draft }
  if (!one.further && one.case === null) {
    const opened = await beginCase(desk, { id: ids.case, states: one.state ? [one.state] : [], urgency: 'ordinary' })
    if (!opened.ok) return opened
  }
  // Before it is kept that it is begun: in a case that is shut it could not be.
  const shut = await openCase(asked.case)
  if (!shut.ok) return one.further && shut.errors[0]?.code === 'case-closed' ? done(one.further) : shut
  const kept = await call<FurtherBegun>('letters/further-letter', { reminder: one.id, ...asked })
  if (!kept.ok) return kept
  const begun = kept.value
  const given = begun.case === asked.case ? shut : await openCase(begun.case)
  if (!given.ok) return given
  const language = begun.language !== null && isLocale(begun.language) ? begun.language : 'en'
  const letter = await call<SaidLetter>(`letters/letter?${new URLSearchParams({ slug: begun.slug, lang: language })}`)
  if (!letter.ok) return letter
  const record = await readDocument(desk, given.value, begun.case)
  if (!record.ok) return record
  const of = given.value.letters.find(({ slug }) => slug === begun.slug)?.draft
  const first = of === undefined ? null : await readDocument(desk, given.value, of)
  if (first && !first.ok) return first
  const { title, kind, replies } = letter.value
  const sent = inLocale(language, () => day(begun.sentOn, begun.sentPrecision))
  const { salutation, questions, courtesy, closing } = usualWords(language, begun.addressee.class, null)
  const written = await writeNew(desk, given.value, begun.draft, (doc) =>
    beginFurther(doc, {
      first: first?.value ?? null,
      persons: casePersons(record.value),
      tags: given.value.known.tags,
      kind: (commonKinds as readonly string[]).includes(begun.kind) ? begun.kind : 'AL',
      language,
      invented: begun.invented,
      slug: begun.slug,
      addressee: begun.addressee,
      earlier: earlierText(language, { kind, title, sent }, replies),
      open: begun.open,
      frame: { salutation, questions, courtesy, closing },
      mark: withheldMark(language),
      by: desk.me.officer.id,
      on: desk.me.today,
      id: () => crypto.randomUUID() as string
    })
  )
  return written.ok ? done({ case: begun.case, draft: begun.draft }) : written
}

async function openCase(id: string): Promise<Result<CaseGiven>> {
  const given = await call<CaseGiven>('cases/open', { id })
  if (!given.ok) return given
  return given.value.known.closedOn === null ? given : broke('case-closed')
}

async function readDocument(desk: Unlocked, given: CaseGiven, name: string): Promise<Result<Doc>> {
  const document = await caseDocument(desk, given, name, false)
  await document.read()
  document.stop()
  const { isRead, errors } = get(document.state)
  return isRead ? done(document.doc) : { ok: false, errors }
}
