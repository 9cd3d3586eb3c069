/** Why something may go before its time. */
export const erasureReasons = ['withdrawn-by-source', 'endangers-somebody', 'sent-by-mistake', 'law-asks'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/**
 * Whether its source asked for it, as the officer says who asks: what is sent with a receipt is sealed, so that the
 * server can't know.
 */
export const sourceAskeds = ['with-receipt', 'otherwise', 'no'] as const
export type SourceAsked = (typeof sourceAskeds)[number]
