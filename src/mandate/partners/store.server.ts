import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Body } from '../entries/entry-kind.ts'
import type { EntryState } from '../entries/entry.ts'
import type { PartnerKind } from '../entries/partner-kinds.ts'
import { broughtAt } from '../entries/voice.server.ts'
import type { Partner } from './desk.ts'
import type { PartnerLine } from './partner-lines.ts'

export interface NewPartner {
  mandate: string
  state: string
  kind: PartnerKind
  name: string
  status: 'A' | 'B' | null
  lang: string
  on: Day
  by: string
}

/** The account of a partner with one mandate, opened when it is first needed; what an officer says of it now holds. */
export async function takePartnerAccount(trx: Trx, one: NewPartner): Promise<string> {
  const { mandate, state, kind, name, status, lang, on, by } = one
  const { rows } = await sql<{ id: string }>`
    insert into known.mission_account (mandate, state, role, name, status, lang, opened_on, by_actor)
    values (${mandate}, ${state}, ${kind}, ${name}, ${status}, ${lang}, ${on}, ${by})
    on conflict (mandate, state, role, lower(name)) where role <> 'permanent-mission'
    do update set status = excluded.status, lang = excluded.lang returning id`.execute(trx)
  return rows[0]!.id
}

/** In the corner's role: what its own account says. */
export async function readPartner(trx: Trx): Promise<Partner | null> {
  const { rows } = await sql<Partner>`
    select role as kind, name, status, lang, opened_on as "openedOn" from known.mission_account
    where id = known.corner_partner()`.execute(trx)
  return rows[0] ?? null
}

/** The partners of a mandate, and who of each is in or invited; what is over is not told. */
export async function listPartnerAccounts(trx: Trx): Promise<PartnerLine[]> {
  const { rows } = await sql<PartnerLine>`
    select a.id as account, a.state, a.role as kind, a.name, a.status, a.lang,
      (select count(*)::int from known.entry e where e.brought_as = 'partner' and e.brought_by = a.id::text) as brought,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'invitedAt', d.invited_at,
        'linkUntil', d.link_until, 'enrolledAt', d.enrolled_at) order by d.invited_at)
        from known.diplomat d where d.account = a.id and d.removed_at is null), '[]') as people
    from known.mission_account a where a.role <> 'permanent-mission' order by a.state, a.role, a.name, a.id`.execute(
    trx
  )
  return rows
}

export interface BroughtEntry {
  id: string
  kind: string
  subject: string | null
  body: Body
  broughtOn: Day
  stands: EntryState
  decidedOn: Day | null
  /** An officer's words where it was declined; of what was taken out again, none: it may have been for a name. */
  reason: string | null
}

/** In the office's role: these entries, the newest first, and whether a letter was begun from each. */
export async function readInTurn(trx: Trx, ids: readonly string[]): Promise<{ id: string; letterBegun: boolean }[]> {
  const { rows } = await sql<{ id: string; letterBegun: boolean }>`
    select e.id, exists (select from known.tip_letter where tip = e.id) as "letterBegun"
    from known.entry e where e.id = any (${ids}::uuid[])
    order by e.brought_on desc, ${broughtAt(sql`e.id`)} desc nulls last, e.id`.execute(trx)
  return rows
}

/** In the corner's role: what it brought itself, the newest of it; or the one of this name. */
export async function readBrought(trx: Trx, only: string | null = null): Promise<BroughtEntry[]> {
  const { rows } = await sql<BroughtEntry>`
    select e.id, e.kind, e.subject, e.body, e.brought_on as "broughtOn", coalesce(d.decision, 'brought') as stands,
      d.on_day as "decidedOn", d.told as reason
    from known.entry e left join lateral (
      select decision, on_day, told from known.entry_decision where entry = e.id order by number desc limit 1) d on true
    ${only === null ? sql`` : sql`where e.id = ${only}::uuid`}
    order by e.brought_on desc, e.id limit 500`.execute(trx)
  return rows
}
