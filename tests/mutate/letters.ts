import type { Mutation } from './mutation.ts'

/** Letters, replies, their clocks and what the public reads of them. */
export const letters: readonly Mutation[] = [
  {
    rule: 'A letter bears the reference of another State',
    file: 'src/mandate/communications/reference-fits.ts',
    find: 'if (slots.includes(null) ||',
    replace: 'if (slots.length > 0 ||',
    tests: ['src/mandate/communications/match-references.test.ts']
  },
  {
    rule: 'A letter is overdue on its due day already',
    file: 'src/mandate/communications/deadlines.ts',
    find: 'const late = stands > due',
    replace: 'const late = stands >= due',
    tests: ['src/mandate/communications/deadlines.test.ts']
  },
  {
    rule: 'The database calls a letter overdue on its due day already',
    file: 'db/migrations/0008_clocks.sql',
    find: 'elsif stands > due_on then',
    replace: 'elsif stands >= due_on then',
    tests: ['src/mandate/communications/clock-twins.test.ts']
  },
  {
    rule: 'An acknowledgement counts as a reply in the reply rate',
    file: 'src/mandate/communications/character.ts',
    find: "form is 'substantive' => form === 'substantive'",
    replace: "form is 'substantive' => form !== 'none'",
    tests: ['src/mandate/communications/character.test.ts']
  },
  {
    rule: 'Whoever proposed a release approves it too',
    file: 'src/mandate/permissions.ts',
    find: "'approve-release': both(deskOfMandate, proposedByAnother)",
    replace: "'approve-release': deskOfMandate",
    tests: ['src/mandate/permissions.test.ts']
  },
  {
    rule: 'A name in capitals is another person',
    file: 'src/mandate/same-person.ts',
    find: 'folded(one) === folded(other)',
    replace: 'one === other',
    tests: ['src/mandate/same-person.test.ts']
  },
  {
    rule: 'The role of the office signs a release as the second person',
    file: 'db/migrations/0096_proposed_anew.sql',
    find: 'if new.second_by is not null\n    or (',
    replace: 'if (',
    tests: ['tests/stories/one-role-releases-nothing.test.ts']
  },
  {
    rule: 'A release is approved by the fingerprint of another proposal',
    file: 'src/mandate/communications/approve-release.ts',
    find: '!isFingerprint(read.value.proposal, proposal)',
    replace: '!isFingerprint(proposal, proposal)',
    tests: ['tests/stories/a-release-takes-two-people-and-its-day.test.ts']
  },
  {
    rule: 'A correction is approved by the fingerprint of another proposal',
    file: 'src/mandate/communications/approve-correction.ts',
    find: '!isFingerprint(read.value.proposal, proposal)',
    replace: '!isFingerprint(proposal, proposal)',
    tests: ['tests/stories/a-second-person-approves-what-she-saw.test.ts']
  },
  {
    rule: 'The fingerprint of a release leaves out what becomes public',
    file: 'src/mandate/communications/proposed-release.ts',
    find: 'fingerprintOfProposal({ ...release, becomesPublic: parts })',
    replace: 'fingerprintOfProposal(release)',
    tests: ['tests/stories/a-change-left-open-slips-into-no-release.test.ts']
  },
  {
    rule: 'A job releases what the first officer did not sign as it is now',
    file: 'src/mandate/releases/act-on-word.ts',
    find: "return isFingerprint(word.proposal ?? '', first.signed) ? null : refused('changed-since-proposed')",
    replace: 'return null',
    tests: ['tests/stories/two-officers-sign-a-release-and-a-job-looks-at-both.test.ts']
  },
  {
    rule: 'A letter is public a day before the policy says',
    file: 'src/mandate/communications/publication.ts',
    find: 'addDays(day, policy.days ?? 0)',
    replace: 'addDays(day, (policy.days ?? 0) - 1)',
    tests: ['src/mandate/communications/publication.test.ts']
  },
  {
    rule: 'The job publishes what is scheduled for tomorrow',
    file: 'src/mandate/communications/releases.store.server.ts',
    find: 'and public_from <= ${today} ${id',
    replace: 'and public_from <= ${today}::date + 1 ${id',
    tests: ['tests/stories/a-release-takes-two-people-and-its-day.test.ts']
  },
  {
    rule: 'A day before the publication day may be chosen',
    file: 'src/mandate/communications/schedule-release.ts',
    find: 'earliest !== null && wanted < earliest',
    replace: 'earliest !== null && wanted === earliest',
    tests: ['tests/stories/a-release-takes-two-people-and-its-day.test.ts']
  },
  {
    rule: 'What has been under embargo is still near on its day',
    file: 'src/mandate/communications/embargo.ts',
    find: "on <= today ? 'past'",
    replace: "on < today ? 'past'",
    tests: ['src/mandate/communications/embargo.test.ts']
  },
  {
    rule: 'A withheld name may be in the text that becomes public',
    file: 'src/mandate/communications/names-left.ts',
    find: 'return count ?',
    replace: 'return count < 0 ?',
    tests: ['tests/stories/a-withheld-name-does-not-slip-in-beside-a-release.test.ts']
  },
  {
    rule: 'The public reads names that are withheld',
    file: 'src/mandate/communications/project-released-letters.server.ts',
    find: "where public_form <> 'withheld' and",
    replace: 'where',
    tests: ['tests/stories/a-release-takes-two-people-and-its-day.test.ts']
  },
  {
    rule: 'The public reads the text that was sent where the public version has none',
    file: 'src/mandate/communications/project-released-letters.server.ts',
    find: 'case when v.letter_id is null then l.summary else v.summary end',
    replace: 'coalesce(v.summary, l.summary)',
    tests: ['tests/stories/a-release-takes-two-people-and-its-day.test.ts']
  },
  {
    rule: 'What is withdrawn stays on the public pages',
    file: 'src/mandate/communications/withdraw-from-public.ts',
    find: 'letters.map((letter) => letter.id)',
    replace: '[]',
    tests: ['tests/stories/a-release-takes-two-people-and-its-day.test.ts']
  },
  {
    rule: 'A public letter is corrected by one officer',
    file: 'src/mandate/communications/correct-letter.ts',
    find: "if (publication !== 'public') {",
    replace: "if (publication !== 'nothing') {",
    tests: ['tests/stories/a-second-person-approves-what-she-saw.test.ts']
  },
  {
    rule: 'The marks of one reader are public',
    file: 'src/mandate/communications/reading.ts',
    find: "stands === 'agreed' || stands === 'settled')",
    replace: "stands !== 'differ')",
    tests: ['src/mandate/communications/reading.test.ts']
  },
  {
    rule: 'A released letter tells that it concerns four persons',
    file: 'src/mandate/communications/few-persons.ts',
    find: 'persons !== null && persons < 5\n',
    replace: 'persons !== null && persons < 4\n',
    tests: ['src/mandate/communications/few-persons-twins.test.ts']
  },
  {
    rule: 'The database releases that a letter concerns four persons',
    file: 'db/migrations/0021_public_wording.sql',
    find: 'select coalesce(persons < 5, false) $$;',
    replace: 'select coalesce(persons < 4, false) $$;',
    tests: ['src/mandate/communications/few-persons-twins.test.ts']
  },
  {
    rule: 'A letter goes with a text that a mandate did not clear',
    file: 'src/mandate/communications/clearance.ts',
    find: "(one.state !== 'cleared' || one.hash !== hash)",
    replace: "one.state !== 'cleared'",
    tests: ['src/mandate/communications/clearance.test.ts']
  },
  {
    rule: 'A Rapporteur’s signature of one text is good for another',
    file: 'src/mandate/clearance/word.ts',
    find: 'value?.letter === of.letter && value.hash === of.hash &&',
    replace: 'value?.letter === of.letter &&',
    tests: ['src/mandate/clearance/clearance-rules.test.ts']
  },
  {
    rule: 'An office has cleared a text of which it signed another',
    file: 'src/mandate/clearance/have-said-so.ts',
    find: 'value.letter === letter && value.hash === hash &&',
    replace: 'value.letter === letter &&',
    tests: ['tests/stories/mandates-clear-a-text-that-the-server-cannot-read.test.ts']
  },
  {
    rule: 'A mail of which nobody knows whether it was sent is not told to officers',
    file: 'src/mandate/correspondence/send-queued.ts',
    find: "from: 'sending', to: 'doubtful', on",
    replace: "from: 'sending', to: 'waiting', on",
    tests: ['tests/stories/a-letter-goes-by-mail-and-never-twice.test.ts']
  },
  {
    rule: 'A reference alone, from any sender, files a mail with its letter',
    file: 'src/mandate/correspondence/match-mail.ts',
    find: "(guess.reasons.includes('reference') && guess.reasons.includes('sender-on-record'))",
    replace: "guess.reasons.includes('reference')",
    tests: ['src/mandate/correspondence/match-mail.test.ts']
  },
  {
    rule: 'Reminders that were missed are all due on one day',
    file: 'src/mandate/communications/reminders.ts',
    find: 'daysBetween(last.sentOn, today) < wanted',
    replace: 'daysBetween(last.sentOn, today) < 0 * wanted',
    tests: ['src/mandate/communications/reminders.test.ts']
  },
  {
    rule: 'A redacted letter keeps the names that were to be removed',
    file: 'src/mandate/documents/redact.ts',
    find: '[...own, ...findNames(text, names)]',
    replace: 'own',
    tests: ['src/mandate/documents/redact.test.ts']
  },
  {
    rule: 'A name is found in its own order of words alone',
    file: 'src/mandate/documents/find-names.ts',
    find: 'of inOtherOrder(wanted, words))',
    replace: "of inOtherOrder('', words))",
    tests: ['src/mandate/documents/find-names.test.ts']
  },
  {
    rule: 'A draft names to other mandates who agreed to the State alone',
    file: 'src/mandate/drafts/names-standing.ts',
    find: "(!mandates || hasAgreed(person, 'other-mandate'))",
    replace: 'mandates !== null',
    tests: ['src/mandate/drafts/names-standing.test.ts']
  },
  {
    rule: 'What two agreed to becomes public although a person in it took back that they are named',
    file: 'src/mandate/consents/hold-back.ts',
    find: "if (publication !== 'scheduled') continue",
    replace: "if (publication !== 'nothing') continue",
    tests: ['tests/stories/a-name-is-taken-back-after-the-letter-went.test.ts']
  },
  {
    rule: 'The matter of a letter is put under watch for a day that has passed',
    file: 'src/mandate/follow-up/put-under-watch.ts',
    find: 'if (lookOn < today)',
    replace: "if (lookOn < '2000')",
    tests: ['tests/stories/what-followed-an-answer.test.ts']
  },
  {
    rule: 'Half a company is more than half of it',
    file: 'src/mandate/companies/owners-on.ts',
    find: 'share > 50',
    replace: 'share >= 50',
    tests: ['src/mandate/companies/owners-on.test.ts']
  },
  {
    rule: 'A mission reads the letters to another State',
    file: 'db/migrations/0057_one_corner.sql',
    find: "a.letter_id = l.id and a.state = m.state and a.delivery <> 'draft'",
    replace: "a.letter_id = l.id and a.delivery <> 'draft'",
    tests: ['tests/stories/a-flaw-in-the-corner-reads-its-own-letters-alone.test.ts']
  },
  {
    rule: 'A link for one answer is used twice',
    file: 'src/mandate/corner/open-upload-link.ts',
    find: "if (link.usedAt) return refused('upload-link-used', 'token')",
    replace: '',
    tests: ['tests/stories/a-mission-answers-in-its-corner.test.ts']
  },
  {
    rule: 'A question about a letter that is not public goes by one signature',
    file: 'src/mandate/institutions-asked/why-not-sent.ts',
    find: 'else if (!(await isReleased(trx, letter.id)))',
    replace: 'else if (!letter)',
    tests: ['tests/stories/a-question-to-an-institution-goes-by-the-signatures-of-two.test.ts']
  }
]
