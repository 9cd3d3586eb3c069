import { randomUUID } from 'node:crypto'
import { sealUpdate } from '../../src/mandate/cases/sealed-case.ts'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'
import { agreeTo } from '../../src/mandate/pairs/pair-word.ts'
import { openEpochs, readOffice } from '../../src/mandate/people/read-office.ts'
import type { Me } from '../../src/mandate/people/read-me.ts'
import { fingerprintOfChanges } from '../../src/mandate/communications/proposal.ts'
import { signWord, type ReleaseAct } from '../../src/mandate/releases/word.ts'
import { fromBase64url, toBase64url } from '../../src/platform/sealing/bytes.ts'
import { sealJson } from '../../src/platform/sealing/seal.ts'
import { confirmOfficer, removeOfficer } from '../../src/platform/sealing/roster.ts'
import { makeSignature, makeWord } from '../../src/ui/office/clearance/make-word.ts'
import { sealCopies } from '../../src/ui/office/clearance/seal-copies.ts'
import type { SaidDecision } from '../../src/mandate/clearance/word.ts'
import type { Enrolled, Everybody } from './people-of-every-role.ts'

/** What an officer does to a matter, as her browser would send it: signed with her keys, and with those of her office. */
export interface SignedAct {
  path: string
  body: object
}

/**
 * Everything that is signed, and what is like it, of matters of one mandate by an officer whose browser is at hand; each
 * is well-formed and well signed. The office's fingerprint is what she was told when she came.
 */
export async function signedActs(
  origin: string,
  { officer, cookie }: Enrolled,
  { theirs, letters, colleague }: Pick<Everybody, 'theirs' | 'letters' | 'colleague'>,
  /** For which mandate she says it; her card may say another. */
  mandate: string
): Promise<Record<string, SignedAct>> {
  const me = (await (await fetch(`${origin}/api/me`, { headers: { cookie } })).json()) as Me
  const read = readOffice(me.people, officer.secrets.office)
  if (!read.ok) throw new Error(read.reason)
  const { office } = read
  const epochs = await openEpochs(office, me.epochSecrets, officer.secrets.identity)
  const signing = officer.signing
  const desk = { me: { ...me, officer: { ...me.officer, mandate } }, office, epochs, signing }
  const { id } = officer.card
  const own = office.current

  const { recipient } = await makeIdentity()
  const text = { hash: 'a'.repeat(64), number: 1 }
  const shown = { id: letters.draft, lead: colleague.mandate, speaksFor: mandate, isGuest: false, text }
  const says = async (decision: SaidDecision, words = '') => {
    const leading = { state: 'known' as const, epochs: [own], current: own, first: '', by: id }
    const made = await makeWord(desk, shown as never, { decision, words, changes: [] }, leading)
    if (!made.ok) throw new Error(made.errors[0]!.code)
    return { path: 'clearance/say', body: made.value }
  }
  const release = (act: ReleaseAct, more: object = {}) => {
    const asked = { proposal: null, note: null, reason: null, kind: 'letter' as const, subject: letters.sent, ...more }
    const word = signWord(signing.secret, { id: randomUUID(), officer: id, mandate, act, on: me.today, ...asked })
    return {
      path: 'releases/say',
      body: { word, ...(act === 'propose-correction' && { correction: { subject: 'Another' } }) }
    }
  }
  const proposal = 'b'.repeat(64)
  const reason = 'An invented reason'
  const state = office.roster.state
  const statement = (kind: 'confirmed' | 'removed', made: unknown) => ({
    path: 'officers/statement',
    body: { kind, subject: colleague.id, statement: made }
  })
  const update = { case: theirs.case, document: theirs.case, update: new Uint8Array(40) }
  const sealed = await sealUpdate({ secret: signing.secret }, update, recipient)
  const agreed = { mandate: colleague.mandate, other: officer.card.mandate, officer: id, on: me.today }
  const keys = { officer: signing.secret, office: fromBase64url(epochs.at(-1)!.secrets.signing) }
  return {
    clear: await says('cleared'),
    'propose a change': await says('change-proposed', 'Another word.'),
    decline: await says('declined', 'Not ours.'),
    'put another text': {
      path: 'clearance/text',
      body: {
        letter: letters.draft,
        hash: 'c'.repeat(64),
        ...(await sealCopies('{}', 'What changed', { offices: [own], guests: [] }))
      }
    },
    mark: { path: 'letters/mark', body: { reply: theirs.reply, marks: [{ question: 1, mark: 'partly' }] } },
    settle: { path: 'letters/settle', body: { reply: theirs.reply, question: 1, mark: 'partly', words: 'x' } },
    'propose a release': release('propose'),
    'propose to release an answer': release('propose', { kind: 'reply', subject: theirs.reply }),
    'approve a release': release('approve', { proposal }),
    withdraw: release('withdraw', { reason }),
    'approve what is said of a withdrawal': release('approve-withdrawal-note', { note: 'checked' }),
    'propose a correction': release('propose-correction', {
      reason,
      proposal: fingerprintOfChanges({ changes: { subject: 'Another' }, reason, firstBy: id, firstOn: me.today })
    }),
    'approve a correction': release('approve-correction', { proposal }),
    'confirm an officer': statement('confirmed', confirmOfficer(signing.secret, colleague, state)),
    'remove an officer': statement('removed', removeOfficer(signing.secret, colleague, state)),
    'invite a guest': {
      path: 'submissions/let-in',
      body: {
        submission: theirs.submission,
        guest: id,
        parts: ['sent'],
        items: [],
        body: toBase64url(await sealJson({}, [recipient]))
      }
    },
    'hand over': {
      path: 'work/hand-over',
      body: {
        id: randomUUID(),
        officer: colleague.id,
        standIn: id,
        from: me.today,
        until: me.today,
        parts: ['task']
      }
    },
    'hand back': { path: 'work/hand-back', body: { away: theirs.away } },
    'agree to compare': { path: 'pairs/agree', body: { word: agreeTo(agreed, keys) } },
    'leave fingerprints': {
      path: 'pairs/put',
      body: {
        case: theirs.case,
        pairs: [{ other: officer.card.mandate, epoch: 1, otherEpoch: 1, prints: Array(256).fill('x'.repeat(22)) }]
      }
    },
    'write in a case': {
      path: 'cases/append',
      body: { case: theirs.case, document: theirs.case, id: randomUUID(), body: toBase64url(sealed) }
    },
    'decide on a case': {
      path: 'cases/triage',
      body: { case: theirs.case, decision: 'take-up', reason: 'within-mandate' }
    }
  }
}

/** The Rapporteur's own signature, which takes no office's key. */
export const signs = (
  { officer }: Enrolled,
  { letters }: Pick<Everybody, 'letters'>,
  mandate: string,
  today: string
): SignedAct => {
  const me = { officer: { id: officer.card.id, mandate }, today } as Me
  const body = makeSignature({ me, signing: officer.signing }, { id: letters.draft, text: { hash: 'a'.repeat(64) } })
  return { path: 'clearance/sign', body }
}
