import { expect, test } from 'vitest'
import { noticePage } from './notice-page.ts'

// The helper is invented.
const helper = {
  name: 'A helper',
  needs: ['emergency' as const],
  places: [],
  languages: [],
  address: 'https://helper.example/help/now',
  telephone: '+00 00 000 00 00',
  checkedOn: null,
  isChecked: false
}
const shown = (open: boolean) =>
  noticePage({ lang: 'en', exit: 'https://exit.example/' }, { open, helpers: [helper], hours: null })

test('a number to call stands on a line of its own, apart from the address, which folds after its strokes', () => {
  expect(shown(true)).toContain(
    '<bdi class="address" dir="ltr">https:/<wbr>/<wbr>helper.example/<wbr>help/<wbr>now</bdi>' +
      '<br><bdi class="telephone" dir="ltr">+00 00 000 00 00</bdi><br>'
  )
})

test('that nothing can be sent yet stands right under the heading, and no way to the form anywhere', () => {
  expect(shown(false)).toMatch(/<\/h1><section class="errors" aria-labelledby="closed">/)
  expect(shown(false)).not.toContain('/en/form')
  expect(shown(true)).not.toContain('id="closed"')
  expect(shown(true)).toContain('/en/form')
})
