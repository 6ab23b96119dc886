import type { ReadOptions } from '../read-period.ts'
import { readDays } from './read-days.ts'
import { type SplitLine, splitLine } from './split-line.ts'

/** Longer words are no period; see the model. */
const PERIOD_MAX = 200
const BULLET =
  /^(?:[\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u25a0\u25a1\u2610\u2611\u00b7*\u2013\u2014+-]|o(?=\s)|\[[ xX]?\]|[>\uf0a7\uf0b7])\s+/u
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-zA-Z])[.)]|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3})+\.?)\s+/u
const LONE_NUMBER = /^\(?\d{1,4}(?:\.\d{1,3})*[.)]?$/u
/** Marks that change how text is shown, and control characters but the tab. */
const HIDDEN = /(?!\t)[\p{Cc}\p{Cf}]/gu

/**
 * [LST1] The lines of a text that was copied from a mail, a document or a sheet, each as an item: bullets and numbers are
 * taken off, what stands behind a tab or at the end is the period. No line that says something is left out, and no
 * word of it is lost.
 */
export function readList(text: string, options: ReadOptions = {}): SplitLine[] {
  return withJoinedCells(text.replaceAll(/\r\n?|[\v\f\p{Zl}\p{Zp}]/gu, '\n').replaceAll('\u00a0', ' '))
    .split('\n')
    .map((line) => line.replaceAll(HIDDEN, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => readLine(line, options))
}

/** A sheet puts a cell of several lines between quotes: it is one line here. */
function withJoinedCells(text: string): string {
  if (!text.includes('\t')) return text
  return text.replaceAll(
    /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/gu,
    (_, before: string, cell: string) => before + cell.replaceAll('""', '"').replaceAll(/[\t\n]+/gu, ' '),
  )
}

function readLine(line: string, options: ReadOptions): SplitLine {
  const cells = withoutBullet(line, options)
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const [first = '', ...others] = cells
  const texts = others.length > 0 && LONE_NUMBER.test(first) && readDays(first, options) === null ? others : cells
  return texts.length === 1 ? splitLine(texts[0] ?? '', options) : splitCells(texts, options)
}

function withoutBullet(line: string, options: ReadOptions): string {
  const plain = line.replace(BULLET, '')
  const [number = ''] = NUMBER.exec(plain) ?? []
  // "1.7.2022 opzeggen" begins with a day, not with a number of a list.
  if (number === '' || readDays(number.trim(), options)) return plain
  return plain.slice(number.length)
}

/** Cells of a row: one that names days is the period, two are its first and last day, and else it is the second. */
function splitCells(cells: readonly string[], options: ReadOptions): SplitLine {
  const dated = cells.flatMap((cell, index) => (readDays(cell, options) ? [index] : []))
  const behind = dated.filter((index) => index > 0)
  const [from, to] = behind.length > 0 ? behind : dated
  const joined = from !== undefined && to !== undefined ? `${cells[from]} t/m ${cells[to]}` : ''
  if (joined !== '' && joined.length <= PERIOD_MAX && readDays(joined, options)) {
    return { title: titleOf(cells, [from, to]), period: joined }
  }
  const at = from ?? 1
  const period = cells[at] ?? ''
  return period.length <= PERIOD_MAX
    ? { title: titleOf(cells, [at]), period }
    : { title: titleOf(cells, []), period: '' }
}

const titleOf = (cells: readonly string[], without: readonly (number | undefined)[]): string =>
  cells.filter((_, index) => !without.includes(index)).join(', ')
