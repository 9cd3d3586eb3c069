import { error, redirect } from '@sveltejs/kit'
import { institutionSteps, isOverdue } from '#mandate/institutions-asked/asked.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { openQuestion } from '#mandate/institutions-asked/open-question.ts'
import { languages } from '#mandate/languages.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { factWords, stepWord } from '../../../../../../ui/institutions/fact-words.ts'
import { languageName } from '../../../../../../ui/format.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../../corner-session.ts'
import { partnerOf } from '../../../../partner-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

/** One question: the facts that went, the words, and the answer. */
export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const read = await openQuestion(desk, event.params.id)
  if (!read.ok) error(404, 'not-found')
  const { told, ...question } = read.value
  const reference = await lists(vigie.db.office, lang)
  return {
    question,
    isOverdue: isOverdue({ ...question, answers: question.answers.length }, desk.today),
    facts: (told?.facts ?? []).map((fact) => factWords(fact, reference)),
    words: told?.words ?? null,
    steps: institutionSteps.map((code) => ({ code, label: stepWord(code) })),
    languages: languages.map((code) => ({ code, label: languageName(code) })),
    own: desk.partner.lang,
    mandate: await mandateName(event, desk.mandate),
    state: await stateName(event, desk.state)
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await formOf(event)
    const { words = '', lang = '', seen = '' } = typedIn(form)
    const typed = { words, lang, seen, steps: form.getAll('steps').filter((step) => typeof step === 'string') }
    const answered = await answerQuestion(partnerOf(event), { question: event.params.id, ...typed })
    if (!answered.ok) return refusedForm('answer', answered.errors, typed)
    redirect(303, `/${event.locals.lang}/partner/questions/${event.params.id}?answered`)
  }
}
