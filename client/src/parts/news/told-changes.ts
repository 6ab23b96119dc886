import type { Change } from '@samenspoor/shared/model/change'
import { Signal } from '../../sync/store/signal.ts'

/** What others changed that the summary after work without a network told, for the news not to tell it again. */
export const toldChanges = new Signal<readonly Change[]>([])
