/** Ends the drag that goes on, as when the page is hidden: dnd-kit has no call of its own for it. */
export const stopSensors = (): void => {
  window.dispatchEvent(new Event('visibilitychange'))
}
