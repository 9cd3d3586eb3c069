import { spawnSync } from 'node:child_process'
import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { fingerprintOf } from '../../src/platform/sealing/fingerprint.ts'
import { Defender } from './navigators/defender.ts'
import { shoot } from './shots.ts'
import { stepBack } from './step-back.ts'
import { unfold } from './unfold.ts'

// Over 20 s: the form is opened anew in seventeen tests, mostly gone through page by page, and axe looks at eleven pages.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const clean = async (defender: Defender) => {
  expect(await barriersOn(defender.page)).toEqual([])
}

test('in Arabic, on 360 pixels: she tells, looks over, sends, and has a receipt; the server was sent nothing of it in clear', async ({
  page
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const her = new Defender(page)
  await her.open(office.origin, 'ar')
  await clean(her)
  await her.goTo('who')
  await her.write('person.1.name', 'مريم المختلقة')
  await clean(her)
  await her.tell('حكاية مختلقة عن الدراجة الزرقاء خلف المخبز')
  await expect(page.locator('.review')).toContainText('مريم المختلقة')
  await clean(her)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    'nothing is wider than the screen'
  ).toBeLessThanOrEqual(360)
  await shoot(page, 'intake-review')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  expect(await her.words()).toHaveLength(13)
  await expect(her.receipt).toContainText('لم يقرأه أحد بعد')
  await clean(her)
  await shoot(page, 'intake-receipt')
  await proofOfFiling(her)
  await receiptOnPaper(her)
  await her.toldBack()
  await expect(printButton(her)).toBeHidden()
  await expect(her.receipt.locator('a.button:not(.plain)')).toHaveAttribute('href', '/ar/return')
  await expect(her.receipt.locator('[role=status]')).toContainText('صحيح')
  for (const secret of ['مريم', 'الدراجة', encodeURIComponent('الدراجة'), (await her.words()).join(' ')])
    expect(
      her.sent.filter((text) => text.includes(secret)),
      secret
    ).toEqual([])
  const [filed] = await office.read()
  expect(filed!.known).toMatchObject({ lang: 'ar', channel: 'sealed-there', danger: false, epoch: 1 })
  expect(filed!.opened).toMatchObject({
    answers: { what: 'حكاية مختلقة عن الدراجة الزرقاء خلف المخبز' },
    persons: [{ name: 'مريم المختلقة' }]
  })
})

const printButton = ({ receipt }: Defender) => receipt.getByRole('button', { name: 'طباعة', exact: true })

/** Nothing on the sheet says what the words open, or where. */
async function receiptOnPaper(her: Defender): Promise<void> {
  const { page, receipt } = her
  await page.evaluate(() => document.documentElement.removeAttribute('data-printed'))
  await unfold(receipt.locator('details.proof summary'))
  await printButton(her).click()
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(receipt.locator('ol.receipt')).toBeVisible()
  await expect(receipt.locator('ol.digits')).toBeVisible()
  await expect(page.locator(':is(a, p, button, summary, h1, label, bdi[dir=ltr]):visible')).toHaveCount(0)
  await page.locator('#on-paper').evaluate((tick: HTMLInputElement) => (tick.checked = true))
  await expect(page.locator('.where bdi')).toHaveText(`${new URL(office.origin).host}/ar/return`)
  await expect(page.locator('.where bdi')).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  await receipt.locator('details.proof summary').click()
}

/** It is folded, tells what was sent by its fingerprint, and goes on paper without the receipt. */
async function proofOfFiling({ page, receipt, sent }: Defender): Promise<void> {
  const proof = receipt.locator('details.proof')
  await expect(proof.locator('.fingerprint')).toBeHidden()
  await unfold(proof.locator('summary'))
  const posted = sent.find((text) => text.includes('/api/submissions\n'))!
  const { body } = JSON.parse(posted.slice(posted.indexOf('\n') + 1)) as { body: string }
  await expect(proof.locator('.fingerprint')).toHaveText(fingerprintOf(Buffer.from(body, 'base64url')))
  await expect(proof).toContainText(new URL(office.origin).host)
  await page.evaluate(() => (window.print = () => document.documentElement.setAttribute('data-printed', '')))
  await proof.locator('button').click()
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(proof.locator('.fingerprint')).toBeVisible()
  await expect(receipt.locator('ol.receipt')).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(receipt.locator('ol.receipt')).toBeVisible()
  await page.emulateMedia({ media: null })
  await proof.locator('summary').click()
}

test('who helps faster is folded on the first page, and opens under the answer that danger is now', async ({
  page
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  const list = page.locator('[data-faster]')
  await expect(page.locator('[data-hours]')).toBeVisible()
  await expect(list).not.toHaveAttribute('open')
  await clean(her)
  await shoot(page, 'intake-first-page')
  const answer = page.locator('[name=danger][value=now]')
  await answer.check()
  await expect(list.getByText('Front Line Defenders')).toBeVisible()
  await expect(page.locator('[data-question=danger] + [data-faster]')).toHaveCount(1)
  await clean(her)
  await shoot(page, 'intake-danger-now')
  await page.locator('[name=danger][value=no]').check()
  await expect(list).not.toHaveAttribute('open')
  await answer.check()
  await her.goTo('where')
  await expect(list).toBeHidden()
  // With the receipt it is said once more, for the five working days are not hers.
  await her.tell('Invented, of danger that is now')
  await her.onward()
  await expect(her.receipt).toContainText('others may be able to help faster')
  await expect(her.receipt).not.toContainText('working days')
  await expect(her.receipt.locator('[data-hours]')).toBeVisible()
  await expect(her.receipt.getByText('Front Line Defenders')).toBeHidden()
  await clean(her)
  await shoot(page, 'intake-receipt-danger')
  await unfold(her.receipt.locator('[data-faster] summary'))
  await expect(her.receipt.getByText('Front Line Defenders')).toBeVisible()
})

test('two files go along, sealed; their names and bytes are in nothing that is sent', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('what')
  await her.write('what', 'Invented, with two files')
  await her.goTo('files')
  await page.locator('input[name=files]').setInputFiles([
    { name: 'invented-note.txt', mimeType: 'text/plain', buffer: Buffer.from('an invented secret of the file') },
    { name: 'invented-list.txt', mimeType: 'text/plain', buffer: Buffer.from('another invented secret') }
  ])
  await expect(page.locator('.files li')).toHaveCount(2)
  await expect(page.locator('.files li').filter({ hasText: 'Sealed and ready' })).toHaveCount(2)
  await clean(her)
  await her.goTo('review')
  await expect(page.locator('.review')).toContainText('invented-note.txt')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const filed = (await office.read()).find(({ opened }) => JSON.stringify(opened).includes('with two files'))
  expect(filed!.opened.files).toMatchObject([
    { name: 'invented-note.txt', size: 30 },
    { name: 'invented-list.txt', size: 23 }
  ])
  for (const secret of ['invented-note', 'invented secret'])
    expect(her.sent.filter((text) => text.includes(secret))).toEqual([])
})

test('with the keyboard alone, each page begins at its title', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  const press = async (selector: string) => {
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${selector}`)
  }
  while ((await her.step.getAttribute('data-step')) !== 'what') {
    await press('button.onward')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  }
  await press('[name="what"]')
  await page.keyboard.type('An invented story of the keyboard')
  while ((await her.step.getAttribute('data-step')) !== 'review') {
    await press('button.onward')
    await page.keyboard.press('Enter')
  }
  await press('button.onward')
  await page.keyboard.press('Enter')
  await expect(her.receipt).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await expect(page.locator('h1:visible')).toHaveText('It has arrived')
  const words = await her.words()
  await press('[data-kept] button')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('told-back')
  const n = Number(/\d+/.exec(await her.receipt.locator('label[for=told-back]').innerText())![0])
  await page.keyboard.type(words[n - 1]!)
  await page.keyboard.press('Enter')
  await expect(her.receipt.locator('#told-back-answer')).toContainText('Right')
})

test('back loses nothing, neither by its button nor by the browser’s', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('what')
  await her.write('what', 'Invented, and not to be lost')
  await her.goTo('who')
  await stepBack(page)
  await expect(her.step).toHaveAttribute('data-step', 'subject')
  await stepBack(page)
  await expect(her.step).toHaveAttribute('data-step', 'what')
  await expect(page.locator('[name="what"]')).toHaveValue('Invented, and not to be lost')
})

test('the way out replaces the page and asks nothing', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('what')
  await her.write('what', 'Invented, in haste')
  await page.route(
    (url) => url.origin !== office.origin,
    (route) => route.fulfill({ body: 'elsewhere' })
  )
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.locator('[data-exit]').click()
  await page.waitForURL((url) => url.origin !== office.origin)
  expect(asked).toEqual([])
})

test('sent without what happened, it says so at the field and keeps all else', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('where')
  await her.write('place', 'Invented town')
  await her.goTo('review')
  await her.onward()
  await expect(her.step).toHaveAttribute('data-step', 'what')
  await expect(page.locator('[data-error-for="what"]')).toBeVisible()
  await expect(page.locator('[data-errors] h2')).toBeFocused()
  await page.locator('[data-errors] a').click()
  await expect(page.locator('#what')).toBeFocused()
  await clean(her)
  await expect(page.locator('[name="place"]')).toHaveValue('Invented town')
})

test('with nothing written there is nothing to send: she is told where to begin', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('review')
  await expect(page.locator('[data-nothing]')).toContainText('Nothing is written yet')
  await expect(page.locator('button.onward')).toBeHidden()
  await clean(her)
  await page.locator('[data-nothing] button').click()
  await expect(her.step).toHaveAttribute('data-step', 'what')
  await her.tell('Invented')
  await expect(page.locator('[data-nothing]')).toHaveCount(0)
  await expect(page.locator('button.onward')).toHaveText('Send')
})

test('another language is not gone to over what she wrote, unless the tab keeps it, and then it is there', async ({
  page
}) => {
  const her = new Defender(page)
  page.on('dialog', (dialog) => void dialog.accept())
  const french = page.locator('.languages a', { hasText: 'Français' })
  await her.open(office.origin, 'en')
  await page.locator('[name=danger][value=unsure]').check()
  await her.write('danger-how', 'Invented: at the ferry')
  // A browser that lets nothing be kept.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error('It is shut.')
    }
  })
  await her.write('danger-how', 'Invented: at the other ferry')
  await french.click()
  await expect(page.locator('.languages [role=alert]')).toContainText('press the link once more')
  await expect(page.locator('[name="danger-how"]')).toHaveValue('Invented: at the other ferry')
  await page.reload()
  await page.locator('[name=danger][value=unsure]').check()
  await her.write('danger-how', 'Invented: at the ferry')
  await french.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('form.one-at-a-time')).toBeVisible()
  await expect(page.locator('[name="danger-how"]')).toHaveValue('Invented: at the ferry')
})

test('left open over a change of epoch it is sealed anew and arrives', async ({ page }) => {
  const her = new Defender(page)
  // The keys are fetched while she reads: those of before.
  const keys = page.waitForResponse((answer) => answer.url().endsWith('/epoch.json'))
  await her.open(office.origin, 'en')
  await her.tell('Invented, written before the keys changed')
  expect(await (await keys).json()).toMatchObject({ current: 1 })
  await office.openEpoch()
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const filed = (await office.read()).find(({ opened }) => JSON.stringify(opened).includes('before the keys changed'))
  expect(filed!.known.epoch).toBe(2)
})

test('a server that puts keys of its own in place of the office’s is refused, and is sent nothing', async ({
  page
}) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  const forged = await office.forge()
  await page.route('**/epoch.json', async (route) => {
    const told = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...told, current: 1, statements: [forged] } })
  })
  await her.tell('Invented, for nobody but the office')
  await her.onward()
  await expect(page.locator('.state')).toContainText('do not follow')
  expect(her.sent.filter((text) => text.includes('/api/submissions'))).toEqual([])
})

test('without a line nothing is lost, and it goes when there is one', async ({ page, context }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await context.setOffline(true)
  await her.tell('Invented, in a tunnel')
  await her.onward()
  await expect(page.locator('.state')).toContainText('No line')
  await context.setOffline(false)
  await expect(her.receipt).toBeVisible()
})

test('an answer that is lost does not file twice', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  let lost = 0
  await page.route('**/api/submissions', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await her.tell('Invented, with a line that breaks')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const filed = (await office.read()).filter(({ opened }) => JSON.stringify(opened).includes('a line that breaks'))
  expect(filed).toHaveLength(1)
  expect(lost).toBe(2)
})

test('where sealing does not work the plain form stays, says so, and sends nothing by itself', async ({ page }) => {
  await page.addInitScript(() => {
    crypto.getRandomValues = <T>(array: T) => array
  })
  const her = new Defender(page)
  await page.goto(`${office.origin}/en/form`)
  await expect(page.locator('form [role=alert]')).toContainText('does not work in this browser')
  await expect(page.locator('section[data-plain]')).toBeVisible()
  await expect(page.locator('[data-send]')).toBeVisible()
  await clean(her)
  expect(her.sent.filter((text) => text.includes('/api/'))).toEqual([])
})

const keptBy = (page: Page) =>
  page.evaluate(() => [JSON.stringify({ ...localStorage }), document.cookie, JSON.stringify({ ...sessionStorage })])

test('a reload loses nothing: neither words nor place nor files; closing the tab or leaving in haste forgets all', async ({
  page
}) => {
  const her = new Defender(page)
  page.on('dialog', (dialog) => void dialog.accept())
  await her.open(office.origin, 'en')
  await page.locator('#urgent').fill('Invented, in haste')
  await page.locator('#files').setInputFiles({
    name: 'kept.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('an invented file that a reload keeps')
  })
  await expect(page.locator('.files li')).toContainText('Sealed and ready')
  await her.reload()
  await expect(page.locator('.draft')).toContainText('is back')
  await expect(page.locator('#urgent')).toHaveValue('Invented, in haste')
  await expect(page.locator('.files li')).toContainText('kept.txt')
  expect((await keptBy(page)).slice(0, 2)).toEqual(['{}', ''])
  await her.goTo('what')
  await her.write('what', 'Invented, over a reload')
  await her.reload()
  await expect(her.step).toHaveAttribute('data-step', 'what')
  await expect(page.locator('[name="what"]')).toHaveValue('Invented, over a reload')

  // Another tab, as one that is opened after this one was closed.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.locator('form.one-at-a-time')).toBeVisible()
  await expect(other.locator('[name="what"]')).toHaveValue('')
  await other.close()

  await her.goTo('review')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  expect(await keptBy(page)).toEqual(['{}', '', '{}'])
  const filed = (await office.read()).find(({ opened }) => JSON.stringify(opened).includes('over a reload'))
  expect(filed!.opened).toMatchObject({ files: [{ name: 'kept.txt' }] })
})

test('leaving in haste forgets what the tab kept', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('what')
  await her.write('what', 'Invented and forgotten')
  expect((await keptBy(page))[2]).toContain('Invented and forgotten')
  const { pathname } = new URL(page.url())
  await page.route('**/*', (route) =>
    new URL(route.request().url()).origin === office.origin ? route.fallback() : route.fulfill({ body: 'elsewhere' })
  )
  await page.locator('[data-exit]').click()
  await expect(page.locator('body')).toHaveText('elsewhere')
  await page.goto(office.origin + pathname)
  await expect(page.locator('form.one-at-a-time')).toBeVisible()
  expect(await keptBy(page)).toEqual(['{}', '', '{}'])
  await expect(page.locator('[name="what"]')).toHaveValue('')
})

test('nothing stays on the device unless she says so; then it is there in another tab, and a button wipes it', async ({
  page
}) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('what')
  await page.locator('#keep-draft').check()
  await her.write('what', 'Invented and kept')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.locator('form.one-at-a-time')).toBeVisible()
  await expect(other.locator('[data-step]:visible')).toHaveAttribute('data-step', 'what')
  await expect(other.locator('[name="what"]')).toHaveValue('Invented and kept')
  await other.close()
  page.on('dialog', (dialog) => void dialog.accept())
  await her.reload()
  await her.goTo('what')
  await page.locator('.draft button').click()
  expect(await keptBy(page)).toEqual(['{}', '', '{}'])
})

test('the first load asks this server alone and weighs at most 100 kB', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const her = new Defender(page)
  await her.open(office.origin, 'ar')
  await page.waitForLoadState('networkidle')
  console.log(`first load in Arabic with scripts: ${(bytes / 1000).toFixed(1)} kB in ${her.sent.length} requests`)
  expect(bytes).toBeGreaterThan(40_000)
  expect(bytes).toBeLessThanOrEqual(100_000)
  expect(her.sent.filter((text) => !text.startsWith(office.origin))).toEqual([])
})

test('with the processor slowed six times it is sent all the same', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.tell('Invented, on an old telephone')
  const from = Date.now()
  await her.onward()
  await expect(her.receipt).toBeVisible()
  console.log(`slowed six times, from the button to the receipt: ${Date.now() - from} ms`)
})

test('vigie verify-served finds that it serves what is published and built, by a key that is given to it', async () => {
  const verify = (...more: string[]) => {
    const words = ['src/cli/main.ts', 'verify-served', office.origin, ...more]
    return spawnSync(process.execPath, words, { encoding: 'utf8' })
  }
  const { publicKey, findings } = JSON.parse(verify('--json').stdout) as { publicKey: string; findings: string[] }
  expect(findings).toEqual([])
  const alone = verify()
  expect(alone.stdout).toContain('This proves nothing yet')
  expect(alone.status).toBe(1)
  const known = verify('--key', publicKey)
  expect(known.stdout).toContain('All is as it is published.')
  expect(known.status).toBe(0)
})
