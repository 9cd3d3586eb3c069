/** What a partner may be: a national human rights institution, a field office, a national mechanism for defenders, an organisation, a parliament's focal point. */
export const partnerKinds = ['nhri', 'field-office', 'national-mechanism', 'ngo', 'parliament'] as const
export type PartnerKind = (typeof partnerKinds)[number]

/**
 * Which partners may bring which kind of entry, of their own State; a kind that is not here is brought by officers alone.
 * Printed in docs/permissions.md.
 */
export const broughtByPartners: Readonly<Record<string, readonly PartnerKind[]>> = {
  assessment: partnerKinds,
  'recommendation-action': partnerKinds,
  'action-step': partnerKinds,
  'instrument-principle': partnerKinds,
  'measure-principle': partnerKinds,
  'bill-tip': partnerKinds,
  'resolution-entry': partnerKinds,
  // What came of what a State promised is for its parliament to ask.
  'commitment-step': ['parliament'],
  'protective-action': partnerKinds,
  'focal-point-meeting': partnerKinds,
  'upr-review': ['nhri', 'field-office', 'ngo']
}
