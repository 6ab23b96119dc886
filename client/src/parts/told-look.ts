import { Signal } from '../sync/store/signal.ts'

/** How I look at the screen that is open, for those who follow me; undefined where nothing is told of it. */
export const toldLook = new Signal<string | undefined>(undefined)
