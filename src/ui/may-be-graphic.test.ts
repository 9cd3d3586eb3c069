import { expect, test } from 'vitest'
import { mayBeGraphic } from './may-be-graphic.ts'

test('a picture or a film lies under a cover, whether its type or its name alone says so; a document does not', () => {
  for (const file of [{ type: 'image/jpeg' }, { type: 'video/mp4' }, { name: 'صورة.JPG' }, { type: '', name: 'a.mov' }])
    expect(mayBeGraphic(file)).toBe(true)
  for (const file of [{ type: 'application/pdf', name: 'jpg.pdf' }, { type: null, name: null }, { name: 'jpg' }])
    expect(mayBeGraphic(file)).toBe(false)
})
