import { expect, test } from 'vitest'
import { languages } from '../languages.ts'
import { measureOf, measures, type Measure } from './measures.ts'

const codes = Object.keys(measures) as Measure[]

test('of the report’s 19 recommendations 17 lead to what is counted; two say plainly that they are not measured', () => {
  expect(codes).toHaveLength(19)
  expect(codes.filter((code) => measureOf(code)?.path === null)).toEqual(['nhri-upr', 'networks'])
})

test('what one State did is counted for that State where it has figures of its own', () => {
  expect(measureOf('campaigns', 'PER')?.path).toBe('recommendations/A-HRC-34-52-85-c?state=PER')
  expect(measureOf('seven-principles', 'PER')?.path).toBe('protection#principles')
  expect(measureOf('none')).toBeNull()
})

test.each(languages)('how each is measured, or why not, is said in %s', async (lang) => {
  const { default: words } = (await import(`../../messages/${lang}/recommendations.json`, {
    with: { type: 'json' }
  })) as {
    default: Record<string, string>
  }
  for (const code of codes) expect(words[`recs_measure_${code.replaceAll('-', '_')}`]).toMatch(/\S{2}/)
})
