const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** How a key is called on this device: "Ctrl K", or "⌘ K" on a Mac. */
export const keyName = (keys: string): string => (isMac ? keys.replace('Ctrl', '⌘') : keys)
