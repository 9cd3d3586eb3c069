import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

// What stood for it beside the word of the glossary: whoever looks for her receipt must not find another name for it.
const others: Record<string, RegExp> = {
  fr: /récépissé|quittance/i,
  es: /comprobante|resguardo/i,
  ar: /قسيمة|وصل استلام/,
  ru: /расписк/i,
  zh: /收据|凭证/
}

test.each(Object.entries(others))('in %s a receipt has one name', (lang, other) => {
  const folder = join(projectRoot, 'src/messages', lang)
  const found = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => other.test(line))
  )
  expect(found).toEqual([])
})
