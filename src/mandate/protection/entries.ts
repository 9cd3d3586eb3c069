import type { Body, EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { dayOf, hasAddress } from '../entries/of-body.ts'
import { partnerKinds } from '../entries/partner-kinds.ts'
import { languages } from '../languages.ts'
import { indexWork, leaveSearch } from './index-work.server.ts'
import { metBodies, protectiveActions } from './protection.ts'
import { deleteWork, insertAction, insertMeeting } from './store.server.ts'

interface WorkBody {
  state: string
  by: string
  name?: string
  on: string
  text: string
  lang: string
  address?: string
}

const as = Object.fromEntries(partnerKinds.map((kind) => [kind, kind]))
const shared = {
  state: field.state({ required: true }),
  by: field.choice('partner_kind', partnerKinds, { required: true }),
  name: field.line({ least: 2 }),
  on: field.partialDay({ required: true, past: true })
}
const words = {
  text: field.text({ required: true }),
  lang: field.choice('language', languages, { required: true }),
  address: field.address()
}
const ofBody = (body: Body) => body as unknown as WorkBody
const common = {
  stateField: 'state',
  author: { by: 'by', name: 'name', as },
  isPublicAlready: hasAddress
}

function rowOf(id: string, body: Body) {
  const { state, by, name, on, text, lang, address } = ofBody(body)
  return { slug: id, state, by, name: name ?? null, ...dayOf(on), text, lang, url: address ?? null }
}

/** What somebody did so that defenders in danger were protected; no person is named. */
const action: EntryKind = {
  ...common,
  kind: 'protective-action',
  fields: { ...shared, action: field.choice('protective_action', protectiveActions, { required: true }), ...words },
  async release(trx, { id, body }) {
    await insertAction(trx, { ...rowOf(id, body), action: (body as unknown as { action: string }).action })
    await indexWork(trx, [id])
  },
  async takeOut(trx, { id }) {
    await leaveSearch(trx, id)
    await deleteWork(trx, 'action', id)
  }
}

interface MeetingBody {
  met: string[]
  defenders?: number
}

/** That a focal point for defenders met with them, or with other focal points. */
const meeting: EntryKind = {
  ...common,
  kind: 'focal-point-meeting',
  fields: {
    ...shared,
    met: field.choices('met_body', metBodies, { required: true }),
    defenders: field.number({ least: 0, most: 9999 }),
    ...words
  },
  async release(trx, { id, body }) {
    const { met, defenders = null } = body as unknown as MeetingBody
    await insertMeeting(trx, { ...rowOf(id, body), met, defenders })
    await indexWork(trx, [id])
  },
  async takeOut(trx, { id }) {
    await leaveSearch(trx, id)
    await deleteWork(trx, 'meeting', id)
  }
}

export const protectionEntries: readonly EntryKind[] = [action, meeting]
