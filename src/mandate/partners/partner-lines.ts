import type { PartnerKind } from '../entries/partner-kinds.ts'

/** A partner as the office's page shows it. */
export interface PartnerLine {
  account: string
  state: string
  kind: PartnerKind
  name: string
  status: 'A' | 'B' | null
  lang: string
  /** How many entries it brought. */
  brought: number
  people: { id: string; name: string; invitedAt: string; linkUntil: string; enrolledAt: string | null }[]
}
