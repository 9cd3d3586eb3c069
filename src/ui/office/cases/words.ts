import { m } from '#messages'
import type { Step } from '#mandate/cases/steps.ts'
import { optionWord, personField } from '../../submission/option-words.ts'
import type { Part } from './record.ts'

type Say = () => string
const say = (all: Record<string, Say>, code: string): string => all[code]?.() ?? code

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
export const urgencies: Record<string, Say> = {
  imminent: m.cases_urgency_imminent,
  urgent: m.cases_urgency_urgent,
  ordinary: m.cases_urgency_ordinary
}
export const verifications: Record<string, Say> = {
  unverified: m.cases_verification_unverified,
  credible: m.cases_verification_credible,
  corroborated: m.cases_verification_corroborated,
  contradicted: m.cases_verification_contradicted
}
export const stages: Record<string, Say> = {
  none: m.cases_stage_none,
  complaint: m.cases_stage_complaint,
  investigation: m.cases_stage_investigation,
  charge: m.cases_stage_charge,
  trial: m.cases_stage_trial,
  verdict: m.cases_stage_verdict,
  reparation: m.cases_stage_reparation
}
export const verdicts: Record<string, Say> = {
  conviction: m.cases_verdict_conviction,
  acquittal: m.cases_verdict_acquittal
}
export const decisions: Record<string, Say> = {
  untriaged: m.cases_decision_untriaged,
  'take-up': m.cases_decision_take_up,
  decline: m.cases_decision_decline,
  merge: m.cases_decision_merge,
  ask: m.cases_decision_ask,
  refer: m.cases_decision_refer
}
export const outcomes: Record<string, Say> = {
  remedied: m.cases_outcome_remedied,
  'partly-remedied': m.cases_outcome_partly_remedied,
  'not-remedied': m.cases_outcome_not_remedied,
  'no-answer': m.cases_outcome_no_answer,
  withdrawn: m.cases_outcome_withdrawn,
  'taken-elsewhere': m.cases_outcome_taken_elsewhere
}
export const reasons: Record<string, Say> = {
  'within-mandate': m.cases_reason_within_mandate,
  'life-at-risk': m.cases_reason_life_at_risk,
  pattern: m.cases_reason_pattern,
  'others-ask': m.cases_reason_others_ask,
  'outside-mandate': m.cases_reason_outside_mandate,
  'no-consent': m.cases_reason_no_consent,
  'not-credible': m.cases_reason_not_credible,
  'too-little-known': m.cases_reason_too_little_known,
  'would-endanger': m.cases_reason_would_endanger,
  'no-capacity': m.cases_reason_no_capacity,
  'too-long-ago': m.cases_reason_too_long_ago,
  'same-event': m.cases_reason_same_event,
  'same-persons': m.cases_reason_same_persons,
  'opened-twice': m.cases_reason_opened_twice,
  'consent-missing': m.cases_reason_consent_missing,
  'facts-missing': m.cases_reason_facts_missing,
  'sources-missing': m.cases_reason_sources_missing,
  'other-mandate': m.cases_reason_other_mandate,
  'treaty-body': m.cases_reason_treaty_body,
  'regional-mechanism': m.cases_reason_regional_mechanism,
  'national-institution': m.cases_reason_national_institution,
  'protection-network': m.cases_reason_protection_network,
  'new-facts': m.matter_reopened_new_facts,
  'source-asks': m.matter_reopened_source_asks,
  'not-finished': m.matter_reopened_not_finished,
  'closed-by-mistake': m.matter_reopened_by_mistake,
  'source-corrects': m.cases_reason_source_corrects,
  checked: m.cases_reason_checked,
  'entered-wrongly': m.cases_reason_entered_wrongly,
  annulled: m.cases_reason_annulled,
  'another-event': m.cases_reason_another_event,
  'other-persons': m.cases_reason_other_persons,
  'merged-by-mistake': m.cases_reason_merged_by_mistake,
  other: m.cases_reason_other
}
export const stepNames: Record<Step['what'], Say> = {
  opened: m.cases_step_opened,
  'in-charge': m.cases_step_in_charge,
  states: m.cases_step_states,
  tags: m.cases_step_tags,
  urgency: m.cases_urgency,
  verification: m.cases_verification,
  killings: m.cases_killed,
  stage: m.cases_stage,
  triaged: m.cases_decision,
  merged: m.cases_step_merged,
  'merge-undone': m.cases_step_merge_undone,
  'joined-by': m.cases_step_joined_by,
  'left-by': m.cases_step_left_by,
  closed: m.cases_step_closed,
  reopened: m.cases_step_reopened
}
export const partNames: Record<Part, Say> = {
  persons: m.cases_persons,
  incidents: m.cases_incidents,
  sources: m.cases_sources,
  notes: m.cases_notes
}
export const addNames: Record<Part, Say> = {
  persons: m.cases_add_person,
  incidents: m.cases_add_incident,
  sources: m.cases_add_source,
  notes: m.cases_add_note
}
const fields: Record<string, Say> = {
  'incidents what': m.cases_field_what,
  'incidents to-whom': m.cases_field_to_whom,
  'incidents by-whom': m.cases_field_by_whom,
  'incidents unit': m.cases_field_unit,
  'incidents method': m.cases_field_method,
  'incidents where': m.cases_field_where,
  'incidents when': m.cases_field_when,
  'incidents how': m.cases_field_how,
  'incidents sure': m.cases_field_sure,
  'sources who': m.cases_field_who,
  'sources contact': m.intake_p_contact,
  'sources said': m.cases_field_said,
  'sources reliable': m.cases_field_reliable,
  'notes text': m.cases_field_note,
  'persons kind': m.cases_field_kind
}
const choices: Record<string, Say> = {
  'sure established': m.cases_sure_established,
  'sure likely': m.cases_sure_likely,
  'sure alleged': m.cases_sure_alleged,
  'sure unknown': m.cases_sure_unknown,
  'reliable tested': m.cases_reliable_tested,
  'reliable untested': m.cases_reliable_untested,
  'reliable doubtful': m.cases_reliable_doubtful,
  'kind person': m.cases_kind_person,
  'kind organisation': m.matter_kind_organisation,
  'kind group': m.matter_kind_group,
  'minor yes': m.inbox_given_yes
}

export const word = say
export const fieldName = (part: Part, field: string): string => fields[`${part} ${field}`]?.() ?? personField(field)
export const choiceName = (field: string, code: string): string =>
  choices[`${field} ${code}`]?.() ?? optionWord(field, code)
