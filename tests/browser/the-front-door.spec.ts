import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import decodeQR from 'qr/decode.js'
import { languages } from '../../src/mandate/languages.ts'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'
import { shoot } from './shots.ts'

// The public pages of an invented office that takes reports, and of one that does not: the demonstration's.
const onion = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion'
const saysReport = {
  en: 'Report a threat or an attack',
  fr: 'Signaler une menace ou une attaque',
  es: 'Informar de una amenaza o un ataque',
  ar: 'الإبلاغ عن تهديد أو اعتداء',
  ru: 'Сообщить об угрозе или нападении',
  zh: '举报威胁或袭击'
}
test.describe.configure({ mode: 'default' })
let office: IntakeServer
let site: string
test.beforeAll(async () => {
  office = await startIntake({ SURFACE: 'all', PORT: '0', OFFICE_PORT: '0', INTAKE_ONION: onion })
  site = office.publicOrigin!
})
test.afterAll(() => office.stop())

for (const lang of ['en', 'ar'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`from the home page to the receipt in ${lang}, ${javaScriptEnabled ? 'with' : 'without'} scripts, on a telephone`, async ({
      browser
    }) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } })
      const page = await context.newPage()
      const referrers = new Map<string, string | undefined>()
      page.on('request', (request) => referrers.set(request.url(), request.headers().referer))
      await page.goto(`${site}/${lang}`)
      await page.locator('header').getByRole('link', { name: saysReport[lang] }).click()
      await expect(page.locator('h1')).toHaveText(saysReport[lang])
      await page.locator('main a.button').click()
      await page.waitForURL(`${office.origin}/${lang}/form`)
      expect(referrers.get(`${office.origin}/${lang}/form`)).toBeUndefined()
      const her = new Defender(page)
      if (javaScriptEnabled) {
        await expect(page.locator('form.one-at-a-time')).toBeVisible()
        await her.tell('Invented, told by the front door')
        await her.onward()
      } else {
        await page.locator('#what').fill('Invented, told by the front door')
        await page.locator('[data-send]').click()
      }
      await expect(her.receipt).toBeVisible()
      expect(await her.words()).toHaveLength(13)
      await context.close()
    })

test('every public page leads to the report page, in each language, and only this names the way in', async ({
  request
}) => {
  for (const lang of languages)
    for (const path of ['', '/letters', '/countries/CHE', '/search?q=zzqq', '/nothing-here']) {
      const head = (await (await request.get(`${site}/${lang}${path}`)).text()).split('<main')[0]!
      expect(head.replaceAll(/\s+/g, ' '), `${lang}${path}`).toMatch(
        new RegExp(`href="/${lang}/report"[^>]*> ?${saysReport[lang]} ?</a>`)
      )
      expect(head).not.toContain(office.origin)
    }
})

for (const lang of languages)
  test(`the report page in ${lang} says what to expect, and tells nobody who goes on from it`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`${site}/${lang}/report`)
    const form = page.locator('main a.button')
    for (const width of [1152, 1280]) {
      await page.setViewportSize({ width, height: 780 })
      const head = await page.evaluate(() => {
        const [top, room, door] = ['.top', '.wrap', '.in-row'].map((part) => {
          const { height, left, right } = document.querySelector(`header ${part}`)!.getBoundingClientRect()
          return { height, left, right }
        })
        return { height: top!.height, isWithin: room!.left <= door!.left && door!.right <= room!.right }
      })
      expect(head, `${width} pixels`).toEqual({ height: 52, isWithin: true })
    }
    await expect(form).toHaveAttribute('href', `${office.origin}/${lang}/form`)
    await expect(form).toHaveAttribute('rel', 'noreferrer')
    await expect(form).toHaveAttribute('referrerpolicy', 'no-referrer')
    // As text: a browser that is not Tor's would ask its name server for it.
    await expect(page.locator('main .onion')).toHaveText(`http://${onion}/${lang}/form`)
    // By fours, as on a card; what is copied is whole.
    await expect(page.locator('main .onion span')).toHaveCount(1 + 14 + 1)
    const copied = await page.locator('main .onion').evaluate((all) => {
      getSelection()!.selectAllChildren(all)
      return getSelection()!.toString()
    })
    expect(copied.trim()).toBe(`http://${onion}/${lang}/form`)
    await shoot(page, 'report-page')
    if (lang === 'ar') {
      const words = await page
        .locator('main')
        .evaluate((main) => (main.querySelectorAll('bdi, .onion').forEach((code) => code.remove()), main.textContent))
      expect(words.replaceAll('A6', ''), 'digits of one set').not.toMatch(/[0-9]/)
      expect(words).toMatch(/[٠-٩]/)
      await page.reload()
    }
    await expect(page.locator(`a[href*="${onion}"]`)).toHaveCount(0)
    await expect(page.locator('main [data-expect] li')).toHaveCount(5)
    await expect(page.locator('main .note')).toHaveCount(0)
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(true)
    }
    await page.context().close()
  })

test('where intake takes no reports the report page says so, and no head promises it', async ({ page, request }) => {
  expect(await (await request.get('/en/report')).text()).not.toContain('/form"')
  await page.goto('/en')
  await expect(page.locator('header').getByRole('link', { name: saysReport.en })).toHaveCount(0)
  await page.locator('header').getByRole('link', { name: 'Report', exact: true }).click()
  await expect(page.locator('main .note')).toContainText('Reports cannot be sent through this site yet')
  // Of the same fact intake says the same.
  const intake = new URL(page.url())
  intake.port = String(Number(intake.port) + 1)
  await page.goto(`${intake.origin}/en`)
  await expect(page.locator('main')).toContainText('Nothing can be sent yet')
})

test('no barrier on the report page of an office that takes reports, or beside its cards', async ({ page }) => {
  for (const path of ['', '/card', '/plain-card']) {
    await page.goto(`${site}/ar/report${path}`)
    expect(await barriersOn(page), path).toEqual([])
  }
})

test('who helps is narrowed down in the browser alone, and a number that nobody checked is not to be called', async ({
  browser
}) => {
  for (const origin of [site, office.origin]) {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`${origin}/en${origin === site ? '/report' : ''}`)
    const helpers = page.locator('.helpers > li')
    await expect(helpers).toHaveCount(6)
    const first = helpers.filter({ hasText: 'Front Line Defenders' })
    await expect(first).toContainText('This office has not checked the number')
    await expect(first).toContainText('A call leaves a record')
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const address = page.url()
    await page.getByLabel('Help needed').selectOption({ label: 'torture and ill-treatment' })
    await expect(helpers.filter({ visible: true })).toHaveText([/^OMCT/])
    await page.getByLabel('Help needed').selectOption('')
    await page.getByLabel('Language', { exact: true }).selectOption({ label: 'French' })
    await expect(first).toBeVisible()
    expect(asked).toEqual([])
    expect(page.url()).toBe(address)
    await page.context().close()
  }
})

for (const lang of languages)
  test(`two cards in ${lang}: each is one sheet of A6, and the second names neither the UN nor Vigie`, async ({
    browser
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    for (const [at, path] of ['card', 'plain-card'].entries()) {
      await page.goto(`${site}/${lang}/report`)
      const there = page.locator(`main a[href="/${lang}/report/${path}"]`)
      await expect(there).toHaveCount(1)
      await there.click()
      const card = page.locator('.card')
      await expect(card.locator('.onion')).toHaveText(
        '2gzy xa5i hm7n sggf xnu5 2rck 2vv4 rvmd lkiu 3zzu i5du 4xyc len5 3wid .onion'
      )
      await expect(card).toContainText(`${new URL(office.origin).host}/${lang}/form`)
      await expect(card.locator('.risk')).toHaveCount(1)
      const print = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      expect(print.getPages().map((one) => [one.getWidth(), one.getHeight()].map(Math.round))).toEqual([[298, 420]])
      await page.emulateMedia({ media: 'print' })
      const said = await page.locator('body').innerText()
      const names =
        /Vigie|United Nations|Nations Unies|Naciones Unidas|الأمم المتحدة|ООН|Организаци\S+ Объединенных|联合国|Rapporteur|Relator|المقرر|докладчик|报告员/i
      if (at === 0) expect(said).toMatch(names)
      else for (const text of [said, await page.title(), print.getTitle() ?? '']) expect(text).not.toMatch(names)
      expect(await card.evaluate((one) => one.scrollHeight <= one.clientHeight), 'nothing is cut off').toBe(true)
      // As a reader's browser has it: a PDF too is made for what is emulated.
      await page.emulateMedia({ media: null })
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(true)
      }
    }
    await page.context().close()
  })

test('the code of a card is read as the address of the form', async ({ page }) => {
  await page.goto(`${site}/ru/report/card`)
  const { box, path } = await page.locator('.card svg').evaluate((svg) => ({
    box: Number(svg.getAttribute('viewBox')!.split(' ')[2]),
    path: svg.querySelector('path')!.getAttribute('d')!
  }))
  const pixels = 8
  const data = new Uint8ClampedArray((box * pixels) ** 2 * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < pixels; dy++)
      for (let dx = 0; dx < pixels; dx++)
        data.fill(
          0,
          ((Number(y) * pixels + dy) * box * pixels + Number(x) * pixels + dx) * 4,
          ((Number(y) * pixels + dy) * box * pixels + Number(x) * pixels + dx) * 4 + 3
        )
  expect(decodeQR({ width: box * pixels, height: box * pixels, data })).toBe(`${office.origin}/ru/form`)
})

test('without an onion address a card has the other alone; where no reports are taken there is no card', async ({
  browser,
  page
}) => {
  const plain = await startIntake({ SURFACE: 'all', PORT: '0', OFFICE_PORT: '0' })
  const other = await browser.newPage()
  for (const path of ['card', 'plain-card']) {
    await other.goto(`${plain.publicOrigin}/en/report/${path}`)
    await expect(other.locator('.card')).toContainText(`${new URL(plain.origin).host}/en/form`)
    await expect(other.locator('.card .onion')).toHaveCount(0)
    await expect(other.locator('.card')).not.toContainText('Tor')
    await page.goto(`/en/report/${path}`)
    await expect(page.locator('main .note')).toContainText('Reports cannot be sent')
    await expect(page.locator('.card')).toHaveCount(0)
  }
  await other.close()
  await plain.stop()
})
