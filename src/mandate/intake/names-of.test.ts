import { expect, test } from 'vitest'
import { namesOf } from './names-of.ts'

// Nobody here is anybody.
test.each([
  ['Um Ali, A.; Amal', ['Um Ali', 'A.', 'Amal']],
  ['أم علي، أمل؛ آمال', ['أم علي', 'أمل', 'آمال']],
  ['李甲、李乙，李丙；李丁', ['李甲', '李乙', '李丙', '李丁']],
  [' \n one\n\ntwo ,', ['one', 'two']],
  ['', []]
])('other names are set apart as each script does it: %j', (otherNames, others) => {
  expect(namesOf({ name: ' Amal Haddad ', otherNames })).toEqual(['Amal Haddad', ...others])
})
test('who has no name yet goes by her others', () => {
  expect(namesOf({ name: ' ', otherNames: 'A.' })).toEqual(['A.'])
})
