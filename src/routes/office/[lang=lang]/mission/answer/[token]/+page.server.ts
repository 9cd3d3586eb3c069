import { errorSentence } from '#messages'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { mostInForm } from '#mandate/corner/filing.ts'
import { openUploadLink } from '#mandate/corner/open-upload-link.ts'
import { formsComeFromHere, languagesHere, mandateName, stateName } from '../../../../corner-session.ts'
import { missionDoor } from '../../../../mission-desk.ts'
import { readAnswerForm } from '../../../../read-answer-form.ts'
import { refusedForm } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const read = await openUploadLink(missionDoor(event), { token: event.params.token })
  const most = mostInForm / 1_000_000
  const languages = await languagesHere(event)
  if (!read.ok)
    return {
      opened: null,
      until: null,
      refusal: errorSentence(read.errors[0]!),
      state: null,
      signatories: [],
      languages,
      most
    }
  const { opened, until, desk } = read.value
  const signatories = await Promise.all(opened.letter.signatories.map((code) => mandateName(event, code)))
  return { opened, until, refusal: null, state: await stateName(event, desk.state), signatories, languages, most }
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
    return {
      receipt: filed.value.filing,
      again: filed.value.again,
      state: await stateName(event, desk.state)
    }
  }
}
