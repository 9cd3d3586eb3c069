import type { Day, Precision } from '../calendar.ts'
import type { PartnerKind } from '../entries/partner-kinds.ts'
import type { Language } from '../languages.ts'

/** What may be done to protect defenders, by whoever is not the government (A/HRC/34/52, para. 87 (b)). */
export const protectiveActions = [
  'visit',
  'statement',
  'court',
  'complaint',
  'shelter',
  'observation',
  'training',
  'other'
] as const
export type ProtectiveAction = (typeof protectiveActions)[number]

/** With whom focal points meet (paras. 47, 87 (a)). */
export const metBodies = ['defenders', 'ministry', 'embassy', 'police', 'parliament', 'nhri', 'un', 'other'] as const

export const workKinds = ['action', 'meeting'] as const
export type WorkKind = (typeof workKinds)[number]

/** Something that was done for defenders in a country, as it is public. */
export interface Work {
  slug: string
  kind: WorkKind
  state: string
  byKind: PartnerKind
  byName: string | null
  /** Of an action which; of a meeting with whom. */
  action: string | null
  met: string[]
  defenders: number | null
  onDay: Day
  onPrecision: Precision
  text: string
  lang: Language
  url: string | null
  invented: boolean
}
