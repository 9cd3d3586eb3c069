import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import type { FrontDoor, OfficeDesk } from '#mandate/people/desk.ts'
import { refused, type DomainError, type Result } from '#mandate/result.ts'
import { pickedDay } from '../../../ui/picked-day.ts'
import { doorOf } from './find-desk.ts'

/** For who has not signed in: JSON in, a verb, JSON out. */
export const atFrontDoor =
  (work: (door: FrontDoor, input: unknown, event: RequestEvent) => Promise<Result<unknown>>): RequestHandler =>
  async (event) => {
    const input = await readJson(event)
    return input.ok ? answer(await work(doorOf(event), input.value, event)) : answer(input)
  }

/** For an officer whom `admit` let through. */
export const atDesk =
  (work: (desk: OfficeDesk, input: unknown, event: RequestEvent) => Promise<Result<unknown>>): RequestHandler =>
  async (event) => {
    const { desk } = event.locals
    if (!desk) return answer(refused('signed-out'))
    const input = await readJson(event)
    return input.ok ? answer(await work(desk, input.value, event)) : answer(input)
  }

/** What is refused is said here, in the language of her page: so that no catalogue goes to her browser, and no refusal is without its sentence. */
export function answer(result: Result<unknown>): Response {
  if (result.ok) return json(result.value)
  return json({ errors: result.errors.map(inWords) }, { status: statuses[result.errors[0]!.code] ?? 422 })
}

const inWords = (error: DomainError) => ({
  ...error,
  said: errorSentence({ ...error, params: { ...error.params, ...pickedDay(error.params?.value) } })
})

// What one may not do answers as what is not there.
const statuses: Record<string, number> = {
  'signed-out': 401,
  'not-allowed': 404,
  'mail-not-found': 404,
  'not-found': 404,
  'letter-not-found': 404,
  'not-json': 415,
  'try-later': 429
}

// NOTE: only what is said to be JSON: a form of another site can't say so without asking first, and is refused then.
export async function readJson({ request }: RequestEvent): Promise<Result<unknown>> {
  if (request.method === 'GET') return { ok: true, value: null }
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) return refused('not-json')
  try {
    return { ok: true, value: await request.json() }
  } catch {
    return refused('not-json')
  }
}
