import { actions, may, roles, type Action, type Actor, type Facts, type Role } from './permissions.ts'

/** The situations in which the table of docs/permissions.md and its test look at every role and action. */
export const situations: Record<string, { facts: Facts; trusted?: false; says: string }> = {
  withheld: {
    facts: { mandate: 'defenders', publication: 'withheld', signatories: ['defenders'] },
    says: 'a letter of the own mandate, not public'
  },
  scheduled: {
    facts: { mandate: 'defenders', publication: 'scheduled', signatories: ['defenders'], proposedBy: 'another' },
    says: 'a letter of the own mandate, on its way to the public, proposed by another person'
  },
  'self-proposed': {
    facts: { mandate: 'defenders', publication: 'proposed', signatories: ['defenders'], proposedBy: 'me' },
    says: 'a letter whose release one has proposed oneself'
  },
  public: {
    facts: { mandate: 'defenders', publication: 'public', signatories: ['defenders'] },
    says: 'a letter of the own mandate, public'
  },
  joined: {
    facts: { mandate: 'expression', publication: 'withheld', signatories: ['expression', 'defenders'] },
    says: "another mandate's letter that the own mandate signs, not public"
  },
  invited: {
    facts: { mandate: 'expression', publication: 'withheld', signatories: ['expression'], guests: ['me'] },
    says: "another mandate's letter, not public, to which oneself was asked as a guest"
  },
  'asked-to-clear': {
    facts: { mandate: 'expression', asked: ['expression', 'defenders'] },
    says: "another mandate's letter whose text the own mandate was asked to clear"
  },
  'to-translate': {
    facts: { mandate: 'defenders', translator: 'me' },
    says: 'something of a submission of the own mandate that was sealed to oneself for translation'
  },
  'let-in': {
    facts: { mandate: 'defenders', guests: ['me'] },
    says: 'a submission of the own mandate into which oneself was let as a guest'
  },
  'sent-to-state': {
    facts: { mandate: 'defenders', publication: 'withheld', signatories: ['defenders'], sentTo: ['PER'] },
    says: "a letter of the own mandate, not public, that went to the mission's State"
  },
  foreign: {
    facts: { mandate: 'expression', publication: 'withheld', signatories: ['expression'] },
    says: "another mandate's letter, not public"
  },
  unconfirmed: {
    facts: {
      mandate: 'defenders',
      publication: 'scheduled',
      signatories: ['defenders'],
      proposedBy: 'another',
      guests: ['me'],
      translator: 'me'
    },
    trusted: false,
    says: 'any matter of the own mandate, for an officer whom nobody has confirmed yet'
  }
}

export function actorOf(role: Role, trusted = true): Actor {
  if (role === 'mission') return { id: 'me', role, mandate: 'defenders', state: 'PER' }
  return ['operator', 'public', 'system'].includes(role)
    ? { id: 'me', role, mandate: null }
    : { id: 'me', role, mandate: 'defenders', trusted }
}

export const rolesThatMay = (action: Action, facts: Facts, trusted = true): Role[] =>
  roles.filter((role) => may(actorOf(role, trusted), action, facts))

/** docs/permissions.md: one line for each action, one column for each situation. */
export function permissionsPage(): string {
  const names = Object.keys(situations)
  const cell = (action: Action, name: string) => {
    const allowed = rolesThatMay(action, situations[name]!.facts, situations[name]!.trusted)
    return allowed.length === roles.length ? 'anyone' : allowed.join(', ') || 'nobody'
  }
  return [
    '# Who may do what',
    '',
    'Printed by `node bin/print-permissions.js` from `src/mandate/permissions.ts`; a test holds both together. An officer is of the mandate *defenders*; a mission is that of Peru, and of her account with that mandate.',
    '',
    ...names.map((name) => `- **${name}**: ${situations[name]!.says}`),
    '',
    `| action | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---').join('|')}|`,
    ...actions.map((action) => `| ${action} | ${names.map((name) => cell(action, name)).join(' | ')} |`),
    ''
  ].join('\n')
}
