import type { Db } from '#platform/db.ts'
import type { CornerDesk, CornerDoor } from '../corner/desk.ts'
import type { PartnerKind } from '../entries/partner-kinds.ts'
import type { Language } from '../languages.ts'

export interface PartnerDoor extends CornerDoor {
  into: 'partner'
  /** Public matter is read here, in the role of anybody. */
  released: Db
}

/** What an account says of a partner. */
export interface Partner {
  kind: PartnerKind
  name: string
  /** Of a national institution: its accreditation after the Paris Principles. */
  status: 'A' | 'B' | null
  lang: Language
  openedOn: string
}

/** Who is at work for a partner. What it brings is its account's, whoever of it signed in. */
export interface PartnerDesk extends CornerDesk {
  into: 'partner'
  released: Db
  by: { diplomat: string; name: string; session: string }
  partner: Partner
}
