import { m } from '#messages'

/** Of companies and who holds them; by name, as in sentences.ts. */
export const companySentences: Record<string, (params: never) => string> = {
  'company-twice': m.error_company_twice,
  'company-not-found': m.error_company_not_found,
  'holds-itself': m.error_holds_itself,
  'end-before-beginning': m.error_end_before_beginning,
  'holding-twice': m.error_holding_twice,
  'two-owners-of-half': m.error_two_owners_of_half,
  'shares-over-hundred': m.error_shares_over_hundred,
  'owners-in-a-loop': m.error_owners_in_a_loop,
  'address-not-https': m.error_address_not_https,
  'not-a-share': m.error_not_a_share,
  'no-person-said': m.error_no_person_said
}
