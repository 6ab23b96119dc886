import { type RuleDraft, STEPS_MAX, type StepDraft } from './rule-draft.ts'

type Route = RuleDraft['route']

/** Adds an empty step at the end; a full route stays as it is. */
export function addStep(route: Route): Route {
  if (route.length >= STEPS_MAX) return route
  const key = Math.max(-1, ...route.map((step) => step.key)) + 1
  return [...route, { key, title: '', body: 'staff', lead: '0', unit: 'days' }]
}

/** Swaps a step with the one before it (`by` -1) or behind it (`by` 1); at the ends nothing changes. */
export function moveStep(route: Route, key: number, by: -1 | 1): Route {
  const index = route.findIndex((step) => step.key === key)
  const [step, other] = [route[index], route[index + by]]
  if (!step || !other) return route
  return route.map((each) => (each === step ? other : each === other ? step : each))
}

export function changeStep(route: Route, key: number, patch: Partial<Omit<StepDraft, 'key'>>): Route {
  return route.map((step) => (step.key === key ? { ...step, ...patch } : step))
}
