import type { FrontDoor } from './desk.ts'
import { listBegun } from './officers.store.server.ts'
import { done, type Result } from '../result.ts'

/** Mandates whose office was begun on this instance: at whose door somebody can sign in. That they exist is public. */
export const listOffices = async ({ db }: Pick<FrontDoor, 'db'>): Promise<Result<string[]>> => done(await listBegun(db))
