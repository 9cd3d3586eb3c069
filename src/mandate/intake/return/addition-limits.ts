/**
 * Of one submission: how many a day, which is how many of the last her page is told have arrived, and how many bytes
 * before an officer has opened them: eight are of the largest size. More would stand in an officer's way, not help her.
 */
export const additionLimits = { ofDay: 40, unopened: 17_000_000 }

/** To change a receipt that somebody saw must work even where that somebody has filled what there is. */
export const changeLimits = { ofDay: 60, unopened: 19_000_000 }
