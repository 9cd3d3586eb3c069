import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actorOf, permissionsPage, rolesThatMay, situations } from './permission-situations.ts'
import { actions, may, mayAtAll, roles, type Action } from './permissions.ts'

const desk = ['operator', 'case-officer', 'rapporteur']
const everyone = [...roles]
const officers = roles.filter((role) => !['operator', 'public', 'system', 'mission', 'partner'].includes(role))

describe.each([
  ['see-letter', 'withheld', ['operator', 'case-officer', 'rapporteur', 'observer', 'system']],
  ['see-letter', 'scheduled', ['operator', 'case-officer', 'editor', 'rapporteur', 'observer', 'system']],
  ['see-letter', 'public', everyone],
  ['see-letter', 'joined', ['operator', 'case-officer', 'rapporteur', 'observer', 'system']],
  ['see-letter', 'invited', ['operator', 'guest', 'system']],
  ['see-letter', 'foreign', ['operator', 'system']],
  ['record-letter', 'withheld', desk],
  ['record-letter', 'foreign', ['operator']],
  ['record-reply', 'withheld', desk],
  ['mark-reply', 'withheld', desk],
  ['override-character', 'withheld', ['operator', 'rapporteur']],
  ['override-character', 'foreign', ['operator']],
  ['open-clearance', 'withheld', desk],
  ['record-clearance', 'joined', ['operator']],
  ['ask-for-clearance', 'withheld', ['case-officer', 'rapporteur']],
  ['ask-for-clearance', 'asked-to-clear', []],
  ['agree-to-pair', 'withheld', ['case-officer', 'rapporteur']],
  ['agree-to-pair', 'foreign', []],
  ['compare-with-pairs', 'withheld', ['case-officer', 'rapporteur']],
  ['compare-with-pairs', 'foreign', []],
  ['see-clearance', 'withheld', ['case-officer', 'rapporteur', 'observer']],
  ['see-clearance', 'asked-to-clear', ['case-officer', 'rapporteur', 'observer']],
  ['see-clearance', 'foreign', []],
  ['see-clearance', 'let-in', ['case-officer', 'guest', 'rapporteur', 'observer']],
  ['say-clearance', 'asked-to-clear', ['case-officer', 'rapporteur']],
  ['say-clearance', 'let-in', ['guest']],
  ['say-clearance', 'joined', []],
  ['sign-letter', 'withheld', ['rapporteur']],
  ['sign-letter', 'asked-to-clear', []],
  ['transmit-letter', 'withheld', desk],
  ['transmit-letter', 'asked-to-clear', ['operator']],
  ['record-delivery', 'withheld', [...desk, 'system']],
  ['record-delivery', 'foreign', ['operator', 'system']],
  ['receive-mail', 'withheld', ['operator', 'system']],
  ['see-letter', 'sent-to-state', [...desk, 'observer', 'mission', 'system']],
  ['read-own-letter', 'withheld', []],
  ['read-own-letter', 'sent-to-state', ['mission']],
  ['file-answer', 'sent-to-state', ['mission']],
  ['file-answer', 'foreign', []],
  ['record-reply', 'sent-to-state', [...desk, 'mission']],
  ['invite-diplomat', 'withheld', ['case-officer', 'rapporteur']],
  ['invite-diplomat', 'foreign', []],
  ['read-as-partner', 'sent-to-state', ['partner']],
  ['read-as-partner', 'sent-by-another', []],
  ['bring-entry', 'sent-to-state', [...desk, 'partner']],
  ['bring-entry', 'sent-by-another', ['operator']],
  ['see-entries', 'sent-to-state', [...desk, 'observer', 'editor']],
  ['invite-partner', 'withheld', ['case-officer', 'rapporteur']],
  ['invite-partner', 'foreign', []],
  ['see-tray', 'withheld', [...desk, 'observer']],
  ['see-tray', 'foreign', ['operator']],
  ['file-mail', 'withheld', desk],
  ['file-mail', 'foreign', ['operator']],
  ['set-mail-aside', 'withheld', desk],
  ['set-mission-address', 'foreign', ['operator']],
  ['see-companies', 'withheld', [...desk, 'observer']],
  ['see-companies', 'foreign', ['operator']],
  ['record-company', 'withheld', desk],
  ['record-company', 'foreign', ['operator']],
  ['settle-mail', 'withheld', desk],
  ['correct-letter', 'public', desk],
  ['correct-letter', 'foreign', ['operator']],
  ['correct-reply', 'public', desk],
  ['correct-reply', 'foreign', ['operator']],
  ['approve-correction', 'scheduled', desk],
  ['approve-correction', 'self-proposed', []],
  ['send-reminder', 'withheld', desk],
  ['draft-reminders', 'withheld', [...desk, 'system']],
  ['schedule-release', 'withheld', desk],
  ['schedule-release', 'foreign', ['operator']],
  ['approve-release', 'scheduled', desk],
  ['approve-release', 'self-proposed', []],
  ['approve-release', 'withheld', []],
  ['publish-due', 'scheduled', ['operator', 'system']],
  ['withdraw-from-public', 'public', desk],
  ['approve-withdrawal-note', 'scheduled', desk],
  ['approve-withdrawal-note', 'self-proposed', []],
  ['withdraw-naming', 'public', ['case-officer', 'rapporteur']],
  ['withdraw-naming', 'foreign', []],
  ['import-letters', 'withheld', ['operator']],
  ['bring-entry', 'withheld', desk],
  ['bring-entry', 'sent-to-state', [...desk, 'partner']],
  ['bring-entry', 'foreign', ['operator']],
  ['let-entry-through', 'scheduled', desk],
  ['let-entry-through', 'self-proposed', []],
  ['see-entries', 'foreign', ['operator']],
  ['look-at-name', 'withheld', desk],
  ['look-at-name', 'foreign', ['operator']],
  ['release-entry', 'withheld', ['system']],
  ['verify-log', 'withheld', ['operator', 'administrator']],
  ['confirm-officer', 'withheld', ['case-officer', 'rapporteur']],
  ['remove-officer', 'withheld', ['case-officer', 'rapporteur']],
  ['open-epoch', 'withheld', ['case-officer', 'rapporteur']],
  ['open-epoch', 'foreign', []],
  ['see-people', 'foreign', []],
  ['see-queue', 'withheld', ['case-officer', 'rapporteur', 'observer']],
  ['see-queue', 'foreign', []],
  ['open-submission', 'withheld', ['case-officer', 'rapporteur']],
  ['open-submission', 'foreign', []],
  ['write-to-source', 'withheld', ['case-officer', 'rapporteur']],
  ['close-submission', 'withheld', ['case-officer', 'rapporteur']],
  ['reopen-submission', 'withheld', ['case-officer', 'rapporteur']],
  ['reopen-submission', 'foreign', []],
  ['judge-danger', 'withheld', ['case-officer', 'rapporteur']],
  ['judge-danger', 'foreign', []],
  ['see-cases', 'withheld', ['case-officer', 'rapporteur', 'observer']],
  ['see-cases', 'foreign', []],
  ['open-case', 'withheld', ['case-officer', 'rapporteur']],
  ['read-case', 'withheld', ['case-officer', 'rapporteur']],
  ['read-case', 'foreign', []],
  ['write-case', 'foreign', []],
  ['triage-case', 'withheld', ['case-officer', 'rapporteur']],
  ['merge-case', 'foreign', []],
  ['export-case-figures', 'withheld', ['operator', 'case-officer', 'rapporteur', 'observer']],
  ['see-work', 'withheld', ['case-officer', 'rapporteur', 'observer']],
  ['see-work', 'foreign', []],
  ['do-work', 'withheld', ['case-officer', 'rapporteur']],
  ['do-work', 'foreign', []],
  ['hand-over', 'withheld', ['case-officer', 'rapporteur']],
  ['hand-over', 'foreign', []],
  ['send-digest', 'withheld', ['operator', 'system']],
  ['set-waiting-mail', 'withheld', ['case-officer', 'rapporteur', 'guest']],
  ['set-waiting-mail', 'foreign', []],
  ['tell-waiting', 'withheld', ['operator', 'system']],
  ['translate-note', 'withheld', []],
  ['translate-note', 'to-translate', ['translator']],
  ['let-in-guest', 'withheld', ['case-officer', 'rapporteur']],
  ['let-in-guest', 'foreign', []],
  ['read-shared', 'withheld', []],
  ['read-shared', 'invited', []],
  ['read-shared', 'let-in', ['guest']],
  ['note-shared', 'let-in', ['guest']],
  ['open-submission', 'let-in', ['case-officer', 'rapporteur']],
  ['page-officer', 'withheld', ['system']],
  ['read-released', 'foreign', everyone]
] as [Action, string, string[]][])('%s, %s', (action, situation, allowed) => {
  test.each(roles)('%s', (role) =>
    expect(rolesThatMay(action, situations[situation]!.facts).includes(role)).toBe(allowed.includes(role))
  )
})

test('the public may read what is released, file a submission with its files, keep a desk and nothing else', () => {
  for (const { facts } of Object.values(situations)) {
    const open = actions.filter((action) => rolesThatMay(action, facts).includes('public'))
    expect(open).toEqual([
      'read-released',
      'read-intake-notice',
      'read-office-notice',
      'enrol-by-link',
      'sign-in',
      'file-submission',
      'come-back-by-receipt',
      'keep-desk',
      'send-file',
      ...(facts.publication === 'public' ? ['see-letter'] : []),
      'enrol-diplomat',
      'sign-in-to-mission',
      'use-upload-link',
      'enrol-partner',
      'sign-in-to-partners',
      'ask-law-alert',
      'see-statistics',
      'search-released'
    ])
  }
})

test('an administrator has no access to letters', () => {
  expect(
    actions.filter(
      (action) =>
        rolesThatMay(action, situations.withheld!.facts).includes('administrator') &&
        !rolesThatMay(action, {}).includes('public')
    )
  ).toEqual(['look-after-own-access', 'see-people', 'invite-officer', 'verify-log'])
})

test('a mission has to do with what went to its State, and looks after its own access', () => {
  for (const [name, { facts }] of Object.entries(situations)) {
    const beyond = actions.filter((action) => {
      const allowed = rolesThatMay(action, facts)
      return allowed.includes('mission') && !allowed.includes('public')
    })
    expect(beyond).toEqual([
      ...(name === 'sent-to-state' ? ['see-letter', 'record-reply', 'record-delivery'] : []),
      'look-after-corner',
      ...(name === 'sent-to-state' ? ['read-own-letter', 'file-answer'] : [])
    ])
  }
})

test('a partner reads public matter and brings what it knows of its own country; it sees no letter, case or submission', () => {
  for (const [name, { facts }] of Object.entries(situations)) {
    const beyond = actions.filter((action) => {
      const allowed = rolesThatMay(action, facts)
      return allowed.includes('partner') && !allowed.includes('public')
    })
    expect(beyond).toEqual([
      'look-after-corner',
      ...(name === 'sent-to-state' ? ['read-as-partner', 'answer-as-institution', 'bring-entry'] : [])
    ])
  }
})

test('a translator sees what is sealed to her and nothing else; a guest the one matter to which she was asked', () => {
  const beyondAnyone = (role: 'translator' | 'guest', name: string) =>
    actions.filter((action) => {
      const allowed = rolesThatMay(action, situations[name]!.facts)
      return allowed.includes(role) && !allowed.includes('public')
    })
  for (const name of Object.keys(situations).filter((one) => situations[one]!.trusted !== false)) {
    expect(beyondAnyone('translator', name)).toEqual([
      'look-after-own-access',
      ...(name === 'to-translate' ? ['translate-note'] : [])
    ])
    // In the office of which she is a guest she may say where mail tells her that something waits.
    expect(beyondAnyone('guest', name)).toEqual([
      'look-after-own-access',
      ...(name === 'let-in' ? ['read-shared', 'note-shared'] : []),
      ...(rolesThatMay('do-work', situations[name]!.facts).includes('case-officer') ? ['set-waiting-mail'] : []),
      ...(['invited', 'let-in'].includes(name) ? ['see-letter'] : []),
      ...(name === 'let-in' ? ['see-clearance', 'say-clearance'] : [])
    ])
  }
})

test.each(roles)('%s may do at the door what she may do in some matter, and nothing else', (role) => {
  const somewhere = (action: Action) =>
    Object.values(situations).some(
      ({ facts, trusted }) => trusted !== false && facts.publication !== 'public' && may(actorOf(role), action, facts)
    )
  expect(actions.filter((action) => mayAtAll(actorOf(role), action))).toEqual(actions.filter(somewhere))
})

test('an officer whom nobody has confirmed looks after her own access and sees who confirms her, whatever her role', () => {
  const { facts } = situations.unconfirmed!
  for (const role of officers) {
    const allowed = actions.filter((action) => rolesThatMay(action, facts, false).includes(role))
    const beyond = allowed.filter((action) => !rolesThatMay(action, facts).includes('public'))
    expect(beyond).toEqual(['look-after-own-access', ...(['translator', 'guest'].includes(role) ? [] : ['see-people'])])
    expect(actions.filter((action) => mayAtAll(actorOf(role, false), action))).toEqual(allowed)
  }
})

test('docs/permissions.md is what the rules say', () => {
  expect(readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')).toBe(permissionsPage())
})
