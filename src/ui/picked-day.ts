import { isDay } from '#mandate/calendar.ts'
import { day } from './format.ts'

/** In a form a day is picked, and read as the language writes it: only files hold it in figures. */
export const pickedDay = (value: unknown): { value?: string } =>
  typeof value === 'string' && isDay(value) ? { value: day(value) } : {}
