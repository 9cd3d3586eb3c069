import { chromium, expect, test } from '@playwright/test'
import { shoot } from './shots.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'

// The way in under an onion address: the name leads to this machine, as Tor's own program would lead it here.
const onion = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion'
const origin = `http://${onion}`
// One server for them all: without this each worker starts its own.
test.describe.configure({ mode: 'default' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake({ INTAKE_ONION: onion })
})
test.afterAll(() => office.stop())

const browserAtOnion = () =>
  chromium.launch({
    ...(process.env.VIGIE_BROWSER ? { executablePath: process.env.VIGIE_BROWSER } : {}),
    args: [
      `--host-resolver-rules=MAP ${onion}:80 127.0.0.1:${new URL(office.origin).port}`,
      // Tor Browser takes an onion for safe; Chromium has to be told.
      `--unsafely-treat-insecure-origin-as-secure=${origin}`
    ]
  })

test('who comes by the open web is told of the onion, at the same page; who is there already is not', async () => {
  const open = await fetch(`${office.origin}/ar/form`)
  expect(open.headers.get('onion-location')).toBe(`${origin}/ar/form`)
  const browser = await browserAtOnion()
  const page = await browser.newPage()
  const there = await page.goto(`${origin}/ar/form`)
  expect(there!.status()).toBe(200)
  expect(there!.headers()['onion-location']).toBeUndefined()
  await browser.close()
})

test('a submission is sealed and filed under the onion, with a script and without', async () => {
  const browser = await browserAtOnion()
  const elsewhere: string[] = []
  const context = await browser.newContext()
  context.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url())
  })
  const her = new Defender(await context.newPage())
  await her.open(origin, 'en')
  await her.tell('Invented, told under an onion')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  await expect(her.receipt.locator('.where bdi')).toHaveText([
    `${onion}/en/return`,
    `${new URL(office.origin).host}/en/return`
  ])

  // By fours, as on a card; what is copied is whole.
  await expect(her.receipt.locator('.where bdi').first().locator('span')).toHaveCount(14 + 1)
  await expect(her.receipt.locator('.where bdi').last().locator('span')).toHaveCount(0)
  await shoot(her.page, 'receipt-onion')

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto(`${origin}/en/form`)
  await plain.locator('#what').fill('Invented, told under an onion without scripts')
  await plain.locator('[data-send]').click()
  await expect(plain.locator('main')).toContainText(/receipt/i)
  await expect(plain.locator('.where li').filter({ hasText: 'In Tor Browser:' })).toContainText(`${onion}/en/return`)
  await expect(plain.locator('.where bdi span')).toHaveCount(14 + 1)
  await browser.close()
  expect(elsewhere).toEqual([])
  const filed = await office.read()
  expect(
    filed
      .map(({ known, opened }) => `${known.channel}: ${(opened.answers as { what: string }).what}`)
      .toSorted((a, b) => a.localeCompare(b))
  ).toEqual([
    'sealed-here: Invented, told under an onion without scripts',
    'sealed-there: Invented, told under an onion'
  ])
})
