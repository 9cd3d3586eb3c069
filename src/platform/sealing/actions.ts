import { signed, verify, type Signed } from './signing.ts'

const kinds = ['add', 'message', 'withdraw', 'withdraw-consent', 'burn', 'change'] as const

/** What she who holds the receipt asks for. */
export interface ActionOfSource {
  kind: (typeof kinds)[number]
  [further: string]: unknown
}

/** Which submission it is of, and the server's number for this one time: an action can't be sent again. */
export interface ActionBinding {
  lookupHash: string
  nonce: string
}

export type SignedAction = Signed<ActionBinding & { action: ActionOfSource }>

export const signAction = (
  signingSecret: Uint8Array,
  action: ActionOfSource,
  { lookupHash, nonce }: ActionBinding
): SignedAction => signed(signingSecret, 'by-source', { action, lookupHash, nonce })

/** The action, if she who holds that key asked for it, of that submission, this once; else null. */
export function verifyAction(
  statement: unknown,
  { verifyKey, lookupHash, nonce }: ActionBinding & { verifyKey: Uint8Array | string }
): ActionOfSource | null {
  if (!verify(statement, 'by-source', verifyKey)) return null
  const { value } = statement as SignedAction
  if (value?.lookupHash !== lookupHash || value.nonce !== nonce) return null
  return kinds.includes(value.action?.kind) ? value.action : null
}
