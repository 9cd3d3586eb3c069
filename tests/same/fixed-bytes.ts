import { canonicalJson } from '../../src/platform/canonical-json.ts'
import { commit } from '../../src/platform/event-log.ts'
import { signAction } from '../../src/platform/sealing/actions.ts'
import { sayBegunAgain, sayConfirmed, sayOpened } from '../../src/platform/sealing/epoch-words.ts'
import { signEpoch } from '../../src/platform/sealing/epochs.ts'
import { fingerprint } from '../../src/platform/sealing/fingerprint.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { wordList } from '../../src/platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '../../src/platform/sealing/receipt/write-receipt.ts'
import { confirmOfficer, removeOfficer, type OfficerCard } from '../../src/platform/sealing/roster.ts'
import { signingKeyFromSeed, type Signed } from '../../src/platform/sealing/signing.ts'
import { hashOfWords } from '../../src/mandate/clearance/sealed-copy.ts'
import { signClearance, signLetterText } from '../../src/mandate/clearance/word.ts'
import { fingerprintOfProposal } from '../../src/mandate/communications/proposal.ts'
import { hashOfDraft, type DraftText } from '../../src/mandate/drafts/draft-text.ts'
import { fingerprintOfFields, signEntryWord } from '../../src/mandate/entries/word.ts'
import {
  fingerprintOfConsents,
  fingerprintOfQuestion,
  signQuestionWord,
  type QuestionText
} from '../../src/mandate/institutions-asked/word.ts'
import { askDesk } from '../../src/mandate/intake/desk/desk-action.ts'
import { identityOfForm, onceField } from '../../src/mandate/intake/once.ts'
import { agreeTo, second } from '../../src/mandate/pairs/pair-word.ts'
import { signWord } from '../../src/mandate/releases/word.ts'
import { canonical } from './log.ts'
import type { Recording } from './recording.ts'

const seed = Uint8Array.from({ length: 32 }, (_, at) => at)
const { secret, verifyKey } = signingKeyFromSeed(seed)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const [officer, mandate, other, on] = ['an officer', 'defenders', 'torture', '2026-11-26']
const who = { officer, mandate, on }

/** What keys, digests and receipts give for bytes that are always the same: elsewhere these are random, and not recorded. */
export async function recordFixedBytes(recording: Recording): Promise<void> {
  const value = { b: [1, null, 'é"'], a: { z: true, y: undefined, n: 1.5 }, day: on }
  const receipt = { entropy: seed.subarray(0, 16) }
  const derived = await deriveReceipt(receipt, 'an invented office')
  const { lookup, lookupHash, identity, signing, anchorKey } = derived
  const words = await Promise.all(
    (['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const).map(async (lang) => receiptAsWords(receipt, await wordList(lang)))
  )
  const statements = [...statementsOf(), askDesk(derived, { kind: 'delete', before: 'x' }).statement]
  const lines = [
    `canonical JSON ${canonicalJson(value)}`,
    `fingerprint of a card ${fingerprint(value)}`,
    `fingerprint of a proposal ${fingerprintOfProposal(value)}`,
    ...digestsOf(value),
    `commitment to a payload ${hex(commit(seed, value))}`,
    `receipt in digits ${receiptAsDigits(receipt).join(' ')}`,
    ...words.map((said) => `receipt in words ${said.join(' ')}`),
    `receipt's look-up ${hex(lookup)}, as kept ${hex(lookupHash)}`,
    `receipt's keys ${identity.recipient.slice(-32)}, ${hex(signing.verifyKey)}, ${hex(anchorKey)}`,
    ...statements.map(
      ({ purpose, value: said, by, signature }) => `${purpose} ${canonical(said)} by ${by}: ${signature}`
    )
  ]
  recording.add('signed', 'of bytes that are always the same', { parts: new Map(), lines, isShown: true })
}

/** What is signed by its fingerprint alone, and what follows from what somebody wrote. */
function digestsOf(value: object): string[] {
  const entry = {
    kind: 'visit',
    state: 'PER',
    subject: null,
    body: value,
    broughtBy: 'somebody',
    broughtAs: 'officer'
  } as const
  const question = {
    id: 'a question',
    letter: 'a letter',
    state: 'PER',
    facts: [],
    words: 'x'
  } as unknown as QuestionText
  const takenBack = [value] as unknown as Parameters<typeof fingerprintOfConsents>[0]
  const words = { v: 1, words: 'x', text: null, changes: [], salt: 'salt' } as const
  const once = Buffer.from(seed).toString('base64url').slice(0, 22)
  const form = identityOfForm({
    entries: [
      [onceField, once],
      ['text', 'x']
    ],
    files: []
  })
  return [
    `fingerprint of an entry ${fingerprintOfFields(entry)}`,
    `fingerprint of a question ${fingerprintOfQuestion(question)}`,
    `fingerprint of consents ${fingerprintOfConsents(takenBack)}`,
    `hash of words ${hashOfWords({ ...words, changes: [] })}`,
    `hash of a draft ${hashOfDraft(value as DraftText)}`,
    `form without scripts ${form.id}, ${hex(form.receipt.entropy)}`
  ]
}

/** One of each kind that takes no random bytes. */
function statementsOf(): Signed[] {
  const key = Buffer.from(verifyKey).toString('base64url')
  const card: OfficerCard = { id: officer, mandate, role: 'case-officer', recipient: 'age1pq1x', verifyKey: key }
  const first = { number: 1, mandate, recipient: 'age1pq1x', verifyKey: key, openedOn: on, previous: null }
  const next = { ...first, number: 2, previous: fingerprint(first) }
  const { own, before } = signEpoch(next, secret, { card: first, signingSecret: secret })
  const clearance = { ...who, letter: 'a letter', hash: 'a hash', decision: 'cleared', words: null } as const
  const cleared = signClearance(clearance, { officer: secret, office: secret })
  const agreed = agreeTo({ ...who, other }, { officer: secret, office: secret })
  const question = { ...who, id: 'a word', act: 'ask', question: 'a question', asked: 'x', consents: null } as const
  const release = { id: 'a word', act: 'propose', kind: 'letter', subject: 'a letter', proposal: 'x' } as const
  return [
    own,
    before!,
    confirmOfficer(secret, card, fingerprint(card)),
    removeOfficer(secret, card, fingerprint(card)),
    sayOpened(secret, next),
    sayConfirmed(secret, next),
    sayBegunAgain(secret, card, next),
    signAction(secret, { kind: 'burn' }, { lookupHash: 'a look-up', nonce: 'once' }),
    cleared.said,
    cleared.office!,
    signLetterText(secret, { ...who, letter: 'a letter', hash: 'a hash' }),
    agreed.said,
    agreed.office,
    second(agreed, { officer: 'another', on }, secret).second!,
    signQuestionWord(secret, question),
    signWord(secret, { ...who, ...release, note: null, reason: null }),
    signEntryWord(secret, { ...who, entry: 'an entry', decision: 'let-through', number: 1, fields: 'x' })
  ]
}
