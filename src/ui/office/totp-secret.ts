import { base32 } from '@scure/base'
import { randomBytes } from '#platform/sealing/bytes.ts'

/** 160 bits as base32: what an app for codes takes. */
export const makeTotpSecret = (): string => base32.encode(randomBytes(20))
