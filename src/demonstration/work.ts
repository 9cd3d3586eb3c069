import { addDays } from '#mandate/calendar.ts'
import { addTask } from '#mandate/work/add-task.ts'
import { changeRequest } from '#mandate/work/change-request.ts'
import { openRequest } from '#mandate/work/open-request.ts'
import { wordsToSend } from '../ui/office/work/words.ts'
import type { Desks } from './fill-letters.ts'
import { deskOf, must, unlockedOf, type InventedOfficer } from './officers.ts'

/** What there is to do beside cases and letters; one of it late. */
export async function fillWork({ at, who, cases }: Desks, { clearing }: { clearing: string }): Promise<void> {
  const { officer, colleague } = who
  const day = (days: number) => addDays(at.today, days)
  const task = async (
    of: InventedOfficer | null,
    [added, due]: [number, number],
    on: { kind: 'case' | 'letter'; id: string } | null,
    text: string
  ) => {
    const id = crypto.randomUUID() as string
    const words = await wordsToSend(await unlockedOf(at, officer, day(added)), { of: id, text })
    must(await addTask(deskOf(at, officer, day(added)), { id, dueOn: day(due), officer: of?.id ?? null, on, words }))
  }
  const onCase = (state: string) => ({ kind: 'case' as const, id: cases.get(state)!.id })
  await task(officer, [-8, -2], onCase('HND'), 'Ask the invented network for the number of the court file.')
  await task(colleague, [-1, 0], onCase('TUN'), 'Ask the invented radio whether a lawyer has seen him.')
  const clearanceOf = { kind: 'letter' as const, id: clearing }
  await task(officer, [-1, 1], clearanceOf, 'Telephone the mandate that has not answered. (Invented.)')
  await task(null, [-3, 9], null, 'Put together figures for the invented report to the Assembly.')

  const request = async (
    { kind, body, states, officer: of }: { kind: string; body: string; states: string[]; officer: InventedOfficer },
    [received, due]: [number, number],
    [text, asker]: [string, string]
  ): Promise<string> => {
    const id = crypto.randomUUID() as string
    const words = await wordsToSend(await unlockedOf(at, of, day(received)), { of: id, text, asker })
    const asked = { id, kind, body, states, receivedOn: day(received), dueOn: day(due), officer: of.id, words }
    return must(await openRequest(deskOf(at, of, day(received)), asked)).id
  }
  const meeting = { kind: 'meeting', body: 'civil-society', states: ['HND'], officer }
  await request(
    meeting,
    [-12, -1],
    ['They ask to be heard before the letter goes. (Invented.)', 'Red Imaginaria de Defensa']
  )
  const analysis = { kind: 'legal-analysis', body: 'national-institution', states: ['GEO'], officer: colleague }
  const accepted = await request(
    analysis,
    [-7, 10],
    ['Remarks on the bill on organizations that receive funds from abroad. (Invented.)', 'An invented public defender']
  )
  must(await changeRequest(deskOf(at, colleague, day(-6)), { request: accepted, state: 'accepted' }))
}
