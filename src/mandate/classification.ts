/**
 * The class of every column, table by table. A seized server surrenders what is known and what is
 * public; nothing that is sealed (design, principle 1). A test holds this against the database.
 *
 * - `platform`: the house's own; says nothing of a matter that the log does not say by its commitment
 * - `reference`: public data that the mandate stands on
 * - `known`: what the server reads: letters sent, replies received, what follows from them
 * - `public`: released
 * - `sealed`: only officers' browsers can read it
 */
export type DataClass = 'platform' | 'reference' | 'known' | 'public' | 'sealed'

/** Names of persons and free text about them: known because they were sent to a State; never in a log, address or file name. */
export const personal: readonly string[] = [
  'known.letter.subject',
  'known.letter.summary',
  'known.letter_person.name',
  'known.letter_person.sex',
  'known.naming_withdrawal.name',
  'known.naming_withdrawal.spellings',
  'known.question.text',
  'known.reprisal.act_of_cooperation',
  'known.reply.summary',
  'known.reply_mark.rationale',
  'known.reply_mark_settled.words',
  'known.reply_translation.words',
  'known.reply_translation.public_words',
  'known.reply_translation.file_name',
  'known.reply_translation.bytes',
  'known.clock_event.reason',
  'known.character_override.reason',
  'known.transition.reason',
  'known.delivery.reason',
  'known.clearance_text.reason',
  'known.clearance.reason',
  'known.letter_text.body',
  'known.letter_text.letter',
  'known.letter_text.signatories',
  'known.letter_correction.changes',
  'known.letter_correction.before',
  'known.letter_correction.reason',
  'known.reply_correction.changes',
  'known.reply_correction.before',
  'known.reply_correction.reason',
  'known.public_version.withheld_note',
  'known.reminder.text',
  'known.reminder.own_words',
  'known.mail_out.body',
  'known.mail_out.said',
  'known.mail_out_file.name',
  'known.mail_out_file.bytes',
  'known.mail.sender',
  'known.mail.subject',
  'known.mail.file_name',
  'known.mail_original.bytes',
  'known.mail_part.bytes',
  'known.release_word.word',
  'known.reply.taken_back_reason',
  'known.digest_address.address',
  'known.waiting_mail.address',
  'known.waiting_mail.said',
  'known.law_alert.address',
  'known.diplomat.name',
  'known.mission_account.name',
  'known.mission_account.address',
  'known.mission_notice.address',
  'known.mission_notice.said',
  'known.follow_up.title',
  'known.follow_up.words',
  'known.follow_up.ended_words',
  'known.filing.text',
  'known.filing.annex',
  'known.time_answer.words',
  'known.filing_answer.text',
  'known.mission_file.bytes',
  'known.filing_file.name',
  // No name belongs there; what somebody writes there all the same is treated as one.
  'known.entry.body',
  'known.institution_asked.address',
  'known.institution_mail.address',
  'known.institution_mail.said',
  'known.institution_told.facts',
  'known.institution_told.words',
  'known.institution_answer.words',
  'known.entry_decision.reason',
  'known.entry_decision.told',
  'known.warning_rule.reason',
  'known.warning_aside.reason',
  'known.name_hit.name',
  'known.name_hit.said',
  'platform.event_payload.payload'
]

/** Null for what nobody has classified: the test fails on it. */
export function classOf(table: string, column: string): DataClass | null {
  return classes[table]?.[column] ?? null
}

const of = (dataClass: DataClass, columns: string): Record<string, DataClass> =>
  Object.fromEntries(columns.split(' ').map((column) => [column, dataClass]))

// What statistics count, the same in each form of the facts.
const counted =
  'reporting_year addressee kind joint certain reprisal clock_events sent_on sent_from sent_by answered_on answered_from answered_by due_on answered_days reported_year persons_known persons_withheld sexes_withheld persons women men other_sex calendar_year session class form character outcome mandate invented'

export const classes: Record<string, Record<string, DataClass>> = {
  'platform.enrolment_link': of('platform', 'token_hash mandate created_at expires_at used_at'),
  'platform.event': of('platform', 'seq at mandate type subject_kind subject_id actor commitment previous_hash hash'),
  'platform.event_head': of('platform', 'day seq hash signature public_key'),
  'platform.event_payload': of('platform', 'seq salt payload'),
  'platform.migration': of('platform', 'position id sha256 applied_at'),
  'known.case': of(
    'known',
    'id mandate opened_on officer urgency verification killed_confirmed killed_likely killed_possible stage stage_since verdict triage triage_reason triaged_on merged_into outcome closed_on'
  ),
  'known.case_state': of('known', 'case_id state'),
  'known.case_tag': of('known', 'case_id list code'),
  'known.case_step': of('known', 'case_id number what was became reason other_case by_officer on_day words'),
  'known.request': of('known', 'id mandate kind body received_on due_on officer state reason opened_on'),
  'known.request_state': of('known', 'request state'),
  'known.entry': of('known', 'id mandate kind state subject body brought_by brought_as brought_on'),
  'known.entry_decision': of('known', 'entry number decision by_whom on_day reason told word'),
  'known.institution_asked': of(
    'known',
    'id mandate letter_id state account name channel address lang was_public invented asked_on asked_by agreed_on agreed_by went_on due_on taken_back_on taken_back_by taken_back_for opened_on read_on read_by'
  ),
  'known.institution_word': of('known', 'id seq asked act by_officer word on_day settled_on refused'),
  'known.institution_mail': of('known', 'id seq asked kind address asked_on by_actor state state_on said'),
  'known.institution_told': of('known', 'asked facts words'),
  'known.institution_answer': of('known', 'asked number words lang steps on_day diplomat by_actor'),
  'known.entry_out': of('known', 'entry number'),
  'known.name_hit': of('known', 'id number entry letter mandate name said found_at on_day'),
  'known.name_look': of('known', 'hit is_she by_whom on_day'),
  'known.law_alert_window': of('known', 'begins asked'),
  'known.law_alert_day': of('known', 'day mails'),
  'known.further_letter': of('known', 'reminder_id mandate letter_id case_id draft begun_on begun_by'),
  'known.letter_from_draft': of('known', 'letter_id mandate case_id draft'),
  'known.tip_letter': of('known', 'tip mandate case_id draft begun_at begun_by'),
  'known.warning_rule': of('known', 'mandate number days threats rise reason set_by set_on'),
  'known.tip_look': of('known', 'tip mandate looked_at looked_by'),
  'known.warning': of(
    'known',
    'id mandate number state raised_on days threats rise letters_now letters_before cases_now cases_before rose'
  ),
  'known.warning_matter': of('known', 'warning mandate name stage on_day'),
  'known.warning_aside': of('known', 'warning mandate reason for_rule set_by set_on'),
  'known.law_alert': of('known', 'id address lang state theme token asked_on confirmed_on mailed'),
  'known.task': of('known', 'id mandate due_on officer state case_id letter request submission opened_on'),
  'known.work_step': of('known', 'id task request number what was became reason by_officer on_day'),
  'sealed.work_words': { ...of('known', 'id mandate task request officer epoch'), ...of('sealed', 'body') },
  'known.away': of('known', 'id mandate officer stand_in from_day until_day by_officer on_day ended_on ended_by'),
  'known.away_item': of('known', 'away kind item'),
  'known.last_look': of('known', 'officer mandate seq'),
  'sealed.saved_view': { ...of('known', 'id mandate officer'), ...of('sealed', 'body') },
  'known.digest_address': of('known', 'officer mandate address lang asked_on sent_on'),
  'known.waiting_mail': of(
    'known',
    'officer mandate address lang what often quiet_from quiet_until zone asked_on told looked_on mail state state_on said'
  ),
  'known.case_read': of('known', 'case_id officer on_day'),
  'known.case_search': of('known', 'mandate officer on_day'),
  'sealed.case_key': { ...of('known', 'id case_id mandate number made_in epoch'), ...of('sealed', 'body') },
  'sealed.case_update': {
    ...of('known', 'id case_id document number whole_to officer on_day'),
    ...of('sealed', 'body')
  },
  'known.helper': of(
    'known',
    'id mandate name needs states languages address telephone checked_on begun_as revision removed_on changed_on by_actor'
  ),
  'known.duty': of('known', 'mandate day officer'),
  'known.epoch': of(
    'known',
    'mandate number recipient verify_key fingerprint statement opened_on closed_on destroyed_on opened confirmed'
  ),
  'known.pending_epoch': of('known', 'mandate number statement opened by_officer opened_on recovery'),
  'known.guest': of('known', 'officer submission let_in_on let_in_by ended_on ended_by'),
  'known.instance': of('known', 'id only_one'),
  'known.invitation': of('known', 'token_hash mandate role name invited_by created_at expires_at used_at officer'),
  'known.erasure_ask': of('known', 'id submission asked_on asked_by reason source_asked declined_on declined_by'),
  'known.legal_hold': of('known', 'id submission placed_on by_officer lifted_on lifted_by'),
  'known.office_key': of('known', 'key only_one'),
  'known.office_session': of(
    'known',
    'token_hash id previous_hash rotated_at officer way device created_at last_seen_at expires_at'
  ),
  'known.officer': of('known', 'id mandate name role lang recipient verify_key card is_first enrolled_at removed_at'),
  'known.officer_statement': of('known', 'id mandate kind subject by_officer statement made_at'),
  'known.receipt': of('known', 'lookup_hash submission verify_key anchor expires_on'),
  'known.office_beginning': of(
    'known',
    'id mandate token_hash issued_at issued_by expires_at begun_at officer epoch proof'
  ),
  'known.recovery_recipient': of('known', 'mandate recipient made_on by_officer replaced_on'),
  'known.sign_in_challenge': of('known', 'id challenge expires_at'),
  'known.sign_in_failure': of('known', 'at subject'),
  'known.sign_in_way': of(
    'known',
    'id officer kind label credential_id public_key counter proof_salt proof_hash totp_secret totp_last_step created_at revoked_at'
  ),
  'known.submission': of(
    'known',
    'id mandate received_on lang danger perhaps_danger size_class channel epoch officer first_read_on set_aside_on closed_on outcome waiting taken_on unproven'
  ),
  'known.submission_decision': of('known', 'id submission what reason by_officer on_day'),
  'known.submission_leaf': of('known', 'leaf mandate received_on submission salt body_hash committed_on'),
  'known.submission_read': of('known', 'submission officer on_day kind'),
  'known.upload': of('known', 'id mandate received_on declared_bytes parts submission complete held_bytes'),
  'known.upload_allowance': of('known', 'submission by_officer on_day'),
  'known.file_read': of('known', 'upload officer on_day'),
  'known.upload_part': of('known', 'upload index bytes sha256'),
  'sealed.addition': {
    ...of('known', 'id submission received_on mandate epoch nonce opened_on'),
    ...of('sealed', 'body')
  },
  'sealed.desk': { ...of('known', 'lookup_hash verify_key mandate kept_in kept_again'), ...of('sealed', 'body') },
  'sealed.epoch_secret': { ...of('known', 'mandate number holder'), ...of('sealed', 'body') },
  'sealed.pending_epoch_secret': { ...of('known', 'mandate holder'), ...of('sealed', 'body') },
  'sealed.pending_recovery_secret': { ...of('known', 'mandate number'), ...of('sealed', 'body') },
  'sealed.by_epoch': of('known', 'mandate epoch kind id submission'),
  'sealed.guest_share': { ...of('known', 'guest on_day by_officer parts items'), ...of('sealed', 'body') },
  'sealed.hold_reason': { ...of('known', 'hold epoch'), ...of('sealed', 'body') },
  'sealed.office_note': {
    ...of('known', 'id submission officer for_officer on_day answers epoch waits'),
    ...of('sealed', 'body')
  },
  'sealed.officer_secret': { ...of('known', 'way'), ...of('sealed', 'body') },
  'sealed.submission': { ...of('known', 'id'), ...of('sealed', 'body') },
  'sealed.to_source': { ...of('known', 'id submission number on_day'), ...of('sealed', 'body') },
  'released.helper': of('public', 'id mandate name needs states languages address telephone checked_on'),
  'released.epoch': of(
    'public',
    'mandate number recipient verify_key fingerprint statement opened_on closed_on destroyed_on'
  ),
  'reference.clock_policy': of('reference', 'id kind addressee_class days valid_from valid_to source'),
  'reference.declaration_article': of('reference', 'article article_group subjects'),
  'reference.declared_figure': of(
    'reference',
    'report id paragraph measure dimensions value unit approximate window_from window_to provisional hint'
  ),
  'reference.footnote': of('reference', 'key lang text'),
  'reference.instrument': of(
    'reference',
    'symbol names kind adopted_on precision body vote_for vote_against vote_abstain points confidence commitment'
  ),
  'reference.law_desk': of('reference', 'name value'),
  'reference.register_policy': of('reference', 'name value'),
  'reference.loaded_file': of('reference', 'name sha256 loaded_at'),
  'reference.mandate': of(
    'reference',
    'code number kind form established established_precision ended ended_precision names state note'
  ),
  'reference.mandate_here': of('reference', 'mandate'),
  'reference.mandate_alias': of('reference', 'alias mandate'),
  'reference.retention_policy': of('reference', 'id outcome days valid_from valid_to source'),
  'reference.publication_policy': of('reference', 'id kind rule days valid_from valid_to source'),
  'reference.desk_policy': of('reference', 'read_languages translation_days release_warn_days valid_from valid_to'),
  'reference.region': of('reference', 'scheme region number names'),
  'reference.region_assignment': of('reference', 'scheme state region valid_from valid_to doubt note'),
  'reference.region_scheme': of('reference', 'scheme names valid_from valid_to source'),
  'reference.reminder_policy': of('reference', 'ordinal days_after_due valid_from valid_to'),
  'reference.reporting_session': of('reference', 'session definition'),
  'reference.search_word': of('reference', 'key words'),
  'reference.source_count': of('reference', 'state year source incidents'),
  'reference.state': of('reference', 'code number iso2 m49 un_group status footnote latitude longitude'),
  'reference.state_alias': of('reference', 'alias state'),
  'reference.state_name': of('reference', 'state lang name formal_name'),
  'reference.theme_mandate': of('reference', 'list theme mandate'),
  'reference.treaty_ratification': of('reference', 'state said as_of'),
  'reference.vocabulary': of('reference', 'list code number labels'),
  'reference.year_status': of('reference', 'years year status note'),
  'known.character_override': of('known', 'reply_id character reason by_actor on_day'),
  'known.clock_event': of('known', 'id addressee_id kind on_day until_day reason seq'),
  'known.fact_group': of('known', `part ${counted} number`),
  'known.fact_listed': of('known', `${counted} addressee_id themes groups signatories`),
  'known.fact_mandate': of('known', `part ${counted} number`),
  'known.fact_narrow': of('known', `${counted} addressee_id number`),
  'known.fact_theme': of('known', `part ${counted} number`),
  'known.fact': of(
    'known',
    'addressee_id letter_id mandate sent_on sent_precision calendar_year reporting_year session reported_year kind joint class state certain persons women men other_sex reprisal replies form character answered_on answered answered_days due_on clock_events outcome themes groups signatories invented answered_questions asked_questions rest_due_on sent_from sent_by answered_from answered_by persons_withheld sexes_withheld'
  ),
  'known.persons_sum_letter': of('known', 'letter_id sum waits was named'),
  'known.import_run': of('known', 'id kind file_sha256 at rows added unchanged rejected'),
  'known.letter': of(
    'known',
    'id mandate slug reference reference_number kind sent_on sent_precision reported_year language subject summary persons women men other_sex origin source_document source_paragraph source_order runs_clock function articles delivery clearance publication public_from outcome invented created_on first_slug'
  ),
  'known.letter_addressee': of(
    'known',
    'id letter_id position class state probable_state actor_name delivery told_due'
  ),
  'known.delivery': of('known', 'addressee_id seq state on_day channel by_actor reason'),
  'known.clearance_text': of('known', 'letter_id number hash cut_off on_day by_actor reason'),
  'known.clearance': of('known', 'id letter_id signatory state hash on_day said_by reason'),
  'known.letter_guest': of('known', 'officer letter_id mandate let_in_on let_in_by'),
  'known.clearance_word': of('known', 'id letter_id number mandate officer decision word on_day'),
  'known.letter_signature': of('known', 'id letter_id hash officer signature on_day'),
  'known.letter_text': of('known', 'letter_id body letter signatories'),
  'known.compared_office': of('known', 'mandate other officer statement on_day'),
  'known.pair_word': of('known', 'mandate other officer word on_day'),
  'known.pair_asked': of('known', 'mandate other officer word on_day'),
  'known.others_pair_word': of('known', 'mandate word'),
  'known.pair_matter': of('known', 'id mandate other case_id'),
  'known.pair_compared': of('known', 'mandate officer on_day'),
  'sealed.pair_key': { ...of('known', 'mandate other epoch other_epoch on_day'), ...of('sealed', 'body') },
  'sealed.matter_prints': {
    ...of('known', 'matter mandate other epoch other_epoch on_day stamp'),
    ...of('sealed', 'prints')
  },
  'sealed.others_prints': { ...of('known', 'mandate matter on_day stamp'), ...of('sealed', 'prints') },
  'known.asked_letter': of(
    'known',
    'id lead slug reference kind invented delivery clearance sent_on signatory state said_on number hash cut_off asked_on addressees asked cleared_number'
  ),
  'sealed.clearance_copy': {
    ...of('known', 'id letter_id number word mandate epoch guest'),
    ...of('sealed', 'body')
  },
  'known.letter_correction': of(
    'known',
    'id letter_id changes reason first_by first_on second_by second_on of_public on_day fields before public_fields former_slug moved_from'
  ),
  'known.reply_correction': of(
    'known',
    'id reply_id changes reason first_by first_on second_by second_on on_day fields before'
  ),
  'known.letter_link': of('known', 'letter_id earlier_id'),
  'known.letter_person': of('known', 'id letter_id name sex public_form'),
  'known.letter_signatory': of('known', 'letter_id mandate only_year_known'),
  'known.letter_tag': of('known', 'letter_id list code'),
  'known.naming_withdrawal': of('known', 'id letter_id name spellings addressee_id was_read on_day by_actor'),
  'known.withdrawal': of(
    'known',
    'subject_id subject_kind slugs letters note on_day by_actor confirmed_by confirmed_on'
  ),
  'known.public_version': of('known', 'letter_id summary withheld_note subject'),
  'known.question': of('known', 'id letter_id number text public_text'),
  'known.record_entry': of(
    'known',
    'id mandate document paragraph position kind state probable_state on_day reported_year'
  ),
  'known.release': of(
    'known',
    'subject_id subject_kind rule first_by first_on second_by second_on public_from despite asked'
  ),
  'known.reminder': of(
    'known',
    'id mandate kind state actor_name status drafted_on sent_on dropped_reason text channel own_words carried receipt_on receipt_by'
  ),
  'known.reminder_item': of('known', 'reminder_id addressee_id kind ordinal live'),
  'known.reply': of(
    'known',
    'id mandate received_on received_precision channel form position language summary public_summary assessment publication public_from origin source_document source_paragraph source_order invented created_on taken_back_on taken_back_reason filed'
  ),
  'known.company': of(
    'known',
    'id mandate name folded other_names kind sector home_state grievance_address grievance_words revision entered_on by_actor'
  ),
  'known.company_holding': of(
    'known',
    'id mandate held holder holder_as share from_day from_precision to_day to_precision source_title source_address read_on revision entered_on by_actor taken_back_on taken_back_by'
  ),
  'known.mission_address': of('known', 'id mandate state seq role address from_day entered_on by_actor'),
  'known.mail_out': of(
    'known',
    'id addressee_id seq address message_id subject body state tries reports_asked said reported queued_on by_actor settled_on reminder'
  ),
  'known.mail_out_file': of('known', 'mail_out position name type sha256 bytes'),
  'known.mail': of(
    'known',
    'id mandate kind sha256 same_as bytes received_on channel sender subject file_name message_id answers mentions quoted automatic unreadable report_of report state reason by_actor on_day'
  ),
  'known.mail_original': of('known', 'mail position bytes'),
  'known.mission_account': of(
    'known',
    'id mandate state role opened_on by_actor name status lang address address_lang mail_what mail_often quiet_from quiet_until mail_zone'
  ),
  'known.mission_notice': of(
    'known',
    'id seq addressee_id account address lang asked_on by_actor state state_on said told_with'
  ),
  'known.letter_looked': of('known', 'addressee_id first_on last_on'),
  'known.diplomat': of(
    'known',
    'id account name link_hash invited_by invited_at link_until enrolled_at removed_at removed_by in_with'
  ),
  'known.diplomat_way': of(
    'known',
    'id diplomat kind label credential_id public_key counter proof_salt proof_hash totp_secret totp_last_step created_at'
  ),
  'known.mission_session': of(
    'known',
    'token_hash id previous_hash rotated_at diplomat device created_at last_seen_at'
  ),
  'known.upload_link': of('known', 'id token_hash account addressee_id made_by made_at expires_at used_at revoked_at'),
  'known.filing': of(
    'known',
    'id account kind fingerprint text annex until_day reply diplomat link filed_at replaces repeats'
  ),
  'known.filing_to': of('known', 'filing addressee_id'),
  'known.follow_up': of(
    'known',
    'id mandate letter kind on_day title url languages mandates words lang look_on follows said_on by_actor ended ended_on ended_by ended_words'
  ),
  'known.time_answer': of('known', 'filing addressee_id seq on_day until_day reason words by_actor'),
  'known.filing_answer': of('known', 'filing question_id text'),
  'known.mission_file': of('known', 'account sha256 bytes'),
  'known.filing_file': of('known', 'filing position account sha256 name size confidential translation'),
  'known.mail_reply': of('known', 'mail reply filed_on filed_by undone_on undone_by'),
  'known.mail_part': of('known', 'upload position mandate by_officer on_day bytes'),
  'known.release_word': of(
    'known',
    'id mandate act subject_kind subject_id by_officer word on_day settled_on refused seq'
  ),
  'known.reply_mark': of('known', 'reply_id question_id mark reader rationale'),
  'known.reply_mark_settled': of('known', 'reply_id question_id mark words by_actor on_day'),
  'known.reply_translation': of(
    'known',
    'id reply_id language made_by words public_words file_name bytes on_day by_actor'
  ),
  'known.reply_translation_word': of('known', 'reply_id word on_day by_actor'),
  'known.reply_step': of('known', 'reply_id step'),
  'known.reply_to': of('known', 'reply_id addressee_id'),
  'known.reprisal': of('known', 'letter_id act_of_cooperation public_act act_on act_precision body forms act_withheld'),
  'known.transition': of('known', 'id machine subject_id from_state to_state on_day by_actor reason'),
  'released.assessment': of(
    'public',
    'slug recommendation state status by_kind by_name on_day on_precision evidence evidence_url confidence lang invented voice number'
  ),
  'released.clock_event': of('public', 'id addressee_id seq kind on_day until_day'),
  'released.correction': of('public', 'id letter_id on_day fields former_slug'),
  'released.reply_correction': of('public', 'id reply_id on_day fields'),
  'released.withdrawn': of('public', 'subject_id letter_id kind mandate slugs on_day note invented'),
  'released.fact_group': of('public', `part ${counted} number`),
  'released.fact_listed': of('public', `${counted} addressee_id themes groups signatories`),
  'released.fact_mandate': of('public', `part ${counted} number`),
  'released.persons_sum': of('public', 'id mandate reporting_year state letters persons women'),
  'released.notice': of('public', 'code on_day since count'),
  'released.fact_narrow': of('public', `${counted} addressee_id number`),
  'released.fact_theme': of('public', `part ${counted} number`),
  'released.commitment': of(
    'public',
    'slug mandate state occasion document paragraph document_url made_on made_precision due_on due_precision field texts position invented about'
  ),
  'released.upr_review': of(
    'public',
    'slug state session cycle on_day on_precision until_day source source_url confidence invented'
  ),
  'released.law_next': of('public', 'slug law stage after_number on_day on_precision source source_url invented'),
  'released.visit': of('public', 'slug mandate state kind earlier texts invented'),
  'released.visit_event': of(
    'public',
    'slug visit number step by_whom on_day on_precision known_by visit_from visit_to document document_url participants confidence texts invented'
  ),
  'released.visit_term': of('public', 'slug visit number term stands document document_url texts invented'),
  'released.standing_invitation': of('public', 'slug state since since_precision source source_url invented'),
  'released.meeting': of(
    'public',
    'slug mandate state from_day to_day day_precision document document_url texts invented'
  ),
  'released.commitment_step': of(
    'public',
    'slug commitment stands on_day on_precision evidence evidence_url lang invented letter visit resolution recommendation law'
  ),
  'released.initiative': of(
    'public',
    'slug symbol point title lang mandates on_day on_precision document document_url invented'
  ),
  'released.resolution': of(
    'public',
    'id slug symbol title lang kind adopted_on body vote yes no abstain members agenda agenda_subject sponsors entry url invented'
  ),
  'released.resolution_entry': of(
    'public',
    'slug symbol point state finding assessor on_day on_precision text lang evidence evidence_url invented'
  ),
  'released.resolution_point': of('public', 'slug symbol position paragraph texts brought invented'),
  'released.resolution_vote': of('public', 'symbol state vote entry invented'),
  'released.law': of(
    'public',
    'id slug state kind level effect title lang titles themes groups akn url sha256 first participation participation_lang invented'
  ),
  'released.law_stage': of('public', 'slug law number stage on_day on_precision source source_url invented'),
  'released.law_text': of('public', 'slug law stage lang on_day on_precision url sha256 akn invented'),
  'released.law_fact': of(
    'public',
    'slug law number level akn themes groups participation participation_lang source source_url invented'
  ),
  'released.law_article': of(
    'public',
    'slug law number effect tests unmet declaration treaty treaty_article quote comment comment_lang invented'
  ),
  'released.law_link': of('public', 'slug law what letter text lang url on_day on_precision invented'),
  'released.model_clause': of('public', 'slug part position texts'),
  'released.law_clause': of('public', 'slug state clause law status quotation lang url invented'),
  'released.principle_finding': of(
    'public',
    'slug instrument measure principle met by_kind by_name voice number on_day on_precision evidence evidence_url lang invented'
  ),
  'released.protection_instrument': of(
    'public',
    'id slug kind state body since_day since_precision texts source url position invented'
  ),
  'released.protection_account': of(
    'public',
    'slug instrument year budget currency staff coverage difficulties participation lang source url invented'
  ),
  'released.protection_view': of('public', 'slug instrument year group_code text lang invented'),
  'released.action_plan': of('public', 'slug state subject title lang year section text participation url invented'),
  'released.study_state': of('public', 'state source'),
  'released.country_study': of('public', 'slug state assessment on_day on_precision evidence lang url invented'),
  'released.indicator_value': of('public', 'indicator state year value word source'),
  'released.treaty_said': of('public', 'state treaty status since as_of source'),
  'released.protective_action': of(
    'public',
    'slug state by_kind by_name action on_day on_precision text lang url invented'
  ),
  'released.focal_point_meeting': of(
    'public',
    'slug state by_kind by_name on_day on_precision met defenders text lang url invented'
  ),
  'released.fact': of(
    'public',
    'addressee_id letter_id mandate sent_on sent_precision calendar_year reporting_year session reported_year kind joint class state certain persons women men other_sex reprisal replies form character answered_on answered answered_days due_on clock_events outcome themes groups signatories invented sent_from sent_by answered_from answered_by persons_withheld sexes_withheld'
  ),
  'released.letter': of(
    'public',
    'id mandate slug reference kind joint sent_on sent_precision reported_year language subject summary withheld_note persons women men other_sex persons_withheld sexes_withheld person_names themes groups articles signatories reprisal source_document source_paragraph runs_clock outcome public_from invented sort_day withheld_since'
  ),
  'released.letter_addressee': of(
    'public',
    'id letter_id position class state probable_state actor_name sort_day due_on clock_days'
  ),
  'released.generation': of('public', 'id moves'),
  'released.letter_link': of('public', 'letter_id earlier_id'),
  'released.log_head': of('public', 'day hash signature public_key'),
  'released.passage': of('public', 'id slice day year kind lang states mandates vector'),
  'released.passage_slice': of('public', 'slice from_day'),
  'released.passage_text': of('public', 'id source subject part title text invented precision'),
  'released.question': of('public', 'id letter_id number text'),
  'released.recommendation': of(
    'public',
    'id slug source session cycle year document paragraph state position action issues concerns_defenders text lang invented addressee measured_by texts by_states made_by on_day on_precision themes persons sdg tags url line affected'
  ),
  'released.recommendation_line': of('public', 'slug texts invented'),
  'released.recommendation_source': of(
    'public',
    'slug recommendation session cycle year by_states position action issues concerns_defenders text'
  ),
  'released.recommendation_action': of(
    'public',
    'slug recommendation state title lead due_on due_precision stands participation url lang invented'
  ),
  'released.recommendation_action_step': of(
    'public',
    'slug action stands before on_day on_precision evidence evidence_url lang number invented'
  ),
  'released.recommendation_position': of(
    'public',
    'slug recommendation position before on_day on_precision source source_url number invented'
  ),
  'released.recommendation_indicator': of(
    'public',
    'slug recommendation state kind title unit target target_on target_precision lang invented'
  ),
  'released.recommendation_value': of('public', 'slug indicator value on_day on_precision source source_url invented'),
  'released.record_entry': of('public', 'id document paragraph kind state probable_state on_day reported_year mandate'),
  'released.reply': of(
    'public',
    'id received_on received_precision form position character language summary steps source_document source_paragraph public_from invented translations'
  ),
  'released.reply_mark': of('public', 'reply_id question_id mark'),
  'released.reply_to': of('public', 'place reply_id addressee_id'),
  'released.search_word': of('public', 'lang word passages'),
  'released.snapshot': of(
    'public',
    'number title window_from window_to frozen_on scheme letters invented codebook sha256'
  ),
  'released.snapshot_table': of('public', 'snapshot position query result')
}
