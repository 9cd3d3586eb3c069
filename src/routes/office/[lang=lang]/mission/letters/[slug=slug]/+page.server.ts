import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { askExtension } from '#mandate/corner/ask-extension.ts'
import { askToWithhold } from '#mandate/corner/ask-to-withhold.ts'
import { commentOnReading } from '#mandate/corner/comment-on-reading.ts'
import { confirmReceipt } from '#mandate/corner/confirm-receipt.ts'
import type { MissionDesk } from '#mandate/corner/desk.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import type { FilingDone } from '#mandate/corner/file-on-record.ts'
import { lookAtLetter } from '#mandate/corner/look-at-letter.ts'
import { mostInForm, mostOfFiles } from '#mandate/corner/filing.ts'
import { readDraftKey } from '#mandate/corner/read-draft-key.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import type { Result } from '#mandate/result.ts'
import type { DraftOf } from '../../../../../../ui/mission/kept-on-device.ts'
import { holdsWords, leftBy, type Act, type Kept } from '../../../../../../ui/mission/typed-fields.ts'
import { formsComeFromHere, languagesHere, mandateName, stateName } from '../../../../corner-session.ts'
import { missionOf } from '../../../../mission-desk.ts'
import { readAnswerForm, type AnswerForm } from '../../../../read-answer-form.ts'
import { refusedForm } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const desk = missionOf(event)
  const read = await readLetter(desk, event.params.slug)
  if (!read.ok) error(404, 'not-found')
  await lookAtLetter(desk, read.value.letter)
  const signatories = await Promise.all(read.value.letter.signatories.map((code) => mandateName(event, code)))
  const { db, today } = event.locals.vigie
  const found = await findLetter(db.public, read.value.letter.slug, today())
  return {
    ...read.value,
    isPublic: found !== null && 'letter' in found,
    signatories,
    session: 'session' in desk.by ? desk.by.session : null,
    draft: await draftOf(desk, read.value.letter.id),
    state: await stateName(event, desk.state),
    languages: await languagesHere(event),
    most: mostInForm / 1_000_000,
    mostInPieces: mostOfFiles / 1_000_000
  }
}

/** By which her device keeps what she typed, if she asks for it. */
async function draftOf(desk: MissionDesk, letter: string): Promise<DraftOf | null> {
  const key = await readDraftKey(desk)
  return key.ok && key.value !== null && 'diplomat' in desk.by
    ? { diplomat: desk.by.diplomat, letter, key: key.value }
    : null
}

type Page = RequestEvent<{ slug: string }>

export const actions: Actions = {
  answer: (event) =>
    of(event, 'answer', async ({ input, files, faults }) =>
      faults.length > 0 ? { ok: false, errors: faults } : fileAnswer(missionOf(event), input, files)
    ),
  extension: (event) =>
    ofWords(event, 'extension', askExtension, ({ until = '', extension_reason: reason = '' }) => ({ until, reason })),
  withhold: (event) =>
    ofWords(event, 'withhold', askToWithhold, ({ withhold_reply: reply, withhold_reason: reason = '' }) => ({
      ...(reply && { reply }),
      reason
    })),
  comment: (event) =>
    ofWords(event, 'comment', commentOnReading, ({ reply = '', ...typed }) => ({
      reply,
      text: typed[`comment_${reply}`] ?? ''
    })),
  receipt: async (event) => {
    const read = await readAnswerForm(event, event.params.slug)
    if (!read.ok) return refusedForm('receipt', read.errors, nothing)
    const { typed, also } = read.value
    const confirmed = await confirmReceipt(missionOf(event), { letter: event.params.slug })
    if (!confirmed.ok) return refusedForm('receipt', confirmed.errors, { typed, also })
    if (holdsWords(typed)) return keeping(typed, also)
    redirect(303, `/${event.locals.lang}/mission/letters/${event.params.slug}`)
  },
  // What the key Enter presses, scripts or none: nothing is filed by it.
  keep: async (event) => {
    const read = await readAnswerForm(event, event.params.slug)
    return read.ok ? keeping(read.value.typed, read.value.also) : refusedForm('answer', read.errors, nothing)
  }
}

/** A few words about this letter, which are filed and have their receipt. */
const ofWords = (
  event: Page,
  act: Act,
  verb: (desk: MissionDesk, input: unknown) => Promise<Result<FilingDone>>,
  pick: (typed: Record<string, string>) => object
) => of(event, act, ({ typed }) => verb(missionOf(event), { letter: event.params.slug, ...pick(typed) }))

/** Files what this act is, and gives back whatever else was typed on the page. */
async function of(event: Page, act: Act, file: (form: AnswerForm) => Promise<Result<FilingDone>>) {
  const read = await readAnswerForm(event, event.params.slug)
  if (!read.ok) return refusedForm(act, read.errors, nothing)
  const { typed, also } = read.value
  const filed = await file(read.value)
  if (!filed.ok) return refusedForm(act, filed.errors, { typed, also })
  const left = leftBy(act, typed, typed.reply)
  const { filing, again } = filed.value
  if (holdsWords(left)) return keeping(left, act === 'answer' ? [] : also, filing.id)
  redirect(303, `/${event.locals.lang}/mission/filings/${filing.id}${again ? '?again' : ''}`)
}

const nothing: { typed: Record<string, string>; also: string[] } = { typed: {}, also: [] }
const keeping = (typed: Record<string, string>, also: string[], filing: string | null = null): Kept => ({
  kept: true,
  filing,
  values: { typed, also }
})
