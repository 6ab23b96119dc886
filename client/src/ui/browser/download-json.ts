import { downloadFile } from './download-file.ts'

/** Gives the person a file with `value` in it, to keep. */
export function downloadJson(name: string, value: unknown): void {
  downloadFile(name, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
}
