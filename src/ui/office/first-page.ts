import type { Me } from '#mandate/people/read-me.ts'
import { mayHere } from './may-here.ts'

/** Where an officer finds herself when she has signed in: at what there is to do, where she has a part in it. */
export const firstPage = (me: Me): 'work' | 'people' => (mayHere({ me }, 'see-work') ? 'work' : 'people')
