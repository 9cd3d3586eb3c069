import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

// A paragraph such as 87 (a) has brackets of its own: in brackets it reads as a slip.
test.each(['en', 'fr', 'es', 'ar', 'ru', 'zh'])('in %s no sentence has brackets in brackets', (lang) => {
  const folder = join(projectRoot, 'src/messages', lang)
  const found = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => /[(（][^)）]*[(（]|[)）]{2}/.test(line))
  )
  expect(found).toEqual([])
})
