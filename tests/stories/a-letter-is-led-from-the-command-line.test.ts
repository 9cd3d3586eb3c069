import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { asUser } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { everyPartOfDocx, everyPartOfPdf, isIn } from '#tests/every-part-of.ts'
import { must, officeDesk } from '#tests/office-desk.ts'

// Over 20 s: each of twenty-seven commands is a process of its own.

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
  ).toBe('DEMO-AL-PER-5-2026: numbers of persons concerned, themes\n')
  const shown = did('letter', 'show', 'DEMO AL PER 5/2026')
  expect(shown).toContain('Receipt confirmed  E-mail')
  expect(shown).toContain('Letter corrected: numbers of persons concerned, themes  as the original says')
  expect(shown).toContain('torture: Cleared')
})

test('a letter becomes a document: for the office what is on record, for the public what is released alone', async () => {
  const recorded = must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: 'DEMO AL PER 9/2018',
      sentOn: '2018-02-01',
      addressees: ['Peru'],
      mandates: ['defenders', 'torture'],
      subject: 'The invented case of Ana Quispe',
      summary: 'Ana Quispe was followed.\n\nAn invented matter.',
      articles: [5, 12],
      questions: [{ text: 'Who followed Ana Quispe?' }, { text: 'What was done since?', publicText: 'What was done?' }],
      names: [{ name: 'Ana Quispe', publicForm: 'withheld' }],
      publicVersion: {
        subject: 'An invented case',
        summary: 'A woman was followed.',
        withheldNote: 'A name is withheld.'
      },
      invented: true
    })
  )
  const write = (...more: string[]) => vigie('letter', 'document', 'DEMO AL PER 9/2018', ...more)
  const [whole, open, word] = ['whole.pdf', 'open.pdf', 'open.docx'].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ]
  expect(write('--to', whole)).toMatchObject({ status: 0, stdout: `${whole}\n` })
  const known = await everyPartOfPdf(readFileSync(whole))
  const all = ['Ana Quispe', 'Special Rapporteur on torture', 'Article 12', 'INVENTED', 'It is not the letter itself']
  expect(all.filter((text) => !isIn(known, text))).toEqual([])
  // Not released yet: for the public it is not there, and no file is left behind.
  expect(write('--to', open, '--public')).toMatchObject({ status: 1, stdout: '' })
  expect(existsSync(open)).toBe(false)
  must(await scheduleRelease(office.at('2018-05-01'), { letter: recorded.slug }))
  must(await approveShownRelease(office.at('2018-05-01', 'second officer'), { letter: recorded.slug }))
  expect(write('--to', open, '--public').status).toBe(0)
  expect(write('--to', word, '--public').status).toBe(0)
  for (const parts of [await everyPartOfPdf(readFileSync(open)), everyPartOfDocx(readFileSync(word))]) {
    expect(
      ['A woman was followed', 'What was done?', '[withheld]', 'INVENTED'].filter((text) => !isIn(parts, text))
    ).toEqual([])
    expect(['Ana Quispe', 'Quispe', 'Who followed', 'done since'].filter((text) => isIn(parts, text))).toEqual([])
  }
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
