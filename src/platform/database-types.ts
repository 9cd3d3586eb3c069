// Written by bin/generate-types.js from the migrated database; a test holds the two together.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
// oxlint-disable-next-line no-explicit-any
type Json = any
type Timestamp = ColumnType<Date, Date | string, Date | string>

export interface KnownAskedLetter {
  id: string
  lead: string
  slug: string
  reference: string
  kind: string
  invented: boolean
  delivery: string
  clearance: string
  sent_on: string
  signatory: string
  state: string
  said_on: string
  number: number
  hash: string
  cut_off: string
  asked_on: string
  addressees: Json
  asked: Json
  cleared_number: number
}

export interface KnownAway {
  id: string
  mandate: string
  officer: string
  stand_in: string
  from_day: string
  until_day: string
  by_officer: string
  on_day: string
  ended_on: string | null
  ended_by: string | null
}

export interface KnownAwayItem {
  away: string
  kind: string
  item: string
}

export interface KnownCase {
  id: string
  mandate: string
  opened_on: string
  officer: string | null
  urgency: string
  verification: Generated<string>
  killed_confirmed: Generated<number>
  killed_likely: Generated<number>
  killed_possible: Generated<number>
  stage: string | null
  stage_since: string | null
  verdict: string | null
  triage: string | null
  triage_reason: string | null
  triaged_on: string | null
  merged_into: string | null
  outcome: string | null
  closed_on: string | null
}

export interface KnownCaseRead {
  case_id: string
  officer: string
  on_day: string
}

export interface KnownCaseSearch {
  mandate: string
  officer: string
  on_day: string
}

export interface KnownCaseState {
  case_id: string
  state: string
}

export interface KnownCaseStep {
  case_id: string
  number: number
  what: string
  was: string
  became: string
  reason: string | null
  other_case: string | null
  by_officer: string
  on_day: string
  words: string | null
}

export interface KnownCaseTag {
  case_id: string
  list: string
  code: string
}

export interface KnownCharacterOverride {
  reply_id: string
  character: string
  reason: string
  by_actor: string
  on_day: string
}

export interface KnownClearance {
  id: Generated<string>
  letter_id: string
  signatory: string
  state: Generated<string>
  hash: string | null
  on_day: string | null
  said_by: string | null
  reason: string | null
}

export interface KnownClearanceText {
  letter_id: string
  number: number
  hash: string
  cut_off: string
  on_day: string
  by_actor: string
  reason: string | null
}

export interface KnownClearanceWord {
  id: string
  letter_id: string
  number: number
  mandate: string
  officer: string
  decision: string
  word: Json
  on_day: string
}

export interface KnownClockEvent {
  id: Generated<string>
  addressee_id: string
  kind: string
  on_day: string
  until_day: string | null
  reason: string
  seq: number
}

export interface KnownCompany {
  id: Generated<string>
  mandate: string
  name: string
  folded: string
  other_names: Generated<string[]>
  kind: string
  sector: string
  home_state: string | null
  grievance_address: string | null
  grievance_words: string | null
  revision: Generated<number>
  entered_on: string
  by_actor: string
}

export interface KnownCompanyHolding {
  id: Generated<string>
  mandate: string
  held: string
  holder: string
  holder_as: string
  share: string | null
  from_day: string | null
  from_precision: string
  to_day: string | null
  to_precision: string
  source_title: string
  source_address: string
  read_on: string
  revision: Generated<number>
  entered_on: string
  by_actor: string
  taken_back_on: string | null
  taken_back_by: string | null
}

export interface KnownComparedOffice {
  mandate: string
  other: string
  officer: string
  statement: Json
  on_day: string
}

export interface KnownDelivery {
  addressee_id: string
  seq: number
  state: string
  on_day: string
  channel: string
  by_actor: string
  reason: string | null
}

export interface KnownDigestAddress {
  officer: string
  mandate: string
  address: string
  lang: string
  asked_on: string
  sent_on: string | null
}

export interface KnownDiplomat {
  id: Generated<string>
  account: string
  name: string
  link_hash: Buffer
  invited_by: string
  invited_at: Timestamp
  link_until: Timestamp
  enrolled_at: Timestamp | null
  removed_at: Timestamp | null
  removed_by: string | null
  in_with: string | null
}

export interface KnownDiplomatWay {
  id: Generated<string>
  diplomat: string
  kind: string
  label: string
  credential_id: string | null
  public_key: Buffer | null
  counter: number | null
  proof_salt: string | null
  proof_hash: Buffer | null
  totp_secret: string | null
  totp_last_step: number | null
  created_at: Timestamp
}

export interface KnownDuty {
  mandate: string
  day: string
  officer: string
}

export interface KnownEntry {
  id: string
  mandate: string
  kind: string
  state: string | null
  subject: string | null
  body: Json
  brought_by: string
  brought_as: string
  brought_on: string
}

export interface KnownEntryDecision {
  entry: string
  number: number
  decision: string
  by_whom: string
  on_day: string
  reason: string | null
  told: GeneratedAlways<string | null>
  word: Json | null
}

export interface KnownEntryOut {
  entry: string
  number: number
}

export interface KnownEpoch {
  mandate: string
  number: number
  recipient: string
  verify_key: Buffer
  fingerprint: string
  statement: Json
  opened_on: string
  closed_on: string | null
  destroyed_on: string | null
  opened: Json | null
  confirmed: Json | null
}

export interface KnownErasureAsk {
  id: string
  submission: string
  asked_on: string
  asked_by: string
  reason: string
  source_asked: string
  declined_on: string | null
  declined_by: string | null
}

export interface KnownFact {
  addressee_id: string
  letter_id: string
  mandate: number
  sent_on: string | null
  sent_precision: number
  calendar_year: number | null
  reporting_year: number | null
  session: number | null
  reported_year: number | null
  kind: string
  joint: boolean
  class: number
  state: number | null
  certain: boolean
  persons: number | null
  women: number | null
  men: number | null
  other_sex: number | null
  reprisal: boolean
  replies: number
  form: number
  character: number | null
  answered_on: string | null
  answered: boolean
  answered_days: number | null
  due_on: string | null
  clock_events: boolean
  outcome: number | null
  themes: number[]
  groups: number[]
  signatories: number[]
  invented: boolean
  answered_questions: number | null
  asked_questions: number | null
  rest_due_on: string | null
  sent_from: string
  sent_by: string
  answered_from: string | null
  answered_by: string | null
  persons_withheld: boolean
  sexes_withheld: boolean
}

export interface KnownFactGroup {
  part: number
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  number: number
}

export interface KnownFactListed {
  addressee_id: string
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  themes: number[]
  groups: number[]
  signatories: number[]
}

export interface KnownFactMandate {
  part: number
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  number: number
}

export interface KnownFactNarrow {
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  addressee_id: string
  number: GeneratedAlways<number>
}

export interface KnownFactTheme {
  part: number
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  number: number
}

export interface KnownFileRead {
  upload: string
  officer: string
  on_day: string
}

export interface KnownFiling {
  id: Generated<string>
  account: string
  kind: string
  fingerprint: Buffer
  text: string | null
  annex: string | null
  until_day: string | null
  reply: string | null
  diplomat: string | null
  link: string | null
  filed_at: Timestamp
  replaces: string | null
  repeats: string | null
}

export interface KnownFilingAnswer {
  filing: string
  question_id: string
  text: string
}

export interface KnownFilingFile {
  filing: string
  position: number
  account: string
  sha256: Buffer
  name: string
  size: number
  confidential: boolean
  translation: string | null
}

export interface KnownFilingTo {
  filing: string
  addressee_id: string
}

export interface KnownFollowUp {
  id: string
  mandate: string
  letter: string
  kind: string
  on_day: string
  title: string | null
  url: string | null
  languages: string[] | null
  mandates: string[] | null
  words: string | null
  lang: string | null
  look_on: string | null
  follows: string | null
  said_on: string
  by_actor: string
  ended: string | null
  ended_on: string | null
  ended_by: string | null
  ended_words: string | null
}

export interface KnownFurtherLetter {
  reminder_id: string
  mandate: string
  letter_id: string
  case_id: string
  draft: string
  begun_on: string
  begun_by: string
}

export interface KnownGuest {
  officer: string
  submission: string
  let_in_on: string
  let_in_by: string
  ended_on: string | null
  ended_by: string | null
}

export interface KnownHelper {
  id: Generated<string>
  mandate: string
  name: string
  needs: string[]
  states: Generated<string[]>
  languages: Generated<string[]>
  address: string
  telephone: string | null
  checked_on: string | null
  begun_as: string | null
  revision: Generated<number>
  removed_on: string | null
  changed_on: string
  by_actor: string
}

export interface KnownImportRun {
  id: Generated<string>
  kind: string
  file_sha256: Buffer
  at: Timestamp
  rows: number
  added: number
  unchanged: number
  rejected: number
}

export interface KnownInstance {
  id: Generated<string>
  only_one: Generated<boolean>
}

export interface KnownInstitutionAnswer {
  asked: string
  number: number
  words: string
  lang: string
  steps: string[]
  on_day: string
  diplomat: string | null
  by_actor: string | null
}

export interface KnownInstitutionAsked {
  id: string
  mandate: string
  letter_id: string
  state: string
  account: string | null
  name: string
  channel: string | null
  address: string | null
  lang: string
  was_public: boolean
  invented: boolean
  asked_on: string
  asked_by: string
  agreed_on: string | null
  agreed_by: string | null
  went_on: string | null
  due_on: string | null
  taken_back_on: string | null
  taken_back_by: string | null
  taken_back_for: string | null
  read_on: string | null
  read_by: string | null
  opened_on: string | null
}

export interface KnownInstitutionMail {
  id: string
  asked: string
  kind: string
  address: string
  asked_on: string
  by_actor: string
  state: Generated<string>
  state_on: string | null
  said: Generated<string>
  seq: GeneratedAlways<number>
}

export interface KnownInstitutionTold {
  asked: string
  facts: Json
  words: string
}

export interface KnownInstitutionWord {
  id: string
  seq: GeneratedAlways<number>
  asked: string
  act: string
  by_officer: string
  word: Json
  on_day: string
  settled_on: string | null
  refused: Json | null
}

export interface KnownInvitation {
  token_hash: Buffer
  mandate: string
  role: string
  name: string
  invited_by: string | null
  created_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
  officer: string | null
}

export interface KnownLastLook {
  officer: string
  mandate: string
  seq: number
}

export interface KnownLawAlert {
  id: string
  address: string
  lang: string
  state: string | null
  theme: string | null
  token: string
  asked_on: string
  confirmed_on: string | null
  mailed: Generated<boolean>
}

export interface KnownLawAlertDay {
  day: string
  mails: number
}

export interface KnownLawAlertWindow {
  begins: Timestamp
  asked: number
}

export interface KnownLegalHold {
  id: string
  submission: string
  placed_on: string
  by_officer: string
  lifted_on: string | null
  lifted_by: string | null
}

export interface KnownLetter {
  id: Generated<string>
  mandate: string
  slug: string
  reference: string | null
  reference_number: string | null
  kind: string
  sent_on: string | null
  sent_precision: string
  reported_year: number | null
  language: string | null
  subject: string | null
  summary: string | null
  persons: number | null
  women: number | null
  men: number | null
  other_sex: number | null
  origin: string
  source_document: string | null
  source_paragraph: string | null
  source_order: Generated<number>
  runs_clock: Generated<boolean>
  function: Generated<string>
  articles: Generated<number[]>
  delivery: Generated<string>
  clearance: Generated<string>
  publication: Generated<string>
  public_from: string | null
  outcome: string | null
  invented: Generated<boolean>
  created_on: string
  first_slug: string | null
}

export interface KnownLetterAddressee {
  id: Generated<string>
  letter_id: string
  position: number
  class: string
  state: string | null
  probable_state: string | null
  actor_name: string | null
  delivery: Generated<string>
  told_due: string | null
}

export interface KnownLetterCorrection {
  id: Generated<string>
  letter_id: string
  changes: Json
  reason: string
  first_by: string
  first_on: string
  second_by: string | null
  second_on: string | null
  of_public: boolean
  on_day: string | null
  fields: Generated<string[]>
  before: Json | null
  public_fields: Generated<string[]>
  former_slug: string | null
  moved_from: string | null
}

export interface KnownLetterFromDraft {
  letter_id: string
  mandate: string
  case_id: string
  draft: string
}

export interface KnownLetterGuest {
  officer: string
  letter_id: string
  mandate: string
  let_in_on: string
  let_in_by: string
}

export interface KnownLetterLink {
  letter_id: string
  earlier_id: string
}

export interface KnownLetterLooked {
  addressee_id: string
  first_on: string
  last_on: string
}

export interface KnownLetterPerson {
  id: Generated<string>
  letter_id: string
  name: string
  sex: string
  public_form: Generated<string>
}

export interface KnownLetterSignatory {
  letter_id: string
  mandate: string
  only_year_known: Generated<boolean>
}

export interface KnownLetterSignature {
  id: string
  letter_id: string
  hash: string
  officer: string
  signature: Json
  on_day: string
}

export interface KnownLetterTag {
  letter_id: string
  list: string
  code: string
}

export interface KnownLetterText {
  letter_id: string
  body: string
  letter: GeneratedAlways<Json>
  signatories: Json
}

export interface KnownMail {
  id: Generated<string>
  mandate: string
  kind: string
  sha256: Buffer
  same_as: Buffer
  bytes: number
  received_on: string
  channel: string
  sender: string | null
  subject: string | null
  file_name: string | null
  message_id: string | null
  answers: Generated<string[]>
  mentions: Generated<string[]>
  quoted: Generated<string[]>
  automatic: Generated<boolean>
  unreadable: Generated<boolean>
  report_of: string | null
  report: string | null
  state: Generated<string>
  reason: string | null
  by_actor: string
  on_day: string
}

export interface KnownMailOriginal {
  mail: string
  position: number
  bytes: Buffer
}

export interface KnownMailOut {
  id: Generated<string>
  addressee_id: string
  seq: number
  address: string
  message_id: string
  subject: string
  body: string
  state: Generated<string>
  tries: Generated<number>
  reports_asked: boolean | null
  said: string | null
  reported: string | null
  queued_on: string
  by_actor: string
  settled_on: string | null
  reminder: string | null
}

export interface KnownMailOutFile {
  mail_out: string
  position: number
  name: string
  type: string
  sha256: Buffer
  bytes: Buffer
}

export interface KnownMailPart {
  upload: string
  position: number
  mandate: string
  by_officer: string
  on_day: string
  bytes: Buffer
}

export interface KnownMailReply {
  mail: string
  reply: string
  filed_on: string
  filed_by: string
  undone_on: string | null
  undone_by: string | null
}

export interface KnownMissionAccount {
  id: Generated<string>
  mandate: string
  state: string
  role: Generated<string>
  opened_on: string
  by_actor: string
  name: string | null
  status: string | null
  lang: string | null
  address: string | null
  address_lang: string | null
  mail_what: Generated<string>
  mail_often: Generated<string>
  quiet_from: number | null
  quiet_until: number | null
  mail_zone: Generated<string>
}

export interface KnownMissionAddress {
  id: Generated<string>
  mandate: string
  state: string
  seq: number
  role: string
  address: string | null
  from_day: string
  entered_on: string
  by_actor: string
}

export interface KnownMissionFile {
  account: string
  sha256: Buffer
  bytes: Buffer
}

export interface KnownMissionNotice {
  id: string
  seq: GeneratedAlways<number>
  addressee_id: string
  account: string
  address: string
  lang: string
  asked_on: string
  by_actor: string
  state: Generated<string>
  state_on: string | null
  said: Generated<string>
  told_with: string | null
}

export interface KnownMissionSession {
  token_hash: Buffer
  id: string
  previous_hash: Buffer | null
  rotated_at: Timestamp
  diplomat: string
  device: string
  created_at: Timestamp
  last_seen_at: Timestamp
}

export interface KnownNameHit {
  id: Generated<string>
  number: GeneratedAlways<number>
  entry: string
  letter: string
  mandate: string
  name: string
  said: string
  found_at: string
  on_day: string
}

export interface KnownNameLook {
  hit: string
  is_she: boolean
  by_whom: string
  on_day: string
}

export interface KnownNamingWithdrawal {
  id: Generated<string>
  letter_id: string
  name: string
  spellings: Generated<string[]>
  addressee_id: string | null
  was_read: boolean
  on_day: string
  by_actor: string
}

export interface KnownOfficeBeginning {
  id: string
  mandate: string
  token_hash: Buffer
  issued_at: Timestamp
  issued_by: string
  expires_at: Timestamp
  begun_at: Timestamp | null
  officer: string | null
  epoch: number | null
  proof: Json | null
}

export interface KnownOfficeKey {
  key: Generated<Buffer>
  only_one: Generated<boolean>
}

export interface KnownOfficeSession {
  token_hash: Buffer
  id: string
  previous_hash: Buffer | null
  rotated_at: Timestamp
  officer: string
  way: string
  device: string
  created_at: Timestamp
  last_seen_at: Timestamp
  expires_at: Timestamp
}

export interface KnownOfficer {
  id: string
  mandate: string
  name: string
  role: string
  lang: string
  recipient: string
  verify_key: Buffer
  card: Json
  is_first: Generated<boolean>
  enrolled_at: Timestamp
  removed_at: Timestamp | null
}

export interface KnownOfficerStatement {
  id: string
  mandate: string
  kind: string
  subject: string
  by_officer: string
  statement: Json
  made_at: Timestamp
}

export interface KnownOthersPairWord {
  mandate: string
  word: Json
}

export interface KnownPairAsked {
  mandate: string
  other: string
  officer: string
  word: Json
  on_day: string
}

export interface KnownPairCompared {
  mandate: string
  officer: string
  on_day: string
}

export interface KnownPairMatter {
  id: Generated<string>
  mandate: string
  other: string
  case_id: string
}

export interface KnownPairWord {
  mandate: string
  other: string
  officer: string
  word: Json
  on_day: string
}

export interface KnownPendingEpoch {
  mandate: string
  number: number
  statement: Json
  opened: Json
  by_officer: string
  opened_on: string
  recovery: string | null
}

export interface KnownPersonsSumLetter {
  letter_id: string
  sum: string | null
  waits: boolean
  was: string
  named: number
}

export interface KnownPublicVersion {
  letter_id: string
  summary: string | null
  withheld_note: string | null
  subject: string | null
}

export interface KnownQuestion {
  id: Generated<string>
  letter_id: string
  number: number
  text: string
  public_text: string | null
}

export interface KnownReceipt {
  lookup_hash: Buffer
  submission: string
  verify_key: Buffer
  anchor: Buffer
  expires_on: string | null
}

export interface KnownRecordEntry {
  id: Generated<string>
  mandate: string
  document: string
  paragraph: string
  position: number
  kind: string
  state: string | null
  probable_state: string | null
  on_day: string | null
  reported_year: number
}

export interface KnownRecoveryRecipient {
  mandate: string
  recipient: string
  made_on: string
  by_officer: string
  replaced_on: string | null
}

export interface KnownRelease {
  subject_id: string
  subject_kind: string
  rule: string
  first_by: string
  first_on: string
  second_by: string | null
  second_on: string | null
  public_from: string
  despite: string | null
  asked: Generated<string[]>
}

export interface KnownReleaseWord {
  id: string
  mandate: string
  act: string
  subject_kind: string
  subject_id: string
  by_officer: string
  word: Json
  on_day: string
  settled_on: string | null
  refused: Json | null
  seq: GeneratedAlways<number>
}

export interface KnownReminder {
  id: Generated<string>
  mandate: string
  kind: string
  state: string | null
  actor_name: string | null
  status: string
  drafted_on: string
  sent_on: string | null
  dropped_reason: string | null
  text: Json
  channel: string | null
  own_words: string | null
  carried: Generated<boolean>
  receipt_on: string | null
  receipt_by: string | null
}

export interface KnownReminderItem {
  reminder_id: string
  addressee_id: string
  kind: string
  ordinal: number
  live: Generated<boolean>
}

export interface KnownReply {
  id: Generated<string>
  mandate: string
  received_on: string | null
  received_precision: string
  channel: Generated<string>
  form: string
  position: string | null
  language: string | null
  summary: string | null
  public_summary: string | null
  assessment: Generated<string>
  publication: Generated<string>
  public_from: string | null
  origin: string
  source_document: string | null
  source_paragraph: string | null
  source_order: Generated<number>
  invented: Generated<boolean>
  created_on: string
  taken_back_on: string | null
  taken_back_reason: string | null
  filed: Generated<number>
}

export interface KnownReplyCorrection {
  id: Generated<string>
  reply_id: string
  changes: Json
  reason: string
  first_by: string
  first_on: string
  second_by: string | null
  second_on: string | null
  on_day: string | null
  fields: Generated<string[]>
  before: Json | null
}

export interface KnownReplyMark {
  reply_id: string
  question_id: string
  mark: string
  reader: Generated<string>
  rationale: string | null
}

export interface KnownReplyMarkSettled {
  reply_id: string
  question_id: string
  mark: string
  words: string
  by_actor: string
  on_day: string
}

export interface KnownReplyStep {
  reply_id: string
  step: string
}

export interface KnownReplyTo {
  reply_id: string
  addressee_id: string
}

export interface KnownReplyTranslation {
  id: Generated<string>
  reply_id: string
  language: string
  made_by: string
  words: string | null
  file_name: string | null
  bytes: Buffer | null
  on_day: string
  by_actor: string
  public_words: string | null
}

export interface KnownReplyTranslationWord {
  reply_id: string
  word: string
  on_day: string
  by_actor: string
}

export interface KnownReprisal {
  letter_id: string
  act_of_cooperation: string
  act_on: string | null
  act_precision: Generated<string>
  body: string | null
  forms: Generated<string[]>
  public_act: string | null
  act_withheld: Generated<boolean>
}

export interface KnownRequest {
  id: string
  mandate: string
  kind: string
  body: string | null
  received_on: string
  due_on: string | null
  officer: string | null
  state: Generated<string>
  reason: string | null
  opened_on: string
}

export interface KnownRequestState {
  request: string
  state: string
}

export interface KnownSignInChallenge {
  id: string
  challenge: string
  expires_at: Timestamp
}

export interface KnownSignInFailure {
  at: Timestamp
  subject: Buffer
}

export interface KnownSignInWay {
  id: string
  officer: string
  kind: string
  label: string
  credential_id: string | null
  public_key: Buffer | null
  counter: number | null
  proof_salt: string | null
  proof_hash: Buffer | null
  totp_secret: string | null
  totp_last_step: number | null
  created_at: Timestamp
  revoked_at: Timestamp | null
}

export interface KnownSubmission {
  id: string
  mandate: string
  received_on: string
  lang: string
  danger: boolean
  size_class: number
  channel: string
  epoch: number
  officer: string | null
  first_read_on: string | null
  set_aside_on: string | null
  closed_on: string | null
  outcome: string | null
  waiting: Generated<number>
  perhaps_danger: Generated<boolean>
  taken_on: string | null
  unproven: Generated<boolean>
}

export interface KnownSubmissionDecision {
  id: string
  submission: string
  what: string
  reason: string
  by_officer: string
  on_day: string
}

export interface KnownSubmissionLeaf {
  leaf: Buffer
  mandate: string
  received_on: string
  submission: string | null
  salt: Buffer | null
  body_hash: Buffer | null
  committed_on: string | null
}

export interface KnownSubmissionRead {
  submission: string
  officer: string
  on_day: string
  kind: Generated<string>
}

export interface KnownTask {
  id: string
  mandate: string
  due_on: string
  officer: string | null
  state: Generated<string>
  case_id: string | null
  letter: string | null
  request: string | null
  submission: string | null
  opened_on: string
}

export interface KnownTimeAnswer {
  filing: string
  addressee_id: string
  seq: number
  on_day: string
  until_day: string | null
  reason: string | null
  words: string | null
  by_actor: string | null
}

export interface KnownTipLetter {
  tip: string
  mandate: string
  case_id: string
  draft: string
  begun_at: Timestamp
  begun_by: string
}

export interface KnownTipLook {
  tip: string
  mandate: string
  looked_at: Timestamp
  looked_by: string
}

export interface KnownTransition {
  id: GeneratedAlways<number>
  machine: string
  subject_id: string
  from_state: string
  to_state: string
  on_day: string
  by_actor: string
  reason: string | null
}

export interface KnownUpload {
  id: string
  mandate: string
  received_on: string
  declared_bytes: number
  parts: number
  submission: string | null
  complete: Generated<boolean>
  held_bytes: Generated<number>
}

export interface KnownUploadAllowance {
  submission: string
  by_officer: string
  on_day: string
}

export interface KnownUploadLink {
  id: Generated<string>
  token_hash: Buffer
  account: string
  addressee_id: string
  made_by: string
  made_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
  revoked_at: Timestamp | null
}

export interface KnownUploadPart {
  upload: string
  index: number
  bytes: number
  sha256: Buffer
}

export interface KnownWaitingMail {
  officer: string
  mandate: string
  address: string
  lang: string
  what: string
  often: string
  quiet_from: number | null
  quiet_until: number | null
  zone: string
  asked_on: string
  told: Generated<string[]>
  looked_on: string | null
  mail: string | null
  state: string | null
  state_on: string | null
  said: Generated<string>
}

export interface KnownWarning {
  id: string
  mandate: string
  number: GeneratedAlways<number>
  state: string
  raised_on: string
  days: number
  threats: number
  rise: number
  letters_now: number
  letters_before: number
  cases_now: number
  cases_before: number
  rose: string[]
}

export interface KnownWarningAside {
  warning: string
  mandate: string
  reason: string | null
  for_rule: number | null
  set_by: string
  set_on: string
}

export interface KnownWarningMatter {
  warning: string
  mandate: string
  name: string
  stage: string
  on_day: string
}

export interface KnownWarningRule {
  mandate: string
  number: number
  days: number
  threats: number
  rise: number
  reason: string
  set_by: string
  set_on: string
}

export interface KnownWithdrawal {
  subject_id: string
  subject_kind: string
  slugs: Generated<string[]>
  note: string | null
  on_day: string
  by_actor: string
  confirmed_by: string | null
  confirmed_on: string | null
  letters: Generated<string[]>
}

export interface KnownWorkStep {
  id: Generated<string>
  task: string | null
  request: string | null
  number: number
  what: string
  was: string
  became: string
  reason: string | null
  by_officer: string
  on_day: string
}

export interface PlatformEnrolmentLink {
  token_hash: Buffer
  created_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
  mandate: string
}

export interface PlatformEvent {
  seq: number
  at: Timestamp
  mandate: string
  type: string
  subject_kind: string
  subject_id: string
  actor: string
  commitment: Buffer
  previous_hash: Buffer
  hash: Buffer
}

export interface PlatformEventHead {
  day: string
  seq: number
  hash: Buffer
  signature: Buffer
  public_key: Buffer
}

export interface PlatformEventPayload {
  seq: number
  salt: Buffer
  payload: Json
}

export interface PlatformMigration {
  position: number
  id: string
  sha256: string
  applied_at: Generated<Timestamp>
}

export interface ReferenceClockPolicy {
  id: string
  kind: string
  addressee_class: string
  days: number
  valid_from: string | null
  valid_to: string | null
  source: string
}

export interface ReferenceDeclarationArticle {
  article: number
  article_group: string
  subjects: Json
}

export interface ReferenceDeclaredFigure {
  report: string
  id: string
  paragraph: string
  measure: string
  dimensions: Json
  value: string | null
  unit: string
  approximate: boolean
  window_from: string | null
  window_to: string | null
  provisional: boolean
  hint: string
}

export interface ReferenceDeskPolicy {
  read_languages: string
  translation_days: number
  release_warn_days: number
  valid_from: string | null
  valid_to: string | null
}

export interface ReferenceFootnote {
  key: string
  lang: string
  text: string
}

export interface ReferenceInstrument {
  symbol: string
  kind: string
  adopted_on: string | null
  precision: string | null
  body: string | null
  vote_for: number | null
  vote_against: number | null
  vote_abstain: number | null
  confidence: string
  names: Generated<Json>
  points: Generated<Json>
  commitment: string | null
}

export interface ReferenceLawDesk {
  name: string
  value: number
}

export interface ReferenceLoadedFile {
  name: string
  sha256: Buffer
  loaded_at: Timestamp
}

export interface ReferenceMandate {
  code: string
  number: number
  kind: string
  form: string
  established: string | null
  established_precision: string | null
  ended: string | null
  ended_precision: string | null
  names: Json
  state: string | null
  note: string | null
}

export interface ReferenceMandateAlias {
  alias: string
  mandate: string
}

export interface ReferenceMandateHere {
  mandate: string
}

export interface ReferencePublicationPolicy {
  id: string
  kind: string
  rule: string
  days: number | null
  valid_from: string | null
  valid_to: string | null
  source: string
}

export interface ReferenceRegion {
  scheme: string
  region: string
  number: number
  names: Json
}

export interface ReferenceRegionAssignment {
  scheme: string
  state: string
  region: string
  valid_from: string | null
  valid_to: string | null
  doubt: Generated<boolean>
  note: string | null
}

export interface ReferenceRegionScheme {
  scheme: string
  names: Json
  valid_from: string | null
  valid_to: string | null
  source: string
}

export interface ReferenceRegisterPolicy {
  name: string
  value: number
}

export interface ReferenceReminderPolicy {
  ordinal: number
  days_after_due: number
  valid_from: string | null
  valid_to: string | null
}

export interface ReferenceReportingSession {
  session: string
  definition: Json
}

export interface ReferenceRetentionPolicy {
  id: string
  outcome: string
  days: number
  valid_from: string | null
  valid_to: string | null
  source: string
}

export interface ReferenceSearchWord {
  key: string
  words: Json
}

export interface ReferenceSourceCount {
  state: string
  year: number
  source: string
  incidents: number
}

export interface ReferenceState {
  code: string
  number: number
  iso2: string
  m49: string | null
  un_group: string | null
  status: string
  footnote: string | null
  latitude: number | null
  longitude: number | null
}

export interface ReferenceStateAlias {
  alias: string
  state: string
}

export interface ReferenceStateName {
  state: string
  lang: string
  name: string
  formal_name: string
}

export interface ReferenceThemeMandate {
  list: Generated<string>
  theme: string
  mandate: string
}

export interface ReferenceTreatyRatification {
  state: string
  said: Json
  as_of: string
}

export interface ReferenceVocabulary {
  list: string
  code: string
  number: number
  labels: Json
}

export interface ReferenceYearStatus {
  years: string
  year: number
  status: string
  note: string | null
}

export interface ReleasedActionPlan {
  slug: string
  state: string
  subject: string
  title: string
  lang: string
  year: number
  section: string
  text: string | null
  url: string | null
  invented: Generated<boolean>
  participation: string | null
}

export interface ReleasedAssessment {
  slug: string
  recommendation: string
  state: string | null
  status: string
  by_kind: string
  by_name: string | null
  on_day: string
  on_precision: string
  evidence: string
  evidence_url: string | null
  confidence: string
  lang: Generated<string>
  invented: Generated<boolean>
  voice: string | null
  number: Generated<number>
}

export interface ReleasedClockEvent {
  id: string
  addressee_id: string
  seq: number
  kind: string
  on_day: string
  until_day: string | null
}

export interface ReleasedCommitment {
  slug: string
  mandate: string | null
  state: string | null
  occasion: Generated<string>
  document: string
  paragraph: string | null
  document_url: string | null
  made_on: string | null
  made_precision: string | null
  due_on: string | null
  due_precision: string | null
  field: string | null
  texts: Json
  position: Generated<number>
  invented: Generated<boolean>
  about: Generated<string[]>
}

export interface ReleasedCommitmentStep {
  slug: string
  commitment: string
  stands: string
  on_day: string
  on_precision: string
  evidence: string
  evidence_url: string | null
  lang: Generated<string>
  invented: Generated<boolean>
  letter: string | null
  visit: string | null
  resolution: string | null
  recommendation: string | null
  law: string | null
}

export interface ReleasedCorrection {
  id: string
  letter_id: string
  on_day: string
  fields: string[]
  former_slug: string | null
}

export interface ReleasedCountryStudy {
  slug: string
  state: string
  assessment: string
  on_day: string
  on_precision: string
  evidence: string
  lang: Generated<string>
  url: string | null
  invented: Generated<boolean>
}

export interface ReleasedEpoch {
  mandate: string
  number: number
  recipient: string
  verify_key: Buffer
  fingerprint: string
  statement: Json
  opened_on: string
  closed_on: string
  destroyed_on: string
}

export interface ReleasedFact {
  addressee_id: string
  letter_id: string
  mandate: number
  sent_on: string | null
  sent_precision: number
  calendar_year: number | null
  reporting_year: number | null
  session: number | null
  reported_year: number | null
  kind: string
  joint: boolean
  class: number
  state: number | null
  certain: boolean
  persons: number | null
  women: number | null
  men: number | null
  other_sex: number | null
  reprisal: boolean
  replies: number
  form: number
  character: number | null
  answered_on: string | null
  answered: boolean
  answered_days: number | null
  due_on: string | null
  clock_events: boolean
  outcome: number | null
  themes: number[]
  groups: number[]
  signatories: number[]
  invented: boolean
  sent_from: string
  sent_by: string
  answered_from: string | null
  answered_by: string | null
  persons_withheld: boolean
  sexes_withheld: boolean
}

export interface ReleasedFactGroup {
  part: number
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  number: number
}

export interface ReleasedFactListed {
  addressee_id: string
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  themes: number[]
  groups: number[]
  signatories: number[]
}

export interface ReleasedFactMandate {
  part: number
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  number: number
}

export interface ReleasedFactNarrow {
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  addressee_id: string
  number: GeneratedAlways<number>
}

export interface ReleasedFactTheme {
  part: number
  reporting_year: number
  addressee: number
  kind: number
  joint: boolean
  certain: boolean
  reprisal: boolean
  clock_events: boolean
  sent_on: string
  sent_from: string
  sent_by: string
  answered_on: string
  answered_from: string
  answered_by: string
  due_on: string
  answered_days: number
  reported_year: number
  persons_known: boolean
  persons_withheld: boolean
  sexes_withheld: boolean
  persons: number
  women: number
  men: number
  other_sex: number
  calendar_year: number
  session: number
  class: number
  form: number
  character: number
  outcome: number
  mandate: number
  invented: boolean
  number: number
}

export interface ReleasedFocalPointMeeting {
  slug: string
  state: string
  by_kind: string
  by_name: string | null
  on_day: string
  on_precision: string
  met: string[]
  defenders: number | null
  text: string
  lang: string
  url: string | null
  invented: Generated<boolean>
}

export interface ReleasedGeneration {
  id: Generated<string>
  moves: number
}

export interface ReleasedHelper {
  id: string
  mandate: string
  name: string
  needs: string[]
  states: string[]
  languages: string[]
  address: string
  telephone: string
  checked_on: string
}

export interface ReleasedIndicatorValue {
  indicator: string
  state: string
  year: number
  value: string
  word: string | null
  source: string
}

export interface ReleasedInitiative {
  slug: string
  symbol: string
  point: number
  title: string
  lang: string
  mandates: string[]
  on_day: string
  on_precision: string
  document: string
  document_url: string | null
  invented: Generated<boolean>
}

export interface ReleasedLaw {
  id: Generated<string>
  slug: string
  state: string
  kind: string
  level: string
  effect: string
  title: string
  lang: string
  titles: Generated<Json>
  themes: Generated<string[]>
  groups: Generated<string[]>
  akn: string | null
  url: string | null
  sha256: string | null
  invented: Generated<boolean>
  first: Json | null
  participation: string | null
  participation_lang: string | null
}

export interface ReleasedLawArticle {
  slug: string
  law: string
  number: string
  effect: string
  tests: Generated<string[]>
  unmet: Generated<string[]>
  declaration: Generated<number[]>
  treaty: string | null
  treaty_article: string | null
  quote: string | null
  comment: string | null
  comment_lang: Generated<string>
  invented: Generated<boolean>
}

export interface ReleasedLawClause {
  slug: string
  state: string
  clause: string
  law: string | null
  status: string
  quotation: string | null
  lang: Generated<string>
  url: string | null
  invented: Generated<boolean>
}

export interface ReleasedLawFact {
  slug: string
  law: string
  number: GeneratedAlways<number>
  level: string | null
  akn: string | null
  themes: Generated<string[]>
  groups: Generated<string[]>
  source: string
  source_url: string | null
  invented: Generated<boolean>
  participation: string | null
  participation_lang: string | null
}

export interface ReleasedLawLink {
  slug: string
  law: string
  what: string
  letter: string | null
  text: string | null
  lang: Generated<string>
  url: string | null
  on_day: string | null
  on_precision: string | null
  invented: Generated<boolean>
}

export interface ReleasedLawNext {
  slug: string
  law: string
  stage: string | null
  after_number: Generated<number>
  on_day: string
  on_precision: string
  source: string
  source_url: string | null
  invented: Generated<boolean>
}

export interface ReleasedLawStage {
  slug: string
  law: string
  number: number
  stage: string
  on_day: string
  on_precision: string
  source: string
  source_url: string | null
  invented: Generated<boolean>
}

export interface ReleasedLawText {
  slug: string
  law: string
  stage: string
  lang: string
  on_day: string
  on_precision: string
  url: string
  sha256: string | null
  akn: string | null
  invented: Generated<boolean>
}

export interface ReleasedLetter {
  id: string
  mandate: string
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sent_on: string | null
  sent_precision: string
  reported_year: number | null
  language: string | null
  subject: string | null
  summary: string | null
  withheld_note: string | null
  persons: number | null
  women: number | null
  men: number | null
  other_sex: number | null
  person_names: Generated<Json>
  themes: Generated<string[]>
  groups: Generated<string[]>
  articles: Generated<number[]>
  signatories: string[]
  reprisal: Json | null
  source_document: string | null
  source_paragraph: string | null
  runs_clock: boolean
  outcome: string | null
  public_from: string
  invented: boolean
  sort_day: string
  persons_withheld: Generated<boolean>
  sexes_withheld: Generated<boolean>
  withheld_since: string | null
}

export interface ReleasedLetterAddressee {
  id: string
  letter_id: string
  position: number
  class: string
  state: string | null
  probable_state: string | null
  actor_name: string | null
  sort_day: string
  due_on: string | null
  clock_days: number | null
}

export interface ReleasedLetterLink {
  letter_id: string
  earlier_id: string
}

export interface ReleasedLogHead {
  day: string
  hash: Buffer
  signature: Buffer
  public_key: Buffer
}

export interface ReleasedMeeting {
  slug: string
  mandate: string
  state: string
  from_day: string
  to_day: string
  day_precision: string
  document: string | null
  document_url: string | null
  texts: Generated<Json>
  invented: Generated<boolean>
}

export interface ReleasedModelClause {
  slug: string
  part: string
  position: number
  texts: Json
}

export interface ReleasedNotice {
  code: string
  on_day: Generated<string>
  since: string | null
  count: number
}

export interface ReleasedPassage {
  id: number
  slice: number
  day: string
  year: number
  kind: string
  lang: string
  states: string
  mandates: string
  vector: string
}

export interface ReleasedPassageSlice {
  slice: number
  from_day: string
}

export interface ReleasedPassageText {
  id: number
  source: string
  subject: string
  part: string
  title: string
  text: string
  invented: boolean
  precision: Generated<string>
}

export interface ReleasedPersonsSum {
  id: string
  mandate: number
  reporting_year: number
  state: number | null
  letters: number
  persons: number
  women: number | null
}

export interface ReleasedPrincipleFinding {
  slug: string
  instrument: string | null
  measure: string | null
  principle: string
  met: string
  by_kind: string
  by_name: string | null
  voice: string | null
  on_day: string
  on_precision: string
  evidence: string
  evidence_url: string | null
  lang: string
  invented: Generated<boolean>
  number: Generated<number>
}

export interface ReleasedProtectionAccount {
  slug: string
  instrument: string
  year: number
  budget: number | null
  currency: string | null
  staff: number | null
  coverage: string | null
  difficulties: string | null
  participation: string | null
  lang: Generated<string>
  source: string
  url: string | null
  invented: Generated<boolean>
}

export interface ReleasedProtectionInstrument {
  id: Generated<string>
  slug: string
  kind: string
  state: string | null
  body: string | null
  since_day: string | null
  since_precision: string | null
  texts: Json
  source: string
  url: string | null
  position: Generated<number>
  invented: Generated<boolean>
}

export interface ReleasedProtectionView {
  slug: string
  instrument: string
  year: number
  group_code: string | null
  text: string
  lang: Generated<string>
  invented: Generated<boolean>
}

export interface ReleasedProtectiveAction {
  slug: string
  state: string
  by_kind: string
  by_name: string | null
  action: string
  on_day: string
  on_precision: string
  text: string
  lang: string
  url: string | null
  invented: Generated<boolean>
}

export interface ReleasedQuestion {
  id: string
  letter_id: string
  number: number
  text: string | null
}

export interface ReleasedRecommendation {
  id: Generated<string>
  slug: string
  source: string
  session: number | null
  cycle: number | null
  year: number
  document: string | null
  paragraph: string | null
  state: string | null
  position: Generated<string>
  action: number | null
  issues: Generated<string[]>
  concerns_defenders: Generated<boolean>
  text: string
  lang: Generated<string>
  invented: Generated<boolean>
  addressee: Generated<string>
  measured_by: string | null
  texts: Json | null
  by_states: Generated<string[]>
  made_by: string | null
  on_day: string | null
  on_precision: string | null
  themes: Generated<string[]>
  persons: Generated<string[]>
  sdg: Generated<string[]>
  tags: Generated<string[]>
  url: string | null
  line: string | null
  affected: Generated<string[]>
}

export interface ReleasedRecommendationAction {
  slug: string
  recommendation: string
  state: string | null
  title: string
  lead: string
  due_on: string | null
  due_precision: string | null
  stands: string
  participation: string | null
  url: string | null
  lang: Generated<string>
  invented: Generated<boolean>
}

export interface ReleasedRecommendationActionStep {
  slug: string
  action: string
  stands: string
  before: string
  on_day: string
  on_precision: string
  evidence: string
  evidence_url: string | null
  lang: Generated<string>
  number: GeneratedAlways<number>
  invented: Generated<boolean>
}

export interface ReleasedRecommendationIndicator {
  slug: string
  recommendation: string
  state: string | null
  kind: string
  title: string
  unit: string | null
  target: string | null
  target_on: string | null
  target_precision: string | null
  lang: Generated<string>
  invented: Generated<boolean>
}

export interface ReleasedRecommendationLine {
  slug: string
  texts: Json
  invented: Generated<boolean>
}

export interface ReleasedRecommendationPosition {
  slug: string
  recommendation: string
  position: string
  before: string
  on_day: string
  on_precision: string
  source: string
  source_url: string | null
  number: GeneratedAlways<number>
  invented: Generated<boolean>
}

export interface ReleasedRecommendationSource {
  slug: string
  recommendation: string
  session: number | null
  cycle: number | null
  year: number
  by_states: string[]
  position: string
  action: number | null
  issues: string[]
  concerns_defenders: boolean
  text: string
}

export interface ReleasedRecommendationValue {
  slug: string
  indicator: string
  value: string
  on_day: string
  on_precision: string
  source: string
  source_url: string | null
  invented: Generated<boolean>
}

export interface ReleasedRecordEntry {
  id: string
  document: string
  paragraph: string
  kind: string
  state: string | null
  probable_state: string | null
  on_day: string | null
  reported_year: number
  mandate: string
}

export interface ReleasedReply {
  id: string
  received_on: string | null
  received_precision: string
  form: string
  position: string | null
  character: string
  language: string | null
  summary: string | null
  steps: Generated<string[]>
  source_document: string | null
  source_paragraph: string | null
  public_from: string
  invented: boolean
  translations: Generated<Json>
}

export interface ReleasedReplyCorrection {
  id: string
  reply_id: string
  on_day: string
  fields: string[]
}

export interface ReleasedReplyMark {
  reply_id: string
  question_id: string
  mark: string
}

export interface ReleasedReplyTo {
  reply_id: string
  addressee_id: string
  place: Generated<number>
}

export interface ReleasedResolution {
  id: Generated<string>
  slug: string
  symbol: string
  title: string | null
  lang: Generated<string>
  kind: string | null
  adopted_on: string | null
  body: string | null
  vote: string | null
  yes: number | null
  no: number | null
  abstain: number | null
  members: number | null
  agenda: string | null
  agenda_subject: string | null
  sponsors: Generated<string[]>
  invented: Generated<boolean>
  entry: string | null
  url: string | null
}

export interface ReleasedResolutionEntry {
  slug: string
  symbol: string
  point: number
  state: string
  finding: string
  assessor: string
  on_day: string
  on_precision: string
  text: string
  lang: string
  evidence: string
  evidence_url: string | null
  invented: Generated<boolean>
}

export interface ReleasedResolutionPoint {
  slug: string
  symbol: string
  position: number
  paragraph: string | null
  texts: Json
  invented: Generated<boolean>
  brought: Generated<boolean>
}

export interface ReleasedResolutionVote {
  symbol: string
  state: string
  vote: string
  invented: Generated<boolean>
  entry: string | null
}

export interface ReleasedSearchWord {
  lang: string
  word: string
  passages: number
}

export interface ReleasedSnapshot {
  number: number
  title: string
  window_from: string
  window_to: string
  frozen_on: string
  scheme: string
  letters: number
  invented: boolean
  codebook: Json
  sha256: string
}

export interface ReleasedSnapshotTable {
  snapshot: number
  position: number
  query: Json
  result: Json
}

export interface ReleasedStandingInvitation {
  slug: string
  state: string
  since: string | null
  since_precision: string
  source: string
  source_url: string | null
  invented: Generated<boolean>
}

export interface ReleasedStudyState {
  state: string
  source: string
}

export interface ReleasedTreatySaid {
  state: string
  treaty: string
  status: string
  since: number | null
  as_of: string
  source: string
}

export interface ReleasedUprReview {
  slug: string
  state: string
  session: number
  cycle: number | null
  on_day: string
  on_precision: string
  until_day: string | null
  source: string
  source_url: string | null
  confidence: string | null
  invented: Generated<boolean>
}

export interface ReleasedVisit {
  slug: string
  mandate: string
  state: string
  kind: string
  earlier: string | null
  texts: Generated<Json>
  invented: Generated<boolean>
}

export interface ReleasedVisitEvent {
  slug: string
  visit: string
  number: number
  step: string
  by_whom: string
  on_day: string | null
  on_precision: string
  known_by: string | null
  visit_from: string | null
  visit_to: string | null
  document: string | null
  document_url: string | null
  participants: Generated<string[]>
  confidence: string | null
  texts: Generated<Json>
  invented: Generated<boolean>
}

export interface ReleasedVisitTerm {
  slug: string
  visit: string
  number: number
  term: string
  stands: string
  document: string | null
  document_url: string | null
  texts: Generated<Json>
  invented: Generated<boolean>
}

export interface ReleasedWithdrawn {
  subject_id: string
  letter_id: string
  kind: string
  mandate: string
  slugs: string[]
  on_day: string
  note: string | null
  invented: boolean
}

export interface SealedAddition {
  id: string
  submission: string
  received_on: string
  mandate: string
  epoch: number
  nonce: Buffer
  body: Buffer
  opened_on: string | null
}

export interface SealedByEpoch {
  mandate: string
  epoch: number
  kind: string
  id: string
  submission: string
}

export interface SealedCaseKey {
  id: string
  case_id: string
  mandate: string
  number: number
  made_in: number
  epoch: number
  body: Buffer
}

export interface SealedCaseUpdate {
  id: string
  case_id: string
  document: string
  number: number
  whole_to: number | null
  officer: string
  on_day: string
  body: Buffer
}

export interface SealedClearanceCopy {
  id: string
  letter_id: string
  number: number
  word: string | null
  mandate: string
  epoch: number | null
  guest: string | null
  body: Buffer
}

export interface SealedDesk {
  lookup_hash: Buffer
  verify_key: Buffer
  mandate: string
  kept_in: string
  kept_again: Generated<boolean>
  body: Buffer
}

export interface SealedEpochSecret {
  mandate: string
  number: number
  holder: string
  body: Buffer
}

export interface SealedGuestShare {
  guest: string
  on_day: string
  by_officer: string
  parts: string[]
  items: string[]
  body: Buffer
}

export interface SealedHoldReason {
  hold: string
  body: Buffer
  epoch: number | null
}

export interface SealedMatterPrints {
  matter: string
  mandate: string
  other: string
  epoch: number
  other_epoch: number
  on_day: string
  prints: string[]
  stamp: string
}

export interface SealedOfficeNote {
  id: string
  submission: string
  officer: string
  for_officer: string | null
  on_day: string
  body: Buffer
  answers: string | null
  epoch: number | null
  waits: Generated<boolean>
}

export interface SealedOfficerSecret {
  way: string
  body: Buffer
}

export interface SealedOthersPrints {
  mandate: string
  matter: string
  on_day: string
  prints: string[]
  stamp: string
}

export interface SealedPairKey {
  mandate: string
  other: string
  epoch: number
  other_epoch: number
  on_day: string
  body: Buffer
}

export interface SealedPendingEpochSecret {
  mandate: string
  holder: string
  body: Buffer
}

export interface SealedPendingRecoverySecret {
  mandate: string
  number: number
  body: Buffer
}

export interface SealedSavedView {
  id: string
  mandate: string
  officer: string
  body: Buffer
}

export interface SealedSubmission {
  id: string
  body: Buffer
}

export interface SealedToSource {
  id: string
  submission: string
  number: number
  on_day: string
  body: Buffer
}

export interface SealedWorkWords {
  id: string
  mandate: string
  task: string | null
  request: string | null
  officer: string
  epoch: number
  body: Buffer
}

export interface Database {
  'known.asked_letter': KnownAskedLetter
  'known.away': KnownAway
  'known.away_item': KnownAwayItem
  'known.case': KnownCase
  'known.case_read': KnownCaseRead
  'known.case_search': KnownCaseSearch
  'known.case_state': KnownCaseState
  'known.case_step': KnownCaseStep
  'known.case_tag': KnownCaseTag
  'known.character_override': KnownCharacterOverride
  'known.clearance': KnownClearance
  'known.clearance_text': KnownClearanceText
  'known.clearance_word': KnownClearanceWord
  'known.clock_event': KnownClockEvent
  'known.company': KnownCompany
  'known.company_holding': KnownCompanyHolding
  'known.compared_office': KnownComparedOffice
  'known.delivery': KnownDelivery
  'known.digest_address': KnownDigestAddress
  'known.diplomat': KnownDiplomat
  'known.diplomat_way': KnownDiplomatWay
  'known.duty': KnownDuty
  'known.entry': KnownEntry
  'known.entry_decision': KnownEntryDecision
  'known.entry_out': KnownEntryOut
  'known.epoch': KnownEpoch
  'known.erasure_ask': KnownErasureAsk
  'known.fact': KnownFact
  'known.fact_group': KnownFactGroup
  'known.fact_listed': KnownFactListed
  'known.fact_mandate': KnownFactMandate
  'known.fact_narrow': KnownFactNarrow
  'known.fact_theme': KnownFactTheme
  'known.file_read': KnownFileRead
  'known.filing': KnownFiling
  'known.filing_answer': KnownFilingAnswer
  'known.filing_file': KnownFilingFile
  'known.filing_to': KnownFilingTo
  'known.follow_up': KnownFollowUp
  'known.further_letter': KnownFurtherLetter
  'known.guest': KnownGuest
  'known.helper': KnownHelper
  'known.import_run': KnownImportRun
  'known.instance': KnownInstance
  'known.institution_answer': KnownInstitutionAnswer
  'known.institution_asked': KnownInstitutionAsked
  'known.institution_mail': KnownInstitutionMail
  'known.institution_told': KnownInstitutionTold
  'known.institution_word': KnownInstitutionWord
  'known.invitation': KnownInvitation
  'known.last_look': KnownLastLook
  'known.law_alert': KnownLawAlert
  'known.law_alert_day': KnownLawAlertDay
  'known.law_alert_window': KnownLawAlertWindow
  'known.legal_hold': KnownLegalHold
  'known.letter': KnownLetter
  'known.letter_addressee': KnownLetterAddressee
  'known.letter_correction': KnownLetterCorrection
  'known.letter_from_draft': KnownLetterFromDraft
  'known.letter_guest': KnownLetterGuest
  'known.letter_link': KnownLetterLink
  'known.letter_looked': KnownLetterLooked
  'known.letter_person': KnownLetterPerson
  'known.letter_signatory': KnownLetterSignatory
  'known.letter_signature': KnownLetterSignature
  'known.letter_tag': KnownLetterTag
  'known.letter_text': KnownLetterText
  'known.mail': KnownMail
  'known.mail_original': KnownMailOriginal
  'known.mail_out': KnownMailOut
  'known.mail_out_file': KnownMailOutFile
  'known.mail_part': KnownMailPart
  'known.mail_reply': KnownMailReply
  'known.mission_account': KnownMissionAccount
  'known.mission_address': KnownMissionAddress
  'known.mission_file': KnownMissionFile
  'known.mission_notice': KnownMissionNotice
  'known.mission_session': KnownMissionSession
  'known.name_hit': KnownNameHit
  'known.name_look': KnownNameLook
  'known.naming_withdrawal': KnownNamingWithdrawal
  'known.office_beginning': KnownOfficeBeginning
  'known.office_key': KnownOfficeKey
  'known.office_session': KnownOfficeSession
  'known.officer': KnownOfficer
  'known.officer_statement': KnownOfficerStatement
  'known.others_pair_word': KnownOthersPairWord
  'known.pair_asked': KnownPairAsked
  'known.pair_compared': KnownPairCompared
  'known.pair_matter': KnownPairMatter
  'known.pair_word': KnownPairWord
  'known.pending_epoch': KnownPendingEpoch
  'known.persons_sum_letter': KnownPersonsSumLetter
  'known.public_version': KnownPublicVersion
  'known.question': KnownQuestion
  'known.receipt': KnownReceipt
  'known.record_entry': KnownRecordEntry
  'known.recovery_recipient': KnownRecoveryRecipient
  'known.release': KnownRelease
  'known.release_word': KnownReleaseWord
  'known.reminder': KnownReminder
  'known.reminder_item': KnownReminderItem
  'known.reply': KnownReply
  'known.reply_correction': KnownReplyCorrection
  'known.reply_mark': KnownReplyMark
  'known.reply_mark_settled': KnownReplyMarkSettled
  'known.reply_step': KnownReplyStep
  'known.reply_to': KnownReplyTo
  'known.reply_translation': KnownReplyTranslation
  'known.reply_translation_word': KnownReplyTranslationWord
  'known.reprisal': KnownReprisal
  'known.request': KnownRequest
  'known.request_state': KnownRequestState
  'known.sign_in_challenge': KnownSignInChallenge
  'known.sign_in_failure': KnownSignInFailure
  'known.sign_in_way': KnownSignInWay
  'known.submission': KnownSubmission
  'known.submission_decision': KnownSubmissionDecision
  'known.submission_leaf': KnownSubmissionLeaf
  'known.submission_read': KnownSubmissionRead
  'known.task': KnownTask
  'known.time_answer': KnownTimeAnswer
  'known.tip_letter': KnownTipLetter
  'known.tip_look': KnownTipLook
  'known.transition': KnownTransition
  'known.upload': KnownUpload
  'known.upload_allowance': KnownUploadAllowance
  'known.upload_link': KnownUploadLink
  'known.upload_part': KnownUploadPart
  'known.waiting_mail': KnownWaitingMail
  'known.warning': KnownWarning
  'known.warning_aside': KnownWarningAside
  'known.warning_matter': KnownWarningMatter
  'known.warning_rule': KnownWarningRule
  'known.withdrawal': KnownWithdrawal
  'known.work_step': KnownWorkStep
  'platform.enrolment_link': PlatformEnrolmentLink
  'platform.event': PlatformEvent
  'platform.event_head': PlatformEventHead
  'platform.event_payload': PlatformEventPayload
  'platform.migration': PlatformMigration
  'reference.clock_policy': ReferenceClockPolicy
  'reference.declaration_article': ReferenceDeclarationArticle
  'reference.declared_figure': ReferenceDeclaredFigure
  'reference.desk_policy': ReferenceDeskPolicy
  'reference.footnote': ReferenceFootnote
  'reference.instrument': ReferenceInstrument
  'reference.law_desk': ReferenceLawDesk
  'reference.loaded_file': ReferenceLoadedFile
  'reference.mandate': ReferenceMandate
  'reference.mandate_alias': ReferenceMandateAlias
  'reference.mandate_here': ReferenceMandateHere
  'reference.publication_policy': ReferencePublicationPolicy
  'reference.region': ReferenceRegion
  'reference.region_assignment': ReferenceRegionAssignment
  'reference.region_scheme': ReferenceRegionScheme
  'reference.register_policy': ReferenceRegisterPolicy
  'reference.reminder_policy': ReferenceReminderPolicy
  'reference.reporting_session': ReferenceReportingSession
  'reference.retention_policy': ReferenceRetentionPolicy
  'reference.search_word': ReferenceSearchWord
  'reference.source_count': ReferenceSourceCount
  'reference.state': ReferenceState
  'reference.state_alias': ReferenceStateAlias
  'reference.state_name': ReferenceStateName
  'reference.theme_mandate': ReferenceThemeMandate
  'reference.treaty_ratification': ReferenceTreatyRatification
  'reference.vocabulary': ReferenceVocabulary
  'reference.year_status': ReferenceYearStatus
  'released.action_plan': ReleasedActionPlan
  'released.assessment': ReleasedAssessment
  'released.clock_event': ReleasedClockEvent
  'released.commitment': ReleasedCommitment
  'released.commitment_step': ReleasedCommitmentStep
  'released.correction': ReleasedCorrection
  'released.country_study': ReleasedCountryStudy
  'released.epoch': ReleasedEpoch
  'released.fact': ReleasedFact
  'released.fact_group': ReleasedFactGroup
  'released.fact_listed': ReleasedFactListed
  'released.fact_mandate': ReleasedFactMandate
  'released.fact_narrow': ReleasedFactNarrow
  'released.fact_theme': ReleasedFactTheme
  'released.focal_point_meeting': ReleasedFocalPointMeeting
  'released.generation': ReleasedGeneration
  'released.helper': ReleasedHelper
  'released.indicator_value': ReleasedIndicatorValue
  'released.initiative': ReleasedInitiative
  'released.law': ReleasedLaw
  'released.law_article': ReleasedLawArticle
  'released.law_clause': ReleasedLawClause
  'released.law_fact': ReleasedLawFact
  'released.law_link': ReleasedLawLink
  'released.law_next': ReleasedLawNext
  'released.law_stage': ReleasedLawStage
  'released.law_text': ReleasedLawText
  'released.letter': ReleasedLetter
  'released.letter_addressee': ReleasedLetterAddressee
  'released.letter_link': ReleasedLetterLink
  'released.log_head': ReleasedLogHead
  'released.meeting': ReleasedMeeting
  'released.model_clause': ReleasedModelClause
  'released.notice': ReleasedNotice
  'released.passage': ReleasedPassage
  'released.passage_slice': ReleasedPassageSlice
  'released.passage_text': ReleasedPassageText
  'released.persons_sum': ReleasedPersonsSum
  'released.principle_finding': ReleasedPrincipleFinding
  'released.protection_account': ReleasedProtectionAccount
  'released.protection_instrument': ReleasedProtectionInstrument
  'released.protection_view': ReleasedProtectionView
  'released.protective_action': ReleasedProtectiveAction
  'released.question': ReleasedQuestion
  'released.recommendation': ReleasedRecommendation
  'released.recommendation_action': ReleasedRecommendationAction
  'released.recommendation_action_step': ReleasedRecommendationActionStep
  'released.recommendation_indicator': ReleasedRecommendationIndicator
  'released.recommendation_line': ReleasedRecommendationLine
  'released.recommendation_position': ReleasedRecommendationPosition
  'released.recommendation_source': ReleasedRecommendationSource
  'released.recommendation_value': ReleasedRecommendationValue
  'released.record_entry': ReleasedRecordEntry
  'released.reply': ReleasedReply
  'released.reply_correction': ReleasedReplyCorrection
  'released.reply_mark': ReleasedReplyMark
  'released.reply_to': ReleasedReplyTo
  'released.resolution': ReleasedResolution
  'released.resolution_entry': ReleasedResolutionEntry
  'released.resolution_point': ReleasedResolutionPoint
  'released.resolution_vote': ReleasedResolutionVote
  'released.search_word': ReleasedSearchWord
  'released.snapshot': ReleasedSnapshot
  'released.snapshot_table': ReleasedSnapshotTable
  'released.standing_invitation': ReleasedStandingInvitation
  'released.study_state': ReleasedStudyState
  'released.treaty_said': ReleasedTreatySaid
  'released.upr_review': ReleasedUprReview
  'released.visit': ReleasedVisit
  'released.visit_event': ReleasedVisitEvent
  'released.visit_term': ReleasedVisitTerm
  'released.withdrawn': ReleasedWithdrawn
  'sealed.addition': SealedAddition
  'sealed.by_epoch': SealedByEpoch
  'sealed.case_key': SealedCaseKey
  'sealed.case_update': SealedCaseUpdate
  'sealed.clearance_copy': SealedClearanceCopy
  'sealed.desk': SealedDesk
  'sealed.epoch_secret': SealedEpochSecret
  'sealed.guest_share': SealedGuestShare
  'sealed.hold_reason': SealedHoldReason
  'sealed.matter_prints': SealedMatterPrints
  'sealed.office_note': SealedOfficeNote
  'sealed.officer_secret': SealedOfficerSecret
  'sealed.others_prints': SealedOthersPrints
  'sealed.pair_key': SealedPairKey
  'sealed.pending_epoch_secret': SealedPendingEpochSecret
  'sealed.pending_recovery_secret': SealedPendingRecoverySecret
  'sealed.saved_view': SealedSavedView
  'sealed.submission': SealedSubmission
  'sealed.to_source': SealedToSource
  'sealed.work_words': SealedWorkWords
}
