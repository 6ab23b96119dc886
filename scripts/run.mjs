#!/usr/bin/env node
// The one door to the repository: `npm start`, `npm test`, ... all come here. Plain JavaScript without
// dependencies, because it runs before anything is installed and on whatever Node (>= 18) the machine has.
//
// It brings the pinned Node and pnpm (toolchain/package-lock.json), installs the workspace from its lock
// file when that changed, and then runs the command with that Node first on the PATH.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const MINIMUM_NODE = 24
const toolchain = join(root, 'toolchain')
const toolchainBin = join(toolchain, 'node_modules', '.bin')

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const fail = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** npm's settings of the network hold for pnpm too: the registry, a proxy, the certificates of an organisation. */
const NETWORK_SETTING = /^npm_config_(registry|cafile|ca|proxy|https_proxy|noproxy|strict_ssl)$/i

/** The environment without npm's other settings, which pnpm would take for its own. */
function cleanEnvironment() {
  const environment = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^npm_/i.test(name) || NETWORK_SETTING.test(name)) environment[name] = value
  }
  environment.FORCE_COLOR ??= process.stdout.isTTY ? '1' : '0'
  return environment
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment, ...options })
  if (result.error) fail(`${command}: ${result.error.message}`)
  return result.status ?? 1
}

function mustRun(command, args, options) {
  const status = run(command, args, options)
  if (status !== 0) process.exit(status)
}

/** Installs the pinned toolchain unless the versions that are wanted are there already. */
function ensureToolchain() {
  const wanted = readJson(join(toolchain, 'package.json'))
  const pnpm = join(toolchain, 'node_modules', 'pnpm', 'package.json')
  const installed = existsSync(pnpm) && readJson(pnpm).version === wanted.dependencies.pnpm
  const nodeName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const nodeFolder = join(toolchain, 'node_modules', nodeName)
  const nodeWanted = wanted.optionalDependencies[nodeName]
  const ownIsRecent = Number(process.versions.node.split('.')[0]) >= MINIMUM_NODE
  const nodeInstalled =
    !nodeWanted ||
    (existsSync(join(nodeFolder, 'package.json')) && readJson(join(nodeFolder, 'package.json')).version === nodeWanted)
  if (!installed || !(nodeInstalled || ownIsRecent)) {
    process.stderr.write('Samenspoor: gereedschap ophalen (pnpm en Node)…\n')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const result = spawnSync(
      npm,
      ['ci', '--prefix', toolchain, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        stdio: ['ignore', 2, 'inherit'],
        shell: process.platform === 'win32',
      },
    )
    if (result.status !== 0) fail('Het gereedschap kon niet worden opgehaald. Is er verbinding met het npm-register?')
  }
  if (ownIsRecent) return [toolchainBin]
  if (!existsSync(nodeFolder)) {
    fail(
      `Samenspoor heeft Node ${MINIMUM_NODE} of nieuwer nodig. Voor ${process.platform}/${process.arch} staat er geen in het pakket: installeer Node ${MINIMUM_NODE}.`,
    )
  }
  return [join(nodeFolder, 'bin'), toolchainBin]
}

const environment = cleanEnvironment()
const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
environment[pathName] = [
  ...ensureToolchain(),
  ...['.', 'client', 'tests'].map((folder) => join(root, folder, 'node_modules', '.bin')),
  environment[pathName],
].join(delimiter)
// What Node compiled is kept: the next start takes half the time.
environment.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled')

/** The patches on dependencies, which pnpm applies while it installs. */
function patchFiles() {
  const folder = join(root, 'patches')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => join('patches', name))
}

/** Installs the workspace from its lock file, but only when that file, a package file or a patch changed. */
function ensureInstalled() {
  const hash = createHash('sha256')
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...['.', 'client', 'server', 'shared', 'tests'].map((folder) => join(folder, 'package.json')),
    ...patchFiles(),
  ]) {
    hash.update(readFileSync(join(root, file)))
  }
  const stamp = join(root, 'node_modules', '.samenspoor-installed')
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  mustRun('pnpm', ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'], {
    stdio: ['ignore', 2, 'inherit'],
  })
  writeFileSync(stamp, wanted)
}

/** Builds the client and the server when they are not there yet or older than their sources. */
function ensureBuilt() {
  for (const script of ['scripts/build-client.mjs', 'scripts/build-server.mjs'])
    mustRun('node', [script], { stdio: ['ignore', 2, 'inherit'] })
}

/** Installs packages as root on Debian; elsewhere it does nothing. */
function installPackages(message, ...packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  process.stderr.write(`Samenspoor: ${message}…\n`)
  const apt = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 'inherit'] }
  run('apt-get', ['update', '-qq'], apt)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], apt)
}

/** Finds a Chromium for the browser tests; as root on Debian it installs one. Sets CHROMIUM_PATH. */
function ensureBrowser() {
  const known = [environment.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  let found = known.find((path) => path && existsSync(path))
  if (!found) {
    installPackages('Chromium installeren voor de browsertests', 'chromium', 'fonts-dejavu-core')
    found = known.find((path) => path && existsSync(path))
  }
  if (found) environment.CHROMIUM_PATH = found
  else mustRun('playwright', ['install', 'chromium'])
}

/** PostgreSQL for the tests of storage; without it (and without a way to install it) those say that they are left out. */
function ensureDatabase() {
  const folders = [environment.POSTGRES_BIN, ...(environment[pathName] ?? '').split(delimiter)]
  const hasPrograms =
    existsSync('/usr/lib/postgresql') || folders.some((path) => path && existsSync(join(path, 'initdb')))
  if (!hasPrograms) installPackages('PostgreSQL installeren voor de tests van de opslag', 'postgresql')
}

/** Redis for the tests of more servers on one database, in the same way. */
function ensureRedis() {
  const folders = ['/usr/bin', '/usr/local/bin', ...(environment[pathName] ?? '').split(delimiter)]
  const programs = folders.flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => join(folder, name)))
  if (!programs.some((path) => existsSync(path)))
    installPackages('Redis installeren voor de tests van meer servers', 'redis-server')
}

/** Runs a command in the foreground and ends it when this process or its parent ends (npm forwards no SIGTERM). */
function runForeground(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment })
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500)
  watch.unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${command}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

const [command, ...args] = process.argv.slice(2)
ensureInstalled()

switch (command) {
  case 'start':
    ensureBuilt()
    runForeground('node', ['server/dist/main.js', ...args])
    break
  case 'dev':
    runForeground('node', ['scripts/dev.mjs', ...args])
    break
  case 'cli':
    runForeground('node', ['server/src/cli/main.ts', ...args])
    break
  case 'check':
    process.exit(run('node', ['scripts/check.mjs', ...args]))
    break
  case 'test':
  case 'test:long':
    ensureBrowser()
    ensureDatabase()
    ensureRedis()
    ensureBuilt()
    process.exit(run('node', ['scripts/test.mjs', ...(command === 'test:long' ? ['--long'] : []), ...args]))
    break
  case 'bench':
    ensureBrowser()
    ensureBuilt()
    mkdirSync(join(root, 'tests', 'bench', 'results'), { recursive: true })
    process.exit(run('node', ['tests/bench/main.ts', ...args]))
    break
  case 'screens':
    ensureBrowser()
    ensureBuilt()
    process.exit(run('node', ['scripts/screens.mjs', ...args]))
    break
  case 'exec':
    if (args.length === 0) fail('Gebruik: npm run x -- <commando> [argumenten]')
    process.exit(run(args[0], args.slice(1)))
    break
  default:
    fail(`Onbekend commando: ${command ?? '(geen)'}`)
}
