import { h, show } from '../dom.ts'
import { askedEntries } from './asked.ts'
import { prepareSending, type SendingParts } from './sending.ts'

/** In danger now: one field and Send. What else stands on the page already goes along. */
export function prepareUrgent(form: HTMLFormElement, of: Omit<SendingParts, 'controls' | 'entries'>) {
  const urgent = document.querySelector<HTMLFormElement>('form[data-urgent]')
  const field = urgent?.querySelector('textarea')
  const button = urgent?.querySelector('button')
  if (!urgent || !field || !button) return null
  const { say, delivery } = of
  const state = h('p', { role: 'status', 'data-state': true })
  const stop = h('button', { type: 'button', class: 'plain', click: () => sending.stop() }, say('client_stop'))
  const sending = prepareSending(form, {
    ...of,
    entries: () => [...askedEntries(form), ['urgent', field.value]],
    controls: { answers: h('div'), back: h('button'), forward: button, state, stop }
  })
  show(stop, false)
  button.after(state, stop)
  // While she writes, so that sending does not wait for it.
  field.addEventListener('input', () => delivery.prepare(), { once: true })
  return {
    element: urgent,
    isOn: sending.isOn,
    async submit() {
      complainIfEmpty()
      if (field.value.trim()) await sending.submit()
      else field.focus()
    }
  }

  function complainIfEmpty(): void {
    const isEmpty = field!.value.trim() === ''
    state.textContent = isEmpty ? say('client_error_say_who_is_in_danger') : ''
    if (isEmpty) field!.setAttribute('aria-invalid', 'true')
    else field!.removeAttribute('aria-invalid')
  }
}
