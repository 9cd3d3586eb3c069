import { randomUUID } from 'node:crypto'
import type { Role } from '#mandate/permissions.ts'
import type { InboxDesk } from '#mandate/inbox/desk.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { askMatter } from '../src/ui/office/inbox/ask-matter.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { addUnder } from '#mandate/intake/return/return-action.ts'
import { source } from '#mandate/intake/source.ts'
import { sealSubmission, type Written } from '#mandate/intake/seal-submission.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { deriveReceipt, type DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { openMatter } from '../src/ui/office/inbox/open-matter.ts'
import type { Writer } from '../src/ui/office/inbox/write.ts'
import { must } from './office-desk.ts'
import { officeOfPeople, type Officer } from './officers.ts'

/** An office with its officers, before which invented sources put what happened. Nothing here is of anybody. */
export async function inbox(on = '2026-03-02T09:00:00Z') {
  const office = await officeOfPeople(on)
  const ama = await office.first('Ama Invented')
  const intake = office.house.db.intake
  // Once for each officer: her session ends with the day, and the story goes on for days.
  const keys = new Map<string, Awaited<ReturnType<typeof office.opens>>>()
  const keysOf = async (officer: Officer) => {
    const held = keys.get(officer.card.id) ?? (await office.opens(officer))
    keys.set(officer.card.id, held)
    return held
  }
  await keysOf(ama)
  const cards = [ama.card]
  const sent = {
    office,
    ama,
    recovery: office.recovery!,
    close: office.close,
    /** A colleague who was confirmed and given the keys, or, of a role without keys, only confirmed. */
    colleague: async (name: string, role: Officer['card']['role'] = 'case-officer', by: Officer[] = [ama]) => {
      const one = await office.enrol(ama, name, role)
      cards.push(one.card)
      for (const officer of by) must(await office.confirm(officer, one))
      if (['case-officer', 'rapporteur'].includes(role)) must(await office.share(ama, one))
      await keysOf(one)
      return one
    },
    keysOf,
    at: (officer: Officer): InboxDesk => ({
      db: office.house.db.office,
      mandate: 'defenders',
      actor: { id: officer.card.id, role: officer.card.role as Role, mandate: 'defenders', trusted: true },
      today: office.door().today
    }),
    /** What a source's device does. */
    submit: async ({
      what = 'What happened, invented',
      lang = 'en',
      danger = false,
      perhapsDanger = false,
      id = randomUUID() as string,
      uploads = [] as string[],
      unproven = false
    } = {}) => {
      const open = (await findOpenIntake(intake, 'defenders'))!
      const receipt = makeReceipt()
      const derived = await deriveReceipt(receipt, open.instance)
      const today = office.door().today
      const request = await sealSubmission(written(what, lang), {
        id,
        danger,
        perhapsDanger,
        epoch: open.current,
        derived,
        filedOn: today
      })
      const at = { db: intake, actor: source, mandate: 'defenders', today }
      must(await receiveSubmission(at, { ...request, uploads }, { unproven }))
      return { id, receipt, derived, what }
    },
    /** What her page does when she comes back and writes; true when it is kept. */
    add: async ({ derived }: { derived: DerivedReceipt }, text = 'One thing more, invented', danger = false) => {
      const today = office.door().today
      const { current } = (await findOpenIntake(intake, 'defenders'))!
      const said = { v: 1 as const, kind: 'message' as const, lang: 'en', text, on: today }
      const request = await addUnder(derived, { ...said, ...(danger && { danger: true as const }) }, current)
      return (await actForSource({ db: intake, today }, request)) === 'new'
    },
    /** As the office's page does: what is given out, opened with that officer's keys. */
    read: async (officer: Officer, id: string) =>
      openMatter(
        must(await askMatter((asked) => openSubmission(sent.at(officer), asked), id)),
        await keysOf(officer),
        cards
      )
  }
  return sent
}

/** By whose key a note is signed. */
export const writer = ({ card, signing }: Officer): Writer => ({ officer: card.id, secret: signing.secret })

export const written = (what: string, lang: string): Written => ({
  lang,
  subject: 'person',
  answers: { what },
  persons: [{ id: 'p1', kind: 'person', name: 'Somebody Invented' }],
  consents: [{ person: 'p1', door: 'take-up', given: 'yes' }],
  files: []
})

export const sealedNote = async (text: string, recipients: string[]): Promise<string> =>
  toBase64url(await sealJson({ v: 1, kind: 'note', on: '2026-03-02', text }, recipients))

/** As long as something sealed, and not sealed. */
export const inClear = (text: string, like: string): string =>
  toBase64url(utf8(text.padEnd(Buffer.from(like, 'base64url').length, '.')))
