import { sql } from 'kysely'

// In rows as heavy as messages are, of one block that is made once: making the bytes of each anew took half a
// millisecond longer for what is not there.
const blockBytes = 16_384

/**
 * Rows of bytes that say nothing, so that with them and with what `weight (bytes)` says was found, as much comes from
 * the database whatever was asked for: reading it would else be seen in when the answer comes.
 * @param all bytes in all
 */
export const fillerRows = (all: number) => sql`(
  with block as materialized (
    select convert_to(repeat(repeat('0', 256), ${blockBytes / 256}::integer), 'UTF8') as zeros)
  select substr(zeros, 1, least(${blockBytes}::integer, ${all}::integer - bytes - behind)) as filler
  from weight, block, generate_series(0, ${all}::integer - bytes - 1, ${blockBytes}::integer) behind)`
