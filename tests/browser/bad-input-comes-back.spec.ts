import { expect, test } from '@playwright/test'
import { languageOfToday } from '../../bin/lib/language-of-today.js'

/** Forms are addresses: what was typed wrongly stands in its field again, beside the reason. */
const forms = [
  {
    page: 'letters',
    typed: { state: 'XQZ', year: '20', from: '2016-02-30', to: 'yesterday', mandate: 'astrology', reprisal: 'maybe' }
  },
  { page: 'letters', typed: { from: '2016-05-02', to: '2016-05-01' }, wrong: ['to'] },
  {
    page: 'statistics',
    typed: {
      measure: 'happiness',
      by: 'colour',
      addressee: 'XQZ',
      'as-of': '2016-02-30',
      scheme: 'astrology',
      years: 'leap'
    }
  }
]

const lang = languageOfToday()

test(`in ${lang}`, async ({ page }) => {
  for (const { page: where, typed, wrong = Object.keys(typed) } of forms) {
    await page.goto(`/${lang}/${where}?${new URLSearchParams(typed as unknown as Record<string, string>)}`)
    for (const [name, value] of Object.entries(typed)) {
      const field = page.locator(`form.filters [name="${name}"]`).first()
      expect(await field.inputValue(), `${where} ${name}`).toBe(value)
      if (!wrong.includes(name)) continue
      expect(await field.getAttribute('aria-invalid'), `${where} ${name}`).toBe('true')
      const said = await page
        .locator(`[id="${(await field.getAttribute('aria-describedby'))!.split(' ').at(-1)}"]`)
        .textContent()
      expect(said!.length).toBeGreaterThan(10)
      expect(said).not.toMatch(/^[a-z-]+$|\{|undefined/)
    }
  }
})
test(`in ${lang}, files say it too, and find nothing rather than everything`, async ({ request }) => {
  for (const file of [
    'letters.csv',
    'letters.json',
    'letters.jsonl',
    'letters.atom',
    'statistics.csv',
    'statistics.json'
  ]) {
    const answer = await request.get(`/${lang}/${file}?from=2016-02-30`)
    expect(answer.status(), file).toBe(400)
    const { errors } = (await answer.json()) as { errors: { code: string; message: string }[] }
    expect(errors).toHaveLength(1)
    expect(errors[0]!.message).not.toBe(errors[0]!.code)
    expect(errors[0]!.message).toContain('2016-02-30')
  }
  const search = await request.get(`/${lang}/search?q=${encodeURIComponent('"never closed <b>')}&state=XQZ`)
  expect(search.status()).toBe(200)
  const html = await search.text()
  expect(html).toContain('value="&quot;never closed &lt;b>"')
  expect(html).toContain('value="XQZ"')
})
