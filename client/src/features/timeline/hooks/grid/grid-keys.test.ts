import { expect, test, vi } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import { type Cell, type Column, HEAD_ROW } from '../../layout/columns/columns.ts'
import { rowsOf } from '../../layout/rows/rows.ts'
import { testItem, testPlan } from '../../layout/test-plan.ts'
import { type KeyPress, pressGridKey } from './grid-keys.ts'

const SHOWN: readonly GridColumn[] = ['title', 'period', 'who', 'status']

const { plan, schedule } = testPlan([
  testItem('wmo/a', 'Q1 2022'),
  testItem('wmo/b', 'Q1 2022', { parent: 'a' }),
  testItem('wmo/c', 'Q2 2022'),
  testItem('wmo/klaar', 'Q3 2021', { place: { status: 'done', order: 'a' } }),
])

/** Where the focus goes or what is done, as words, after pressing a key on a cell. */
function press(keys: string, at: string, folded: readonly string[] = []): string {
  const rows = rowsOf(plan, schedule, { folded: new Set(folded), doneShown: new Set(), filter: NO_FILTER })
  const [row = '', column = ''] = at.split(' ')
  let did = ''
  const note =
    (what: string) =>
    (...of: unknown[]) => {
      did = [what, ...of].join(' ')
    }
  const input = {
    ...{ rows, shown: SHOWN, pageRows: 2, active: { row, column: column as Column } },
    moving: { get: () => ({ shifting: { preview: null, moveBy: vi.fn(), place: vi.fn(), cancel: vi.fn() } }) },
    focus: (cell: Cell) => note('→')(cell.row, cell.column),
    fold: ({ key }: { key: string }, isFolded: boolean) => note(isFolded ? 'fold' : 'unfold')(key),
    ...{ close: note('close'), edit: note('edit'), move: note('move'), link: note('link') },
    ...{ remove: note('remove'), sortBy: note('sort'), resize: note('resize'), chooseColumns: note('columns') },
    showCommands: (key: string) => note('commands')(key),
  }
  const parts = keys.split('+')
  const pressed: KeyPress = {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ...{ ctrlKey: parts.includes('Ctrl'), metaKey: false, shiftKey: parts.includes('Shift') },
  }
  const isHandled = pressGridKey(pressed, input)
  return did === '' ? (isHandled ? 'nothing' : 'for the browser') : did
}

// The table of the APG, key by key: https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
test.each([
  // From cell to cell.
  ['ArrowRight', 'wmo/c title', '→ wmo/c period'],
  ['ArrowRight', 'wmo/c status', '→ wmo/c bar'],
  ['ArrowRight', 'wmo/c bar', '→ wmo/c bar'],
  ['ArrowLeft', 'wmo/c bar', '→ wmo/c status'],
  ['ArrowDown', 'wmo/a period', '→ wmo/b period'],
  ['ArrowDown', 'wmo/a bar', '→ wmo/b bar'],
  ['ArrowUp', 'wmo/b who', '→ wmo/a who'],
  ['ArrowUp', 'wmo/a title', '→ lane:wmo lane'],
  ['ArrowDown', 'empty:jeugd add', '→ empty:jeugd add'],
  ['Home', 'wmo/a status', '→ wmo/a title'],
  ['End', 'wmo/a title', '→ wmo/a bar'],
  ['Ctrl+Home', 'wmo/c period', '→ lane:wmo lane'],
  ['Ctrl+End', 'wmo/a title', '→ empty:jeugd add'],
  ['PageDown', 'lane:wmo lane', '→ wmo/b title'],
  ['PageDown', 'wmo/c period', '→ empty:jeugd add'],
  ['PageUp', 'wmo/c period', '→ wmo/a period'],
  ['PageUp', 'wmo/a period', '→ lane:wmo lane'],
  // Folding a lane, and an item with others under it.
  ['ArrowLeft', 'lane:wmo lane', 'fold lane:wmo'],
  ['ArrowRight', 'lane:wmo lane', '→ lane:wmo done'],
  ['Enter', 'lane:wmo lane', 'fold lane:wmo'],
  ['Space', 'lane:wmo lane', 'fold lane:wmo'],
  ['ArrowLeft', 'wmo/a title', 'fold wmo/a'],
  ['ArrowLeft', 'wmo/a period', '→ wmo/a title'],
  ['ArrowLeft', 'wmo/b title', '→ wmo/a title'],
  ['ArrowLeft', 'wmo/c title', '→ lane:wmo lane'],
  // Doing something with an item.
  ['Enter', 'wmo/a title', 'edit wmo/a title'],
  ['F2', 'wmo/a period', 'edit wmo/a period'],
  ['F2', 'wmo/a bar', 'edit wmo/a period'],
  ['Enter', 'wmo/a bar', 'for the browser'],
  ['Space', 'wmo/a title', 'nothing'],
  ['Delete', 'wmo/a title', 'remove wmo/a'],
  ['m', 'wmo/a bar', 'move wmo/a'],
  ['k', 'wmo/a title', 'link wmo/a'],
  ['ContextMenu', 'wmo/a title', 'commands wmo/a'],
  ['Shift+F10', 'wmo/a title', 'commands wmo/a'],
  ['F10', 'wmo/a title', 'for the browser'],
  ['Escape', 'wmo/a title', 'close'],
  ['Tab', 'wmo/a title', 'for the browser'],
  ['Ctrl+c', 'wmo/a title', 'for the browser'],
  // The names of the columns.
  ['ArrowUp', 'lane:wmo lane', `→ ${HEAD_ROW} title`],
  ['ArrowRight', `${HEAD_ROW} title`, `→ ${HEAD_ROW} period`],
  ['ArrowRight', `${HEAD_ROW} status`, `→ ${HEAD_ROW} status`],
  ['ArrowLeft', `${HEAD_ROW} period`, `→ ${HEAD_ROW} title`],
  ['Home', `${HEAD_ROW} who`, `→ ${HEAD_ROW} title`],
  ['End', `${HEAD_ROW} title`, `→ ${HEAD_ROW} status`],
  ['ArrowDown', `${HEAD_ROW} period`, '→ lane:wmo lane'],
  ['Ctrl+End', `${HEAD_ROW} period`, '→ empty:jeugd add'],
  ['ArrowUp', `${HEAD_ROW} period`, `→ ${HEAD_ROW} period`],
  ['Enter', `${HEAD_ROW} period`, 'sort period'],
  ['Space', `${HEAD_ROW} period`, 'sort period'],
  ['Shift+ArrowRight', `${HEAD_ROW} period`, 'resize period 1'],
  ['Shift+ArrowLeft', `${HEAD_ROW} period`, 'resize period -1'],
  ['F2', `${HEAD_ROW} period`, 'columns'],
  ['Shift+F10', `${HEAD_ROW} period`, 'columns'],
  ['Tab', `${HEAD_ROW} period`, 'for the browser'],
])('[GRD1] %s on %s: %s', (keys, at, expected) => {
  expect(press(keys, at)).toBe(expected)
})

test.each([
  ['ArrowRight', 'wmo/a title', ['wmo/a'], 'unfold wmo/a'],
  ['ArrowLeft', 'wmo/a title', ['wmo/a'], '→ lane:wmo lane'],
  ['ArrowDown', 'wmo/a title', ['wmo/a'], '→ wmo/c title'],
  ['ArrowRight', 'lane:wmo lane', ['wmo'], 'unfold lane:wmo'],
  ['ArrowLeft', 'lane:wmo lane', ['wmo'], '→ lane:wmo lane'],
  ['ArrowDown', 'lane:wmo lane', ['wmo'], '→ lane:jeugd lane'],
])('[GRD1] %s on %s, folded %s: %s', (keys, at, folded, expected) => {
  expect(press(keys, at, folded)).toBe(expected)
})
