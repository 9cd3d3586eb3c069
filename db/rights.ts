/**
 * What each surface's role in PostgreSQL can do to each table: s select, i insert, u update, d delete; in brackets to
 * these columns alone. A story reads the database's catalogue against it, and `docs/database-rights.md` is printed from it.
 */
export const databaseRoles = ['public', 'intake', 'office', 'corner', 'jobs'] as const
export type DatabaseRole = (typeof databaseRoles)[number]
export type Rights = Partial<Record<DatabaseRole, string>>

// Of a State's corner, which writes nothing, and reads of each table what a mission is shown of its own.
const corner: Record<string, string> = {
  'reference.clock_policy': 's',
  'reference.mandate': 's',
  'reference.state': 's',
  'reference.state_name': 's',
  'known.clock_event': 's(addressee_id kind on_day seq until_day)',
  'known.diplomat': 's(account enrolled_at id in_with name removed_at)',
  'known.fact': 's(addressee_id answered_questions asked_questions)',
  'known.filing': 's',
  'known.filing_answer': 's',
  'known.filing_file': 's',
  'known.filing_to': 's',
  'known.letter':
    's(delivery first_slug id invented kind language mandate reference runs_clock sent_on sent_precision slug subject summary)',
  'known.letter_addressee': 's(class delivery id letter_id state told_due)',
  'known.letter_correction': 's(letter_id moved_from)',
  'known.letter_signatory': 's(letter_id mandate)',
  'known.letter_text': 's(letter letter_id signatories)',
  'known.entry': 's(body brought_as brought_by brought_on id kind state subject)',
  'known.entry_decision': 's(decision entry number on_day told)',
  'known.institution_answer': 's(asked lang number on_day steps words)',
  'known.institution_asked': 's(due_on id invented lang read_on taken_back_on went_on)',
  'known.institution_told': 's',
  'known.mission_account': 's(id lang mandate name opened_on role state status)',
  'known.question': 's(id letter_id number text)',
  'known.reply':
    's(assessment channel filed form id public_from publication received_on received_precision source_order)',
  'known.reply_correction': 's(fields on_day reply_id)',
  'known.reply_mark': 's(mark question_id reply_id)',
  'known.release': 's(asked despite subject_id)',
  'known.reminder': 's(channel id kind mandate receipt_on sent_on state text)',
  'known.reminder_item': 's(addressee_id live reminder_id)',
  'known.reply_mark_settled': 's(mark question_id reply_id)',
  'known.reply_to': 's',
  'known.time_answer': 's(addressee_id filing on_day reason seq until_day words)'
}

/** Every table of the database stands here once. */
export const databaseRights: Record<string, Rights> = {
  ...each(
    'reference',
    { public: 's', intake: 's', office: 's', jobs: 's' },
    `clock_policy declaration_article declared_figure footnote instrument loaded_file mandate mandate_alias mandate_here
    publication_policy region region_assignment region_scheme reminder_policy reporting_session search_word source_count state state_alias state_name treaty_ratification vocabulary year_status`
  ),
  ...each(
    'released',
    { public: 's', office: 's', jobs: 'siud' },
    `action_plan assessment clock_event commitment commitment_step correction country_study fact focal_point_meeting indicator_value initiative law law_article law_clause law_fact law_link law_next law_stage law_text letter letter_addressee letter_link meeting model_clause passage passage_slice passage_text principle_finding protection_account protection_instrument protection_view protective_action question recommendation recommendation_action recommendation_action_step recommendation_indicator recommendation_line recommendation_position recommendation_source recommendation_value record_entry reply reply_correction reply_mark reply_to resolution resolution_entry resolution_point resolution_vote search_word standing_invitation study_state treaty_said upr_review visit visit_event visit_term withdrawn ${Array.from({ length: 16 }, (_, slice) => `passage_${slice}`).join(' ')}`
  ),
  ...each('released', { public: 's', office: 's', jobs: 'si' }, 'snapshot snapshot_table'),
  ...each('released', { public: 's', office: 's', jobs: 's' }, 'log_head generation notice'),
  // A sum is never changed: it is dissolved, or stays.
  ...each('released', { public: 's', office: 's', jobs: 'sid' }, 'persons_sum'),
  ...each('known', { jobs: 'siud' }, 'persons_sum_letter'),
  ...each(
    'known',
    { office: 'siud', jobs: 'siud' },
    `character_override fact letter_addressee letter_link letter_person letter_signatory letter_tag public_version
    question reminder_item reply_mark reply_mark_settled reply_step reply_to reply_translation reply_translation_word reprisal`
  ),
  // What was sent and what was done is never deleted by a surface; the steps that were taken are not changed either.
  ...each(
    'known',
    { office: 'siu', jobs: 'siu' },
    'clearance clock_event letter letter_correction release reminder reply'
  ),
  // One that waits goes with the reply that is withdrawn.
  ...each('known', { office: 'siu', jobs: 'siud' }, 'reply_correction'),
  ...each('known', { office: 'si', jobs: 'si' }, 'clearance_text delivery entry entry_decision'),
  ...each('known', { office: 'si' }, 'further_letter warning_matter warning_rule'),
  ...each('known', { office: 'si', jobs: 's' }, 'letter_from_draft tip_letter tip_look'),
  ...each('known', { office: 'si', jobs: 's(for_rule mandate warning)' }, 'warning_aside'),
  ...each('known', { office: 's', jobs: 'si' }, 'name_hit'),
  ...each('known', { jobs: 'sid' }, 'entry_out'),
  ...each('known', { office: 'si', jobs: 'si' }, 'name_look'),
  ...each('known', {}, 'law_alert_window law_alert_day'),
  ...each('known', { jobs: 'su(mailed)d' }, 'law_alert'),
  ...each('reference', { office: 's', jobs: 's' }, 'desk_policy law_desk register_policy'),
  ...each('known', { office: 's', jobs: 'siu' }, 'naming_withdrawal withdrawal'),
  ...each('known', { office: 's', jobs: 'siud' }, 'record_entry'),
  // The database itself keeps these in step with the facts.
  ...each(
    'released',
    { public: 's', office: 's', jobs: 's' },
    'fact_group fact_listed fact_mandate fact_narrow fact_theme'
  ),
  ...each('known', { office: 's', jobs: 's' }, 'fact_group fact_listed fact_mandate fact_narrow fact_theme'),
  ...each('known', { jobs: 'siud' }, 'import_run'),
  // What is known of companies is said anew; that one holds another and never did goes out again.
  ...each(
    'known',
    {
      office:
        'siu(by_actor entered_on folded grievance_address grievance_words home_state kind name other_names revision sector)'
    },
    'company'
  ),
  ...each(
    'known',
    {
      office:
        'siu(by_actor entered_on from_day from_precision held holder holder_as read_on revision share source_address source_title taken_back_by taken_back_on to_day to_precision)'
    },
    'company_holding'
  ),
  // A number that counts for all offices is given by the database.
  ...each(
    'known',
    { office: 'si(by_actor from_state machine on_day reason subject_id to_state)', jobs: 'si' },
    'transition'
  ),
  ...each(
    'known',
    {
      office: 'si(cases_before cases_now days id letters_before letters_now mandate raised_on rise rose state threats)',
      jobs: 's'
    },
    'warning'
  ),
  // What came is kept as it came, and what went as it went.
  ...each('known', { office: 'si', jobs: 'si' }, 'mission_address mail_out_file mail_original'),
  ...each('known', { office: 'sid', jobs: 'sd' }, 'mail_part'),
  // What an officer signed is brought by the office's role, and settled by a job alone.
  ...each(
    'known',
    { office: 'si(act by_officer id mandate on_day subject_id subject_kind word)', jobs: 'su' },
    'release_word'
  ),
  ...each('known', { office: 'siu', jobs: 'siu' }, 'mail_out mail mail_reply'),
  // The way in inserts; it reads back by receipt alone, through functions.
  ...each('known', { intake: 's', office: 's', jobs: 's' }, 'instance'),
  ...each('known', { office: 's' }, 'office_key'),
  ...each('known', { office: 'siu', jobs: 's' }, 'officer invitation recovery_recipient'),
  ...each('known', { office: 'siu' }, 'sign_in_way'),
  ...each('known', { office: 'si', jobs: 's' }, 'officer_statement'),
  ...each('known', { office: 'siud', jobs: 'siud' }, 'office_session sign_in_challenge sign_in_failure'),
  // Of a State's corner, which reads in a role of its own: a-flaw-in-the-corner-reads-its-own-letters-alone.
  ...each(
    'known',
    {
      office: 'siu(address address_lang lang mail_often mail_what mail_zone quiet_from quiet_until status)',
      jobs: 's(id mail_often mail_zone mandate name quiet_from quiet_until role state)'
    },
    'mission_account'
  ),
  // That something waits for a mission, and what became of the mail; when it last looked.
  ...each(
    'known',
    { office: 'si(account address addressee_id asked_on by_actor id lang told_with)', jobs: 'su(said state state_on)' },
    'mission_notice'
  ),
  ...each('known', { office: 'siu(last_on)' }, 'letter_looked'),
  ...each('known', { office: 'si' }, 'mission_file filing_file time_answer'),
  ...each('known', { office: 'si', jobs: 's' }, 'filing_to'),
  // What went to a national institution, and what it answered.
  ...each(
    'known',
    {
      office:
        'si(account address asked_by asked_on channel id invented lang letter_id mandate name state was_public)u(opened_on read_by read_on taken_back_by taken_back_for taken_back_on)',
      jobs: 'su(agreed_by agreed_on due_on taken_back_by taken_back_for taken_back_on went_on)'
    },
    'institution_asked'
  ),
  // What an officer signed of it is brought by the office's role; that it has gone is written by a job's alone.
  ...each(
    'known',
    { office: 'si(act asked by_officer id on_day word)', jobs: 'su(refused settled_on)' },
    'institution_word'
  ),
  ...each(
    'known',
    { office: 'si(address asked asked_on by_actor id kind)', jobs: 'siu(said state state_on)' },
    'institution_mail'
  ),
  ...each('known', { office: 'si', jobs: 's' }, 'institution_told'),
  ...each('known', { office: 'si' }, 'institution_answer'),
  // Which questions were answered, for the facts; no word of what was filed.
  ...each('known', { office: 'si', jobs: 's(id kind repeats replaces reply)' }, 'filing'),
  ...each('known', { office: 'si', jobs: 's(filing question_id)' }, 'filing_answer'),
  ...each('known', { office: 'siu(enrolled_at in_with removed_at removed_by)' }, 'diplomat'),
  ...each('known', { office: 'siu(revoked_at used_at)' }, 'upload_link'),
  ...each('known', { office: 'siu(counter totp_last_step)d' }, 'diplomat_way'),
  ...each('known', { office: 'siud', jobs: 's(created_at last_seen_at)d' }, 'mission_session'),
  ...each('known', { office: 'sid' }, 'pending_epoch'),
  ...each('known', { office: 'su(begun_at epoch officer proof)' }, 'office_beginning'),
  ...each('known', { office: 'siu', jobs: 'siud' }, 'epoch erasure_ask legal_hold'),
  ...each('known', { office: 'si', jobs: 'siud' }, 'submission_read submission_decision'),
  ...each('known', { office: 's', jobs: 'siud' }, 'submission_leaf'),
  ...each('reference', { office: 's', jobs: 's' }, 'retention_policy theme_mandate'),
  ...each('known', { intake: 'i', office: 'siu', jobs: 'siud' }, 'submission'),
  ...each('known', { intake: 'i', office: 'si', jobs: 'siud' }, 'receipt'),
  ...each('known', { office: 'si', jobs: 'siud' }, 'upload_part upload_allowance file_read'),
  ...each('known', { office: 'siu(complete submission)', jobs: 'siud' }, 'upload'),
  ...each('known', { office: 'siu', jobs: 's' }, 'case'),
  ...each('known', { office: 'sid' }, 'case_state case_tag'),
  ...each('known', { office: 'si' }, 'case_step case_read case_search'),
  ...each('sealed', { office: 'si', jobs: 's' }, 'case_key'),
  ...each('sealed', { office: 'si' }, 'case_update'),
  ...each('known', { office: 'si', jobs: 's' }, 'letter_guest clearance_word letter_signature letter_text'),
  ...each('known', { office: 'siu' }, 'compared_office'),
  ...each('known', { office: 'siu(officer on_day word)d' }, 'pair_word pair_asked'),
  ...each('known', { office: 'si' }, 'pair_matter pair_compared'),
  ...each('known', { office: 's' }, 'others_pair_word'),
  // Keys of pairs are put down by a function, for both mandates at once.
  ...each('sealed', { office: 's' }, 'pair_key others_prints'),
  ...each('sealed', { office: 'siu(epoch on_day other_epoch prints stamp)' }, 'matter_prints'),
  ...each('known', { office: 's' }, 'asked_letter'),
  ...each('sealed', { office: 'si', jobs: 's' }, 'clearance_copy'),
  ...each(
    'known',
    { office: 'siu(ended ended_by ended_on ended_words)', jobs: 's(ended kind look_on mandate)' },
    'follow_up'
  ),
  ...each('known', { office: 'siu', jobs: 's' }, 'request task'),
  ...each('known', { office: 'siu' }, 'away last_look'),
  ...each('known', { office: 'si' }, 'request_state work_step away_item'),
  ...each('known', { office: 'siud', jobs: 'su(sent_on)d' }, 'digest_address'),
  ...each(
    'known',
    {
      office:
        'si(address asked_on lang mandate officer often quiet_from quiet_until what zone)u(asked_on lang often quiet_from quiet_until what zone)d',
      jobs: 'su(looked_on mail said state state_on told)d'
    },
    'waiting_mail'
  ),
  ...each('sealed', { office: 'si', jobs: 's' }, 'work_words'),
  ...each('sealed', { office: 'sid' }, 'saved_view'),
  ...each('known', { office: 'siud', jobs: 's' }, 'duty'),
  ...each('known', { office: 'siu', jobs: 's' }, 'helper'),
  ...each('sealed', { intake: 'i', office: 'si', jobs: 'siud' }, 'submission'),
  ...each('sealed', { intake: 'i', office: 'siu', jobs: 'siud' }, 'addition'),
  ...each('sealed', { office: 'siud', jobs: 'siud' }, 'officer_secret epoch_secret'),
  ...each('sealed', { office: 'si', jobs: 'siud' }, 'to_source hold_reason'),
  ...each('sealed', { office: 'siu(waits)', jobs: 'siud' }, 'office_note'),
  ...each('known', { office: 'siud', jobs: 'siud' }, 'guest'),
  ...each('sealed', { office: 'siud', jobs: 'siud' }, 'guest_share'),
  // Of a desk of an organisation no surface reads a row: the way in has its functions.
  ...each('sealed', { jobs: 'sud' }, 'desk'),
  ...each('sealed', { office: 'sid' }, 'pending_epoch_secret'),
  ...each('sealed', { office: 'sid', jobs: 'sd' }, 'pending_recovery_secret'),
  ...each('sealed', { office: 's', jobs: 's' }, 'by_epoch'),
  ...each('released', { public: 's', intake: 's', office: 's', jobs: 's' }, 'epoch helper'),
  ...each('platform', { office: 'si', jobs: 'si' }, 'event'),
  ...each('platform', { office: 'i', jobs: 'si' }, 'event_payload'),
  ...each('platform', { jobs: 'si' }, 'event_head'),
  ...each('platform', { office: 'su(used_at)' }, 'enrolment_link'),
  ...each('platform', {}, 'migration')
}
for (const [table, rights] of Object.entries(corner))
  databaseRights[table] = { ...databaseRights[table], corner: rights }

/**
 * Rows of every mandate are open to the office's role in these tables, and in no other of what is known, sealed or logged:
 * they are the instance's own, or looked up before anybody is signed in and so before there is a mandate.
 */
export const ofTheInstance = [
  'known.instance',
  'known.invitation',
  'known.office_key',
  'known.office_session',
  'known.officer',
  'known.sign_in_challenge',
  'known.sign_in_failure',
  'known.sign_in_way',
  'platform.enrolment_link',
  'sealed.officer_secret'
]

function each(schema: string, rights: Rights, names: string): Record<string, Rights> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [`${schema}.${name}`, rights])
  )
}
