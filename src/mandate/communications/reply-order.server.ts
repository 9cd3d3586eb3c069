import { sql } from 'kysely'

/**
 * In which order replies stand, of a `known.reply` that is called `r`: by the day on which they came, without a day last;
 * those of one day as their source has them, then as they came on record.
 */
export const replyOrder = sql`r.received_on nulls last, r.source_order, r.filed`
