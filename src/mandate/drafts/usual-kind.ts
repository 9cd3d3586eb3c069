import type { Kind } from '../communications/communication.ts'

/** The kind in which a letter begins, to be set otherwise by who writes it: what is imminent takes an urgent appeal. */
export const usualKind = (urgency: string): Kind => (urgency === 'imminent' ? 'UA' : 'AL')
