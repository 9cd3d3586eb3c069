import type { RequestEvent } from '@sveltejs/kit'
import { sessionLife } from '#mandate/people/session-life.ts'

const name = 'vigie_office'

/** Strict: no link and no form of another site brings it along; scripts can't read it. */
const kept = ({ url }: RequestEvent) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:' }) as const

export const readToken = ({ cookies }: RequestEvent): string | null => cookies.get(name) ?? null

export const setToken = (event: RequestEvent, token: string): void =>
  event.cookies.set(name, token, { ...kept(event), maxAge: sessionLife.absolute * 60 })

export const clearToken = (event: RequestEvent): void => event.cookies.delete(name, kept(event))
