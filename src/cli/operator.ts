import { userInfo } from 'node:os'
import type { Actor } from '#mandate/permissions.ts'
import type { Values } from './command.ts'

/** Whoever runs the command line is the operator of the instance, answering by name. */
export const operatorOf = (values: Values): Actor => ({ id: whoActs(values), role: 'operator', mandate: null })

export const whoActs = ({ by }: Values): string =>
  typeof by === 'string' && by.trim() ? by.trim() : userInfo().username
