import { isAgreedTo } from './communications/machines.ts'
import type { PartnerKind } from './entries/partner-kinds.ts'
import { isSamePerson } from './same-person.ts'

/**
 * Who may do what. Deny is the default; each line below reads as a sentence. Facts about the record are
 * loaded before; what one may not see is answered as if it were not there.
 */
export interface Actor {
  /** Whoever answers for it: an account, or the name given on the command line. */
  id: string
  role: Role
  /** Whose officer it is; null for the operator of the instance, the public and the system. */
  mandate: string | null
  /** Of an officer: whether those before her confirmed her, as the roster reads it. Without it she is a stranger. */
  trusted?: boolean
  /** Of a mission: its State; of a partner: the one of which it speaks. */
  state?: string
  /** Of a partner: what it is. */
  partner?: PartnerKind
}

export const roles = [
  'operator',
  'case-officer',
  'editor',
  'translator',
  'rapporteur',
  'observer',
  'guest',
  'administrator',
  'mission',
  'partner',
  'public',
  'system'
] as const
/** operator: whoever runs Vigie and its command line; system: what happens by itself; guest: an officer of another mandate, for one matter; mission: a State's, with what one mandate sent to it; partner: an institution or organisation of one country, which brings to the registers what it knows. */
export type Role = (typeof roles)[number]

/** What is known of the record that the action concerns. */
export interface Facts {
  mandate?: string
  /** Mandates that sign or are invited to sign. */
  signatories?: readonly string[]
  publication?: string
  /** Mandates that were asked to clear a letter, those that have declined or not joined among them. */
  asked?: readonly string[]
  /** Officers of other mandates who were asked to this matter, or let into it. */
  guests?: readonly string[]
  /** Who proposed the release or correction that is to be approved. */
  proposedBy?: string | null
  /** The translator to whom something was sealed. */
  translator?: string | null
  /** The States to which a letter went, or of which an entry speaks. */
  sentTo?: readonly string[]
}

export function may(actor: Actor, action: Action, facts: Facts = {}): boolean {
  const isStranger = officer(actor, facts) && !actor.trusted && !openToUnconfirmed.includes(action)
  return rules[action](isStranger ? { ...actor, role: 'public', mandate: null } : actor, facts)
}

// Whoever invites can come by her own link. What was sent in, its keys and everybody else's access wait until others
// have compared fingerprints; till then she is one of the public, who looks after her access and sees who confirms her.
const openToUnconfirmed: readonly string[] = ['look-after-own-access', 'see-people']

/**
 * Whether there is any matter at all with which the actor may do it: asked at the door, where nothing is known yet of
 * the matter that she comes for.
 */
export function mayAtAll(actor: Actor, action: Action): boolean {
  const { id, mandate, state } = actor
  const sentTo = state === undefined ? [] : [state]
  const of = mandate === null ? {} : { mandate, signatories: [mandate], asked: [mandate] }
  const facts = { ...of, publication: 'scheduled', guests: [id], proposedBy: `not ${id}`, translator: id, sentTo }
  return may(actor, action, facts)
}

type Rule = (actor: Actor, facts: Facts) => boolean

const anyone: Rule = () => true
const operator: Rule = ({ role }) => role === 'operator'
const system: Rule = ({ role }) => role === 'system'
const is =
  (...of: Role[]): Rule =>
  ({ role }) =>
    of.includes(role)
const own: Rule = ({ mandate }, facts) => mandate !== null && mandate === facts.mandate
const ofSignatory: Rule = ({ mandate }, { signatories = [] }) => mandate !== null && signatories.includes(mandate)
const ofAsked: Rule = ({ mandate }, { asked = [] }) => mandate !== null && asked.includes(mandate)
const askedTo: Rule = ({ id }, { guests = [] }) => guests.includes(id)
const released: Rule = (_, { publication }) => publication === 'public'
const soonReleased: Rule = (_, { publication }) => publication !== undefined && isAgreedTo(publication)
const proposedByAnother: Rule = ({ id }, { proposedBy }) =>
  typeof proposedBy === 'string' && !isSamePerson(proposedBy, id)
const both =
  (...rules: Rule[]): Rule =>
  (actor, facts) =>
    rules.every((rule) => rule(actor, facts))
const either =
  (...rules: Rule[]): Rule =>
  (actor, facts) =>
    rules.some((rule) => rule(actor, facts))

const deskOfMandate = either(operator, both(is('case-officer', 'rapporteur'), own))
const rapporteurOfMandate = either(operator, both(is('rapporteur'), own))

// A mission has to do with what that mandate sent to its State, and with nothing else.
const missionOfState = both(
  is('mission'),
  own,
  ({ state }, { sentTo = [] }) => state !== undefined && sentTo.includes(state)
)

// A partner brings what it knows of its own country, and sees no case.
const partnerOfState = both(
  is('partner'),
  own,
  ({ state }, { sentTo = [] }) => state !== undefined && sentTo.includes(state)
)

// An editor works on what will be public, and has no access to cases (A/HRC/34/52, para. 11); a guest is there for one
// matter, a translator for what is sealed to her, and neither sees what else there is.
const seeLetter = either(
  released,
  operator,
  system,
  both(is('case-officer', 'rapporteur', 'observer'), either(own, ofSignatory)),
  both(is('guest'), askedTo),
  both(is('editor'), own, soonReleased),
  missionOfState
)

// Whoever signed in to the office, of whatever role; each verb adds what more it takes.
const officer = is('administrator', 'case-officer', 'editor', 'translator', 'rapporteur', 'observer', 'guest')
// Those whose browsers hold the epochs' secrets. The operator holds none, and an administrator confirms nobody.
const keyHolder = both(is('case-officer', 'rapporteur'), own)

const askedToTranslate: Rule = ({ id }, { translator }) => typeof translator === 'string' && translator === id

const guestOfMatter = both(is('guest'), own, askedTo)

const rules = {
  'read-released': anyone,
  'read-intake-notice': anyone,
  'read-office-notice': anyone,
  'enrol-by-link': anyone,
  'sign-in': anyone,
  'look-after-own-access': officer,
  'see-people': both(is('administrator', 'case-officer', 'editor', 'rapporteur', 'observer'), own),
  'invite-officer': both(is('administrator', 'case-officer', 'rapporteur'), own),
  // Whose browser is given the epochs' secrets, and whose word counts about others.
  'hold-keys': keyHolder,
  'confirm-officer': keyHolder,
  'remove-officer': keyHolder,
  'open-epoch': keyHolder,
  // Of an epoch that a colleague opened: that it takes effect, or that it does not.
  'confirm-epoch': keyHolder,
  'share-epochs': keyHolder,
  'seal-anew': keyHolder,
  'clear-sealed': either(system, operator),
  // What is known of a submission: its day, language and danger. What it says is sealed, and read by these alone.
  'see-queue': both(is('case-officer', 'rapporteur', 'observer'), own),
  'open-submission': keyHolder,
  'assign-submission': keyHolder,
  'write-to-source': keyHolder,
  'note-submission': keyHolder,
  'ask-translation': keyHolder,
  'translate-note': both(is('translator'), own, askedToTranslate),
  'let-in-guest': keyHolder,
  // Of the one matter into which she was let, what was sealed to her; and she may write to the office about it.
  'read-shared': guestOfMatter,
  'note-shared': guestOfMatter,
  'set-aside-submission': keyHolder,
  'close-submission': keyHolder,
  'reopen-submission': keyHolder,
  // That somebody is in danger, or nobody now: by an officer who looked.
  'judge-danger': keyHolder,
  'enter-submission': keyHolder,
  // When it goes, and why; kept longer by a hold; at once by two, of whom one asks and the other does it or declines.
  'see-retention': both(is('case-officer', 'rapporteur', 'observer'), own),
  'hold-submission': keyHolder,
  'erase-submission': keyHolder,
  'erase-due': either(system, operator),
  'commit-arrivals': either(system, operator),
  'verify-filing': operator,
  'destroy-epoch': either(system, operator),
  // What is known of cases; what is sealed of them is read and written by key-holders alone.
  'see-cases': both(is('case-officer', 'rapporteur', 'observer'), own),
  'open-case': keyHolder,
  'read-case': keyHolder,
  // Through all of them at once, for earlier and like ones.
  'search-cases': keyHolder,
  'write-case': keyHolder,
  'triage-case': keyHolder,
  'change-case': keyHolder,
  'merge-case': keyHolder,
  'close-case': keyHolder,
  // Counts by State and year, of what is known alone.
  'export-case-figures': either(operator, both(is('case-officer', 'rapporteur', 'observer'), own)),
  // The work beside cases: what is asked, what there is to do, who stands in for whom; the week's digest, numbers alone.
  'see-work': both(is('case-officer', 'rapporteur', 'observer'), own),
  'do-work': keyHolder,
  'hand-over': keyHolder,
  'send-digest': either(system, operator),
  // That something waits for her decision: by mail, where and when she wants.
  'set-waiting-mail': either(keyHolder, both(is('guest'), own)),
  'tell-waiting': either(system, operator),
  'see-duty': both(is('case-officer', 'rapporteur', 'observer'), own),
  'set-duty': keyHolder,
  // Who helps faster than an office: shown to anybody, kept by officers.
  'see-helpers': both(is('case-officer', 'rapporteur', 'observer'), own),
  'keep-helpers': keyHolder,
  'page-officer': system,
  // Whoever is in danger writes: no account, no cookie, nobody is refused.
  'file-submission': anyone,
  // The receipt is all that there is to show; what is asked under it is signed with its key.
  'come-back-by-receipt': anyone,
  // Of an organisation that files for many: its words are all that there is to show.
  'keep-desk': anyone,
  'sweep-desks': either(system, operator),
  'send-file': anyone,
  'read-file': both(is('case-officer', 'rapporteur'), own),
  'lift-file-limit': both(is('case-officer', 'rapporteur'), own),
  'sweep-files': either(system, operator),
  'see-letter': seeLetter,
  'record-letter': deskOfMandate,
  // What a mission files is on record at once: it says itself which of its letters it answers.
  'record-reply': either(deskOfMandate, missionOfState),
  'mark-reply': deskOfMandate,
  'override-character': rapporteurOfMandate,
  'grant-extension': deskOfMandate,
  'refuse-extension': deskOfMandate,
  'pause-clock': deskOfMandate,
  'resume-clock': deskOfMandate,
  'record-outcome': deskOfMandate,
  // What followed a letter: kept with it, and in no part public.
  'see-follow-up': either(operator, both(is('case-officer', 'rapporteur', 'observer'), own)),
  'record-statement': deskOfMandate,
  'write-observation': deskOfMandate,
  'watch-letter': deskOfMandate,
  'take-back-follow-up': deskOfMandate,
  // The working paper of the annual addendum; an editor finds in it the letters and answers that she may see.
  'see-addendum': either(operator, both(is('case-officer', 'rapporteur', 'observer', 'editor'), own)),
  // The mandate that leads a letter keeps its clearance; each mandate says to it what it has decided.
  'open-clearance': deskOfMandate,
  'record-clearance': deskOfMandate,
  'transmit-letter': deskOfMandate,
  // Of a letter whose text is sealed to those who clear it: by whoever can open it, each for her own mandate; a guest for
  // one elsewhere, in the one letter into which she was let.
  'ask-for-clearance': keyHolder,
  'see-clearance': either(both(is('case-officer', 'rapporteur', 'observer'), either(own, ofAsked)), guestOfMatter),
  'say-clearance': either(both(is('case-officer', 'rapporteur'), ofAsked), guestOfMatter),
  'sign-letter': both(is('rapporteur'), own),
  // Another mandate may have the same matter: whether that is asked of a pair, and the asking (para. 31).
  'agree-to-pair': keyHolder,
  'compare-with-pairs': keyHolder,
  // What a mail server says became of a letter's mail is recorded by itself.
  'record-delivery': either(system, deskOfMandate, missionOfState),
  // Answers that come by mail and paper, and letters that go by mail.
  'receive-mail': either(system, operator),
  'see-tray': either(operator, both(is('case-officer', 'rapporteur', 'observer'), own)),
  'file-mail': deskOfMandate,
  'set-mail-aside': deskOfMandate,
  'set-mission-address': deskOfMandate,
  // Companies to which letters go beside those to States, and who owned which on what day.
  'see-companies': either(operator, both(is('case-officer', 'rapporteur', 'observer'), own)),
  'record-company': deskOfMandate,
  'send-mail': either(system, operator),
  'settle-mail': deskOfMandate,
  // A State's corner: who comes by a link of an officer, and what she may do there.
  'enrol-diplomat': anyone,
  'sign-in-to-mission': anyone,
  'use-upload-link': anyone,
  'see-missions': both(is('case-officer', 'rapporteur', 'observer'), own),
  'invite-diplomat': keyHolder,
  // Where one is signed in, for a mission or a partner.
  'look-after-corner': is('mission', 'partner'),
  'read-own-letter': missionOfState,
  'file-answer': missionOfState,
  // The partners' corner: public matter of its own country, and what it brought itself (paras. 51, 87, 88).
  'enrol-partner': anyone,
  'sign-in-to-partners': anyone,
  'see-partners': both(is('case-officer', 'rapporteur', 'observer'), own),
  'invite-partner': keyHolder,
  'read-as-partner': partnerOfState,
  // A national institution is asked about a letter, with consented facts alone (para. 40); of one that is not public by two.
  'see-institutions-asked': both(is('case-officer', 'rapporteur', 'observer'), own),
  'ask-institution': keyHolder,
  'agree-to-question': both(keyHolder, proposedByAnother),
  'answer-as-institution': both(partnerOfState, ({ partner }) => partner === 'nhri'),
  'tell-institution': either(system, operator),
  'tell-mission': either(system, operator),
  'send-question': either(system, operator),
  'correct-letter': deskOfMandate,
  // Of what is public alone; before that a reply is put right in the office.
  'correct-reply': deskOfMandate,
  // What the public reads already is corrected by two people, as it was released by two.
  'approve-correction': both(deskOfMandate, proposedByAnother),
  'draft-reminders': either(system, deskOfMandate),
  'send-reminder': deskOfMandate,
  'draft-follow-up': deskOfMandate,
  // Release to the public takes two people; neither may be a machine.
  'schedule-release': deskOfMandate,
  'approve-release': both(deskOfMandate, proposedByAnother),
  'publish-due': either(system, operator),
  // What is public or on its way there; an editor is shown of it what she may see of letters.
  'see-releases': either(operator, both(is('case-officer', 'rapporteur', 'observer', 'editor'), own)),
  // What is brought to the public registers: a partner speaks of its own country alone. What is not public yet takes two.
  'bring-entry': either(deskOfMandate, partnerOfState),
  'let-entry-through': both(deskOfMandate, proposedByAnother),
  'see-entries': either(operator, both(is('case-officer', 'rapporteur', 'observer', 'editor'), own)),
  // Whether what another mandate let through names a person of a letter of this one.
  'look-at-name': deskOfMandate,
  'release-entry': system,
  // Who asks to hear of laws leaves an address, and no name; she alone ends it.
  'ask-law-alert': anyone,
  'tell-law-alerts': either(system, operator),
  // The law desk: tips of bills with their hours, and the rule of the early warning.
  'see-law-desk': both(is('case-officer', 'rapporteur', 'observer'), own),
  'look-at-tip': keyHolder,
  'answer-tip': keyHolder,
  'set-warning-rule': both(is('case-officer', 'rapporteur'), own),
  'set-warning-aside': both(is('case-officer', 'rapporteur'), own),
  'raise-warnings': system,
  'withdraw-from-public': deskOfMandate,
  // What the public is told of why.
  'approve-withdrawal-note': both(deskOfMandate, proposedByAnother),
  // It only takes away, and takes one: whoever heard it from her, or read it, holds keys.
  'withdraw-naming': keyHolder,
  'see-statistics': anyone,
  'see-unreleased-statistics': either(operator, system, is('case-officer', 'rapporteur', 'observer')),
  'freeze-period': either(operator, is('rapporteur')),
  'reconcile-figures': either(operator, is('case-officer', 'rapporteur')),
  'search-released': anyone,
  'import-letters': operator,
  'import-recommendations': operator,
  'import-resolutions': operator,
  'import-indicators': operator,
  'import-study': operator,
  'import-companies': operator,
  'import-commitments': operator,
  'export-letters': operator,
  'load-reference': operator,
  'load-demonstration': operator,
  'run-server': operator,
  'run-jobs': either(system, operator),
  'see-status': operator,
  'verify-log': either(operator, is('administrator')),
  'erase-payload': operator,
  'migrate-database': operator,
  'make-backup': operator,
  'restore-backup': operator,
  // Whoever writes it out can't open it: that takes the recovery sheet.
  'export-sealed': operator,
  'begin-office': operator,
  // Whoever makes the link begins nothing again: that takes the recovery sheet, too.
  'begin-office-again': operator,
  'watch-over-states': either(system, operator)
} as const satisfies Record<string, Rule>

export type Action = keyof typeof rules
export const actions = Object.keys(rules) as Action[]
