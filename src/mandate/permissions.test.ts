import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { permissionsPage, rolesThatMay, situations } from './permission-situations.ts'
import { actions, roles, type Action } from './permissions.ts'

const desk = ['operator', 'case-officer', 'rapporteur']
const everyone = [...roles]

describe.each([
  ['see-letter', 'withheld', ['operator', 'case-officer', 'rapporteur', 'observer', 'guest', 'system']],
  [
    'see-letter',
    'scheduled',
    ['operator', 'case-officer', 'editor', 'translator', 'rapporteur', 'observer', 'guest', 'system']
  ],
  ['see-letter', 'public', everyone],
  ['see-letter', 'joined', ['operator', 'guest', 'system']],
  ['see-letter', 'foreign', ['operator', 'system']],
  ['record-letter', 'withheld', desk],
  ['record-letter', 'foreign', ['operator']],
  ['record-reply', 'withheld', desk],
  ['mark-reply', 'withheld', desk],
  ['override-character', 'withheld', ['operator', 'rapporteur']],
  ['override-character', 'foreign', ['operator']],
  ['open-clearance', 'withheld', desk],
  ['record-clearance', 'joined', ['operator']],
  ['transmit-letter', 'withheld', desk],
  ['record-delivery', 'withheld', desk],
  ['record-delivery', 'foreign', ['operator']],
  ['correct-letter', 'public', desk],
  ['correct-letter', 'foreign', ['operator']],
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
  ['import-letters', 'withheld', ['operator']],
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
  ['translate-note', 'withheld', []],
  ['translate-note', 'to-translate', ['translator']],
  ['page-officer', 'withheld', ['system']],
  ['read-released', 'foreign', everyone]
] as [Action, string, string[]][])('%s, %s', (action, situation, allowed) => {
  test.each(roles)('%s', (role) =>
    expect(rolesThatMay(action, situations[situation]!.facts).includes(role)).toBe(allowed.includes(role))
  )
})

test('the public may read what is released, file a submission with its files and nothing else', () => {
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
      'send-file',
      ...(facts.publication === 'public' ? ['see-letter'] : []),
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

test('docs/permissions.md is what the rules say', () => {
  expect(readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')).toBe(permissionsPage())
})
