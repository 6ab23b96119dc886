import process from 'node:process'
import { nl } from './nl.ts'

/** One line for people, on stdout. */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Says on stderr why the server does not start, and ends the process with code 1. */
export function refuseToStart(problems: readonly string[]): never {
  process.stderr.write([nl.start.refused, ...problems.map((problem) => `- ${problem}`), ''].join('\n'))
  process.exit(1)
}
