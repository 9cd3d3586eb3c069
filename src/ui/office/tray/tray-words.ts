import { m } from '#messages'
import type { AsideReason, MailOutState, MailState, TrayChannel } from '#mandate/correspondence/mail-states.ts'
import type { GuessReason, MailProblem, Objection } from '#mandate/correspondence/match-mail.ts'
import type { ReplyForm, Position } from '#mandate/communications/character.ts'

type Say = () => string

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
const states: Record<MailState, Say> = {
  tray: m.mail_state_tray,
  filed: m.mail_state_filed,
  'set-aside': m.mail_state_set_aside,
  report: m.mail_state_report
}
const aside: Record<AsideReason, Say> = {
  spam: m.mail_aside_spam,
  automatic: m.mail_aside_automatic,
  'not-an-answer': m.mail_aside_not_an_answer,
  'came-twice': m.mail_aside_came_twice
}
const reasons: Record<GuessReason, Say> = {
  thread: m.mail_reason_thread,
  reference: m.mail_reason_reference,
  'reference-quoted': m.mail_reason_reference_quoted,
  'sender-on-record': m.mail_reason_sender_on_record,
  'sender-formerly-on-record': m.mail_reason_sender_formerly_on_record,
  'sender-of-same-domain': m.mail_reason_sender_of_same_domain,
  'waits-for-answer': m.mail_reason_waits_for_answer
}
const objections: Record<Objection, Say> = {
  'sender-of-another-state': m.mail_objection_sender_of_another_state,
  'letter-not-sent': m.mail_objection_letter_not_sent
}
const problems: Record<MailProblem['what'], Say> = {
  unreadable: m.mail_problem_unreadable,
  automatic: m.mail_problem_automatic,
  'report-not-recorded': m.mail_problem_report_not_recorded,
  'no-such-letter': m.mail_problem_no_such_letter
}
const outgoing: Record<MailOutState, Say> = {
  waiting: m.mail_out_waiting,
  sending: m.mail_out_sending,
  accepted: m.mail_out_accepted,
  failed: m.mail_out_failed,
  doubtful: m.mail_out_doubtful
}
const channels: Record<TrayChannel | 'telephone', Say> = {
  'note-verbale': m.delivery_channel_note_verbale,
  letter: m.delivery_channel_letter,
  'e-mail': m.delivery_channel_e_mail,
  fax: m.delivery_channel_fax,
  'by-hand': m.delivery_channel_by_hand,
  courier: m.delivery_channel_courier,
  telephone: m.delivery_channel_telephone,
  meeting: m.delivery_channel_meeting,
  other: m.delivery_channel_other,
  unknown: m.delivery_channel_unknown
}
const forms: Record<ReplyForm, Say> = {
  acknowledgement: m.reply_form_acknowledgement,
  'extension-asked': m.reply_form_extension_asked,
  'awaiting-translation': m.reply_form_awaiting_translation,
  substantive: m.reply_form_substantive
}
const positions: Record<Position, Say> = {
  accepts: m.reply_position_accepts,
  'partly-accepts': m.reply_position_partly_accepts,
  'denies-substantiated': m.reply_position_denies_substantiated,
  'denies-unsubstantiated': m.reply_position_denies_unsubstantiated,
  'disputes-mandate': m.reply_position_disputes_mandate
}
const types: Record<string, Say> = {
  'application/pdf': m.tray_type_pdf,
  'message/rfc822': m.tray_type_mail,
  'text/plain': m.tray_type_text,
  'application/zip': m.tray_type_zip,
  'application/msword': m.tray_type_word,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': m.tray_type_word,
  'application/vnd.oasis.opendocument.text': m.tray_type_word
}

export const stateLabel = (state: MailState) => states[state]()
export const asideLabel = (reason: AsideReason) => aside[reason]()
export const reasonLabel = (reason: GuessReason) => reasons[reason]()
export const objectionLabel = (objection: Objection) => objections[objection]()
export const problemLabel = ({ what, number }: MailProblem) =>
  number ? `${problems[what]()}${m.site_colon()}${number}` : problems[what]()
export const outgoingLabel = (state: MailOutState) => outgoing[state]()
export const channelLabel = (channel: TrayChannel) => channels[channel]()
export const formLabel = (form: ReplyForm) => forms[form]()
export const positionLabel = (position: Position) => positions[position]()

/** What a file is by its contents. */
export function typeLabel(type: string): string {
  const known = types[type]
  if (known) return known()
  return type.startsWith('image/')
    ? m.tray_type_picture()
    : /^(audio|video)\//.test(type)
      ? m.tray_type_recording()
      : m.tray_type_unknown()
}
