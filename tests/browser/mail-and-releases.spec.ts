import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: axe looks at twenty-seven pages, and tabs are unlocked with a passphrase more than twenty times.
// Two officers before what came and what goes to the public; letters, mails and persons are invented.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

let server: OfficeServer
let ama: Page
let bo: Page
/** What the pages’ own policy refused. */
const refused: string[] = []
const year = new Date().getFullYear() - 2

test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office', surface: 'all' })
  ;({ ama, bo } = await officeOfTwo(browser, server))
  server.run('send-mail-and-letters.ts')
  for (const page of [ama, bo])
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
  await bo.goto('/en/releases')
  await officer(bo).unlocks()
  await officer(ama).goes('Mail')
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

test('a mail is shown as text, with its guesses in words; nothing of it runs or is fetched', async () => {
  const asked: string[] = []
  ama.on('request', (request) => asked.push(new URL(request.url()).host))
  await expect(bo.getByRole('link', { name: 'Mails and papers to be read: 3' })).toBeVisible()
  await ama.getByRole('button', { name: `Reply to DEMO AL PER 1/${year}` }).click()
  await expect(ama.locator('[data-text]')).toContainText('An invented answer.')
  await expect(ama.locator('[data-guesses]')).toContainText('Names its reference')
  await expect(ama.locator('[data-guesses]')).toContainText('The sender’s address is on record for this State')
  expect(new Set(asked)).toEqual(new Set([new URL(server.origin).host]))
  await expect(ama).toHaveTitle(/ · Office$/)
  await isGood(ama, 'tray')
})

test('it is put to its letter by who read it, never by itself; what she typed stays; it is taken back with a reason', async () => {
  const put = ama.getByRole('button', { name: 'Record the reply' })
  await expect(ama.locator('fieldset input[type=checkbox]:checked')).toHaveCount(0)
  await ama.getByLabel('Summary for the office').fill('An invented summary')
  await ama.getByRole('button', { name: 'Lock this tab' }).click()
  await officer(ama).unlocks()
  await expect(ama.getByLabel('Summary for the office')).toHaveValue('An invented summary')
  await ama.locator('fieldset').getByLabel(`DEMO AL PER 1/${year}`).check()
  await ama.getByRole('combobox', { name: 'What it is', exact: true }).selectOption({ label: 'reply in substance' })
  await put.click()
  await expect(ama.locator('main')).toContainText('The reply is on record with its letters.')
  // To which it was put is said before it is taken back, and leads there.
  await expect(ama.locator('[data-put-to]').getByRole('link', { name: `DEMO AL PER 1/${year}` })).toHaveAttribute(
    'href',
    `/en/letters/DEMO-AL-PER-1-${year}`
  )
  await unfold(ama.locator('summary', { hasText: 'Take it back into the tray' }))
  await ama.getByRole('textbox', { name: 'Why', exact: true }).fill('the wrong letter')
  await ama.getByRole('button', { name: 'Take it back into the tray' }).click()
  await expect(put).toBeVisible()
})

test('several are set aside at once for a reason, and come back by one press', async () => {
  await ama.getByRole('checkbox', { name: /Hello/ }).check()
  await ama.getByRole('checkbox', { name: /Out of office/ }).check()
  await ama.getByRole('combobox', { name: 'Set aside (2), because' }).selectOption({ label: 'Unsolicited' })
  await ama.getByRole('button', { name: 'Set aside', exact: true }).click()
  await expect(ama.locator('[data-mail]')).toHaveCount(1)
  await ama.getByRole('button', { name: 'Undo' }).click()
  await expect(ama.locator('[data-mail]')).toHaveCount(3)
})

test('a scan of several megabytes is taken in with its day and its way', async () => {
  await unfold(ama.getByText('Take in a scan or a paper'))
  const buffer = Buffer.alloc(7_000_000, 7)
  buffer.write('%PDF-1.7')
  await ama.getByLabel('File', { exact: true }).setInputFiles({ name: 'note.pdf', mimeType: 'text/html', buffer })
  await ama.getByRole('combobox', { name: 'How it came' }).selectOption({ label: 'By hand' })
  await ama.getByLabel(/^What it is about/).fill(`DEMO AL PER 2/${year}`)
  await ama.getByRole('button', { name: 'Take it in' }).click()
  await expect(ama.locator('.matter .files')).toContainText('PDF · 7,000 kB')
  const saved = await officer(ama).saves(ama.locator('.matter').getByRole('button', { name: 'Save' }))
  expect(saved.equals(buffer)).toBe(true)
  await expect(ama.locator('[data-guesses]')).toContainText(`DEMO AL PER 2/${year}`)
})

test('a mail that may have gone is settled after a question; a State without an address says so', async () => {
  await expect(ama.locator('[data-outgoing]')).toContainText('May have gone: ask the mission')
  await ama.getByRole('button', { name: 'It has gone' }).click()
  await ama.getByRole('dialog').getByRole('button', { name: 'Yes' }).click()
  await expect(ama.locator('[data-outgoing]')).toContainText('None: what was sent by mail has gone.')
  await ama.getByRole('link', { name: 'Addresses of missions' }).click()
  await ama.getByRole('searchbox', { name: 'State' }).fill('egypt')
  const egypt = ama.locator('[data-state=EGY]')
  await expect(egypt).toContainText('No address: no letter goes to this State by mail')
  await unfold(egypt.getByText('Set a new one'))
  await egypt.getByLabel('E-mail address').fill('mission@egypt.example')
  await egypt.getByRole('button', { name: 'Set it' }).click()
  await expect(egypt).toContainText('permanent mission · since')
  await isGood(ama, 'addresses')
})

test('two release a letter: one proposes, and is told that another agrees; the other looks at it in each language', async () => {
  await officer(ama).goes('Releases')
  await ama.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Not public' })
  await ama.locator(`[data-releases] a[href$="PER-1-${year}"]`).click()
  await expect(ama.locator('[data-persons]')).toContainText('Amina Invented: withheld')
  await isGood(ama, 'release')
  await ama.getByRole('button', { name: 'Propose the release' }).click()
  await expect(ama.locator('[data-another]')).toContainText('another officer looks at it')
  await expect(ama.getByRole('button', { name: 'Agree to the release' })).toHaveCount(0)

  await bo.reload()
  await officer(bo).unlocks()
  await bo.locator(`[data-releases] a[href$="PER-1-${year}"]`).click()
  await expect(bo.getByRole('button', { name: 'Agree to the release' })).toBeVisible()
  const previews = bo.locator('.languages-of-preview a')
  await expect(previews).toHaveCount(6)
  for (const link of await previews.all()) {
    const lang = (await link.getAttribute('lang'))!
    const preview = await bo.context().newPage()
    await preview.goto(server.origin + (await link.getAttribute('href'))!)
    await expect(preview.locator('html')).toHaveAttribute('lang', lang)
    await expect(preview.locator('main')).toContainText('What was alleged, all of it invented.')
    await expect(preview.locator('main')).not.toContainText('Amina')
    await shoot(preview, `preview ${lang}`)
    await preview.close()
  }
  const looked = bo.getByRole('dialog').locator('[data-looked]')
  await bo.getByRole('button', { name: 'Agree to the release' }).click()
  await expect(looked).toHaveText('You have not opened the preview in this tab.')
  await bo.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click()
  const opening = bo.context().waitForEvent('page')
  await bo.locator('.languages-of-preview a[lang=fr]').click()
  await (await opening).close()
  await bo.getByRole('button', { name: 'Agree to the release' }).click()
  await expect(looked).toHaveText('In this tab you opened the preview in: French.')
  await isGood(bo, 'release asked')
  await expect(bo.locator('.notices')).toContainText('wait for a second person: 1')
  await bo.getByRole('button', { name: 'I have looked at it, and agree' }).click()
  await expect(bo.locator('main')).toContainText('It is public.')
  // What she has just agreed to waits no more, on this very page.
  await expect(bo.locator('main')).not.toContainText('wait for a second person')
  await expect(bo.locator('[data-still-stands]')).toContainText('Amina Invented')
  await expect(bo.locator('[data-still-stands]')).toContainText('propose a correction below')
})

test('what is withdrawn leaves a neutral sentence at its address, in each language; its reason waits for another officer', async ({
  page
}) => {
  const address = (lang: string) => `${server.others.public}/${lang}/letters/DEMO-AL-PER-1-${year}`
  expect((await page.goto(address('en')))!.status()).toBe(200)
  await unfold(bo.locator('summary', { hasText: 'Withdraw from the public' }))
  await bo.getByRole('textbox', { name: 'Why (kept on record' }).fill('an invented reason of the office')
  await bo.getByLabel('What the public is told of why').selectOption({ label: 'It contained an error.' })
  await expect(bo.locator('[data-withdrawal-words] dd')).toHaveCount(6)
  await isGood(bo, 'withdraw')
  await bo.getByRole('button', { name: 'Withdraw from the public' }).click()
  await expect(bo.getByRole('dialog')).toContainText('It contained an error.')
  await bo.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(bo.locator('[data-withdrawn]')).toContainText('The reason waits for another officer.')
  await expect(bo.getByRole('button', { name: 'Agree to the reason' })).toHaveCount(0)
  for (const lang of ['en', 'fr', 'es', 'ar', 'ru', 'zh']) {
    expect((await page.goto(address(lang)))!.status()).toBe(410)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
    await expect(page.locator('main')).not.toContainText(/Peru|Invented|PER/)
  }
  await page.goto(address('en'))
  await expect(page.locator('main p').first()).toHaveText(
    /^This letter was withdrawn from the public record on \d+ \w+ \d{4}\.$/
  )

  // Her page still shows what she proposed: what she says to that is refused, and what stands now is shown beside it.
  await unfold(ama.locator('summary', { hasText: 'Hold it back' }))
  await ama.getByRole('textbox', { name: 'Why (kept on record' }).fill('a later day')
  await ama.getByRole('button', { name: 'Hold it back' }).click()
  await ama.getByRole('dialog').getByRole('button', { name: 'Hold it back' }).click()
  await expect(
    ama.locator('[role=alert]').filter({ hasText: 'A colleague has changed this meanwhile' })
  ).toBeInViewport()
  await expect(ama.getByRole('button', { name: 'Agree to the reason' })).toBeVisible()
  await isGood(ama, 'withdrawn')
  await ama.getByRole('button', { name: 'Agree to the reason' }).click()
  await ama.getByRole('button', { name: 'I have looked at it, and agree' }).click()
  await expect(ama.locator('main')).toContainText('The public now reads why.')
  for (const [lang, why] of [
    ['en', 'It contained an error.'],
    ['ar', 'وُجد فيما نُشر خطأ.']
  ] as const) {
    await page.goto(address(lang))
    await expect(page.locator('main')).toContainText(why)
    await isGood(page, 'public withdrawn')
  }
  expect(await (await page.request.get(`${address('en')}.json`)).json()).toMatchObject({
    note: 'error',
    invented: true
  })
})

test('a withheld name that still stands somewhere is shown where, and no release is offered', async () => {
  await bo.goto(`/en/releases/DEMO-AL-PER-2-${year}`)
  await officer(bo).unlocks()
  await expect(bo.locator('[data-persons]')).toContainText('This name still stands in: summary.')
  await expect(bo.locator('main')).toContainText('It cannot be released yet')
  await expect(bo.getByRole('button', { name: 'Propose the release' })).toHaveCount(0)
  await isGood(bo, 'release with a name')
})

test('a consent that was taken back takes the name out at once, after a question that says what cannot be undone', async () => {
  await bo.goto(`/en/letters/DEMO-AL-PER-2-${year}`)
  await officer(bo).unlocks()
  const amina = bo.locator('[data-persons] li').filter({ hasText: 'Amina Invented' })
  await expect(bo.locator('[data-persons]')).toContainText('named in public by initials')
  await unfold(amina.getByText('Record that it was taken back').first())
  await amina.getByLabel('Other ways in which').fill('آمنة المختلقة')
  await isGood(bo, 'letter persons')
  await amina.getByRole('button', { name: 'Record that it was taken back' }).click()
  await expect(bo.getByRole('dialog')).toContainText('Whoever received the letter')
  await isGood(bo, 'consent question')
  await bo.getByRole('button', { name: 'Yes, take the name out' }).click()
  await expect(amina).toContainText('The name is out of all that the public reads.')
  await expect(amina).toContainText('Parts of the name may still stand in subject, summary')
  await expect(amina).toContainText(/Took back on .* to be named in public/)
  await isGood(bo, 'consent taken back')
  await bo.goto(`/en/releases/DEMO-AL-PER-2-${year}`)
  await officer(bo).unlocks()
  await expect(bo.locator('main')).toContainText('[withheld] was taken, in an invented town.')
  await expect(bo.getByRole('button', { name: 'Propose the release' })).toBeVisible()
})

test('a released reply is corrected by two: one proposes, the other looks at it before and after in each language', async ({
  page
}) => {
  const letter = `/en/releases/DEMO-AL-PER-2-${year}`
  const release = async (path: string) => {
    await bo.goto(path)
    await officer(bo).unlocks()
    await bo.getByRole('button', { name: 'Propose the release' }).click()
    await expect(bo.locator('[data-another]')).toBeVisible()
    await ama.goto(path)
    await officer(ama).unlocks()
    await ama.getByRole('button', { name: 'Agree to the release' }).click()
    await ama.getByRole('button', { name: 'I have looked at it, and agree' }).click()
    await expect(ama.locator('main')).toContainText('It is public.')
  }
  await release(letter)
  const reply = (await ama.locator('main li a[href*="?reply="]').getAttribute('href'))!
  await release(reply)

  await bo.goto(reply)
  await officer(bo).unlocks()
  await unfold(bo.locator('summary', { hasText: 'Correct what is public' }))
  await bo.getByLabel('What the public will read of this reply').fill('The invented Government regrets it.')
  await bo.getByRole('textbox', { name: 'Why (kept on record' }).fill('as the original says')
  await isGood(bo, 'reply to correct')
  await bo.getByRole('button', { name: 'Propose the correction' }).click()
  await expect(bo.locator('[data-correction] [data-another]')).toContainText('another officer looks at it')
  await expect(bo.getByRole('button', { name: 'Agree to the correction' })).toHaveCount(0)

  await ama.goto('/en/releases')
  await officer(ama).unlocks()
  await ama.locator('[data-releases] a[href*="?reply="]').click()
  const waits = ama.locator('[data-correction]')
  await expect(waits.locator('dt')).toHaveText('text')
  await expect(waits.locator('dd')).toHaveText(/^\s*The invented Government deniesregrets it\.\s*$/)
  await expect(waits.locator('del')).toHaveText('denies')
  await expect(waits.locator('ins')).toHaveText('regrets')
  await isGood(ama, 'reply correction waits')
  for (const [links, reads, readsNot] of [
    ['[data-preview-now]', 'denies it', 'regrets it'],
    ['[data-preview-corrected]', 'regrets it', 'denies it']
  ] as const)
    for (const lang of ['en', 'ar']) {
      const href = (await waits.locator(`${links} a[lang=${lang}]`).getAttribute('href'))!
      const preview = await ama.context().newPage()
      await preview.goto(server.origin + href)
      await expect(preview.locator('main')).toContainText(reads)
      await expect(preview.locator('main')).not.toContainText(readsNot)
      await expect(preview.locator('[data-reply-corrected]')).toHaveCount(reads === 'regrets it' ? 1 : 0)
      await preview.close()
    }
  await ama.getByRole('button', { name: 'Agree to the correction' }).click()
  await expect(ama.getByRole('dialog').locator('[data-looked]')).toHaveText(
    'You have not opened the preview in this tab.'
  )
  await ama.getByRole('button', { name: 'I have looked at it, and agree' }).click()
  await expect(ama.locator('main')).toContainText('It is corrected.')
  await expect(waits).toHaveCount(0)

  const address = (lang: string) => `${server.others.public}/${lang}/letters/DEMO-AL-PER-2-${year}`
  for (const [lang, said] of [
    ['en', /Reply corrected on \d+ \w+ \d{4}: text\./],
    ['ar', /صُوِّب الرد في/]
  ] as const) {
    await page.goto(address(lang))
    await expect(page.locator('[data-reply-corrected]')).toHaveText(said)
    await expect(page.locator('main')).toContainText('The invented Government regrets it.')
    await expect(page.locator('main')).not.toContainText('denies it')
    await isGood(page, `public reply corrected ${lang}`)
  }
  expect(await (await page.request.get(`${address('en')}.json`)).json()).toMatchObject({
    replies: [{ summary: 'The invented Government regrets it.', corrections: [{ fields: ['summary'] }] }]
  })
})

test('a reply that is withdrawn is asked about as a reply, and beside the clock the public reads that there was one', async ({
  page
}) => {
  await bo.reload()
  await officer(bo).unlocks()
  await unfold(bo.locator('summary', { hasText: 'Withdraw from the public' }))
  await bo.getByRole('textbox', { name: 'Why (kept on record' }).last().fill('an invented reason of the office')
  await bo.getByRole('button', { name: 'Withdraw from the public' }).click()
  await expect(bo.getByRole('dialog')).toContainText(`Withdraw the reply to DEMO AL PER 2/${year} from the public?`)
  await bo.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(bo.locator('[data-withdrawn]')).toBeVisible()
  await page.goto(`${server.others.public}/en/letters/DEMO-AL-PER-2-${year}`)
  await expect(page.locator('section[aria-labelledby=clock]')).toContainText('A reply to this letter was withdrawn')
  await isGood(page, 'public reply withdrawn')
})

test('who helps faster is entered, checked and removed by an officer; anybody may call only what was checked', async ({
  page
}) => {
  const report = `${server.others.public}/en/report`
  await officer(ama).goes('Emergency contacts')
  const one = ama.locator('[data-helper="Invented Shelter"]')
  await ama.getByRole('button', { name: 'Add an organization' }).click()
  await ama.getByLabel('Name', { exact: true }).fill('Invented Shelter')
  await ama.getByLabel('torture and ill-treatment').check()
  await ama.getByLabel('Add a country').selectOption({ label: 'Peru' })
  await ama.getByLabel('Add a language').selectOption({ label: 'Spanish' })
  await ama.getByLabel('Web or e-mail address').fill('shelter.example')
  await ama.getByLabel('Telephone').fill('+00 000 00 01')
  await ama.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(one).toContainText('This office has not checked the number')
  await page.goto(report)
  const shown = page.locator('.helpers > li').filter({ hasText: 'Invented Shelter' })
  await expect(shown).toContainText('+00 000 00 01')
  await expect(shown.getByRole('link')).toHaveCount(0)
  await one.getByRole('button', { name: 'Checked today' }).click()
  await expect(one).toContainText('Checked on')
  await page.goto(report)
  await expect(shown.getByRole('link')).toHaveAttribute('href', 'tel:+000000001')
  // Whoever helps in any country stays on the list of each.
  await page.getByLabel('Country', { exact: true }).selectOption({ label: 'Peru' })
  await expect(page.locator('.helpers > li').filter({ visible: true })).toHaveCount(7)
  await isGood(page, 'report')
  await isGood(ama, 'helpers')
  await one.getByRole('button', { name: 'Edit' }).click()
  await isGood(ama, 'helper form')
  await one.getByRole('button', { name: 'Cancel' }).click()
  await one.getByRole('button', { name: 'Remove' }).click()
  await expect(one).toHaveCount(0)
  await page.goto(report)
  await expect(page.locator('h1')).toBeVisible()
  await expect(shown).toHaveCount(0)
  await ama.getByRole('button', { name: 'Undo' }).click()
  await expect(one).toContainText('Checked on')
})

test('no page asks for what its own policy refuses, and who goes from one to the next sees no title at its foot', async () => {
  expect(refused).toEqual([])
  await officer(ama).goes('Mail')
  await officer(ama).goes('Releases')
  await expect(ama.locator('#svelte-announcer')).not.toBeEmpty()
  expect((await ama.locator('#svelte-announcer').boundingBox())!.width).toBeLessThan(2)
})

for (const lang of ['ar', 'ru'])
  test(`in ${lang} the pages say what they have to`, async () => {
    for (const path of [
      'tray',
      'addresses',
      'helpers',
      'releases?group=withdrawn',
      `releases/DEMO-AL-PER-1-${year}`,
      `letters/DEMO-AL-PER-2-${year}`
    ]) {
      await bo.goto(`/${lang}/${path}`)
      await officer(bo).unlocksAbroad()
      await expect(bo.locator('h1')).toBeVisible()
      await expect(bo.locator('main .people li, main .queue li').first()).toBeVisible()
      await isGood(bo, path)
    }
  })

async function isGood(page: Page, where: string): Promise<void> {
  const before = page.viewportSize()!
  await shoot(page, `mail ${where}`)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await barriersOn(page, 'wcag'), where).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(360)
  const said = await page.locator('body').innerText()
  expect(said.match(/\b[a-z]+_[a-z_]+\b|undefined|\[object|\{\w+\}/g) ?? [], where).toEqual([])
  await page.setViewportSize(before)
}
