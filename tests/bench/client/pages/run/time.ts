import { FIRST_DAY, LAST_DAY, MONTH_PX } from './gantt-contender.ts'

const DAY_MS = 86_400_000
const MONTH_DAYS = 365.25 / 12

export const atMidnight = (day: string): Date => new Date(`${day}T00:00:00`)
export const pxPerDay = (unit: 'month' | 'year'): number => MONTH_PX[unit] / MONTH_DAYS
export const xOfDay = (day: string, scale: number): number =>
  ((Date.parse(day) - Date.parse(FIRST_DAY)) / DAY_MS) * scale
export const drawingPx = (scale: number): number => xOfDay(LAST_DAY, scale)
