import { m } from '#messages'
import type { DomainError } from '#mandate/result.ts'
import { plain } from '../format.ts'

type Sentence = (params: never) => string

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
const sentences: Record<string, Sentence> = {
  'signed-out': m.error_signed_out,
  'sign-in-again': m.error_sign_in_again,
  'not-allowed': m.error_not_allowed,
  'not-found': m.error_not_found,
  'not-json': m.error_not_json,
  'no-connection': m.error_no_connection,
  'server-failed': m.error_server_failed,
  'try-later': m.error_try_later,
  'sign-in-refused': m.error_sign_in_refused,
  'challenge-over': m.error_challenge_over,
  'passkey-refused': m.error_passkey_refused,
  'passkey-not-given': m.error_passkey_not_given,
  'passkey-in-use': m.error_passkey_in_use,
  'wrong-code': m.error_wrong_code,
  'wrong-words': m.error_wrong_words,
  'wrong-sheet': m.error_wrong_sheet,
  'wrong-groups': m.error_wrong_groups,
  'last-way': m.error_last_way,
  'last-holder': m.error_last_holder,
  'link-not-good': m.error_link_not_good,
  'name-taken': m.error_name_taken,
  'keys-in-use': m.error_keys_in_use,
  'another-mandate': m.error_another_mandate,
  'another-role': m.error_another_role,
  'first-officer-role': m.error_first_officer_role,
  'epoch-not-first': m.error_epoch_not_first,
  'false-signature': m.error_false_signature,
  'wrong-holders': m.error_wrong_holders,
  'not-confirmed-yet': m.error_not_confirmed_yet,
  'not-yourself': m.error_not_yourself,
  'another-card': m.error_another_card,
  'said-already': m.error_said_already,
  'confirmed-already': m.error_confirmed_already,
  'people-changed': m.error_people_changed,
  'one-at-a-time': m.error_one_at_a_time,
  'no-epoch-yet': m.error_no_epoch_yet,
  'epoch-opened-today': m.error_epoch_opened_today,
  'epoch-not-next': m.error_epoch_not_next,
  'epoch-another-day': m.error_epoch_another_day,
  'not-a-holder': m.error_not_a_holder,
  'epoch-not-to-share': m.error_epoch_not_to_share,
  'epoch-not-held': m.error_epoch_not_held,
  'not-unlocked': m.error_not_unlocked,
  locked: m.error_locked,
  'another-office': m.error_another_office,
  'false-chain': m.error_false_chain,
  'not-your-card': m.error_not_your_card,
  'older-office': m.error_older_office,
  'classic-recipient': m.error_classic_recipient,
  'wrong-size': m.error_wrong_size,
  'not-sealed': m.error_not_sealed_by_browser,
  'submission-closed': m.error_submission_closed,
  'no-such-officer': m.error_no_such_officer,
  'no-such-translator': m.error_no_such_translator,
  'already-translated': m.error_already_translated,
  'day-is-over': m.error_day_is_over,
  'span-too-long': m.error_span_too_long,
  'ends-before-it-begins': m.error_ends_before_it_begins,
  'too-long-to-source': m.error_too_long_to_source,
  'source-unknown': m.error_source_unknown,
  'file-altered': m.error_file_altered,
  'file-not-sent': m.error_file_not_sent,
  'note-epoch-closed': m.error_note_epoch_closed,
  'typed-otherwise': m.error_typed_otherwise,
  'on-hold': m.error_on_hold,
  'lifted-already': m.error_lifted_already,
  'epoch-closed': m.error_epoch_not_next,
  required: m.error_required,
  'wrong-type': m.error_wrong_type,
  'too-long': m.error_too_long,
  'not-in-list': m.error_not_in_list,
  'unknown-field': m.error_unknown_field
}

/** What went wrong and what to do, in the reader's language. */
export function sentence({ code, params }: DomainError): string {
  const values = Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? plain(value) : value])
  const say = (sentences[code] ?? sentences['server-failed']!) as (params: Record<string, string>) => string
  return say(Object.fromEntries(values) as Record<string, string>)
}
