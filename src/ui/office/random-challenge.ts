import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'

export const randomChallenge = (): string => toBase64url(randomBytes(32))
