import type { RequestEvent } from '@sveltejs/kit'
import { expect, test } from 'vitest'
import { must } from '#tests/office-desk.ts'
import { readAnswerForm } from './read-answer-form.ts'

const sent = (form: FormData, more: object = {}) =>
  ({
    request: new Request('http://office.example/', { method: 'POST', body: form }),
    locals: { vigie: { config: { dataFolder: '/nowhere' } }, ...more }
  }) as unknown as RequestEvent

test('a file is called by what can be kept and shown: no NUL, nothing that turns the reading round, whole characters', async () => {
  const form = new FormData()
  form.append('text', 'Excellency')
  for (const name of ['no\u0000te.pdf', 'rep\u202efdp.exe', `a${'📄'.repeat(300)}`, '\u0000'])
    form.append('documents', new File(['x'], name))
  const { files, typed } = must(await readAnswerForm(sent(form), 'AL-PER-1-2026'))
  expect(files.map(({ name }) => name)).toEqual(['no te.pdf', 'repfdp.exe', `a${'📄'.repeat(199)}`, '4'])
  expect(typed).toEqual({ text: 'Excellency' })
})

test('documents that went before their form are looked for by who is signed in alone; what names them comes back to no page', async () => {
  const form = new FormData()
  form.append('text', 'Excellency')
  form.append('uploaded', 'bm8gbGlzdA')
  const faults = async (more: object) => {
    const read = must(await readAnswerForm(sent(form, more), 'AL-PER-1-2026'))
    expect(read.typed).toEqual({ text: 'Excellency' })
    return read.faults.map(({ code }) => code)
  }
  expect(await faults({})).toEqual([])
  expect(await faults({ mission: {} })).toEqual(['document-not-arrived'])
})
