import { hex } from '@scure/base'
import { fromBase64url } from './bytes.ts'

/** A hash as every other program writes it, to be compared outside. @param hash as it stands in what is sealed, base64url */
export const hashAsHex = (hash: string): string => hex.encode(fromBase64url(hash))
