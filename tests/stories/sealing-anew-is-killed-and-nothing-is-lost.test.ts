import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { projectRoot } from '#platform/project-root.ts'
import { openMatter } from '../../src/ui/office/inbox/open-matter.ts'
import { inbox } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

// Over 20 s: ninety texts are sealed, sealed anew by four processes, and all opened after each of them.

let house: Awaited<ReturnType<typeof inbox>>
const sent: { id: string; what: string }[] = []
beforeAll(async () => {
  house = await inbox()
  for (let n = 0; n < 90; n++) sent.push(await house.submit({ what: `invented matter ${n}` }))
  house.office.days(1)
  house.ama.token = must(await house.office.signIn(house.ama)).token
  must(await house.office.newEpoch(house.ama))
})
afterAll(() => house.close())

const epochsOfTexts = async () => {
  const rows = await house.office.house.db.owner.selectFrom('known.submission').select('epoch').execute()
  return rows.filter(({ epoch }) => epoch === 2).length
}

test('kill -9 at any moment of it: every text opens, and the next run goes on to the end', async () => {
  const { ama } = house
  const epochs = await house.office.opens(ama)
  const input = {
    url: house.office.house.db.url,
    actor: house.at(ama).actor,
    today: house.office.door().today,
    desk: { office: await house.office.roster(ama), epochs }
  }
  /** Killed so many milliseconds after a batch was on the way; null lets it end. */
  const run = (killAfter: number | null) =>
    new Promise<string>((ended) => {
      const told = JSON.stringify({ ...input, killAfter })
      const child = spawn(process.execPath, ['tests/seal-anew-until-killed.ts', told], { cwd: projectRoot })
      let said = ''
      const hear = (chunk: Buffer) => (said += String(chunk))
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('close', (_, signal) => ended(signal ?? said))
    })
  const seen: number[] = []
  for (const after of [0, 4, 12]) {
    expect(await run(after)).toBe('SIGKILL')
    seen.push(await epochsOfTexts())
    for (const { id, what } of sent) {
      const matter = await openMatter(must(await openSubmission(house.at(ama), { id })), epochs, null)
      expect(matter.submission.ok && matter.submission.value.answers.what).toBe(what)
    }
  }
  expect(await run(null)).toContain('all is done')
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(await epochsOfTexts()).toBe(90)
  const newest = epochs.filter(({ card }) => card.number === 2)
  for (const { id, what } of sent) {
    const matter = await openMatter(must(await openSubmission(house.at(ama), { id })), newest, null)
    expect(matter.submission.ok && matter.submission.value.answers.what).toBe(what)
  }
})
