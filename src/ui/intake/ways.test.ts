import { describe, expect, it, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import type { ShownHelper } from '#mandate/intake/helpers/show-helpers.ts'
import type { Hours } from '#mandate/intake/notice.ts'
import { inFours, originsOf } from './addresses.ts'
import { listPage } from './list-page.ts'
import { noticePage } from './notice-page.ts'
import { receiptPage } from './receipt-page.ts'
import { reportPage } from './report-page.ts'
import { askPage, returnPage } from './return/return-page.ts'

const frame = { lang: 'en', exit: 'https://exit.example/' } as const
const before = { helpers: [], hours: null }
const pages = {
  form: reportPage(frame, { before, token: '' }),
  return: askPage(frame, before),
  list: listPage(frame, before)
}

describe.each(Object.entries(pages))('the page %s', (name, page) => {
  it('leads to itself in every language', () => {
    for (const lang of locales) expect(page).toContain(`href="/${lang}/${name}" lang="${lang}"`)
  })
  it('leads to the two others, and not to itself', () => {
    const [, ways = ''] = /<nav class="ways"[^>]*>(.*?)<\/nav>/.exec(page) ?? []
    const found = [...ways.matchAll(/href="\/en\/(\w+)"/g)].map(([, way]) => way!)
    expect(found.toSorted((a, b) => a.localeCompare(b))).toEqual(
      ['form', 'list', 'return'].filter((one) => one !== name)
    )
  })
  it('is called by nothing that tells what it is for', () => {
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Page')
  })
})

test('the ways to a receipt and to a list stand before the first question, on the first page and on the form', () => {
  for (const page of [noticePage(frame, { open: true, ...before }), pages.form]) {
    const first = page.indexOf('class="ways"')
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(page.search(/data-step|class="button"/))
  }
})

test('an answer without scripts leads away only where nothing stands in it that would be lost', () => {
  const shown = (state: Parameters<typeof returnPage>[1]) =>
    Buffer.from(returnPage(frame, state, {}, { before })).toString()
  const lost = { page: 'lost', reason: 'nothing', typed: '' } as const
  expect(shown({ page: 'burnt' })).toContain('href="/en/form"')
  expect(shown({ ...lost, unsent: {} })).toContain('href="/en/form"')
  expect(shown({ ...lost, unsent: { text: 'written' } })).not.toContain('href="/en/form"')
  expect(shown({ page: 'ask', typed: 'half of it', unsent: {} })).not.toContain('href="/en/form"')
})

test('where files have no room it is said in the place of the field, and nowhere else', () => {
  const full = reportPage(frame, { before, token: '', noFiles: true })
  expect(full).toMatch(/data-question="files">.*?There is no room for files at the moment/)
  expect(full).not.toContain('type="file"')
  expect(pages.form).toContain('type="file"')
  expect(pages.form).not.toContain('There is no room')
})

test('before the consents it is said, in every language, that none is needed, and how each is taken back', () => {
  for (const lang of locales) {
    const page = inLocale(lang, () => reportPage({ ...frame, lang }, { before, token: '' }))
    const help =
      /data-question="consents"[^>]*><p[^>]*>[^<]*<\/p><p class="help" id="consents-help">([^<]*)<\/p><fieldset/
    expect(help.exec(page)?.[1]?.length, lang).toBeGreaterThan(100)
  }
  expect(pages.form).toContain('None is needed for it to be kept and read.')
})

test('a receipt comes with the addresses at which it opens something, first as she came', () => {
  const onion = 'http://abc.onion'
  const origins = originsOf(onion, { origin: 'https://way.example', onion })
  expect(origins).toEqual([onion, 'https://way.example'])
  expect(originsOf('http://localhost:1', { origin: null })).toEqual(['http://localhost:1'])
  const page = receiptPage(frame, { words: ['a'], digits: ['0001'], proof: null, danger: null, origins })
  expect(page).toMatch(/In Tor Browser: <bdi dir="ltr">abc\.onion\/en\/return<\/bdi>/)
  expect(page).toContain('<bdi dir="ltr">way.example/en/return</bdi>')
  // On paper only where she ticks it: what hides them there stands before them (static/page.css).
  expect(page.indexOf('id="on-paper"')).toBeLessThan(page.indexOf('abc.onion'))
  expect(page).toMatch(/class="button" href="\/en\/return".*href="\/en\/list"/)
})

test('an onion is read by fours, with its first part and its page; any other address is one part', () => {
  const letters = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid'
  expect(inFours(`http://${letters}.onion/ar/form`)).toEqual(['http://', ...letters.match(/.{4}/g)!, '.onion/ar/form'])
  expect(inFours('way.example/en/return')).toEqual(['way.example/en/return'])
})

test('who said that danger is now reads with her receipt who helps faster and when it is read; others do not', () => {
  const hours = { firstDay: 1, lastDay: 5, from: '09:00', to: '17:00', zone: 'Europe/Zurich' } as Hours
  const helpers: ShownHelper[] = [
    {
      name: 'Invented Help',
      needs: ['emergency'],
      places: [],
      languages: [],
      address: 'help.example',
      telephone: null,
      checkedOn: null,
      isChecked: false
    }
  ]
  const written = { words: ['a'], digits: ['0001'], proof: null, origins: [] }
  const page = receiptPage(frame, { ...written, danger: { helpers, hours } })
  expect(page).toContain('others may be able to help faster')
  expect(page).toMatch(/<details data-faster><summary>.*help\.example.*data-hours/)
  expect(page).not.toContain('working days')
  const calm = receiptPage(frame, { ...written, danger: null })
  expect(calm).toContain('working days')
  expect(calm).not.toContain('data-faster')
})

test('the page without scripts says that the words of a list do not belong there', () => {
  expect(pages.return).toContain('The words of a list of receipts do not belong here')
})
