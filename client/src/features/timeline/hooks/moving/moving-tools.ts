/** What only moving a bar needs; it is fetched when the plan is drawn. */
export { shiftPeriod } from '@samenspoor/shared/dates/shift-period'
export { lastingWords } from '@samenspoor/shared/doc/commands/lasting-words'
export { impactOf, newImpactCache } from '@samenspoor/shared/schedule/impact/impact'
export { consequencesOf } from '../../consequences/consequences.ts'
export { ghostsOf } from '../../consequences/ghosts.ts'
export { edgeScroll } from './edge-scroll.ts'
export { groupOf, isMovable, movedAlong } from './shift-group.ts'
