import { m } from '#messages'

type Say = () => string

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site into the page.
const words: Record<string, Say> = {
  'danger now': m.intake_o_danger_now,
  'danger no': m.intake_o_danger_no,
  'danger unsure': m.intake_o_danger_unsure,
  'subject person': m.intake_o_subject_person,
  'subject persons': m.intake_o_subject_persons,
  'subject organisation': m.intake_o_subject_organisation,
  'subject law': m.intake_o_subject_law,
  'about bill': m.intake_o_about_bill,
  'about reprisal': m.intake_o_about_reprisal,
  'about company': m.intake_o_about_company,
  'about women': m.intake_o_about_women,
  'about group': m.intake_o_about_group,
  'relation self': m.intake_o_relation_self,
  'relation family': m.intake_o_relation_family,
  'relation lawyer': m.intake_o_relation_lawyer,
  'relation colleague': m.intake_o_relation_colleague,
  'relation witness': m.intake_o_relation_witness,
  'relation organisation': m.intake_o_relation_organisation,
  'relation other': m.intake_o_relation_other,
  'reach here': m.intake_o_reach_here,
  'reach contact': m.intake_o_reach_contact,
  'reach never': m.intake_o_reach_never,
  'sex woman': m.intake_o_sex_woman,
  'sex man': m.intake_o_sex_man,
  'sex other': m.intake_o_sex_other,
  'sex unsaid': m.intake_o_sex_unsaid
}
const fields: Record<string, Say> = {
  name: m.intake_p_name,
  otherNames: m.intake_p_othernames,
  sex: m.intake_p_sex,
  age: m.intake_p_age,
  minor: m.intake_p_minor,
  nationality: m.intake_p_nationality,
  profession: m.intake_p_profession,
  residence: m.intake_p_residence,
  contact: m.intake_p_contact,
  work: m.intake_p_work
}

/** What was chosen, in words; what is no choice stays as it is. */
export const optionWord = (question: string, chosen: string): string => words[`${question} ${chosen}`]?.() ?? chosen
export const personField = (field: string): string => fields[field]?.() ?? field
