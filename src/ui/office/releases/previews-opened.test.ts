import { expect, test } from 'vitest'
import { previewOpened, previewsOpened } from './previews-opened.svelte.ts'

test('whoever agrees is told in which languages she opened the preview of this very proposal', () => {
  const letter = { id: 'a', proposed: { proposal: '1' } }
  expect(previewsOpened(letter)).toEqual([])
  for (const language of ['en', 'ar', 'en'] as const) previewOpened(letter, language)
  expect(previewsOpened(letter)).toEqual(['en', 'ar'])
  expect(previewsOpened({ id: 'b', proposed: null })).toEqual([])
  expect(previewsOpened({ ...letter, proposed: { proposal: '2' } })).toEqual([])
})
