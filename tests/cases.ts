import { randomUUID } from 'node:crypto'
import { get } from 'svelte/store'
import { addKey } from '#mandate/cases/add-key.ts'
import { appendUpdate } from '#mandate/cases/append-update.ts'
import { openCase } from '#mandate/cases/open-case.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { readUpdates } from '#mandate/cases/read-updates.ts'
import type { CaseKey } from '#mandate/cases/sealed-case.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { done } from '#mandate/result.ts'
import { keyToWrite, makeKey, openKeys, writerOf, type CaseDesk } from '../src/ui/office/cases/case-keys.ts'
import { sealedDocument } from '../src/ui/office/cases/sealed-document.ts'
import { inbox } from './inbox.ts'
import { must } from './office-desk.ts'
import type { Officer } from './officers.ts'

/** An office with cases, as its officers' browsers make them. Nothing here is of anybody. */
export async function caseOffice(on?: string) {
  const box = await inbox(on)
  // Sessions end with the day; what a browser has is asked for once and again after a change of keys.
  const desks = new Map<string, CaseDesk>()
  const deskOf = async (officer: Officer, anew = false): Promise<CaseDesk> => {
    const held = desks.get(officer.card.id)
    if (held && !anew) return held
    const { me, office, epochs, signing } = await box.office.deskOf(officer)
    desks.set(officer.card.id, { me, office, epochs, signing })
    return desks.get(officer.card.id)!
  }
  const house = {
    ...box,
    deskOf,
    opening: async (by: Officer, more: object = {}) => {
      const id = randomUUID() as string
      const { input } = await makeKey(await deskOf(by), id, 1)
      return { id, states: ['PER'], tags: [], urgency: 'ordinary', key: input, ...more }
    },
    open: async (by: Officer, more: object = {}): Promise<string> =>
      must(await openCase(box.at(by), await house.opening(by, more))).id,
    read: async (by: Officer, id: string) => must(await readCase(box.at(by), { id })),
    /** The page of a case in an officer's browser; she sends and takes when the story says so. */
    page: async (by: Officer, id: string, kept = new Map<string, string>(), document = id) => {
      const desk = await deskOf(by)
      const again = async () => {
        const given = must(await readCase(box.at(by), { id }))
        return { ...(await openKeys(given, desk)), count: given.keys.length }
      }
      let keys: readonly CaseKey[] = (await again()).keys
      const page = sealedDocument({
        case: id,
        document,
        writer: writerOf(desk),
        relay: {
          append: (input) => appendUpdate(box.at(by), input),
          read: (input) => readUpdates(box.at(by), input)
        },
        keys: async (anew) => (keys = anew ? (await again()).keys : keys),
        key: async () => {
          const found = await keyToWrite(desk, id, keys, {
            addKey: (input) => addKey(box.at(by), input),
            again: async () => done(await again())
          })
          if (!found.ok) return found
          keys = found.value.keys
          return done(found.value.key)
        },
        cards: () => everConfirmed(desk.office.roster),
        unsent: {
          was: () => kept.get(id) ?? null,
          keep: (value) => void (value === null ? kept.delete(id) : kept.set(id, value))
        },
        wait: () => null
      })
      await page.read()
      return { ...page, now: () => get(page.state), text: page.doc.getText('narrative'), keys: () => keys, kept }
    }
  }
  return house
}
