import { expect, test } from 'vitest'
import { attribute, html } from './html.ts'

test('what is put into markup stays text', () => {
  expect(html`<p>${'<script>"&\''}</p>`.markup).toBe('<p>&lt;script&gt;&quot;&amp;&#39;</p>')
  expect(html`<p${attribute('title', '" onclick="x')}>${[html`<b>${1}</b>`, null, false, undefined]}</p>`.markup).toBe(
    '<p title="&quot; onclick=&quot;x"><b>1</b></p>'
  )
  expect(html`<input${attribute('checked', true)}${attribute('value', null)}>`.markup).toBe('<input checked>')
})
