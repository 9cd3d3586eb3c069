import type { RequestEvent } from '@sveltejs/kit'
import { sessionLife } from '#mandate/people/session-life.ts'

/** Over https the browser itself takes no such name from another host, from http or for a part of the site. */
export const cookieName = ({ protocol }: Pick<URL, 'protocol'>): string =>
  protocol === 'https:' ? '__Host-vigie_office' : 'vigie_office'

/** Of a request that is no route's, from its header. */
export const tokenIn = (header: string | undefined, origin: URL): string | null => cookieIn(header, cookieName(origin))

export function cookieIn(header: string | undefined, name: string): string | null {
  const found = (header ?? '').split(';').find((one) => one.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1) ?? null
}

/** Strict: no link and no form of another site brings it along; scripts can't read it. */
const kept = ({ url }: RequestEvent) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:' }) as const

export const readToken = ({ cookies, url }: RequestEvent): string | null => cookies.get(cookieName(url)) ?? null

export const setToken = (event: RequestEvent, token: string): void =>
  event.cookies.set(cookieName(event.url), token, { ...kept(event), maxAge: sessionLife.absolute * 60 })

/** What SvelteKit puts into the answers of routes, put into one that no route gave. */
export function keepCookies(event: RequestEvent, response: Response): Response {
  const token = readToken(event)
  const { maxAge, ...rest } = { maxAge: token ? sessionLife.absolute * 60 : 0, ...kept(event) }
  response.headers.append(
    'set-cookie',
    event.cookies.serialize(cookieName(event.url), token ?? '', { ...rest, maxAge })
  )
  return response
}

export const clearToken = (event: RequestEvent): void => event.cookies.delete(cookieName(event.url), kept(event))
