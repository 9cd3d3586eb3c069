import { keptOnDevice, type DraftOf, type KeptOnDevice } from './kept-on-device.ts'
import { holdsWords } from './typed-fields.ts'

type Typed = Record<string, string>

export interface DraftForm {
  /** What stands in it. */
  stands(): Typed
  put(typed: Typed): void
  /** Of what was typed, what was not filed. */
  notFiled(typed: Typed): Typed
  /** What stands in it was typed after what the device keeps: it is of this tab, or came back from the server. */
  isNewer: boolean
}

/** The draft that a device keeps of a letter's form: whether it does, and what came of that. */
export class DraftHere {
  isKept = $state(false)
  came = $state<'back' | 'refused' | 'deleted' | null>(null)
  #device = $state.raw<KeptOnDevice | null>(null)

  /** Not where the browser can't encrypt: on a page that came over plain http. */
  get isOffered(): boolean {
    return this.#device !== null
  }

  async open(of: DraftOf, { stands, put, notFiled, isNewer }: DraftForm): Promise<void> {
    if (!globalThis.crypto?.subtle) return
    const device = keptOnDevice(localStorage, of)
    const was = device.isKept() ? await device.was() : {}
    const left = notFiled(was)
    if (!isNewer && holdsWords(left)) {
      put(left)
      this.came = 'back'
    }
    // It was filed by a page that had gone before it could say so.
    if (holdsWords(was) && !holdsWords(left) && !holdsWords(stands())) device.wipe()
    this.isKept = device.isKept()
    this.#device = device
    await this.keep(stands())
  }

  async begin(typed: Typed): Promise<void> {
    this.isKept = (await this.#device?.begin(typed)) ?? false
    this.came = this.isKept ? null : 'refused'
  }

  /** After each change. It was perhaps filed or deleted in another tab, or this browser takes no more. */
  async keep(typed: Typed): Promise<void> {
    if (!this.isKept) return
    const wasThere = this.#device?.isKept() === true
    if (await this.#device?.keep(typed)) return
    this.isKept = false
    this.came = wasThere ? 'refused' : null
  }

  wipe(came: 'deleted' | null): void {
    this.#device?.wipe()
    this.isKept = false
    this.came = came
  }
}
