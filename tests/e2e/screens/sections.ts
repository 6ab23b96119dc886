import type { Section } from './screen.ts'
import { aroundScreens, paletteScreens } from './sections/around.ts'
import { boardScreens } from './sections/board.ts'
import { itemScreens } from './sections/item.ts'
import { actionScreens, dependencyScreens, planScreens, versionScreens } from './sections/pages.ts'
import { timelineScreens } from './sections/timeline.ts'

/** Every screen and state of which a picture is kept in docs/screens. A new state is a line in one of these. */
export const SECTIONS: readonly Section[] = [
  timelineScreens,
  itemScreens,
  boardScreens,
  dependencyScreens,
  actionScreens,
  planScreens,
  versionScreens,
  paletteScreens,
  aroundScreens,
]
