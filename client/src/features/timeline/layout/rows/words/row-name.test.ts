import { expect, test } from 'vitest'
import { STATUS_NL } from '../../../../../nl/common.ts'
import { scheduled } from '../../test-plan.ts'
import { NO_PROBLEMS } from '../problem-counts.ts'
import { rowName } from './row-name.ts'

const TITLE = 'Vastgesteld raadsbesluit eventuele overstap W&I 2024'
const decision = { kind: 'decision', decidingBody: 'council', title: TITLE }

test.each([
  ['uiterlijk Q2 2022', decision, 1, 0, `${TITLE}, besluit raad, uiterlijk Q2 2022, gepland, 1 mogelijk knelpunt`],
  [
    'Q2 2022',
    { certainty: 'conditional' },
    2,
    1,
    'a, activiteit, Q2 2022, gepland, eventueel, 1 conflict, 2 mogelijke knelpunten',
  ],
  [
    '',
    { kind: 'milestone', place: { status: 'in-progress', order: 'a' } },
    0,
    0,
    'a, mijlpaal, nog geen periode, bezig',
  ],
  ['Q1 2021', {}, 0, 0, 'a, activiteit, Q1 2021, loopt achter'],
])('[GRD6] a row in words: %s', (period, more, possible, conflicts, name) => {
  expect(rowName(scheduled(period, more), { ...NO_PROBLEMS, possible, conflicts }, STATUS_NL)).toBe(name)
})
