import { untrack } from 'svelte'
import { following, type Of } from './typed-over.ts'

/** Of a form that is open: what stands there by itself follows the record, and what was typed stays. */
export function followsRecord<T extends object>({
  stands,
  form,
  put,
  of = () => ({})
}: {
  /** What the form would hold had nobody typed. */
  stands: () => T
  form: () => T
  put: (form: T) => void
  of?: () => Of
}): void {
  let stood = untrack(stands)
  $effect.pre(() => {
    const now = stands()
    untrack(() => {
      put(following(form(), stood, now, of()))
      stood = now
    })
  })
}
