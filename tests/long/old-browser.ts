import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { SealedAddition, SealedFile, SealedSubmission } from '../../src/mandate/intake/payloads.ts'
import { openPart } from '../../src/platform/sealing/files.ts'
import { openJson } from '../../src/platform/sealing/seal.ts'
import { openEpoch } from '../intake-office.ts'
import { startOldBrowser, type OldBrowser } from './old-browser-over-cdp.ts'
import { startOwnIntake } from './own-intake.ts'

/**
 * node tests/long/old-browser.ts PATH [LIBRARIES]: a Chrome of the oldest that the way in is written for (87), or any
 * other that speaks its protocol, sends a report with its files, comes back with its receipt and adds another, and
 * sends a report with scripts off; all of it opens with the office's key. Not part of any check: no machine has such
 * a browser by itself. What is sent is invented.
 */
const [path, libraries] = process.argv.slice(2)
if (!path) throw new Error('Say where the browser is: node tests/long/old-browser.ts PATH [LIBRARIES]')
const folder = mkdtempSync(join(tmpdir(), 'vigie-old-'))
const file = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return { name, bytes, path: join(folder, name) }
}
const [note, recording, later] = [
  file('note.txt', Buffer.from('an invented note')),
  file('recording.bin', randomBytes(9_000_000)),
  file('later.txt', Buffer.from('an invented second note'))
] as const
const intake = await startOwnIntake()
let browser: OldBrowser | undefined
let failed = false
const check = (holds: boolean, sentence: string) => {
  console.log(`${holds ? 'ok ' : 'NOT'} ${sentence}`)
  failed ||= !holds
}
try {
  const epoch = await intake.beside(({ context: { db, config, today } }) =>
    openEpoch(db.owner, config.mandate, today())
  )
  browser = await startOldBrowser(path, libraries)
  console.log(browser.version)

  const from = Date.now()
  const digits = await sendWithScripts(browser)
  check(/^(\d{4} ){12}\d{4}$/.test(digits), `with scripts: sealed there, with two files, in ${Date.now() - from} ms`)
  check(await comesBack(browser, digits), 'comes back with the receipt in digits, and adds a file')
  check(
    (await sendWithoutScripts(browser)) === 13,
    'without scripts: sealed here, with a file; thirteen words are shown'
  )
  check(browser.complaints.length === 0, `its pages complained of nothing ${browser.complaints.join(' ')}`)

  const { submissions, additions } = await readAll(epoch.secrets.identity)
  const by = (channel: string) => submissions.find((one) => one.channel === channel)?.opened
  check(
    by('sealed-there')?.answers.what === 'Invented, in an old browser',
    'what was sealed there opens as it was written'
  )
  check(
    by('sealed-here')?.answers.what === 'Invented, with scripts off',
    'what was sealed here opens as it was written'
  )
  const all = [
    ...(by('sealed-there')?.files ?? []),
    ...(by('sealed-here')?.files ?? []),
    ...(additions[0]?.files ?? [])
  ]
  const right = await Promise.all([note, recording, note, later].map((one, at) => isOf(all[at], one)))
  check(all.length === 4 && right.every(Boolean), `its ${all.length} files open byte for byte: ${right.join(', ')}`)
} catch (error) {
  check(false, String(error))
  if (browser) console.log(browser.complaints.join('\n'))
} finally {
  await browser?.close()
  await intake.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

async function sendWithScripts({ open, until, see, choose }: OldBrowser): Promise<string> {
  await open(`${intake.origin}/en/form`)
  await until(`document.querySelector('form.one-at-a-time')`)
  const step = (name: string) => `!document.querySelector('[data-step="${name}"]').hidden`
  const goTo = async (name: string) => {
    for (let n = 0; n < 20 && !(await see(step(name))); n++)
      await see(`document.querySelector('button.onward').click()`)
    await until(step(name), 1)
  }
  await goTo('what')
  await see(write('#what', 'Invented, in an old browser'))
  await goTo('files')
  await choose('input[name=files]', [note.path, recording.path])
  await until(`document.querySelectorAll('.files li').length === 2`)
  await until(`[...document.querySelectorAll('.files progress')].every((one) => one.hidden)`)
  await goTo('review')
  await see(`document.querySelector('button.onward').click()`)
  await until(`document.querySelector('[data-kept]')`)
  return see(`document.querySelector('[data-kept] .digits').innerText.trim().replace(/\\s+/g, ' ')`)
}

async function comesBack({ open, until, see, choose }: OldBrowser, digits: string): Promise<boolean> {
  await open(`${intake.origin}/en/return`)
  await until(`/does not leave this device/.test(document.querySelector('[data-enhance] .small')?.textContent)`)
  await see(write('#receipt', digits))
  await see(`document.querySelector('form[data-return] button').click()`)
  await until(`document.querySelector('[data-files] input[name=files]')`)
  await choose('[data-files] input[name=files]', [later.path])
  await until(`document.querySelectorAll('.files li').length === 1`)
  await see(`document.querySelector('button[value=write]').click()`)
  await until(`document.querySelector('[role=status].notice, [role=alert].error')`)
  return see(`document.querySelector('.notice[role=status]') !== null`)
}

async function sendWithoutScripts({ open, until, see, choose, scripts }: OldBrowser): Promise<number> {
  await scripts(false)
  await open(`${intake.origin}/ar/form`)
  if (await see(`document.querySelector('form.one-at-a-time')`)) throw new Error('Scripts ran.')
  await see(write('#what', 'Invented, with scripts off'))
  await choose('#files', [note.path])
  await see(`document.querySelector('[data-send]').click()`)
  await until(`document.querySelectorAll('.receipt li').length`)
  return see(`document.querySelectorAll('.receipt li').length`)
}

function write(selector: string, text: string): string {
  return `{ const field = document.querySelector('${selector}'); field.focus(); field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true })) }`
}

async function isOf(sealed: SealedFile | undefined, { name, bytes }: { name: string; bytes: Uint8Array }) {
  if (sealed?.name !== name) return false
  const parts = sealed.parts.map(({ index, sha256 }) => {
    const part = readFileSync(join(intake.dataFolder, 'files', 'whole', `${sealed.upload}.${index}`))
    return openPart(part, sealed.secret, { file: sealed.upload, index, sha256 })
  })
  return Buffer.concat(await Promise.all(parts)).equals(bytes)
}

function readAll(secret: string) {
  return intake.beside(async ({ context: { db } }) => {
    const submissions = await sql<{ channel: string; body: Buffer }>`
      select channel, body from known.submission join sealed.submission using (id)`.execute(db.owner)
    const additions = await sql<{ body: Buffer }>`select body from sealed.addition`.execute(db.owner)
    const open = <T>(body: Buffer) => openJson(body, [secret]) as Promise<T>
    return {
      submissions: await Promise.all(
        submissions.rows.map(async ({ channel, body }) => ({ channel, opened: await open<SealedSubmission>(body) }))
      ),
      additions: await Promise.all(
        additions.rows.map(
          async ({ body }) =>
            (await open<{ value: { action: { addition: SealedAddition } } }>(body)).value.action.addition
        )
      )
    }
  })
}
