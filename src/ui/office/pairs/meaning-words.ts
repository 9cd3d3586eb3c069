import { m } from '#messages'
import type { Meaning } from '#mandate/cases/matching/fingerprints.ts'

export const meaningWord: Record<Meaning, () => string> = {
  'person-and-month': m.pairs_person_and_month,
  'person-and-year': m.pairs_person_and_year,
  'place-and-day': m.pairs_place_and_day,
  'place-method-and-month': m.pairs_place_method_and_month
}
