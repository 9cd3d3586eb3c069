import { error, type RequestEvent } from '@sveltejs/kit'
import type { PartnerDesk, PartnerDoor } from '#mandate/partners/desk.ts'
import { resumePartner } from '#mandate/partners/resume-partner.ts'
import { doorInto, signedInTo } from './corner-session.ts'

/** Pages on which a partner is signed in; those by which it comes in are anybody's. */
export const isOfPartner = (id: string): boolean => id.startsWith('/office/[lang=lang]/partner')

export const partnerDoor = (event: RequestEvent): PartnerDoor => ({
  ...doorInto('partner', event),
  released: event.locals.vigie.db.public
})

/** The desk of who is signed in for a partner; null for anybody else. */
export const findPartnerDesk = (event: RequestEvent): Promise<PartnerDesk | null> =>
  signedInTo('partner', event, (token) => resumePartner(partnerDoor(event), token))

export function partnerOf({ locals }: Pick<RequestEvent, 'locals'>): PartnerDesk {
  return locals.partner ?? error(404, 'not-found')
}
