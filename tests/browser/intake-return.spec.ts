import { expect, test, type Locator, type Page } from '@playwright/test'
import { swapWords } from '../swap-words.ts'
import { barriersOn } from './barriers.ts'
import { tellsBack } from './navigators/tells-back.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: a process of its own makes each of nine receipts, axe looks at ten pages, and one is gone through by keyboard.
// Whoever writes here, and what the office writes to her, is invented.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const clean = async (page: Page) => {
  expect(await barriersOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}
const arabicIndic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
const field = (page: Page) => page.locator('#receipt')
const press = (page: Page, what: string) => page.locator(`button[name=do][value="${what}"]`)

const section = (page: Page, words: string) => page.locator('summary').filter({ hasText: words })

/** What the page sent, to look for what must not be there. */
function listen(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

for (const lang of ['en', 'ar'] as const)
  test(`on her own device, in ${lang}: words and digits open it, the receipt is never sent, what is forged is not shown`, async ({
    page
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const { words, digits } = await office.returning()
    const sent = listen(page)
    await page.goto(`${office.origin}/${lang}/return`)
    await expect(page.locator('[data-enhance] .small')).toContainText(
      lang === 'en' ? 'does not leave this device' : 'لا يغادر إيصالك'
    )
    await clean(page)
    await shoot(page, 'return-ask')

    await field(page).fill(swapWords(words[lang]!.split(' ')).join(' '))
    await page.locator('form[data-return] button').first().click()
    await expect(page.locator('#receipt-error')).toBeVisible()
    await clean(page)
    expect(
      sent.filter((one) => one.includes('/api/')),
      'nothing was looked up'
    ).toEqual([])

    await field(page).fill(lang === 'en' ? words.en!.toUpperCase() : arabicIndic(digits))
    await page.locator('form[data-return] button').first().click()
    await expect(page.locator('.stage')).toBeVisible()
    await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
    await expect(page.locator('main')).not.toContainText('station')
    await expect(page.locator('#comment'), 'no reply has come').toHaveCount(0)
    const person = page.locator('[data-add-person]')
    await expect(person.locator('input').first()).toBeHidden()
    await unfold(person.locator('summary'))
    await expect(page.locator('main .errors')).toHaveCount(1)
    await clean(page)
    await shoot(page, 'return-open')

    await page.locator('#text').fill('the lantern over the harbour stairs')
    await page.locator('[name="person.1.name"]').fill('Ada Quarvelle')
    for (const given of await person.locator('[data-consent] select:not([name$=calendar])').all())
      await expect(given).toHaveValue('')
    await page.locator('[name="consent.1.state"]').selectOption('cannot-ask')
    const danger = page.getByRole('checkbox', {
      name: lang === 'en' ? 'Somebody is in danger now' : 'أحد في خطر الآن',
      exact: true
    })
    await expect(danger).not.toBeChecked()
    await danger.check()
    await press(page, 'write').click()
    await expect(page.locator('.notice[role=status]')).toContainText(
      lang === 'en' ? 'sees now that somebody is in danger' : 'يرى المكتب الآن أن أحدًا في خطر'
    )
    const faster = page.locator('.notice + [data-faster]')
    await expect(faster.locator('li').first()).toBeHidden()
    await unfold(faster.locator('summary'))
    await expect(faster).toContainText('Front Line Defenders')
    await expect(faster.locator('[data-hours]')).toBeVisible()
    await expect(page.locator('#danger-help + [data-faster]')).toHaveCount(1)
    await clean(page)
    await shoot(page, 'return-danger')
    await expect(page.locator('#text')).toHaveValue('')
    await expect(danger).not.toBeChecked()
    await expect(page.locator('[name="person.1.name"]')).toBeHidden()
    await expect(page.locator('[name="person.1.name"]')).toHaveValue('')
    const told = sent.filter((one) => one.includes('/api/actions'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('"danger":true')
    for (const secret of [
      words.en!,
      words[lang]!,
      digits,
      digits.replaceAll(' ', ''),
      'lantern',
      'Quarvelle',
      'cannot-ask'
    ])
      expect(sent.filter((one) => one.includes(secret) || one.includes(encodeURIComponent(secret)))).toEqual([])
    expect(sent.filter((one) => !one.startsWith(office.origin))).toEqual([])
  })

test('she changes her receipt and burns the new one', async ({ page }) => {
  const { digits } = await office.returning()
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  const look = async (receipt: string) => {
    await field(page).fill(receipt)
    await page.locator('form[data-return] button').first().click()
  }
  await look(digits)
  await unfold(section(page, 'Change it for a new one'))
  await press(page, 'change').click()
  await expect(page.locator('ol.receipt li')).toHaveCount(13)
  await press(page, 'change-ask').click()
  await expect(page.locator('#told')).toBeFocused()
  await expect(page.locator('ol.receipt')).toHaveCount(0)
  await page.locator('#told').fill('not this one')
  await page.locator('#told').press('Enter')
  await expect(page.locator('#told-error')).toContainText('the old one is still good')
  expect(await barriersOn(page)).toEqual([])
  await shoot(page, 'return-told-back')
  await press(page, 'change').click()
  const next = await tellsBack(page)
  await expect(page.locator('.notice[role=status]')).toContainText('The new receipt is good')
  await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
  await unfold(section(page, 'Burn it'))
  await page.locator('[name=sure]').check()
  await press(page, 'burn').click()
  await expect(page.locator('h1')).toHaveText('The receipt is burnt')
  for (const gone of [digits, next]) {
    await page.goto(`${office.origin}/en/return`)
    await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
    await look(gone)
    await expect(page.locator('h1')).toHaveText('Nothing is under this receipt')
  }
})

/** Onward by the keyboard alone. Where she is has to be seen each time, and not beneath the way out. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const now = document.activeElement!
      // Of a field of files, the button that stands for it.
      const { outlineStyle, outlineWidth } = getComputedStyle(now.closest('.chooser')?.querySelector('.button') ?? now)
      const { top, bottom } = now.getBoundingClientRect()
      const exit = document.querySelector('.exit')!
      const foot = exit.contains(now) ? innerHeight : exit.getBoundingClientRect().top
      return {
        what: now.outerHTML.slice(0, 80),
        isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        // Of a large field, the line that she writes in.
        isInSight: top >= 0 && Math.min(bottom, top + 44) <= foot
      }
    })
    expect(at).toEqual({ what: at.what, isMarked: true, isInSight: true })
    if (await target.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error(`No way by the keyboard to ${String(target)}`)
}

test('the whole page by the keyboard alone: opened, commented on, written, a person added, sent and burnt', async ({
  page
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const { words } = await office.returning('answer-come')
  const type = async (into: string, text: string) => {
    await tabTo(page, page.locator(into))
    await page.keyboard.type(text)
  }
  const push = async (button: Locator, by = 'Enter') => {
    await tabTo(page, button)
    await page.keyboard.press(by)
  }
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await type('#receipt', words.en!)
  await push(page.locator('form[data-return] button').first())
  await expect(page.locator('.stage')).toContainText('An answer of the State has come')
  await type('#comment', 'Not one word of it is true (invented).')
  await push(press(page, 'comment'))
  await expect(page.locator('.notice[role=status]')).toContainText('It has arrived')
  await expect(page.locator('#comment')).toHaveValue('')

  await type('#text', 'She was there too (invented).')
  await push(section(page, 'Add a person'))
  await type('[name="person.1.name"]', 'Ada Invented')
  await tabTo(page, page.locator('[name="consent.1.state"]'))
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await expect(page.locator('[name="consent.1.state"]')).toHaveValue('cannot-ask')
  await push(page.locator('[name=danger]'), 'Space')
  await push(press(page, 'write'))
  await expect(page.locator('.notice[role=status]')).toContainText('sees now that somebody is in danger')
  await expect(page.locator('#text')).toHaveValue('')

  await push(section(page, 'Burn it'))
  await push(page.locator('[name=sure]'), 'Space')
  await push(press(page, 'burn'))
  await expect(page.locator('h1')).toHaveText('The receipt is burnt')
})

test('a server with another chain of epochs is not the office that she wrote to', async ({ page }) => {
  const { digits } = await office.returning()
  const forged = await office.forge()
  await page.route('**/epoch.json', async (route) => {
    const told = await (await route.fetch()).json()
    await route.fulfill({ json: { ...told, current: forged.own.value.number, statements: [forged] } })
  })
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await field(page).fill(digits)
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('h1')).toContainText('this is not the office')
})

test('where there is no room she is told when there may be, and nothing that she wrote is lost', async ({ page }) => {
  const { digits } = await office.returning()
  await page.goto(`${office.origin}/ar/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('لا يغادر إيصالك')
  await field(page).fill(digits)
  await page.locator('form[data-return] button').first().click()
  await page.route('**/api/actions', (route) =>
    route.fulfill({ status: 507, headers: { 'retry-after': '1300' }, json: { code: 'no-room-yet' } })
  )
  await page.locator('#text').fill('the lantern that found no room')
  await press(page, 'write').click()
  await expect(page.locator('[role=alert]')).toContainText('حاول ثانية خلال ٢٥ دقيقة')
  await expect(page.locator('#text')).toHaveValue('the lantern that found no room')
  await page.unroute('**/api/actions')
  await page.locator('[role=alert] button').click()
  await expect(page.locator('.notice[role=status]')).toBeVisible()
})

test('a lost line loses nothing that she wrote', async ({ page, context }) => {
  const { digits } = await office.returning()
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await field(page).fill(digits)
  await page.locator('form[data-return] button').first().click()
  await page.locator('#text').fill('an invented answer')
  await context.setOffline(true)
  await press(page, 'write').click()
  await expect(page.locator('[role=alert]')).toContainText('Press again: it is kept once')
  await expect(page.locator('#text')).toHaveValue('an invented answer')
  // The button that she pressed is screens below: one stands beside what is said.
  expect(await barriersOn(page)).toEqual([])
  await context.setOffline(false)
  await page.locator('[role=alert] button').click()
  await expect(page.locator('.notice[role=status]')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of ['en', 'ar'] as const)
    test(`in ${lang}: digits of her own script open it, and she writes back`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      const { digits } = await office.returning()
      await page.goto(`${office.origin}/${lang}/return`)
      await field(page).fill(lang === 'ar' ? arabicIndic(digits) : digits)
      await page.locator('form[data-return] button').first().click()
      await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
      await shoot(page, 'return-plain')
      await page.locator('#text').fill('an invented answer')
      const note = { name: 'ملاحظة.txt', mimeType: 'text/plain', buffer: Buffer.from('invented') }
      await page.locator('#files').setInputFiles([note, { ...note, name: 'second.txt' }])
      // A browser gives their names alone with any other button, and keeps none of them.
      await press(page, 'look').click()
      await expect(page.locator('.error')).toContainText(
        lang === 'ar' ? 'لا يحتفظ المتصفح' : 'does not keep chosen files'
      )
      await expect(page.locator('#text')).toHaveValue('an invented answer')
      await page.locator('#files').setInputFiles([note, { ...note, name: 'second.txt' }])
      await unfold(page.locator('[data-add-person] summary'))
      await page.locator('[name="person.1.name"]').fill('Ada Invented')
      await press(page, 'write').click()
      await expect(page.locator('.notice[role=status]')).toBeVisible()
      await expect(page.locator('.error')).toHaveCount(0)
      await expect(page.locator('[name="person.1.name"]')).toHaveValue('')
    })
})
