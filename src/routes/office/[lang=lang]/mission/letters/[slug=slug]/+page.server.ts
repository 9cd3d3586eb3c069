import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { askExtension } from '#mandate/corner/ask-extension.ts'
import { askToWithhold } from '#mandate/corner/ask-to-withhold.ts'
import { commentOnReading } from '#mandate/corner/comment-on-reading.ts'
import { confirmReceipt } from '#mandate/corner/confirm-receipt.ts'
import type { MissionDesk } from '#mandate/corner/desk.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import type { FilingDone } from '#mandate/corner/file-on-record.ts'
import { mostOfFiles } from '#mandate/corner/filing.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import type { Result } from '#mandate/result.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../../corner-session.ts'
import { missionOf } from '../../../../mission-desk.ts'
import { readAnswerForm } from '../../../../read-answer-form.ts'
import { formOf, refusedForm, typedIn } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const desk = missionOf(event)
  const read = await readLetter(desk, event.params.slug)
  if (!read.ok) error(404, 'not-found')
  const signatories = await Promise.all(read.value.letter.signatories.map((code) => mandateName(event, code)))
  return { ...read.value, signatories, state: await stateName(event, desk.state), most: mostOfFiles / 1_000_000 }
}

export const actions: Actions = {
  answer: async (event) => {
    const read = await readAnswerForm(event, event.params.slug)
    if (!read.ok) return refusedForm('answer', read.errors, { typed: {}, also: [] })
    const { input, files, typed, also } = read.value
    const filed = await fileAnswer(missionOf(event), input, files)
    return filed.ok ? toReceipt(event, filed.value) : refusedForm('answer', filed.errors, { typed, also })
  },
  receipt: async (event) => {
    const confirmed = await confirmReceipt(missionOf(event), { letter: event.params.slug })
    if (!confirmed.ok) return refusedForm('receipt', confirmed.errors, { typed: {}, also: [] })
    redirect(303, `/${event.locals.lang}/mission/letters/${event.params.slug}`)
  },
  extension: (event) => ofWords(event, 'extension', ({ until, reason }) => ({ until, reason }), askExtension),
  comment: (event) => ofWords(event, 'comment', ({ reply, text }) => ({ reply, text }), commentOnReading),
  withhold: (event) =>
    ofWords(event, 'withhold', ({ reply, reason }) => ({ ...(reply && { reply }), reason }), askToWithhold)
}

/** A form of a few words about this letter, which is filed and has its receipt. */
async function ofWords(
  event: RequestEvent<{ slug: string }>,
  name: string,
  pick: (typed: Record<string, string>) => object,
  verb: (desk: MissionDesk, input: unknown) => Promise<Result<FilingDone>>
) {
  const typed = typedIn(await formOf(event))
  const filed = await verb(missionOf(event), { letter: event.params.slug, ...pick(typed) })
  return filed.ok ? toReceipt(event, filed.value) : refusedForm(name, filed.errors, { typed, also: [] })
}

const toReceipt = ({ locals }: Pick<RequestEvent, 'locals'>, { filing, again }: FilingDone): never =>
  redirect(303, `/${locals.lang}/mission/filings/${filing}${again ? '?again' : ''}`)
