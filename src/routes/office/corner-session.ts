import type { RequestEvent } from '@sveltejs/kit'
import type { Corner } from '#mandate/corner/desk.ts'
import { sessionLife } from '#mandate/people/session-life.ts'
import { lists, stateNames } from '#mandate/reference/reference-lists.ts'
import { writtenLanguages } from '#mandate/reference/written-languages.ts'
import { deviceName } from '../../ui/office/device.ts'

/** Where somebody stands before a corner's door, of a mission's and of a partner's alike. */
export const doorInto = <C extends Corner>(into: C, { locals: { vigie }, url }: RequestEvent) => ({
  into,
  corner: vigie.db.corner,
  office: vigie.db.office,
  mandate: vigie.config.mandate,
  now: vigie.now(),
  today: vigie.today(),
  where: { origin: url.origin }
})

/** A cookie for each corner: an officer's session, a diplomat's and a partner's never take each other's place. */
export const letIn = (into: Corner, event: RequestEvent, token: string): void =>
  event.cookies.set(cookieName(into, event.url), token, { ...kept(event), maxAge: sessionLife.absolute * 60 })

export const signOutOf = (into: Corner, event: RequestEvent): void =>
  event.cookies.delete(cookieName(into, event.url), kept(event))

/** Whoever is signed in here, as `resume` finds her; a token that follows is kept, one that is over is put away. */
export async function signedInTo<Desk>(
  into: Corner,
  event: RequestEvent,
  resume: (token: string | null) => Promise<{ desk: Desk; newToken: string | null } | null>
): Promise<Desk | null> {
  const token = event.cookies.get(cookieName(into, event.url)) ?? null
  const found = await resume(token)
  if (!found && token) signOutOf(into, event)
  if (found?.newToken) letIn(into, event, found.newToken)
  return found?.desk ?? null
}

export const cookieName = (into: Corner, { protocol }: Pick<URL, 'protocol'>) =>
  protocol === 'https:' ? (`__Host-vigie_${into}` as const) : (`vigie_${into}` as const)
const kept = ({ url }: RequestEvent) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:' }) as const

/** What the list of sessions calls her device, as its browser tells. */
export const deviceOf = ({ request }: RequestEvent): string => deviceName(request.headers.get('user-agent') ?? '')

// NOTE: of a page that says "no-referrer" a browser sends forms as from nowhere ("Origin: null"), which are refused: here
// forms must come without scripts. No other site is told of the page either way.
export const formsComeFromHere = ({ setHeaders }: Pick<RequestEvent, 'setHeaders'>): void =>
  setHeaders({ 'referrer-policy': 'same-origin' })

export const mandateName = async ({ locals: { vigie, lang } }: Pick<RequestEvent, 'locals'>, code: string) =>
  (await lists(vigie.db.office, lang)).mandates.get(code)?.name ?? code

/** In which languages an answer or its translation may be. */
export const languagesHere = async ({ locals: { vigie, lang } }: Pick<RequestEvent, 'locals'>) =>
  writtenLanguages(await lists(vigie.db.office, lang), lang)

export const stateName = async ({ locals: { vigie, lang } }: Pick<RequestEvent, 'locals'>, code: string) =>
  (await stateNames(vigie.db.office, lang)).get(code)?.name ?? code
