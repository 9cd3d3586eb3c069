import { broughtByPartners, partnerKinds } from './entries/partner-kinds.ts'
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
  'sent-by-another': {
    facts: { mandate: 'expression', publication: 'withheld', signatories: ['expression'], sentTo: ['PER'] },
    says: "another mandate's letter, not public, that went to the mission's State"
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
  if (role === 'partner') return { id: 'me', role, mandate: 'defenders', state: 'PER', partner: 'nhri' }
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
    'Printed by `node bin/print-permissions.js` from `src/mandate/permissions.ts`. An officer is of the mandate *defenders*; a mission is that of Peru, and of her account with that mandate; a partner is its national institution.',
    '',
    'How it is held to be so:',
    '',
    '- `src/mandate/permissions.test.ts` compares this page with the rules, and the rules with what each role is there for: the public, an administrator, a translator, a guest, a mission, an officer whom nobody confirmed.',
    "- `tests/browser/every-office-route-asks.spec.ts` signs in a person of every role, and beside them an officer whom nobody confirmed, one who was removed, an officer of another mandate on the same instance, a diplomat, somebody with a cookie that is made up, and nobody. Each asks every route of the office by every method; what she is answered is read from this page. Every route that names a record is asked for a record of another mandate, of every kind, and answers as for one that is not there, to the letter; a route that is neither listed with its record nor as having none fails the test. The pages of the public and the way in are asked with an officer's and a diplomat's cookie and show no more.",
    '- `tests/architecture.test.ts`: every route, command and job names an action, and a route the one that its verb asks.',
    '- What each surface can do in the database, whatever its code asks: `docs/database-rights.md`.',
    '',
    ...names.map((name) => `- **${name}**: ${situations[name]!.says}`),
    '',
    `| action | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---').join('|')}|`,
    ...actions.map((action) => `| ${action} | ${names.map((name) => cell(action, name)).join(' | ')} |`),
    '',
    '## What partners may bring',
    '',
    'Of their own State, by `bring-entry`: kinds of entries and kinds of partners, printed from `src/mandate/entries/partner-kinds.ts`. It waits for an officer. All other kinds officers alone bring.',
    '',
    `| kind of entry | ${partnerKinds.join(' | ')} |`,
    `|---|${partnerKinds.map(() => '---').join('|')}|`,
    ...Object.entries(broughtByPartners).map(
      ([kind, open]) => `| ${kind} | ${partnerKinds.map((one) => (open.includes(one) ? 'brings' : '-')).join(' | ')} |`
    ),
    ''
  ].join('\n')
}
