import type { RequestEvent } from '@sveltejs/kit'
import { sessionLife } from '#mandate/people/session-life.ts'

const name = 'vigie_office'

/** Strict: no link and no form of another site brings it along; scripts can't read it. */
const kept = ({ url }: RequestEvent) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:' }) as const

export const readToken = ({ cookies }: RequestEvent): string | null => cookies.get(name) ?? null

export const setToken = (event: RequestEvent, token: string): void =>
  event.cookies.set(name, token, { ...kept(event), maxAge: sessionLife.absolute * 60 })

/** What SvelteKit puts into the answers of routes, put into one that no route gave. */
export function keepCookies(event: RequestEvent, response: Response): Response {
  const token = readToken(event)
  const { maxAge, ...rest } = { maxAge: token ? sessionLife.absolute * 60 : 0, ...kept(event) }
  response.headers.append('set-cookie', event.cookies.serialize(name, token ?? '', { ...rest, maxAge }))
  return response
}

export const clearToken = (event: RequestEvent): void => event.cookies.delete(name, kept(event))
