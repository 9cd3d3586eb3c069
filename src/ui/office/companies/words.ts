import { m } from '#messages'
import type { CompanyKind, Holding, OtherRole, Sector } from '#mandate/companies/company.ts'
import type { Owner } from '#mandate/companies/owners-on.ts'
import { day, percent, plain } from '../../format.ts'

type Say = () => string

export const kindNames: Record<CompanyKind, Say> = {
  company: m.companies_kind_company,
  'state-owned': m.companies_kind_state_owned,
  investor: m.companies_kind_investor,
  federation: m.companies_kind_federation
}
export const sectorNames: Record<Sector, Say> = {
  mining: m.companies_sector_mining,
  energy: m.companies_sector_energy,
  agriculture: m.companies_sector_agriculture,
  infrastructure: m.companies_sector_infrastructure,
  manufacturing: m.companies_sector_manufacturing,
  finance: m.companies_sector_finance,
  technology: m.companies_sector_technology,
  security: m.companies_sector_security,
  other: m.companies_sector_other
}
export const roleNames: Record<OtherRole, Say> = {
  parent: m.companies_role_parent,
  subsidiary: m.companies_role_subsidiary,
  contractor: m.companies_role_contractor,
  investor: m.companies_role_investor
}
/** What the other company of a line is to this one. */
export function otherIs({ held, as }: Holding, company: string): string {
  if (held === company) return roleNames[as]()
  if (as === 'parent') return roleNames.subsidiary()
  return as === 'contractor' ? m.companies_role_client() : m.companies_role_invested()
}

export const shareWord = ({ share }: Pick<Holding, 'share'>): string =>
  share === null ? m.companies_share_unknown() : percent(share / 100, 3)
export const fromWord = ({ from }: Pick<Holding, 'from'>): string =>
  from.on === null ? m.companies_since_unknown() : day(from.on, from.precision)
export const toWord = ({ to }: Pick<Holding, 'to'>): string =>
  to.on === null ? m.companies_still() : day(to.on, to.precision)

/** Which parent it is: the direct one, so many steps up, the ultimate one; and where its days are not known exactly. */
export const stepWords = ({ step, isUltimate, isSure }: Owner): string =>
  [
    step === 1 ? m.companies_direct() : m.companies_above({ step: plain(step) }),
    isUltimate && m.companies_ultimate(),
    !isSure && m.companies_possible()
  ]
    .filter(Boolean)
    .join(m.site_dot())
