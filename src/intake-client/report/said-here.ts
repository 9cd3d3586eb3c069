import { mostFiles } from '../../mandate/intake/upload-limits.ts'
import { all } from '../dom.ts'
import type { Say } from '../words.ts'

/**
 * What the plain page says beside its questions is true of a form that the server seals; here it is put as it is when
 * her device does. What it gives puts the words back, for where that does not work.
 */
export function sayAsSealedHere(form: HTMLElement, say: Say): () => void {
  const back = [
    ...all(form, '#files-help').map((place) => put(place, say('client_files_help', { most: mostFiles }))),
    ...all(form, '[data-fate=sealed]').map((place) => put(place, say('client_fate_sealed')))
  ]
  return () => {
    for (const one of back) one()
  }
}

function put(place: HTMLElement, text: string): () => void {
  const before = place.textContent ?? ''
  place.textContent = text
  return () => (place.textContent = before)
}
