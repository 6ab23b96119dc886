import process from 'node:process'
import { nl } from '../nl.ts'

/** Does what a command says; gives the exit code. A command is loaded when it is asked for: most need little. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  token: async (args) => (await import('./token.ts')).tokenCommand(args),
  period: async () => (await import('./period.ts')).periodCommand(),
  backup: async (args) => (await import('./backup.ts')).backupCommand(args),
  restore: async (args) => (await import('./restore.ts')).restoreCommand(args),
  verify: async (args) => (await import('./verify.ts')).verifyCommand(args),
  copy: async (args) => (await import('./copy.ts')).copyCommand(args),
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
