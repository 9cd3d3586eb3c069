import { askForClearance } from '#mandate/clearance/ask-for-clearance.ts'
import type { ClearanceDesk } from '#mandate/clearance/desk.ts'
import { putNewText } from '#mandate/clearance/put-new-text.ts'
import { readClearance } from '#mandate/clearance/read-clearance.ts'
import { sayClearance } from '#mandate/clearance/say-clearance.ts'
import { signLetter } from '#mandate/clearance/sign-letter.ts'
import type { Role } from '#mandate/permissions.ts'
import type { ProposedChange } from '#mandate/drafts/proposed-change.ts'
import type { SaidDecision } from '#mandate/clearance/word.ts'
import { canonicalText, hashOfCanonical, type DraftText } from '#mandate/drafts/draft-text.ts'
import { emptyLetter } from '#platform/documents/letter-document.ts'
import { makeSignature, makeWord } from '../src/ui/office/clearance/make-word.ts'
import { readShown } from '../src/ui/office/clearance/read-words.ts'
import { sealCopies, type PutBefore } from '../src/ui/office/clearance/seal-copies.ts'
import { must } from './office-desk.ts'
import { officeOfPeople, type Officer } from './officers.ts'

/** A letter that nobody wrote to nobody: to Peru, of whom nothing is alleged. */
export function inventedDraft(facts: string[], more: Partial<DraftText['record']> = {}): DraftText {
  const {
    letterhead: _l,
    reference: _r,
    date: _d,
    notes: _n,
    authority: _a,
    signatories: _s,
    invented: _i,
    ...letter
  } = emptyLetter('en')
  return {
    v: 1,
    kind: 'AL',
    addressees: [{ name: 'PER', class: 'state' }],
    invented: true,
    letter: {
      ...letter,
      subject: 'An invented matter of Zorabel Quint',
      salutation: 'Excellency,',
      facts: { lead: null, items: facts },
      questions: { lead: null, items: ['What was done?', 'By whom?'] }
    },
    record: {
      persons: 1,
      names: [{ name: 'Zorabel Quint', sex: 'woman', publicForm: 'withheld' }],
      themes: ['threats'],
      groups: [],
      articles: [1, 12],
      earlier: [],
      ...more
    }
  }
}

/** Two offices on one instance, as their officers' browsers work with each other. */
export async function twoOffices(on?: string) {
  const lead = await officeOfPeople(on)
  const ama = await lead.first('Ama Invented')
  const other = await officeOfPeople(on, { house: lead.house, mandate: 'torture' })
  const tam = await other.first('Tam Invented')
  type House = typeof lead
  const houseOf = (officer: Officer): House => (officer.card.mandate === 'torture' ? other : lead)
  // Sessions end with the day and the story goes on; what her browser knows it was told on the first.
  const at = (officer: Officer): ClearanceDesk => {
    const { db, now, today } = lead.door()
    const { id, role, mandate } = officer.card
    return { db, mandate, now, today, actor: { id, role: role as Role, mandate, trusted: true } }
  }
  const held = new Map<string, Awaited<ReturnType<House['deskOf']>>>()
  const browser = async (officer: Officer) => {
    const known = held.get(officer.card.id) ?? (await houseOf(officer).deskOf(officer))
    held.set(officer.card.id, known)
    const secrets = { ...officer.secrets, identity: officer.identity.secret }
    return { ...known, me: { ...known.me, today: lead.door().today }, secrets }
  }
  const sealed = async (
    text: DraftText,
    note: string | null,
    by: Officer,
    to: {
      offices: House[]
      guests?: [Officer, string][]
      asked?: string[]
      letter?: string
      answers?: PutBefore['answers']
    }
  ) => {
    const cards = await Promise.all(
      to.offices.map(async (house) => (await browser(house === other ? tam : by)).office.current)
    )
    const guests = (to.guests ?? []).map(([one, mandate]) => ({
      officer: one.card.id,
      mandate,
      recipient: one.card.recipient
    }))
    const said = { letter: to.letter ?? null, asked: to.asked ?? ['torture'], from: null }
    const own = { mandate: 'defenders', signing: by.signing.secret, said }
    return sealCopies(canonicalText(text), note, { offices: cards, guests, answers: to.answers ?? {}, own })
  }
  const offices = {
    lead,
    other,
    ama,
    tam,
    at,
    browser,
    /** Her browser is told again who is here and which epoch is open. */
    reload: (officer: Officer) => held.delete(officer.card.id),
    sealed,
    close: lead.close,
    /** A colleague of the lead, confirmed, with the keys where her role holds them. */
    colleague: async (name: string, role: string): Promise<Officer> => {
      const one = await lead.enrol(ama, name, role)
      must(await lead.confirm(ama, one))
      if (role !== 'guest') must(await lead.share(ama, one))
      held.clear()
      return one
    },
    days: (count: number) => [lead, other].forEach((house) => house.days(count)),
    ask: async (
      text: DraftText,
      more: {
        mandates?: string[]
        guests?: [Officer, string][]
        cutOff?: string
        from?: { case: string; draft: string }
      } = {},
      by = ama
    ) => {
      const { mandates = ['torture'], guests, cutOff = '2026-03-20' } = more
      const to = {
        offices: mandates.includes('torture') ? [lead, other] : [lead],
        asked: mandates,
        ...(guests && { guests })
      }
      return askForClearance(at(by), {
        kind: text.kind,
        addressees: text.addressees,
        mandates,
        cutOff,
        hash: hashOfCanonical(canonicalText(text)),
        invented: text.invented,
        ...(more.from && { from: more.from }),
        ...(await sealed(text, null, by, to))
      })
    },
    change: async (
      letter: string,
      text: DraftText,
      note: string,
      more: { to?: House[]; guests?: [Officer, string][]; answers?: PutBefore['answers'] } = {},
      by = ama
    ) =>
      putNewText(at(by), {
        letter,
        hash: hashOfCanonical(canonicalText(text)),
        ...(await sealed(text, note, by, {
          offices: more.to ?? [lead, other],
          guests: more.guests ?? [],
          answers: more.answers,
          letter: (await offices.read(by, letter)).shown.id
        }))
      }),
    /** What her page shows of it. */
    read: async (officer: Officer, letter: string) => {
      const shown = must(await readClearance(at(officer), { letter }))
      return readShown(shown, await browser(officer))
    },
    word: async (
      officer: Officer,
      letter: string,
      decision: SaidDecision,
      words = '',
      changes: ProposedChange[] = []
    ) => {
      const { shown, lead: leading } = await offices.read(officer, letter)
      const said = { decision, words, changes, known: [shown.lead] }
      return must(await makeWord(await browser(officer), shown, said, leading))
    },
    says: async (
      officer: Officer,
      letter: string,
      decision: SaidDecision,
      words = '',
      changes: ProposedChange[] = []
    ) => sayClearance(at(officer), await offices.word(officer, letter, decision, words, changes)),
    signs: async (officer: Officer, letter: string) =>
      signLetter(at(officer), makeSignature(await browser(officer), (await offices.read(officer, letter)).shown))
  }
  return offices
}
