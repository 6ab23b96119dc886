import process from 'node:process'
import { nl } from '../nl.ts'
import { periodCommand } from './period.ts'
import { tokenCommand } from './token.ts'

/** Does what a command says; gives the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  token: tokenCommand,
  period: periodCommand,
  help: async () => {
    process.stdout.write(`${nl.cli.usage}\n`)
    return 0
  },
}

const [name = '', ...args] = process.argv.slice(2)
const asked = name === '--help' || name === '-h' ? 'help' : name
const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined
if (command === undefined) {
  process.stderr.write(`${name === '' ? '' : `${nl.cli.unknownCommand(name)}\n\n`}${nl.cli.usage}\n`)
  process.exitCode = 1
} else {
  process.exitCode = await command(args)
}
