import { onMount } from 'svelte'
import type { FromDraft } from '#mandate/clearance/sealed-copy.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import type { DomainError } from '#mandate/result.ts'
import type { CaseDesk } from '../cases/case-keys.ts'
import { checkNames, whatStops, type NamesChecked } from './check-names.ts'

export type NamesCheck = ReturnType<typeof namesCheck>

interface OfText {
  desk: CaseDesk
  /** Null while there is none to be put. */
  text: DraftText | null
  from: FromDraft | null
  /** Whether it is put before other mandates now. */
  mandates?: boolean
}

/** The check of names in one text, on a page: shown from the first, and made anew before the text goes anywhere. */
export function namesCheck(of: () => OfText) {
  let checked = $state.raw<NamesChecked | null>(null)
  let looked = $state(false)
  let last = 0
  const look = async (): Promise<NamesChecked> => {
    const { desk, text, from, mandates = false } = of()
    if (!text) return { state: 'not-checked', found: [] }
    const asked = ++last
    const found = await checkNames(desk, text, from, { mandates })
    // Before whom it is put may have changed meanwhile: what is shown is of what was asked last.
    if (asked === last) checked = found
    return found
  }
  onMount(() => void look())
  return {
    get checked() {
      return checked
    },
    get looked() {
      return looked
    },
    set looked(said: boolean) {
      looked = said
    },
    look,
    /** By the record as it is at this moment. */
    stops: async (): Promise<DomainError[]> => whatStops(await look(), looked)
  }
}
