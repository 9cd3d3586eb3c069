import { randomBytes, randomUUID } from 'node:crypto'
import { keyClasses, updateClasses } from '../../src/mandate/cases/sealed-case.ts'
import { copyClasses } from '../../src/mandate/clearance/sealed-copy.ts'
import { messageClasses } from '../../src/mandate/intake/sealed-body.ts'
import { numberOf } from '../../src/mandate/retention/retention.ts'
import { sealedLength, sizeClasses } from '../../src/platform/sealing/seal.ts'

const kinds = [
  'submission',
  'upload',
  'hold',
  'case',
  'note',
  'account',
  'diplomat',
  'partner',
  'entry',
  'warning',
  'hit',
  'asked',
  'link',
  'filing',
  'draft',
  'reply',
  'mail',
  'mailOut',
  'reminder',
  'word',
  'task',
  'request',
  'away',
  'view',
  'guest',
  'officer',
  'way',
  'session'
] as const
/** What the records of one mandate are called. */
export type Matters = Record<(typeof kinds)[number] | 'letter', string>

/** Names of nothing. */
export const madeUp = (): Matters => ({
  ...(Object.fromEntries(kinds.map((kind) => [kind, randomUUID()])) as Matters),
  letter: 'DEMO-AL-PER-99-2026'
})

export interface Asked {
  query?: string
  params?: Record<string, string>
  body?: object
  /** Why whoever may is answered alike for a record of her own. */
  alike?: string
}

/** Of a seal what a server can see. */
const seal = (recipients: number, size: number = sizeClasses[0]!) =>
  Buffer.from('age-encryption.org/v1\n-> mlkem768x25519 '.padEnd(sealedLength(size, recipients), 'x')).toString(
    'base64url'
  )
const fresh = () => randomUUID()
/** Of the right form, and signed by nobody. */
const questionWord = (act: string, question: string) => ({
  value: { id: fresh(), officer: fresh(), mandate: 'x', act, question, asked: 'x', consents: null, on: '2026-01-01' },
  purpose: 'institution-word',
  by: 'x',
  signature: 'x'
})
const key = (bytes: Uint8Array = Buffer.alloc(32)) => Buffer.from(bytes).toString('base64url')
const fingerprint = Array(10).fill('00000').join(' ')

/** For each route that names a record: what is sent to it, well-formed, for the record of that name. */
export const recordsByRoute: Record<string, (of: Matters) => Asked> = {
  'POST submissions/open': ({ submission: id }) => ({ body: { id } }),
  'POST submissions/assign': ({ submission: id }) => ({ body: { id, officer: null } }),
  'POST submissions/write': ({ submission }) => ({
    body: { submission, id: fresh(), message: seal(1, messageClasses[0]), note: seal(1), epoch: 1 }
  }),
  'POST submissions/note': ({ submission }) => ({ body: { submission, id: fresh(), epoch: 1, body: seal(1) } }),
  'POST submissions/ask-translation': ({ submission }) => ({
    body: { submission, id: fresh(), translator: fresh(), epoch: 1, body: seal(2) }
  }),
  'POST submissions/guests': ({ submission }) => ({ body: { submission } }),
  'POST submissions/let-in': ({ submission }) => ({
    body: { submission, guest: fresh(), parts: ['sent'], items: [], body: seal(1) }
  }),
  'POST submissions/take-out': ({ submission, guest }) => ({ body: { submission, guest } }),
  'POST submissions/set-aside': ({ submission }) => ({ body: { ids: [submission] } }),
  'POST submissions/bring-back': ({ submission }) => ({ body: { ids: [submission] } }),
  'POST submissions/danger': ({ submission }) => ({
    body: { submission, id: fresh(), what: 'danger-set', reason: 'read-in-it' }
  }),
  'POST submissions/keeping': ({ submission: id }) => ({ body: { id } }),
  'POST submissions/hold': ({ submission }) => ({ body: { submission, id: fresh(), epoch: 1, body: seal(1) } }),
  'POST submissions/lift-hold': ({ hold: id }) => ({ body: { id } }),
  'POST submissions/lift-file-limit': ({ submission: id }) => ({ body: { id } }),
  'POST submissions/ask-erasure': ({ submission: id }) => ({
    body: { id, typed: numberOf(id), reason: 'law-asks', sourceAsked: 'no' }
  }),
  'POST submissions/erase': ({ submission: id }) => ({ body: { id, typed: numberOf(id) } }),
  'POST submissions/decline-erasure': ({ submission: id }) => ({ body: { id } }),
  'POST submissions/close': ({ submission: id }) => ({ body: { id, outcome: 'declined', untold: true } }),
  'POST submissions/reopen': ({ submission }) => ({ body: { submission, id: fresh(), reason: 'new-facts' } }),
  'GET files/[upload]/[part]': ({ upload }) => ({ params: { upload, part: '0' }, alike: 'no byte of it was sent' }),
  'POST translations/answer': ({ note: asked }) => ({
    body: { asked, id: fresh(), epoch: 1, body: seal(2) },
    alike: 'nobody translates there'
  }),
  'POST resealing': ({ submission: id }) => ({
    body: { epoch: 2, rows: [{ kind: 'submission', id, was: key(), body: seal(1) }] },
    alike: 'no second epoch is open there'
  }),
  'POST officers/statement': ({ officer: subject }) => ({
    body: {
      kind: 'removed',
      subject,
      statement: {
        purpose: 'officer-removed',
        value: { card: fingerprint, at: fingerprint },
        by: key(),
        signature: key(randomBytes(64))
      }
    }
  }),
  'POST epochs/share': ({ officer }) => ({ body: { officer, sealed: [{ number: 1, body: key(Buffer.alloc(200)) }] } }),

  'POST cases/open': ({ case: id }) => ({ body: { id } }),
  'POST cases/records': ({ case: of }) => ({ body: { cases: [of] } }),
  'POST cases/key': ({ case: of }) => ({
    body: { case: of, key: { id: fresh(), number: 2, epoch: 1, body: seal(1, keyClasses[0]) } }
  }),
  'POST cases/append': ({ case: of }) => ({
    body: { case: of, document: of, id: fresh(), body: seal(1, updateClasses[0]) }
  }),
  'POST cases/updates': ({ case: of }) => ({ body: { case: of, document: of } }),
  'POST cases/change': ({ case: of }) => ({ body: { case: of, what: 'urgency', urgency: 'imminent' } }),
  'POST cases/merge': ({ case: of }) => ({
    body: { case: of, into: fresh(), reason: 'same-event' },
    alike: 'there is no second case'
  }),
  'POST cases/undo-merge': ({ case: of }) => ({ body: { case: of, reason: 'merged-by-mistake' } }),
  'POST cases/triage': ({ case: of }) => ({ body: { case: of, decision: 'take-up', reason: 'within-mandate' } }),
  'POST cases/close': ({ case: of }) => ({ body: { case: of, outcome: 'no-answer' } }),
  'POST cases/reopen': ({ case: of }) => ({ body: { case: of, reason: 'new-facts' } }),

  'POST tasks': ({ case: id }) => ({ body: { on: { kind: 'case', id } } }),
  'POST tasks/add': ({ case: id }) => ({
    body: {
      id: fresh(),
      dueOn: '2099-01-01',
      officer: null,
      on: { kind: 'case', id },
      words: { epoch: 1, body: seal(1) }
    }
  }),
  'POST tasks/change': ({ task }) => ({ body: { task, dueOn: '2099-01-02' } }),
  'POST requests/open': ({ request: id }) => ({ body: { id } }),
  'POST requests/change': ({ request }) => ({ body: { request, dueOn: '2099-01-02' } }),
  'POST work/hand-over': ({ officer, guest }) => ({
    body: { id: fresh(), officer, standIn: guest, from: '2099-01-01', until: '2099-01-02', parts: ['task'] }
  }),
  'POST work/hand-back': ({ away }) => ({ body: { away } }),
  'POST work/views/drop': ({ view: id }) => ({
    body: { id },
    alike: 'what is dropped is gone, whether it was there or not'
  }),

  'GET letters/letter': ({ letter }) => ({ query: `slug=${letter}` }),
  'GET letters/document': ({ letter }) => ({ query: `slug=${letter}&format=docx` }),
  'POST letters/reply': ({ letter }) => ({
    body: { letters: [letter], receivedOn: '2026-01-01', form: 'acknowledgement' }
  }),
  'POST letters/mark': ({ reply }) => ({ body: { reply, marks: [{ question: 1, mark: 'partly' }] } }),
  'POST letters/public-summary': ({ reply }) => ({ body: { reply, publicSummary: 'x', was: '' } }),
  'GET letters/translation/file': ({ reply }) => ({ query: `reply=${reply}&translation=${fresh()}` }),
  'POST letters/translation': ({ reply }) => ({ body: { reply, language: 'fr', madeBy: 'office', words: 'x' } }),
  'POST letters/translation/drop': ({ reply }) => ({ body: { reply, translation: fresh() } }),
  'POST letters/translation/offer': ({ reply }) => ({ body: { reply, translation: fresh() } }),
  'POST letters/translation/say': ({ reply }) => ({ body: { reply, word: 'asked' } }),
  'POST letters/settle': ({ reply }) => ({ body: { reply, question: 1, mark: 'partly', words: 'x' } }),
  'POST letters/override': ({ reply }) => ({
    body: { reply, character: 'incomplete', reason: 'x' },
    alike: 'she is no Rapporteur'
  }),
  'POST letters/extension': ({ letter }) => ({ body: { letter, until: '2028-06-30', reason: 'x' } }),
  'POST letters/extension/refuse': ({ letter }) => ({ body: { letter, filing: fresh(), reason: 'urgent' } }),
  'POST letters/pause': ({ letter }) => ({ body: { letter, reason: 'x' } }),
  'POST letters/resume': ({ letter }) => ({ body: { letter, reason: 'x' } }),
  'POST letters/delivery': ({ letter }) => ({ body: { letter, step: 'receipt-confirmed' } }),
  'POST letters/tell-mission': ({ letter }) => ({ body: { letter, addressee: fresh() } }),
  'POST letters/outcome': ({ letter }) => ({ body: { letter, outcome: 'unchanged' } }),
  'POST letters/statement': ({ letter }) => ({
    body: { letter, on: '2018-05-01', title: 'x', languages: ['en'], url: 'https://invented.example/x' }
  }),
  'POST letters/observation': ({ letter }) => ({ body: { letter, was: null, words: 'x', lang: 'en' } }),
  'POST letters/watch': ({ letter }) => ({ body: { letter, lookOn: '2099-01-01', words: 'x' } }),
  'POST letters/watch/on': ({ letter }) => ({ body: { letter, was: fresh(), lookOn: '2099-01-01', words: 'x' } }),
  'POST letters/watch/over': ({ letter }) => ({ body: { letter, was: fresh(), words: 'x' } }),
  'POST letters/take-back-step': ({ letter }) => ({ body: { letter, step: fresh() } }),
  'POST letters/follow-up': ({ letter }) => ({ body: { letter } }),
  'POST letters/further-letter': ({ reminder, case: one }) => ({
    body: { reminder, case: one, draft: fresh() },
    alike: 'the reminder there is no follow-up'
  }),
  'GET letters/institutions': ({ letter }) => ({ query: `slug=${letter}` }),
  'GET letters/institutions/document': ({ asked }) => ({ query: `question=${asked}`, alike: 'it lies in a corner' }),
  'POST letters/institutions/ask': ({ letter }) => ({
    body: {
      id: fresh(),
      letter,
      state: 'PER',
      account: fresh(),
      lang: 'en',
      words: 'x',
      facts: [],
      offer: 'x',
      word: questionWord('ask', fresh())
    }
  }),
  'POST letters/institutions/agree': ({ asked }) => ({ body: { word: questionWord('agree', asked) } }),
  'POST letters/institutions/outcome': () => ({ body: { id: fresh() }, alike: 'no word was said of it' }),
  'POST letters/institutions/answer': ({ asked: question }) => ({
    body: { question, words: 'x', lang: 'en', steps: [], seen: 0, on: '2026-01-01' }
  }),
  'POST letters/institutions/read': ({ asked: question }) => ({ body: { question, seen: 0 } }),
  'POST letters/institutions/remind': ({ asked: question }) => ({ body: { question, address: 'a@invented.example' } }),
  'POST letters/institutions/take-back': ({ asked: question }) => ({ body: { question } }),
  'POST letters/withdraw-naming': ({ letter }) => ({ body: { letter, person: fresh() } }),
  'POST letters/reminder': ({ reminder }) => ({ body: { reminder } }),
  'GET letters/reminder-document': ({ reminder }) => ({ query: `reminder=${reminder}&format=docx` }),
  'POST letters/reminder-words': ({ reminder }) => ({ body: { reminder, language: 'en', anew: true, version: 0 } }),
  'POST letters/send-reminder': ({ reminder }) => ({
    body: { reminder, language: 'en', channel: 'corner', facts: '', version: 0 }
  }),
  'POST letters/send-reminder-again': ({ reminder }) => ({ body: { reminder }, alike: 'mail is off there' }),
  'POST letters/reminder-sent': ({ reminder }) => ({ body: { reminder, channel: 'e-mail' } }),

  'POST clearance/show': ({ draft: letter }) => ({ body: { letter } }),
  'POST clearance/silent': ({ draft: letter }) => ({ body: { letter } }),
  'POST clearance/elsewhere': ({ draft: letter }) => ({
    body: { letter, mandate: 'expression', decision: 'declined', saidBy: 'x' }
  }),
  'POST clearance/text': ({ draft: letter }) => ({
    body: {
      letter,
      hash: 'b'.repeat(64),
      reason: 'x',
      copies: [{ id: fresh(), mandate: 'torture', epoch: 1, body: seal(1, copyClasses[0]) }]
    }
  }),
  'POST clearance/send': ({ draft: letter }) => ({ body: { letter, text: '{}', channel: 'by-hand' } }),
  'GET clearance/note': ({ letter }) => ({ query: `slug=${letter}`, alike: 'it went without a note' }),

  'POST pairs/matters': ({ case: of }) => ({ body: { case: of } }),
  'POST pairs/put': ({ case: of }) => ({
    body: { case: of, pairs: [{ other: 'torture', epoch: 1, otherEpoch: 1, prints: Array(256).fill('x'.repeat(22)) }] }
  }),
  'POST pairs/prints': ({ case: of }) => ({
    body: { matters: [of] },
    alike: 'it gives what others made, none of her own'
  }),

  'POST tray/show': ({ mail }) => ({ body: { mail } }),
  'POST tray/file': ({ mail }) => ({ body: { mail, place: null } }),
  'POST tray/set-aside': ({ mail }) => ({ body: { mails: [mail], reason: 'spam' } }),
  'POST tray/bring-back': ({ mail }) => ({ body: { mails: [mail] } }),
  'POST tray/put': ({ mail, letter }) => ({ body: { mail, letters: [letter], form: 'acknowledgement' } }),
  'POST tray/undo': ({ mail }) => ({ body: { mail, reason: 'x' } }),
  'POST tray/settle': ({ mailOut: mail }) => ({ body: { mail, as: 'not-gone' } }),
  'POST tray/send-again': ({ letter }) => ({ body: { letter }, alike: 'no mail goes from this instance' }),

  'GET [lang=lang]/preview/[slug=slug]': ({ letter: slug }) => ({ params: { slug } }),
  'POST releases/show': ({ letter: slug }) => ({ body: { slug } }),
  'POST releases/outcome': ({ word: id }) => ({ body: { id } }),

  'POST law-desk/answer': ({ entry: tip, case: of }) => ({
    body: { tip, case: of, draft: fresh() },
    alike: 'no tip of a bill lies there'
  }),
  'POST law-desk/look': ({ entry: tip }) => ({ body: { tip }, alike: 'no tip of a bill lies there' }),
  'POST law-desk/aside': ({ warning }) => ({ body: { warning, reason: 'Invented' } }),
  'POST registers/decide': ({ entry }) => ({ body: { entry, decision: 'withdrawn', reason: 'Invented' } }),

  'POST registers/look': ({ hit }) => ({ body: { hit, isShe: true } }),

  'GET missions/files/[filing]/[position]': ({ filing }) => ({ params: { filing, position: '1' } }),
  'POST missions/link': ({ letter }) => ({ body: { letter } }),
  'POST missions/address': ({ account }) => ({ body: { account, address: 'wait@mission.invalid', lang: 'en' } }),
  'POST missions/revoke': ({ diplomat }) => ({ body: { diplomat } }),
  'POST partners/revoke': ({ partner }) => ({ body: { person: partner } }),
  // At the end: with these whoever asks of her own is out.
  'POST ways/revoke': ({ way }) => ({ body: { way } }),
  'POST sessions/end': ({ session }) => ({ body: { session } })
}

/** Routes of scripts that name no record: lists, what she makes herself, and what she signs about what she was shown. */
export const ofNoRecord =
  `sign-out me notices ways/add officers/invite epochs epochs/confirm epochs/decline epochs/give-back
  resealing/older submissions submissions/unproven erasures submissions/enter submissions/intake tray tray/outgoing tray/part tray/add addresses helpers companies companies/holdings companies/holdings/take-back
  releases releases/say registers registers/bring law-desk law-desk/rule letters letters/references letters/reminders letters/draft-reminders letters/addendum letters/addendum/file missions missions/invite partners partners/invite translations matter
  matter/note answer-blocks clearance clearance/offices clearance/ask clearance/compare clearance/say clearance/sign pairs pairs/agree pairs/end
  pairs/key   drafts/words work work/looked work/views work/views/save work/digest work/digest/ask work/waiting-mail requests requests/new
  search search/cases search/submissions search/work cases cases/heads cases/named cases/words cases/figures cases/figures/file cases/new duty uploads mission/uploads`
    .trim()
    .split(/\s+/)
