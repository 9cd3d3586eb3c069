/** How long an officer stays signed in. Minutes. */
export const sessionLife = { idle: 60, absolute: 12 * 60, rotateAfter: 10, previousGoodFor: 0.5, freshFor: 15 }

const minutes = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000

export interface SessionTimes {
  createdAt: Date
  lastSeenAt: Date
  rotatedAt: Date
}

export const isAlive = ({ createdAt, lastSeenAt }: SessionTimes, now: Date): boolean =>
  minutes(createdAt, now) <= sessionLife.absolute && minutes(lastSeenAt, now) <= sessionLife.idle

/** Whether she showed just now who she is: whoever only holds the token of her session can't. */
export const isFresh = ({ createdAt }: Pick<SessionTimes, 'createdAt'>, now: Date): boolean =>
  minutes(createdAt, now) < sessionLife.freshFor

/** A token that was used for a while gives way to another. */
export const shouldRotate = ({ rotatedAt }: SessionTimes, now: Date): boolean =>
  minutes(rotatedAt, now) >= sessionLife.rotateAfter

/** What the page asked while the token changed is still answered. */
export const isPreviousGood = ({ rotatedAt }: SessionTimes, now: Date): boolean =>
  minutes(rotatedAt, now) <= sessionLife.previousGoodFor
