import { expect } from '@playwright/test'
import { readOffice } from '../../src/mandate/people/read-office.ts'
import type { Me } from '../../src/mandate/people/read-me.ts'
import { confirmOfficer, removeOfficer, type OfficerCard } from '../../src/platform/sealing/roster.ts'
import { enrolment } from '../enrolment.ts'
import type { OfficeServer } from './office-server.ts'
import type { Matters } from './records-by-route.ts'

export const roles = [
  'administrator',
  'case-officer',
  'editor',
  'translator',
  'rapporteur',
  'observer',
  'guest'
] as const
/** `elsewhere`: an officer of another mandate on the same instance; `mission`: a diplomat; `partner`: an organisation of one country; `stranger`: who made a cookie up. */
export const visitors = [
  ...roles,
  'unconfirmed',
  'removed',
  'elsewhere',
  'mission',
  'partner',
  'nobody',
  'stranger'
] as const
export type Visitor = (typeof visitors)[number]
export type Cookies = Record<Visitor, string | null>

export interface Everybody {
  cookies: Cookies
  /** What the office elsewhere has; what the first one wrote to two missions, and what another partner brought to it. */
  theirs: Matters
  ours: { letter: string; toAnother: string; entry: string }
  /** With their keys: the first officer and the Rapporteur here, and the first officer of the office elsewhere. */
  signers: { first: Enrolled; rapporteur: Enrolled; elsewhere: Enrolled }
  /** Of the office elsewhere: letters by their ids, and who came there and was confirmed by nobody yet. */
  letters: { draft: string; sent: string }
  colleague: OfficerCard
}

/** One person of every role comes in, confirmed as it ought to be, and an office elsewhere has matters of every kind. */
export async function everybodyComes(office: OfficeServer): Promise<Everybody> {
  const at = door(office)
  const cookies = { nobody: null, stranger: `vigie_office=${'A'.repeat(43)}` } as Cookies
  const first = await at.enrol(tokenIn(office.link), { name: 'Ama Invented', role: 'case-officer' })
  const known = first.officer.secrets.office
  const confirming = [first]
  let rapporteur = first
  // Who holds keys comes first: her word is needed for those after her.
  for (const role of [
    'case-officer',
    ...roles.filter((one) => one !== 'case-officer'),
    'unconfirmed',
    'removed'
  ] as const) {
    const as = role === 'removed' || role === 'unconfirmed' ? 'case-officer' : role
    const name = `${role} Invented`
    const invited = await at.post('officers/invite', { name, role: as }, first.cookie)
    const one = await at.enrol(((await invited.json()) as { token: string }).token, { name, role: as }, known)
    cookies[role] = one.cookie
    if (role === 'rapporteur') rapporteur = one
    if (role === 'unconfirmed') continue
    if (role !== 'removed') {
      for (const by of confirming) await at.confirm(by, one.officer, known)
      if (role === 'case-officer') confirming.push(one)
      continue
    }
    const statement = removeOfficer(first.officer.signing.secret, one.officer.card, await at.stateFor(first, known))
    const said = { kind: 'removed', subject: one.officer.card.id, statement }
    expect(await (await at.post('officers/statement', said, first.cookie)).json()).toMatchObject({ removed: true })
  }
  const link = office.run('../../src/cli/main.ts', 'office', 'begin', 'torture', '--origin', office.origin)
  const asFirst = { name: 'Noor Invented', role: 'case-officer', mandate: 'torture' } as const
  const elsewhere = await at.enrol(tokenIn(link), asFirst)
  // Two of them, for what is between two officers.
  const beside = { name: 'Nia Invented', role: 'case-officer', mandate: 'torture' } as const
  const asked = await at.post('officers/invite', { name: beside.name, role: beside.role }, elsewhere.cookie)
  const { token } = (await asked.json()) as { token: string }
  const other = await at.enrol(token, beside, elsewhere.officer.secrets.office)
  const ids = [elsewhere, other].map(({ officer }) => officer.card.id)
  const filled = office.run('fill-matters-of-two.ts', office.origin, 'torture', ...ids)
  const { mission, partner, ...matters } = JSON.parse(filled) as Omit<Everybody, 'cookies' | 'signers' | 'colleague'> &
    Record<'mission' | 'partner', string>
  return {
    cookies: {
      ...cookies,
      elsewhere: elsewhere.cookie,
      mission: `vigie_mission=${mission}`,
      partner: `vigie_partner=${partner}`
    },
    signers: { first, rapporteur, elsewhere },
    colleague: other.officer.card,
    ...matters
  }
}

const tokenIn = (link: string): string => link.trim().split('#')[1]!

type Role = Parameters<typeof enrolment>[0] & { mandate?: string }
export type Enrolled = { officer: Awaited<ReturnType<typeof enrolment>>['officer']; cookie: string }

function door({ origin }: OfficeServer) {
  const at = {
    post: (path: string, input: unknown, cookie: string | null) =>
      fetch(`${origin}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...(cookie && { cookie }) },
        body: JSON.stringify(input)
      }),
    enrol: async (token: string, who: Role, known?: string): Promise<Enrolled> => {
      const { input, officer } = await enrolment(
        who,
        { token, now: new Date(), ...(known && { office: known }), ...(who.mandate && { mandate: who.mandate }) },
        known === undefined
      )
      const answer = await at.post(`enrol?mandate=${who.mandate ?? 'defenders'}`, input, null)
      const cookie = /vigie_office=[\w-]{43}/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
      if (!cookie) throw new Error(await answer.text())
      return { officer, cookie }
    },
    stateFor: async ({ cookie }: Enrolled, known: Enrolled['officer']['secrets']['office']) => {
      const me = await fetch(`${origin}/api/me`, { headers: { cookie } })
      const read = readOffice(((await me.json()) as Me).people, known)
      if (!read.ok) throw new Error(read.reason)
      return read.office.roster.state
    },
    confirm: async (by: Enrolled, { card }: Enrolled['officer'], known: Enrolled['officer']['secrets']['office']) => {
      const statement = confirmOfficer(by.officer.signing.secret, card, await at.stateFor(by, known))
      const said = await at.post('officers/statement', { kind: 'confirmed', subject: card.id, statement }, by.cookie)
      expect(said.status).toBe(200)
    }
  }
  return at
}
