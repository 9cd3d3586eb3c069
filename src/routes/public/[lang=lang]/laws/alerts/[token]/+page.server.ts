import { error, fail } from '@sveltejs/kit'
import { answerLawAlert } from '#mandate/laws/alerts/answer-law-alert.ts'
import { howLawAlertStands } from '#mandate/laws/alerts/how-law-alert-stands.ts'
import { isAlertToken } from '#mandate/laws/alerts/law-alert.ts'
import { errorSentence } from '#messages'
import { anybody } from '../form.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** It asks; a mail server or a browser that follows a link on its own decides nothing. */
export const load: PageServerLoad = async ({ locals: { vigie }, params, setHeaders }) => {
  // The address of this page is a key: it is kept nowhere, and told to no other site.
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
  if (!isAlertToken(params.token)) error(404, { message: 'not-found' })
  const stands = await howLawAlertStands({ db: vigie.db.public, actor: anybody }, params.token)
  return stands.ok
    ? { stands: stands.value, unknown: null }
    : { stands: null, unknown: errorSentence(stands.errors[0]!) }
}

const answer = (word: 'confirm' | 'end') => async (event: RequestEvent) => {
  const { vigie } = event.locals
  const desk = { db: vigie.db.public, actor: anybody, today: vigie.today() }
  const answered = await answerLawAlert(desk, event.params.token, word)
  return answered.ok
    ? { done: word, error: null }
    : fail(404, { done: null, error: errorSentence(answered.errors[0]!) })
}

export const actions: Actions = { confirm: answer('confirm'), end: answer('end') }
