import { recordCompany } from '#mandate/companies/record-company.ts'
import { recordHolding } from '#mandate/companies/record-holding.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

const source = {
  title: 'Annual report (invented for the demonstration)',
  address: 'https://reports.invented.example/2025',
  noPerson: true
}

/** An invented mining company whose invented parent changed in the middle of 2025, and an invented bank that lent to it. */
export async function fillCompanies(at: Instance, officer: InventedOfficer): Promise<void> {
  const desk = lettersDesk(deskOf(at, officer, at.today))
  const company = async (name: string, homeState: string, more: object = {}) =>
    must(await recordCompany(desk, { name, homeState, kind: 'company', sector: 'mining', ...more })).id
  const mine = await company('Río Inventado Copper (invented)', 'PER', {
    otherNames: 'Minera Río Inventado',
    grievanceAddress: 'https://complaints.invented.example',
    grievanceWords: 'Invented: takes complaints of whoever lives along the river, in Spanish and Quechua.'
  })
  const before = await company('Northern Invented Holdings (invented)', 'CAN')
  const since = await company('Alpine Invented Metals (invented)', 'CHE')
  const top = await company('Harbour Invented Group (invented)', 'NLD', { sector: 'other' })
  const bank = await company('Bank of Invention (invented)', 'DEU', { kind: 'investor', sector: 'finance' })
  const guards = await company('Invented Watch Security (invented)', 'PER', { sector: 'security' })
  const lines = [
    { company: mine, other: before, as: 'parent', share: 82, from: '2012', to: '2025-06-30' },
    { company: mine, other: since, as: 'parent', share: 76.5, from: '2025-07-01' },
    { company: since, other: top, as: 'parent', from: '2008-03' },
    { company: mine, other: bank, as: 'investor', share: 12.5, from: '2021-02-15' },
    { company: mine, other: guards, as: 'contractor', from: '2023' }
  ]
  for (const line of lines) must(await recordHolding(desk, { ...line, ...source, readOn: at.today }))
}
