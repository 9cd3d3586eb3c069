import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

for (const [surface, port] of [
  ['public', 4310],
  ['intake', 4311],
  ['office', 4312]
] as const) {
  test(`the ${surface} surface answers on its own origin, asks nobody else and sets no cookie`, async ({
    page,
    context
  }) => {
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== `http://localhost:${port}`) elsewhere.push(request.url())
    })
    const answer = await page.goto(`http://localhost:${port}/en`)
    expect(answer?.status()).toBe(200)
    expect(elsewhere).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
  })
}

test('a form sent to the right origin is not refused for its origin, and one from elsewhere is', async ({
  request
}) => {
  const form = { form: { a: 'b' } }
  const own = await request.post('http://localhost:4310/en', { ...form, headers: { origin: 'http://localhost:4310' } })
  expect(own.status()).not.toBe(403)
  const foreign = await request.post('http://localhost:4310/en', {
    ...form,
    headers: { origin: 'http://evil.example' }
  })
  expect(foreign.status()).toBe(403)
})
