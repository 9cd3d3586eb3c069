import { expect, type Locator } from '@playwright/test'

/**
 * Opens what is folded away under a summary; what is open already stays so. It is tried until it is open: what is still
 * loading moves, and a click lands beside it.
 */
export async function unfold(summary: Locator): Promise<void> {
  const details = summary.locator('..')
  await expect(async () => {
    if ((await details.getAttribute('open', { timeout: 5_000 })) === null) await summary.click({ timeout: 5_000 })
    await expect(details).toHaveAttribute('open', { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
}
