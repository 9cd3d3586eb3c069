/** What a partner may be: a national human rights institution, a field office, a national mechanism for defenders, an organisation, a parliament's focal point. */
export const partnerKinds = ['nhri', 'field-office', 'national-mechanism', 'ngo', 'parliament'] as const
export type PartnerKind = (typeof partnerKinds)[number]
