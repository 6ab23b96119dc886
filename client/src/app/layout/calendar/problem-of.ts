import { CALENDAR_PROBLEM_NL } from '../../../nl/app/calendar.ts'
import type { CalendarField, CalendarProblems } from './calendar-draft.ts'

/** What is wrong in a field, in words; undefined when nothing is. */
export type ProblemOf = (field: CalendarField) => string | undefined

export const problemIn =
  (problems: CalendarProblems): ProblemOf =>
  (field) => {
    const problem = problems[field]
    return problem && CALENDAR_PROBLEM_NL[problem.code](problem.words)
  }
