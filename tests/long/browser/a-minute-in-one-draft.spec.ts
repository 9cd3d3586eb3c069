import { expect as expectAtOnce, test, type Page } from '@playwright/test'
import { officer } from '../../browser/navigators/officer.ts'
import { officeOfTwo } from '../../browser/office-of-two.ts'
import { startOffice } from '../../browser/office-server.ts'

// Two invented officers in one paragraph for a minute, one of them without a line for half of it. The one types small
// letters alone, the other capitals: what either typed is read out of the paragraph in its order, stroke by stroke.
const expect = expectAtOnce.configure({ timeout: 60_000 })
const minute = 60_000
const fact = (page: Page) => page.getByLabel('Fact 1', { exact: true })
const saved = (page: Page) => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')

test('two officers in one draft for a minute, one offline for half of it, lose no keystroke', async ({ browser }) => {
  const server = await startOffice()
  try {
    const { ama, bo } = await officeOfTwo(browser, server)
    server.run('send-submissions.ts')
    await beginDraft(ama)
    await bo.goto(new URL(ama.url()).pathname)
    await officer(bo).unlocks()
    await saved(bo)
    await expect(fact(bo)).toBeVisible()
    await fact(ama).fill('')
    await saved(ama)
    await expect(fact(bo)).toHaveValue('')

    const from = Date.now()
    const [small, capitals] = await Promise.all([
      typeUntil(ama, from + minute, 'abcdefghijklmnopqrstuvwxyz'),
      typeUntil(bo, from + minute, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', [
        [from + minute / 4, () => bo.context().setOffline(true)],
        [from + (minute * 3) / 4, () => bo.context().setOffline(false)]
      ])
    ])
    const text = await (async () => {
      await expect.poll(async () => (await fact(ama).inputValue()).length).toBe(small.length + capitals.length)
      await expect(fact(bo)).toHaveValue(await fact(ama).inputValue())
      return fact(ama).inputValue()
    })()
    console.log(`${small.length} and ${capitals.length} strokes in ${minute / 1000} s`)
    expect(Math.min(small.length, capitals.length)).toBeGreaterThan(100)
    expect(text.replaceAll(/[^a-z]/g, '')).toBe(small)
    expect(text.replaceAll(/[^A-Z]/g, '')).toBe(capitals)
    for (const page of [ama, bo]) await saved(page)
    // And so it is kept: read anew from the server.
    await bo.reload()
    await officer(bo).unlocks()
    await saved(bo)
    await expect(fact(bo)).toHaveValue(text)
  } finally {
    await server.stop()
  }
})

async function beginDraft(page: Page): Promise<void> {
  await officer(page).goes('Inbox')
  await officer(page).opens('English')
  await page.locator('[data-to-case] > summary').click()
  await page.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await page.getByRole('button', { name: 'Open a case from this' }).click()
  await page.getByRole('button', { name: 'Open in this tab' }).click()
  await saved(page)
  await page.locator('[data-begin-draft] > summary').click()
  await page.locator('[data-begin-draft]').getByLabel('Kind').selectOption('UA')
  await page.locator('[data-begin-draft]').getByRole('button', { name: 'Begin a draft' }).click()
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/)
  await saved(page)
  await page.getByLabel('Add a theme or group').selectOption({ label: 'Peaceful assembly' })
  await page.getByRole('button', { name: 'Begin with the usual paragraphs' }).click()
  await expect(fact(page)).toHaveValue(/\S/)
}

/** Types at the end of the paragraph until then, and does on the way what is to be done at its time. @returns all it typed */
async function typeUntil(
  page: Page,
  until: number,
  alphabet: string,
  onTheWay: [number, () => Promise<void>][] = []
): Promise<string> {
  let typed = ''
  await fact(page).press('End')
  while (Date.now() < until) {
    while (onTheWay[0] && Date.now() >= onTheWay[0][0]) await onTheWay.shift()![1]()
    const stroke = alphabet[typed.length % alphabet.length]!
    await page.keyboard.press(stroke, { delay: 20 })
    typed += stroke
    await page.waitForTimeout(80)
  }
  for (const [, late] of onTheWay) await late()
  return typed
}
