import type { Register } from '#mandate/companies/company.ts'
import { call } from '../call.ts'

/** The whole register, and not what of it is asked: no server learns which company a letter is about. */
export function companiesHere() {
  let all = $state.raw<Register | null>(null)
  return {
    get all() {
      return all
    },
    async read(): Promise<void> {
      const given = await call<Register>('companies')
      if (given.ok) all = given.value
    }
  }
}
