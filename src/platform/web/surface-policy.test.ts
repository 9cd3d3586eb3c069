import { expect, test } from 'vitest'
import { policyOf } from './surface-policy.ts'

const policy = "default-src 'none'; script-src 'self' 'sha256-abc'; connect-src 'self'; img-src 'self'"

test('no script runs on a public page, and none asks for more', () => {
  expect(policyOf('public', policy)).toBe("default-src 'none'; img-src 'self'")
})

test('office and intake run their own scripts and show what was opened in the browser', () => {
  for (const surface of ['office', 'intake'] as const)
    expect(policyOf(surface, policy)).toBe(
      "default-src 'none'; script-src 'self' 'sha256-abc'; connect-src 'self'; img-src 'self' blob:"
    )
})
