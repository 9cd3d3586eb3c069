import { expect, test, vi } from 'vitest'
import { unzip } from './read-docx.ts'
import { listToXlsx } from './xlsx.ts'

async function read(language: string) {
  const file = await listToXlsx({
    language,
    name: 'recommendations-PER',
    columns: ['recommendation', 'year', 'text'],
    rows: [
      ['upr-1', 2026, '=HYPERLINK("https://invented.example")'],
      ['upr-2', null, `<b>مرحبا</b> & ${'x'.repeat(40_000)}\u0001`]
    ]
  })
  const part = async (name: string) => new TextDecoder().decode(await unzip(file.buffer, name))
  return { sheet: await part('xl/worksheets/sheet1.xml'), strings: await part('xl/sharedStrings.xml') }
}

test('what somebody wrote is text, and a formula runs nothing; a number is a number', async () => {
  const { sheet, strings } = await read('en')
  expect(sheet).not.toMatch(/<f[ >]/)
  // An empty cell has no type; a number's is the sheet's own.
  expect(new Set(sheet.match(/<c [^>]*[^/]>/g)!.map((cell) => / t="(\w+)"/.exec(cell)?.[1] ?? 'n'))).toEqual(
    new Set(['s', 'n'])
  )
  expect(sheet).toMatch(/<c r="B2"(?! t="s")[^>]*><v>2026<\/v>/)
  expect(strings).toContain('<t>=HYPERLINK(')
  expect(strings).not.toContain('2026')
  expect(strings).toContain('&lt;b&gt;مرحبا&lt;/b&gt; &amp; xxx')
  expect(Math.max(...strings.match(/x+…?</g)!.map(({ length }) => length))).toBeLessThan(32_768)
  expect(strings).not.toContain('\u0001')
})

test('the same list is the same file, whenever it is made', async () => {
  const list = { language: 'en', name: 'list', columns: ['text'], rows: [['invented']] }
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T10:00:00Z') })
  const before = await listToXlsx(list)
  vi.setSystemTime('2026-03-02T10:00:02Z')
  expect(Buffer.compare(before, await listToXlsx(list))).toBe(0)
  vi.useRealTimers()
  const part = new TextDecoder().decode(await unzip(before.buffer, 'xl/sharedStrings.xml'))
  expect(part).toContain('invented')
})

test('its head stays in sight; in Arabic it runs from right to left', async () => {
  const [{ sheet: english }, { sheet: arabic }] = [await read('en'), await read('ar')]
  for (const sheet of [english, arabic]) expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(arabic).toContain('rightToLeft="1"')
  expect(english).not.toContain('rightToLeft')
})
