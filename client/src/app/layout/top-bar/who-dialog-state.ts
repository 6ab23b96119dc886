import { Signal } from '../../../sync/store/signal.ts'

/** Whether the dialog Wie is hier is open: opened by the top bar, the account menu and a key. */
export const whoDialog = new Signal(false)
