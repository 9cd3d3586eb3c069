import { expect, test } from '@playwright/test'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'

// What is told here is invented.
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

test('written in the evening, sent in the morning: the work done ahead is done anew, the day is that of the morning, nothing is lost', async ({
  page
}) => {
  const evening = new Date()
  await page.clock.install({ time: evening })
  const told: { today: string; challenge: { text: string } }[] = []
  let morning = false
  await page.route('**/epoch.json', async (route) => {
    const said = await (await route.fetch()).json()
    told.push(said)
    // The server's own clock is not moved: this is what it says on the next day.
    await route.fulfill({ json: morning ? { ...said, today: dayAfter(said.today) } : said })
  })
  const posted: { work: { challenge: string } }[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/submissions')) posted.push(request.postDataJSON())
  })
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('what')
  await her.write('what', 'Invented, begun in the evening')
  await her.goTo('files')
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`invented: ${name}`) })
  const arrived = page.locator('.files li').filter({ hasText: 'Sealed and ready' })
  await page.locator('input[name=files]').setInputFiles(file('evening.txt'))
  await expect(arrived).toHaveCount(1)
  await her.goTo('review')
  await expect.poll(() => told.length, 'the work is done ahead').toBeGreaterThan(1)
  const before = new Set(told.map(({ challenge }) => challenge.text))

  morning = true
  await page.clock.fastForward('11:00:00')
  await page.locator('.review button').filter({ hasText: 'Files' }).click()
  await page.locator('input[name=files]').setInputFiles(file('morning.txt'))
  await expect(arrived).toHaveCount(2)
  await her.goTo('review')
  await page.clock.fastForward('01:00:00')
  for (const { challenge } of told) before.add(challenge.text)
  await her.onward()
  await expect(her.receipt).toBeVisible()
  expect(await her.words()).toHaveLength(13)

  expect(posted).toHaveLength(1)
  expect(before.has(posted[0]!.work.challenge), 'work of hours ago is not sent').toBe(false)
  const [filed, ...more] = await office.read()
  expect(more).toEqual([])
  const tomorrow = dayAfter(told[0]!.today)
  expect(filed!.opened).toMatchObject({
    answers: { what: 'Invented, begun in the evening' },
    filedOn: tomorrow,
    files: [
      { name: 'evening.txt', custody: [{ on: told[0]!.today }, { on: told[0]!.today }] },
      { name: 'morning.txt', custody: [{ on: tomorrow }, { on: tomorrow }] }
    ]
  })
})
