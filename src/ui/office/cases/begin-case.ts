import { get } from 'svelte/store'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { done, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import { sealForOffice } from '../inbox/write.ts'
import type { Unlocked } from '../unlocked.ts'
import { bring, type Brought, type Said } from './bring.ts'
import { caseDocument } from './case-document.ts'
import { makeKey } from './case-keys.ts'

/** What is known of a case that is to be opened. */
export interface NewCase {
  id: string
  states: string[]
  urgency: string
}

/** Its key is made here, and sealed to the open epoch. Asked twice for the same, it is opened once. */
export async function beginCase(desk: Unlocked, { id, states, urgency }: NewCase): Promise<Result<{ id: string }>> {
  const { input } = await makeKey(desk, id, 1)
  return call('cases/new', { id, states, tags: [], urgency, key: input })
}

/** Brings a submission that is open here into a case, and notes at the submission, sealed, which case that is. */
export async function bringInto(
  desk: Unlocked,
  id: string,
  brought: Brought,
  answers: readonly Said[]
): Promise<Result<{ id: string }>> {
  const given = await call<CaseGiven>('cases/open', { id })
  if (!given.ok) return given
  const document = await caseDocument(desk, given.value)
  try {
    await document.read()
    const before = get(document.state)
    if (!before.isRead) return { ok: false, errors: before.errors }
    bring(document.doc, brought, { by: desk.me.officer.id, on: desk.me.today, answers })
    await document.send()
    const { saving, errors } = get(document.state)
    if (saving !== 'saved') return { ok: false, errors }
  } finally {
    document.stop()
  }
  const note = await sealForOffice(desk, brought.id, { kind: 'case-opened', of: id })
  const noted = await call('submissions/note', { submission: brought.id, ...note, taken: true })
  return noted.ok ? done({ id }) : noted
}
