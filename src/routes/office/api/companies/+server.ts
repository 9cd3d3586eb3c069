import { listCompanies } from '#mandate/companies/list-companies.ts'
import { recordCompany } from '#mandate/companies/record-company.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listCompanies(lettersDesk(desk)))
export const POST = atDesk((desk, input) => recordCompany(lettersDesk(desk), input))
