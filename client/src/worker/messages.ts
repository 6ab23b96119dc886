/** What a window says to a worker that waits: from now on it is the one. */
export const TAKE_OVER = 'take-over'

export const WORKER_PATH = '/sw.js'
