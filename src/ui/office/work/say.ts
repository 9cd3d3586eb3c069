import type { ToldChange } from '#mandate/work/told-changes.ts'
import type { RequestState } from '#mandate/work/work.ts'
import type { WorkPart } from '#mandate/work/schemas.ts'
import type { viewLists } from './words.ts'
import { m } from '#messages'

type Say = () => string

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
export const kinds: Record<string, Say> = {
  attendance: m.work_kind_attendance,
  assistance: m.work_kind_assistance,
  'legal-analysis': m.work_kind_legal_analysis,
  meeting: m.work_kind_meeting,
  statement: m.work_kind_statement,
  training: m.work_kind_training,
  other: m.work_kind_other
}
export const bodies: Record<string, Say> = {
  state: m.work_body_state,
  'united-nations': m.work_body_united_nations,
  'regional-body': m.work_body_regional_body,
  'national-institution': m.work_body_national_institution,
  'civil-society': m.work_body_civil_society,
  academia: m.work_body_academia,
  company: m.work_body_company,
  other: m.work_body_other
}
export const states: Record<RequestState, Say> = {
  open: m.work_state_open,
  accepted: m.work_state_accepted,
  declined: m.work_state_declined,
  done: m.work_state_done
}
export const acts: Record<RequestState, Say> = {
  open: m.work_do_open,
  accepted: m.work_do_accepted,
  declined: m.work_do_declined,
  done: m.work_do_done
}
export const reasons: Record<string, Say> = {
  'outside-mandate': m.work_reason_outside_mandate,
  'no-capacity': m.work_reason_no_capacity,
  'day-impossible': m.work_reason_day_impossible,
  'others-better-placed': m.work_reason_others_better_placed,
  'would-endanger': m.work_reason_would_endanger
}
export const things: Record<string, Say> = {
  case: m.work_on_case,
  letter: m.work_on_letter,
  request: m.work_on_request,
  submission: m.work_on_submission,
  filing: m.work_on_filing,
  task: m.work_tasks,
  away: m.work_away,
  entry: m.work_on_entry,
  warning: m.work_on_warning,
  'warning-rule': m.lawdesk_rule
}
export const partNames: Record<WorkPart, Say> = {
  case: m.cases,
  task: m.work_tasks,
  request: m.work_requests,
  submission: m.work_load_submissions
}
export const listNames: Record<(typeof viewLists)[number], Say> = {
  inbox: m.inbox,
  cases: m.cases,
  letters: m.letters_title,
  requests: m.work_requests,
  work: m.work
}
export const changes: Record<ToldChange, Say> = {
  'case-opened': m.work_change_case_opened,
  'case-written': m.work_change_case_written,
  'case-triaged': m.work_change_case_triaged,
  'case-changed': m.work_change_case_changed,
  'case-merged': m.work_change_case_merged,
  'case-merge-undone': m.work_change_case_merge_undone,
  'case-closed': m.work_change_case_closed,
  'case-reopened': m.work_change_case_reopened,
  'submission-assigned': m.work_change_submission_assigned,
  'submission-closed': m.work_change_submission_closed,
  'submission-reopened': m.work_change_submission_reopened,
  'letter-recorded': m.work_change_letter_recorded,
  'letter-changed': m.work_change_letter_changed,
  'letter-transmitted': m.work_change_letter_transmitted,
  'clearance-opened': m.work_change_clearance_opened,
  'text-changed': m.work_change_text_changed,
  'clearance-recorded': m.work_change_clearance_recorded,
  'delivery-recorded': m.work_change_delivery_recorded,
  'letter-signed': m.work_change_letter_signed,
  'mail-failed': m.work_change_mail_failed,
  'entry-brought': m.work_change_entry_brought,
  'tip-looked-at': m.work_change_tip_looked_at,
  'tip-answered': m.work_change_tip_answered,
  'warning-raised': m.work_change_warning_raised,
  'warning-set-aside': m.work_change_warning_set_aside,
  'warning-rule-set': m.work_change_warning_rule_set,
  'filing-made': m.work_change_filing_made,
  'reply-recorded': m.work_change_reply_recorded,
  'reply-assessed': m.work_change_reply_assessed,
  'extension-granted': m.work_change_extension_granted,
  'extension-refused': m.work_change_extension_refused,
  'outcome-recorded': m.work_change_outcome_recorded,
  'marks-settled': m.work_change_marks_settled,
  'release-proposed': m.work_change_release_proposed,
  'release-approved': m.work_change_release_approved,
  'release-declined': m.work_change_release_declined,
  published: m.work_change_published,
  'translation-said': m.work_change_translation_said,
  'translation-added': m.work_change_translation_added,
  withdrawn: m.work_change_withdrawn,
  'correction-proposed': m.work_change_correction_proposed,
  'reply-corrected': m.work_change_reply_corrected,
  'statement-recorded': m.work_change_statement_recorded,
  'observation-written': m.work_change_observation_written,
  'watch-begun': m.work_change_watch_begun,
  'watch-looked-at': m.work_change_watch_looked_at,
  'watch-ended': m.work_change_watch_ended,
  'follow-up-taken-back': m.work_change_follow_up_taken_back,
  'request-opened': m.work_change_request_opened,
  'request-changed': m.work_change_request_changed,
  'task-added': m.work_change_task_added,
  'task-changed': m.work_change_task_changed,
  'handed-over': m.work_change_handed_over,
  'handed-back': m.work_change_handed_back
}
export const said = (all: Record<string, Say>, code: string): string => all[code]?.() ?? code

/** Where something is looked at; null where there is no page of it. */
export function pathOf(
  kind: string,
  id: string,
  slug: string | null = null,
  entry: string | null = null
): string | null {
  if (kind === 'entry') return entry === 'bill-tip' ? 'law-desk' : 'registers'
  if (kind === 'warning' || kind === 'warning-rule') return 'law-desk'
  if (kind === 'case') return `cases/${id}`
  if (kind === 'request') return `requests/${id}`
  if (kind === 'submission') return `inbox?at=${id}`
  if (kind === 'filing') return 'missions#filed'
  if (kind === 'letter') return slug ? `letters/${slug}` : null
  return null
}
