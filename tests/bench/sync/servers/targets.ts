import { hocuspocusTarget } from './hocuspocus-target.ts'
import { samenspoorTarget } from './samenspoor-target.ts'
import type { SyncTarget } from './sync-target.ts'
import { yWebsocketTarget } from './y-websocket-target.ts'

/** Ours, and what people use today. */
export const OURS: SyncTarget = samenspoorTarget
export const IN_MEMORY: SyncTarget = yWebsocketTarget('memory')
export const WITH_SQLITE: SyncTarget = hocuspocusTarget
export const OTHERS: readonly SyncTarget[] = [IN_MEMORY, yWebsocketTarget('leveldb'), WITH_SQLITE]
