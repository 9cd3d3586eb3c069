import { randomUUID } from 'node:crypto'
import { laterOf } from '#mandate/calendar.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { fingerprintOfChanges, fingerprintOfFirst } from '#mandate/communications/proposal.ts'
import type { WithdrawalNote } from '#mandate/communications/withdrawal.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { actOnWord } from '#mandate/releases/act-on-word.ts'
import { readOutcome } from '#mandate/releases/read-outcome.ts'
import { sayWord } from '#mandate/releases/say-word.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { signWord, type ReleaseAct } from '#mandate/releases/word.ts'
import { must } from './office-desk.ts'
import type { officeOfPeople, Officer } from './officers.ts'

interface Said {
  proposal?: string | null
  note?: WithdrawalNote | null
  reason?: string | null
  /** Whose key signs it, where it is another's. */
  by?: Officer
  correction?: object
  over?: string | null
  from?: string
  was?: string
}

/** Officers who sign what they say of a release, as their browsers do, and the job that does it. */
export function releaseWords(office: () => Awaited<ReturnType<typeof officeOfPeople>>, today: string) {
  const at = async (officer: Officer): Promise<Desk> => lettersDesk(await office().at(officer))
  const system = (): Desk => ({
    db: office().house.db.jobs,
    actor: { id: 'vigie', role: 'system', mandate: null },
    mandate: 'defenders',
    now: new Date(`${today}T12:00:00Z`),
    today
  })
  const show = async (officer: Officer, slug: string, reply?: string) =>
    must(await showRelease(await at(officer), office().house.db.jobs, { slug, reply }))

  /** What her browser counts from what it shows her. */
  async function counted(
    officer: Officer,
    act: ReleaseAct,
    [subject, reply]: [string, string?],
    { reason = null, correction = {}, from }: Said
  ): Promise<string | null> {
    const first = { firstBy: officer.card.id, firstOn: today }
    if (act === 'propose-correction')
      return fingerprintOfChanges({ ...first, reason: reason ?? '', changes: correction })
    if (act !== 'propose') return null
    const { earliest, becomesPublic } = await show(officer, subject, reply)
    return fingerprintOfFirst({ ...first, publicFrom: laterOf(from ?? earliest ?? today, today), becomesPublic })
  }
  /** Of a letter, or of a reply under the address of its letter. */
  async function say(officer: Officer, act: ReleaseAct, of: string | [slug: string, reply: string], said: Said = {}) {
    const { proposal, note = null, reason = null, by = officer, ...beside } = said
    const named: [string, string?] = typeof of === 'string' ? [of] : of
    const word = {
      id: randomUUID() as string,
      officer: officer.card.id,
      mandate: 'defenders',
      act,
      kind: named[1] === undefined ? ('letter' as const) : ('reply' as const),
      subject: named[1] ?? named[0],
      proposal: proposal ?? (await counted(officer, act, named, said)),
      note,
      reason,
      on: today
    }
    return sayWord(await at(officer), { word: signWord(by.signing.secret, word), ...beside })
  }
  const done = async (officer: Officer, id: string) => {
    must(await actOnWord(system(), id))
    return readOutcome(await at(officer), { id })
  }
  return { at, show, say, done }
}
