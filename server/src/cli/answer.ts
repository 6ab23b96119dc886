import process from 'node:process'

/** A line of the answer, on stdout. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Why it did not work, on stderr; gives the exit code. */
export function fail(...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 1
}
