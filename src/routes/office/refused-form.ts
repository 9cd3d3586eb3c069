import { error, fail, type RequestEvent } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import type { DomainError } from '#mandate/result.ts'

/** A form that was refused comes back with its sentences, each with its field, and with all that was typed. */
export const refusedForm = <V extends object>(form: string, errors: readonly DomainError[], values: V) =>
  fail(422, {
    form,
    errors: errors.map((error) => ({ field: error.field, sentence: errorSentence(error) })),
    values
  })

/** What a page's form sent; a body that is none is refused, and nothing is done. */
export const formOf = ({ request }: Pick<RequestEvent, 'request'>): Promise<FormData> =>
  request.formData().catch(() => error(415, 'not-a-form'))

/** What was typed, without files: a browser lets nobody put those back. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
