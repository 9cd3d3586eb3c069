import { createHash } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits } from '../../src/platform/sealing/receipt/write-receipt.ts'
import { hidden, paperWithAuthor, pictureWithExif } from './invented-files.ts'
import { comesBack } from './navigators/comes-back.ts'
import { Defender } from './navigators/defender.ts'
import { officer } from './navigators/officer.ts'
import { unfold } from './unfold.ts'
import { startWhole, type WholeServer } from './whole-server.ts'

// Over 20 s: seven browsers take part: an officer and a translator enrol, and sources write and come back in five.
/**
 * The whole of it, as each person would: three invented sources write, each by another way; an office of an officer and
 * a translator reads, translates, answers and tells where it stands; they come back and read, and one burns her receipt.
 */
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

const whoWrites = { name: 'سلمى المختلقة', told: 'حادثة مختلقة: أُوقفت أمام مكتب الجمعية وصودر هاتفها.' }
const whoWritesPlainly = { name: 'Odile Inventée', told: 'Inventé : la réunion a été dispersée.' }
const whoseMail = { name: 'Вера Выдуманная', told: 'Выдумано: у дома стоит машина без номеров.' }
const translated = 'Invented: she was stopped in front of the office, and her telephone was taken.'
const answers = {
  ar: 'في أي ساعة حدث ذلك؟ (سؤال مختلق)',
  fr: 'Combien étiez-vous ? (question inventée)',
  ru: 'Машина еще там? (выдуманный вопрос)'
}
const plainNote = { name: 'note inventée.txt', mimeType: 'text/plain', buffer: Buffer.from('une note inventée') }
const attached = Buffer.from('an invented list of the cars')

let server: WholeServer
let ama: Page
let tala: Page
let picture: Buffer
let paper: Buffer
const receipts = { arabic: '', plain: '', entered: '' }

test.beforeAll(async ({ browser }) => {
  server = await startWhole()
  const make = async () => (await browser.newContext({ baseURL: server.office, acceptDownloads: true })).newPage()
  ;[ama, tala] = [await make(), await make()]
})
test.afterAll(async () => {
  await ama.context().close()
  await tala.context().close()
  await server.stop()
  server.clear()
})

test('an office begins; a translator comes into it, confirmed by the groups that she reads aloud', async () => {
  const { words } = await officer(ama).begins(server.link, 'Ama Invented')
  await officer(tala).hasAuthenticator()
  await officer(tala).saysWho(await officer(ama).invites('Tala Invented', 'translator'))
  await tala.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(tala.getByText('nothing sealed reaches you yet')).toBeVisible()
  const heard = (await officer(tala).fingerprint()).slice(-2)
  await ama.reload()
  await officer(ama).unlocks(words)
  await officer(ama).confirms('Tala Invented', heard)
  await expect(officer(ama).person('Tala Invented')).toContainText('confirmed, holds no keys')
})

test('one writes in Arabic on a telephone, with a picture and a paper; nothing of it leaves her device in clear', async ({
  browser
}) => {
  const page = await onTelephone(browser)
  picture = await pictureWithExif(page)
  paper = await paperWithAuthor('An invented summons')
  const her = new Defender(page)
  await page.goto(`${server.intake}/ar`)
  await page.getByRole('link', { name: 'ابدأ' }).click()
  await expect(page.locator('form.one-at-a-time')).toBeVisible()
  await page.getByLabel('نعم، الآن').check()
  await her.goTo('who')
  await page.getByLabel('الاسم', { exact: true }).first().fill(whoWrites.name)
  await her.goTo('what')
  await page.getByLabel('ماذا حدث؟').fill(whoWrites.told)
  await her.goTo('where')
  await page.getByLabel('في أي بلد؟').fill('بلد مختلق')
  await her.goTo('consents')
  await page.locator('[name="consent.1.take-up"]').selectOption('yes')
  await page.locator('[name="consent.1.state"]').selectOption('cannot-ask')
  await her.goTo('files')
  await page.locator('input[name=files]').setInputFiles([
    { name: 'صورة مختلقة.jpg', mimeType: 'image/jpeg', buffer: picture },
    { name: 'ورقة مختلقة.pdf', mimeType: 'application/pdf', buffer: paper }
  ])
  await expect(page.locator('.files li').filter({ hasText: 'مختوم وجاهز' })).toHaveCount(2)
  await expect(page.locator('.files')).not.toContainText('لم يمكن إعداد نسخة')
  await her.goTo('review')
  for (const said of [whoWrites.name, whoWrites.told, 'صورة مختلقة.jpg', 'ورقة مختلقة.pdf'])
    await expect(page.locator('.review')).toContainText(said)
  await page.getByRole('button', { name: 'إرسال' }).click()
  await expect(her.receipt).toBeVisible()
  receipts.arabic = (await her.receipt.locator('.digits').innerText()).trim()
  await her.toldBack()
  await expect(her.receipt).toContainText('إيصالك مدوَّن')
  for (const secret of [whoWrites.name, whoWrites.told, 'صورة', hidden, receipts.arabic.replaceAll(/\s/g, '')])
    expect(her.sent.filter((one) => one.includes(secret) || one.includes(encodeURIComponent(secret)))).toEqual([])
  await page.context().close()
})

test('another writes with scripts off, and sends a file', async ({ browser }) => {
  const page = await onTelephone(browser, { javaScriptEnabled: false })
  await page.goto(`${server.intake}/fr`)
  await page.getByRole('link', { name: 'Commencer' }).click()
  await page.getByLabel(/^Que s.est-il passé/).fill(whoWritesPlainly.told)
  await page.locator('[data-person="1"]').getByLabel('Nom', { exact: true }).fill(whoWritesPlainly.name)
  await page.locator('#files').setInputFiles(plainNote)
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.locator('.receipt li')).toHaveCount(13)
  receipts.plain = (await page.locator('.receipt li').allInnerTexts()).join(' ')
  await page.context().close()
})

test('the mail of a third is entered for her by the officer, with what she agreed to, and gives a receipt to hand on', async () => {
  await officer(ama).goes('Inbox')
  await officer(ama).goes('Enter for someone')
  await ama.getByLabel(/^Files:/).setInputFiles({
    name: 'mail.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from(mail(whoseMail.told, attached))
  })
  const text = ama.getByRole('textbox', { name: 'Text' })
  await expect(text).toHaveValue(new RegExp(whoseMail.told))
  await expect(ama.locator('.entered-files li')).toHaveCount(2)
  await ama.getByLabel('Name of the person concerned').fill(whoseMail.name)
  await unfold(ama.locator('summary').filter({ hasText: 'Consents' }))
  await ama.getByLabel('to take it up').selectOption({ label: 'yes' })
  await ama.getByLabel('name to the State').selectOption({ label: 'no' })
  await ama.getByLabel('in public').selectOption({ label: 'yes, by initials' })
  await ama.getByLabel('Who said so').fill('her sister, invented')
  await ama.getByLabel('When', { exact: true }).fill('2026-03-02')
  await ama.getByLabel('Evidence').fill('An invented letter that came with the mail')
  await ama.getByLabel('Language of the source').selectOption({ label: 'Russian' })
  await ama.getByRole('button', { name: 'Seal and file' }).click()
  // The receipt in words appears after the one in digits, when the word list is loaded.
  await expect(ama.locator('.slip ol')).toHaveCount(2)
  const words = ama.locator('.slip ol').first().locator('li')
  await expect(words).toHaveCount(13)
  receipts.entered = (await words.allInnerTexts()).join(' ')
  // On paper goes what is handed on, and nothing that tells whose it is.
  await ama.emulateMedia({ media: 'print' })
  await expect(words.last()).toBeVisible()
  for (const part of ['header', 'h1', 'button']) await expect(ama.locator(`${part}:visible`)).toHaveCount(0)
  await ama.emulateMedia({ media: 'screen' })
})

test('the officer reads all three, with danger first, and what each agreed to', async () => {
  await officer(ama).goes('Inbox')
  const lines = ama.locator('.queue button')
  await expect(lines).toHaveCount(3)
  await expect(lines.first()).toContainText('Danger')
  await expect(lines.first()).toContainText('Arabic')
  const matter = ama.locator('.matter')
  await officer(ama).opens('French')
  for (const said of [whoWritesPlainly.told, whoWritesPlainly.name, 'sealed by the server', 'No consent was given'])
    await expect(matter).toContainText(said)
  const note = matter.getByRole('button', { name: 'Save the original note inventée.txt' })
  expect((await officer(ama).saves(note)).equals(plainNote.buffer)).toBe(true)
  await officer(ama).opens('Russian')
  for (const said of [whoseMail.told, 'entered by an officer', 'to take it up: yes', 'name to the State: no'])
    await expect(matter).toContainText(said)
  await expect(matter).toContainText('in public: yes, by initials')
  await expect(matter).toContainText(/said by .?her sister, invented.?, .?2 March 2026/)
  const list = matter.getByRole('button', { name: 'Save the original list.txt' })
  expect((await officer(ama).saves(list)).equals(attached)).toBe(true)
  await officer(ama).opens('Arabic')
  for (const said of [whoWrites.told, whoWrites.name, 'to take it up: yes', 'name to the State: can’t be asked'])
    await expect(matter).toContainText(said)
})

test('the originals are what was sent, by their hash; the copies hold nothing of camera or author, and still open', async () => {
  for (const [name, sent] of [
    ['صورة مختلقة.jpg', picture],
    ['ورقة مختلقة.pdf', paper]
  ] as const) {
    const file = ama.locator('.files li').filter({ hasText: name })
    await expect(file).toContainText('copy without metadata made')
    // A picture lies under a cover until it is asked for.
    if (name.endsWith('.jpg')) {
      await expect(file.getByRole('button', { name: 'Save the original' })).toHaveCount(0)
      await file.getByRole('button', { name: 'Show it' }).click()
    }
    await expect(file).toContainText(createHash('sha256').update(sent).digest('hex'))
    expect(sent.includes(hidden)).toBe(true)
    const original = await officer(ama).saves(file.getByRole('button', { name: 'Save the original' }))
    expect(original.equals(sent)).toBe(true)
    const copy = await officer(ama).saves(file.getByRole('button', { name: 'Save the copy without metadata' }))
    expect(copy.length).toBeGreaterThan(100)
    for (const mark of [hidden, 'Exif', 'Author']) expect(copy.includes(mark), mark).toBe(false)
    if (name.endsWith('.jpg')) expect(await sizeOf(copy)).toEqual([48, 32])
  }
})

test('the translator is shown what was sealed to her and nothing else; the officer reads what she writes', async () => {
  await unfold(ama.locator('summary').filter({ hasText: 'Ask a translator' }))
  await ama.getByRole('combobox', { name: 'Translator' }).selectOption({ label: 'Tala Invented' })
  await ama.getByLabel(/^Text to translate/).fill(whoWrites.told)
  await ama.getByRole('button', { name: 'Ask a translator' }).click()
  await expect(ama.locator('.timeline-plain').last()).toContainText('Translation asked')

  await tala.reload()
  await officer(tala).unlocks()
  await officer(tala).unfoldsMenu()
  const parts = tala.getByRole('navigation', { name: 'Parts of the office' }).getByRole('link')
  await expect(parts).toHaveText(['To translate', 'People', 'Epochs', 'My access'])
  await officer(tala).goes('To translate')
  await expect(tala.locator('.said')).toHaveText([whoWrites.told])
  await expect(tala.locator('main')).not.toContainText(whoWrites.name)
  for (const path of ['submissions', 'erasures', 'duty'])
    expect((await tala.request.get(`/api/${path}`)).status(), path).toBe(404)
  for (const path of ['inbox', 'erasures', 'nowhere']) {
    expect((await tala.goto(`/en/${path}`))?.status(), path).toBe(404)
    await expect(tala.getByRole('heading')).toHaveText('There is nothing at this address')
  }
  await tala.goto('/en/translations')
  await officer(tala).unlocks()
  await tala.getByLabel('Your translation').fill(translated)
  await tala.getByRole('button', { name: 'Seal and send' }).click()
  await expect(tala.locator('.said')).toHaveText([whoWrites.told, translated])

  const line = ama.getByRole('button', { name: 'Arabic' })
  await ama.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(line).toContainText('Translation came, not opened: 1')
  await expect(ama.locator('[data-new-here]')).toContainText('Something new has come')
  await ama.getByRole('button', { name: 'Read it' }).click()
  await expect(ama.locator('[data-timeline] li').last()).toContainText(translated)
  await expect(ama.locator('[data-timeline] li').last()).toContainText('new')
  await expect(ama.locator('[data-timeline] li').nth(-2)).toContainText('Translation asked')
  await expect(line).not.toContainText('Translation came')
})

test('each is told where it stands and asked something, in her own language', async () => {
  await officer(ama).opens('Arabic')
  await officer(ama).writes('A stage', { stage: 'The office has taken it up.', shown: 'تبنّى المكتب المسألة.' })
  await officer(ama).writes('A question', { text: answers.ar, shown: answers.ar })
  await expect(ama.locator('[data-timeline] li').last()).toContainText('Question to the source')
  await officer(ama).opens('French')
  await officer(ama).writes('A stage', {
    stage: 'An officer is reading it.',
    shown: 'Un membre du bureau est en train de le lire.'
  })
  await officer(ama).writes('A message', { text: answers.fr, shown: answers.fr })
  await officer(ama).opens('Russian')
  await officer(ama).writes('A question', { text: answers.ru, shown: answers.ru })
})

test('with scripts off, by words in capitals, the one reads what the office wrote to her', async ({ browser }) => {
  const page = await onTelephone(browser, { javaScriptEnabled: false })
  const she = comesBack(page, server.intake, 'fr', { scripts: false })
  await she.looks(receipts.plain.toUpperCase())
  await expect(page.locator('.stage')).toContainText('Un membre du bureau est en train de le lire.')
  await expect(page.locator('.written')).toHaveText(answers.fr)
  await page.context().close()
})

test('she whose mail was entered reads it with the receipt that was handed on, and what she answers is read', async ({
  browser
}) => {
  const page = await onTelephone(browser)
  const she = comesBack(page, server.intake, 'ru')
  await she.looks(receipts.entered)
  await expect(page.locator('.stage')).toContainText('Его читает сотрудник бюро.')
  await expect(page.locator('.written')).toHaveText(answers.ru)
  await page.getByLabel('Ваш ответ или то, что вы хотите добавить').fill('Да, выдумано: еще там.')
  await page.getByRole('button', { name: 'Запечатать и отправить' }).click()
  await expect(page.locator('.notice[role=status]')).toContainText('Поступило запечатанным')
  await page.context().close()

  await officer(ama).goes('People')
  await officer(ama).goes('Inbox')
  await expect(ama.getByRole('button', { name: 'Russian' })).toContainText('New from the source, not opened: 1')
  await officer(ama).opens('Russian')
  await expect(ama.locator('.matter')).toContainText('Да, выдумано: еще там.')
})

test('by digits, typed in her own script, she reads hers; burnt, the receipt answers as one that never was', async ({
  browser
}) => {
  const page = await onTelephone(browser)
  const she = comesBack(page, server.intake, 'ar')
  const typed = receipts.arabic.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
  await she.looks(typed)
  await expect(page.locator('.stage')).toContainText('تبنّى المكتب المسألة.')
  await expect(page.locator('.written')).toHaveText(answers.ar)
  await unfold(page.locator('summary').filter({ hasText: 'إحراقه' }))
  await page.getByLabel('أفهم أنه لا رجعة في ذلك').check()
  await page.getByRole('button', { name: 'أحرق الإيصال' }).click()
  await expect(page.locator('h1')).toHaveText('أُحرق الإيصال')

  const burnt = await she.reads(typed)
  expect(burnt).toContain('لا شيء تحت هذا الإيصال')
  expect(burnt).toBe(await she.reads(receiptAsDigits(makeReceipt()).join(' ')))
  await page.context().close()
})

const onTelephone = async (browser: Browser, more: { javaScriptEnabled?: boolean } = {}) =>
  (await browser.newContext({ viewport: { width: 360, height: 740 }, ...more })).newPage()

/** Width and height of a picture, as a browser reads them. */
const sizeOf = (picture: Buffer) =>
  ama.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    const { width, height } = await createImageBitmap(new Blob([bytes]))
    return [width, height]
  }, picture.toString('base64'))

const mail = (text: string, list: Buffer) =>
  [
    'From: Somebody Invented <somebody@example.org>',
    'Date: Mon, 02 Mar 2026 10:00:00 +0000',
    'Subject: Invented',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
    '--part',
    'Content-Type: text/plain',
    'Content-Disposition: attachment; filename="list.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    list.toString('base64'),
    '--part--',
    ''
  ].join('\r\n')
