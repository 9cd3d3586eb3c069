import { expect, test } from 'vitest'
import { attribute, markup } from './html.ts'

test('what is put into markup stays text', () => {
  expect(markup`<p>${'<script>"&\''}</p>`.text).toBe('<p>&lt;script&gt;&quot;&amp;&#39;</p>')
  expect(
    markup`<p${attribute('title', '" onclick="x')}>${[markup`<b>${1}</b>`, null, false, undefined]}</p>`.text
  ).toBe('<p title="&quot; onclick=&quot;x"><b>1</b></p>')
  expect(markup`<input${attribute('checked', true)}${attribute('value', null)}>`.text).toBe('<input checked>')
})
