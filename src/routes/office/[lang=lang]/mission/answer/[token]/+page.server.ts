import { errorSentence } from '#messages'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { hashOf, mostOfFiles } from '#mandate/corner/filing.ts'
import { openUploadLink } from '#mandate/corner/open-upload-link.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../../corner-session.ts'
import { missionDoor } from '../../../../mission-desk.ts'
import { readAnswerForm } from '../../../../read-answer-form.ts'
import { refusedForm } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const read = await openUploadLink(missionDoor(event), { token: event.params.token })
  const most = mostOfFiles / 1_000_000
  if (!read.ok) return { opened: null, refusal: errorSentence(read.errors[0]!), state: null, signatories: [], most }
  const { opened, desk } = read.value
  const signatories = await Promise.all(opened.letter.signatories.map((code) => mandateName(event, code)))
  return { opened, refusal: null, state: await stateName(event, desk.state), signatories, most }
}

export const actions: Actions = {
  answer: async (event) => {
    const link = await openUploadLink(missionDoor(event), { token: event.params.token })
    const read = await readAnswerForm(event, link.ok ? link.value.opened.letter.slug : '')
    const none: string[] = []
    if (!read.ok) return refusedForm('answer', read.errors, { typed: {}, also: none })
    const { typed, files, input } = read.value
    if (!link.ok) return refusedForm('answer', link.errors, { typed, also: none })
    const { desk, opened } = link.value
    const filed = await fileAnswer(desk, { ...input, letters: [opened.letter.slug] }, files)
    if (!filed.ok) return refusedForm('answer', filed.errors, { typed, also: none })
    // The link opens nothing any more: its receipt is this answer alone.
    const { letter } = opened
    const answers = letter.questions
      .map(({ id, number, text: question }) => ({
        letter: letter.slug,
        number,
        question,
        text: (typed[`answer_${id}`] ?? '').trim()
      }))
      .filter(({ text }) => text !== '')
    return {
      receipt: {
        id: filed.value.filing,
        kind: typed.form === 'acknowledgement' ? ('acknowledgement' as const) : ('answer' as const),
        text: typed.text?.trim() || null,
        annex: typed.annex?.trim() || null,
        untilDay: null,
        reply: null,
        replyOn: null,
        filedAt: filed.value.filedAt,
        fingerprint: filed.value.fingerprint,
        byName: null,
        letters: [{ slug: letter.slug, reference: letter.reference, asked: letter.questions.length }],
        answers,
        files: files.map(({ name, bytes, confidential }) => ({
          name,
          size: bytes.length,
          sha256: hashOf(bytes).toString('hex'),
          confidential
        }))
      },
      again: filed.value.again,
      state: await stateName(event, desk.state)
    }
  }
}
