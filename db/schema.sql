-- Written by bin/generate-types.js from the migrated database; read it, do not run it.

-- tables
view known.asked_letter (
  id uuid,
  lead text,
  slug text,
  reference text,
  kind text,
  invented boolean,
  delivery text,
  clearance text,
  sent_on date,
  signatory text,
  state text,
  said_on date,
  number smallint,
  hash text,
  cut_off date,
  asked_on date,
  addressees jsonb,
  asked jsonb,
  cleared_number smallint
)
table known.away (
  id uuid not null,
  mandate text not null,
  officer uuid not null,
  stand_in uuid not null,
  from_day date not null,
  until_day date not null,
  by_officer uuid not null,
  on_day date not null,
  ended_on date,
  ended_by uuid,
  constraint away_check CHECK ((officer <> stand_in)),
  constraint away_check1 CHECK ((from_day <= until_day)),
  constraint away_check2 CHECK ((num_nulls(ended_on, ended_by) = ANY (ARRAY[0, 2]))),
  constraint away_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint away_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES known.officer(id),
  constraint away_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint away_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint away_stand_in_fkey FOREIGN KEY (stand_in) REFERENCES known.officer(id),
  constraint away_pkey PRIMARY KEY (id)
)
table known.away_item (
  away uuid not null,
  kind text not null,
  item uuid not null,
  constraint away_item_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'task'::text, 'request'::text, 'submission'::text]))),
  constraint away_item_away_fkey FOREIGN KEY (away) REFERENCES known.away(id) ON DELETE CASCADE,
  constraint away_item_pkey PRIMARY KEY (away, kind, item)
)
table known."case" (
  id uuid not null,
  mandate text not null,
  opened_on date not null,
  officer uuid,
  urgency text not null,
  verification text not null default 'unverified'::text,
  killed_confirmed integer not null default 0,
  killed_likely integer not null default 0,
  killed_possible integer not null default 0,
  stage text,
  stage_since date,
  verdict text,
  triage text,
  triage_reason text,
  triaged_on date,
  merged_into uuid,
  outcome text,
  closed_on date,
  constraint case_check CHECK ((merged_into <> id)),
  constraint case_check1 CHECK (((merged_into IS NULL) = (triage IS DISTINCT FROM 'merge'::text))),
  constraint case_check2 CHECK (((stage IS NULL) = (stage_since IS NULL))),
  constraint case_check3 CHECK (((stage IS DISTINCT FROM 'verdict'::text) OR (verdict IS NOT NULL))),
  constraint case_check4 CHECK (((verdict IS NULL) OR (stage = ANY (ARRAY['verdict'::text, 'reparation'::text])))),
  constraint case_check5 CHECK (((outcome IS NULL) = (closed_on IS NULL))),
  constraint case_check6 CHECK (((closed_on IS NULL) OR (triage = 'take-up'::text))),
  constraint case_check7 CHECK ((num_nulls(triage, triage_reason, triaged_on) = ANY (ARRAY[0, 3]))),
  constraint case_check8 CHECK (((triage IS NULL) OR ((((((((((((((((((((((((((((triage = 'take-up'::text) AND (triage_reason = 'within-mandate'::text)) OR ((triage = 'take-up'::text) AND (triage_reason = 'life-at-risk'::text))) OR ((triage = 'take-up'::text) AND (triage_reason = 'pattern'::text))) OR ((triage = 'take-up'::text) AND (triage_reason = 'others-ask'::text))) OR ((triage = 'take-up'::text) AND (triage_reason = 'other'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'outside-mandate'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'no-consent'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'not-credible'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'too-little-known'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'would-endanger'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'no-capacity'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'too-long-ago'::text))) OR ((triage = 'decline'::text) AND (triage_reason = 'other'::text))) OR ((triage = 'merge'::text) AND (triage_reason = 'same-event'::text))) OR ((triage = 'merge'::text) AND (triage_reason = 'same-persons'::text))) OR ((triage = 'merge'::text) AND (triage_reason = 'opened-twice'::text))) OR ((triage = 'merge'::text) AND (triage_reason = 'other'::text))) OR ((triage = 'ask'::text) AND (triage_reason = 'consent-missing'::text))) OR ((triage = 'ask'::text) AND (triage_reason = 'facts-missing'::text))) OR ((triage = 'ask'::text) AND (triage_reason = 'sources-missing'::text))) OR ((triage = 'ask'::text) AND (triage_reason = 'other'::text))) OR ((triage = 'refer'::text) AND (triage_reason = 'other-mandate'::text))) OR ((triage = 'refer'::text) AND (triage_reason = 'treaty-body'::text))) OR ((triage = 'refer'::text) AND (triage_reason = 'regional-mechanism'::text))) OR ((triage = 'refer'::text) AND (triage_reason = 'national-institution'::text))) OR ((triage = 'refer'::text) AND (triage_reason = 'protection-network'::text))) OR ((triage = 'refer'::text) AND (triage_reason = 'other'::text))))),
  constraint case_killed_confirmed_check CHECK (((killed_confirmed >= 0) AND (killed_confirmed <= 100000))),
  constraint case_killed_likely_check CHECK (((killed_likely >= 0) AND (killed_likely <= 100000))),
  constraint case_killed_possible_check CHECK (((killed_possible >= 0) AND (killed_possible <= 100000))),
  constraint case_outcome_check CHECK ((outcome = ANY (ARRAY['remedied'::text, 'partly-remedied'::text, 'not-remedied'::text, 'no-answer'::text, 'withdrawn'::text, 'taken-elsewhere'::text]))),
  constraint case_stage_check CHECK ((stage = ANY (ARRAY['complaint'::text, 'investigation'::text, 'charge'::text, 'trial'::text, 'verdict'::text, 'reparation'::text]))),
  constraint case_urgency_check CHECK ((urgency = ANY (ARRAY['imminent'::text, 'urgent'::text, 'ordinary'::text]))),
  constraint case_verdict_check CHECK ((verdict = ANY (ARRAY['conviction'::text, 'acquittal'::text]))),
  constraint case_verification_check CHECK ((verification = ANY (ARRAY['unverified'::text, 'credible'::text, 'corroborated'::text, 'contradicted'::text]))),
  constraint case_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint case_mandate_merged_into_fkey FOREIGN KEY (mandate, merged_into) REFERENCES known."case"(mandate, id),
  constraint case_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint case_pkey PRIMARY KEY (id),
  constraint case_mandate_id_key UNIQUE (mandate, id)
)
table known.case_read (
  case_id uuid not null,
  officer uuid not null,
  on_day date not null,
  constraint case_read_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint case_read_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint case_read_pkey PRIMARY KEY (case_id, officer, on_day)
)
table known.case_search (
  mandate text not null,
  officer uuid not null,
  on_day date not null,
  constraint case_search_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint case_search_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint case_search_pkey PRIMARY KEY (mandate, officer, on_day)
)
table known.case_state (
  case_id uuid not null,
  state text not null,
  constraint case_state_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint case_state_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint case_state_pkey PRIMARY KEY (case_id, state)
)
table known.case_step (
  case_id uuid not null,
  number integer not null,
  what text not null,
  was text not null,
  became text not null,
  reason text,
  other_case uuid,
  by_officer uuid not null,
  on_day date not null,
  words uuid,
  constraint case_step_became_check CHECK ((length(became) <= 2000)),
  constraint case_step_number_check CHECK ((number >= 1)),
  constraint case_step_other_in_words CHECK (((reason IS DISTINCT FROM 'other'::text) OR (words IS NOT NULL) OR (what = ANY (ARRAY['joined-by'::text, 'left-by'::text])))),
  constraint case_step_reason_check CHECK ((reason ~ '^[a-z][a-z-]{1,39}$'::text)),
  constraint case_step_was_check CHECK ((length(was) <= 2000)),
  constraint case_step_what_check CHECK ((what = ANY (ARRAY['opened'::text, 'in-charge'::text, 'states'::text, 'tags'::text, 'urgency'::text, 'verification'::text, 'killings'::text, 'stage'::text, 'triaged'::text, 'merged'::text, 'merge-undone'::text, 'joined-by'::text, 'left-by'::text, 'closed'::text, 'reopened'::text]))),
  constraint case_step_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint case_step_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint case_step_other_case_fkey FOREIGN KEY (other_case) REFERENCES known."case"(id),
  constraint case_step_pkey PRIMARY KEY (case_id, number)
)
table known.case_tag (
  case_id uuid not null,
  list text not null,
  code text not null,
  constraint case_tag_list_check CHECK ((list = ANY (ARRAY['theme'::text, 'group'::text]))),
  constraint case_tag_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint case_tag_list_code_fkey FOREIGN KEY (list, code) REFERENCES reference.vocabulary(list, code),
  constraint case_tag_pkey PRIMARY KEY (case_id, list, code)
)
table known.character_override (
  reply_id uuid not null,
  "character" text not null,
  reason text not null,
  by_actor text not null,
  on_day date not null,
  constraint character_override_reason_check CHECK ((length(reason) > 0)),
  constraint character_override_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint character_override_pkey PRIMARY KEY (reply_id)
)
table known.clearance (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  signatory text not null,
  state text not null default 'open'::text,
  hash text,
  on_day date,
  said_by text,
  reason text,
  constraint clearance_check CHECK (((state = 'cleared'::text) = (hash IS NOT NULL))),
  constraint clearance_state_check CHECK ((state = ANY (ARRAY['open'::text, 'cleared'::text, 'change-proposed'::text, 'declined'::text, 'not-joined'::text]))),
  constraint clearance_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint clearance_signatory_fkey FOREIGN KEY (signatory) REFERENCES reference.mandate(code),
  constraint clearance_pkey PRIMARY KEY (id),
  constraint clearance_letter_id_signatory_key UNIQUE (letter_id, signatory)
)
table known.clearance_text (
  letter_id uuid not null,
  number smallint not null,
  hash text not null,
  cut_off date not null,
  on_day date not null,
  by_actor text not null,
  reason text,
  constraint clearance_text_check CHECK (((number = 1) = (reason IS NULL))),
  constraint clearance_text_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint clearance_text_number_check CHECK ((number > 0)),
  constraint clearance_text_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint clearance_text_pkey PRIMARY KEY (letter_id, number)
)
table known.clearance_word (
  id uuid not null,
  letter_id uuid not null,
  number smallint not null,
  mandate text not null,
  officer uuid not null,
  decision text not null,
  word jsonb not null,
  on_day date not null,
  constraint clearance_word_decision_check CHECK ((decision = ANY (ARRAY['cleared'::text, 'change-proposed'::text, 'declined'::text]))),
  constraint clearance_word_letter_id_number_fkey FOREIGN KEY (letter_id, number) REFERENCES known.clearance_text(letter_id, number) ON DELETE CASCADE,
  constraint clearance_word_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint clearance_word_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint clearance_word_pkey PRIMARY KEY (id)
)
table known.clock_event (
  id uuid not null default gen_random_uuid(),
  addressee_id uuid not null,
  kind text not null,
  on_day date not null,
  until_day date,
  reason text not null,
  seq integer not null,
  constraint clock_event_check CHECK (((kind = 'extension'::text) = (until_day IS NOT NULL))),
  constraint clock_event_kind_check CHECK ((kind = ANY (ARRAY['extension'::text, 'pause'::text, 'resume'::text]))),
  constraint clock_event_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint clock_event_until_day_is_a_day CHECK (((until_day >= '0001-01-01'::date) AND (until_day <= '9999-12-31'::date))),
  constraint clock_event_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint clock_event_pkey PRIMARY KEY (id),
  constraint clock_event_addressee_id_seq_key UNIQUE (addressee_id, seq)
)
table known.company (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  name text not null,
  folded text not null,
  other_names text[] not null default '{}'::text[],
  kind text not null,
  sector text not null,
  home_state text,
  grievance_address text,
  grievance_words text,
  revision integer not null default 1,
  entered_on date not null,
  by_actor text not null,
  constraint company_entered_on_is_a_day CHECK (((entered_on >= '0001-01-01'::date) AND (entered_on <= '9999-12-31'::date))),
  constraint company_folded_check CHECK (((length(folded) >= 1) AND (length(folded) <= 300))),
  constraint company_grievance_address_check CHECK (((length(grievance_address) <= 500) AND (grievance_address ~~ 'https://%'::text))),
  constraint company_grievance_words_check CHECK ((length(grievance_words) <= 2000)),
  constraint company_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'state-owned'::text, 'investor'::text, 'federation'::text]))),
  constraint company_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint company_other_names_check CHECK ((cardinality(other_names) <= 20)),
  constraint company_revision_check CHECK ((revision > 0)),
  constraint company_sector_check CHECK ((sector = ANY (ARRAY['mining'::text, 'energy'::text, 'agriculture'::text, 'infrastructure'::text, 'manufacturing'::text, 'finance'::text, 'technology'::text, 'security'::text, 'other'::text]))),
  constraint company_home_state_fkey FOREIGN KEY (home_state) REFERENCES reference.state(code),
  constraint company_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint company_pkey PRIMARY KEY (id),
  constraint company_mandate_folded_key UNIQUE (mandate, folded),
  constraint company_mandate_id_key UNIQUE (mandate, id)
)
table known.company_holding (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  held uuid not null,
  holder uuid not null,
  holder_as text not null,
  share numeric(6,3),
  from_day date,
  from_precision text not null,
  to_day date,
  to_precision text not null,
  source_title text not null,
  source_address text not null,
  read_on date not null,
  revision integer not null default 1,
  entered_on date not null,
  by_actor text not null,
  taken_back_on date,
  taken_back_by text,
  constraint company_holding_check CHECK ((holder <> held)),
  constraint company_holding_check1 CHECK (((from_day IS NULL) = (from_precision = 'unknown'::text))),
  constraint company_holding_check2 CHECK (((to_day IS NULL) = (to_precision = 'unknown'::text))),
  constraint company_holding_check3 CHECK (((from_day IS NULL) OR (to_day IS NULL) OR (to_precision <> 'day'::text) OR (from_day <= to_day))),
  constraint company_holding_check4 CHECK (((taken_back_on IS NULL) = (taken_back_by IS NULL))),
  constraint company_holding_entered_on_is_a_day CHECK (((entered_on >= '0001-01-01'::date) AND (entered_on <= '9999-12-31'::date))),
  constraint company_holding_from_day_is_a_day CHECK (((from_day >= '0001-01-01'::date) AND (from_day <= '9999-12-31'::date))),
  constraint company_holding_from_precision_check CHECK ((from_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'unknown'::text]))),
  constraint company_holding_holder_as_check CHECK ((holder_as = ANY (ARRAY['parent'::text, 'investor'::text, 'contractor'::text]))),
  constraint company_holding_read_on_is_a_day CHECK (((read_on >= '0001-01-01'::date) AND (read_on <= '9999-12-31'::date))),
  constraint company_holding_revision_check CHECK ((revision > 0)),
  constraint company_holding_share_check CHECK (((share > (0)::numeric) AND (share <= (100)::numeric))),
  constraint company_holding_source_address_check CHECK (((length(source_address) <= 500) AND (source_address ~~ 'https://%'::text))),
  constraint company_holding_source_title_check CHECK (((length(source_title) >= 1) AND (length(source_title) <= 300))),
  constraint company_holding_taken_back_on_check CHECK (((taken_back_on >= '0001-01-01'::date) AND (taken_back_on <= '9999-12-31'::date))),
  constraint company_holding_to_day_is_a_day CHECK (((to_day >= '0001-01-01'::date) AND (to_day <= '9999-12-31'::date))),
  constraint company_holding_to_precision_check CHECK ((to_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'unknown'::text]))),
  constraint company_holding_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint company_holding_mandate_held_fkey FOREIGN KEY (mandate, held) REFERENCES known.company(mandate, id),
  constraint company_holding_mandate_holder_fkey FOREIGN KEY (mandate, holder) REFERENCES known.company(mandate, id),
  constraint company_holding_pkey PRIMARY KEY (id)
)
table known.compared_office (
  mandate text not null,
  other text not null,
  officer uuid not null,
  statement jsonb not null,
  on_day date not null,
  constraint compared_office_check CHECK ((mandate <> other)),
  constraint compared_office_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint compared_office_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint compared_office_other_fkey FOREIGN KEY (other) REFERENCES reference.mandate(code),
  constraint compared_office_pkey PRIMARY KEY (mandate, other, officer)
)
table known.delivery (
  addressee_id uuid not null,
  seq smallint not null,
  state text not null,
  on_day date not null,
  channel text not null,
  by_actor text not null,
  reason text,
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['note-verbale'::text, 'letter'::text, 'e-mail'::text, 'fax'::text, 'by-hand'::text, 'courier'::text, 'telephone'::text, 'meeting'::text, 'corner'::text, 'other'::text, 'unknown'::text]))),
  constraint delivery_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint delivery_seq_check CHECK ((seq > 0)),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['transmitted'::text, 'receipt-confirmed'::text, 'returned'::text]))),
  constraint delivery_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint delivery_pkey PRIMARY KEY (addressee_id, seq)
)
table known.digest_address (
  officer uuid not null,
  mandate text not null,
  address text not null,
  lang text not null,
  asked_on date not null,
  sent_on date,
  constraint digest_address_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint digest_address_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint digest_address_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint digest_address_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint digest_address_pkey PRIMARY KEY (officer)
)
table known.diplomat (
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  name text not null,
  link_hash bytea not null,
  invited_by text not null,
  invited_at timestamp with time zone not null,
  link_until timestamp with time zone not null,
  enrolled_at timestamp with time zone,
  removed_at timestamp with time zone,
  removed_by text,
  in_with uuid,
  constraint diplomat_check CHECK ((link_until > invited_at)),
  constraint diplomat_check1 CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
  constraint diplomat_check2 CHECK ((in_with <> id)),
  constraint diplomat_link_hash_check CHECK ((length(link_hash) = 32)),
  constraint diplomat_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint diplomat_account_fkey FOREIGN KEY (account) REFERENCES known.mission_account(id),
  constraint diplomat_in_with_fkey FOREIGN KEY (in_with) REFERENCES known.diplomat(id),
  constraint diplomat_pkey PRIMARY KEY (id),
  constraint diplomat_link_hash_key UNIQUE (link_hash)
)
table known.diplomat_way (
  id uuid not null default gen_random_uuid(),
  diplomat uuid not null,
  kind text not null,
  label text not null,
  credential_id text,
  public_key bytea,
  counter bigint,
  proof_salt text,
  proof_hash bytea,
  totp_secret text,
  totp_last_step bigint,
  created_at timestamp with time zone not null,
  constraint diplomat_way_check CHECK (
CASE kind
    WHEN 'passkey'::text THEN ((credential_id IS NOT NULL) AND (public_key IS NOT NULL))
    ELSE ((proof_salt IS NOT NULL) AND (proof_hash IS NOT NULL) AND (totp_secret IS NOT NULL))
END),
  constraint diplomat_way_kind_check CHECK ((kind = ANY (ARRAY['passkey'::text, 'passphrase'::text]))),
  constraint diplomat_way_diplomat_fkey FOREIGN KEY (diplomat) REFERENCES known.diplomat(id),
  constraint diplomat_way_pkey PRIMARY KEY (id),
  constraint diplomat_way_credential_id_key UNIQUE (credential_id)
)
table known.duty (
  mandate text not null,
  day date not null,
  officer uuid not null,
  constraint duty_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint duty_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint duty_pkey PRIMARY KEY (mandate, day)
)
table known.entry (
  id uuid not null,
  mandate text not null,
  kind text not null,
  state text,
  subject text,
  body jsonb not null,
  brought_by text not null,
  brought_as text not null,
  brought_on date not null,
  constraint entry_body_check CHECK ((pg_column_size(body) <= 65536)),
  constraint entry_body_of_fields CHECK ((jsonb_typeof(body) = 'object'::text)),
  constraint entry_brought_as_check CHECK ((brought_as = ANY (ARRAY['officer'::text, 'partner'::text]))),
  constraint entry_brought_by_check CHECK (((length(brought_by) >= 1) AND (length(brought_by) <= 200))),
  constraint entry_brought_on_is_a_day CHECK (((brought_on >= '0001-01-01'::date) AND (brought_on <= '9999-12-31'::date))),
  constraint entry_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text)),
  constraint entry_subject_check CHECK ((length(subject) <= 120)),
  constraint entry_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint entry_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint entry_pkey PRIMARY KEY (id)
)
table known.entry_decision (
  entry uuid not null,
  number integer not null,
  decision text not null,
  by_whom text not null,
  on_day date not null,
  reason text,
  told text generated as 
CASE
    WHEN ((decision = 'declined'::text) AND (reason !~ '^[a-z]+(-[a-z]+)+$'::text)) THEN reason
    ELSE NULL::text
END,
  word jsonb,
  constraint entry_decision_by_whom_check CHECK (((length(by_whom) >= 1) AND (length(by_whom) <= 200))),
  constraint entry_decision_check CHECK (((reason IS NOT NULL) OR (decision = ANY (ARRAY['let-through'::text, 'taken-back'::text, 'held'::text])))),
  constraint entry_decision_decision_check CHECK ((decision = ANY (ARRAY['let-through'::text, 'declined'::text, 'taken-back'::text, 'withdrawn'::text, 'held'::text]))),
  constraint entry_decision_number_bound CHECK ((number <= 1000000)),
  constraint entry_decision_number_check CHECK ((number >= 1)),
  constraint entry_decision_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint entry_decision_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 2000))),
  constraint entry_decision_word_check CHECK ((pg_column_size(word) <= 8192)),
  constraint entry_decision_word_is_said CHECK ((jsonb_typeof(word) = 'object'::text)),
  constraint entry_decision_entry_fkey FOREIGN KEY (entry) REFERENCES known.entry(id) ON DELETE CASCADE,
  constraint entry_decision_pkey PRIMARY KEY (entry, number)
)
table known.entry_out (
  entry uuid not null,
  number integer not null,
  constraint entry_out_entry_fkey FOREIGN KEY (entry) REFERENCES known.entry(id) ON DELETE CASCADE,
  constraint entry_out_entry_number_fkey FOREIGN KEY (entry, number) REFERENCES known.entry_decision(entry, number),
  constraint entry_out_pkey PRIMARY KEY (entry)
)
table known.epoch (
  mandate text not null,
  number integer not null,
  recipient text not null,
  verify_key bytea not null,
  fingerprint text not null,
  statement jsonb not null,
  opened_on date not null,
  closed_on date,
  destroyed_on date,
  opened jsonb,
  confirmed jsonb,
  constraint epoch_number_check CHECK ((number >= 1)),
  constraint epoch_verify_key_check CHECK ((length(verify_key) = 32)),
  constraint epoch_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint epoch_pkey PRIMARY KEY (mandate, number),
  constraint epoch_fingerprint_key UNIQUE (fingerprint),
  constraint epoch_recipient_key UNIQUE (recipient),
  constraint epoch_verify_key_key UNIQUE (verify_key)
)
table known.erasure_ask (
  id uuid not null,
  submission uuid not null,
  asked_on date not null,
  asked_by uuid not null,
  reason text not null,
  source_asked text not null,
  declined_on date,
  declined_by uuid,
  constraint erasure_ask_check CHECK (((declined_on IS NULL) = (declined_by IS NULL))),
  constraint erasure_ask_reason_check CHECK ((reason = ANY (ARRAY['withdrawn-by-source'::text, 'endangers-somebody'::text, 'sent-by-mistake'::text, 'law-asks'::text]))),
  constraint erasure_ask_source_asked_check CHECK ((source_asked = ANY (ARRAY['with-receipt'::text, 'otherwise'::text, 'no'::text]))),
  constraint erasure_ask_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES known.officer(id),
  constraint erasure_ask_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES known.officer(id),
  constraint erasure_ask_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint erasure_ask_pkey PRIMARY KEY (id)
)
table known.fact (
  addressee_id uuid not null,
  letter_id uuid not null,
  mandate smallint not null,
  sent_on date,
  sent_precision smallint not null,
  calendar_year smallint,
  reporting_year smallint,
  session smallint,
  reported_year smallint,
  kind text not null,
  joint boolean not null,
  class smallint not null,
  state smallint,
  certain boolean not null,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  reprisal boolean not null,
  replies smallint not null,
  form smallint not null,
  "character" smallint,
  answered_on date,
  answered boolean not null,
  answered_days smallint,
  due_on date,
  clock_events boolean not null,
  outcome smallint,
  themes smallint[] not null,
  groups smallint[] not null,
  signatories smallint[] not null,
  invented boolean not null,
  answered_questions smallint,
  asked_questions smallint,
  rest_due_on date,
  sent_from date not null,
  sent_by date not null,
  answered_from date,
  answered_by date,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  constraint fact_check CHECK ((answered_questions < asked_questions)),
  constraint fact_check1 CHECK (((answered_questions IS NULL) = (asked_questions IS NULL))),
  constraint fact_check2 CHECK (((rest_due_on IS NULL) OR (asked_questions IS NOT NULL))),
  constraint fact_check3 CHECK (((answered_by IS NULL) = (NOT answered))),
  constraint fact_pkey PRIMARY KEY (addressee_id)
)
table known.fact_group (
  part smallint not null,
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  number integer not null
)
view known.fact_listed (
  addressee_id uuid,
  reporting_year smallint,
  addressee smallint,
  kind integer,
  joint boolean,
  certain boolean,
  reprisal boolean,
  clock_events boolean,
  sent_on date,
  sent_from date,
  sent_by date,
  answered_on date,
  answered_from date,
  answered_by date,
  due_on date,
  answered_days smallint,
  reported_year smallint,
  persons_known boolean,
  persons_withheld boolean,
  sexes_withheld boolean,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  calendar_year smallint,
  session smallint,
  class smallint,
  form smallint,
  "character" smallint,
  outcome smallint,
  mandate smallint,
  invented boolean,
  themes smallint[],
  groups smallint[],
  signatories smallint[]
)
table known.fact_mandate (
  part smallint not null,
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  number integer not null
)
table known.fact_narrow (
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  addressee_id uuid not null,
  number integer not null identity,
  constraint fact_narrow_pkey PRIMARY KEY (addressee_id)
)
table known.fact_theme (
  part smallint not null,
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  number integer not null
)
table known.file_read (
  upload uuid not null,
  officer uuid not null,
  on_day date not null,
  constraint file_read_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint file_read_upload_fkey FOREIGN KEY (upload) REFERENCES known.upload(id) ON DELETE CASCADE,
  constraint file_read_pkey PRIMARY KEY (upload, officer, on_day)
)
table known.filing (
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  kind text not null,
  fingerprint bytea not null,
  text text,
  annex text,
  until_day date,
  reply uuid,
  diplomat uuid,
  link uuid,
  filed_at timestamp with time zone not null,
  replaces uuid,
  repeats uuid,
  constraint filing_check CHECK (((diplomat IS NOT NULL) OR (link IS NOT NULL))),
  constraint filing_check1 CHECK (((kind = 'extension'::text) = (until_day IS NOT NULL))),
  constraint filing_check2 CHECK (((kind = 'withhold'::text) OR ((replaces IS NULL) AND (repeats IS NULL)))),
  constraint filing_check3 CHECK (((repeats IS NULL) OR (replaces IS NOT NULL))),
  constraint filing_check4 CHECK (((replaces <> id) AND (repeats <> id))),
  constraint filing_fingerprint_check CHECK ((length(fingerprint) = 32)),
  constraint filing_kind_check CHECK ((kind = ANY (ARRAY['answer'::text, 'acknowledgement'::text, 'extension'::text, 'comment'::text, 'withhold'::text]))),
  constraint filing_account_fkey FOREIGN KEY (account) REFERENCES known.mission_account(id),
  constraint filing_diplomat_fkey FOREIGN KEY (diplomat) REFERENCES known.diplomat(id),
  constraint filing_link_fkey FOREIGN KEY (link) REFERENCES known.upload_link(id),
  constraint filing_repeats_fkey FOREIGN KEY (repeats) REFERENCES known.filing(id),
  constraint filing_replaces_fkey FOREIGN KEY (replaces) REFERENCES known.filing(id),
  constraint filing_reply_fkey FOREIGN KEY (reply) REFERENCES known.reply(id),
  constraint filing_pkey PRIMARY KEY (id),
  constraint filing_account_fingerprint_key UNIQUE (account, fingerprint),
  constraint filing_replaces_key UNIQUE (replaces)
)
table known.filing_answer (
  filing uuid not null,
  question_id uuid not null,
  text text not null,
  constraint filing_answer_filing_fkey FOREIGN KEY (filing) REFERENCES known.filing(id),
  constraint filing_answer_question_id_fkey FOREIGN KEY (question_id) REFERENCES known.question(id),
  constraint filing_answer_pkey PRIMARY KEY (filing, question_id)
)
table known.filing_file (
  filing uuid not null,
  "position" smallint not null,
  account uuid not null,
  sha256 bytea not null,
  name text not null,
  size integer not null,
  confidential boolean not null,
  translation text,
  constraint filing_file_check CHECK (((translation IS NULL) OR (NOT confidential))),
  constraint filing_file_position_check CHECK (("position" > 0)),
  constraint filing_file_size_check CHECK ((size > 0)),
  constraint filing_file_translation_check CHECK ((translation ~ '^[a-z]{2,3}$'::text)),
  constraint filing_file_account_sha256_fkey FOREIGN KEY (account, sha256) REFERENCES known.mission_file(account, sha256),
  constraint filing_file_filing_fkey FOREIGN KEY (filing) REFERENCES known.filing(id),
  constraint filing_file_pkey PRIMARY KEY (filing, "position")
)
table known.filing_to (
  filing uuid not null,
  addressee_id uuid not null,
  constraint filing_to_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id),
  constraint filing_to_filing_fkey FOREIGN KEY (filing) REFERENCES known.filing(id),
  constraint filing_to_pkey PRIMARY KEY (filing, addressee_id)
)
table known.follow_up (
  id uuid not null,
  mandate text not null,
  letter uuid not null,
  kind text not null,
  on_day date not null,
  title text,
  url text,
  languages text[],
  mandates text[],
  words text,
  lang text,
  look_on date,
  follows uuid,
  said_on date not null,
  by_actor text not null,
  ended text,
  ended_on date,
  ended_by text,
  ended_words text,
  constraint follow_up_check CHECK (((kind = 'statement'::text) = ((title IS NOT NULL) AND (url IS NOT NULL) AND (COALESCE(cardinality(languages), 0) > 0)))),
  constraint follow_up_check1 CHECK (((kind = 'statement'::text) OR ((title IS NULL) AND (url IS NULL) AND (languages IS NULL) AND (mandates IS NULL)))),
  constraint follow_up_check2 CHECK (((kind = 'statement'::text) = (words IS NULL))),
  constraint follow_up_check3 CHECK (((kind = 'observation'::text) = (lang IS NOT NULL))),
  constraint follow_up_check4 CHECK (((kind = 'watch'::text) = (look_on IS NOT NULL))),
  constraint follow_up_check5 CHECK ((look_on >= on_day)),
  constraint follow_up_check6 CHECK ((((ended IS NULL) = (ended_on IS NULL)) AND ((ended IS NULL) = (ended_by IS NULL)))),
  constraint follow_up_check7 CHECK (((ended_words IS NULL) OR (ended IS NOT NULL))),
  constraint follow_up_check8 CHECK (((ended <> 'over'::text) OR (kind = 'watch'::text))),
  constraint follow_up_ended_check CHECK ((ended = ANY (ARRAY['struck'::text, 'replaced'::text, 'over'::text]))),
  constraint follow_up_ended_on_is_a_day CHECK (((ended_on >= '0001-01-01'::date) AND (ended_on <= '9999-12-31'::date))),
  constraint follow_up_ended_words_check CHECK (((length(ended_words) >= 1) AND (length(ended_words) <= 10000))),
  constraint follow_up_kind_check CHECK ((kind = ANY (ARRAY['statement'::text, 'observation'::text, 'watch'::text]))),
  constraint follow_up_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text]))),
  constraint follow_up_look_on_is_a_day CHECK (((look_on >= '0001-01-01'::date) AND (look_on <= '9999-12-31'::date))),
  constraint follow_up_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint follow_up_said_on_is_a_day CHECK (((said_on >= '0001-01-01'::date) AND (said_on <= '9999-12-31'::date))),
  constraint follow_up_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500))),
  constraint follow_up_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 2000))),
  constraint follow_up_words_check CHECK (((length(words) >= 1) AND (length(words) <= 10000))),
  constraint follow_up_follows_fkey FOREIGN KEY (follows) REFERENCES known.follow_up(id) ON DELETE CASCADE,
  constraint follow_up_letter_fkey FOREIGN KEY (letter) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint follow_up_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint follow_up_pkey PRIMARY KEY (id),
  constraint follow_up_follows_key UNIQUE (follows)
)
table known.further_letter (
  reminder_id uuid not null,
  mandate text not null,
  letter_id uuid not null,
  case_id uuid not null,
  draft uuid not null,
  begun_on date not null,
  begun_by text not null,
  constraint further_letter_begun_by_check CHECK (((length(begun_by) >= 1) AND (length(begun_by) <= 200))),
  constraint further_letter_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint further_letter_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint further_letter_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint further_letter_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES known.reminder(id) ON DELETE CASCADE,
  constraint further_letter_pkey PRIMARY KEY (reminder_id)
)
table known.guest (
  officer uuid not null,
  submission uuid not null,
  let_in_on date not null,
  let_in_by uuid not null,
  ended_on date,
  ended_by uuid,
  constraint guest_check CHECK (((ended_on IS NULL) = (ended_by IS NULL))),
  constraint guest_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES known.officer(id),
  constraint guest_let_in_by_fkey FOREIGN KEY (let_in_by) REFERENCES known.officer(id),
  constraint guest_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint guest_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint guest_pkey PRIMARY KEY (officer)
)
table known.helper (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  name text not null,
  needs text[] not null,
  states text[] not null default '{}'::text[],
  languages text[] not null default '{}'::text[],
  address text not null,
  telephone text,
  checked_on date,
  begun_as text,
  revision integer not null default 1,
  removed_on date,
  changed_on date not null,
  by_actor text not null,
  constraint helper_address_check CHECK (((length(address) >= 1) AND (length(address) <= 200))),
  constraint helper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint helper_needs_check CHECK (((cardinality(needs) > 0) AND (needs <@ ARRAY['emergency'::text, 'relocation'::text, 'journalists'::text, 'torture'::text, 'women'::text, 'other'::text]))),
  constraint helper_revision_check CHECK ((revision > 0)),
  constraint helper_telephone_check CHECK ((telephone ~ '^\+?[0-9][0-9 ()./-]{2,39}$'::text)),
  constraint helper_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint helper_pkey PRIMARY KEY (id),
  constraint helper_mandate_begun_as_key UNIQUE (mandate, begun_as)
)
table known.import_run (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  file_sha256 bytea not null,
  at timestamp with time zone not null,
  rows integer not null,
  added integer not null,
  unchanged integer not null,
  rejected integer not null,
  constraint import_run_pkey PRIMARY KEY (id)
)
table known.instance (
  id uuid not null default gen_random_uuid(),
  only_one boolean not null default true,
  constraint instance_only_one_check CHECK (only_one),
  constraint instance_pkey PRIMARY KEY (id),
  constraint instance_only_one_key UNIQUE (only_one)
)
table known.institution_answer (
  asked uuid not null,
  number smallint not null,
  words text not null,
  lang text not null,
  steps text[] not null,
  on_day date not null,
  diplomat uuid,
  by_actor text,
  constraint institution_answer_check CHECK (((diplomat IS NULL) = (by_actor IS NOT NULL))),
  constraint institution_answer_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint institution_answer_number_check CHECK ((number > 0)),
  constraint institution_answer_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint institution_answer_steps_check CHECK ((steps <@ ARRAY['looked-into'::text, 'visited'::text, 'mediated'::text, 'referred'::text, 'not-competent'::text])),
  constraint institution_answer_words_check CHECK (((length(words) >= 1) AND (length(words) <= 10000))),
  constraint institution_answer_asked_fkey FOREIGN KEY (asked) REFERENCES known.institution_asked(id) ON DELETE CASCADE,
  constraint institution_answer_diplomat_fkey FOREIGN KEY (diplomat) REFERENCES known.diplomat(id),
  constraint institution_answer_pkey PRIMARY KEY (asked, number)
)
table known.institution_asked (
  id uuid not null,
  mandate text not null,
  letter_id uuid not null,
  state text not null,
  account uuid,
  name text not null,
  channel text,
  address text,
  lang text not null,
  was_public boolean not null,
  invented boolean not null,
  asked_on date not null,
  asked_by text not null,
  agreed_on date,
  agreed_by text,
  went_on date,
  due_on date,
  taken_back_on date,
  taken_back_by text,
  taken_back_for text,
  read_on date,
  read_by text,
  opened_on date,
  constraint institution_asked_address_check CHECK (((length(address) >= 3) AND (length(address) <= 320))),
  constraint institution_asked_agreed_on_is_a_day CHECK (((agreed_on >= '0001-01-01'::date) AND (agreed_on <= '9999-12-31'::date))),
  constraint institution_asked_asked_on_is_a_day CHECK (((asked_on >= '0001-01-01'::date) AND (asked_on <= '9999-12-31'::date))),
  constraint institution_asked_channel_check CHECK ((channel = ANY (ARRAY['letter'::text, 'e-mail'::text]))),
  constraint institution_asked_check CHECK (((account IS NULL) = (channel IS NOT NULL))),
  constraint institution_asked_check1 CHECK (((address IS NULL) OR (account IS NOT NULL))),
  constraint institution_asked_check2 CHECK (((agreed_on IS NULL) = (agreed_by IS NULL))),
  constraint institution_asked_check3 CHECK (((agreed_by IS NULL) OR (lower(agreed_by) <> lower(asked_by)))),
  constraint institution_asked_check4 CHECK (((went_on IS NULL) OR was_public OR (agreed_by IS NOT NULL))),
  constraint institution_asked_check5 CHECK (((went_on IS NULL) = (due_on IS NULL))),
  constraint institution_asked_check6 CHECK (((taken_back_on IS NULL) = (taken_back_by IS NULL))),
  constraint institution_asked_check7 CHECK (((taken_back_for IS NULL) OR (taken_back_on IS NOT NULL))),
  constraint institution_asked_check8 CHECK (((read_on IS NULL) = (read_by IS NULL))),
  constraint institution_asked_check9 CHECK (((read_on IS NULL) OR (went_on IS NOT NULL))),
  constraint institution_asked_due_on_is_a_day CHECK (((due_on >= '0001-01-01'::date) AND (due_on <= '9999-12-31'::date))),
  constraint institution_asked_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text]))),
  constraint institution_asked_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint institution_asked_opened_on_check CHECK (((opened_on >= '0001-01-01'::date) AND (opened_on <= '9999-12-31'::date))),
  constraint institution_asked_read_on_is_a_day CHECK (((read_on >= '0001-01-01'::date) AND (read_on <= '9999-12-31'::date))),
  constraint institution_asked_taken_back_for_check CHECK ((taken_back_for = ANY (ARRAY['naming'::text, 'consent'::text]))),
  constraint institution_asked_taken_back_on_is_a_day CHECK (((taken_back_on >= '0001-01-01'::date) AND (taken_back_on <= '9999-12-31'::date))),
  constraint institution_asked_went_on_is_a_day CHECK (((went_on >= '0001-01-01'::date) AND (went_on <= '9999-12-31'::date))),
  constraint institution_asked_account_fkey FOREIGN KEY (account) REFERENCES known.mission_account(id),
  constraint institution_asked_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint institution_asked_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint institution_asked_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint institution_asked_pkey PRIMARY KEY (id)
)
table known.institution_mail (
  id uuid not null,
  asked uuid not null,
  kind text not null,
  address text not null,
  asked_on date not null,
  by_actor text not null,
  state text not null default 'waiting'::text,
  state_on date,
  said text not null default ''::text,
  seq bigint not null identity,
  constraint institution_mail_address_check CHECK (((length(address) >= 3) AND (length(address) <= 320))),
  constraint institution_mail_asked_on_check CHECK (((asked_on >= '0001-01-01'::date) AND (asked_on <= '9999-12-31'::date))),
  constraint institution_mail_check CHECK (((state = 'waiting'::text) = (state_on IS NULL))),
  constraint institution_mail_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'reminder'::text]))),
  constraint institution_mail_said_check CHECK ((length(said) <= 400)),
  constraint institution_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'off'::text, 'accepted'::text, 'doubtful'::text, 'refused'::text, 'delivered'::text, 'returned'::text]))),
  constraint institution_mail_state_on_check CHECK (((state_on >= '0001-01-01'::date) AND (state_on <= '9999-12-31'::date))),
  constraint institution_mail_asked_fkey FOREIGN KEY (asked) REFERENCES known.institution_asked(id) ON DELETE CASCADE,
  constraint institution_mail_pkey PRIMARY KEY (id)
)
table known.institution_told (
  asked uuid not null,
  facts jsonb not null,
  words text not null,
  constraint institution_told_facts_are_facts CHECK ((NOT jsonb_path_exists(facts, '$[*]?(@.type() != "object")'::jsonpath))),
  constraint institution_told_facts_check CHECK ((jsonb_typeof(facts) = 'array'::text)),
  constraint institution_told_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000))),
  constraint institution_told_asked_fkey FOREIGN KEY (asked) REFERENCES known.institution_asked(id) ON DELETE CASCADE,
  constraint institution_told_pkey PRIMARY KEY (asked)
)
table known.institution_word (
  id uuid not null,
  seq bigint not null identity,
  asked uuid not null,
  act text not null,
  by_officer uuid not null,
  word jsonb not null,
  on_day date not null,
  settled_on date,
  refused jsonb,
  constraint institution_word_act_check CHECK ((act = ANY (ARRAY['ask'::text, 'agree'::text]))),
  constraint institution_word_check CHECK (((refused IS NULL) OR (settled_on IS NOT NULL))),
  constraint institution_word_on_day_check CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint institution_word_word_check CHECK (((jsonb_typeof(word) = 'object'::text) AND (pg_column_size(word) <= 8192))),
  constraint institution_word_asked_fkey FOREIGN KEY (asked) REFERENCES known.institution_asked(id) ON DELETE CASCADE,
  constraint institution_word_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint institution_word_pkey PRIMARY KEY (id)
)
table known.invitation (
  token_hash bytea not null,
  mandate text not null,
  role text not null,
  name text not null,
  invited_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  officer uuid,
  constraint invitation_check CHECK ((expires_at > created_at)),
  constraint invitation_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES known.officer(id),
  constraint invitation_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint invitation_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint invitation_pkey PRIMARY KEY (token_hash)
)
table known.last_look (
  officer uuid not null,
  mandate text not null,
  seq bigint not null,
  constraint last_look_seq_check CHECK ((seq >= 0)),
  constraint last_look_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint last_look_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint last_look_pkey PRIMARY KEY (officer)
)
table known.law_alert (
  id uuid not null,
  address text not null,
  lang text not null,
  state text,
  theme text,
  token text not null,
  asked_on date not null,
  confirmed_on date,
  mailed boolean not null default false,
  constraint law_alert_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint law_alert_check CHECK ((num_nonnulls(state, theme) >= 1)),
  constraint law_alert_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint law_alert_token_check CHECK ((token ~ '^[A-Za-z0-9_-]{32}$'::text)),
  constraint law_alert_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint law_alert_pkey PRIMARY KEY (id),
  constraint law_alert_token_key UNIQUE (token)
)
table known.law_alert_day (
  day date not null,
  mails integer not null,
  constraint law_alert_day_mails_check CHECK ((mails >= 1)),
  constraint law_alert_day_pkey PRIMARY KEY (day)
)
table known.law_alert_window (
  begins timestamp with time zone not null,
  asked integer not null,
  constraint law_alert_window_asked_check CHECK ((asked >= 1)),
  constraint law_alert_window_pkey PRIMARY KEY (begins)
)
table known.legal_hold (
  id uuid not null,
  submission uuid not null,
  placed_on date not null,
  by_officer uuid not null,
  lifted_on date,
  lifted_by uuid,
  constraint legal_hold_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint legal_hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES known.officer(id),
  constraint legal_hold_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint legal_hold_pkey PRIMARY KEY (id)
)
table known.letter (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  slug text not null,
  reference text,
  reference_number text,
  kind text not null,
  sent_on date,
  sent_precision text not null,
  reported_year smallint,
  language text,
  subject text,
  summary text,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  origin text not null,
  source_document text,
  source_paragraph text,
  source_order smallint not null default 0,
  runs_clock boolean not null default true,
  function text not null default 'protect'::text,
  articles smallint[] not null default '{}'::smallint[],
  delivery text not null default 'draft'::text,
  clearance text not null default 'open'::text,
  publication text not null default 'withheld'::text,
  public_from date,
  outcome text,
  invented boolean not null default false,
  created_on date not null,
  first_slug text,
  constraint letter_check CHECK (((sent_on IS NULL) = (sent_precision = 'unknown'::text))),
  constraint letter_check1 CHECK ((((COALESCE(women, 0) + COALESCE(men, 0)) + COALESCE(other_sex, 0)) <= persons)),
  constraint letter_check2 CHECK (((publication <> 'public'::text) OR (public_from IS NOT NULL))),
  constraint letter_created_on_is_a_day CHECK (((created_on >= '0001-01-01'::date) AND (created_on <= '9999-12-31'::date))),
  constraint letter_function_check CHECK ((function = ANY (ARRAY['document'::text, 'analyse'::text, 'recommend'::text, 'protect'::text, 'disseminate'::text]))),
  constraint letter_kind_check CHECK ((kind ~ '^[A-Z]{2,4}$'::text)),
  constraint letter_men_check CHECK ((men >= 0)),
  constraint letter_origin_check CHECK ((origin = ANY (ARRAY['office'::text, 'letters-file'::text, 'communications-record'::text, 'demonstration'::text]))),
  constraint letter_other_sex_check CHECK ((other_sex >= 0)),
  constraint letter_outcome_check CHECK ((outcome = ANY (ARRAY['improved'::text, 'unchanged'::text, 'worsened'::text, 'unknown'::text]))),
  constraint letter_persons_check CHECK ((persons >= 0)),
  constraint letter_public_from_is_a_day CHECK (((public_from >= '0001-01-01'::date) AND (public_from <= '9999-12-31'::date))),
  constraint letter_sent_on_is_a_day CHECK (((sent_on >= '0001-01-01'::date) AND (sent_on <= '9999-12-31'::date))),
  constraint letter_sent_precision_check CHECK ((sent_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'unknown'::text]))),
  constraint letter_women_check CHECK ((women >= 0)),
  constraint letter_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_reference_number_key UNIQUE (reference_number),
  constraint letter_slug_key UNIQUE (slug)
)
table known.letter_addressee (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  "position" smallint not null,
  class text not null,
  state text,
  probable_state text,
  actor_name text,
  delivery text not null default 'transmitted'::text,
  told_due date,
  constraint letter_addressee_check CHECK (((state IS NULL) OR (class = 'state'::text))),
  constraint letter_addressee_check1 CHECK (((state IS NOT NULL) OR (probable_state IS NOT NULL) OR (actor_name IS NOT NULL) OR (class <> 'state'::text))),
  constraint letter_addressee_class_check CHECK ((class = ANY (ARRAY['state'::text, 'company'::text, 'intergovernmental'::text, 'other'::text]))),
  constraint letter_addressee_delivery_check CHECK ((delivery = ANY (ARRAY['draft'::text, 'transmitted'::text, 'receipt-confirmed'::text, 'returned'::text]))),
  constraint letter_addressee_told_due_is_a_day CHECK (((told_due >= '0001-01-01'::date) AND (told_due <= '9999-12-31'::date))),
  constraint letter_addressee_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_addressee_probable_state_fkey FOREIGN KEY (probable_state) REFERENCES reference.state(code),
  constraint letter_addressee_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint letter_addressee_pkey PRIMARY KEY (id),
  constraint letter_addressee_letter_id_position_key UNIQUE (letter_id, "position")
)
table known.letter_correction (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  changes jsonb not null,
  reason text not null,
  first_by text not null,
  first_on date not null,
  second_by text,
  second_on date,
  of_public boolean not null,
  on_day date,
  fields text[] not null default '{}'::text[],
  before jsonb,
  public_fields text[] not null default '{}'::text[],
  former_slug text,
  moved_from text,
  constraint letter_correction_check CHECK ((second_by <> first_by)),
  constraint letter_correction_check1 CHECK (((on_day IS NULL) OR (NOT of_public) OR (second_by IS NOT NULL))),
  constraint letter_correction_check2 CHECK (((on_day IS NULL) = (before IS NULL))),
  constraint letter_correction_first_on_is_a_day CHECK (((first_on >= '0001-01-01'::date) AND (first_on <= '9999-12-31'::date))),
  constraint letter_correction_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint letter_correction_reason_check CHECK ((length(reason) > 0)),
  constraint letter_correction_second_on_is_a_day CHECK (((second_on >= '0001-01-01'::date) AND (second_on <= '9999-12-31'::date))),
  constraint letter_correction_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_correction_pkey PRIMARY KEY (id)
)
table known.letter_from_draft (
  letter_id uuid not null,
  mandate text not null,
  case_id uuid not null,
  draft uuid not null,
  constraint letter_from_draft_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint letter_from_draft_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_from_draft_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint letter_from_draft_pkey PRIMARY KEY (letter_id)
)
table known.letter_guest (
  officer uuid not null,
  letter_id uuid not null,
  mandate text not null,
  let_in_on date not null,
  let_in_by uuid not null,
  constraint letter_guest_let_in_by_fkey FOREIGN KEY (let_in_by) REFERENCES known.officer(id),
  constraint letter_guest_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_guest_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint letter_guest_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint letter_guest_pkey PRIMARY KEY (officer),
  constraint letter_guest_letter_id_mandate_key UNIQUE (letter_id, mandate)
)
table known.letter_link (
  letter_id uuid not null,
  earlier_id uuid not null,
  constraint letter_link_check CHECK ((letter_id <> earlier_id)),
  constraint letter_link_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_link_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_link_pkey PRIMARY KEY (letter_id, earlier_id)
)
table known.letter_looked (
  addressee_id uuid not null,
  first_on date not null,
  last_on date not null,
  constraint letter_looked_check CHECK (((last_on >= first_on) AND (last_on <= '9999-12-31'::date))),
  constraint letter_looked_first_on_check CHECK (((first_on >= '0001-01-01'::date) AND (first_on <= '9999-12-31'::date))),
  constraint letter_looked_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint letter_looked_pkey PRIMARY KEY (addressee_id)
)
table known.letter_person (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  name text not null,
  sex text not null,
  public_form text not null default 'withheld'::text,
  constraint letter_person_public_form_check CHECK ((public_form = ANY (ARRAY['full'::text, 'initials'::text, 'withheld'::text]))),
  constraint letter_person_sex_check CHECK ((sex = ANY (ARRAY['woman'::text, 'man'::text, 'other'::text, 'unknown'::text]))),
  constraint letter_person_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_person_pkey PRIMARY KEY (id)
)
table known.letter_signatory (
  letter_id uuid not null,
  mandate text not null,
  only_year_known boolean not null default false,
  constraint letter_signatory_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_signatory_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint letter_signatory_pkey PRIMARY KEY (letter_id, mandate)
)
table known.letter_signature (
  id uuid not null,
  letter_id uuid not null,
  hash text not null,
  officer uuid not null,
  signature jsonb not null,
  on_day date not null,
  constraint letter_signature_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint letter_signature_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_signature_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint letter_signature_pkey PRIMARY KEY (id),
  constraint letter_signature_letter_id_hash_officer_key UNIQUE (letter_id, hash, officer)
)
table known.letter_tag (
  letter_id uuid not null,
  list text not null,
  code text not null,
  constraint letter_tag_list_check CHECK ((list = ANY (ARRAY['theme'::text, 'group'::text]))),
  constraint letter_tag_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_tag_list_code_fkey FOREIGN KEY (list, code) REFERENCES reference.vocabulary(list, code),
  constraint letter_tag_pkey PRIMARY KEY (letter_id, list, code)
)
table known.letter_text (
  letter_id uuid not null,
  body text not null,
  letter jsonb not null generated as ((body)::jsonb -> 'letter'::text),
  signatories jsonb not null,
  constraint letter_text_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint letter_text_pkey PRIMARY KEY (letter_id)
)
table known.mail (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  kind text not null,
  sha256 bytea not null,
  same_as bytea not null,
  bytes integer not null,
  received_on date not null,
  channel text not null,
  sender text,
  subject text,
  file_name text,
  message_id text,
  answers text[] not null default '{}'::text[],
  mentions text[] not null default '{}'::text[],
  quoted text[] not null default '{}'::text[],
  automatic boolean not null default false,
  unreadable boolean not null default false,
  report_of uuid,
  report text,
  state text not null default 'tray'::text,
  reason text,
  by_actor text not null,
  on_day date not null,
  constraint mail_bytes_check CHECK ((bytes > 0)),
  constraint mail_channel_check CHECK ((channel = ANY (ARRAY['note-verbale'::text, 'letter'::text, 'e-mail'::text, 'fax'::text, 'by-hand'::text, 'courier'::text, 'meeting'::text, 'other'::text, 'unknown'::text]))),
  constraint mail_check CHECK (((kind = 'file'::text) = (file_name IS NOT NULL))),
  constraint mail_check1 CHECK (((state = 'set-aside'::text) = (reason IS NOT NULL))),
  constraint mail_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'file'::text]))),
  constraint mail_reason_check CHECK ((reason = ANY (ARRAY['spam'::text, 'automatic'::text, 'not-an-answer'::text, 'came-twice'::text]))),
  constraint mail_report_check CHECK ((report = ANY (ARRAY['delivered'::text, 'delayed'::text, 'failed'::text, 'relayed'::text, 'expanded'::text]))),
  constraint mail_same_as_check CHECK ((length(same_as) = 32)),
  constraint mail_sha256_check CHECK ((length(sha256) = 32)),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['tray'::text, 'filed'::text, 'set-aside'::text, 'report'::text]))),
  constraint mail_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint mail_report_of_fkey FOREIGN KEY (report_of) REFERENCES known.mail_out(id),
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_mandate_same_as_key UNIQUE (mandate, same_as)
)
table known.mail_original (
  mail uuid not null,
  "position" integer not null,
  bytes bytea not null,
  constraint mail_original_position_check CHECK (("position" > 0)),
  constraint mail_original_mail_fkey FOREIGN KEY (mail) REFERENCES known.mail(id) ON DELETE CASCADE,
  constraint mail_original_pkey PRIMARY KEY (mail, "position")
)
table known.mail_out (
  id uuid not null default gen_random_uuid(),
  addressee_id uuid not null,
  seq smallint not null,
  address text not null,
  message_id text not null,
  subject text not null,
  body text not null,
  state text not null default 'waiting'::text,
  tries smallint not null default 0,
  reports_asked boolean,
  said text,
  reported text,
  queued_on date not null,
  by_actor text not null,
  settled_on date,
  reminder uuid,
  constraint mail_out_reported_check CHECK ((reported = ANY (ARRAY['delivered'::text, 'delayed'::text, 'failed'::text, 'relayed'::text, 'expanded'::text]))),
  constraint mail_out_seq_check CHECK ((seq > 0)),
  constraint mail_out_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'accepted'::text, 'failed'::text, 'doubtful'::text]))),
  constraint mail_out_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint mail_out_reminder_fkey FOREIGN KEY (reminder) REFERENCES known.reminder(id),
  constraint mail_out_pkey PRIMARY KEY (id),
  constraint mail_out_addressee_id_seq_key UNIQUE (addressee_id, seq),
  constraint mail_out_message_id_key UNIQUE (message_id)
)
table known.mail_out_file (
  mail_out uuid not null,
  "position" smallint not null,
  name text not null,
  type text not null,
  sha256 bytea not null,
  bytes bytea not null,
  constraint mail_out_file_position_check CHECK (("position" > 0)),
  constraint mail_out_file_sha256_check CHECK ((length(sha256) = 32)),
  constraint mail_out_file_mail_out_fkey FOREIGN KEY (mail_out) REFERENCES known.mail_out(id) ON DELETE CASCADE,
  constraint mail_out_file_pkey PRIMARY KEY (mail_out, "position")
)
table known.mail_part (
  upload uuid not null,
  "position" smallint not null,
  mandate text not null,
  by_officer uuid not null,
  on_day date not null,
  bytes bytea not null,
  constraint mail_part_position_check CHECK ((("position" >= 1) AND ("position" <= 200))),
  constraint mail_part_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint mail_part_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint mail_part_pkey PRIMARY KEY (upload, "position")
)
table known.mail_reply (
  mail uuid not null,
  reply uuid not null,
  filed_on date not null,
  filed_by text not null,
  undone_on date,
  undone_by text,
  constraint mail_reply_check CHECK (((undone_on IS NULL) = (undone_by IS NULL))),
  constraint mail_reply_mail_fkey FOREIGN KEY (mail) REFERENCES known.mail(id) ON DELETE CASCADE,
  constraint mail_reply_reply_fkey FOREIGN KEY (reply) REFERENCES known.reply(id),
  constraint mail_reply_pkey PRIMARY KEY (mail, reply)
)
table known.mission_account (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  state text not null,
  role text not null default 'permanent-mission'::text,
  opened_on date not null,
  by_actor text not null,
  name text,
  status text,
  lang text,
  address text,
  address_lang text,
  mail_what text not null default 'all'::text,
  mail_often text not null default 'at-once'::text,
  quiet_from smallint,
  quiet_until smallint,
  mail_zone text not null default 'Europe/Zurich'::text,
  constraint mission_account_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint mission_account_address_lang_check CHECK ((address_lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint mission_account_address_with_lang CHECK (((address IS NULL) = (address_lang IS NULL))),
  constraint mission_account_check CHECK (((role = 'permanent-mission'::text) = (name IS NULL))),
  constraint mission_account_check1 CHECK (((name IS NULL) = (lang IS NULL))),
  constraint mission_account_check2 CHECK (((status IS NULL) OR (role = 'nhri'::text))),
  constraint mission_account_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint mission_account_mail_often_check CHECK ((mail_often = ANY (ARRAY['at-once'::text, 'daily'::text, 'weekly'::text]))),
  constraint mission_account_mail_what_check CHECK ((mail_what = ANY (ARRAY['all'::text, 'urgent'::text, 'nothing'::text]))),
  constraint mission_account_mail_zone_check CHECK (((length(mail_zone) >= 1) AND (length(mail_zone) <= 60))),
  constraint mission_account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint mission_account_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23))),
  constraint mission_account_quiet_hours CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  constraint mission_account_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 23))),
  constraint mission_account_role_check CHECK ((role = ANY (ARRAY['permanent-mission'::text, 'nhri'::text, 'field-office'::text, 'national-mechanism'::text, 'ngo'::text, 'parliament'::text]))),
  constraint mission_account_status_check CHECK ((status = ANY (ARRAY['A'::text, 'B'::text]))),
  constraint mission_account_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint mission_account_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint mission_account_pkey PRIMARY KEY (id)
)
table known.mission_address (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  state text not null,
  seq smallint not null,
  role text not null,
  address text,
  from_day date not null,
  entered_on date not null,
  by_actor text not null,
  constraint mission_address_address_check CHECK ((length(address) <= 254)),
  constraint mission_address_role_check CHECK ((role = ANY (ARRAY['permanent-mission'::text, 'address-on-record'::text]))),
  constraint mission_address_seq_check CHECK ((seq > 0)),
  constraint mission_address_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint mission_address_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint mission_address_pkey PRIMARY KEY (id),
  constraint mission_address_mandate_state_seq_key UNIQUE (mandate, state, seq)
)
table known.mission_file (
  account uuid not null,
  sha256 bytea not null,
  bytes bytea not null,
  constraint mission_file_sha256_check CHECK ((length(sha256) = 32)),
  constraint mission_file_account_fkey FOREIGN KEY (account) REFERENCES known.mission_account(id),
  constraint mission_file_pkey PRIMARY KEY (account, sha256)
)
table known.mission_notice (
  id uuid not null,
  seq bigint not null identity,
  addressee_id uuid not null,
  account uuid not null,
  address text not null,
  lang text not null,
  asked_on date not null,
  by_actor text not null,
  state text not null default 'waiting'::text,
  state_on date,
  said text not null default ''::text,
  told_with uuid,
  constraint mission_notice_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint mission_notice_asked_on_check CHECK (((asked_on >= '0001-01-01'::date) AND (asked_on <= '9999-12-31'::date))),
  constraint mission_notice_check CHECK (((state = 'waiting'::text) = (state_on IS NULL))),
  constraint mission_notice_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint mission_notice_said_check CHECK ((length(said) <= 400)),
  constraint mission_notice_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'off'::text, 'accepted'::text, 'doubtful'::text, 'refused'::text, 'delivered'::text, 'returned'::text]))),
  constraint mission_notice_state_on_check CHECK (((state_on >= '0001-01-01'::date) AND (state_on <= '9999-12-31'::date))),
  constraint mission_notice_account_fkey FOREIGN KEY (account) REFERENCES known.mission_account(id),
  constraint mission_notice_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint mission_notice_told_with_same FOREIGN KEY (told_with, account) REFERENCES known.mission_notice(id, account) ON DELETE SET NULL (told_with),
  constraint mission_notice_pkey PRIMARY KEY (id),
  constraint mission_notice_of_account UNIQUE (id, account)
)
table known.mission_session (
  token_hash bytea not null,
  id uuid not null,
  previous_hash bytea,
  rotated_at timestamp with time zone not null,
  diplomat uuid not null,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint mission_session_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint mission_session_diplomat_fkey FOREIGN KEY (diplomat) REFERENCES known.diplomat(id),
  constraint mission_session_pkey PRIMARY KEY (token_hash),
  constraint mission_session_id_key UNIQUE (id),
  constraint mission_session_previous_hash_key UNIQUE (previous_hash)
)
table known.name_hit (
  id uuid not null default gen_random_uuid(),
  number bigint not null identity,
  entry uuid not null,
  letter uuid not null,
  mandate text not null,
  name text not null,
  said text not null,
  found_at text not null,
  on_day date not null,
  constraint name_hit_found_at_check CHECK ((found_at = ANY (ARRAY['release'::text, 'withdrawal'::text, 'word'::text]))),
  constraint name_hit_said_check CHECK (((length(said) >= 1) AND (length(said) <= 65536))),
  constraint name_hit_entry_fkey FOREIGN KEY (entry) REFERENCES known.entry(id) ON DELETE CASCADE,
  constraint name_hit_letter_fkey FOREIGN KEY (letter) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint name_hit_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint name_hit_pkey PRIMARY KEY (id)
)
table known.name_look (
  hit uuid not null,
  is_she boolean not null,
  by_whom text not null,
  on_day date not null,
  constraint name_look_by_whom_check CHECK (((length(by_whom) >= 1) AND (length(by_whom) <= 200))),
  constraint name_look_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint name_look_hit_fkey FOREIGN KEY (hit) REFERENCES known.name_hit(id) ON DELETE CASCADE,
  constraint name_look_pkey PRIMARY KEY (hit)
)
table known.naming_withdrawal (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  name text not null,
  spellings text[] not null default '{}'::text[],
  addressee_id uuid,
  was_read boolean not null,
  on_day date not null,
  by_actor text not null,
  constraint naming_withdrawal_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint naming_withdrawal_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint naming_withdrawal_pkey PRIMARY KEY (id)
)
table known.office_beginning (
  id uuid not null,
  mandate text not null,
  token_hash bytea not null,
  issued_at timestamp with time zone not null,
  issued_by text not null,
  expires_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  officer uuid,
  epoch integer,
  proof jsonb,
  constraint office_beginning_check CHECK ((((begun_at IS NULL) = (proof IS NULL)) AND ((begun_at IS NULL) = (officer IS NULL)) AND ((begun_at IS NULL) = (epoch IS NULL)))),
  constraint office_beginning_issued_by_check CHECK (((length(issued_by) >= 1) AND (length(issued_by) <= 200))),
  constraint office_beginning_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint office_beginning_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint office_beginning_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint office_beginning_pkey PRIMARY KEY (id),
  constraint office_beginning_token_hash_key UNIQUE (token_hash)
)
table known.office_key (
  key bytea not null default sha256((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))),
  only_one boolean not null default true,
  constraint office_key_key_check CHECK ((length(key) = 32)),
  constraint office_key_only_one_check CHECK (only_one),
  constraint office_key_pkey PRIMARY KEY (only_one)
)
table known.office_session (
  token_hash bytea not null,
  id uuid not null,
  previous_hash bytea,
  rotated_at timestamp with time zone not null,
  officer uuid not null,
  way uuid not null,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint office_session_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint office_session_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id) ON DELETE CASCADE,
  constraint office_session_way_fkey FOREIGN KEY (way) REFERENCES known.sign_in_way(id) ON DELETE CASCADE,
  constraint office_session_pkey PRIMARY KEY (token_hash),
  constraint office_session_id_key UNIQUE (id),
  constraint office_session_previous_hash_key UNIQUE (previous_hash)
)
table known.officer (
  id uuid not null,
  mandate text not null,
  name text not null,
  role text not null,
  lang text not null,
  recipient text not null,
  verify_key bytea not null,
  card jsonb not null,
  is_first boolean not null default false,
  enrolled_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint officer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint officer_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'case-officer'::text, 'editor'::text, 'translator'::text, 'rapporteur'::text, 'observer'::text, 'guest'::text]))),
  constraint officer_verify_key_check CHECK ((length(verify_key) = 32)),
  constraint officer_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint officer_pkey PRIMARY KEY (id),
  constraint officer_recipient_key UNIQUE (recipient),
  constraint officer_verify_key_key UNIQUE (verify_key)
)
table known.officer_statement (
  id uuid not null,
  mandate text not null,
  kind text not null,
  subject uuid not null,
  by_officer uuid not null,
  statement jsonb not null,
  made_at timestamp with time zone not null,
  constraint officer_statement_kind_check CHECK ((kind = ANY (ARRAY['confirmed'::text, 'removed'::text]))),
  constraint officer_statement_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint officer_statement_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint officer_statement_subject_fkey FOREIGN KEY (subject) REFERENCES known.officer(id),
  constraint officer_statement_pkey PRIMARY KEY (id)
)
view known.others_pair_word (
  mandate text,
  word jsonb
)
table known.pair_asked (
  mandate text not null,
  other text not null,
  officer uuid not null,
  word jsonb not null,
  on_day date not null,
  constraint pair_asked_check CHECK ((mandate <> other)),
  constraint pair_asked_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint pair_asked_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint pair_asked_other_fkey FOREIGN KEY (other) REFERENCES reference.mandate(code),
  constraint pair_asked_pkey PRIMARY KEY (mandate, other)
)
table known.pair_compared (
  mandate text not null,
  officer uuid not null,
  on_day date not null,
  constraint pair_compared_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint pair_compared_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint pair_compared_pkey PRIMARY KEY (mandate, officer, on_day)
)
table known.pair_matter (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  other text not null,
  case_id uuid not null,
  constraint pair_matter_mandate_case_id_fkey FOREIGN KEY (mandate, case_id) REFERENCES known."case"(mandate, id) ON DELETE CASCADE,
  constraint pair_matter_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint pair_matter_other_fkey FOREIGN KEY (other) REFERENCES reference.mandate(code),
  constraint pair_matter_pkey PRIMARY KEY (id),
  constraint pair_matter_id_mandate_other_key UNIQUE (id, mandate, other),
  constraint pair_matter_mandate_other_case_id_key UNIQUE (mandate, other, case_id)
)
table known.pair_word (
  mandate text not null,
  other text not null,
  officer uuid not null,
  word jsonb not null,
  on_day date not null,
  constraint pair_word_check CHECK ((mandate <> other)),
  constraint pair_word_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint pair_word_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint pair_word_other_fkey FOREIGN KEY (other) REFERENCES reference.mandate(code),
  constraint pair_word_pkey PRIMARY KEY (mandate, other)
)
table known.pending_epoch (
  mandate text not null,
  number integer not null,
  statement jsonb not null,
  opened jsonb not null,
  by_officer uuid not null,
  opened_on date not null,
  recovery text,
  constraint pending_epoch_number_check CHECK ((number >= 2)),
  constraint pending_epoch_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint pending_epoch_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint pending_epoch_pkey PRIMARY KEY (mandate)
)
table known.persons_sum_letter (
  letter_id uuid not null,
  sum uuid,
  waits boolean not null,
  was text not null,
  named smallint not null,
  constraint persons_sum_letter_check CHECK (((NOT waits) OR (sum IS NULL))),
  constraint persons_sum_letter_pkey PRIMARY KEY (letter_id)
)
table known.public_version (
  letter_id uuid not null,
  summary text,
  withheld_note text,
  subject text,
  constraint public_version_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint public_version_pkey PRIMARY KEY (letter_id)
)
table known.question (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  number smallint not null,
  text text not null,
  public_text text,
  constraint question_number_check CHECK ((number > 0)),
  constraint question_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint question_pkey PRIMARY KEY (id),
  constraint question_letter_id_number_key UNIQUE (letter_id, number)
)
table known.receipt (
  lookup_hash bytea not null,
  submission uuid not null,
  verify_key bytea not null,
  anchor bytea not null,
  expires_on date,
  constraint receipt_lookup_hash_check CHECK ((length(lookup_hash) = 32)),
  constraint receipt_verify_key_check CHECK ((length(verify_key) = 32)),
  constraint receipt_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint receipt_pkey PRIMARY KEY (lookup_hash)
)
table known.record_entry (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  document text not null,
  paragraph text not null,
  "position" smallint not null,
  kind text not null,
  state text,
  probable_state text,
  on_day date,
  reported_year smallint not null,
  constraint record_entry_check CHECK (((state IS NULL) <> (probable_state IS NULL))),
  constraint record_entry_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'reminder'::text]))),
  constraint record_entry_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint record_entry_probable_state_fkey FOREIGN KEY (probable_state) REFERENCES reference.state(code),
  constraint record_entry_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint record_entry_pkey PRIMARY KEY (id),
  constraint record_entry_document_paragraph_kind_position_key UNIQUE (document, paragraph, kind, "position")
)
table known.recovery_recipient (
  mandate text not null,
  recipient text not null,
  made_on date not null,
  by_officer uuid not null,
  replaced_on date,
  constraint recovery_recipient_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint recovery_recipient_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint recovery_recipient_pkey PRIMARY KEY (mandate, recipient)
)
table known.release (
  subject_id uuid not null,
  subject_kind text not null,
  rule text not null,
  first_by text not null,
  first_on date not null,
  second_by text,
  second_on date,
  public_from date not null,
  despite text,
  asked uuid[] not null default '{}'::uuid[],
  constraint release_check CHECK (((second_by IS NULL) OR (second_by <> first_by))),
  constraint release_check1 CHECK (((despite IS NULL) = (asked = '{}'::uuid[]))),
  constraint release_despite_check CHECK (((length(despite) >= 1) AND (length(despite) <= 2000))),
  constraint release_first_on_is_a_day CHECK (((first_on >= '0001-01-01'::date) AND (first_on <= '9999-12-31'::date))),
  constraint release_public_from_is_a_day CHECK (((public_from >= '0001-01-01'::date) AND (public_from <= '9999-12-31'::date))),
  constraint release_second_on_is_a_day CHECK (((second_on >= '0001-01-01'::date) AND (second_on <= '9999-12-31'::date))),
  constraint release_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['letter'::text, 'reply'::text]))),
  constraint release_pkey PRIMARY KEY (subject_id)
)
table known.release_word (
  id uuid not null,
  mandate text not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  by_officer uuid not null,
  word jsonb not null,
  on_day date not null,
  settled_on date,
  refused jsonb,
  seq bigint not null identity,
  constraint release_word_act_check CHECK ((act = ANY (ARRAY['propose'::text, 'approve'::text, 'withdraw'::text, 'approve-withdrawal-note'::text, 'propose-correction'::text, 'approve-correction'::text]))),
  constraint release_word_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['letter'::text, 'reply'::text]))),
  constraint release_word_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint release_word_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint release_word_pkey PRIMARY KEY (id)
)
table known.reminder (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  kind text not null,
  state text,
  actor_name text,
  status text not null,
  drafted_on date not null,
  sent_on date,
  dropped_reason text,
  text jsonb not null,
  channel text,
  own_words text,
  carried boolean not null default false,
  receipt_on date,
  receipt_by text,
  constraint reminder_channel_check CHECK ((channel = ANY (ARRAY['note-verbale'::text, 'letter'::text, 'e-mail'::text, 'fax'::text, 'by-hand'::text, 'courier'::text, 'telephone'::text, 'meeting'::text, 'corner'::text, 'other'::text, 'unknown'::text]))),
  constraint reminder_check CHECK (((status = 'sent'::text) = (sent_on IS NOT NULL))),
  constraint reminder_check1 CHECK (((receipt_on IS NULL) = (receipt_by IS NULL))),
  constraint reminder_check2 CHECK (((NOT carried) OR ((status = 'sent'::text) AND (channel = ANY (ARRAY['corner'::text, 'e-mail'::text]))))),
  constraint reminder_drafted_on_is_a_day CHECK (((drafted_on >= '0001-01-01'::date) AND (drafted_on <= '9999-12-31'::date))),
  constraint reminder_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'follow-up'::text]))),
  constraint reminder_own_words_are_read CHECK ((jsonb_typeof((own_words)::jsonb) = 'object'::text)),
  constraint reminder_receipt_on_is_a_day CHECK (((receipt_on >= '0001-01-01'::date) AND (receipt_on <= '9999-12-31'::date))),
  constraint reminder_sent_on_is_a_day CHECK (((sent_on >= '0001-01-01'::date) AND (sent_on <= '9999-12-31'::date))),
  constraint reminder_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'sent'::text, 'dropped'::text]))),
  constraint reminder_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint reminder_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint reminder_pkey PRIMARY KEY (id)
)
table known.reminder_item (
  reminder_id uuid not null,
  addressee_id uuid not null,
  kind text not null,
  ordinal smallint not null,
  live boolean not null default true,
  constraint reminder_item_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'follow-up'::text]))),
  constraint reminder_item_ordinal_check CHECK ((ordinal > 0)),
  constraint reminder_item_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint reminder_item_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES known.reminder(id) ON DELETE CASCADE,
  constraint reminder_item_pkey PRIMARY KEY (reminder_id, addressee_id)
)
table known.reply (
  id uuid not null default gen_random_uuid(),
  mandate text not null,
  received_on date,
  received_precision text not null,
  channel text not null default 'unknown'::text,
  form text not null,
  "position" text,
  language text,
  summary text,
  public_summary text,
  assessment text not null default 'unread'::text,
  publication text not null default 'withheld'::text,
  public_from date,
  origin text not null,
  source_document text,
  source_paragraph text,
  source_order smallint not null default 0,
  invented boolean not null default false,
  created_on date not null,
  taken_back_on date,
  taken_back_reason text,
  filed bigint not null identity,
  constraint reply_check CHECK (((received_on IS NULL) = (received_precision = 'unknown'::text))),
  constraint reply_check1 CHECK (((publication <> 'public'::text) OR (public_from IS NOT NULL))),
  constraint reply_check2 CHECK (((taken_back_on IS NULL) = (taken_back_reason IS NULL))),
  constraint reply_created_on_is_a_day CHECK (((created_on >= '0001-01-01'::date) AND (created_on <= '9999-12-31'::date))),
  constraint reply_form_check CHECK ((form = ANY (ARRAY['acknowledgement'::text, 'extension-asked'::text, 'awaiting-translation'::text, 'substantive'::text]))),
  constraint reply_position_check CHECK (("position" = ANY (ARRAY['accepts'::text, 'partly-accepts'::text, 'denies-substantiated'::text, 'denies-unsubstantiated'::text, 'disputes-mandate'::text]))),
  constraint reply_public_from_is_a_day CHECK (((public_from >= '0001-01-01'::date) AND (public_from <= '9999-12-31'::date))),
  constraint reply_received_on_is_a_day CHECK (((received_on >= '0001-01-01'::date) AND (received_on <= '9999-12-31'::date))),
  constraint reply_received_precision_check CHECK ((received_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'unknown'::text]))),
  constraint reply_taken_back_on_is_a_day CHECK (((taken_back_on >= '0001-01-01'::date) AND (taken_back_on <= '9999-12-31'::date))),
  constraint reply_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint reply_pkey PRIMARY KEY (id)
)
table known.reply_correction (
  id uuid not null default gen_random_uuid(),
  reply_id uuid not null,
  changes jsonb not null,
  reason text not null,
  first_by text not null,
  first_on date not null,
  second_by text,
  second_on date,
  on_day date,
  fields text[] not null default '{}'::text[],
  before jsonb,
  constraint reply_correction_check CHECK ((second_by <> first_by)),
  constraint reply_correction_check1 CHECK ((((on_day IS NULL) = (second_by IS NULL)) AND ((on_day IS NULL) = (second_on IS NULL)))),
  constraint reply_correction_check2 CHECK (((on_day IS NULL) = (before IS NULL))),
  constraint reply_correction_reason_check CHECK ((length(reason) > 0)),
  constraint reply_correction_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_correction_pkey PRIMARY KEY (id)
)
table known.reply_mark (
  reply_id uuid not null,
  question_id uuid not null,
  mark text not null,
  reader text not null default 'office'::text,
  rationale text,
  constraint reply_mark_mark_check CHECK ((mark = ANY (ARRAY['answered'::text, 'partly'::text, 'not-answered'::text, 'refused'::text]))),
  constraint reply_mark_question_id_fkey FOREIGN KEY (question_id) REFERENCES known.question(id),
  constraint reply_mark_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_mark_pkey PRIMARY KEY (reply_id, question_id, reader)
)
table known.reply_mark_settled (
  reply_id uuid not null,
  question_id uuid not null,
  mark text not null,
  words text not null,
  by_actor text not null,
  on_day date not null,
  constraint reply_mark_settled_mark_check CHECK ((mark = ANY (ARRAY['answered'::text, 'partly'::text, 'not-answered'::text, 'refused'::text]))),
  constraint reply_mark_settled_words_check CHECK ((length(words) > 0)),
  constraint reply_mark_settled_question_id_fkey FOREIGN KEY (question_id) REFERENCES known.question(id),
  constraint reply_mark_settled_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_mark_settled_pkey PRIMARY KEY (reply_id, question_id)
)
table known.reply_step (
  reply_id uuid not null,
  step text not null,
  constraint reply_step_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_step_pkey PRIMARY KEY (reply_id, step)
)
table known.reply_to (
  reply_id uuid not null,
  addressee_id uuid not null,
  constraint reply_to_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id) ON DELETE CASCADE,
  constraint reply_to_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_to_pkey PRIMARY KEY (addressee_id, reply_id)
)
table known.reply_translation (
  id uuid not null default gen_random_uuid(),
  reply_id uuid not null,
  language text not null,
  made_by text not null,
  words text,
  file_name text,
  bytes bytea,
  on_day date not null,
  by_actor text not null,
  public_words text,
  constraint reply_translation_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 2500000))),
  constraint reply_translation_check CHECK ((((words IS NULL) = (bytes IS NOT NULL)) AND ((bytes IS NULL) = (file_name IS NULL)))),
  constraint reply_translation_check1 CHECK (((public_words IS NULL) OR (words IS NOT NULL))),
  constraint reply_translation_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200))),
  constraint reply_translation_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  constraint reply_translation_made_by_check CHECK ((made_by = ANY (ARRAY['mission'::text, 'translators'::text, 'office'::text]))),
  constraint reply_translation_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint reply_translation_public_words_check CHECK (((length(public_words) >= 1) AND (length(public_words) <= 100000))),
  constraint reply_translation_words_check CHECK (((length(words) >= 1) AND (length(words) <= 100000))),
  constraint reply_translation_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_translation_pkey PRIMARY KEY (id)
)
table known.reply_translation_word (
  reply_id uuid not null,
  word text not null,
  on_day date not null,
  by_actor text not null,
  constraint reply_translation_word_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint reply_translation_word_word_check CHECK ((word = ANY (ARRAY['asked'::text, 'not-needed'::text]))),
  constraint reply_translation_word_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES known.reply(id) ON DELETE CASCADE,
  constraint reply_translation_word_pkey PRIMARY KEY (reply_id)
)
table known.reprisal (
  letter_id uuid not null,
  act_of_cooperation text not null,
  act_on date,
  act_precision text not null default 'unknown'::text,
  body text,
  forms text[] not null default '{}'::text[],
  public_act text,
  act_withheld boolean not null default false,
  constraint reprisal_act_precision_check CHECK ((act_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'unknown'::text]))),
  constraint reprisal_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint reprisal_pkey PRIMARY KEY (letter_id)
)
table known.request (
  id uuid not null,
  mandate text not null,
  kind text not null,
  body text,
  received_on date not null,
  due_on date,
  officer uuid,
  state text not null default 'open'::text,
  reason text,
  opened_on date not null,
  constraint request_body_check CHECK ((body = ANY (ARRAY['state'::text, 'united-nations'::text, 'regional-body'::text, 'national-institution'::text, 'civil-society'::text, 'academia'::text, 'company'::text, 'other'::text]))),
  constraint request_check CHECK ((received_on <= opened_on)),
  constraint request_check1 CHECK (((state = 'declined'::text) = (reason IS NOT NULL))),
  constraint request_kind_check CHECK ((kind = ANY (ARRAY['attendance'::text, 'assistance'::text, 'legal-analysis'::text, 'meeting'::text, 'statement'::text, 'training'::text, 'other'::text]))),
  constraint request_reason_check CHECK ((reason = ANY (ARRAY['outside-mandate'::text, 'no-capacity'::text, 'day-impossible'::text, 'others-better-placed'::text, 'would-endanger'::text]))),
  constraint request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'done'::text]))),
  constraint request_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint request_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint request_pkey PRIMARY KEY (id)
)
table known.request_state (
  request uuid not null,
  state text not null,
  constraint request_state_request_fkey FOREIGN KEY (request) REFERENCES known.request(id) ON DELETE CASCADE,
  constraint request_state_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint request_state_pkey PRIMARY KEY (request, state)
)
table known.sign_in_challenge (
  id uuid not null,
  challenge text not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_challenge_pkey PRIMARY KEY (id)
)
table known.sign_in_failure (
  at timestamp with time zone not null,
  subject bytea not null,
  constraint sign_in_failure_subject_check CHECK ((length(subject) = 32))
)
table known.sign_in_way (
  id uuid not null,
  officer uuid not null,
  kind text not null,
  label text not null,
  credential_id text,
  public_key bytea,
  counter bigint,
  proof_salt text,
  proof_hash bytea,
  totp_secret text,
  totp_last_step bigint,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sign_in_way_check CHECK (
CASE kind
    WHEN 'passkey'::text THEN ((credential_id IS NOT NULL) AND (public_key IS NOT NULL))
    ELSE ((proof_salt IS NOT NULL) AND (proof_hash IS NOT NULL) AND (totp_secret IS NOT NULL))
END),
  constraint sign_in_way_kind_check CHECK ((kind = ANY (ARRAY['passkey'::text, 'passphrase'::text]))),
  constraint sign_in_way_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id) ON DELETE CASCADE,
  constraint sign_in_way_pkey PRIMARY KEY (id),
  constraint sign_in_way_credential_id_key UNIQUE (credential_id)
)
table known.submission (
  id uuid not null,
  mandate text not null,
  received_on date not null,
  lang text not null,
  danger boolean not null,
  size_class integer not null,
  channel text not null,
  epoch integer not null,
  officer uuid,
  first_read_on date,
  set_aside_on date,
  closed_on date,
  outcome text,
  waiting integer not null default 0,
  perhaps_danger boolean not null default false,
  taken_on date,
  unproven boolean not null default false,
  constraint submission_channel_check CHECK ((channel = ANY (ARRAY['sealed-there'::text, 'sealed-here'::text, 'entered'::text]))),
  constraint submission_check CHECK ((NOT (danger AND perhaps_danger))),
  constraint submission_check1 CHECK ((taken_on >= received_on)),
  constraint submission_mandate_epoch_fkey FOREIGN KEY (mandate, epoch) REFERENCES known.epoch(mandate, number),
  constraint submission_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint submission_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint submission_pkey PRIMARY KEY (id)
)
table known.submission_decision (
  id uuid not null,
  submission uuid not null,
  what text not null,
  reason text not null,
  by_officer uuid not null,
  on_day date not null,
  constraint submission_decision_check CHECK (((((((((((what = 'reopened'::text) AND (reason = 'new-facts'::text)) OR ((what = 'reopened'::text) AND (reason = 'source-asks'::text))) OR ((what = 'reopened'::text) AND (reason = 'not-finished'::text))) OR ((what = 'reopened'::text) AND (reason = 'closed-by-mistake'::text))) OR ((what = 'danger-set'::text) AND (reason = 'read-in-it'::text))) OR ((what = 'danger-set'::text) AND (reason = 'learned-otherwise'::text))) OR ((what = 'danger-cleared'::text) AND (reason = 'in-safety'::text))) OR ((what = 'danger-cleared'::text) AND (reason = 'danger-over'::text))) OR ((what = 'danger-cleared'::text) AND (reason = 'none-found'::text)))),
  constraint submission_decision_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint submission_decision_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint submission_decision_pkey PRIMARY KEY (id)
)
table known.submission_leaf (
  leaf bytea not null,
  mandate text not null,
  received_on date not null,
  submission uuid,
  salt bytea,
  body_hash bytea,
  committed_on date,
  constraint submission_leaf_body_hash_check CHECK ((length(body_hash) = 32)),
  constraint submission_leaf_check CHECK ((num_nulls(submission, salt, body_hash) = ANY (ARRAY[0, 3]))),
  constraint submission_leaf_leaf_check CHECK ((length(leaf) = 32)),
  constraint submission_leaf_salt_check CHECK ((length(salt) = 32)),
  constraint submission_leaf_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint submission_leaf_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint submission_leaf_pkey PRIMARY KEY (leaf),
  constraint submission_leaf_submission_key UNIQUE (submission)
)
table known.submission_read (
  submission uuid not null,
  officer uuid not null,
  on_day date not null,
  kind text not null default 'opened'::text,
  constraint submission_read_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'searched'::text]))),
  constraint submission_read_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint submission_read_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint submission_read_pkey PRIMARY KEY (submission, officer, on_day, kind)
)
table known.task (
  id uuid not null,
  mandate text not null,
  due_on date not null,
  officer uuid,
  state text not null default 'open'::text,
  case_id uuid,
  letter uuid,
  request uuid,
  submission uuid,
  opened_on date not null,
  constraint task_check CHECK ((num_nonnulls(case_id, letter, request, submission) <= 1)),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text]))),
  constraint task_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint task_letter_fkey FOREIGN KEY (letter) REFERENCES known.letter(id) ON DELETE CASCADE,
  constraint task_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint task_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint task_request_fkey FOREIGN KEY (request) REFERENCES known.request(id) ON DELETE CASCADE,
  constraint task_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint task_pkey PRIMARY KEY (id)
)
table known.time_answer (
  filing uuid not null,
  addressee_id uuid not null,
  seq smallint not null,
  on_day date not null,
  until_day date,
  reason text,
  words text,
  by_actor text,
  constraint time_answer_check CHECK (((until_day IS NULL) = ((reason IS NOT NULL) OR (words IS NOT NULL)))),
  constraint time_answer_reason_check CHECK ((reason = ANY (ARRAY['urgent'::text, 'time-was-enough'::text, 'answer-in-part-first'::text, 'asked-late'::text]))),
  constraint time_answer_seq_check CHECK ((seq > 0)),
  constraint time_answer_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint time_answer_filing_addressee_id_fkey FOREIGN KEY (filing, addressee_id) REFERENCES known.filing_to(filing, addressee_id),
  constraint time_answer_pkey PRIMARY KEY (filing, seq)
)
table known.tip_letter (
  tip uuid not null,
  mandate text not null,
  case_id uuid not null,
  draft uuid not null,
  begun_at timestamp with time zone not null,
  begun_by text not null,
  constraint tip_letter_begun_by_check CHECK (((length(begun_by) >= 1) AND (length(begun_by) <= 200))),
  constraint tip_letter_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id),
  constraint tip_letter_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint tip_letter_tip_fkey FOREIGN KEY (tip) REFERENCES known.entry(id) ON DELETE CASCADE,
  constraint tip_letter_pkey PRIMARY KEY (tip)
)
table known.tip_look (
  tip uuid not null,
  mandate text not null,
  looked_at timestamp with time zone not null,
  looked_by text not null,
  constraint tip_look_looked_by_check CHECK (((length(looked_by) >= 1) AND (length(looked_by) <= 200))),
  constraint tip_look_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint tip_look_tip_fkey FOREIGN KEY (tip) REFERENCES known.entry(id) ON DELETE CASCADE,
  constraint tip_look_pkey PRIMARY KEY (tip)
)
table known.transition (
  id bigint not null identity,
  machine text not null,
  subject_id uuid not null,
  from_state text not null,
  to_state text not null,
  on_day date not null,
  by_actor text not null,
  reason text,
  constraint transition_machine_check CHECK ((machine = ANY (ARRAY['delivery'::text, 'clearance'::text, 'reply'::text, 'assessment'::text, 'publication'::text]))),
  constraint transition_on_day_is_a_day CHECK (((on_day >= '0001-01-01'::date) AND (on_day <= '9999-12-31'::date))),
  constraint transition_pkey PRIMARY KEY (id)
)
table known.upload (
  id uuid not null,
  mandate text not null,
  received_on date not null,
  declared_bytes bigint not null,
  parts integer not null,
  submission uuid,
  complete boolean not null default false,
  held_bytes bigint not null default 0,
  constraint upload_declared_bytes_check CHECK (((declared_bytes >= 0) AND (declared_bytes <= 1200000000))),
  constraint upload_held_bytes_check CHECK ((held_bytes >= 0)),
  constraint upload_parts_check CHECK (((parts >= 0) AND (parts <= 200))),
  constraint upload_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint upload_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint upload_pkey PRIMARY KEY (id)
)
table known.upload_allowance (
  submission uuid not null,
  by_officer uuid not null,
  on_day date not null,
  constraint upload_allowance_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint upload_allowance_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint upload_allowance_pkey PRIMARY KEY (submission)
)
table known.upload_link (
  id uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  account uuid not null,
  addressee_id uuid not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint upload_link_check CHECK ((expires_at > made_at)),
  constraint upload_link_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint upload_link_account_fkey FOREIGN KEY (account) REFERENCES known.mission_account(id),
  constraint upload_link_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES known.letter_addressee(id),
  constraint upload_link_pkey PRIMARY KEY (id),
  constraint upload_link_token_hash_key UNIQUE (token_hash)
)
table known.upload_part (
  upload uuid not null,
  index integer not null,
  bytes integer not null,
  sha256 bytea not null,
  constraint upload_part_bytes_check CHECK ((bytes > 0)),
  constraint upload_part_index_check CHECK ((index >= 0)),
  constraint upload_part_sha256_check CHECK ((length(sha256) = 32)),
  constraint upload_part_upload_fkey FOREIGN KEY (upload) REFERENCES known.upload(id) ON DELETE CASCADE,
  constraint upload_part_pkey PRIMARY KEY (upload, index)
)
table known.waiting_mail (
  officer uuid not null,
  mandate text not null,
  address text not null,
  lang text not null,
  what text not null,
  often text not null,
  quiet_from smallint,
  quiet_until smallint,
  zone text not null,
  asked_on date not null,
  told text[] not null default '{}'::text[],
  looked_on date,
  mail uuid,
  state text,
  state_on date,
  said text not null default ''::text,
  constraint waiting_mail_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint waiting_mail_asked_on_check CHECK (((asked_on >= '0001-01-01'::date) AND (asked_on <= '9999-12-31'::date))),
  constraint waiting_mail_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  constraint waiting_mail_check1 CHECK (((mail IS NULL) = (state IS NULL))),
  constraint waiting_mail_check2 CHECK ((((state IS NOT NULL) AND (state <> 'waiting'::text)) = (state_on IS NOT NULL))),
  constraint waiting_mail_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint waiting_mail_looked_on_check CHECK (((looked_on >= '0001-01-01'::date) AND (looked_on <= '9999-12-31'::date))),
  constraint waiting_mail_often_check CHECK ((often = ANY (ARRAY['at-once'::text, 'daily'::text, 'weekly'::text]))),
  constraint waiting_mail_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23))),
  constraint waiting_mail_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 23))),
  constraint waiting_mail_said_check CHECK ((length(said) <= 400)),
  constraint waiting_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'off'::text, 'accepted'::text, 'doubtful'::text, 'refused'::text, 'delivered'::text, 'returned'::text]))),
  constraint waiting_mail_state_on_check CHECK (((state_on >= '0001-01-01'::date) AND (state_on <= '9999-12-31'::date))),
  constraint waiting_mail_what_check CHECK ((what = ANY (ARRAY['all'::text, 'urgent'::text, 'nothing'::text]))),
  constraint waiting_mail_zone_check CHECK (((length(zone) >= 1) AND (length(zone) <= 60))),
  constraint waiting_mail_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint waiting_mail_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint waiting_mail_pkey PRIMARY KEY (officer),
  constraint waiting_mail_mail_key UNIQUE (mail)
)
table known.warning (
  id uuid not null,
  mandate text not null,
  number bigint not null identity,
  state text not null,
  raised_on date not null,
  days smallint not null,
  threats integer not null,
  rise smallint not null,
  letters_now integer not null,
  letters_before integer not null,
  cases_now integer not null,
  cases_before integer not null,
  rose text[] not null,
  constraint warning_cases_before_check CHECK ((cases_before >= 0)),
  constraint warning_cases_now_check CHECK ((cases_now >= 0)),
  constraint warning_days_check CHECK (((days >= 7) AND (days <= 730))),
  constraint warning_letters_before_check CHECK ((letters_before >= 0)),
  constraint warning_letters_now_check CHECK ((letters_now >= 0)),
  constraint warning_rise_check CHECK (((rise >= 0) AND (rise <= 1000))),
  constraint warning_rose_check CHECK (((cardinality(rose) >= 1) AND (rose <@ ARRAY['letters'::text, 'cases'::text]))),
  constraint warning_threats_check CHECK (((threats >= 1) AND (threats <= 1000))),
  constraint warning_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint warning_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint warning_pkey PRIMARY KEY (id),
  constraint warning_number_key UNIQUE (number)
)
table known.warning_aside (
  warning uuid not null,
  mandate text not null,
  reason text,
  for_rule smallint,
  set_by text not null,
  set_on date not null,
  constraint warning_aside_by_itself CHECK (((reason IS NOT NULL) OR (for_rule IS NULL))),
  constraint warning_aside_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 2000))),
  constraint warning_aside_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200))),
  constraint warning_aside_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint warning_aside_warning_fkey FOREIGN KEY (warning) REFERENCES known.warning(id) ON DELETE CASCADE,
  constraint warning_aside_pkey PRIMARY KEY (warning)
)
table known.warning_matter (
  warning uuid not null,
  mandate text not null,
  name text not null,
  stage text not null,
  on_day date not null,
  constraint warning_matter_name_check CHECK ((name ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint warning_matter_stage_check CHECK (((length(stage) >= 1) AND (length(stage) <= 60))),
  constraint warning_matter_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint warning_matter_warning_fkey FOREIGN KEY (warning) REFERENCES known.warning(id) ON DELETE CASCADE,
  constraint warning_matter_pkey PRIMARY KEY (warning, name)
)
table known.warning_rule (
  mandate text not null,
  number smallint not null,
  days smallint not null,
  threats integer not null,
  rise smallint not null,
  reason text not null,
  set_by text not null,
  set_on date not null,
  constraint warning_rule_days_check CHECK (((days >= 7) AND (days <= 730))),
  constraint warning_rule_number_check CHECK ((number >= 1)),
  constraint warning_rule_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 2000))),
  constraint warning_rule_rise_check CHECK (((rise >= 0) AND (rise <= 1000))),
  constraint warning_rule_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200))),
  constraint warning_rule_threats_check CHECK (((threats >= 1) AND (threats <= 1000))),
  constraint warning_rule_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint warning_rule_pkey PRIMARY KEY (mandate, number)
)
table known.withdrawal (
  subject_id uuid not null,
  subject_kind text not null,
  slugs text[] not null default '{}'::text[],
  note text,
  on_day date not null,
  by_actor text not null,
  confirmed_by text,
  confirmed_on date,
  letters uuid[] not null default '{}'::uuid[],
  constraint withdrawal_check CHECK ((confirmed_by <> by_actor)),
  constraint withdrawal_check1 CHECK (((confirmed_by IS NULL) = (confirmed_on IS NULL))),
  constraint withdrawal_check2 CHECK (((confirmed_on IS NULL) OR (note IS NOT NULL))),
  constraint withdrawal_note_check CHECK ((note = ANY (ARRAY['checked'::text, 'error'::text, 'too-early'::text, 'elsewhere'::text]))),
  constraint withdrawal_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['letter'::text, 'reply'::text]))),
  constraint withdrawal_pkey PRIMARY KEY (subject_id)
)
table known.work_step (
  id uuid not null default gen_random_uuid(),
  task uuid,
  request uuid,
  number integer not null,
  what text not null,
  was text not null,
  became text not null,
  reason text,
  by_officer uuid not null,
  on_day date not null,
  constraint work_step_became_check CHECK ((length(became) <= 40)),
  constraint work_step_check CHECK ((num_nonnulls(task, request) = 1)),
  constraint work_step_number_check CHECK ((number >= 1)),
  constraint work_step_reason_check CHECK ((reason ~ '^[a-z][a-z-]{1,39}$'::text)),
  constraint work_step_was_check CHECK ((length(was) <= 40)),
  constraint work_step_what_check CHECK ((what = ANY (ARRAY['opened'::text, 'state'::text, 'officer'::text, 'due'::text]))),
  constraint work_step_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint work_step_request_fkey FOREIGN KEY (request) REFERENCES known.request(id) ON DELETE CASCADE,
  constraint work_step_task_fkey FOREIGN KEY (task) REFERENCES known.task(id) ON DELETE CASCADE,
  constraint work_step_pkey PRIMARY KEY (id),
  constraint work_step_request_number_key UNIQUE (request, number),
  constraint work_step_task_number_key UNIQUE (task, number)
)
table platform.enrolment_link (
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  mandate text not null,
  constraint enrolment_link_check CHECK ((expires_at > created_at)),
  constraint enrolment_link_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint enrolment_link_pkey PRIMARY KEY (token_hash)
)
table platform.event (
  seq bigint not null,
  at timestamp with time zone not null,
  mandate text not null,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  actor text not null,
  commitment bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint event_commitment_check CHECK ((length(commitment) = 32)),
  constraint event_hash_check CHECK ((length(hash) = 32)),
  constraint event_previous_hash_check CHECK ((length(previous_hash) = 32)),
  constraint event_pkey PRIMARY KEY (seq),
  constraint event_hash_key UNIQUE (hash)
)
table platform.event_head (
  day date not null,
  seq bigint not null,
  hash bytea not null,
  signature bytea not null,
  public_key bytea not null,
  constraint event_head_hash_check CHECK ((length(hash) = 32)),
  constraint event_head_pkey PRIMARY KEY (day)
)
table platform.event_payload (
  seq bigint not null,
  salt bytea not null,
  payload jsonb not null,
  constraint event_payload_salt_check CHECK ((length(salt) = 16)),
  constraint event_payload_seq_fkey FOREIGN KEY (seq) REFERENCES platform.event(seq),
  constraint event_payload_pkey PRIMARY KEY (seq)
)
table platform.migration (
  "position" integer not null,
  id text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY ("position"),
  constraint migration_id_key UNIQUE (id)
)
table reference.clock_policy (
  id text not null,
  kind text not null,
  addressee_class text not null,
  days smallint not null,
  valid_from date,
  valid_to date,
  source text not null,
  constraint clock_policy_days_check CHECK (((days >= 1) AND (days <= 3650))),
  constraint clock_policy_pkey PRIMARY KEY (id)
)
table reference.declaration_article (
  article smallint not null,
  article_group text not null,
  subjects jsonb not null,
  constraint declaration_article_article_check CHECK (((article >= 1) AND (article <= 20))),
  constraint declaration_article_pkey PRIMARY KEY (article)
)
table reference.declared_figure (
  report text not null,
  id text not null,
  paragraph text not null,
  measure text not null,
  dimensions jsonb not null,
  value numeric,
  unit text not null,
  approximate boolean not null,
  window_from date,
  window_to date,
  provisional boolean not null,
  hint text not null,
  constraint declared_figure_unit_check CHECK ((unit = ANY (ARRAY['count'::text, 'percent'::text]))),
  constraint declared_figure_pkey PRIMARY KEY (report, id)
)
table reference.desk_policy (
  read_languages text not null,
  translation_days smallint not null,
  release_warn_days smallint not null,
  valid_from date,
  valid_to date,
  constraint desk_policy_release_warn_days_check CHECK ((release_warn_days > 0)),
  constraint desk_policy_translation_days_check CHECK ((translation_days > 0)),
  constraint desk_policy_valid_from_key UNIQUE NULLS NOT DISTINCT (valid_from)
)
table reference.footnote (
  key text not null,
  lang text not null,
  text text not null,
  constraint footnote_pkey PRIMARY KEY (key, lang)
)
table reference.instrument (
  symbol text not null,
  kind text not null,
  adopted_on date,
  "precision" text,
  body text,
  vote_for smallint,
  vote_against smallint,
  vote_abstain smallint,
  confidence text not null,
  names jsonb not null default '{}'::jsonb,
  points jsonb not null default '{}'::jsonb,
  commitment text,
  constraint instrument_pkey PRIMARY KEY (symbol)
)
table reference.law_desk (
  name text not null,
  value integer not null,
  constraint law_desk_name_check CHECK ((name ~ '^[a-z][a-z-]{0,59}$'::text)),
  constraint law_desk_pkey PRIMARY KEY (name)
)
table reference.loaded_file (
  name text not null,
  sha256 bytea not null,
  loaded_at timestamp with time zone not null,
  constraint loaded_file_pkey PRIMARY KEY (name)
)
table reference.mandate (
  code text not null,
  number smallint not null,
  kind text not null,
  form text not null,
  established date,
  established_precision text,
  ended date,
  ended_precision text,
  names jsonb not null,
  state text,
  note text,
  constraint mandate_ended_precision_check CHECK ((ended_precision = ANY (ARRAY['year'::text, 'month'::text, 'day'::text]))),
  constraint mandate_established_precision_check CHECK ((established_precision = ANY (ARRAY['year'::text, 'month'::text, 'day'::text]))),
  constraint mandate_kind_check CHECK ((kind = ANY (ARRAY['thematic'::text, 'country'::text]))),
  constraint mandate_number_check CHECK (((number >= 0) AND (number <= 255))),
  constraint mandate_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint mandate_pkey PRIMARY KEY (code),
  constraint mandate_number_key UNIQUE (number)
)
table reference.mandate_alias (
  alias text not null,
  mandate text not null,
  constraint mandate_alias_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code) ON DELETE CASCADE,
  constraint mandate_alias_pkey PRIMARY KEY (alias, mandate)
)
table reference.mandate_here (
  mandate text not null,
  constraint mandate_here_pkey PRIMARY KEY (mandate)
)
table reference.publication_policy (
  id text not null,
  kind text not null,
  rule text not null,
  days smallint,
  valid_from date,
  valid_to date,
  source text not null,
  constraint publication_policy_check CHECK (((rule = 'days-after-sending'::text) = (days IS NOT NULL))),
  constraint publication_policy_rule_check CHECK ((rule = ANY (ARRAY['session'::text, 'days-after-sending'::text, 'on-transmission'::text, 'never'::text]))),
  constraint publication_policy_pkey PRIMARY KEY (id)
)
table reference.region (
  scheme text not null,
  region text not null,
  number smallint not null,
  names jsonb not null,
  constraint region_scheme_fkey FOREIGN KEY (scheme) REFERENCES reference.region_scheme(scheme) ON DELETE CASCADE,
  constraint region_pkey PRIMARY KEY (scheme, region)
)
table reference.region_assignment (
  scheme text not null,
  state text not null,
  region text not null,
  valid_from date,
  valid_to date,
  doubt boolean not null default false,
  note text,
  constraint region_assignment_scheme_region_fkey FOREIGN KEY (scheme, region) REFERENCES reference.region(scheme, region) ON DELETE CASCADE,
  constraint region_assignment_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code) ON DELETE CASCADE,
  constraint region_assignment_scheme_state_valid_from_key UNIQUE NULLS NOT DISTINCT (scheme, state, valid_from)
)
table reference.region_scheme (
  scheme text not null,
  names jsonb not null,
  valid_from date,
  valid_to date,
  source text not null,
  constraint region_scheme_pkey PRIMARY KEY (scheme)
)
table reference.register_policy (
  name text not null,
  value integer not null,
  constraint register_policy_name_check CHECK ((name ~ '^[a-z][a-z-]{0,59}$'::text)),
  constraint register_policy_value_check CHECK ((value >= 1)),
  constraint register_policy_pkey PRIMARY KEY (name)
)
table reference.reminder_policy (
  ordinal smallint not null,
  days_after_due smallint not null,
  valid_from date,
  valid_to date,
  constraint reminder_policy_days_after_due_check CHECK ((days_after_due > 0)),
  constraint reminder_policy_ordinal_check CHECK ((ordinal > 0)),
  constraint reminder_policy_ordinal_valid_from_key UNIQUE NULLS NOT DISTINCT (ordinal, valid_from)
)
table reference.reporting_session (
  session text not null,
  definition jsonb not null,
  constraint reporting_session_pkey PRIMARY KEY (session)
)
table reference.retention_policy (
  id text not null,
  outcome text not null,
  days integer not null,
  valid_from date,
  valid_to date,
  source text not null,
  constraint retention_policy_days_check CHECK (((days >= 1) AND (days <= 36500))),
  constraint retention_policy_pkey PRIMARY KEY (id)
)
table reference.search_word (
  key text not null,
  words jsonb not null,
  constraint search_word_key_check CHECK ((key ~ '^(kind|type|theme|group|reprisal|reply|defenders|entry|position|issue|clock)=[A-Za-z-]{2,60}$'::text)),
  constraint search_word_pkey PRIMARY KEY (key)
)
table reference.source_count (
  state text not null,
  year smallint not null,
  source text not null,
  incidents integer not null,
  constraint source_count_incidents_check CHECK ((incidents >= 0)),
  constraint source_count_year_check CHECK (((year >= 1900) AND (year <= 2199))),
  constraint source_count_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code) ON DELETE CASCADE,
  constraint source_count_pkey PRIMARY KEY (state, year, source)
)
table reference.state (
  code text not null,
  number smallint not null,
  iso2 text not null,
  m49 text,
  un_group text,
  status text not null,
  footnote text,
  latitude real,
  longitude real,
  constraint state_code_check CHECK ((code ~ '^[A-Z]{3}$'::text)),
  constraint state_iso2_check CHECK ((iso2 ~ '^[A-Z]{2}$'::text)),
  constraint state_m49_check CHECK ((m49 ~ '^[0-9]{3}$'::text)),
  constraint state_status_check CHECK ((status = ANY (ARRAY['member'::text, 'observer'::text, 'other'::text]))),
  constraint state_pkey PRIMARY KEY (code),
  constraint state_iso2_key UNIQUE (iso2),
  constraint state_number_key UNIQUE (number)
)
table reference.state_alias (
  alias text not null,
  state text not null,
  constraint state_alias_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code) ON DELETE CASCADE,
  constraint state_alias_pkey PRIMARY KEY (alias)
)
table reference.state_name (
  state text not null,
  lang text not null,
  name text not null,
  formal_name text not null,
  constraint state_name_lang_check CHECK ((lang = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text, 'ar'::text, 'ru'::text, 'zh'::text]))),
  constraint state_name_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code) ON DELETE CASCADE,
  constraint state_name_pkey PRIMARY KEY (state, lang)
)
table reference.theme_mandate (
  list text not null default 'theme'::text,
  theme text not null,
  mandate text not null,
  constraint theme_mandate_list_check CHECK ((list = 'theme'::text)),
  constraint theme_mandate_list_theme_fkey FOREIGN KEY (list, theme) REFERENCES reference.vocabulary(list, code),
  constraint theme_mandate_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint theme_mandate_pkey PRIMARY KEY (theme, mandate)
)
table reference.treaty_ratification (
  state text not null,
  said jsonb not null,
  as_of date not null,
  constraint treaty_ratification_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code) ON DELETE CASCADE,
  constraint treaty_ratification_pkey PRIMARY KEY (state)
)
table reference.vocabulary (
  list text not null,
  code text not null,
  number smallint not null,
  labels jsonb not null,
  constraint vocabulary_pkey PRIMARY KEY (list, code),
  constraint vocabulary_list_number_key UNIQUE (list, number)
)
table reference.year_status (
  years text not null,
  year smallint not null,
  status text not null,
  note text,
  constraint year_status_status_check CHECK ((status = ANY (ARRAY['provisional'::text, 'final'::text]))),
  constraint year_status_year_check CHECK (((year >= 1900) AND (year <= 2199))),
  constraint year_status_years_check CHECK ((years = ANY (ARRAY['reporting'::text, 'calendar'::text]))),
  constraint year_status_pkey PRIMARY KEY (years, year)
)
table released.action_plan (
  slug text not null,
  state text not null,
  subject text not null,
  title text not null,
  lang text not null,
  year smallint not null,
  section text not null,
  text text,
  url text,
  invented boolean not null default false,
  participation text,
  constraint action_plan_lang_check CHECK ((lang ~ '^[a-z]{2,3}$'::text)),
  constraint action_plan_participation_check CHECK (((length(participation) >= 3) AND (length(participation) <= 4000))),
  constraint action_plan_section_check CHECK ((section = ANY (ARRAY['yes'::text, 'no'::text, 'draft'::text]))),
  constraint action_plan_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint action_plan_subject_check CHECK ((subject = ANY (ARRAY['business'::text, 'human-rights'::text, 'other'::text]))),
  constraint action_plan_text_check CHECK ((length(text) <= 4000)),
  constraint action_plan_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500))),
  constraint action_plan_url_check CHECK ((url ~ '^https?://'::text)),
  constraint action_plan_year_check CHECK (((year >= 1990) AND (year <= 2199))),
  constraint action_plan_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint action_plan_pkey PRIMARY KEY (slug)
)
table released.assessment (
  slug text not null,
  recommendation text not null,
  state text,
  status text not null,
  by_kind text not null,
  by_name text,
  on_day date not null,
  on_precision text not null,
  evidence text not null,
  evidence_url text,
  confidence text not null,
  lang text not null default 'en'::text,
  invented boolean not null default false,
  voice text,
  number integer not null default 0,
  constraint assessment_by_kind_check CHECK ((by_kind = ANY (ARRAY['state'::text, 'nhri'::text, 'national-mechanism'::text, 'parliament'::text, 'civil-society'::text, 'un'::text, 'mandate'::text]))),
  constraint assessment_by_name_check CHECK (((length(by_name) >= 2) AND (length(by_name) <= 300))),
  constraint assessment_check CHECK (((voice IS NULL) OR (by_name IS NULL))),
  constraint assessment_confidence_check CHECK ((confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint assessment_evidence_check CHECK (((length(evidence) >= 3) AND (length(evidence) <= 5000))),
  constraint assessment_evidence_url_check CHECK ((evidence_url ~ '^https?://'::text)),
  constraint assessment_number_check CHECK ((number >= 0)),
  constraint assessment_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint assessment_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint assessment_status_check CHECK ((status = ANY (ARRAY['not-implemented'::text, 'in-progress'::text, 'partially'::text, 'fully'::text, 'regressed'::text, 'no-longer-applicable'::text]))),
  constraint assessment_voice_check CHECK ((voice ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint assessment_recommendation_fkey FOREIGN KEY (recommendation) REFERENCES released.recommendation(slug) ON DELETE CASCADE,
  constraint assessment_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint assessment_pkey PRIMARY KEY (slug)
)
table released.clock_event (
  id uuid not null,
  addressee_id uuid not null,
  seq integer not null,
  kind text not null,
  on_day date not null,
  until_day date,
  constraint clock_event_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES released.letter_addressee(id) ON DELETE CASCADE,
  constraint clock_event_pkey PRIMARY KEY (id)
)
table released.commitment (
  slug text not null,
  mandate text,
  state text,
  occasion text not null default 'report'::text,
  document text not null,
  paragraph text,
  document_url text,
  made_on date,
  made_precision text,
  due_on date,
  due_precision text,
  field text,
  texts jsonb not null,
  "position" smallint not null default 0,
  invented boolean not null default false,
  about text[] not null default '{}'::text[],
  constraint commitment_check CHECK ((num_nonnulls(mandate, state) = 1)),
  constraint commitment_check1 CHECK (((due_on IS NULL) = (due_precision IS NULL))),
  constraint commitment_check2 CHECK (((made_on IS NULL) = (made_precision IS NULL))),
  constraint commitment_document_url_check CHECK ((document_url ~ '^https?://'::text)),
  constraint commitment_due_precision_check CHECK ((due_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint commitment_made_precision_check CHECK ((made_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint commitment_occasion_check CHECK ((occasion = ANY (ARRAY['report'::text, 'candidacy'::text, 'upr'::text, 'other'::text]))),
  constraint commitment_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint commitment_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint commitment_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint commitment_pkey PRIMARY KEY (slug)
)
table released.commitment_step (
  slug text not null,
  commitment text not null,
  stands text not null,
  on_day date not null,
  on_precision text not null,
  evidence text not null,
  evidence_url text,
  lang text not null default 'en'::text,
  invented boolean not null default false,
  letter text,
  visit text,
  resolution text,
  recommendation text,
  law text,
  constraint commitment_step_evidence_check CHECK (((length(evidence) >= 3) AND (length(evidence) <= 2000))),
  constraint commitment_step_evidence_url_check CHECK ((evidence_url ~ '^https?://'::text)),
  constraint commitment_step_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint commitment_step_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint commitment_step_stands_check CHECK ((stands = ANY (ARRAY['started'::text, 'done'::text, 'dropped'::text]))),
  constraint commitment_step_commitment_fkey FOREIGN KEY (commitment) REFERENCES released.commitment(slug),
  constraint commitment_step_pkey PRIMARY KEY (slug)
)
table released.correction (
  id uuid not null,
  letter_id uuid not null,
  on_day date not null,
  fields text[] not null,
  former_slug text,
  constraint correction_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES released.letter(id) ON DELETE CASCADE,
  constraint correction_pkey PRIMARY KEY (id)
)
table released.country_study (
  slug text not null,
  state text not null,
  assessment text not null,
  on_day date not null,
  on_precision text not null,
  evidence text not null,
  lang text not null default 'en'::text,
  url text,
  invented boolean not null default false,
  constraint country_study_assessment_check CHECK ((assessment = ANY (ARRAY['progress'::text, 'setback'::text, 'same'::text]))),
  constraint country_study_evidence_check CHECK (((length(evidence) >= 3) AND (length(evidence) <= 4000))),
  constraint country_study_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint country_study_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint country_study_url_check CHECK ((url ~ '^https?://'::text)),
  constraint country_study_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint country_study_pkey PRIMARY KEY (slug)
)
view released.epoch (
  mandate text,
  number integer,
  recipient text,
  verify_key bytea,
  fingerprint text,
  statement jsonb,
  opened_on date,
  closed_on date,
  destroyed_on date
)
table released.fact (
  addressee_id uuid not null,
  letter_id uuid not null,
  mandate smallint not null,
  sent_on date,
  sent_precision smallint not null,
  calendar_year smallint,
  reporting_year smallint,
  session smallint,
  reported_year smallint,
  kind text not null,
  joint boolean not null,
  class smallint not null,
  state smallint,
  certain boolean not null,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  reprisal boolean not null,
  replies smallint not null,
  form smallint not null,
  "character" smallint,
  answered_on date,
  answered boolean not null,
  answered_days smallint,
  due_on date,
  clock_events boolean not null,
  outcome smallint,
  themes smallint[] not null,
  groups smallint[] not null,
  signatories smallint[] not null,
  invented boolean not null,
  sent_from date not null,
  sent_by date not null,
  answered_from date,
  answered_by date,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  constraint fact_check CHECK (((answered_by IS NULL) = (NOT answered))),
  constraint fact_pkey PRIMARY KEY (addressee_id)
)
table released.fact_group (
  part smallint not null,
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  number integer not null
)
view released.fact_listed (
  addressee_id uuid,
  reporting_year smallint,
  addressee smallint,
  kind integer,
  joint boolean,
  certain boolean,
  reprisal boolean,
  clock_events boolean,
  sent_on date,
  sent_from date,
  sent_by date,
  answered_on date,
  answered_from date,
  answered_by date,
  due_on date,
  answered_days smallint,
  reported_year smallint,
  persons_known boolean,
  persons_withheld boolean,
  sexes_withheld boolean,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  calendar_year smallint,
  session smallint,
  class smallint,
  form smallint,
  "character" smallint,
  outcome smallint,
  mandate smallint,
  invented boolean,
  themes smallint[],
  groups smallint[],
  signatories smallint[]
)
table released.fact_mandate (
  part smallint not null,
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  number integer not null
)
table released.fact_narrow (
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  addressee_id uuid not null,
  number integer not null identity,
  constraint fact_narrow_pkey PRIMARY KEY (addressee_id)
)
table released.fact_theme (
  part smallint not null,
  reporting_year smallint not null,
  addressee smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,
  sent_from date not null,
  sent_by date not null,
  answered_on date not null,
  answered_from date not null,
  answered_by date not null,
  due_on date not null,
  answered_days smallint not null,
  reported_year smallint not null,
  persons_known boolean not null,
  persons_withheld boolean not null,
  sexes_withheld boolean not null,
  persons integer not null,
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,
  session smallint not null,
  class smallint not null,
  form smallint not null,
  "character" smallint not null,
  outcome smallint not null,
  mandate smallint not null,
  invented boolean not null,
  number integer not null
)
table released.focal_point_meeting (
  slug text not null,
  state text not null,
  by_kind text not null,
  by_name text,
  on_day date not null,
  on_precision text not null,
  met text[] not null,
  defenders smallint,
  text text not null,
  lang text not null,
  url text,
  invented boolean not null default false,
  constraint focal_point_meeting_by_kind_check CHECK ((by_kind = ANY (ARRAY['nhri'::text, 'field-office'::text, 'national-mechanism'::text, 'ngo'::text, 'parliament'::text]))),
  constraint focal_point_meeting_by_name_check CHECK (((length(by_name) >= 1) AND (length(by_name) <= 300))),
  constraint focal_point_meeting_defenders_check CHECK (((defenders >= 0) AND (defenders <= 9999))),
  constraint focal_point_meeting_met_check CHECK ((cardinality(met) >= 1)),
  constraint focal_point_meeting_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint focal_point_meeting_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint focal_point_meeting_text_check CHECK (((length(text) >= 3) AND (length(text) <= 5000))),
  constraint focal_point_meeting_url_check CHECK ((url ~ '^https?://'::text)),
  constraint focal_point_meeting_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint focal_point_meeting_pkey PRIMARY KEY (slug)
)
table released.generation (
  id uuid not null default gen_random_uuid(),
  moves bigint not null,
  constraint generation_pkey PRIMARY KEY (id)
)
view released.helper (
  id uuid,
  mandate text,
  name text,
  needs text[],
  states text[],
  languages text[],
  address text,
  telephone text,
  checked_on date
)
table released.indicator_value (
  indicator text not null,
  state text not null,
  year smallint not null,
  value numeric not null,
  word text,
  source text not null,
  constraint indicator_value_indicator_check CHECK ((indicator ~ '^[A-Za-z][A-Za-z0-9-]{0,59}$'::text)),
  constraint indicator_value_source_check CHECK (((length(source) >= 3) AND (length(source) <= 200))),
  constraint indicator_value_word_check CHECK ((length(word) <= 80)),
  constraint indicator_value_year_check CHECK (((year = 0) OR ((year >= 1900) AND (year <= 2199)))),
  constraint indicator_value_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint indicator_value_pkey PRIMARY KEY (indicator, state, year)
)
table released.initiative (
  slug text not null,
  symbol text not null,
  point smallint not null,
  title text not null,
  lang text not null,
  mandates text[] not null,
  on_day date not null,
  on_precision text not null,
  document text not null,
  document_url text,
  invented boolean not null default false,
  constraint initiative_document_check CHECK (((length(document) >= 1) AND (length(document) <= 300))),
  constraint initiative_document_url_check CHECK ((document_url ~ '^https?://'::text)),
  constraint initiative_mandates_check CHECK ((cardinality(mandates) >= 1)),
  constraint initiative_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint initiative_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint initiative_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint initiative_symbol_point_fkey FOREIGN KEY (symbol, point) REFERENCES released.resolution_point(symbol, "position") ON UPDATE CASCADE,
  constraint initiative_pkey PRIMARY KEY (slug)
)
table released.law (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  state text not null,
  kind text not null,
  level text not null,
  effect text not null,
  title text not null,
  lang text not null,
  titles jsonb not null default '{}'::jsonb,
  themes text[] not null default '{}'::text[],
  groups text[] not null default '{}'::text[],
  akn text,
  url text,
  sha256 text,
  invented boolean not null default false,
  first jsonb,
  participation text,
  participation_lang text,
  constraint law_akn_check CHECK ((akn ~ '^/akn/[a-z]{2}'::text)),
  constraint law_effect_check CHECK ((effect = ANY (ARRAY['enabling'::text, 'restrictive'::text, 'mixed'::text, 'neutral'::text]))),
  constraint law_kind_check CHECK ((kind = ANY (ARRAY['constitution'::text, 'law'::text, 'bill'::text, 'decree'::text, 'policy'::text, 'court-ruling'::text, 'guidelines'::text]))),
  constraint law_lang_check CHECK ((lang ~ '^[a-z]{2,3}$'::text)),
  constraint law_level_check CHECK ((level = ANY (ARRAY['national'::text, 'below'::text]))),
  constraint law_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint law_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500))),
  constraint law_url_check CHECK ((url ~ '^https?://'::text)),
  constraint law_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint law_pkey PRIMARY KEY (id),
  constraint law_slug_key UNIQUE (slug)
)
table released.law_article (
  slug text not null,
  law text not null,
  number text not null,
  effect text not null,
  tests text[] not null default '{}'::text[],
  unmet text[] not null default '{}'::text[],
  declaration smallint[] not null default '{}'::smallint[],
  treaty text,
  treaty_article text,
  quote text,
  comment text,
  comment_lang text not null default 'en'::text,
  invented boolean not null default false,
  constraint law_article_check CHECK ((unmet <@ tests)),
  constraint law_article_comment_check CHECK ((length(comment) <= 4000)),
  constraint law_article_effect_check CHECK ((effect = ANY (ARRAY['enabling'::text, 'restrictive'::text, 'mixed'::text, 'neutral'::text]))),
  constraint law_article_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40))),
  constraint law_article_quote_check CHECK ((length(quote) <= 2000)),
  constraint law_article_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_article_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_article_pkey PRIMARY KEY (slug)
)
table released.law_clause (
  slug text not null,
  state text not null,
  clause text not null,
  law text,
  status text not null,
  quotation text,
  lang text not null default 'en'::text,
  url text,
  invented boolean not null default false,
  constraint law_clause_check CHECK (((status <> ALL (ARRAY['yes'::text, 'partly'::text])) OR (quotation IS NOT NULL))),
  constraint law_clause_quotation_check CHECK ((length(quotation) <= 2000)),
  constraint law_clause_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_clause_status_check CHECK ((status = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'not-known'::text]))),
  constraint law_clause_url_check CHECK ((url ~ '^https?://'::text)),
  constraint law_clause_clause_fkey FOREIGN KEY (clause) REFERENCES released.model_clause(slug),
  constraint law_clause_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_clause_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint law_clause_pkey PRIMARY KEY (slug)
)
table released.law_fact (
  slug text not null,
  law text not null,
  number bigint not null identity,
  level text,
  akn text,
  themes text[] not null default '{}'::text[],
  groups text[] not null default '{}'::text[],
  source text not null,
  source_url text,
  invented boolean not null default false,
  participation text,
  participation_lang text,
  constraint law_fact_akn_check CHECK ((akn ~ '^/akn/[a-z]{2}'::text)),
  constraint law_fact_level_check CHECK ((level = ANY (ARRAY['national'::text, 'below'::text]))),
  constraint law_fact_participation_check CHECK (((length(participation) >= 3) AND (length(participation) <= 4000))),
  constraint law_fact_participation_in CHECK (((participation IS NULL) = (participation_lang IS NULL))),
  constraint law_fact_participation_lang_check CHECK ((participation_lang ~ '^[a-z]{2,3}$'::text)),
  constraint law_fact_says CHECK (((level IS NOT NULL) OR (akn IS NOT NULL) OR (cardinality(themes) > 0) OR (cardinality(groups) > 0) OR (participation IS NOT NULL))),
  constraint law_fact_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_fact_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500))),
  constraint law_fact_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint law_fact_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_fact_pkey PRIMARY KEY (slug)
)
table released.law_link (
  slug text not null,
  law text not null,
  what text not null,
  letter text,
  text text,
  lang text not null default 'en'::text,
  url text,
  on_day date,
  on_precision text,
  invented boolean not null default false,
  constraint law_link_check CHECK ((num_nonnulls(letter, text) >= 1)),
  constraint law_link_check1 CHECK (((on_day IS NULL) = (on_precision IS NULL))),
  constraint law_link_check2 CHECK (((what <> 'harm'::text) OR (on_day IS NOT NULL))),
  constraint law_link_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint law_link_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_link_text_check CHECK (((length(text) >= 3) AND (length(text) <= 2000))),
  constraint law_link_url_check CHECK ((url ~ '^https?://'::text)),
  constraint law_link_what_check CHECK ((what = ANY (ARRAY['letter'::text, 'statement'::text, 'harm'::text]))),
  constraint law_link_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_link_pkey PRIMARY KEY (slug)
)
table released.law_next (
  slug text not null,
  law text not null,
  stage text,
  after_number smallint not null default 0,
  on_day date not null,
  on_precision text not null,
  source text not null,
  source_url text,
  invented boolean not null default false,
  constraint law_next_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint law_next_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_next_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500))),
  constraint law_next_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint law_next_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_next_pkey PRIMARY KEY (slug)
)
table released.law_stage (
  slug text not null,
  law text not null,
  number smallint not null,
  stage text not null,
  on_day date not null,
  on_precision text not null,
  source text not null,
  source_url text,
  invented boolean not null default false,
  constraint law_stage_number_check CHECK ((number >= 1)),
  constraint law_stage_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint law_stage_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_stage_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500))),
  constraint law_stage_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint law_stage_stage_check CHECK ((stage = ANY (ARRAY['announced'::text, 'consultation'::text, 'tabled'::text, 'committee'::text, 'chamber-vote'::text, 'second-chamber'::text, 'adopted'::text, 'constitutional-review'::text, 'assented'::text, 'vetoed'::text, 'returned'::text, 'promulgated'::text, 'issued'::text, 'confirmed'::text, 'in-force'::text, 'amended'::text, 'partly-suspended'::text, 'struck-down'::text, 'repealed'::text, 'withdrawn'::text, 'rejected'::text, 'lapsed'::text]))),
  constraint law_stage_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_stage_pkey PRIMARY KEY (slug),
  constraint law_stage_law_number_key UNIQUE (law, number)
)
table released.law_text (
  slug text not null,
  law text not null,
  stage text not null,
  lang text not null,
  on_day date not null,
  on_precision text not null,
  url text not null,
  sha256 text,
  akn text,
  invented boolean not null default false,
  constraint law_text_akn_check CHECK ((akn ~ '^/akn/[a-z]{2}'::text)),
  constraint law_text_lang_check CHECK ((lang ~ '^[a-z]{2,3}$'::text)),
  constraint law_text_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint law_text_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint law_text_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint law_text_url_check CHECK ((url ~ '^https?://'::text)),
  constraint law_text_law_fkey FOREIGN KEY (law) REFERENCES released.law(slug),
  constraint law_text_pkey PRIMARY KEY (slug)
)
table released.letter (
  id uuid not null,
  mandate text not null,
  slug text not null,
  reference text,
  kind text not null,
  joint boolean not null,
  sent_on date,
  sent_precision text not null,
  reported_year smallint,
  language text,
  subject text,
  summary text,
  withheld_note text,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  person_names jsonb not null default '[]'::jsonb,
  themes text[] not null default '{}'::text[],
  groups text[] not null default '{}'::text[],
  articles smallint[] not null default '{}'::smallint[],
  signatories text[] not null,
  reprisal jsonb,
  source_document text,
  source_paragraph text,
  runs_clock boolean not null,
  outcome text,
  public_from date not null,
  invented boolean not null,
  sort_day date not null,
  persons_withheld boolean not null default false,
  sexes_withheld boolean not null default false,
  withheld_since date,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_slug_key UNIQUE (slug)
)
table released.letter_addressee (
  id uuid not null,
  letter_id uuid not null,
  "position" smallint not null,
  class text not null,
  state text,
  probable_state text,
  actor_name text,
  sort_day date not null,
  due_on date,
  clock_days smallint,
  constraint letter_addressee_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES released.letter(id) ON DELETE CASCADE,
  constraint letter_addressee_pkey PRIMARY KEY (id)
)
table released.letter_link (
  letter_id uuid not null,
  earlier_id uuid not null,
  constraint letter_link_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES released.letter(id) ON DELETE CASCADE,
  constraint letter_link_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES released.letter(id) ON DELETE CASCADE,
  constraint letter_link_pkey PRIMARY KEY (letter_id, earlier_id)
)
view released.log_head (
  day date,
  hash bytea,
  signature bytea,
  public_key bytea
)
table released.meeting (
  slug text not null,
  mandate text not null,
  state text not null,
  from_day date not null,
  to_day date not null,
  day_precision text not null,
  document text,
  document_url text,
  texts jsonb not null default '{}'::jsonb,
  invented boolean not null default false,
  constraint meeting_check CHECK ((to_day >= from_day)),
  constraint meeting_day_precision_check CHECK ((day_precision = ANY (ARRAY['year'::text, 'month'::text, 'day'::text]))),
  constraint meeting_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
  constraint meeting_document_url_check CHECK ((document_url ~ '^https?://'::text)),
  constraint meeting_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint meeting_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint meeting_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint meeting_pkey PRIMARY KEY (slug)
)
table released.model_clause (
  slug text not null,
  part text not null,
  "position" smallint not null,
  texts jsonb not null,
  constraint model_clause_part_check CHECK ((part = ANY (ARRAY['definitions'::text, 'rights'::text, 'obligations'::text, 'mechanism'::text, 'remedies'::text]))),
  constraint model_clause_slug_check CHECK ((slug ~ '^[a-z][a-z-]{0,59}$'::text)),
  constraint model_clause_pkey PRIMARY KEY (slug)
)
table released.notice (
  code text not null,
  on_day date not null default ((now() AT TIME ZONE 'Europe/Zurich'::text))::date,
  since date,
  count integer not null,
  constraint notice_pkey PRIMARY KEY (code)
)
table released.passage (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_pkey PRIMARY KEY (id, slice)
)
table released.passage_0 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_0_pkey PRIMARY KEY (id, slice)
)
table released.passage_1 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_1_pkey PRIMARY KEY (id, slice)
)
table released.passage_10 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_10_pkey PRIMARY KEY (id, slice)
)
table released.passage_11 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_11_pkey PRIMARY KEY (id, slice)
)
table released.passage_12 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_12_pkey PRIMARY KEY (id, slice)
)
table released.passage_13 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_13_pkey PRIMARY KEY (id, slice)
)
table released.passage_14 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_14_pkey PRIMARY KEY (id, slice)
)
table released.passage_15 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_15_pkey PRIMARY KEY (id, slice)
)
table released.passage_2 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_2_pkey PRIMARY KEY (id, slice)
)
table released.passage_3 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_3_pkey PRIMARY KEY (id, slice)
)
table released.passage_4 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_4_pkey PRIMARY KEY (id, slice)
)
table released.passage_5 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_5_pkey PRIMARY KEY (id, slice)
)
table released.passage_6 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_6_pkey PRIMARY KEY (id, slice)
)
table released.passage_7 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_7_pkey PRIMARY KEY (id, slice)
)
table released.passage_8 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_8_pkey PRIMARY KEY (id, slice)
)
table released.passage_9 (
  id bigint not null,
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,
  lang text not null,
  states text not null,
  mandates text not null,
  vector tsvector not null,
  constraint passage_9_pkey PRIMARY KEY (id, slice)
)
table released.passage_slice (
  slice smallint not null,
  from_day date not null,
  constraint passage_slice_slice_check CHECK (((slice >= 0) AND (slice <= 15))),
  constraint passage_slice_pkey PRIMARY KEY (slice),
  constraint passage_slice_from_day_key UNIQUE (from_day)
)
table released.passage_text (
  id bigint not null,
  source uuid not null,
  subject text not null,
  part text not null,
  title text not null,
  text text not null,
  invented boolean not null,
  "precision" text not null default 'day'::text,
  constraint passage_text_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'unknown'::text]))),
  constraint passage_text_pkey PRIMARY KEY (id),
  constraint passage_text_source_part_key UNIQUE (source, part)
)
table released.persons_sum (
  id uuid not null,
  mandate smallint not null,
  reporting_year smallint not null,
  state smallint,
  letters integer not null,
  persons integer not null,
  women integer,
  constraint persons_sum_pkey PRIMARY KEY (id)
)
table released.principle_finding (
  slug text not null,
  instrument text,
  measure text,
  principle text not null,
  met text not null,
  by_kind text not null,
  by_name text,
  voice text,
  on_day date not null,
  on_precision text not null,
  evidence text not null,
  evidence_url text,
  lang text not null,
  invented boolean not null default false,
  number integer not null default 0,
  constraint principle_finding_by_kind_check CHECK ((by_kind = ANY (ARRAY['state'::text, 'nhri'::text, 'national-mechanism'::text, 'parliament'::text, 'civil-society'::text, 'un'::text, 'mandate'::text]))),
  constraint principle_finding_by_name_check CHECK (((length(by_name) >= 1) AND (length(by_name) <= 300))),
  constraint principle_finding_check CHECK ((num_nonnulls(instrument, measure) = 1)),
  constraint principle_finding_evidence_check CHECK (((length(evidence) >= 3) AND (length(evidence) <= 5000))),
  constraint principle_finding_evidence_url_check CHECK ((evidence_url ~ '^https?://'::text)),
  constraint principle_finding_met_check CHECK ((met = ANY (ARRAY['met'::text, 'in-part'::text, 'not-met'::text, 'not-known'::text]))),
  constraint principle_finding_number_check CHECK ((number >= 0)),
  constraint principle_finding_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint principle_finding_principle_check CHECK ((principle ~ '^[1-7]-[a-z-]{1,40}$'::text)),
  constraint principle_finding_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint principle_finding_instrument_fkey FOREIGN KEY (instrument) REFERENCES released.protection_instrument(slug) ON DELETE CASCADE,
  constraint principle_finding_measure_fkey FOREIGN KEY (measure) REFERENCES released.recommendation_action(slug) ON DELETE CASCADE,
  constraint principle_finding_pkey PRIMARY KEY (slug)
)
table released.protection_account (
  slug text not null,
  instrument text not null,
  year smallint not null,
  budget bigint,
  currency text,
  staff integer,
  coverage text,
  difficulties text,
  participation text,
  lang text not null default 'en'::text,
  source text not null,
  url text,
  invented boolean not null default false,
  constraint protection_account_budget_check CHECK ((budget >= 0)),
  constraint protection_account_check CHECK (((budget IS NULL) = (currency IS NULL))),
  constraint protection_account_coverage_check CHECK ((length(coverage) <= 2000)),
  constraint protection_account_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint protection_account_difficulties_check CHECK ((length(difficulties) <= 2000)),
  constraint protection_account_participation_check CHECK ((length(participation) <= 2000)),
  constraint protection_account_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint protection_account_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500))),
  constraint protection_account_staff_check CHECK ((staff >= 0)),
  constraint protection_account_url_check CHECK ((url ~ '^https?://'::text)),
  constraint protection_account_year_check CHECK (((year >= 1990) AND (year <= 2199))),
  constraint protection_account_instrument_fkey FOREIGN KEY (instrument) REFERENCES released.protection_instrument(slug),
  constraint protection_account_pkey PRIMARY KEY (slug)
)
table released.protection_instrument (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  kind text not null,
  state text,
  body text,
  since_day date,
  since_precision text,
  texts jsonb not null,
  source text not null,
  url text,
  "position" smallint not null default 0,
  invented boolean not null default false,
  constraint protection_instrument_body_check CHECK (((length(body) >= 2) AND (length(body) <= 80))),
  constraint protection_instrument_check CHECK ((num_nonnulls(state, body) = 1)),
  constraint protection_instrument_check1 CHECK (((since_day IS NULL) = (since_precision IS NULL))),
  constraint protection_instrument_kind_check CHECK ((kind = ANY (ARRAY['guidelines'::text, 'mechanism'::text]))),
  constraint protection_instrument_since_precision_check CHECK ((since_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint protection_instrument_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint protection_instrument_url_check CHECK ((url ~ '^https?://'::text)),
  constraint protection_instrument_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint protection_instrument_pkey PRIMARY KEY (slug),
  constraint protection_instrument_id_key UNIQUE (id)
)
table released.protection_view (
  slug text not null,
  instrument text not null,
  year smallint not null,
  group_code text,
  text text not null,
  lang text not null default 'en'::text,
  invented boolean not null default false,
  constraint protection_view_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint protection_view_text_check CHECK (((length(text) >= 3) AND (length(text) <= 2000))),
  constraint protection_view_year_check CHECK (((year >= 1990) AND (year <= 2199))),
  constraint protection_view_instrument_fkey FOREIGN KEY (instrument) REFERENCES released.protection_instrument(slug),
  constraint protection_view_pkey PRIMARY KEY (slug)
)
table released.protective_action (
  slug text not null,
  state text not null,
  by_kind text not null,
  by_name text,
  action text not null,
  on_day date not null,
  on_precision text not null,
  text text not null,
  lang text not null,
  url text,
  invented boolean not null default false,
  constraint protective_action_action_check CHECK ((action = ANY (ARRAY['visit'::text, 'statement'::text, 'court'::text, 'complaint'::text, 'shelter'::text, 'observation'::text, 'training'::text, 'other'::text]))),
  constraint protective_action_by_kind_check CHECK ((by_kind = ANY (ARRAY['nhri'::text, 'field-office'::text, 'national-mechanism'::text, 'ngo'::text, 'parliament'::text]))),
  constraint protective_action_by_name_check CHECK (((length(by_name) >= 1) AND (length(by_name) <= 300))),
  constraint protective_action_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint protective_action_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint protective_action_text_check CHECK (((length(text) >= 3) AND (length(text) <= 5000))),
  constraint protective_action_url_check CHECK ((url ~ '^https?://'::text)),
  constraint protective_action_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint protective_action_pkey PRIMARY KEY (slug)
)
table released.question (
  id uuid not null,
  letter_id uuid not null,
  number smallint not null,
  text text,
  constraint question_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES released.letter(id) ON DELETE CASCADE,
  constraint question_pkey PRIMARY KEY (id)
)
table released.recommendation (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  source text not null,
  session smallint,
  cycle smallint,
  year smallint not null,
  document text,
  paragraph text,
  state text,
  "position" text not null default 'none'::text,
  action smallint,
  issues text[] not null default '{}'::text[],
  concerns_defenders boolean not null default false,
  text text not null,
  lang text not null default 'en'::text,
  invented boolean not null default false,
  addressee text not null default 'state'::text,
  measured_by text,
  texts jsonb,
  by_states text[] not null default '{}'::text[],
  made_by text,
  on_day date,
  on_precision text,
  themes text[] not null default '{}'::text[],
  persons text[] not null default '{}'::text[],
  sdg text[] not null default '{}'::text[],
  tags text[] not null default '{}'::text[],
  url text,
  line text,
  affected text[] not null default '{}'::text[],
  constraint recommendation_action_check CHECK (((action >= 1) AND (action <= 5))),
  constraint recommendation_addressee_check CHECK ((addressee = ANY (ARRAY['state'::text, 'all-states'::text, 'un'::text, 'nhri'::text, 'civil-society'::text]))),
  constraint recommendation_check CHECK (((addressee = 'state'::text) = (state IS NOT NULL))),
  constraint recommendation_check1 CHECK (((on_day IS NULL) = (on_precision IS NULL))),
  constraint recommendation_cycle_check CHECK ((cycle >= 1)),
  constraint recommendation_made_by_check CHECK (((length(made_by) >= 2) AND (length(made_by) <= 300))),
  constraint recommendation_measured_by_check CHECK ((measured_by ~ '^[a-z][a-z-]{0,59}$'::text)),
  constraint recommendation_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint recommendation_position_check CHECK (("position" = ANY (ARRAY['supported'::text, 'noted'::text, 'pledge'::text, 'none'::text]))),
  constraint recommendation_session_check CHECK ((session >= 1)),
  constraint recommendation_slug_check CHECK (((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]*$'::text) AND (length(slug) <= 120))),
  constraint recommendation_source_check CHECK ((source = ANY (ARRAY['upr'::text, 'treaty-body'::text, 'special-procedure'::text, 'visit'::text, 'annual-report'::text, 'regional'::text]))),
  constraint recommendation_text_check CHECK (((length(text) >= 1) AND (length(text) <= 10000))),
  constraint recommendation_url_check CHECK ((url ~ '^https?://'::text)),
  constraint recommendation_year_check CHECK (((year >= 1948) AND (year <= 2199))),
  constraint recommendation_line_fkey FOREIGN KEY (line) REFERENCES released.recommendation_line(slug) ON DELETE SET NULL,
  constraint recommendation_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint recommendation_pkey PRIMARY KEY (id),
  constraint recommendation_slug_key UNIQUE (slug)
)
table released.recommendation_action (
  slug text not null,
  recommendation text not null,
  state text,
  title text not null,
  lead text not null,
  due_on date,
  due_precision text,
  stands text not null,
  participation text,
  url text,
  lang text not null default 'en'::text,
  invented boolean not null default false,
  constraint recommendation_action_check1 CHECK (((due_on IS NULL) = (due_precision IS NULL))),
  constraint recommendation_action_due_precision_check CHECK ((due_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint recommendation_action_lead_check CHECK (((length(lead) >= 2) AND (length(lead) <= 300))),
  constraint recommendation_action_participation_check CHECK (((length(participation) >= 3) AND (length(participation) <= 2000))),
  constraint recommendation_action_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_action_stands_check CHECK ((stands = ANY (ARRAY['planned'::text, 'under-way'::text, 'done'::text, 'dropped'::text]))),
  constraint recommendation_action_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500))),
  constraint recommendation_action_url_check CHECK ((url ~ '^https?://'::text)),
  constraint recommendation_action_recommendation_fkey FOREIGN KEY (recommendation) REFERENCES released.recommendation(slug) ON DELETE CASCADE,
  constraint recommendation_action_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint recommendation_action_pkey PRIMARY KEY (slug)
)
table released.recommendation_action_step (
  slug text not null,
  action text not null,
  stands text not null,
  before text not null,
  on_day date not null,
  on_precision text not null,
  evidence text not null,
  evidence_url text,
  lang text not null default 'en'::text,
  number bigint not null identity,
  invented boolean not null default false,
  constraint recommendation_action_step_before_check CHECK ((before = ANY (ARRAY['planned'::text, 'under-way'::text, 'done'::text, 'dropped'::text]))),
  constraint recommendation_action_step_evidence_check CHECK (((length(evidence) >= 3) AND (length(evidence) <= 2000))),
  constraint recommendation_action_step_evidence_url_check CHECK ((evidence_url ~ '^https?://'::text)),
  constraint recommendation_action_step_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint recommendation_action_step_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_action_step_stands_check CHECK ((stands = ANY (ARRAY['planned'::text, 'under-way'::text, 'done'::text, 'dropped'::text]))),
  constraint recommendation_action_step_action_fkey FOREIGN KEY (action) REFERENCES released.recommendation_action(slug) ON DELETE CASCADE,
  constraint recommendation_action_step_pkey PRIMARY KEY (slug)
)
table released.recommendation_indicator (
  slug text not null,
  recommendation text not null,
  state text,
  kind text not null,
  title text not null,
  unit text,
  target numeric(18,4),
  target_on date,
  target_precision text,
  lang text not null default 'en'::text,
  invented boolean not null default false,
  constraint recommendation_indicator_check CHECK (((target_on IS NULL) = (target_precision IS NULL))),
  constraint recommendation_indicator_kind_check CHECK ((kind = ANY (ARRAY['structure'::text, 'process'::text, 'outcome'::text]))),
  constraint recommendation_indicator_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_indicator_target_precision_check CHECK ((target_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint recommendation_indicator_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500))),
  constraint recommendation_indicator_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 80))),
  constraint recommendation_indicator_recommendation_fkey FOREIGN KEY (recommendation) REFERENCES released.recommendation(slug) ON DELETE CASCADE,
  constraint recommendation_indicator_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint recommendation_indicator_pkey PRIMARY KEY (slug)
)
table released.recommendation_line (
  slug text not null,
  texts jsonb not null,
  invented boolean not null default false,
  constraint recommendation_line_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_line_pkey PRIMARY KEY (slug)
)
table released.recommendation_position (
  slug text not null,
  recommendation text not null,
  "position" text not null,
  before text not null,
  on_day date not null,
  on_precision text not null,
  source text not null,
  source_url text,
  number bigint not null identity,
  invented boolean not null default false,
  constraint recommendation_position_before_check CHECK ((before = ANY (ARRAY['supported'::text, 'noted'::text, 'pledge'::text, 'none'::text]))),
  constraint recommendation_position_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint recommendation_position_position_check CHECK (("position" = ANY (ARRAY['supported'::text, 'noted'::text]))),
  constraint recommendation_position_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_position_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500))),
  constraint recommendation_position_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint recommendation_position_recommendation_fkey FOREIGN KEY (recommendation) REFERENCES released.recommendation(slug) ON DELETE CASCADE,
  constraint recommendation_position_pkey PRIMARY KEY (slug)
)
table released.recommendation_source (
  slug text not null,
  recommendation text not null,
  session smallint,
  cycle smallint,
  year smallint not null,
  by_states text[] not null,
  "position" text not null,
  action smallint,
  issues text[] not null,
  concerns_defenders boolean not null,
  text text not null,
  constraint recommendation_source_action_check CHECK (((action >= 1) AND (action <= 5))),
  constraint recommendation_source_position_check CHECK (("position" = ANY (ARRAY['supported'::text, 'noted'::text, 'pledge'::text, 'none'::text]))),
  constraint recommendation_source_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_source_recommendation_fkey FOREIGN KEY (recommendation) REFERENCES released.recommendation(slug),
  constraint recommendation_source_pkey PRIMARY KEY (slug)
)
table released.recommendation_value (
  slug text not null,
  indicator text not null,
  value numeric(18,4) not null,
  on_day date not null,
  on_precision text not null,
  source text not null,
  source_url text,
  invented boolean not null default false,
  constraint recommendation_value_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint recommendation_value_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint recommendation_value_source_check CHECK (((length(source) >= 3) AND (length(source) <= 2000))),
  constraint recommendation_value_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint recommendation_value_indicator_fkey FOREIGN KEY (indicator) REFERENCES released.recommendation_indicator(slug) ON DELETE CASCADE,
  constraint recommendation_value_pkey PRIMARY KEY (slug)
)
table released.record_entry (
  id uuid not null,
  document text not null,
  paragraph text not null,
  kind text not null,
  state text,
  probable_state text,
  on_day date,
  reported_year smallint not null,
  mandate text not null,
  constraint record_entry_pkey PRIMARY KEY (id)
)
table released.reply (
  id uuid not null,
  received_on date,
  received_precision text not null,
  form text not null,
  "position" text,
  "character" text not null,
  language text,
  summary text,
  steps text[] not null default '{}'::text[],
  source_document text,
  source_paragraph text,
  public_from date not null,
  invented boolean not null,
  translations jsonb not null default '[]'::jsonb,
  constraint reply_translations_check CHECK ((jsonb_typeof(translations) = 'array'::text)),
  constraint reply_pkey PRIMARY KEY (id)
)
table released.reply_correction (
  id uuid not null,
  reply_id uuid not null,
  on_day date not null,
  fields text[] not null,
  constraint reply_correction_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES released.reply(id) ON DELETE CASCADE,
  constraint reply_correction_pkey PRIMARY KEY (id)
)
table released.reply_mark (
  reply_id uuid not null,
  question_id uuid not null,
  mark text not null,
  constraint reply_mark_question_id_fkey FOREIGN KEY (question_id) REFERENCES released.question(id) ON DELETE CASCADE,
  constraint reply_mark_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES released.reply(id) ON DELETE CASCADE,
  constraint reply_mark_pkey PRIMARY KEY (reply_id, question_id)
)
table released.reply_to (
  reply_id uuid not null,
  addressee_id uuid not null,
  place integer not null default 0,
  constraint reply_to_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES released.letter_addressee(id) ON DELETE CASCADE,
  constraint reply_to_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES released.reply(id) ON DELETE CASCADE,
  constraint reply_to_pkey PRIMARY KEY (addressee_id, reply_id)
)
table released.resolution (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  symbol text not null,
  title text,
  lang text not null default 'en'::text,
  kind text,
  adopted_on date,
  body text,
  vote text,
  yes smallint,
  no smallint,
  abstain smallint,
  members smallint,
  agenda text,
  agenda_subject text,
  sponsors text[] not null default '{}'::text[],
  invented boolean not null default false,
  entry uuid,
  url text,
  constraint resolution_abstain_check CHECK ((abstain >= 0)),
  constraint resolution_agenda_check CHECK ((length(agenda) <= 2000)),
  constraint resolution_agenda_subject_check CHECK ((length(agenda_subject) <= 500)),
  constraint resolution_check CHECK ((members >= ((yes + no) + abstain))),
  constraint resolution_check2 CHECK (((NOT (vote IS DISTINCT FROM 'recorded'::text)) = (num_nonnulls(yes, no, abstain) = 3))),
  constraint resolution_check3 CHECK ((num_nonnulls(yes, no, abstain) = ANY (ARRAY[0, 3]))),
  constraint resolution_entry_of_title CHECK (((entry IS NULL) OR (title IS NOT NULL))),
  constraint resolution_kind_check CHECK ((kind = ANY (ARRAY['resolution'::text, 'decision'::text, 'amendment'::text, 'declaration'::text, 'treaty'::text, 'guidelines'::text, 'report'::text, 'model-law'::text]))),
  constraint resolution_no_check CHECK ((no >= 0)),
  constraint resolution_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint resolution_symbol_check CHECK (((length(symbol) >= 1) AND (length(symbol) <= 120))),
  constraint resolution_title_check CHECK ((length(title) <= 2000)),
  constraint resolution_url_check CHECK ((url ~ '^https?://'::text)),
  constraint resolution_vote_check CHECK ((vote = ANY (ARRAY['recorded'::text, 'without-vote'::text, 'withdrawn'::text]))),
  constraint resolution_vote_of_title CHECK (((vote IS NULL) OR (title IS NOT NULL))),
  constraint resolution_whole CHECK ((num_nonnulls(title, kind, adopted_on, body) = ANY (ARRAY[0, 4]))),
  constraint resolution_yes_check CHECK ((yes >= 0)),
  constraint resolution_pkey PRIMARY KEY (id),
  constraint resolution_entry_key UNIQUE (entry),
  constraint resolution_slug_key UNIQUE (slug),
  constraint resolution_symbol_key UNIQUE (symbol)
)
table released.resolution_entry (
  slug text not null,
  symbol text not null,
  point smallint not null,
  state text not null,
  finding text not null,
  assessor text not null,
  on_day date not null,
  on_precision text not null,
  text text not null,
  lang text not null,
  evidence text not null,
  evidence_url text,
  invented boolean not null default false,
  constraint resolution_entry_assessor_check CHECK ((assessor = ANY (ARRAY['state'::text, 'nhri'::text, 'national-mechanism'::text, 'civil-society'::text, 'un'::text, 'parliament'::text, 'mandate'::text]))),
  constraint resolution_entry_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 300))),
  constraint resolution_entry_evidence_url_check CHECK ((evidence_url ~ '^https?://'::text)),
  constraint resolution_entry_finding_check CHECK ((finding = ANY (ARRAY['acted'::text, 'partly'::text, 'nothing-shown'::text, 'against'::text]))),
  constraint resolution_entry_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint resolution_entry_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint resolution_entry_text_check CHECK (((length(text) >= 3) AND (length(text) <= 2000))),
  constraint resolution_entry_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint resolution_entry_symbol_point_fkey FOREIGN KEY (symbol, point) REFERENCES released.resolution_point(symbol, "position") ON UPDATE CASCADE,
  constraint resolution_entry_pkey PRIMARY KEY (slug)
)
table released.resolution_point (
  slug text not null,
  symbol text not null,
  "position" smallint not null,
  paragraph text,
  texts jsonb not null,
  invented boolean not null default false,
  brought boolean not null default false,
  constraint resolution_point_position_check CHECK (((("position" >= 1) AND ("position" <= 999)) AND ((NOT brought) OR ("position" > 100)))),
  constraint resolution_point_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint resolution_point_symbol_fkey FOREIGN KEY (symbol) REFERENCES released.resolution(symbol) ON UPDATE CASCADE,
  constraint resolution_point_pkey PRIMARY KEY (slug),
  constraint resolution_point_symbol_position_key UNIQUE (symbol, "position")
)
table released.resolution_vote (
  symbol text not null,
  state text not null,
  vote text not null,
  invented boolean not null default false,
  entry uuid,
  constraint resolution_vote_vote_check CHECK ((vote = ANY (ARRAY['yes'::text, 'no'::text, 'abstain'::text]))),
  constraint resolution_vote_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint resolution_vote_symbol_fkey FOREIGN KEY (symbol) REFERENCES released.resolution(symbol) ON UPDATE CASCADE,
  constraint resolution_vote_pkey PRIMARY KEY (symbol, state)
)
table released.search_word (
  lang text not null,
  word text not null,
  passages integer not null,
  constraint search_word_pkey PRIMARY KEY (lang, word)
)
table released.snapshot (
  number integer not null,
  title text not null,
  window_from date not null,
  window_to date not null,
  frozen_on date not null,
  scheme text not null,
  letters integer not null,
  invented boolean not null,
  codebook jsonb not null,
  sha256 text not null,
  constraint snapshot_check CHECK ((window_from <= window_to)),
  constraint snapshot_number_check CHECK ((number > 0)),
  constraint snapshot_sha256_check CHECK ((length(sha256) = 64)),
  constraint snapshot_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint snapshot_pkey PRIMARY KEY (number)
)
table released.snapshot_table (
  snapshot integer not null,
  "position" smallint not null,
  query jsonb not null,
  result jsonb not null,
  constraint snapshot_table_snapshot_fkey FOREIGN KEY (snapshot) REFERENCES released.snapshot(number),
  constraint snapshot_table_pkey PRIMARY KEY (snapshot, "position")
)
table released.standing_invitation (
  slug text not null,
  state text not null,
  since date,
  since_precision text not null,
  source text not null,
  source_url text,
  invented boolean not null default false,
  constraint standing_invitation_check CHECK (((since IS NULL) = (since_precision = 'unknown'::text))),
  constraint standing_invitation_since_precision_check CHECK ((since_precision = ANY (ARRAY['unknown'::text, 'year'::text, 'month'::text, 'day'::text]))),
  constraint standing_invitation_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint standing_invitation_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300))),
  constraint standing_invitation_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint standing_invitation_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint standing_invitation_pkey PRIMARY KEY (slug)
)
table released.study_state (
  state text not null,
  source text not null,
  constraint study_state_source_check CHECK (((length(source) >= 3) AND (length(source) <= 200))),
  constraint study_state_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint study_state_pkey PRIMARY KEY (state)
)
table released.treaty_said (
  state text not null,
  treaty text not null,
  status text not null,
  since smallint,
  as_of date not null,
  source text not null,
  constraint treaty_said_check CHECK (((status = 'party'::text) OR (since IS NULL))),
  constraint treaty_said_since_check CHECK (((since >= 1900) AND (since <= 2199))),
  constraint treaty_said_source_check CHECK (((length(source) >= 3) AND (length(source) <= 200))),
  constraint treaty_said_status_check CHECK ((status = ANY (ARRAY['party'::text, 'signatory'::text, 'none'::text]))),
  constraint treaty_said_treaty_check CHECK ((treaty ~ '^[A-Z][A-Z0-9-]{1,19}$'::text)),
  constraint treaty_said_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint treaty_said_pkey PRIMARY KEY (state, treaty)
)
table released.upr_review (
  slug text not null,
  state text not null,
  session smallint not null,
  cycle smallint,
  on_day date not null,
  on_precision text not null,
  until_day date,
  source text not null,
  source_url text,
  confidence text,
  invented boolean not null default false,
  constraint upr_review_check CHECK (((until_day IS NULL) OR ((on_precision = 'day'::text) AND (until_day >= on_day)))),
  constraint upr_review_confidence_check CHECK ((confidence = ANY (ARRAY['V'::text, 'M'::text, 'S'::text]))),
  constraint upr_review_cycle_check CHECK ((cycle >= 1)),
  constraint upr_review_on_precision_check CHECK ((on_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint upr_review_session_check CHECK (((session >= 1) AND (session <= 999))),
  constraint upr_review_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint upr_review_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300))),
  constraint upr_review_source_url_check CHECK ((source_url ~ '^https?://'::text)),
  constraint upr_review_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint upr_review_pkey PRIMARY KEY (slug)
)
table released.visit (
  slug text not null,
  mandate text not null,
  state text not null,
  kind text not null,
  earlier text,
  texts jsonb not null default '{}'::jsonb,
  invented boolean not null default false,
  constraint visit_check CHECK (((kind = 'follow-up'::text) = (earlier IS NOT NULL))),
  constraint visit_check1 CHECK ((earlier <> slug)),
  constraint visit_kind_check CHECK ((kind = ANY (ARRAY['official'::text, 'follow-up'::text, 'before'::text]))),
  constraint visit_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint visit_earlier_fkey FOREIGN KEY (earlier) REFERENCES released.visit(slug),
  constraint visit_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint visit_state_fkey FOREIGN KEY (state) REFERENCES reference.state(code),
  constraint visit_pkey PRIMARY KEY (slug)
)
table released.visit_event (
  slug text not null,
  visit text not null,
  number smallint not null,
  step text not null,
  by_whom text not null,
  on_day date,
  on_precision text not null,
  known_by date,
  visit_from date,
  visit_to date,
  document text,
  document_url text,
  participants text[] not null default '{}'::text[],
  confidence text,
  texts jsonb not null default '{}'::jsonb,
  invented boolean not null default false,
  constraint visit_event_by_whom_check CHECK ((by_whom = ANY (ARRAY['mandate'::text, 'state'::text]))),
  constraint visit_event_check CHECK (((on_day IS NULL) = (on_precision = 'unknown'::text))),
  constraint visit_event_check1 CHECK (((on_day IS NOT NULL) OR (known_by IS NOT NULL))),
  constraint visit_event_check2 CHECK ((visit_to >= visit_from)),
  constraint visit_event_confidence_check CHECK ((confidence = ANY (ARRAY['V'::text, 'M'::text, 'S'::text]))),
  constraint visit_event_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
  constraint visit_event_document_url_check CHECK ((document_url ~ '^https?://'::text)),
  constraint visit_event_on_precision_check CHECK ((on_precision = ANY (ARRAY['unknown'::text, 'year'::text, 'month'::text, 'day'::text]))),
  constraint visit_event_participants_check CHECK ((participants <@ ARRAY['state'::text, 'nhri'::text, 'civil-society'::text, 'un'::text, 'regional'::text, 'other'::text])),
  constraint visit_event_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint visit_event_step_check CHECK ((step = ANY (ARRAY['requested'::text, 'reminded'::text, 'discussed'::text, 'invited'::text, 'acknowledged'::text, 'accepted'::text, 'declined'::text, 'dates-proposed'::text, 'agreed'::text, 'postponed'::text, 'cancelled'::text, 'completed'::text, 'reported'::text, 'comments'::text, 'workshop'::text, 'addendum'::text]))),
  constraint visit_event_visit_fkey FOREIGN KEY (visit) REFERENCES released.visit(slug),
  constraint visit_event_pkey PRIMARY KEY (slug)
)
table released.visit_term (
  slug text not null,
  visit text not null,
  number smallint not null,
  term text not null,
  stands text not null,
  document text,
  document_url text,
  texts jsonb not null default '{}'::jsonb,
  invented boolean not null default false,
  constraint visit_term_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200))),
  constraint visit_term_document_url_check CHECK ((document_url ~ '^https?://'::text)),
  constraint visit_term_slug_check CHECK ((slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'::text)),
  constraint visit_term_stands_check CHECK ((stands = ANY (ARRAY['accepted'::text, 'refused'::text, 'not-known'::text]))),
  constraint visit_term_term_check CHECK ((term = ANY (ARRAY['movement'::text, 'inquiry'::text, 'civil-society'::text, 'detention'::text, 'documents'::text, 'security'::text, 'no-reprisals'::text, 'staff'::text, 'no-limits'::text, 'remote-areas'::text, 'women-defenders'::text]))),
  constraint visit_term_visit_fkey FOREIGN KEY (visit) REFERENCES released.visit(slug),
  constraint visit_term_pkey PRIMARY KEY (slug)
)
table released.withdrawn (
  subject_id uuid not null,
  letter_id uuid not null,
  kind text not null,
  mandate text not null,
  slugs text[] not null,
  on_day date not null,
  note text,
  invented boolean not null,
  constraint withdrawn_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'reply'::text]))),
  constraint withdrawn_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint withdrawn_pkey PRIMARY KEY (subject_id, letter_id)
)
table sealed.addition (
  id uuid not null,
  submission uuid not null,
  received_on date not null,
  mandate text not null,
  epoch integer not null,
  nonce bytea not null,
  body bytea not null,
  opened_on date,
  constraint addition_mandate_epoch_fkey FOREIGN KEY (mandate, epoch) REFERENCES known.epoch(mandate, number),
  constraint addition_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint addition_pkey PRIMARY KEY (id),
  constraint addition_nonce_key UNIQUE (nonce)
)
view sealed.by_epoch (
  mandate text,
  epoch integer,
  kind text,
  id uuid,
  submission uuid
)
table sealed.case_key (
  id uuid not null,
  case_id uuid not null,
  mandate text not null,
  number integer not null,
  made_in integer not null,
  epoch integer not null,
  body bytea not null,
  constraint case_key_check CHECK ((epoch >= made_in)),
  constraint case_key_made_in_check CHECK ((made_in >= 1)),
  constraint case_key_number_check CHECK ((number >= 1)),
  constraint case_key_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint case_key_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint case_key_pkey PRIMARY KEY (id),
  constraint case_key_case_id_mandate_number_key UNIQUE (case_id, mandate, number)
)
table sealed.case_update (
  id uuid not null,
  case_id uuid not null,
  document uuid not null,
  number integer not null,
  whole_to integer,
  officer uuid not null,
  on_day date not null,
  body bytea not null,
  constraint case_update_check CHECK ((whole_to < number)),
  constraint case_update_number_check CHECK ((number >= 1)),
  constraint case_update_whole_to_check CHECK ((whole_to >= 0)),
  constraint case_update_case_id_fkey FOREIGN KEY (case_id) REFERENCES known."case"(id) ON DELETE CASCADE,
  constraint case_update_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint case_update_pkey PRIMARY KEY (id),
  constraint case_update_case_id_document_number_key UNIQUE (case_id, document, number)
)
table sealed.clearance_copy (
  id uuid not null,
  letter_id uuid not null,
  number smallint not null,
  word uuid,
  mandate text not null,
  epoch integer,
  guest uuid,
  body bytea not null,
  constraint clearance_copy_check CHECK (((epoch IS NULL) = (guest IS NOT NULL))),
  constraint clearance_copy_epoch_check CHECK ((epoch >= 1)),
  constraint clearance_copy_guest_fkey FOREIGN KEY (guest) REFERENCES known.letter_guest(officer) ON DELETE CASCADE,
  constraint clearance_copy_letter_id_number_fkey FOREIGN KEY (letter_id, number) REFERENCES known.clearance_text(letter_id, number) ON DELETE CASCADE,
  constraint clearance_copy_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint clearance_copy_word_fkey FOREIGN KEY (word) REFERENCES known.clearance_word(id) ON DELETE CASCADE,
  constraint clearance_copy_pkey PRIMARY KEY (id)
)
table sealed.desk (
  lookup_hash bytea not null,
  verify_key bytea not null,
  mandate text not null,
  kept_in date not null,
  kept_again boolean not null default false,
  body bytea not null,
  constraint desk_body_check CHECK ((length(body) <= 131072)),
  constraint desk_kept_in_check CHECK ((EXTRACT(day FROM kept_in) = (1)::numeric)),
  constraint desk_lookup_hash_check CHECK ((length(lookup_hash) = 32)),
  constraint desk_verify_key_check CHECK ((length(verify_key) = 32)),
  constraint desk_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint desk_pkey PRIMARY KEY (lookup_hash)
)
table sealed.epoch_secret (
  mandate text not null,
  number integer not null,
  holder text not null,
  body bytea not null,
  constraint epoch_secret_mandate_number_fkey FOREIGN KEY (mandate, number) REFERENCES known.epoch(mandate, number),
  constraint epoch_secret_pkey PRIMARY KEY (mandate, number, holder)
)
table sealed.guest_share (
  guest uuid not null,
  on_day date not null,
  by_officer uuid not null,
  parts text[] not null,
  items uuid[] not null,
  body bytea not null,
  constraint guest_share_parts_check CHECK (((parts <@ ARRAY['sent'::text, 'source'::text, 'additions'::text, 'told'::text]) AND (cardinality(parts) > 0))),
  constraint guest_share_by_officer_fkey FOREIGN KEY (by_officer) REFERENCES known.officer(id),
  constraint guest_share_guest_fkey FOREIGN KEY (guest) REFERENCES known.guest(officer) ON DELETE CASCADE,
  constraint guest_share_pkey PRIMARY KEY (guest)
)
table sealed.hold_reason (
  hold uuid not null,
  body bytea not null,
  epoch integer,
  constraint hold_reason_epoch_check CHECK ((epoch >= 1)),
  constraint hold_reason_hold_fkey FOREIGN KEY (hold) REFERENCES known.legal_hold(id) ON DELETE CASCADE,
  constraint hold_reason_pkey PRIMARY KEY (hold)
)
table sealed.matter_prints (
  matter uuid not null,
  mandate text not null,
  other text not null,
  epoch integer not null,
  other_epoch integer not null,
  on_day date not null,
  prints text[] not null,
  stamp text not null,
  constraint matter_prints_prints_check CHECK ((cardinality(prints) = 256)),
  constraint matter_prints_stamp_check CHECK ((stamp ~ '^[0-9a-f]{64}$'::text)),
  constraint matter_prints_mandate_other_epoch_other_epoch_fkey FOREIGN KEY (mandate, other, epoch, other_epoch) REFERENCES sealed.pair_key(mandate, other, epoch, other_epoch) ON DELETE CASCADE,
  constraint matter_prints_matter_mandate_other_fkey FOREIGN KEY (matter, mandate, other) REFERENCES known.pair_matter(id, mandate, other) ON DELETE CASCADE,
  constraint matter_prints_pkey PRIMARY KEY (matter)
)
table sealed.office_note (
  id uuid not null,
  submission uuid not null,
  officer uuid not null,
  for_officer uuid,
  on_day date not null,
  body bytea not null,
  answers uuid,
  epoch integer,
  waits boolean not null default false,
  constraint office_note_epoch_check CHECK ((epoch >= 1)),
  constraint office_note_answers_fkey FOREIGN KEY (answers) REFERENCES sealed.office_note(id) ON DELETE CASCADE,
  constraint office_note_for_officer_fkey FOREIGN KEY (for_officer) REFERENCES known.officer(id),
  constraint office_note_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint office_note_submission_answers_fkey FOREIGN KEY (submission, answers) REFERENCES sealed.office_note(submission, id) ON DELETE CASCADE,
  constraint office_note_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint office_note_pkey PRIMARY KEY (id),
  constraint office_note_answers_key UNIQUE (answers),
  constraint office_note_submission_id_key UNIQUE (submission, id)
)
table sealed.officer_secret (
  way uuid not null,
  body bytea not null,
  constraint officer_secret_way_fkey FOREIGN KEY (way) REFERENCES known.sign_in_way(id) ON DELETE CASCADE,
  constraint officer_secret_pkey PRIMARY KEY (way)
)
view sealed.others_prints (
  mandate text,
  matter uuid,
  on_day date,
  prints text[],
  stamp text
)
table sealed.pair_key (
  mandate text not null,
  other text not null,
  epoch integer not null,
  other_epoch integer not null,
  on_day date not null,
  body bytea not null,
  constraint pair_key_epoch_check CHECK ((epoch >= 1)),
  constraint pair_key_other_epoch_check CHECK ((other_epoch >= 1)),
  constraint pair_key_mandate_other_fkey FOREIGN KEY (mandate, other) REFERENCES known.pair_word(mandate, other) ON DELETE CASCADE,
  constraint pair_key_other_mandate_fkey FOREIGN KEY (other, mandate) REFERENCES known.pair_word(mandate, other) ON DELETE CASCADE,
  constraint pair_key_pkey PRIMARY KEY (mandate, other),
  constraint pair_key_mandate_other_epoch_other_epoch_key UNIQUE (mandate, other, epoch, other_epoch)
)
table sealed.pending_epoch_secret (
  mandate text not null,
  holder text not null,
  body bytea not null,
  constraint pending_epoch_secret_mandate_fkey FOREIGN KEY (mandate) REFERENCES known.pending_epoch(mandate) ON DELETE CASCADE,
  constraint pending_epoch_secret_pkey PRIMARY KEY (mandate, holder)
)
table sealed.pending_recovery_secret (
  mandate text not null,
  number integer not null,
  body bytea not null,
  constraint pending_recovery_secret_mandate_fkey FOREIGN KEY (mandate) REFERENCES known.pending_epoch(mandate) ON DELETE CASCADE,
  constraint pending_recovery_secret_mandate_number_fkey FOREIGN KEY (mandate, number) REFERENCES known.epoch(mandate, number),
  constraint pending_recovery_secret_pkey PRIMARY KEY (mandate, number)
)
table sealed.saved_view (
  id uuid not null,
  mandate text not null,
  officer uuid not null,
  body bytea not null,
  constraint saved_view_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint saved_view_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint saved_view_pkey PRIMARY KEY (id)
)
table sealed.submission (
  id uuid not null,
  body bytea not null,
  constraint submission_id_fkey FOREIGN KEY (id) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint submission_pkey PRIMARY KEY (id)
)
table sealed.to_source (
  id uuid not null,
  submission uuid not null,
  number integer not null,
  on_day date not null,
  body bytea not null,
  constraint to_source_submission_fkey FOREIGN KEY (submission) REFERENCES known.submission(id) ON DELETE CASCADE,
  constraint to_source_pkey PRIMARY KEY (id),
  constraint to_source_submission_number_key UNIQUE (submission, number)
)
table sealed.work_words (
  id uuid not null,
  mandate text not null,
  task uuid,
  request uuid,
  officer uuid not null,
  epoch integer not null,
  body bytea not null,
  constraint work_words_check CHECK (((num_nonnulls(task, request) = 1) AND (id = COALESCE(task, request)))),
  constraint work_words_epoch_check CHECK ((epoch >= 1)),
  constraint work_words_mandate_fkey FOREIGN KEY (mandate) REFERENCES reference.mandate(code),
  constraint work_words_officer_fkey FOREIGN KEY (officer) REFERENCES known.officer(id),
  constraint work_words_request_fkey FOREIGN KEY (request) REFERENCES known.request(id) ON DELETE CASCADE,
  constraint work_words_task_fkey FOREIGN KEY (task) REFERENCES known.task(id) ON DELETE CASCADE,
  constraint work_words_pkey PRIMARY KEY (id)
)

-- indexes
CREATE INDEX action_plan_of ON released.action_plan USING btree (state)
CREATE INDEX addition_submission ON sealed.addition USING btree (submission)
CREATE INDEX assessment_of ON released.assessment USING btree (recommendation, state, on_day DESC)
CREATE INDEX assessment_of_state ON released.assessment USING btree (state, on_day DESC)
CREATE INDEX case_closed_by_rank ON known."case" USING btree (mandate, (
CASE urgency
    WHEN 'imminent'::text THEN 0
    WHEN 'urgent'::text THEN 1
    ELSE 2
END), opened_on, id) WHERE (closed_on IS NOT NULL)
CREATE INDEX case_key_epoch ON sealed.case_key USING btree (mandate, epoch)
CREATE INDEX case_merged ON known."case" USING btree (merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX case_of_state ON known.case_state USING btree (state, case_id)
CREATE INDEX case_open_by_rank ON known."case" USING btree (mandate, (
CASE urgency
    WHEN 'imminent'::text THEN 0
    WHEN 'urgent'::text THEN 1
    ELSE 2
END), opened_on, id) INCLUDE (urgency, triage, officer) WHERE (closed_on IS NULL)
CREATE INDEX case_undecided ON known."case" USING btree (mandate, opened_on, id) WHERE ((triage IS NULL) AND (closed_on IS NULL))
CREATE INDEX clearance_copy_epoch ON sealed.clearance_copy USING btree (mandate, epoch)
CREATE INDEX clearance_word_of ON known.clearance_word USING btree (letter_id, mandate)
CREATE INDEX commitment_about ON released.commitment USING gin (about)
CREATE INDEX commitment_of_state ON released.commitment USING btree (state)
CREATE INDEX commitment_step_of ON released.commitment_step USING btree (commitment, on_day DESC)
CREATE INDEX company_holding_held ON known.company_holding USING btree (mandate, held)
CREATE INDEX company_holding_holder ON known.company_holding USING btree (mandate, holder)
CREATE INDEX country_study_of ON released.country_study USING btree (state)
CREATE INDEX diplomat_in_with ON known.diplomat USING btree (in_with) WHERE (in_with IS NOT NULL)
CREATE INDEX entry_brought_by ON known.entry USING btree (brought_by)
CREATE INDEX entry_decision_by ON known.entry_decision USING btree (by_whom, on_day)
CREATE INDEX entry_queue ON known.entry USING btree (mandate, brought_on DESC)
CREATE INDEX entry_subject ON known.entry USING btree (mandate, kind, subject)
CREATE INDEX event_subject ON platform.event USING btree (subject_kind, subject_id, seq)
CREATE INDEX fact_answered_days ON known.fact USING btree (answered_days DESC NULLS LAST) WHERE (answered_days IS NOT NULL)
CREATE INDEX fact_clock_events ON known.fact USING btree (addressee_id) WHERE clock_events
CREATE INDEX fact_group_inexact ON known.fact_group USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX fact_group_number ON known.fact_group USING btree (number)
CREATE INDEX fact_invented ON known.fact USING btree (invented) WHERE invented
CREATE INDEX fact_letter ON known.fact USING btree (letter_id)
CREATE INDEX fact_letter_id_idx ON released.fact USING btree (letter_id)
CREATE INDEX fact_mandate_inexact ON known.fact_mandate USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX fact_mandate_number ON known.fact_mandate USING btree (number)
CREATE INDEX fact_narrow_addressee ON known.fact_narrow USING btree (addressee)
CREATE INDEX fact_narrow_inexact ON known.fact_narrow USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX fact_rest ON known.fact USING btree (rest_due_on) WHERE (rest_due_on IS NOT NULL)
CREATE INDEX fact_state ON known.fact USING btree (state, letter_id)
CREATE INDEX fact_theme_inexact ON known.fact_theme USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX fact_theme_number ON known.fact_theme USING btree (number)
CREATE INDEX fact_waiting ON known.fact USING btree (due_on) WHERE ((due_on IS NOT NULL) AND (NOT answered))
CREATE INDEX filing_reply ON known.filing USING btree (reply) WHERE (reply IS NOT NULL)
CREATE INDEX focal_point_meeting_of ON released.focal_point_meeting USING btree (state, on_day DESC)
CREATE INDEX follow_up_look ON known.follow_up USING btree (mandate, look_on) WHERE ((ended IS NULL) AND (kind = 'watch'::text))
CREATE INDEX follow_up_of ON known.follow_up USING btree (letter)
CREATE INDEX further_letter_of ON known.further_letter USING btree (letter_id)
CREATE INDEX further_letter_of_case ON known.further_letter USING btree (case_id)
CREATE INDEX guest_submission ON known.guest USING btree (submission)
CREATE INDEX indicator_of_state ON released.indicator_value USING btree (state, indicator, year DESC)
CREATE INDEX initiative_of ON released.initiative USING btree (symbol, point)
CREATE INDEX institution_asked_of_account ON known.institution_asked USING btree (account) WHERE (account IS NOT NULL)
CREATE INDEX institution_asked_of_letter ON known.institution_asked USING btree (letter_id)
CREATE INDEX institution_mail_of ON known.institution_mail USING btree (asked, seq)
CREATE INDEX institution_word_of ON known.institution_word USING btree (asked, act)
CREATE INDEX law_alert_asked ON known.law_alert USING btree (asked_on) WHERE (confirmed_on IS NULL)
CREATE INDEX law_alert_waiting ON known.law_alert USING btree (id) WHERE (NOT mailed)
CREATE INDEX law_article_of ON released.law_article USING btree (law)
CREATE INDEX law_clause_of ON released.law_clause USING btree (state, clause)
CREATE INDEX law_fact_of ON released.law_fact USING btree (law, number DESC)
CREATE INDEX law_link_letter ON released.law_link USING btree (letter)
CREATE INDEX law_link_of ON released.law_link USING btree (law)
CREATE INDEX law_next_of ON released.law_next USING btree (law)
CREATE INDEX law_of_state ON released.law USING btree (state)
CREATE INDEX law_text_of ON released.law_text USING btree (law)
CREATE INDEX letter_addressee_state ON known.letter_addressee USING btree (state, letter_id)
CREATE INDEX letter_correction_letter ON known.letter_correction USING btree (letter_id, on_day)
CREATE INDEX letter_draft ON known.letter USING btree (mandate) WHERE (delivery = 'draft'::text)
CREATE INDEX letter_first_slug ON known.letter USING btree (first_slug) WHERE (first_slug IS NOT NULL)
CREATE INDEX letter_from_draft_of_case ON known.letter_from_draft USING btree (case_id)
CREATE INDEX letter_mandate_sent ON known.letter USING btree (mandate, sent_on)
CREATE INDEX letter_newest ON known.letter USING btree (mandate, COALESCE(sent_on, created_on) DESC, id DESC)
CREATE INDEX letter_to_publish ON known.letter USING btree (public_from) WHERE (publication = 'scheduled'::text)
CREATE INDEX mail_out_reminder ON known.mail_out USING btree (reminder) WHERE (reminder IS NOT NULL)
CREATE INDEX mail_standing ON known.mail USING btree (mandate, state, received_on DESC, id)
CREATE INDEX matter_prints_other ON sealed.matter_prints USING btree (other)
CREATE INDEX mission_address_of ON known.mission_address USING btree (lower(address))
CREATE INDEX mission_notice_of ON known.mission_notice USING btree (addressee_id, seq)
CREATE INDEX mission_notice_told_with ON known.mission_notice USING btree (told_with) WHERE (told_with IS NOT NULL)
CREATE INDEX name_hit_of ON known.name_hit USING btree (entry, letter, name)
CREATE INDEX name_hit_told ON known.name_hit USING btree (mandate) WHERE (found_at = ANY (ARRAY['release'::text, 'word'::text]))
CREATE INDEX office_beginning_mandate ON known.office_beginning USING btree (mandate, issued_at)
CREATE INDEX office_note_for ON sealed.office_note USING btree (for_officer) WHERE (for_officer IS NOT NULL)
CREATE INDEX office_note_submission ON sealed.office_note USING btree (submission)
CREATE INDEX office_note_waits ON sealed.office_note USING btree (submission) WHERE waits
CREATE INDEX passage_0_newest ON released.passage_0 USING btree (day DESC, id)
CREATE INDEX passage_0_recommendation ON released.passage_0 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_0_vector ON released.passage_0 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_10_newest ON released.passage_10 USING btree (day DESC, id)
CREATE INDEX passage_10_recommendation ON released.passage_10 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_10_vector ON released.passage_10 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_11_newest ON released.passage_11 USING btree (day DESC, id)
CREATE INDEX passage_11_recommendation ON released.passage_11 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_11_vector ON released.passage_11 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_12_newest ON released.passage_12 USING btree (day DESC, id)
CREATE INDEX passage_12_recommendation ON released.passage_12 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_12_vector ON released.passage_12 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_13_newest ON released.passage_13 USING btree (day DESC, id)
CREATE INDEX passage_13_recommendation ON released.passage_13 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_13_vector ON released.passage_13 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_14_newest ON released.passage_14 USING btree (day DESC, id)
CREATE INDEX passage_14_recommendation ON released.passage_14 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_14_vector ON released.passage_14 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_15_newest ON released.passage_15 USING btree (day DESC, id)
CREATE INDEX passage_15_recommendation ON released.passage_15 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_15_vector ON released.passage_15 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_1_newest ON released.passage_1 USING btree (day DESC, id)
CREATE INDEX passage_1_recommendation ON released.passage_1 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_1_vector ON released.passage_1 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_2_newest ON released.passage_2 USING btree (day DESC, id)
CREATE INDEX passage_2_recommendation ON released.passage_2 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_2_vector ON released.passage_2 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_3_newest ON released.passage_3 USING btree (day DESC, id)
CREATE INDEX passage_3_recommendation ON released.passage_3 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_3_vector ON released.passage_3 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_4_newest ON released.passage_4 USING btree (day DESC, id)
CREATE INDEX passage_4_recommendation ON released.passage_4 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_4_vector ON released.passage_4 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_5_newest ON released.passage_5 USING btree (day DESC, id)
CREATE INDEX passage_5_recommendation ON released.passage_5 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_5_vector ON released.passage_5 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_6_newest ON released.passage_6 USING btree (day DESC, id)
CREATE INDEX passage_6_recommendation ON released.passage_6 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_6_vector ON released.passage_6 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_7_newest ON released.passage_7 USING btree (day DESC, id)
CREATE INDEX passage_7_recommendation ON released.passage_7 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_7_vector ON released.passage_7 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_8_newest ON released.passage_8 USING btree (day DESC, id)
CREATE INDEX passage_8_recommendation ON released.passage_8 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_8_vector ON released.passage_8 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX passage_9_newest ON released.passage_9 USING btree (day DESC, id)
CREATE INDEX passage_9_recommendation ON released.passage_9 USING gin (vector) WITH (gin_pending_list_limit='256') WHERE (kind = 'recommendation'::text)
CREATE INDEX passage_9_vector ON released.passage_9 USING gin (vector) WITH (gin_pending_list_limit='256')
CREATE INDEX persons_sum_letter_sum ON known.persons_sum_letter USING btree (sum)
CREATE INDEX persons_sum_letter_waiting ON known.persons_sum_letter USING btree (letter_id) WHERE waits
CREATE INDEX persons_sum_state ON released.persons_sum USING btree (state)
CREATE INDEX principle_finding_of_instrument ON released.principle_finding USING btree (instrument)
CREATE INDEX principle_finding_of_measure ON released.principle_finding USING btree (measure)
CREATE INDEX protection_account_of ON released.protection_account USING btree (instrument, year DESC)
CREATE INDEX protection_view_of ON released.protection_view USING btree (instrument)
CREATE INDEX protective_action_of ON released.protective_action USING btree (state, on_day DESC)
CREATE INDEX receipt_submission ON known.receipt USING btree (submission)
CREATE INDEX recommendation_action_of ON released.recommendation_action USING btree (recommendation)
CREATE INDEX recommendation_action_of_state ON released.recommendation_action USING btree (state)
CREATE INDEX recommendation_action_step_of ON released.recommendation_action_step USING btree (action, on_day DESC)
CREATE INDEX recommendation_by_reference ON released.recommendation USING btree (lower(slug))
CREATE INDEX recommendation_by_states ON released.recommendation USING gin (by_states)
CREATE INDEX recommendation_indicator_of ON released.recommendation_indicator USING btree (recommendation)
CREATE INDEX recommendation_issues ON released.recommendation USING gin (issues)
CREATE INDEX recommendation_newest ON released.recommendation USING btree (year DESC, session DESC NULLS LAST, id)
CREATE INDEX recommendation_of_line ON released.recommendation USING btree (line) WHERE (line IS NOT NULL)
CREATE INDEX recommendation_of_state ON released.recommendation USING btree (state, year DESC, session DESC NULLS LAST, id)
CREATE INDEX recommendation_on_defenders ON released.recommendation USING btree (year DESC, session DESC NULLS LAST, id) WHERE concerns_defenders
CREATE INDEX recommendation_position_of ON released.recommendation_position USING btree (recommendation, on_day DESC)
CREATE INDEX recommendation_source_by_reference ON released.recommendation_source USING btree (lower(slug))
CREATE INDEX recommendation_source_of ON released.recommendation_source USING btree (recommendation)
CREATE INDEX recommendation_value_of ON released.recommendation_value USING btree (indicator, on_day)
CREATE INDEX release_word_of ON known.release_word USING btree (subject_id, act)
CREATE INDEX released_addressee_letter ON released.letter_addressee USING btree (letter_id)
CREATE INDEX released_addressee_state ON released.letter_addressee USING btree (state, sort_day DESC, letter_id)
CREATE INDEX released_clock_event_addressee ON released.clock_event USING btree (addressee_id)
CREATE INDEX released_correction_former_slug ON released.correction USING btree (lower(former_slug)) WHERE (former_slug IS NOT NULL)
CREATE INDEX released_correction_letter ON released.correction USING btree (letter_id, on_day)
CREATE INDEX released_correction_newest ON released.correction USING btree (on_day DESC, letter_id)
CREATE INDEX released_fact_answered_days ON released.fact USING btree (answered_days DESC NULLS LAST) WHERE (answered_days IS NOT NULL)
CREATE INDEX released_fact_clock_events ON released.fact USING btree (addressee_id) WHERE clock_events
CREATE INDEX released_fact_group_inexact ON released.fact_group USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX released_fact_group_number ON released.fact_group USING btree (number)
CREATE INDEX released_fact_invented ON released.fact USING btree (invented) WHERE invented
CREATE INDEX released_fact_mandate_inexact ON released.fact_mandate USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX released_fact_mandate_number ON released.fact_mandate USING btree (number)
CREATE INDEX released_fact_narrow_addressee ON released.fact_narrow USING btree (addressee)
CREATE INDEX released_fact_narrow_inexact ON released.fact_narrow USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX released_fact_open_due ON released.fact USING btree (due_on) WHERE ((due_on IS NOT NULL) AND (NOT answered))
CREATE INDEX released_fact_reporting_year ON released.fact USING btree (reporting_year, letter_id)
CREATE INDEX released_fact_state ON released.fact USING btree (state, letter_id)
CREATE INDEX released_fact_theme_inexact ON released.fact_theme USING btree (sent_from) WHERE ((sent_from < sent_by) OR (answered_from < answered_by))
CREATE INDEX released_fact_theme_number ON released.fact_theme USING btree (number)
CREATE INDEX released_letter_invented ON released.letter USING btree (id) WHERE invented
CREATE INDEX released_letter_kind ON released.letter USING btree (kind, sort_day DESC, id)
CREATE INDEX released_letter_link_later ON released.letter_link USING btree (earlier_id)
CREATE INDEX released_letter_newest ON released.letter USING btree (sort_day DESC, id)
CREATE INDEX released_letter_public_from ON released.letter USING btree (public_from DESC, id)
CREATE INDEX released_letter_slug_folded ON released.letter USING btree (lower(slug))
CREATE INDEX released_letter_slug_number ON released.letter USING btree (released.slug_number(slug))
CREATE INDEX released_question_letter ON released.question USING btree (letter_id)
CREATE INDEX released_record_entry_probable_state ON released.record_entry USING btree (probable_state, reported_year) WHERE (probable_state IS NOT NULL)
CREATE INDEX released_record_entry_state ON released.record_entry USING btree (state, reported_year)
CREATE INDEX released_reply_correction_newest ON released.reply_correction USING btree (on_day DESC, reply_id)
CREATE INDEX released_reply_correction_reply ON released.reply_correction USING btree (reply_id, on_day)
CREATE INDEX released_reply_public_from ON released.reply USING btree (public_from DESC)
CREATE INDEX released_reply_to_reply ON released.reply_to USING btree (reply_id)
CREATE INDEX released_withdrawn_letter ON released.withdrawn USING btree (letter_id)
CREATE INDEX reminder_to_send ON known.reminder USING btree (status) WHERE (status = 'draft'::text)
CREATE INDEX reply_correction_reply ON known.reply_correction USING btree (reply_id, on_day)
CREATE INDEX reply_mark_by_somebody ON known.reply_mark USING btree (reply_id) WHERE (reader <> 'office'::text)
CREATE INDEX reply_mark_question ON known.reply_mark USING btree (question_id)
CREATE INDEX reply_to_reply ON known.reply_to USING btree (reply_id)
CREATE INDEX reply_translation_reply ON known.reply_translation USING btree (reply_id)
CREATE INDEX reply_unread ON known.reply USING btree (mandate) WHERE (assessment <> 'assessed'::text)
CREATE INDEX request_queue ON known.request USING btree (mandate, state, due_on)
CREATE INDEX resolution_entry_of ON released.resolution_entry USING btree (symbol, point)
CREATE INDEX resolution_entry_state ON released.resolution_entry USING btree (state, on_day DESC)
CREATE INDEX resolution_vote_entry ON released.resolution_vote USING btree (entry) WHERE (entry IS NOT NULL)
CREATE INDEX resolution_vote_of ON released.resolution_vote USING btree (state)
CREATE INDEX saved_view_of ON sealed.saved_view USING btree (officer)
CREATE INDEX search_word_gone ON released.search_word USING btree (lang) WHERE (passages <= 0)
CREATE INDEX search_word_similar ON released.search_word USING gin (word search.gin_trgm_ops)
CREATE INDEX sign_in_failure_subject ON known.sign_in_failure USING btree (subject, at)
CREATE INDEX state_alias_folded ON reference.state_alias USING btree (search.fold(alias))
CREATE INDEX state_formal_name_folded ON reference.state_name USING btree (search.fold(formal_name))
CREATE INDEX state_name_folded ON reference.state_name USING btree (search.fold(name))
CREATE INDEX submission_decision_of ON known.submission_decision USING btree (submission)
CREATE INDEX submission_leaf_waits ON known.submission_leaf USING btree (mandate, received_on) WHERE (committed_on IS NULL)
CREATE INDEX submission_queue ON known.submission USING btree (mandate, danger DESC, received_on, id)
CREATE INDEX submission_unproven ON known.submission USING btree (mandate, received_on DESC, id DESC) WHERE (unproven AND (first_read_on IS NULL) AND (officer IS NULL) AND (closed_on IS NULL))
CREATE INDEX task_of_case ON known.task USING btree (case_id) WHERE (case_id IS NOT NULL)
CREATE INDEX task_of_letter ON known.task USING btree (letter) WHERE (letter IS NOT NULL)
CREATE INDEX task_of_request ON known.task USING btree (request) WHERE (request IS NOT NULL)
CREATE INDEX task_of_submission ON known.task USING btree (submission) WHERE (submission IS NOT NULL)
CREATE INDEX task_queue ON known.task USING btree (mandate, state, due_on)
CREATE INDEX time_answer_addressee ON known.time_answer USING btree (addressee_id)
CREATE INDEX transition_subject ON known.transition USING btree (subject_id, id)
CREATE INDEX upload_submission ON known.upload USING btree (submission)
CREATE INDEX upload_unclaimed ON known.upload USING btree (mandate) INCLUDE (held_bytes) WHERE (submission IS NULL)
CREATE INDEX upr_review_of ON released.upr_review USING btree (state, session)
CREATE INDEX visit_event_of ON released.visit_event USING btree (visit)
CREATE INDEX visit_term_of ON released.visit_term USING btree (visit)
CREATE INDEX warning_of_state ON known.warning USING btree (mandate, state, number DESC)
CREATE INDEX work_words_epoch ON sealed.work_words USING btree (mandate, epoch)
CREATE UNIQUE INDEX away_now ON known.away USING btree (officer) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX clearance_copy_once ON sealed.clearance_copy USING btree (letter_id, number, word, mandate, guest) NULLS NOT DISTINCT
CREATE UNIQUE INDEX epoch_current ON known.epoch USING btree (mandate) WHERE (closed_on IS NULL)
CREATE UNIQUE INDEX erasure_ask_open ON known.erasure_ask USING btree (submission) WHERE (declined_on IS NULL)
CREATE UNIQUE INDEX follow_up_stands ON known.follow_up USING btree (letter, kind) WHERE ((ended IS NULL) AND (kind <> 'statement'::text))
CREATE UNIQUE INDEX follow_up_statement ON known.follow_up USING btree (letter, url) WHERE ((ended IS NULL) AND (kind = 'statement'::text))
CREATE UNIQUE INDEX institution_asked_once ON known.institution_asked USING btree (letter_id, state, lower(name)) WHERE ((taken_back_on IS NULL) AND (read_on IS NULL))
CREATE UNIQUE INDEX institution_mail_waits ON known.institution_mail USING btree (asked) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX law_alert_once ON known.law_alert USING btree (lower(address), COALESCE(state, ''::text), COALESCE(theme, ''::text))
CREATE UNIQUE INDEX letter_correction_waiting ON known.letter_correction USING btree (letter_id) WHERE (on_day IS NULL)
CREATE UNIQUE INDEX mission_account_of_partner ON known.mission_account USING btree (mandate, state, role, lower(name)) WHERE (role <> 'permanent-mission'::text)
CREATE UNIQUE INDEX mission_account_of_state ON known.mission_account USING btree (mandate, state) WHERE (role = 'permanent-mission'::text)
CREATE UNIQUE INDEX mission_notice_waits ON known.mission_notice USING btree (addressee_id) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX naming_withdrawal_once ON known.naming_withdrawal USING btree (letter_id, name, addressee_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX officer_first ON known.officer USING btree (mandate) WHERE is_first
CREATE UNIQUE INDEX officer_name ON known.officer USING btree (mandate, lower(name)) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX officer_statement_once ON known.officer_statement USING btree (kind, subject, by_officer, (((statement -> 'value'::text) ->> 'at'::text))) NULLS NOT DISTINCT
CREATE UNIQUE INDEX recommendation_in_document ON released.recommendation USING btree (document, paragraph, COALESCE(state, addressee)) WHERE ((document IS NOT NULL) AND (paragraph IS NOT NULL))
CREATE UNIQUE INDEX recovery_current ON known.recovery_recipient USING btree (mandate) WHERE (replaced_on IS NULL)
CREATE UNIQUE INDEX reminder_item_once ON known.reminder_item USING btree (addressee_id, kind, ordinal) WHERE live
CREATE UNIQUE INDEX reply_correction_waiting ON known.reply_correction USING btree (reply_id) WHERE (on_day IS NULL)

-- row-level security
known.away: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.away_item: on, forced
  office_by_away all to vigie_office using ((EXISTS ( SELECT
   FROM known.away a
  WHERE (a.id = away_item.away)))) check (((EXISTS ( SELECT
   FROM known.away a
  WHERE (a.id = away_item.away))) AND ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = away_item.item))) OR (EXISTS ( SELECT
   FROM known.task k
  WHERE (k.id = away_item.item))) OR (EXISTS ( SELECT
   FROM known.request r
  WHERE (r.id = away_item.item))) OR (EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = away_item.item))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known."case": on, forced
  office_by_mandate all to vigie_office using (((mandate = platform.current_mandate()) OR (EXISTS ( SELECT
   FROM sealed.case_key k
  WHERE ((k.case_id = "case".id) AND (k.mandate = platform.current_mandate())))))) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.case_read: on, forced
  office_by_case all to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_read.case_id)))) check ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_read.case_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.case_search: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.case_state: on, forced
  office_adds insert to vigie_office check ((EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = case_state.case_id) AND (c.mandate = platform.current_mandate())))))
  office_reads select to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_state.case_id))))
  office_removes delete to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = case_state.case_id) AND (c.mandate = platform.current_mandate())))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.case_step: on, forced
  office_adds insert to vigie_office check (((EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = case_step.case_id) AND (c.mandate = platform.current_mandate())))) AND ((other_case IS NULL) OR (EXISTS ( SELECT
   FROM known."case" o
  WHERE (o.id = case_step.other_case))))))
  office_reads select to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_step.case_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.case_tag: on, forced
  office_adds insert to vigie_office check ((EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = case_tag.case_id) AND (c.mandate = platform.current_mandate())))))
  office_reads select to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_tag.case_id))))
  office_removes delete to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = case_tag.case_id) AND (c.mandate = platform.current_mandate())))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.character_override: on, forced
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = character_override.reply_id)))) check ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = character_override.reply_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.clearance: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.clearance_text: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance_text.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance_text.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.clearance_word: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance_word.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance_word.letter_id))))
  office_reads_own select to vigie_office using ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.clock_event: on, forced
  corner select to vigie_corner using ((addressee_id IN ( SELECT known.corner_addressees() AS corner_addressees)))
  office_by_addressee all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = clock_event.addressee_id)))) check ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = clock_event.addressee_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.company: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_owner using (true) check (true)
known.company_holding: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.company c
  WHERE (c.id = company_holding.held))) AND (EXISTS ( SELECT
   FROM known.company c
  WHERE (c.id = company_holding.holder)))))
  owner_all all to vigie_owner using (true) check (true)
known.compared_office: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.delivery: on, forced
  office_by_addressee all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = delivery.addressee_id)))) check ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = delivery.addressee_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.digest_address: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.diplomat: on, forced
  corner select to vigie_corner using (((account IN ( SELECT known.corner_accounts() AS corner_accounts)) OR (account = ( SELECT known.corner_partner() AS corner_partner))))
  office_by_account all to vigie_office using ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = diplomat.account)))) check ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = diplomat.account))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.diplomat_way: on, forced
  office_by_diplomat all to vigie_office using ((EXISTS ( SELECT
   FROM known.diplomat d
  WHERE (d.id = diplomat_way.diplomat)))) check ((EXISTS ( SELECT
   FROM known.diplomat d
  WHERE (d.id = diplomat_way.diplomat))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.duty: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.entry: on, forced
  corner select to vigie_corner using (((brought_as = 'partner'::text) AND (brought_by = (( SELECT known.corner_partner() AS corner_partner))::text)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.entry_decision: on, forced
  corner select to vigie_corner using (((decision <> 'held'::text) AND (EXISTS ( SELECT
   FROM known.entry e
  WHERE (e.id = entry_decision.entry)))))
  office_by_entry all to vigie_office using ((EXISTS ( SELECT
   FROM known.entry e
  WHERE ((e.id = entry_decision.entry) AND (e.mandate = platform.current_mandate()))))) check ((EXISTS ( SELECT
   FROM known.entry e
  WHERE ((e.id = entry_decision.entry) AND (e.mandate = platform.current_mandate())))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.entry_out: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.epoch: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.erasure_ask: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = erasure_ask.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = erasure_ask.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.fact: on, forced
  corner select to vigie_corner using (((addressee_id IN ( SELECT known.corner_addressees() AS corner_addressees)) AND (EXISTS ( SELECT known.corner_accounts() AS corner_accounts))))
  office_by_mandate all to vigie_office using ((mandate = ( SELECT m.number
   FROM reference.mandate m
  WHERE (m.code = platform.current_mandate())))) check (((mandate = ( SELECT m.number
   FROM reference.mandate m
  WHERE (m.code = platform.current_mandate()))) AND (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE ((a.id = fact.addressee_id) AND (a.letter_id = fact.letter_id))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.fact_group: on, forced
  office_by_mandate all to vigie_office using ((mandate = ( SELECT m.number
   FROM reference.mandate m
  WHERE (m.code = platform.current_mandate()))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.fact_mandate: on, forced
  office_by_mandate all to vigie_office using ((mandate = ( SELECT m.number
   FROM reference.mandate m
  WHERE (m.code = platform.current_mandate()))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.fact_narrow: on, forced
  office_by_mandate all to vigie_office using ((mandate = ( SELECT m.number
   FROM reference.mandate m
  WHERE (m.code = platform.current_mandate()))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.fact_theme: on, forced
  office_by_mandate all to vigie_office using ((mandate = ( SELECT m.number
   FROM reference.mandate m
  WHERE (m.code = platform.current_mandate()))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.file_read: on, forced
  office_by_upload all to vigie_office using ((EXISTS ( SELECT
   FROM known.upload u
  WHERE (u.id = file_read.upload)))) check ((EXISTS ( SELECT
   FROM known.upload u
  WHERE (u.id = file_read.upload))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.filing: on, forced
  corner select to vigie_corner using ((account IN ( SELECT known.corner_accounts() AS corner_accounts)))
  office_by_account all to vigie_office using ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = filing.account)))) check (((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = filing.account))) AND ((reply IS NULL) OR (EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = filing.reply)))) AND ((diplomat IS NULL) OR (EXISTS ( SELECT
   FROM known.diplomat d
  WHERE (d.id = filing.diplomat)))) AND ((link IS NULL) OR (EXISTS ( SELECT
   FROM known.upload_link l
  WHERE (l.id = filing.link))))))
  own_place insert to vigie_office check ((((replaces IS NULL) OR known.is_request_of(replaces, account, kind, reply)) AND ((repeats IS NULL) OR known.is_request_of(repeats, account, kind, reply))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.filing_answer: on, forced
  corner select to vigie_corner using ((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_answer.filing))))
  office_by_filing all to vigie_office using ((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_answer.filing)))) check (((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_answer.filing))) AND (EXISTS ( SELECT
   FROM known.question q
  WHERE (q.id = filing_answer.question_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.filing_file: on, forced
  corner select to vigie_corner using ((account IN ( SELECT known.corner_accounts() AS corner_accounts)))
  office_by_filing all to vigie_office using ((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_file.filing)))) check (((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_file.filing))) AND (EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = filing_file.account)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.filing_to: on, forced
  corner select to vigie_corner using ((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_to.filing))))
  office_by_filing all to vigie_office using ((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_to.filing)))) check (((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = filing_to.filing))) AND (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = filing_to.addressee_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.follow_up: on, forced
  office_adds insert to vigie_office check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = follow_up.letter))) AND ((follows IS NULL) OR (EXISTS ( SELECT
   FROM known.follow_up f
  WHERE ((f.id = follow_up.follows) AND (f.letter = follow_up.letter)))))))
  office_ends update to vigie_office using (((mandate = platform.current_mandate()) AND (ended IS NULL))) check (((mandate = platform.current_mandate()) AND (ended IS NOT NULL)))
  office_reads select to vigie_office using ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.further_letter: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.reminder r
  WHERE ((r.id = further_letter.reminder_id) AND (r.mandate = platform.current_mandate())))) AND (EXISTS ( SELECT
   FROM known.letter l
  WHERE ((l.id = further_letter.letter_id) AND (l.mandate = platform.current_mandate())))) AND (EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = further_letter.case_id) AND (c.mandate = platform.current_mandate()))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.guest: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = guest.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = guest.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.helper: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.import_run: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.instance: on, forced
  everyone_reads select to vigie_intake, vigie_office using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.institution_answer: on, forced
  corner select to vigie_corner using ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE ((a.id = institution_answer.asked) AND (a.taken_back_on IS NULL)))))
  office_by_asked all to vigie_office using ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_answer.asked)))) check (((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_answer.asked))) AND ((diplomat IS NULL) OR (EXISTS ( SELECT
   FROM known.diplomat d
  WHERE (d.id = institution_answer.diplomat))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.institution_asked: on, forced
  corner select to vigie_corner using (((account = ( SELECT known.corner_partner() AS corner_partner)) AND (went_on IS NOT NULL)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = institution_asked.letter_id))) AND ((account IS NULL) OR (EXISTS ( SELECT
   FROM known.mission_account m
  WHERE ((m.id = institution_asked.account) AND (m.role = 'nhri'::text) AND (m.state = institution_asked.state)))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.institution_mail: on, forced
  office_by_asked all to vigie_office using ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_mail.asked)))) check ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE ((a.id = institution_mail.asked) AND (a.account IS NOT NULL)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.institution_told: on, forced
  corner select to vigie_corner using ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE ((a.id = institution_told.asked) AND (a.taken_back_on IS NULL)))))
  office_by_asked all to vigie_office using ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_told.asked)))) check ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_told.asked))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.institution_word: on, forced
  office_by_asked all to vigie_office using ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_word.asked)))) check ((EXISTS ( SELECT
   FROM known.institution_asked a
  WHERE (a.id = institution_word.asked))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.invitation: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.last_look: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.law_alert: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.law_alert_day: on, forced
  owner_all all to vigie_owner using (true) check (true)
known.law_alert_window: on, forced
  owner_all all to vigie_owner using (true) check (true)
known.legal_hold: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = legal_hold.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = legal_hold.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter: on, forced
  corner select to vigie_corner using ((id IN ( SELECT known.corner_letters() AS corner_letters)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_addressee: on, forced
  corner select to vigie_corner using ((id IN ( SELECT known.corner_addressees() AS corner_addressees)))
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_addressee.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_addressee.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_correction: on, forced
  corner select to vigie_corner using (((moved_from IS NOT NULL) AND (letter_id IN ( SELECT known.corner_letters() AS corner_letters))))
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_correction.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_correction.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_from_draft: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.letter l
  WHERE ((l.id = letter_from_draft.letter_id) AND (l.mandate = platform.current_mandate())))) AND (EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = letter_from_draft.case_id) AND (c.mandate = platform.current_mandate()))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_guest: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_guest.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_guest.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_link: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_link.letter_id)))) check (((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_link.letter_id))) AND (EXISTS ( SELECT
   FROM known.letter e
  WHERE (e.id = letter_link.earlier_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_looked: on, forced
  office_by_addressee all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = letter_looked.addressee_id)))) check ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = letter_looked.addressee_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_person: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_person.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_person.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_signatory: on, forced
  corner select to vigie_corner using ((letter_id IN ( SELECT known.corner_letters() AS corner_letters)))
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_signatory.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_signatory.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_signature: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_signature.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_signature.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_tag: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_tag.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_tag.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.letter_text: on, forced
  corner select to vigie_corner using ((letter_id IN ( SELECT known.corner_letters() AS corner_letters)))
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_text.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = letter_text.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mail: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND ((report_of IS NULL) OR (EXISTS ( SELECT
   FROM known.mail_out o
  WHERE (o.id = mail.report_of))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mail_original: on, forced
  office_by_mail all to vigie_office using ((EXISTS ( SELECT
   FROM known.mail m
  WHERE (m.id = mail_original.mail)))) check ((EXISTS ( SELECT
   FROM known.mail m
  WHERE (m.id = mail_original.mail))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mail_out: on, forced
  office_by_addressee all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = mail_out.addressee_id)))) check (((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = mail_out.addressee_id))) AND ((reminder IS NULL) OR (EXISTS ( SELECT
   FROM known.reminder r
  WHERE (r.id = mail_out.reminder))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mail_out_file: on, forced
  office_by_mail all to vigie_office using ((EXISTS ( SELECT
   FROM known.mail_out o
  WHERE (o.id = mail_out_file.mail_out)))) check ((EXISTS ( SELECT
   FROM known.mail_out o
  WHERE (o.id = mail_out_file.mail_out))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mail_part: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mail_reply: on, forced
  office_by_mail all to vigie_office using ((EXISTS ( SELECT
   FROM known.mail m
  WHERE (m.id = mail_reply.mail)))) check (((EXISTS ( SELECT
   FROM known.mail m
  WHERE (m.id = mail_reply.mail))) AND (EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = mail_reply.reply)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mission_account: on, forced
  corner select to vigie_corner using (((id IN ( SELECT known.corner_accounts() AS corner_accounts)) OR (id = ( SELECT known.corner_partner() AS corner_partner))))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mission_address: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mission_file: on, forced
  office_by_account all to vigie_office using ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = mission_file.account)))) check ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = mission_file.account))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mission_notice: on, forced
  office_by_account all to vigie_office using ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = mission_notice.account)))) check (((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = mission_notice.account))) AND (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = mission_notice.addressee_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.mission_session: on, forced
  office_by_diplomat all to vigie_office using ((EXISTS ( SELECT
   FROM known.diplomat d
  WHERE (d.id = mission_session.diplomat)))) check ((EXISTS ( SELECT
   FROM known.diplomat d
  WHERE (d.id = mission_session.diplomat))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.name_hit: on, forced
  office_by_mandate select to vigie_office using ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.name_look: on, forced
  office_by_hit all to vigie_office using ((EXISTS ( SELECT
   FROM known.name_hit h
  WHERE (h.id = name_look.hit)))) check ((EXISTS ( SELECT
   FROM known.name_hit h
  WHERE ((h.id = name_look.hit) AND (h.found_at = ANY (ARRAY['release'::text, 'word'::text]))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.naming_withdrawal: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = naming_withdrawal.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = naming_withdrawal.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.office_beginning: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.office_key: on, forced
  office_reads select to vigie_office using (true)
  owner_all all to vigie_owner using (true) check (true)
known.office_session: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.officer: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.officer_statement: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.pair_asked: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.pair_compared: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.pair_matter: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = pair_matter.case_id) AND (c.mandate = platform.current_mandate()))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.pair_word: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.pending_epoch: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.persons_sum_letter: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.public_version: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = public_version.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = public_version.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.question: on, forced
  corner select to vigie_corner using ((letter_id IN ( SELECT known.corner_letters() AS corner_letters)))
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = question.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = question.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.receipt: on, forced
  intake_inserts insert to vigie_intake check (true)
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = receipt.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = receipt.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.record_entry: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.recovery_recipient: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.release: on, forced
  corner select to vigie_corner using ((EXISTS ( SELECT
   FROM known.filing f
  WHERE ((f.id = ANY (release.asked)) AND known.is_despite(release.subject_id, f.id)))))
  office_by_subject all to vigie_office using (
CASE subject_kind
    WHEN 'letter'::text THEN (EXISTS ( SELECT
       FROM known.letter l
      WHERE (l.id = release.subject_id)))
    ELSE (EXISTS ( SELECT
       FROM known.reply r
      WHERE (r.id = release.subject_id)))
END)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.release_word: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND ((EXISTS ( SELECT
   FROM known.letter l
  WHERE ((l.id = release_word.subject_id) AND (l.mandate = release_word.mandate)))) OR (EXISTS ( SELECT
   FROM known.reply r
  WHERE ((r.id = release_word.subject_id) AND (r.mandate = release_word.mandate)))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reminder: on, forced
  corner select to vigie_corner using ((id IN ( SELECT known.corner_reminders() AS corner_reminders)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reminder_item: on, forced
  corner select to vigie_corner using ((live AND (reminder_id IN ( SELECT known.corner_reminders() AS corner_reminders)) AND (addressee_id IN ( SELECT known.corner_addressees() AS corner_addressees))))
  office_by_addressee all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = reminder_item.addressee_id)))) check (((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = reminder_item.addressee_id))) AND (EXISTS ( SELECT
   FROM known.reminder r
  WHERE (r.id = reminder_item.reminder_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply: on, forced
  corner select to vigie_corner using ((id IN ( SELECT known.corner_replies() AS corner_replies)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_correction: on, forced
  corner select to vigie_corner using (((on_day IS NOT NULL) AND (reply_id IN ( SELECT known.corner_replies() AS corner_replies))))
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_correction.reply_id)))) check ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_correction.reply_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_mark: on, forced
  corner select to vigie_corner using (((reply_id IN ( SELECT known.corner_read_replies() AS corner_read_replies)) AND (question_id IN ( SELECT question.id
   FROM known.question))))
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_mark.reply_id)))) check (((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_mark.reply_id))) AND (EXISTS ( SELECT
   FROM known.question q
  WHERE (q.id = reply_mark.question_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_mark_settled: on, forced
  corner select to vigie_corner using (((reply_id IN ( SELECT known.corner_read_replies() AS corner_read_replies)) AND (question_id IN ( SELECT question.id
   FROM known.question))))
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_mark_settled.reply_id)))) check (((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_mark_settled.reply_id))) AND (EXISTS ( SELECT
   FROM known.question q
  WHERE (q.id = reply_mark_settled.question_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_step: on, forced
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_step.reply_id)))) check ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_step.reply_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_to: on, forced
  corner select to vigie_corner using (((addressee_id IN ( SELECT known.corner_addressees() AS corner_addressees)) AND (reply_id IN ( SELECT known.corner_replies() AS corner_replies))))
  office_by_addressee all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = reply_to.addressee_id)))) check (((EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = reply_to.addressee_id))) AND (EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_to.reply_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_translation: on, forced
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_translation.reply_id)))) check ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_translation.reply_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reply_translation_word: on, forced
  office_by_reply all to vigie_office using ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_translation_word.reply_id)))) check ((EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = reply_translation_word.reply_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.reprisal: on, forced
  office_by_letter all to vigie_office using ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = reprisal.letter_id)))) check ((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = reprisal.letter_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.request: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.request_state: on, forced
  office_by_request all to vigie_office using ((EXISTS ( SELECT
   FROM known.request r
  WHERE ((r.id = request_state.request) AND (r.mandate = platform.current_mandate()))))) check ((EXISTS ( SELECT
   FROM known.request r
  WHERE ((r.id = request_state.request) AND (r.mandate = platform.current_mandate())))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.sign_in_challenge: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.sign_in_failure: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.sign_in_way: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.submission: on, forced
  intake_inserts insert to vigie_intake check (((officer IS NULL) AND (first_read_on IS NULL) AND (outcome IS NULL)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.submission_decision: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = submission_decision.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = submission_decision.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.submission_leaf: on, forced
  office_by_mandate select to vigie_office using ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.submission_read: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = submission_read.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = submission_read.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.task: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND ((case_id IS NULL) OR (EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = task.case_id)))) AND ((letter IS NULL) OR (EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = task.letter)))) AND ((request IS NULL) OR (EXISTS ( SELECT
   FROM known.request r
  WHERE (r.id = task.request)))) AND ((submission IS NULL) OR (EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = task.submission))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.time_answer: on, forced
  corner select to vigie_corner using (((addressee_id IN ( SELECT known.corner_addressees() AS corner_addressees)) AND (EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = time_answer.filing)))))
  office_by_filing all to vigie_office using (((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = time_answer.filing))) AND (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = time_answer.addressee_id))))) check (((EXISTS ( SELECT
   FROM known.filing f
  WHERE (f.id = time_answer.filing))) AND (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = time_answer.addressee_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.tip_letter: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.entry e
  WHERE (e.id = tip_letter.tip))) AND (EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = tip_letter.case_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.tip_look: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.entry e
  WHERE (e.id = tip_look.tip)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.transition: on, forced
  office_by_subject all to vigie_office using (((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = transition.subject_id))) OR (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = transition.subject_id))) OR (EXISTS ( SELECT
   FROM known.clearance c
  WHERE (c.id = transition.subject_id))) OR (EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = transition.subject_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.upload: on, forced
  intake_inserts insert to vigie_intake check (((submission IS NULL) AND (NOT complete)))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND ((submission IS NULL) OR (EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = upload.submission))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.upload_allowance: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = upload_allowance.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = upload_allowance.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.upload_link: on, forced
  office_by_account all to vigie_office using ((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = upload_link.account)))) check (((EXISTS ( SELECT
   FROM known.mission_account m
  WHERE (m.id = upload_link.account))) AND (EXISTS ( SELECT
   FROM known.letter_addressee a
  WHERE (a.id = upload_link.addressee_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.upload_part: on, forced
  intake_inserts insert to vigie_intake check (true)
  office_by_upload all to vigie_office using ((EXISTS ( SELECT
   FROM known.upload u
  WHERE (u.id = upload_part.upload)))) check ((EXISTS ( SELECT
   FROM known.upload u
  WHERE (u.id = upload_part.upload))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.waiting_mail: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.warning: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.warning_aside: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.warning w
  WHERE (w.id = warning_aside.warning)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.warning_matter: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.warning w
  WHERE (w.id = warning_matter.warning)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.warning_rule: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.withdrawal: on, forced
  office_by_subject select to vigie_office using (((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = withdrawal.subject_id))) OR (EXISTS ( SELECT
   FROM known.reply r
  WHERE (r.id = withdrawal.subject_id)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
known.work_step: on, forced
  office_by_work all to vigie_office using ((((task IS NOT NULL) AND (EXISTS ( SELECT
   FROM known.task k
  WHERE (k.id = work_step.task)))) OR ((request IS NOT NULL) AND (EXISTS ( SELECT
   FROM known.request r
  WHERE (r.id = work_step.request)))))) check ((((task IS NULL) OR (EXISTS ( SELECT
   FROM known.task k
  WHERE (k.id = work_step.task)))) AND ((request IS NULL) OR (EXISTS ( SELECT
   FROM known.request r
  WHERE (r.id = work_step.request))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
platform.enrolment_link: on, forced
  office_enrols all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
platform.event: on, forced
  office_log select to vigie_office using ((mandate = platform.current_mandate()))
  office_log_append insert to vigie_office check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
platform.event_head: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
platform.event_payload: on, forced
  office_log_payload insert to vigie_office check ((EXISTS ( SELECT
   FROM platform.event e
  WHERE (e.seq = event_payload.seq))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
platform.migration: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.clock_policy: on, forced
  corner_reads select to vigie_corner using (true)
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.declaration_article: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.declared_figure: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.desk_policy: on, forced
  owner_all all to vigie_owner using (true) check (true)
  read_all select to vigie_jobs, vigie_office using (true)
reference.footnote: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.instrument: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.law_desk: on, forced
  owner_all all to vigie_owner using (true) check (true)
  read_all select to vigie_jobs, vigie_office using (true)
reference.loaded_file: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.mandate: on, forced
  corner_reads select to vigie_corner using (true)
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.mandate_alias: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.mandate_here: on, forced
  everyone_reads select to vigie_intake, vigie_jobs, vigie_office, vigie_public using (true)
  owner_all all to vigie_owner using (true) check (true)
reference.publication_policy: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.region: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.region_assignment: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.region_scheme: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.register_policy: on, forced
  owner_all all to vigie_owner using (true) check (true)
  read_all select to vigie_jobs, vigie_office using (true)
reference.reminder_policy: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.reporting_session: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.retention_policy: on, forced
  everyone_reads select to vigie_jobs, vigie_office using (true)
  owner_all all to vigie_owner using (true) check (true)
reference.search_word: on, forced
  everyone_reads select to vigie_intake, vigie_jobs, vigie_office, vigie_public using (true)
  owner_all all to vigie_owner using (true) check (true)
reference.source_count: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.state: on, forced
  corner_reads select to vigie_corner using (true)
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.state_alias: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.state_name: on, forced
  corner_reads select to vigie_corner using (true)
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.theme_mandate: on, forced
  everyone_reads select to vigie_office using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.treaty_ratification: on, forced
  everyone_reads select to vigie_intake, vigie_jobs, vigie_office, vigie_public using (true)
  owner_all all to vigie_owner using (true) check (true)
reference.vocabulary: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
reference.year_status: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.action_plan: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.assessment: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.clock_event: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.commitment: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.commitment_step: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.correction: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.country_study: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.fact: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.fact_group: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.fact_mandate: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.fact_narrow: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.fact_theme: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.focal_point_meeting: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.generation: on, forced
  everyone_reads select to vigie_jobs, vigie_office, vigie_public using (true)
  owner_all all to vigie_owner using (true) check (true)
released.indicator_value: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.initiative: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_article: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_clause: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_fact: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_link: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_next: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_stage: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.law_text: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.letter: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.letter_addressee: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.letter_link: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.meeting: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.model_clause: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.notice: on, forced
  everyone_reads select to vigie_jobs, vigie_office, vigie_public using (true)
  owner_all all to vigie_owner using (true) check (true)
released.passage: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_0: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_1: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_10: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_11: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_12: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_13: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_14: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_15: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_2: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_3: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_4: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_5: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_6: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_7: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_8: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_9: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_slice: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.passage_text: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.persons_sum: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.principle_finding: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.protection_account: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.protection_instrument: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.protection_view: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.protective_action: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.question: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation_action: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation_action_step: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation_indicator: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation_line: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation_position: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.recommendation_source: on, forced
  everyone_reads select to vigie_jobs, vigie_office, vigie_public using (true)
  jobs_write all to vigie_jobs using (true) check (true)
  owner_all all to vigie_owner using (true) check (true)
released.recommendation_value: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.record_entry: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.reply: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.reply_correction: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.reply_mark: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.reply_to: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.resolution: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.resolution_entry: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.resolution_point: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.resolution_vote: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.search_word: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.snapshot: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.snapshot_table: on, forced
  everyone_reads select to vigie_intake, vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.standing_invitation: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.study_state: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.treaty_said: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.upr_review: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.visit: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.visit_event: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.visit_term: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
released.withdrawn: on, forced
  everyone_reads select to vigie_office, vigie_public using (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.addition: on, forced
  intake_inserts insert to vigie_intake check ((opened_on IS NULL))
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = addition.submission)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.case_key: on, forced
  office_adds insert to vigie_office check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known."case" c
  WHERE ((c.id = case_key.case_id) AND (c.mandate = platform.current_mandate()))))))
  office_by_mandate select to vigie_office using ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.case_update: on, forced
  office_by_case all to vigie_office using ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_update.case_id)))) check ((EXISTS ( SELECT
   FROM known."case" c
  WHERE (c.id = case_update.case_id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.clearance_copy: on, forced
  office_adds insert to vigie_office check (((EXISTS ( SELECT
   FROM known.letter l
  WHERE (l.id = clearance_copy.letter_id))) AND ((mandate = platform.current_mandate()) OR (EXISTS ( SELECT
   FROM known.clearance c
  WHERE ((c.letter_id = clearance_copy.letter_id) AND (c.signatory = clearance_copy.mandate))))) AND ((guest IS NULL) OR (EXISTS ( SELECT
   FROM known.letter_guest g
  WHERE ((g.officer = clearance_copy.guest) AND (g.letter_id = clearance_copy.letter_id))))) AND ((word IS NULL) OR (EXISTS ( SELECT
   FROM known.clearance_word w
  WHERE ((w.id = clearance_copy.word) AND (w.letter_id = clearance_copy.letter_id)))))))
  office_reads select to vigie_office using ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.desk: on, forced
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.epoch_secret: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.guest_share: on, forced
  office_by_guest all to vigie_office using ((EXISTS ( SELECT
   FROM known.guest g
  WHERE (g.officer = guest_share.guest)))) check ((EXISTS ( SELECT
   FROM known.guest g
  WHERE (g.officer = guest_share.guest))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.hold_reason: on, forced
  office_by_hold all to vigie_office using ((EXISTS ( SELECT
   FROM known.legal_hold h
  WHERE (h.id = hold_reason.hold)))) check ((EXISTS ( SELECT
   FROM known.legal_hold h
  WHERE (h.id = hold_reason.hold))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.matter_prints: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND (EXISTS ( SELECT
   FROM known.pair_matter m
  WHERE (m.id = matter_prints.matter)))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.office_note: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = office_note.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = office_note.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.officer_secret: on, forced
  office_signs_in all to vigie_office using (true) check (true)
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.pair_key: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.pending_epoch_secret: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.pending_recovery_secret: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.saved_view: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check ((mandate = platform.current_mandate()))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.submission: on, forced
  intake_inserts insert to vigie_intake check (true)
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = submission.id)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = submission.id))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.to_source: on, forced
  office_by_submission all to vigie_office using ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = to_source.submission)))) check ((EXISTS ( SELECT
   FROM known.submission s
  WHERE (s.id = to_source.submission))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)
sealed.work_words: on, forced
  office_by_mandate all to vigie_office using ((mandate = platform.current_mandate())) check (((mandate = platform.current_mandate()) AND ((task IS NULL) OR (EXISTS ( SELECT
   FROM known.task k
  WHERE (k.id = work_words.task)))) AND ((request IS NULL) OR (EXISTS ( SELECT
   FROM known.request r
  WHERE (r.id = work_words.request))))))
  owner_all all to vigie_jobs, vigie_owner using (true) check (true)

-- grants
known.asked_letter: vigie_office select
known.away: vigie_office insert, select, update
known.away_item: vigie_office insert, select
known."case": vigie_jobs select; vigie_office insert, select, update
known.case_read: vigie_office insert, select
known.case_search: vigie_office insert, select
known.case_state: vigie_office delete, insert, select
known.case_step: vigie_office insert, select
known.case_tag: vigie_office delete, insert, select
known.character_override: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.clearance: vigie_jobs insert, select, update; vigie_office insert, select, update
known.clearance_text: vigie_jobs insert, select; vigie_office insert, select
known.clearance_word: vigie_jobs select; vigie_office insert, select
known.clock_event: vigie_jobs insert, select, update; vigie_office insert, select, update
known.company: vigie_office insert, select
known.company_holding: vigie_office insert, select
known.compared_office: vigie_office insert, select, update
known.delivery: vigie_jobs insert, select; vigie_office insert, select
known.digest_address: vigie_jobs delete, select; vigie_office delete, insert, select, update
known.diplomat: vigie_office insert, select
known.diplomat_way: vigie_office delete, insert, select
known.duty: vigie_jobs select; vigie_office delete, insert, select, update
known.entry: vigie_jobs insert, select; vigie_office insert, select
known.entry_decision: vigie_jobs insert, select; vigie_office insert, select
known.entry_out: vigie_jobs delete, insert, select
known.epoch: vigie_jobs delete, insert, select, update; vigie_office insert, select, update
known.erasure_ask: vigie_jobs delete, insert, select, update; vigie_office insert, select, update
known.fact: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.fact_group: vigie_jobs select; vigie_office select
known.fact_listed: vigie_jobs select; vigie_office select
known.fact_mandate: vigie_jobs select; vigie_office select
known.fact_narrow: vigie_jobs select; vigie_office select
known.fact_theme: vigie_jobs select; vigie_office select
known.file_read: vigie_jobs delete, insert, select, update; vigie_office insert, select
known.filing: vigie_corner select; vigie_office insert, select
known.filing_answer: vigie_corner select; vigie_office insert, select
known.filing_file: vigie_corner select; vigie_office insert, select
known.filing_to: vigie_corner select; vigie_jobs select; vigie_office insert, select
known.follow_up: vigie_office insert, select
known.further_letter: vigie_office insert, select
known.guest: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.helper: vigie_jobs select; vigie_office insert, select, update
known.import_run: vigie_jobs delete, insert, select, update
known.instance: vigie_intake select; vigie_jobs select; vigie_office select
known.institution_answer: vigie_office insert, select
known.institution_asked: vigie_jobs select; vigie_office select
known.institution_mail: vigie_jobs insert, select; vigie_office select
known.institution_told: vigie_corner select; vigie_jobs select; vigie_office insert, select
known.institution_word: vigie_jobs select; vigie_office select
known.invitation: vigie_jobs select; vigie_office insert, select, update
known.last_look: vigie_office insert, select, update
known.law_alert: vigie_jobs delete, select
known.legal_hold: vigie_jobs delete, insert, select, update; vigie_office insert, select, update
known.letter: vigie_jobs insert, select, update; vigie_office insert, select, update
known.letter_addressee: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.letter_correction: vigie_jobs insert, select, update; vigie_office insert, select, update
known.letter_from_draft: vigie_jobs select; vigie_office insert, select
known.letter_guest: vigie_jobs select; vigie_office insert, select
known.letter_link: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.letter_looked: vigie_office insert, select
known.letter_person: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.letter_signatory: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.letter_signature: vigie_jobs select; vigie_office insert, select
known.letter_tag: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.letter_text: vigie_jobs select; vigie_office insert, select
known.mail: vigie_jobs insert, select, update; vigie_office insert, select, update
known.mail_original: vigie_jobs insert, select; vigie_office insert, select
known.mail_out: vigie_jobs insert, select, update; vigie_office insert, select, update
known.mail_out_file: vigie_jobs insert, select; vigie_office insert, select
known.mail_part: vigie_jobs delete, select; vigie_office delete, insert, select
known.mail_reply: vigie_jobs insert, select, update; vigie_office insert, select, update
known.mission_account: vigie_office insert, select
known.mission_address: vigie_jobs insert, select; vigie_office insert, select
known.mission_file: vigie_office insert, select
known.mission_notice: vigie_jobs select; vigie_office select
known.mission_session: vigie_jobs delete; vigie_office delete, insert, select, update
known.name_hit: vigie_jobs insert, select; vigie_office select
known.name_look: vigie_jobs insert, select; vigie_office insert, select
known.naming_withdrawal: vigie_jobs insert, select, update; vigie_office select
known.office_beginning: vigie_office select
known.office_key: vigie_office select
known.office_session: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.officer: vigie_jobs select; vigie_office insert, select, update
known.officer_statement: vigie_jobs select; vigie_office insert, select
known.others_pair_word: vigie_office select
known.pair_asked: vigie_office delete, insert, select
known.pair_compared: vigie_office insert, select
known.pair_matter: vigie_office insert, select
known.pair_word: vigie_office delete, insert, select
known.pending_epoch: vigie_office delete, insert, select
known.persons_sum_letter: vigie_jobs delete, insert, select, update
known.public_version: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.question: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.receipt: vigie_intake insert; vigie_jobs delete, insert, select, update; vigie_office insert, select
known.record_entry: vigie_jobs delete, insert, select, update; vigie_office select
known.recovery_recipient: vigie_jobs select; vigie_office insert, select, update
known.release: vigie_jobs insert, select, update; vigie_office insert, select, update
known.release_word: vigie_jobs select, update; vigie_office select
known.reminder: vigie_jobs insert, select, update; vigie_office insert, select, update
known.reminder_item: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reply: vigie_jobs insert, select, update; vigie_office insert, select, update
known.reply_correction: vigie_jobs delete, insert, select, update; vigie_office insert, select, update
known.reply_mark: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reply_mark_settled: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reply_step: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reply_to: vigie_corner select; vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reply_translation: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reply_translation_word: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.reprisal: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.request: vigie_jobs select; vigie_office insert, select, update
known.request_state: vigie_office insert, select
known.sign_in_challenge: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.sign_in_failure: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
known.sign_in_way: vigie_office insert, select, update
known.submission: vigie_intake insert; vigie_jobs delete, insert, select, update; vigie_office insert, select, update
known.submission_decision: vigie_jobs delete, insert, select, update; vigie_office insert, select
known.submission_leaf: vigie_jobs delete, insert, select, update; vigie_office select
known.submission_read: vigie_jobs delete, insert, select, update; vigie_office insert, select
known.task: vigie_jobs select; vigie_office insert, select, update
known.time_answer: vigie_office insert, select
known.tip_letter: vigie_jobs select; vigie_office insert, select
known.tip_look: vigie_jobs select; vigie_office insert, select
known.transition: vigie_jobs insert, select; vigie_office select
known.upload: vigie_jobs delete, insert, select, update; vigie_office insert, select
known.upload_allowance: vigie_jobs delete, insert, select, update; vigie_office insert, select
known.upload_link: vigie_office insert, select
known.upload_part: vigie_jobs delete, insert, select, update; vigie_office insert, select
known.waiting_mail: vigie_jobs delete, select; vigie_office delete, select
known.warning: vigie_jobs select; vigie_office select
known.warning_aside: vigie_office insert, select
known.warning_matter: vigie_office insert, select
known.warning_rule: vigie_office insert, select
known.withdrawal: vigie_jobs insert, select, update; vigie_office select
known.work_step: vigie_office insert, select
platform.enrolment_link: vigie_office select
platform.event: vigie_jobs insert, select; vigie_office insert, select
platform.event_head: vigie_jobs insert, select
platform.event_payload: vigie_jobs insert, select; vigie_office insert
reference.clock_policy: vigie_corner select; vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.declaration_article: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.declared_figure: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.desk_policy: vigie_jobs select; vigie_office select
reference.footnote: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.instrument: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.law_desk: vigie_jobs select; vigie_office select
reference.loaded_file: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.mandate: vigie_corner select; vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.mandate_alias: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.mandate_here: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.publication_policy: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.region: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.region_assignment: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.region_scheme: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.register_policy: vigie_jobs select; vigie_office select
reference.reminder_policy: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.reporting_session: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.retention_policy: vigie_jobs select; vigie_office select
reference.search_word: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.source_count: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.state: vigie_corner select; vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.state_alias: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.state_name: vigie_corner select; vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.theme_mandate: vigie_jobs select; vigie_office select
reference.treaty_ratification: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.vocabulary: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
reference.year_status: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
released.action_plan: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.assessment: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.clock_event: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.commitment: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.commitment_step: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.correction: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.country_study: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.epoch: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
released.fact: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.fact_group: vigie_jobs select; vigie_office select; vigie_public select
released.fact_listed: vigie_jobs select; vigie_office select; vigie_public select
released.fact_mandate: vigie_jobs select; vigie_office select; vigie_public select
released.fact_narrow: vigie_jobs select; vigie_office select; vigie_public select
released.fact_theme: vigie_jobs select; vigie_office select; vigie_public select
released.focal_point_meeting: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.generation: vigie_jobs select; vigie_office select; vigie_public select
released.helper: vigie_intake select; vigie_jobs select; vigie_office select; vigie_public select
released.indicator_value: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.initiative: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_article: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_clause: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_fact: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_link: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_next: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_stage: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.law_text: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.letter: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.letter_addressee: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.letter_link: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.log_head: vigie_jobs select; vigie_office select; vigie_public select
released.meeting: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.model_clause: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.notice: vigie_jobs select; vigie_office select; vigie_public select
released.passage: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_0: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_1: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_10: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_11: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_12: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_13: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_14: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_15: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_2: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_3: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_4: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_5: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_6: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_7: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_8: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_9: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_slice: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.passage_text: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.persons_sum: vigie_jobs delete, insert, select; vigie_office select; vigie_public select
released.principle_finding: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.protection_account: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.protection_instrument: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.protection_view: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.protective_action: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.question: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_action: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_action_step: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_indicator: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_line: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_position: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_source: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.recommendation_value: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.record_entry: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.reply: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.reply_correction: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.reply_mark: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.reply_to: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.resolution: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.resolution_entry: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.resolution_point: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.resolution_vote: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.search_word: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.snapshot: vigie_jobs insert, select; vigie_office select; vigie_public select
released.snapshot_table: vigie_jobs insert, select; vigie_office select; vigie_public select
released.standing_invitation: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.study_state: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.treaty_said: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.upr_review: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.visit: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.visit_event: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.visit_term: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
released.withdrawn: vigie_jobs delete, insert, select, update; vigie_office select; vigie_public select
sealed.addition: vigie_intake insert; vigie_jobs delete, insert, select, update; vigie_office insert, select, update
sealed.by_epoch: vigie_jobs select; vigie_office select
sealed.case_key: vigie_jobs select; vigie_office insert, select
sealed.case_update: vigie_office insert, select
sealed.clearance_copy: vigie_jobs select; vigie_office insert, select
sealed.desk: vigie_jobs delete, select, update
sealed.epoch_secret: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
sealed.guest_share: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
sealed.hold_reason: vigie_jobs delete, insert, select, update; vigie_office insert, select
sealed.matter_prints: vigie_office insert, select
sealed.office_note: vigie_jobs delete, insert, select, update; vigie_office insert, select
sealed.officer_secret: vigie_jobs delete, insert, select, update; vigie_office delete, insert, select, update
sealed.others_prints: vigie_office select
sealed.pair_key: vigie_office select
sealed.pending_epoch_secret: vigie_office delete, insert, select
sealed.pending_recovery_secret: vigie_jobs delete, select; vigie_office delete, insert, select
sealed.saved_view: vigie_office delete, insert, select
sealed.submission: vigie_intake insert; vigie_jobs delete, insert, select, update; vigie_office insert, select
sealed.to_source: vigie_jobs delete, insert, select, update; vigie_office insert, select
sealed.work_words: vigie_jobs select; vigie_office insert, select

-- functions
CREATE OR REPLACE FUNCTION known.addition_fits(looked_up bytea, of_day date, most_of_day integer, most_unopened bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  target uuid := (select r.submission from known.receipt r where r.lookup_hash = looked_up);
begin
  perform from known.submission s where s.id = target for no key update;
  return (select count(*) filter (where a.received_on = of_day) <= most_of_day
      and coalesce(sum(length(a.body)) filter (where a.opened_on is null), 0) <= most_unopened
    from sealed.addition a where a.submission = target);
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.addition_waits(looked_up bytea, says_danger boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  update known.submission set waiting = waiting + 1, danger = danger or says_danger, perhaps_danger = perhaps_danger and not says_danger
  where id = (select r.submission from known.receipt r where r.lookup_hash = looked_up) $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.answered_in_part(of_addressee uuid)
 RETURNS TABLE(answered smallint, asked smallint)
 LANGUAGE sql
 STABLE
AS $function$
  with replied as (
    select r.id, r.assessment = 'assessed' as is_read,
      array(select w.question_id from known.filing f join known.filing_answer w on w.filing = f.id where f.reply = r.id and f.kind = 'answer') as filed
    from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id = of_addressee and r.form = 'substantive'
  ), asked as (
    select exists (select from replied r where case when not r.is_read then q.id = any(r.filed) else 'answered' = coalesce(
        (select s.mark from known.reply_mark_settled s where s.reply_id = r.id and s.question_id = q.id),
        (select m.mark from known.reply_mark m where m.reply_id = r.id and m.question_id = q.id order by reference.mark_value(m.mark), m.mark limit 1))
      end) as is_answered
    from known.letter_addressee a join known.question q on q.letter_id = a.letter_id where a.id = of_addressee
  )
  select (count(*) filter (where is_answered))::smallint, count(*)::smallint from asked
  where exists (select from replied) and not exists (select from replied r where not r.is_read and r.filed = '{}')
  having count(*) filter (where is_answered) < count(*)
$function$
CREATE OR REPLACE FUNCTION known.burn_receipt(looked_up bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  delete from known.receipt where lookup_hash = looked_up;
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.bytes_of_files()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(sum(bytes), 0)::bigint from known.upload_part $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.claim_upload(file uuid, owner uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update known.upload u set submission = owner, complete = true
  where u.id = file and u.submission is null and u.parts = (select count(*) from known.upload_part p where p.upload = u.id);
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.claim_uploads(files uuid[], owner uuid, most_files integer, most_bytes bigint, OUT file uuid, OUT refusal text)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  total_files bigint;
  total_bytes numeric;
begin
  perform from known.submission s where s.id = owner for update;
  -- In one order, so that two that claim the same few never wait for each other.
  perform from known.upload u where u.id = any (files) order by u.id for update;
  return query
    select asked.id, case when u.id is null then 'unknown' when u.submission is not null then 'closed'
      when u.mandate <> s.mandate then 'unknown' else 'not-whole' end
    from unnest(files) asked (id) left join known.upload u on u.id = asked.id left join known.submission s on s.id = owner
    where u.id is null or s.id is null or u.mandate <> s.mandate or (u.submission is not null and u.submission <> owner)
      or u.parts <> (select count(*) from known.upload_part p where p.upload = u.id);
  if found then return; end if;
  update known.upload u set submission = owner, complete = true where u.id = any (files) and u.submission is null;
  if exists (select from known.upload_allowance a where a.submission = owner) then return; end if;
  select count(*), coalesce(sum(u.declared_bytes), 0) into total_files, total_bytes from known.upload u where u.submission = owner;
  if total_files > most_files then file := null; refusal := 'too-many'; return next; end if;
  if total_bytes > most_bytes then file := null; refusal := 'too-much'; return next; end if;
end $function$

-- may: vigie_intake, vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION known.clock_state(of_addressee uuid, as_of date)
 RETURNS TABLE(state text, due_on date, days integer)
 LANGUAGE sql
 STABLE
AS $function$
  select c.state, c.due_on, c.days
  from known.fact f
  left join lateral (
    select array_agg(e.kind order by e.on_day, e.seq) as kinds, array_agg(e.on_day order by e.on_day, e.seq) as on_days,
      array_agg(e.until_day order by e.on_day, e.seq) as until_days
    from known.clock_event e where f.clock_events and e.addressee_id = f.addressee_id
  ) e on true
  cross join lateral reference.clock(case when f.due_on is not null then f.sent_on end,
    reference.clock_days(f.kind, reference.class_name(f.class), f.sent_on), e.kinds, e.on_days, e.until_days,
    case when f.asked_questions is null then f.answered_on end, f.answered and f.asked_questions is null, as_of) c
  where f.addressee_id = of_addressee
$function$
CREATE OR REPLACE FUNCTION known.clocks(as_of date)
 RETURNS TABLE(addressee_id uuid, letter_id uuid, state text, due_on date, days integer)
 LANGUAGE sql
 STABLE
AS $function$
  select f.addressee_id, f.letter_id, c.state, c.due_on, c.days
  from known.fact f
  left join lateral (
    select array_agg(e.kind order by e.on_day, e.seq) as kinds, array_agg(e.on_day order by e.on_day, e.seq) as on_days,
      array_agg(e.until_day order by e.on_day, e.seq) as until_days
    from known.clock_event e where f.clock_events and e.addressee_id = f.addressee_id
  ) e on true
  cross join lateral reference.clock(case when f.due_on is not null then f.sent_on end,
    reference.clock_days(f.kind, reference.class_name(f.class), f.sent_on),
    e.kinds, e.on_days, e.until_days, f.answered_on, f.answered, as_of) c
$function$
CREATE OR REPLACE FUNCTION known.corner_accounts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select o.account from known.mission_session s
  join known.diplomat d on d.id = s.diplomat join known.mission_account m on m.id = d.account and m.role = 'permanent-mission'
  join known.diplomat o on (o.id = d.id or o.in_with = d.id) and o.enrolled_at is not null and o.removed_at is null
  join known.mission_account n on n.id = o.account and n.state = m.state and n.role = 'permanent-mission'
  where s.token_hash = known.corner_key() or s.previous_hash = known.corner_key()
$function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_addressees()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.id from known.mission_account m
  join known.letter l on l.mandate = m.mandate and l.delivery <> 'draft'
  join known.letter_addressee a on a.letter_id = l.id and a.state = m.state and a.delivery <> 'draft'
  where m.id in (select known.corner_accounts())
    and not (a.delivery = 'returned' and exists (select from known.naming_withdrawal w where w.addressee_id = a.id))
  union all
  select k.addressee_id from known.upload_link k join known.letter_addressee a on a.id = k.addressee_id
  where k.token_hash = known.corner_key() and k.used_at is null and k.revoked_at is null
    and not (a.delivery = 'returned' and exists (select from known.naming_withdrawal w where w.addressee_id = a.id))
$function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_key()
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$ select decode(coalesce(current_setting('vigie.corner', true), ''), 'hex') $function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_letters()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select letter_id from known.letter_addressee where id in (select known.corner_addressees()) $function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_partner()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select d.account from known.mission_session s
  join known.diplomat d on d.id = s.diplomat and d.enrolled_at is not null and d.removed_at is null
  join known.mission_account m on m.id = d.account and m.role <> 'permanent-mission'
  where s.token_hash = known.corner_key() or s.previous_hash = known.corner_key()
$function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_read_replies()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select id from known.reply where id in (select known.corner_replies()) and assessment = 'assessed' $function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_reminders()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select r.id from known.mission_account m join known.reminder r on r.mandate = m.mandate and r.state = m.state and r.carried
  where m.id in (select known.corner_accounts())
$function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.corner_replies()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select reply_id from known.reply_to where addressee_id in (select known.corner_addressees()) and exists (select known.corner_accounts())
$function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.danger_again(looked_up bytea, number bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update known.submission s set waiting = greatest(s.waiting, 1), danger = true, perhaps_danger = false
  where s.id = (select r.submission from known.receipt r where r.lookup_hash = looked_up)
    and exists (select from sealed.addition a where a.submission = s.id and a.nonce = number);
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.declare_upload(file uuid, whose text, on_day date, bytes bigint, part_count integer, most_files integer, most_bytes bigint, space bigint)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  there known.upload;
  files bigint;
  held numeric;
  claimed numeric;
  keeps bigint := greatest(bytes, 65536);
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  select * into there from known.upload where id = file;
  if found then
    if there.submission is not null then return 'closed'; end if;
    return case when there.declared_bytes = bytes and there.parts = part_count then 'again' else 'differs' end;
  end if;
  select count(*), coalesce(sum(u.held_bytes), 0) into files, held
    from known.upload u where u.submission is null and u.mandate = whose;
  select coalesce(sum(p.bytes), 0) into claimed
    from known.upload_part p join known.upload u on u.id = p.upload where u.submission is not null;
  if held + keeps > most_bytes or claimed + held + keeps > space then return 'short'; end if;
  if files >= most_files then return 'many'; end if;
  insert into known.upload (id, mandate, received_on, declared_bytes, parts, held_bytes)
  values (file, whose, on_day, bytes, part_count, keeps);
  return 'declared';
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.delete_desk(looked_up bytea, seen bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  delete from sealed.desk d where d.lookup_hash = looked_up and sha256(d.body) = seen;
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.desks_fit(more bigint, most bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if more <= 0 then return true; end if;
  perform pg_advisory_xact_lock(hashtextextended('sealed.desk.body', 0));
  return (select coalesce(sum(length(d.body)), 0) from sealed.desk d) + more <= most;
end $function$
CREATE OR REPLACE FUNCTION known.drop_ways_in(of uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  hers uuid;
begin
  select coalesce(d.in_with, d.id) into hers from known.diplomat d join known.mission_account m on m.id = d.account
    where d.id = of and m.mandate = platform.current_mandate();
  perform from known.diplomat d where d.id = hers for update;
  if hers is null or known.is_in_elsewhere(hers) or exists (select from known.diplomat d where d.id = hers and d.removed_at is null) then
    return;
  end if;
  delete from known.mission_session s where s.diplomat = hers;
  delete from known.diplomat_way w where w.diplomat = hers;
end $function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.due_on(of_addressee uuid, as_of date)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select c.due_on from known.clocks(as_of) c where c.addressee_id = of_addressee $function$
CREATE OR REPLACE FUNCTION known.end_mission_sessions(of uuid)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with gone as (
    delete from known.mission_session s using known.diplomat d join known.mission_account m on m.id = d.account
    where d.id = of and m.mandate = platform.current_mandate() and s.diplomat in (d.id, d.in_with) returning 1
  ) select count(*) from gone
$function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.erase_submission(target uuid, OUT outcome text, OUT leaf bytea)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from known.submission s where s.id = target and s.mandate = platform.current_mandate() for update;
  if not found then
    outcome := 'not-found';
    return;
  end if;
  if exists (select from known.legal_hold h where h.submission = target and h.lifted_on is null) then
    outcome := 'held';
    return;
  end if;
  leaf := known.leaf_of(target);
  update known.submission_leaf l set submission = null, salt = null, body_hash = null
  where l.submission = target and l.committed_on is null;
  delete from known.submission s where s.id = target;
  outcome := 'erased';
end $function$

-- may: vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION known.exchange_desk(looked_up bytea, seen bytea, new_hash bytea, new_key bytea, new_body bytea, in_month date, most bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not known.desks_fit(length(new_body) - (select length(d.body) from sealed.desk d where d.lookup_hash = looked_up), most)
  then return null; end if;
  update sealed.desk d set lookup_hash = new_hash, verify_key = new_key, body = new_body, kept_in = in_month,
    kept_again = true
  where d.lookup_hash = looked_up and sha256(d.body) = seen;
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.exchange_receipt(looked_up bytea, new_hash bytea, new_key bytea, new_anchor bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update known.receipt set lookup_hash = new_hash, verify_key = new_key, anchor = new_anchor where lookup_hash = looked_up;
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.find_desk(looked_up bytea, OUT verify_key bytea, OUT kept_in date, OUT body bytea)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select d.verify_key, d.kept_in, d.body from sealed.desk d where d.lookup_hash = looked_up $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.find_receipt(looked_up bytea, OUT submission uuid, OUT verify_key bytea, OUT anchor bytea, OUT mandate text, OUT expires_on date)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select r.submission, r.verify_key, r.anchor, s.mandate, r.expires_on
  from known.receipt r join known.submission s on s.id = r.submission where r.lookup_hash = looked_up $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.find_upload(file uuid, OUT declared_bytes bigint, OUT parts integer, OUT claimed boolean, OUT arrived integer[])
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select u.declared_bytes, u.parts, u.submission is not null,
    array(select p.index from known.upload_part p where p.upload = u.id order by p.index)
  from known.upload u where u.id = file $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.give_back_room(stopped uuid[], abandoned uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  delete from known.upload u where u.submission is null and (u.id = any (abandoned)
    or u.id = any (stopped) and not exists (select from known.upload_part p where p.upload = u.id));
  update known.upload u set held_bytes = h.bytes
    from (select o.id, greatest(65536, (select coalesce(sum(p.bytes), 0) from known.upload_part p where p.upload = o.id))
        as bytes from known.upload o where o.id = any (stopped)) h
    where u.id = h.id and u.submission is null and u.held_bytes > h.bytes;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.has_open_link(of_mandate text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  -- The log is the clock: what ran out before the last that happened is over.
  with clock as (select coalesce((select at from platform.event order by seq desc limit 1), '-infinity') as at)
  select exists (select from platform.enrolment_link l, clock c where l.mandate = of_mandate and l.used_at is null and l.expires_at > c.at)
    or exists (select from known.office_beginning b, clock c where b.mandate = of_mandate and b.begun_at is null and b.expires_at > c.at)
$function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.hold_on_its_way(of uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  stands text;
begin
  select publication into stands from known.letter where id = hold_on_its_way.of for no key update;
  if not found then
    select publication into stands from known.reply where id = hold_on_its_way.of for no key update;
  end if;
  -- What its role does not see it cannot hold, and leaves as it is.
  return not found or stands in ('scheduled', 'public');
end $function$
CREATE OR REPLACE FUNCTION known.hold_open_epoch(of_mandate text, wanted integer)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (
    select from known.epoch where mandate = of_mandate and number = wanted and closed_on is null for share) $function$

-- may: vigie_intake, vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION known.hold_part(file uuid, size integer, most_bytes bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  there known.upload;
  here bigint;
  held numeric;
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  select * into there from known.upload where id = file for update;
  if not found then return false; end if;
  select coalesce(sum(p.bytes), 0) into here from known.upload_part p where p.upload = file;
  if here + size <= there.held_bytes then return true; end if;
  select coalesce(sum(u.held_bytes), 0) into held
    from known.upload u where u.submission is null and u.mandate = there.mandate;
  if held - there.held_bytes + here + size > most_bytes then return false; end if;
  update known.upload set held_bytes = here + size where id = file;
  return true;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.is_despite(of_subject uuid, of_filing uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (select from known.release r join known.filing f on f.id = any (r.asked)
    where r.subject_id = of_subject and r.second_by is not null and f.id = of_filing
      and case when f.reply is null then exists (select from known.filing_to t join known.letter_addressee a on a.id = t.addressee_id
        where t.filing = f.id and a.letter_id = of_subject) else f.reply = of_subject end)
    -- Before it is public nothing is told of what the mandate has in mind.
    and known.is_read_by_all(of_subject)
$function$

-- may: vigie_corner, vigie_office
CREATE OR REPLACE FUNCTION known.is_in_elsewhere(of uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (select from known.diplomat o where o.in_with = of and o.enrolled_at is not null and o.removed_at is null)
$function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.is_read_by_all(of_subject uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (select from known.letter l where l.id = of_subject and l.publication = 'public')
    or exists (select from known.reply r join known.reply_to t on t.reply_id = r.id join known.letter_addressee a on a.id = t.addressee_id
      join known.letter l on l.id = a.letter_id where r.id = of_subject and r.publication = 'public' and l.publication = 'public')
$function$

-- may: vigie_corner
CREATE OR REPLACE FUNCTION known.is_request_of(before uuid, of_account uuid, of_kind text, of_reply uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (select from known.filing o where o.id = before and o.account = of_account and o.kind = of_kind and o.reply is not distinct from of_reply) $function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.keep_desk(looked_up bytea, seen bytea, new_body bytea, in_month date, most bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not known.desks_fit(length(new_body) - (select length(d.body) from sealed.desk d where d.lookup_hash = looked_up), most)
  then return null; end if;
  update sealed.desk d set body = new_body, kept_in = in_month, kept_again = true where d.lookup_hash = looked_up and sha256(d.body) = seen;
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.kept_under(looked_up bytea)
 RETURNS SETOF bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.nonce from sealed.addition a join known.receipt r on r.submission = a.submission
  where r.lookup_hash = looked_up order by a.received_on desc, a.nonce limit 40 $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.leaf_of(target uuid)
 RETURNS bytea
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  found_leaf bytea;
  new_salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
begin
  insert into known.submission_leaf (leaf, mandate, received_on, submission, salt, body_hash)
  select sha256(new_salt || uuid_send(s.id) || sha256(b.body)), s.mandate, s.received_on, s.id, new_salt, sha256(b.body)
  from known.submission s join sealed.submission b on b.id = s.id
  where s.id = target and s.mandate = platform.current_mandate()
  on conflict (submission) do nothing;
  select l.leaf into found_leaf from known.submission_leaf l where l.submission = target and l.mandate = platform.current_mandate();
  return found_leaf;
end $function$

-- may: vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION known.messages_under(looked_up bytea, OUT number integer, OUT on_day date, OUT body bytea)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select m.number, m.on_day, m.body from sealed.to_source m join known.receipt r on r.submission = m.submission
  where r.lookup_hash = looked_up order by m.number $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.mission_mandate(hash bytea)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select m.mandate from known.mission_account m where m.id = coalesce(
    (select d.account from known.diplomat d where d.link_hash = hash),
    (select k.account from known.upload_link k where k.token_hash = hash),
    (select d.account from known.mission_session s join known.diplomat d on d.id = s.diplomat where s.token_hash = hash or s.previous_hash = hash))
$function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.mission_mandates(named text, credential text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select distinct m.mandate from known.diplomat_way w join known.diplomat d on d.id = w.diplomat join known.mission_account m on m.id = d.account
  where (w.kind = 'passphrase' and lower(d.name) = lower(named)) or w.credential_id = credential
$function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION known.narrow_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      declare
        gone integer[];
      begin
        if tg_op in ('UPDATE', 'DELETE') then
          with removing as (delete from known.fact_narrow n using removed r where n.addressee_id = r.addressee_id returning n.number)
            select array_agg(number) into gone from removing;
          delete from known.fact_theme where number = any(gone);
          delete from known.fact_group where number = any(gone);
          delete from known.fact_mandate where number = any(gone);
        end if;
        if tg_op in ('UPDATE', 'INSERT') then
          with narrow as (insert into known.fact_narrow (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, addressee_id) select coalesce(reporting_year, 0::smallint) as reporting_year, coalesce(state, case when class > 1 then -class else 0 end)::smallint as addressee,
    reference.kind_number(kind) as kind, joint, certain, reprisal, clock_events, coalesce(sent_on, '-infinity') as sent_on, sent_from, sent_by,
    case when not answered then 'infinity' else coalesce(answered_on, '-infinity') end::date as answered_on,
    coalesce(answered_from, 'infinity') as answered_from, coalesce(answered_by, 'infinity') as answered_by, coalesce(due_on, 'infinity') as due_on,
    coalesce(answered_days, -1::smallint) as answered_days, coalesce(reported_year, 0::smallint) as reported_year,
    persons is not null as persons_known, persons_withheld, sexes_withheld, coalesce(persons, 0) as persons, coalesce(women, 0) as women, coalesce(men, 0) as men, coalesce(other_sex, 0) as other_sex,
    coalesce(calendar_year, 0::smallint) as calendar_year, coalesce(session, 0::smallint) as session, class, form,
    coalesce(character, 0::smallint) as character, coalesce(outcome, 0::smallint) as outcome, mandate, invented, addressee_id from added f returning *),
        listed as (select f.themes, f.groups, f.signatories, narrow.* from narrow join added f using (addressee_id)),
        of_theme as (insert into known.fact_theme (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, part) select reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when themes = '{}' then array[null]::smallint[] else themes end) as value, generate_series(1, greatest(1, cardinality(themes))) as place from listed) f), of_group as (insert into known.fact_group (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, part) select reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when groups = '{}' then array[null]::smallint[] else groups end) as value, generate_series(1, greatest(1, cardinality(groups))) as place from listed) f) insert into known.fact_mandate (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, part) select reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when signatories = '{}' then array[null]::smallint[] else signatories end) as value, generate_series(1, greatest(1, cardinality(signatories))) as place from listed) f;
        end if;
        if tg_op = 'TRUNCATE' then
          truncate known.fact_narrow, known.fact_theme, known.fact_group, known.fact_mandate;
        end if;
        return null;
      end $function$
CREATE OR REPLACE FUNCTION known.office_approves_nothing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.second_by is not null
    or (tg_op = 'UPDATE' and old.second_by is not null and known.hold_on_its_way(old.subject_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_brings_a_word()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  raise exception 'the role of the office lets nothing through that no officer signed' using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION known.office_corrects()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  is_held boolean := known.hold_on_its_way(new.letter_id);
begin
  if new.second_by is not null or (is_held and new.on_day is not null)
    or (tg_op = 'UPDATE' and (old.second_by is not null or old.letter_id <> new.letter_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_counts_on()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  next integer;
  of constant uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  execute format('select coalesce(max(%I), 0) + 1 from known.%I where %I = $1', tg_argv[1], tg_table_name, tg_argv[0]) into next using of;
  if next > 10000 or (to_jsonb(new) ->> tg_argv[1])::integer is distinct from next then
    raise exception 'the role of the office counts on, and leaves no number out: %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_holds_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie entry ' || new.entry, 0));
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_keeps_epochs()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.closed_on is not null or to_jsonb(new) - 'closed_on' is distinct from to_jsonb(old) - 'closed_on' then
    raise exception 'the role of the office closes an epoch, and changes none' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_keeps_numbers()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  raise exception 'the role of the office gives no other number to what stands: %', tg_table_name using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION known.office_leaves_as_agreed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if tg_op <> 'INSERT' and known.hold_on_its_way((to_jsonb(old) ->> tg_argv[0])::uuid) then perform known.refuse_office(tg_table_name); end if;
  if tg_op <> 'DELETE' and known.hold_on_its_way((to_jsonb(new) ->> tg_argv[0])::uuid) then perform known.refuse_office(tg_table_name); end if;
  return coalesce(new, old);
end $function$
CREATE OR REPLACE FUNCTION known.office_leaves_taken_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  raise exception 'the role of the office changes no line that was taken back' using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION known.office_makes_no_first()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['removed_at', 'is_first'] is distinct from to_jsonb(old) - array['removed_at', 'is_first'] then
    raise exception 'the role of the office changes nobody''s card' using errcode = 'insufficient_privilege';
  end if;
  if (tg_op = 'INSERT' and new.is_first or tg_op = 'UPDATE' and new.is_first is distinct from old.is_first)
    and (tg_op = 'UPDATE' and new.is_first or not known.has_open_link(new.mandate)) then
    raise exception 'the role of the office makes nobody the first without a link that an operator made' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_opens_no_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if to_jsonb(old) ->> tg_argv[0] is not null then
    raise exception 'the role of the office opens no link again: %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_proposes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  follows constant text[] := case tg_table_name when 'letter' then array['outcome'] else array['assessment', 'position'] end;
begin
  if new.publication in ('scheduled', 'public') or (tg_op = 'UPDATE' and old.publication in ('scheduled', 'public')) then
    if tg_op <> 'UPDATE' or to_jsonb(new) - follows is distinct from to_jsonb(old) - follows then
      perform known.refuse_office(tg_table_name);
    end if;
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_proposes_reply_correction()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.second_by is not null or new.on_day is not null
    or (tg_op = 'UPDATE' and (old.on_day is not null or old.reply_id <> new.reply_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_says_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.taken_back_on is not null
    or (old.opened_on is not null and new.opened_on is distinct from old.opened_on)
    or (old.read_on is not null and (new.read_on, new.read_by) is distinct from (old.read_on, old.read_by)) then
    raise exception 'the role of the office says nothing of a question anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.office_takes_no_step_out()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.machine = 'publication' and (new.to_state in ('scheduled', 'public') or new.from_state in ('scheduled', 'public')) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION known.open_desk(new_hash bytea, new_key bytea, of_mandate text, in_month date, new_body bytea, most bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not known.desks_fit(length(new_body), most) then return null; end if;
  insert into sealed.desk (lookup_hash, verify_key, mandate, kept_in, body)
  values (new_hash, new_key, of_mandate, in_month, new_body) on conflict do nothing;
  return found;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.push_out_uploads(whose text, of uuid[], most_files integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('known.upload.held_bytes', 0));
  if (select count(*) from known.upload u where u.submission is null and u.mandate = whose) < most_files then return; end if;
  return query delete from known.upload u where u.id = any (of) and u.submission is null and u.mandate = whose
    and not exists (select from known.upload_part p where p.upload = u.id) returning u.id;
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.record_part(file uuid, place integer, size integer, hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  there known.upload;
  kept bytea;
  arrived bigint;
begin
  select * into there from known.upload where id = file for update;
  if not found then return 'unknown'; end if;
  select p.sha256 into kept from known.upload_part p where p.upload = file and p.index = place;
  if found then return case when kept = hash then 'again' else 'differs' end; end if;
  if there.submission is not null then return 'closed'; end if;
  if place >= there.parts then return 'beyond'; end if;
  select coalesce(sum(p.bytes), 0) into arrived from known.upload_part p where p.upload = file;
  if arrived + size > there.declared_bytes then return 'more-than-declared'; end if;
  insert into known.upload_part (upload, index, bytes, sha256) values (file, place, size, hash);
  return 'recorded';
end $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION known.refuse_office(what text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  raise exception 'the role of the office may propose what the public reads, not write it: %', what using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION known.uploads_of_nobody(whose text, OUT id uuid, OUT bytes bigint, OUT on_day date, OUT begun boolean)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select u.id, u.declared_bytes, u.received_on, exists (select from known.upload_part p where p.upload = u.id)
  from known.upload u where u.submission is null and u.mandate = whose $function$

-- may: vigie_intake, vigie_jobs
CREATE OR REPLACE FUNCTION platform.current_mandate()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('vigie.mandate', true), '') $function$
CREATE OR REPLACE FUNCTION platform.enqueue(name text, payload json, run_at timestamp with time zone, key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  -- NOTE: who calls, not who owns this; where one login serves for all roles, the role that it took.
  if coalesce(nullif(current_setting('role'), 'none'), session_user) = 'vigie_office' then
    if name = 'clear-sealed' then
      run_at := least(run_at, now() + interval '1 hour');
    elsif run_at is not null then
      raise exception 'the role of the office puts off no job: %', name using errcode = 'insufficient_privilege';
    end if;
    if not coalesce(case name
        when 'project-letters' then key is null and json_typeof(payload -> 'letters') = 'array'
        when 'release-entry' then key = 'entry ' || (payload ->> 'entry')
        when 'act-on-release-word' then key = 'release-word ' || (payload ->> 'id')
        when 'send-mail' then key = 'send-mail ' || (payload ->> 'mail')
        when 'send-question' then key = 'question-word ' || (payload ->> 'id')
        when 'tell-institution' then key = 'institution ' || (payload ->> 'mail')
        when 'tell-mission' then key = 'mission ' || (payload ->> 'mail')
        when 'finish-erasure' then key = name
        when 'clear-sealed' then key = name
      end, false) then
      raise exception 'the role of the office enqueues no such job: %', name using errcode = 'insufficient_privilege';
    end if;
  end if;
  perform graphile_worker.add_job(identifier => name, payload => payload, run_at => run_at, job_key => key);
end $function$

-- may: vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION platform.last_event(OUT seq bigint, OUT hash bytea)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select e.seq, e.hash from platform.event e order by e.seq desc limit 1 $function$

-- may: vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION platform.office_appends_next()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  last_seq bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie log', 0));
  select e.seq, e.hash into last_seq, last_hash from platform.last_event() e;
  if new.seq is distinct from coalesce(last_seq, 0) + 1
    or new.previous_hash is distinct from coalesce(last_hash, decode(repeat('00', 32), 'hex'))
    -- A day that no reader of the log can write down.
    or not isfinite(new.at) or extract(year from new.at) not between 1 and 9999 then
    raise exception 'the role of the office appends to the log what is next in it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the log is append-only' using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION platform.release_job(entry uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select case when j.attempts >= 6 or j.run_at < now() - interval '5 minutes' then 'fails' else 'waits' end
  from graphile_worker._private_jobs j where j.key = 'entry ' || entry
$function$

-- may: vigie_jobs, vigie_office
CREATE OR REPLACE FUNCTION reference.character_number(of_character text)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select (array_position(array['no-reply', 'acknowledgement-only', 'extension-asked', 'awaiting-translation', 'substantive-unassessed',
    'rejected-without-substantiation', 'incomplete', 'cooperative-incomplete', 'largely-satisfactory'], of_character) - 1)::smallint $function$
CREATE OR REPLACE FUNCTION reference.class_name(class smallint)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select (array['state', 'company', 'intergovernmental', 'other'])[class] $function$
CREATE OR REPLACE FUNCTION reference.clock(sent_on date, policy_days integer, kinds text[], on_days date[], until_days date[], answered_on date, answered boolean, as_of date, OUT state text, OUT due_on date, OUT days integer)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  known_until date := least(as_of, answered_on);
  paused_on date;
  stands date;
  is_answered boolean := answered_on is not null and answered_on <= as_of;
begin
  if sent_on is null or policy_days is null then
    state := case when is_answered or answered and answered_on is null then 'answered' else 'no-clock' end;
    return;
  end if;
  if as_of < sent_on then
    state := case when answered and answered_on is null then 'answered' else 'not-sent' end;
    return;
  end if;
  due_on := sent_on + policy_days;
  for i in 1 .. coalesce(cardinality(kinds), 0) loop
    exit when on_days[i] > known_until;
    case kinds[i]
      when 'extension' then due_on := greatest(due_on, until_days[i]);
      when 'pause' then paused_on := coalesce(paused_on, on_days[i]);
      when 'resume' then
        if paused_on is not null then
          due_on := due_on + (on_days[i] - paused_on);
          paused_on := null;
        end if;
    end case;
  end loop;
  if answered and answered_on is null then
    state := 'answered';
    return;
  end if;
  stands := coalesce(paused_on, known_until);
  if is_answered then
    state := case when stands > due_on then 'answered-late' else 'answered-in-time' end;
    days := answered_on - sent_on;
  elsif stands > due_on then
    state := 'overdue';
    days := stands - due_on;
  else
    state := case when paused_on is null then 'waiting' else 'paused' end;
    days := due_on - stands;
  end if;
end $function$
CREATE OR REPLACE FUNCTION reference.clock_days(letter_kind text, class text, sent_on date)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select p.days::integer from reference.clock_policy p
  where p.kind in (letter_kind, '*') and p.addressee_class in (class, '*')
    and (p.valid_from is null or p.valid_from <= sent_on) and (p.valid_to is null or sent_on <= p.valid_to)
  order by (p.kind <> '*') desc, (p.addressee_class <> '*') desc, p.valid_from desc nulls last
  limit 1
$function$
CREATE OR REPLACE FUNCTION reference.first_day(on_day date, exactness text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
RETURN CASE exactness WHEN 'day'::text THEN on_day WHEN 'month'::text THEN (date_trunc('month'::text, (on_day)::timestamp without time zone))::date WHEN 'year'::text THEN make_date((EXTRACT(year FROM on_day))::integer, 1, 1) ELSE '-infinity'::date END
CREATE OR REPLACE FUNCTION reference.form_number(form text)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select array_position(array['acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive'], form)::smallint $function$
CREATE OR REPLACE FUNCTION reference.kind_number(kind text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select ascii(kind) + 256 * ascii(substr(kind, 2, 1)) + 65536 * ascii(substr(kind, 3, 1)) + 16777216 * ascii(substr(kind, 4, 1)) $function$
CREATE OR REPLACE FUNCTION reference.last_day(on_day date, exactness text, reported_year integer, public_from date, recorded_on date)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN (exactness = 'day'::text) THEN on_day ELSE LEAST(recorded_on, CASE WHEN (reported_year IS NULL) THEN public_from ELSE NULL::date END, CASE exactness WHEN 'month'::text THEN (((date_trunc('month'::text, (on_day)::timestamp without time zone) + '1 mon'::interval) - '1 day'::interval))::date WHEN 'year'::text THEN make_date((EXTRACT(year FROM on_day))::integer, 12, 31) ELSE make_date(reported_year, 12, 31) END) END
CREATE OR REPLACE FUNCTION reference.mark_value(mark text)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select case mark when 'answered' then 1 when 'partly' then 0.5 else 0 end $function$
CREATE OR REPLACE FUNCTION reference.reply_character(form text, coverage numeric, position_taken text, has_steps boolean)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when form = 'acknowledgement' then 'acknowledgement-only'
    when form <> 'substantive' then form
    when position_taken in ('denies-unsubstantiated', 'disputes-mandate') then 'rejected-without-substantiation'
    when coverage is null then 'substantive-unassessed'
    when coverage >= 0.75 then 'largely-satisfactory'
    when position_taken in ('accepts', 'partly-accepts') or has_steps then 'cooperative-incomplete'
    else 'incomplete'
  end
$function$
CREATE OR REPLACE FUNCTION reference.withholds_persons(persons integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select coalesce(persons < 5, false) $function$
CREATE OR REPLACE FUNCTION reference.withholds_sexes(persons integer, women integer, men integer, other_sex integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(persons < 5, coalesce(women, men, other_sex) is not null) or coalesce(women between 1 and 4, false)
    or coalesce(men between 1 and 4, false) or coalesce(other_sex between 1 and 4, false)
    or coalesce(persons - coalesce(women, 0) - coalesce(men, 0) - coalesce(other_sex, 0) between 1 and 4, false)
$function$
CREATE OR REPLACE FUNCTION released.ask_law_alert(new_id uuid, at_address text, in_lang text, of_state text, of_theme text, new_token text, today date, at_time timestamp with time zone, most integer, most_at_once integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  this_window constant timestamptz := date_bin('10 minutes', at_time, 'epoch');
  goes timestamptz := this_window;
  goes_on date;
  said text;
  taken uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie law alerts', 0));
  delete from known.law_alert_window where begins < this_window;
  delete from known.law_alert_day where day < today;
  loop
    goes_on := (goes at time zone 'Europe/Zurich')::date;
    exit when goes_on > today + 1;
    if exists (select from known.law_alert_day where day = goes_on and mails >= most) then
      goes := (goes_on + 1)::timestamp at time zone 'Europe/Zurich';
    elsif exists (select from known.law_alert_window where begins = goes and asked >= most_at_once) then
      goes := goes + interval '10 minutes';
    else
      exit;
    end if;
  end loop;
  said := case when goes = this_window then 'now' else 'later' end;
  -- Where both days are full, one that waits gives its place, and there is none to count.
  if goes_on <= today + 1 or not exists (select from known.law_alert where not mailed) then
    insert into known.law_alert_window as w (begins, asked) values (goes, 1) on conflict (begins) do update set asked = w.asked + 1;
    insert into known.law_alert_day as d (day, mails) values (goes_on, 1) on conflict (day) do update set mails = d.mails + 1;
  end if;
  -- Nobody is written to more than a few times in a day because somebody typed her address.
  -- What stands behind a plus many servers pass over: to whoever reads there it is one address.
  if (select count(*) from known.law_alert where asked_on = today
      and regexp_replace(lower(address), '\+[^@]*@', '@') = regexp_replace(lower(at_address), '\+[^@]*@', '@')) >= 3 then
    return said;
  end if;
  delete from known.law_alert where lower(address) = lower(at_address) and state is not distinct from of_state
    and theme is not distinct from of_theme and confirmed_on is null and mailed and asked_on < today;
  if exists (select from known.law_alert where lower(address) = lower(at_address) and state is not distinct from of_state
      and theme is not distinct from of_theme) then
    return said;
  end if;
  if goes_on > today + 1 then
    select id into taken from known.law_alert where not mailed order by random() limit 1;
  end if;
  if taken is not null then
    update known.law_alert set address = at_address, lang = in_lang, state = of_state, theme = of_theme, token = new_token,
      asked_on = today where id = taken;
    return said;
  end if;
  insert into known.law_alert (id, address, lang, state, theme, token, asked_on)
  values (new_id, at_address, in_lang, of_state, of_theme, new_token, today);
  perform platform.enqueue('ask-law-alert', json_build_object('alert', new_id), case when said = 'later' then goes end, null);
  return said;
end $function$

-- may: vigie_public
CREATE OR REPLACE FUNCTION released.clock_state(of_addressee uuid, as_of date)
 RETURNS TABLE(state text, due_on date, days integer)
 LANGUAGE sql
 STABLE
AS $function$ select c.state, c.due_on, c.days from released.clocks(as_of) c where c.addressee_id = of_addressee $function$
CREATE OR REPLACE FUNCTION released.clocks(as_of date)
 RETURNS TABLE(addressee_id uuid, letter_id uuid, state text, due_on date, days integer)
 LANGUAGE sql
 STABLE
AS $function$
  select f.addressee_id, f.letter_id, c.state, c.due_on, c.days
  from released.fact f
  left join lateral (
    select array_agg(e.kind order by e.on_day, e.seq) as kinds, array_agg(e.on_day order by e.on_day, e.seq) as on_days,
      array_agg(e.until_day order by e.on_day, e.seq) as until_days
    from released.clock_event e where f.clock_events and e.addressee_id = f.addressee_id
  ) e on true
  cross join lateral reference.clock(case when f.due_on is not null then f.sent_on end,
    reference.clock_days(f.kind, reference.class_name(f.class), f.sent_on),
    e.kinds, e.on_days, e.until_days, f.answered_on, f.answered, as_of) c
$function$
CREATE OR REPLACE FUNCTION released.confirm_law_alert(of_token text, today date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update known.law_alert set confirmed_on = coalesce(confirmed_on, today) where token = of_token;
  return found;
end $function$

-- may: vigie_public
CREATE OR REPLACE FUNCTION released.due_on(of_addressee uuid, as_of date)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select c.due_on from released.clocks(as_of) c where c.addressee_id = of_addressee $function$
CREATE OR REPLACE FUNCTION released.end_law_alert(of_token text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  delete from known.law_alert where token = of_token;
  return found;
end $function$

-- may: vigie_public
CREATE OR REPLACE FUNCTION released.how_law_alert_stands(of_token text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select case when confirmed_on is null then 'asked' else 'confirmed' end from known.law_alert where token = of_token
$function$

-- may: vigie_public
CREATE OR REPLACE FUNCTION released.marks_invented()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.invented := true;
  return new;
end $function$
CREATE OR REPLACE FUNCTION released.move_generation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if current_setting('vigie.generation_moved', true) = 'yes' then
    return null;
  end if;
  if tg_op <> 'TRUNCATE' then
    -- A statement that touched no row is no change.
    if not exists (select from touched) then
      return null;
    end if;
  end if;
  -- Till the end of the transaction; a savepoint that is rolled back takes this back with the row.
  perform set_config('vigie.generation_moved', 'yes', true);
  if current_setting('transaction_isolation') = 'read committed' then
    -- Earlier rows are folded into this one, so that there are never more than have been written at once. Those that
    -- another transaction is folding are left to it: nobody waits.
    with folded as (
      delete from released.generation where id = any (array(select id from released.generation for update skip locked)) returning moves
    )
    insert into released.generation (moves) select coalesce(sum(moves), 0) + 1 from folded;
  else
    -- A stricter transaction would fail where another has folded meanwhile.
    insert into released.generation (moves) values (1);
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION released.narrow_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      declare
        gone integer[];
      begin
        if tg_op in ('UPDATE', 'DELETE') then
          with removing as (delete from released.fact_narrow n using removed r where n.addressee_id = r.addressee_id returning n.number)
            select array_agg(number) into gone from removing;
          delete from released.fact_theme where number = any(gone);
          delete from released.fact_group where number = any(gone);
          delete from released.fact_mandate where number = any(gone);
        end if;
        if tg_op in ('UPDATE', 'INSERT') then
          with narrow as (insert into released.fact_narrow (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, addressee_id) select coalesce(reporting_year, 0::smallint) as reporting_year, coalesce(state, case when class > 1 then -class else 0 end)::smallint as addressee,
    reference.kind_number(kind) as kind, joint, certain, reprisal, clock_events, coalesce(sent_on, '-infinity') as sent_on, sent_from, sent_by,
    case when not answered then 'infinity' else coalesce(answered_on, '-infinity') end::date as answered_on,
    coalesce(answered_from, 'infinity') as answered_from, coalesce(answered_by, 'infinity') as answered_by, coalesce(due_on, 'infinity') as due_on,
    coalesce(answered_days, -1::smallint) as answered_days, coalesce(reported_year, 0::smallint) as reported_year,
    persons is not null as persons_known, persons_withheld, sexes_withheld, coalesce(persons, 0) as persons, coalesce(women, 0) as women, coalesce(men, 0) as men, coalesce(other_sex, 0) as other_sex,
    coalesce(calendar_year, 0::smallint) as calendar_year, coalesce(session, 0::smallint) as session, class, form,
    coalesce(character, 0::smallint) as character, coalesce(outcome, 0::smallint) as outcome, mandate, invented, addressee_id from added f returning *),
        listed as (select f.themes, f.groups, f.signatories, narrow.* from narrow join added f using (addressee_id)),
        of_theme as (insert into released.fact_theme (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, part) select reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when themes = '{}' then array[null]::smallint[] else themes end) as value, generate_series(1, greatest(1, cardinality(themes))) as place from listed) f), of_group as (insert into released.fact_group (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, part) select reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when groups = '{}' then array[null]::smallint[] else groups end) as value, generate_series(1, greatest(1, cardinality(groups))) as place from listed) f) insert into released.fact_mandate (reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, part) select reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when signatories = '{}' then array[null]::smallint[] else signatories end) as value, generate_series(1, greatest(1, cardinality(signatories))) as place from listed) f;
        end if;
        if tg_op = 'TRUNCATE' then
          truncate released.fact_narrow, released.fact_theme, released.fact_group, released.fact_mandate;
        end if;
        return null;
      end $function$
CREATE OR REPLACE FUNCTION released.refresh_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  t regclass;
begin
  for t in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where (n.nspname, c.relname) in (
      ('known', 'letter'), ('known', 'letter_addressee'), ('known', 'letter_signatory'), ('known', 'question'), ('known', 'reply'),
      ('known', 'reply_to'), ('known', 'reply_mark'), ('released', 'letter'), ('released', 'letter_addressee'), ('released', 'question'),
      ('released', 'reply'), ('released', 'reply_to'))
      and pg_relation_size(c.oid) / 8192 > 2 * greatest(c.relpages, 0) + 8
  loop
    execute format('analyze %s', t);
  end loop;
end $function$

-- may: vigie_jobs
CREATE OR REPLACE FUNCTION released.refuse_snapshot_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a snapshot does not change: what came later is shown as a correction' using errcode = 'insufficient_privilege';
end $function$
CREATE OR REPLACE FUNCTION released.slug_number(slug text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select upper(substring(slug from '[A-Za-z]{3}-[0-9]+-[0-9]{4}$')) $function$
CREATE OR REPLACE FUNCTION released.watch(of_table regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  act text;
begin
  foreach act in array array['insert', 'update', 'delete', 'truncate'] loop
    execute format('create trigger generation_%s after %1$s on %s %s for each statement execute function released.move_generation()', act, of_table,
      case act when 'truncate' then '' when 'delete' then 'referencing old table as touched' else 'referencing new table as touched' end);
  end loop;
end $function$
CREATE OR REPLACE FUNCTION sealed.prints_go()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  delete from sealed.matter_prints p using known.pair_matter m where m.id = p.matter and m.case_id = new.id;
  return null;
end $function$
CREATE OR REPLACE FUNCTION sealed.put_pair_key(of_other text, own_epoch integer, its_epoch integer, own_body bytea, its_body bytea, today date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  own text := platform.current_mandate();
begin
  perform from known.pair_word w where (w.mandate, w.other) in ((own, of_other), (of_other, own)) order by w.mandate for update;
  if (select count(*) from known.pair_word w where (w.mandate, w.other) in ((own, of_other), (of_other, own))) < 2 then
    return false;
  end if;
  perform from known.epoch e where (e.mandate, e.number) in ((own, own_epoch), (of_other, its_epoch)) and e.closed_on is null for share;
  if (select count(*) from known.epoch e where (e.mandate, e.number) in ((own, own_epoch), (of_other, its_epoch)) and e.closed_on is null) < 2 then
    return false;
  end if;
  if exists (select from sealed.pair_key k where k.mandate = own and k.other = of_other and k.epoch = own_epoch and k.other_epoch = its_epoch) then
    return false;
  end if;
  delete from sealed.pair_key k where (k.mandate, k.other) in ((own, of_other), (of_other, own));
  insert into sealed.pair_key values (own, of_other, own_epoch, its_epoch, today, own_body), (of_other, own, its_epoch, own_epoch, today, its_body);
  return true;
end $function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION sealed.seal_anew(of_kind text, row_id uuid, was bytea, anew bytea, to_epoch integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  of_mandate text := platform.current_mandate();
begin
  perform from known.epoch where mandate = of_mandate and number = to_epoch and closed_on is null for share;
  if not found then
    return false;
  end if;
  case of_kind
    when 'submission' then
      perform from known.submission where id = row_id and mandate = of_mandate and epoch < to_epoch for update;
      if not found then
        return false;
      end if;
      update sealed.submission set body = anew where id = row_id and sha256(body) = was and length(body) = length(anew);
      if found then
        update known.submission set epoch = to_epoch where id = row_id;
        return true;
      end if;
      return false;
    when 'addition' then
      update sealed.addition set body = anew, epoch = to_epoch
      where id = row_id and mandate = of_mandate and epoch < to_epoch and sha256(body) = was and length(body) = length(anew);
    when 'note' then
      update sealed.office_note n set body = anew, epoch = to_epoch
      where n.id = row_id and coalesce(n.epoch, 0) < to_epoch and sha256(n.body) = was
        and exists (select from known.submission s where s.id = n.submission and s.mandate = of_mandate);
    when 'hold-reason' then
      update sealed.hold_reason r set body = anew, epoch = to_epoch
      where r.hold = row_id and coalesce(r.epoch, 0) < to_epoch and sha256(r.body) = was
        and exists (select from known.legal_hold h join known.submission s on s.id = h.submission
          where h.id = r.hold and s.mandate = of_mandate);
    when 'case-key' then
      update sealed.case_key k set body = anew, epoch = to_epoch
      where k.id = row_id and k.mandate = of_mandate and k.epoch < to_epoch and sha256(k.body) = was
        and length(k.body) = length(anew);
    when 'clearance-copy' then
      update sealed.clearance_copy c set body = anew, epoch = to_epoch
      where c.id = row_id and c.mandate = of_mandate and c.epoch < to_epoch and sha256(c.body) = was
        and length(c.body) = length(anew);
    when 'work' then
      update sealed.work_words w set body = anew, epoch = to_epoch
      where w.id = row_id and w.mandate = of_mandate and w.epoch < to_epoch and sha256(w.body) = was
        and length(w.body) = length(anew);
    else
      return false;
  end case;
  return found;
end $function$

-- may: vigie_office
CREATE OR REPLACE FUNCTION search.bigrams(folded text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select regexp_replace(regexp_replace(regexp_replace(folded,
    '([^\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff ])([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', '\1 \2', 'g'),
    '([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])([^\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff ])', '\1 \2', 'g'),
    '(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', '\1 \1', 'g')
$function$
CREATE OR REPLACE FUNCTION search.find(query tsquery, words tsquery, lexemes text[], beginnings text[], reader_lang text, ranked_from integer, most integer, behind_rank real, behind_day date, behind_id bigint, page_limit integer, with_facets boolean)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    begin
      return (
        with hit as materialized (
          select id, day, year, kind, lang, states, mandates, vector from released.passage where vector @@ query limit most + 1
        ), ranked as (
          -- Long passages are not better for having more words (1); the reader's own language is worth half as much again.
          select id, day, year, kind, lang, states, mandates, vector,
            case when words is null then 0 else ts_rank(vector, words, 1) * case when lang = reader_lang then 1.5 else 1 end end::real as rank
          from (select * from hit offset case when words is null then 0 else ranked_from - 1 end
            limit case when words is not null then 1000 end) as ranked
        ), page as (
          select * from ranked where behind_id is null or rank < behind_rank
            or (rank = behind_rank and (day < behind_day or (day = behind_day and id > behind_id)))
          order by rank desc, day desc, id limit page_limit + 1
        ), alike as materialized (
          -- Grouped before the codes are taken apart: of 5,000 hits there are few different ones.
          select kind, lang, year, mandates, count(*) from hit group by kind, lang, year, mandates
        )
        select json_build_object(
          'count', (select count(*) from hit),
          'hits', (select json_agg(json_build_object('id', p.id::text, 'rank', p.rank, 'kind', p.kind, 'subject', t.subject, 'part', t.part,
              'lang', p.lang, 'day', p.day, 'year', p.year, 'states', string_to_array(p.states, ' '),
              'mandates', string_to_array(p.mandates, ' '), 'invented', t.invented, 'precision', t.precision,
              'probableStates', case when p.vector @@ '''probable='':*'::tsquery
                then (select json_agg(substr(lexeme, 10) order by lexeme) from unnest(p.vector) where starts_with(lexeme, 'probable=')) else '[]' end,
              'title', t.title, 'text', t.text, 'marks', case when cardinality(lexemes) + cardinality(beginnings) > 0 then json_build_object(
                'shift', (select coalesce(max(position), 0) from unnest(ts_filter(p.vector, '{a}')) as w, unnest(w.positions) as position),
                'found', (select json_agg(json_build_array(asked, position, weight = 'A'))
                  from unnest(p.vector) as w (lexeme, positions, weights),
                    lateral (select case when lexeme = any (lexemes) then lexeme
                      else (select b from unnest(beginnings) as b where starts_with(lexeme, b) limit 1) end offset 0) as match (asked),
                    unnest(positions, weights) as at (position, weight) where asked is not null)) end) order by p.rank desc, p.day desc, p.id)
            from page p join released.passage_text t using (id)),
          'facets', case when with_facets then (select json_agg(json_build_object('name', name, 'value', value, 'count', count) order by count desc, value) from (
            select 'kind' as name, kind as value, sum(count) as count from alike group by kind
            union all select 'lang', lang, sum(count) from alike group by lang
            union all select 'year', year::text, sum(count) from alike where year is not null group by year
            union all select 'mandate', mandate, sum(count) from alike, string_to_table(mandates, ' ') as mandate group by mandate
            union all select 'state', state, sum(count) from (select states, count(*) from hit group by states) as by_states, string_to_table(states, ' ') as state group by state
          ) as counted) end)
      );
    end $function$
CREATE OR REPLACE FUNCTION search.find_all(words tsquery, lexemes text[], beginnings text[], reader_lang text, ranked_from integer, most integer, behind_rank real, behind_day date, behind_id bigint, page_limit integer, with_facets boolean)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    begin
      return (
        with hit as materialized (
          select id, day, year, kind, lang, states, mandates, vector from released.passage where true limit most + 1
        ), ranked as (
          -- Long passages are not better for having more words (1); the reader's own language is worth half as much again.
          select id, day, year, kind, lang, states, mandates, vector,
            case when words is null then 0 else ts_rank(vector, words, 1) * case when lang = reader_lang then 1.5 else 1 end end::real as rank
          from (select * from hit offset case when words is null then 0 else ranked_from - 1 end
            limit case when words is not null then 1000 end) as ranked
        ), page as (
          select * from ranked where behind_id is null or rank < behind_rank
            or (rank = behind_rank and (day < behind_day or (day = behind_day and id > behind_id)))
          order by rank desc, day desc, id limit page_limit + 1
        ), alike as materialized (
          -- Grouped before the codes are taken apart: of 5,000 hits there are few different ones.
          select kind, lang, year, mandates, count(*) from hit group by kind, lang, year, mandates
        )
        select json_build_object(
          'count', (select count(*) from hit),
          'hits', (select json_agg(json_build_object('id', p.id::text, 'rank', p.rank, 'kind', p.kind, 'subject', t.subject, 'part', t.part,
              'lang', p.lang, 'day', p.day, 'year', p.year, 'states', string_to_array(p.states, ' '),
              'mandates', string_to_array(p.mandates, ' '), 'invented', t.invented, 'precision', t.precision,
              'probableStates', case when p.vector @@ '''probable='':*'::tsquery
                then (select json_agg(substr(lexeme, 10) order by lexeme) from unnest(p.vector) where starts_with(lexeme, 'probable=')) else '[]' end,
              'title', t.title, 'text', t.text, 'marks', case when cardinality(lexemes) + cardinality(beginnings) > 0 then json_build_object(
                'shift', (select coalesce(max(position), 0) from unnest(ts_filter(p.vector, '{a}')) as w, unnest(w.positions) as position),
                'found', (select json_agg(json_build_array(asked, position, weight = 'A'))
                  from unnest(p.vector) as w (lexeme, positions, weights),
                    lateral (select case when lexeme = any (lexemes) then lexeme
                      else (select b from unnest(beginnings) as b where starts_with(lexeme, b) limit 1) end offset 0) as match (asked),
                    unnest(positions, weights) as at (position, weight) where asked is not null)) end) order by p.rank desc, p.day desc, p.id)
            from page p join released.passage_text t using (id)),
          'facets', case when with_facets then (select json_agg(json_build_object('name', name, 'value', value, 'count', count) order by count desc, value) from (
            select 'kind' as name, kind as value, sum(count) as count from alike group by kind
            union all select 'lang', lang, sum(count) from alike group by lang
            union all select 'year', year::text, sum(count) from alike where year is not null group by year
            union all select 'mandate', mandate, sum(count) from alike, string_to_table(mandates, ' ') as mandate group by mandate
            union all select 'state', state, sum(count) from (select states, count(*) from hit group by states) as by_states, string_to_table(states, ' ') as state group by state
          ) as counted) end)
      );
    end $function$
CREATE OR REPLACE FUNCTION search.find_recommendations(query tsquery, words tsquery, lexemes text[], beginnings text[], reader_lang text, ranked_from integer, most integer, behind_rank real, behind_day date, behind_id bigint, page_limit integer, with_facets boolean)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    begin
      return (
        with hit as materialized (
          select id, day, year, kind, lang, states, mandates, vector from released.passage where vector @@ query and kind = 'recommendation' limit most + 1
        ), ranked as (
          -- Long passages are not better for having more words (1); the reader's own language is worth half as much again.
          select id, day, year, kind, lang, states, mandates, vector,
            case when words is null then 0 else ts_rank(vector, words, 1) * case when lang = reader_lang then 1.5 else 1 end end::real as rank
          from (select * from hit offset case when words is null then 0 else ranked_from - 1 end
            limit case when words is not null then 1000 end) as ranked
        ), page as (
          select * from ranked where behind_id is null or rank < behind_rank
            or (rank = behind_rank and (day < behind_day or (day = behind_day and id > behind_id)))
          order by rank desc, day desc, id limit page_limit + 1
        ), alike as materialized (
          -- Grouped before the codes are taken apart: of 5,000 hits there are few different ones.
          select kind, lang, year, mandates, count(*) from hit group by kind, lang, year, mandates
        )
        select json_build_object(
          'count', (select count(*) from hit),
          'hits', (select json_agg(json_build_object('id', p.id::text, 'rank', p.rank, 'kind', p.kind, 'subject', t.subject, 'part', t.part,
              'lang', p.lang, 'day', p.day, 'year', p.year, 'states', string_to_array(p.states, ' '),
              'mandates', string_to_array(p.mandates, ' '), 'invented', t.invented, 'precision', t.precision,
              'probableStates', case when p.vector @@ '''probable='':*'::tsquery
                then (select json_agg(substr(lexeme, 10) order by lexeme) from unnest(p.vector) where starts_with(lexeme, 'probable=')) else '[]' end,
              'title', t.title, 'text', t.text, 'marks', case when cardinality(lexemes) + cardinality(beginnings) > 0 then json_build_object(
                'shift', (select coalesce(max(position), 0) from unnest(ts_filter(p.vector, '{a}')) as w, unnest(w.positions) as position),
                'found', (select json_agg(json_build_array(asked, position, weight = 'A'))
                  from unnest(p.vector) as w (lexeme, positions, weights),
                    lateral (select case when lexeme = any (lexemes) then lexeme
                      else (select b from unnest(beginnings) as b where starts_with(lexeme, b) limit 1) end offset 0) as match (asked),
                    unnest(positions, weights) as at (position, weight) where asked is not null)) end) order by p.rank desc, p.day desc, p.id)
            from page p join released.passage_text t using (id)),
          'facets', case when with_facets then (select json_agg(json_build_object('name', name, 'value', value, 'count', count) order by count desc, value) from (
            select 'kind' as name, kind as value, sum(count) as count from alike group by kind
            union all select 'lang', lang, sum(count) from alike group by lang
            union all select 'year', year::text, sum(count) from alike where year is not null group by year
            union all select 'mandate', mandate, sum(count) from alike, string_to_table(mandates, ' ') as mandate group by mandate
            union all select 'state', state, sum(count) from (select states, count(*) from hit group by states) as by_states, string_to_table(states, ' ') as state group by state
          ) as counted) end)
      );
    end $function$
CREATE OR REPLACE FUNCTION search.fold(t text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  f text := search.without_accents(case when octet_length(t) = length(t) then t else normalize(t, NFKC) end);
begin
  if f ~ '[\u0610-\u06ff]' then
    f := regexp_replace(translate(regexp_replace(f, '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'),
      'أإآٱىکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ااااي' || 'كي01234567890123456789'), 'ه(?![\u0620-\u064a])', 'ة', 'g');
  end if;
  return lower(regexp_replace(f, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u060c-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u2000-\u20cf\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe30-\ufe4f\ufff0-\uffff]+', ' ', 'g'));
end $function$
CREATE OR REPLACE FUNCTION search.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_extract_query_trgm$function$
CREATE OR REPLACE FUNCTION search.gin_extract_value_trgm(text, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_extract_value_trgm$function$
CREATE OR REPLACE FUNCTION search.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal)
 RETURNS boolean
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_trgm_consistent$function$
CREATE OR REPLACE FUNCTION search.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal)
 RETURNS "char"
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_trgm_triconsistent$function$
CREATE OR REPLACE FUNCTION search.gtrgm_compress(internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_compress$function$
CREATE OR REPLACE FUNCTION search.gtrgm_consistent(internal, text, smallint, oid, internal)
 RETURNS boolean
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_consistent$function$
CREATE OR REPLACE FUNCTION search.gtrgm_decompress(internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_decompress$function$
CREATE OR REPLACE FUNCTION search.gtrgm_distance(internal, text, smallint, oid, internal)
 RETURNS double precision
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_distance$function$
CREATE OR REPLACE FUNCTION search.gtrgm_in(cstring)
 RETURNS search.gtrgm
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_in$function$
CREATE OR REPLACE FUNCTION search.gtrgm_options(internal)
 RETURNS void
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE
AS '$libdir/pg_trgm', $function$gtrgm_options$function$
CREATE OR REPLACE FUNCTION search.gtrgm_out(search.gtrgm)
 RETURNS cstring
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_out$function$
CREATE OR REPLACE FUNCTION search.gtrgm_penalty(internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_penalty$function$
CREATE OR REPLACE FUNCTION search.gtrgm_picksplit(internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_picksplit$function$
CREATE OR REPLACE FUNCTION search.gtrgm_same(search.gtrgm, search.gtrgm, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_same$function$
CREATE OR REPLACE FUNCTION search.gtrgm_union(internal, internal)
 RETURNS search.gtrgm
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_union$function$
CREATE OR REPLACE FUNCTION search.guess_lang(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when t ~ '[\u0620-\u06ff]' then 'ar' when t ~ '[\u0400-\u04ff]' then 'ru' when t ~ '[\u3400-\u9fff]' then 'zh' else 'en' end
$function$
CREATE OR REPLACE FUNCTION search.in_vocabulary(lang text, word text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select length(word) <= 40 and word !~ '[0-9]' and (case when lang = 'zh' then length(word) = 2 and search.is_han(left(word, 1)) else length(word) >= 3 end)
$function$
CREATE OR REPLACE FUNCTION search.is_han(c text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select c collate "C" between U&'\3400' and U&'\9fff' or c collate "C" between U&'\f900' and U&'\faff'
    or c collate "C" between U&'\+020000' and U&'\+03ffff'
$function$
CREATE OR REPLACE FUNCTION search.parts(t text)
 RETURNS TABLE(part integer, body text)
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  most constant integer := 1500;
  rest text := btrim(t, E' \n\r\t');
  cut integer;
begin
  part := 0;
  while length(rest) > most loop
    cut := coalesce(nullif(length(substring(left(rest, most) from '^(.*\n)')), 0), nullif(length(substring(left(rest, most) from '^(.*[.!?؟。！？])\s')), 0),
      nullif(length(substring(left(rest, most) from '^(.*)\s')), 0), most);
    part := part + 1;
    body := btrim(left(rest, cut), E' \n\r\t');
    rest := btrim(substr(rest, cut + 1), E' \n\r\t');
    return next;
  end loop;
  if rest <> '' then
    part := part + 1;
    body := rest;
    return next;
  end if;
end $function$
CREATE OR REPLACE FUNCTION search.set_limit(real)
 RETURNS real
 LANGUAGE c
 STRICT
AS '$libdir/pg_trgm', $function$set_limit$function$
CREATE OR REPLACE FUNCTION search.show_limit()
 RETURNS real
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$show_limit$function$
CREATE OR REPLACE FUNCTION search.show_trgm(text)
 RETURNS text[]
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$show_trgm$function$
CREATE OR REPLACE FUNCTION search.similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity$function$
CREATE OR REPLACE FUNCTION search.similarity_dist(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity_dist$function$
CREATE OR REPLACE FUNCTION search.similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity_op$function$
CREATE OR REPLACE FUNCTION search.slice_of(of_day date)
 RETURNS smallint
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select min(slice) from released.passage_slice where of_day >= from_day
$function$
CREATE OR REPLACE FUNCTION search.spaced(lang text, t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when lang = 'zh' then search.bigrams(search.fold(t)) else search.fold(t) end
$function$
CREATE OR REPLACE FUNCTION search.states_named(t text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 1
AS $function$
  select state from reference.state_name where search.fold(name) = search.fold(t)
  union select state from reference.state_name where search.fold(formal_name) = search.fold(t)
  union select state from reference.state_alias where search.fold(alias) = search.fold(t)
$function$
CREATE OR REPLACE FUNCTION search.strict_word_similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity$function$
CREATE OR REPLACE FUNCTION search.strict_word_similarity_commutator_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_commutator_op$function$
CREATE OR REPLACE FUNCTION search.strict_word_similarity_dist_commutator_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_dist_commutator_op$function$
CREATE OR REPLACE FUNCTION search.strict_word_similarity_dist_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_dist_op$function$
CREATE OR REPLACE FUNCTION search.strict_word_similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_op$function$
CREATE OR REPLACE FUNCTION search.to_query(lang text, t text, phrase boolean)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when phrase then phraseto_tsquery(c, f) else plainto_tsquery(c, f) end
  from (select case lang when 'en' then 'pg_catalog.english'::regconfig when 'fr' then 'pg_catalog.french' when 'es' then 'pg_catalog.spanish'
      when 'ru' then 'pg_catalog.russian' when 'ar' then 'search.arabic' when 'zh' then 'pg_catalog.english' else 'pg_catalog.simple' end as c,
    -- The last character of Chinese asks for no word of its own: in a text it may begin any pair.
    case lang when 'zh' then regexp_replace(search.bigrams(search.fold(t)), '(\S) +[\u3400-\u9fff] *$', '\1') else search.fold(t) end as f) as folded
$function$
CREATE OR REPLACE FUNCTION search.to_words(lang text, spaced text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case lang
    when 'en' then to_tsvector('pg_catalog.english', spaced)
    when 'fr' then to_tsvector('pg_catalog.french', spaced)
    when 'es' then to_tsvector('pg_catalog.spanish', spaced)
    when 'ru' then to_tsvector('pg_catalog.russian', spaced)
    when 'ar' then to_tsvector('search.arabic', spaced)
    when 'zh' then to_tsvector('pg_catalog.english', spaced)
    else to_tsvector('pg_catalog.simple', spaced) end
$function$
CREATE OR REPLACE FUNCTION search.unaccent(regdictionary, text)
 RETURNS text
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/unaccent', $function$unaccent_dict$function$
CREATE OR REPLACE FUNCTION search.unaccent(text)
 RETURNS text
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/unaccent', $function$unaccent_dict$function$
CREATE OR REPLACE FUNCTION search.unaccent_init(internal)
 RETURNS internal
 LANGUAGE c
 PARALLEL SAFE
AS '$libdir/unaccent', $function$unaccent_init$function$
CREATE OR REPLACE FUNCTION search.unaccent_lexize(internal, internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 PARALLEL SAFE
AS '$libdir/unaccent', $function$unaccent_lexize$function$
CREATE OR REPLACE FUNCTION search.variants(terms json, names text[])
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'variants', (select json_agg(json_build_object('term', a.term, 'lang', a.lang, 'query',
        case when a.alone then quote_literal(a.text) || ':*' else nullif(search.to_query(a.lang, a.text, a.phrase)::text, '') end))
      from json_to_recordset(terms) as a (term integer, lang text, text text, phrase boolean, alone boolean)),
    'states', (select json_agg(distinct jsonb_build_object('name', n.name - 1, 'state', s.state))
      from unnest(names) with ordinality as n (text, name) cross join lateral search.states_named(n.text) as s (state)));
end $function$
CREATE OR REPLACE FUNCTION search.without_accents(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select search.unaccent('search.unaccent'::regdictionary, t) $function$
CREATE OR REPLACE FUNCTION search.word_similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity$function$
CREATE OR REPLACE FUNCTION search.word_similarity_commutator_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_commutator_op$function$
CREATE OR REPLACE FUNCTION search.word_similarity_dist_commutator_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_dist_commutator_op$function$
CREATE OR REPLACE FUNCTION search.word_similarity_dist_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_dist_op$function$
CREATE OR REPLACE FUNCTION search.word_similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_op$function$
CREATE OR REPLACE FUNCTION search.words_like(of_word text, of_langs text[])
 RETURNS TABLE(lang text, word text, passages integer)
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET "pg_trgm.similarity_threshold" TO '0.2'
AS $function$
      select w.lang, w.word, w.passages from released.search_word w
      where w.word operator(search.%) of_word and w.lang = any (of_langs) and passages > 0
        and length(w.word) between length(of_word) - 2 and length(of_word) + 2
      order by search.similarity(w.word, of_word) desc, w.passages desc limit 40 $function$

-- triggers
CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON platform.event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON platform.event FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
CREATE TRIGGER generation_delete AFTER DELETE ON known.epoch REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON known.helper REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON platform.event_head REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.clock_policy REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.declaration_article REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.declared_figure REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.footnote REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.instrument REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.law_desk REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.loaded_file REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.mandate REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.mandate_alias REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.mandate_here REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.publication_policy REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.region REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.region_assignment REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.region_scheme REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.reminder_policy REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.reporting_session REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.search_word REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.source_count REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.state REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.state_alias REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.state_name REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.treaty_ratification REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.vocabulary REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON reference.year_status REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.action_plan REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.assessment REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.clock_event REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.commitment REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.commitment_step REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.correction REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.country_study REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.fact REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.focal_point_meeting REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.indicator_value REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.initiative REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_article REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_clause REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_fact REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_link REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_next REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_stage REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.law_text REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.letter REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.letter_addressee REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.letter_link REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.meeting REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.model_clause REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.notice REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.passage_text REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.persons_sum REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.principle_finding REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.protection_account REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.protection_instrument REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.protection_view REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.protective_action REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.question REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_action REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_action_step REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_indicator REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_line REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_position REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_source REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.recommendation_value REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.record_entry REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.reply REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.reply_correction REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.reply_mark REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.reply_to REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.resolution REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.resolution_entry REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.resolution_point REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.resolution_vote REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.snapshot REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.snapshot_table REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.standing_invitation REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.study_state REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.treaty_said REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.upr_review REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.visit REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.visit_event REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.visit_term REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_delete AFTER DELETE ON released.withdrawn REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON known.epoch REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON known.helper REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON platform.event_head REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.clock_policy REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.declaration_article REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.declared_figure REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.footnote REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.instrument REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.law_desk REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.loaded_file REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.mandate REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.mandate_alias REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.mandate_here REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.publication_policy REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.region REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.region_assignment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.region_scheme REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.reminder_policy REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.reporting_session REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.search_word REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.source_count REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.state REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.state_alias REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.state_name REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.treaty_ratification REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.vocabulary REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON reference.year_status REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.action_plan REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.assessment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.clock_event REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.commitment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.commitment_step REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.correction REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.country_study REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.fact REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.focal_point_meeting REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.indicator_value REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.initiative REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_article REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_clause REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_fact REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_link REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_next REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_stage REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.law_text REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.letter REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.letter_addressee REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.letter_link REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.meeting REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.model_clause REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.notice REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.passage_text REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.persons_sum REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.principle_finding REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.protection_account REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.protection_instrument REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.protection_view REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.protective_action REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.question REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_action REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_action_step REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_indicator REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_line REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_position REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_source REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.recommendation_value REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.record_entry REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.reply REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.reply_correction REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.reply_mark REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.reply_to REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.resolution REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.resolution_entry REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.resolution_point REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.resolution_vote REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.snapshot REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.snapshot_table REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.standing_invitation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.study_state REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.treaty_said REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.upr_review REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.visit REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.visit_event REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.visit_term REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_insert AFTER INSERT ON released.withdrawn REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON known.epoch FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON known.helper FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON platform.event_head FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.clock_policy FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.declaration_article FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.declared_figure FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.footnote FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.instrument FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.law_desk FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.loaded_file FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.mandate FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.mandate_alias FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.mandate_here FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.publication_policy FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.region FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.region_assignment FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.region_scheme FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.reminder_policy FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.reporting_session FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.search_word FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.source_count FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.state FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.state_alias FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.state_name FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.treaty_ratification FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.vocabulary FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON reference.year_status FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.action_plan FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.assessment FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.clock_event FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.commitment FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.commitment_step FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.correction FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.country_study FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.fact FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.focal_point_meeting FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.indicator_value FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.initiative FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_article FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_clause FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_fact FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_link FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_next FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_stage FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.law_text FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.letter FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.letter_addressee FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.letter_link FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.meeting FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.model_clause FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.notice FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.passage_text FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.persons_sum FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.principle_finding FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.protection_account FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.protection_instrument FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.protection_view FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.protective_action FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.question FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_action FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_action_step FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_indicator FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_line FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_position FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_source FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.recommendation_value FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.record_entry FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.reply FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.reply_correction FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.reply_mark FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.reply_to FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.resolution FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.resolution_entry FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.resolution_point FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.resolution_vote FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.snapshot FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.snapshot_table FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.standing_invitation FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.study_state FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.treaty_said FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.upr_review FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.visit FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.visit_event FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.visit_term FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_truncate AFTER TRUNCATE ON released.withdrawn FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON known.epoch REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON known.helper REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON platform.event_head REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.clock_policy REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.declaration_article REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.declared_figure REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.footnote REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.instrument REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.law_desk REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.loaded_file REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.mandate REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.mandate_alias REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.mandate_here REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.publication_policy REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.region REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.region_assignment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.region_scheme REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.reminder_policy REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.reporting_session REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.search_word REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.source_count REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.state REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.state_alias REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.state_name REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.treaty_ratification REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.vocabulary REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON reference.year_status REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.action_plan REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.assessment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.clock_event REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.commitment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.commitment_step REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.correction REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.country_study REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.fact REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.focal_point_meeting REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.indicator_value REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.initiative REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_article REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_clause REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_fact REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_link REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_next REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_stage REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.law_text REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.letter REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.letter_addressee REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.letter_link REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.meeting REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.model_clause REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.notice REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.passage_text REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.persons_sum REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.principle_finding REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.protection_account REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.protection_instrument REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.protection_view REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.protective_action REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.question REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_action REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_action_step REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_indicator REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_line REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_position REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_source REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.recommendation_value REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.record_entry REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.reply REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.reply_correction REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.reply_mark REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.reply_to REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.resolution REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.resolution_entry REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.resolution_point REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.resolution_vote REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.snapshot REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.snapshot_table REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.standing_invitation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.study_state REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.treaty_said REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.upr_review REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.visit REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.visit_event REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.visit_term REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER generation_update AFTER UPDATE ON released.withdrawn REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION released.move_generation()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.action_plan FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.assessment FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.commitment FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.commitment_step FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.country_study FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.focal_point_meeting FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.initiative FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_article FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_clause FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_fact FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_link FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_next FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_stage FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.law_text FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.meeting FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.principle_finding FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.protection_account FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.protection_instrument FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.protection_view FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.protective_action FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation_action FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation_action_step FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation_indicator FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation_line FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation_position FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.recommendation_value FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.resolution FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.resolution_entry FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.resolution_point FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.resolution_vote FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.standing_invitation FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.upr_review FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.visit FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.visit_event FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER marks_invented BEFORE INSERT ON released.visit_term FOR EACH ROW WHEN ((current_setting('vigie.invented'::text, true) = 'yes'::text)) EXECUTE FUNCTION released.marks_invented()
CREATE TRIGGER narrow_added AFTER INSERT ON known.fact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION known.narrow_facts()
CREATE TRIGGER narrow_added AFTER INSERT ON released.fact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION released.narrow_facts()
CREATE TRIGGER narrow_changed AFTER UPDATE ON known.fact REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION known.narrow_facts()
CREATE TRIGGER narrow_changed AFTER UPDATE ON released.fact REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION released.narrow_facts()
CREATE TRIGGER narrow_emptied AFTER TRUNCATE ON known.fact FOR EACH STATEMENT EXECUTE FUNCTION known.narrow_facts()
CREATE TRIGGER narrow_emptied AFTER TRUNCATE ON released.fact FOR EACH STATEMENT EXECUTE FUNCTION released.narrow_facts()
CREATE TRIGGER narrow_removed AFTER DELETE ON known.fact REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION known.narrow_facts()
CREATE TRIGGER narrow_removed AFTER DELETE ON released.fact REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION released.narrow_facts()
CREATE TRIGGER office_a_holds_entry BEFORE INSERT ON known.entry_decision FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_holds_entry()
CREATE TRIGGER office_adds_as_agreed BEFORE INSERT ON known.reply_translation FOR EACH ROW WHEN (((CURRENT_USER = 'vigie_office'::name) AND (new.public_words IS NOT NULL))) EXECUTE FUNCTION known.office_leaves_as_agreed('reply_id')
CREATE TRIGGER office_appends_next BEFORE INSERT ON platform.event FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION platform.office_appends_next()
CREATE TRIGGER office_approves_nothing BEFORE INSERT OR UPDATE ON known.release FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_approves_nothing()
CREATE TRIGGER office_brings_a_word BEFORE INSERT ON known.entry_decision FOR EACH ROW WHEN (((CURRENT_USER = 'vigie_office'::name) AND (new.decision = 'let-through'::text) AND (new.word IS NULL))) EXECUTE FUNCTION known.office_brings_a_word()
CREATE TRIGGER office_corrects BEFORE INSERT OR UPDATE ON known.letter_correction FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_corrects()
CREATE TRIGGER office_counts_on BEFORE INSERT ON known.clock_event FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_counts_on('addressee_id', 'seq')
CREATE TRIGGER office_counts_on BEFORE INSERT ON known.delivery FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_counts_on('addressee_id', 'seq')
CREATE TRIGGER office_counts_on BEFORE INSERT ON known.entry_decision FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_counts_on('entry', 'number')
CREATE TRIGGER office_drops_as_agreed BEFORE DELETE ON known.reply_translation FOR EACH ROW WHEN (((CURRENT_USER = 'vigie_office'::name) AND (old.public_words IS NOT NULL))) EXECUTE FUNCTION known.office_leaves_as_agreed('reply_id')
CREATE TRIGGER office_keeps_epochs BEFORE UPDATE ON known.epoch FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_keeps_epochs()
CREATE TRIGGER office_keeps_numbers BEFORE UPDATE OF addressee_id, seq ON known.clock_event FOR EACH ROW WHEN (((CURRENT_USER = 'vigie_office'::name) AND ((new.addressee_id IS DISTINCT FROM old.addressee_id) OR (new.seq IS DISTINCT FROM old.seq)))) EXECUTE FUNCTION known.office_keeps_numbers()
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE OF letter_id, "position", class, state, probable_state, actor_name ON known.letter_addressee FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.letter_link FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.letter_person FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.letter_signatory FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.letter_tag FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.public_version FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.question FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.reply_to FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('reply_id')
CREATE TRIGGER office_leaves_as_agreed BEFORE INSERT OR DELETE OR UPDATE ON known.reprisal FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_leaves_as_agreed('letter_id')
CREATE TRIGGER office_leaves_taken_back BEFORE UPDATE ON known.company_holding FOR EACH ROW WHEN (((CURRENT_USER = 'vigie_office'::name) AND (old.taken_back_on IS NOT NULL))) EXECUTE FUNCTION known.office_leaves_taken_back()
CREATE TRIGGER office_makes_no_first BEFORE INSERT OR UPDATE ON known.officer FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_makes_no_first()
CREATE TRIGGER office_opens_no_link BEFORE UPDATE ON known.office_beginning FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_opens_no_link('begun_at')
CREATE TRIGGER office_opens_no_link BEFORE UPDATE ON platform.enrolment_link FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_opens_no_link('used_at')
CREATE TRIGGER office_proposes BEFORE INSERT OR UPDATE ON known.letter FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_proposes()
CREATE TRIGGER office_proposes BEFORE INSERT OR UPDATE ON known.reply FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_proposes()
CREATE TRIGGER office_proposes BEFORE INSERT OR UPDATE ON known.reply_correction FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_proposes_reply_correction()
CREATE TRIGGER office_rewrites_as_agreed BEFORE UPDATE ON known.reply_translation FOR EACH ROW WHEN (((CURRENT_USER = 'vigie_office'::name) AND ((old.public_words IS NOT NULL) OR (new.public_words IS NOT NULL)))) EXECUTE FUNCTION known.office_leaves_as_agreed('reply_id')
CREATE TRIGGER office_says_once BEFORE UPDATE ON known.institution_asked FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_says_once()
CREATE TRIGGER office_takes_no_step_out BEFORE INSERT ON known.transition FOR EACH ROW WHEN ((CURRENT_USER = 'vigie_office'::name)) EXECUTE FUNCTION known.office_takes_no_step_out()
CREATE TRIGGER prints_go AFTER UPDATE OF triage, merged_into, closed_on ON known."case" FOR EACH ROW WHEN (((new.merged_into IS NOT NULL) OR (new.closed_on IS NOT NULL) OR (new.triage = ANY (ARRAY['decline'::text, 'refer'::text])))) EXECUTE FUNCTION sealed.prints_go()
CREATE TRIGGER snapshot_stays BEFORE DELETE OR UPDATE ON released.snapshot FOR EACH ROW EXECUTE FUNCTION released.refuse_snapshot_change()
CREATE TRIGGER snapshot_table_stays BEFORE DELETE OR UPDATE ON released.snapshot_table FOR EACH ROW EXECUTE FUNCTION released.refuse_snapshot_change()
