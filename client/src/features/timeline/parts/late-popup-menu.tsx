import { late } from '../../../ui/late.tsx'

/** `PopupMenu`, fetched later: the rows are there from the start. */
export const LatePopupMenu = late(() => import('./popup-menu.tsx').then((module) => module.PopupMenu))
