import { late } from './late.tsx'

/** `MenuPopup`, fetched later: what it hangs under is there from the start. */
export const LateMenuPopup = late(() => import('../menu-popup.tsx').then((module) => module.MenuPopup))
