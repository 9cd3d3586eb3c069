import { m } from '#messages'

type Say = () => string
const say = (all: Record<string, Say>, code: string): string => all[code]?.() ?? code

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
const questions: Record<string, Say> = {
  danger: m.inbox_q_danger,
  'danger-how': m.inbox_q_danger_how,
  subject: m.inbox_q_subject,
  'how-many': m.inbox_q_how_many,
  'organisation-heads': m.inbox_q_organisation_heads,
  law: m.inbox_q_law,
  what: m.inbox_q_what,
  now: m.inbox_q_now,
  country: m.inbox_q_country,
  place: m.inbox_q_place,
  when: m.inbox_q_when,
  'when-more': m.inbox_q_when_more,
  'by-whom': m.inbox_q_by_whom,
  witnesses: m.inbox_q_witnesses,
  authorities: m.inbox_q_authorities,
  work: m.inbox_q_work,
  about: m.inbox_q_about,
  'about-more': m.inbox_q_about_more,
  others: m.inbox_q_others,
  relation: m.inbox_q_relation,
  reach: m.inbox_q_reach,
  'source-name': m.inbox_q_source_name,
  contact: m.inbox_q_contact,
  phrase: m.inbox_q_phrase
}
const doors: Record<string, Say> = {
  'take-up': m.inbox_door_take_up,
  state: m.inbox_door_state,
  'other-addressee': m.inbox_door_other_addressee,
  'other-mandate': m.inbox_door_other_mandate,
  'regional-body': m.inbox_door_regional_body,
  nhri: m.inbox_door_nhri,
  ngo: m.inbox_door_ngo,
  public: m.inbox_door_public
}
const given: Record<string, Say> = {
  yes: m.inbox_given_yes,
  no: m.inbox_given_no,
  'cannot-ask': m.inbox_given_cannot_ask,
  full: m.inbox_given_full,
  initials: m.inbox_given_initials,
  withheld: m.inbox_given_withheld
}
const channels: Record<string, Say> = {
  'sealed-there': m.inbox_channel_sealed_there,
  'sealed-here': m.inbox_channel_sealed_here,
  entered: m.inbox_channel_entered
}
const noteKinds: Record<string, Say> = {
  note: m.inbox_note_kind_note,
  'stage-told': m.inbox_note_kind_stage_told,
  'message-sent': m.inbox_note_kind_message_sent,
  'question-sent': m.inbox_note_kind_question_sent,
  'translation-asked': m.inbox_note_kind_translation_asked,
  translation: m.inbox_note_kind_translation,
  'guest-note': m.inbox_note_kind_guest_note,
  'copy-made': m.matter_note_copy,
  'case-opened': m.cases_note_opened
}
const additionKinds: Record<string, Say> = {
  add: m.inbox_add_kind_add,
  message: m.inbox_add_kind_message,
  comment: m.inbox_add_kind_comment,
  withdraw: m.inbox_add_kind_withdraw,
  'withdraw-consent': m.inbox_add_kind_withdraw_consent,
  change: m.inbox_change_told,
  burn: m.inbox_burn_told
}
const outcomeNames: Record<string, Say> = {
  'taken-up': m.inbox_outcome_taken_up,
  declined: m.inbox_outcome_declined,
  referred: m.inbox_outcome_referred,
  withdrawn: m.inbox_outcome_withdrawn,
  'no-answer': m.inbox_outcome_no_answer
}

export const questionLabel = (id: string): string => say(questions, id)
export const doorLabel = (door: string): string => say(doors, door)
export const givenLabel = (answer: string): string => say(given, answer)
export const channelLabel = (channel: string): string => say(channels, channel)
export const noteKindLabel = (kind: string): string => say(noteKinds, kind)
export const additionLabel = (kind: string): string => say(additionKinds, kind)
export const outcomeLabel = (outcome: string): string => say(outcomeNames, outcome)

const custody: Record<string, Say> = {
  'sealed-on-device': m.inbox_custody_sealed_on_device,
  'sealed-here': m.inbox_custody_sealed_here,
  'metadata-stripped': m.inbox_custody_stripped
}
/** Why there is no copy stands behind a colon. */
export const custodyLabel = (what: string): string =>
  what.startsWith('not-stripped') ? m.inbox_custody_not_stripped() : say(custody, what)

/** Why a piece of it did not open in this tab. */
export const unopenedLabel = ({ reason }: { reason: string }): string =>
  reason === 'not-for-you' ? m.inbox_not_for_you() : reason === 'not-hers' ? m.inbox_not_hers() : m.inbox_damaged()
