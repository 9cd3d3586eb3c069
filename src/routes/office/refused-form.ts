import { error, fail, type RequestEvent } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import type { DomainError } from '#mandate/result.ts'
import { pickedDay } from '../../ui/picked-day.ts'

/** A form that was refused comes back with its sentences, each with its field, and with all that was typed. */
export const refusedForm = <V extends object>(form: string, errors: readonly DomainError[], values: V) =>
  fail(422, {
    form,
    errors: errors.map((error) => ({ field: error.field, sentence: said(error) })),
    values
  })

const said = ({ code, params }: DomainError) =>
  errorSentence({ code, params: { ...params, ...pickedDay(params.value) } })

/** What a page's form sent; a body that is none, or is larger than any may be, is refused, and nothing is done. */
export const formOf = ({ request }: Pick<RequestEvent, 'request'>): Promise<FormData> =>
  request.formData().catch((cause: unknown) => (isTooLarge(cause) ? error(413, 'too-large') : error(415, 'not-a-form')))

// What the handler says of a body of more than BODY_SIZE_LIMIT.
const isTooLarge = (cause: unknown): boolean => cause instanceof Error && 'status' in cause && cause.status === 413

/** What was typed, without files: a browser lets nobody put those back. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
