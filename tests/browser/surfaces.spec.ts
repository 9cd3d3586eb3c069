import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

for (const [at, surface] of ['public', 'intake', 'office'].entries()) {
  test(`the ${surface} surface answers on its own origin, asks nobody else and sets no cookie`, async ({
    page,
    context,
    baseURL
  }) => {
    const { hostname, port } = new URL(baseURL!)
    const origin = `http://${hostname}:${Number(port) + at}`
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) elsewhere.push(request.url())
    })
    const answer = await page.goto(`${origin}/en`)
    expect(answer?.status()).toBe(200)
    expect(elsewhere).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
  })
}

test('a form sent to the right origin is not refused for its origin, and one from elsewhere is', async ({
  request,
  baseURL
}) => {
  const form = { form: { a: 'b' } }
  const own = await request.post('/en', { ...form, headers: { origin: baseURL! } })
  expect(own.status()).not.toBe(403)
  const foreign = await request.post('/en', { ...form, headers: { origin: 'http://evil.example' } })
  expect(foreign.status()).toBe(403)
})
