import type { Mutation } from './mutation.ts'

/** The public registers, and what is brought to them. */
export const registers: readonly Mutation[] = [
  {
    rule: 'An entry that no officer signed is released',
    file: 'src/mandate/registers/release-entry.ts',
    find: '(await isSigned(trx, entry))',
    replace: 'entry !== null',
    tests: ['tests/stories/an-entry-goes-to-its-register-by-an-officers-signature.test.ts']
  },
  {
    rule: 'The signature of an entry is good for other words in it',
    file: 'src/mandate/entries/word.ts',
    find: 'fields === fingerprintOfFields(decided) &&',
    replace: '',
    tests: ['tests/stories/an-entry-goes-to-its-register-by-an-officers-signature.test.ts']
  },
  {
    rule: 'An officer approves the entry that they submitted',
    file: 'src/mandate/permissions.ts',
    find: "'let-entry-through': both(deskOfMandate, proposedByAnother)",
    replace: "'let-entry-through': deskOfMandate",
    tests: ['tests/stories/a-second-officer-lets-through-what-a-register-is-brought.test.ts']
  },
  {
    rule: 'An entry is public that names a person of another mandate’s letter',
    file: 'src/mandate/registers/hold-for-name.ts',
    find: 'return naming.length > 0 ||',
    replace: 'return',
    tests: ['tests/stories/nobody-asks-by-a-register-whose-name-is-withheld.test.ts']
  },
  {
    rule: 'A spelling that is a common word empties registers',
    file: 'src/mandate/registers/withheld-names.ts',
    find: 'words.length >= 2 &&',
    replace: 'words.length >= 1 ||',
    tests: ['src/mandate/registers/withheld-names.test.ts']
  },
  {
    rule: 'A partner speaks of another State than its own',
    file: 'src/mandate/permissions.ts',
    find: "const partnerOfState = both(\n  is('partner'),\n  own,\n  ({ state }, { sentTo = [] }) => state !== undefined && sentTo.includes(state)\n)",
    replace: "const partnerOfState = both(is('partner'), own)",
    tests: ['src/mandate/permissions.test.ts']
  },
  {
    rule: 'A national institution’s meeting is due a day late',
    file: 'src/mandate/partners/meetings-due.ts',
    find: 'today >= since',
    replace: 'today > since',
    tests: ['src/mandate/partners/meetings-due.test.ts']
  },
  {
    rule: 'Assessors who differ are said to agree',
    file: 'src/mandate/recommendations/assessment.ts',
    find: 'latest.map(({ status }) => status))).size > 1',
    replace: 'latest.map(({ status }) => status))).size > 2',
    tests: ['src/mandate/recommendations/assessment.test.ts']
  },
  {
    rule: 'A bill comes back from an end',
    file: 'src/mandate/laws/stages.ts',
    find: 'rejected: [],',
    replace: "rejected: ['tabled'],",
    tests: ['src/mandate/laws/stages.test.ts']
  },
  {
    rule: 'A rise in threats warns below the per cent that the office set',
    file: 'src/mandate/laws/desk/warning.ts',
    find: 'now * 100 >= before * (100 + rise)',
    replace: 'now >= before',
    tests: ['src/mandate/laws/desk/warning.test.ts']
  },
  {
    rule: 'A fourth mail about bills is sent to one address in a day',
    file: 'db/migrations/0142_asks_counted_alike.sql',
    find: '>= 3 then\n    return said;',
    replace: '>= 4 then\n    return said;',
    tests: ['tests/stories/who-asked-hears-by-mail-of-a-bill.test.ts']
  },
  {
    rule: 'A visit that was declined has been made',
    file: 'src/mandate/visits/steps.ts',
    find: "made: ReadonlySet<VisitStatus> = new Set(['completed',",
    replace: "made: ReadonlySet<VisitStatus> = new Set(['declined', 'completed',",
    tests: ['src/mandate/visits/steps.test.ts']
  },
  {
    rule: 'An amendment is put to one of several resolutions that fit',
    file: 'src/mandate/resolutions/resolution.ts',
    find: 'fitting.length === 1',
    replace: 'fitting.length >= 1',
    tests: ['src/mandate/resolutions/resolution.test.ts']
  },
  {
    rule: 'A commitment that was dropped is overdue',
    file: 'src/mandate/commitments/commitment.ts',
    find: "stands === 'done' || stands === 'dropped' ?",
    replace: "stands === 'done' ?",
    tests: ['src/mandate/commitments/commitment.test.ts']
  },
  {
    rule: 'A principle is counted as met that is met in part',
    file: 'src/mandate/principles/principles.ts',
    find: "one.met === 'met'",
    replace: "one.met !== 'not-met'",
    tests: ['src/mandate/principles/principles.test.ts']
  },
  {
    rule: 'What is due in a month has passed on its last day',
    file: 'src/mandate/calendar.ts',
    find: 'return last !== null && last < today',
    replace: 'return last !== null && last <= today',
    tests: ['src/mandate/due/due.test.ts']
  },
  {
    rule: 'A mandate that has ended still exists',
    file: 'src/mandate/reference/mandate-exists.ts',
    find: '|| (end && on > end.last)',
    replace: '',
    tests: ['src/mandate/reference/mandate-exists.test.ts']
  },
  {
    rule: 'A word that is excluded from a search is searched for',
    file: 'src/mandate/search/parse-query.ts',
    find: "(minusQuoted || minus) === '-'",
    replace: "(minusQuoted || minus) === '--'",
    tests: ['src/mandate/search/parse-query.test.ts']
  },
  {
    rule: 'What was done for defenders is counted though it is not released',
    file: 'src/mandate/registers/release-entry.ts',
    find: 'else await takeOut(trx, kind, entry)\n',
    replace: '',
    tests: ['tests/stories/a-second-officer-lets-through-what-a-register-is-brought.test.ts']
  },
  {
    rule: 'A rejected row loses the line that it came from',
    file: 'src/mandate/import/rejects.ts',
    find: 'disarmedLine([...cells, row.line, reason])',
    replace: "disarmedLine([...cells, '', reason])",
    tests: ['src/mandate/communications/import/import-letters.test.ts']
  }
]
