import { expect, test } from 'vitest'
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

test('its head stays in sight; in Arabic it runs from right to left', async () => {
  const [{ sheet: english }, { sheet: arabic }] = [await read('en'), await read('ar')]
  for (const sheet of [english, arabic]) expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(arabic).toContain('rightToLeft="1"')
  expect(english).not.toContain('rightToLeft')
})
