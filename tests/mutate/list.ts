import { letters } from './letters.ts'
import type { Mutation } from './mutation.ts'
import { platform } from './platform.ts'
import { registers } from './registers.ts'
import { sealed } from './sealed.ts'

export const mutations: readonly Mutation[] = [...letters, ...sealed, ...registers, ...platform]
