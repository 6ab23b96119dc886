import { late } from './late.tsx'

/** A dialog in a part that is there from the start: what makes it a dialog is fetched later. */
export const LateDialog = late(() => import('../dialog.tsx').then((module) => module.Dialog))
