import { SendControl } from '../../intake-client/files/send-control.ts'
import { keptOnPage, notTaken, sendDocuments, type Chosen } from './send-documents.ts'

/** The documents of a form on their way before it, in pieces. */
export class PiecesHere {
  /** For a line: they go on by themselves. */
  isWaiting = $state(false)
  areUnsent = $state(false)
  /** Names of those that are not taken: nothing has gone. */
  strange = $state.raw<readonly string[]>([])
  readonly #kept = keptOnPage()

  /** Then the form names them, and its own fields go without. @returns whether all have arrived */
  async send(form: HTMLFormElement, chosen: readonly Chosen[], onShare: (share: number) => void): Promise<boolean> {
    this.areUnsent = false
    this.strange = await notTaken(chosen)
    if (this.strange.length > 0) return false
    const control = new SendControl()
    control.onChange(() => (this.isWaiting = control.isWaiting))
    for (const field of filesOf(form)) field.disabled = true
    try {
      namesOf(form).value = await sendDocuments(chosen, {
        control,
        kept: this.#kept,
        onShare(share) {
          control.waits(false)
          onShare(share)
        }
      })
    } catch {
      this.areUnsent = true
      takeAgain(form)
    } finally {
      this.isWaiting = false
    }
    return !this.areUnsent
  }
}

export const filesOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]

/** The form has its documents itself again. NOTE: a browser puts back, after Back, what named those that were filed. */
export function takeAgain(form: HTMLFormElement): void {
  namesOf(form).value = ''
  for (const field of filesOf(form)) field.disabled = false
}

const namesOf = (form: HTMLFormElement) => form.elements.namedItem('uploaded') as HTMLInputElement
