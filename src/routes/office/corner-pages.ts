import { json, redirect, type Action, type RequestEvent } from '@sveltejs/kit'
import type { Corner, CornerDesk } from '#mandate/corner/desk.ts'
import { endCornerSessions } from '#mandate/corner/end-corner-sessions.ts'
import { enrolByPasskey, enrolByPassphrase } from '#mandate/corner/enrol-in-corner.ts'
import { signInToCorner, signInToCornerByPasskey } from '#mandate/corner/sign-in-to-corner.ts'
import { answer, readJson } from './api/answer.ts'
import { deviceOf, doorInto, letIn, signOutOf } from './corner-session.ts'
import { formOf, refusedForm, typedIn } from './refused-form.ts'

/** What the pages of a mission's corner and of a partner's do alike: to come in, to look after one's sessions. */

export const signInAction =
  (into: Corner): Action =>
  async (event) => {
    const { name, words, code } = typedIn(await formOf(event))
    const signedIn = await signInToCorner(doorInto(into, event), { name, words, code, device: deviceOf(event) })
    // Her name comes back; words and code do not lie in a page.
    if (!signedIn.ok) return refusedForm('sign-in', signedIn.errors, { name: name ?? '' })
    letIn(into, event, signedIn.value.token)
    redirect(303, `/${event.locals.lang}/${into}`)
  }

export const enrolAction =
  (into: Corner): Action =>
  async (event) => {
    const typed = typedIn(await formOf(event))
    const { words, wordsAgain, totpSecret, made, code } = typed
    const input = { token: event.params.token, words, wordsAgain, totpSecret, made, code, device: deviceOf(event) }
    const enrolled = await enrolByPassphrase(doorInto(into, event), input)
    if (!enrolled.ok) return refusedForm('enrol', enrolled.errors, { typed })
    letIn(into, event, enrolled.value.token)
    redirect(303, `/${event.locals.lang}/${into}`)
  }

export const accountActions = (into: Corner, deskOf: (event: RequestEvent) => CornerDesk) =>
  ({
    end: async (event) => {
      const desk = deskOf(event)
      const { session } = typedIn(await formOf(event))
      await endCornerSessions(desk, { session })
      const isThisOne = 'session' in desk.by && desk.by.session === session
      if (isThisOne) signOutOf(into, event)
      redirect(303, `/${event.locals.lang}/${into}/${isThisOne ? 'sign-in' : 'account'}`)
    },
    all: async (event) => {
      await endCornerSessions(deskOf(event), { all: true })
      signOutOf(into, event)
      redirect(303, `/${event.locals.lang}/${into}/sign-in`)
    }
  }) satisfies Record<string, Action>

export const byPasskey =
  (into: Corner, verb: typeof enrolByPasskey | typeof signInToCornerByPasskey) =>
  async (event: RequestEvent): Promise<Response> => {
    const input = await readJson(event)
    const came = input.ok ? await verb(doorInto(into, event), input.value) : input
    if (!came.ok) return answer(came)
    letIn(into, event, came.value.token)
    return json(null)
  }
