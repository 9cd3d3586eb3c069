import { expect, test } from 'vitest'
import { treaties, wrongArticles } from './treaties.ts'

test('an article that a treaty does not have is found, whatever paragraphs stand behind it', () => {
  expect(wrongArticles('ICCPR', '19 (3), 22; 2(1)(a) 53')).toEqual({ wrong: [], most: 53 })
  expect(wrongArticles('ICCPR', '22, 54')).toEqual({ wrong: ['54'], most: 53 })
  expect(wrongArticles('CAT', '0; 999 (1), association')).toMatchObject({ wrong: ['0', '999 (1)', 'association'] })
  expect(treaties).toHaveLength(18)
})
