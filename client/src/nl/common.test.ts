import { expect, test } from 'vitest'
import { listNl, wordOf } from './common.ts'
import { fieldNl } from './history/history.ts'
import { ITEM_NL } from './item/item.ts'

// A screen that lists them would break on what is no text.
test.each(['constructor', '__proto__', 'toString', 'valueOf', 'onbekend'])(
  'a field that another program named %s is called as it was written',
  (name) => {
    expect(fieldNl(name)).toBe(name)
    expect(listNl([wordOf(ITEM_NL.derivedFields, name), wordOf(ITEM_NL.derivedFields, 'period')])).toBe(
      `${name} en periode`,
    )
  },
)
