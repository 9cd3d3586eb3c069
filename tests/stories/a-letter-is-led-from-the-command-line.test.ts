import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asUser } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let folder: string
let text: string
beforeAll(async () => {
  office = await officeDesk()
  folder = mkdtempSync(join(tmpdir(), 'vigie-letter-'))
  text = join(folder, 'letter.txt')
  writeFileSync(text, 'An invented letter.')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await office.close()
})

function vigie(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: asUser(office.db.url, 'vigie_cluster') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, ...args], {
    encoding: 'utf8',
    env
  })
  return { status, stdout, stderr }
}
function did(...args: string[]): string {
  const { status, stdout, stderr } = vigie(...args)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

test('a joint letter is circulated, cleared, sent, received and corrected', () => {
  const about = ['--kind', 'AL', '--to', 'Peru', '--mandate', 'torture', '--cut-off', '2199-01-01', '--invented']
  const circulated = did('letter', 'circulate', '--text', text, ...about, '--json')
  const { slug } = (JSON.parse(circulated) as { value: { slug: string } }).value
  did('letter', 'clear', slug, '--mandate', 'defenders', '--decision', 'cleared', '--text', text)
  const send = [
    'letter',
    'transmit',
    slug,
    '--text',
    text,
    '--channel',
    'note-verbale',
    '--reference',
    'DEMO AL PER 5/2026'
  ]
  const early = vigie(...send)
  expect(early).toMatchObject({ status: 1, stdout: '' })
  expect(early.stderr).toContain('not cleared this text yet: torture')
  expect(
    did('letter', 'clear', slug, '--mandate', 'torture', '--decision', 'cleared', '--text', text, '--lang', 'fr')
  ).toContain('torture: Validée')
  const facts = join(folder, 'facts.json')
  writeFileSync(facts, JSON.stringify({ subject: 'An invented matter', persons: 2 }))
  expect(did(...send, '--file', facts)).toContain('DEMO-AL-PER-5-2026: sent on')
  expect(
    did('letter', 'deliver', 'DEMO', 'AL', 'PER', '5/2026', '--step', 'receipt-confirmed', '--channel', 'e-mail')
  ).toContain('Peru: Receipt confirmed')
  const again = vigie('letter', 'deliver', 'DEMO AL PER 5/2026', '--step', 'returned', '--reason', 'x', '--lang', 'es')
  expect(again).toMatchObject({ status: 1, stdout: '' })
  expect(again.stderr).toContain('Recepción confirmada')
  expect(
    did(
      'letter',
      'correct',
      'DEMO AL PER 5/2026',
      '--set',
      'persons=3',
      '--set',
      'themes=threats',
      '--reason',
      'as the original says'
    )
  ).toBe('DEMO-AL-PER-5-2026: number of persons concerned, themes\n')
  const shown = did('letter', 'show', 'DEMO AL PER 5/2026')
  expect(shown).toContain('Receipt confirmed  E-mail')
  expect(shown).toContain('Letter corrected: number of persons concerned, themes  as the original says')
  expect(shown).toContain('torture: Cleared')
})

test('what is left out or does not fit is wrong usage, with the way to the help', () => {
  for (const [args, says] of [
    [['letter', 'deliver', '--step', 'returned'], 'Say which letter'],
    [['letter', 'deliver', 'PER 1/2026'], '--step is missing'],
    [['letter', 'clear', 'X', '--mandate', 'torture'], '--decision is missing'],
    [['letter', 'circulate', '--kind', 'AL'], 'Say which text'],
    [['letter', 'circulate', '--text', 'x', '--hash', 'y'], 'give one of them'],
    [['letter', 'correct', 'X', '--approve', '--set', 'persons=3'], 'leave out --set'],
    [['letter', 'correct', 'X', '--set', 'persons'], 'names no value'],
    [['reminders', 'sent'], 'Say which reminder'],
    [['reminders', 'send', 'X'], 'vigie reminders sent ID --channel CHANNEL --on DAY'],
    [['reminders', 'sent', 'X', '--channel', 'e-mail'], '--on is missing']
  ] as const) {
    const { status, stderr } = vigie(...args)
    expect(stderr).toContain(says)
    expect(stderr).toContain('--help')
    expect(status).toBe(2)
  }
})

test('figures are cut by States as they are called in any language, and a name that is none is said with its option', () => {
  const of = (...where: string[]) => did('statistics', '--scope', 'all', '--by', 'addressee', '--where', ...where)
  expect(of('addressee=Египет,秘鲁', '--json')).toBe(of('addressee=EGY,PER', '--json'))
  for (const [name, says] of [
    ['EGYPTT', '--where addressee=EGYPTT: '],
    ['Nowhere', '--where addressee=Nowhere: ']
  ] as const) {
    const { status, stderr } = vigie('statistics', '--where', `addressee=${name}`)
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('--addressee')
    expect(status).toBe(2)
  }
})
