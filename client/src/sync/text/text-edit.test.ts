import { describe, expect, it } from 'vitest'
import { diffText, mapPosition, placeInText, rebaseEdit, type TextEdit } from './text-edit.ts'

const apply = (text: string, { index, removed, inserted }: TextEdit): string =>
  text.slice(0, index) + inserted + text.slice(index + removed)

describe('diffText', () => {
  it.each([
    ['', 'a'],
    ['abc', 'abXc'],
    ['abc', 'ac'],
    ['aaa', 'aaaa'],
    ['abc', 'xyz'],
    ['abc', 'abc'],
    ['één twee', 'één drie'],
    ['a👍b', 'a👎b'],
    ['👍', '👍👍'],
    ['👍👍', '👍'],
  ])('makes %j into %j', (before, after) => {
    expect(apply(before, diffText(before, after))).toBe(after)
  })

  it('is small', () => {
    expect(diffText('het besluit valt', 'het raadsbesluit valt')).toEqual({ index: 4, removed: 0, inserted: 'raads' })
  })

  it('never cuts an emoji in half', () => {
    expect(diffText('a👍b', 'a👎b')).toEqual({ index: 1, removed: 2, inserted: '👎' })
    expect(diffText('a🙂b', 'a🚂b')).toEqual({ index: 1, removed: 2, inserted: '🚂' })
  })
})

describe('mapPosition', () => {
  const inserted: TextEdit = { index: 4, removed: 0, inserted: 'raads' }
  it('keeps the caret before a remote edit, and moves it along behind one', () => {
    expect(mapPosition(3, inserted)).toBe(3)
    expect(mapPosition(4, inserted)).toBe(4)
    expect(mapPosition(5, inserted)).toBe(10)
  })
  it('puts a caret in a removed stretch at its end', () => {
    expect(mapPosition(5, { index: 2, removed: 6, inserted: 'xy' })).toBe(4)
  })
})

describe('rebaseEdit', () => {
  it('keeps both when two people typed at different places', () => {
    const mine = diffText('abc', 'abcX')
    const theirs = diffText('abc', 'Yabc')
    expect(apply('Yabc', rebaseEdit(mine, theirs))).toBe('YabcX')
  })
  it('removes nothing that I had not seen', () => {
    const mine = diffText('een twee drie', 'een drie')
    const theirs = diffText('een twee drie', 'een twXee drie')
    expect(apply('een twXee drie', rebaseEdit(mine, theirs))).toContain('X')
  })
})

describe('a position in a text with more than words in it', () => {
  const parts = [{ insert: { image: 'x' } }, { insert: 'ab' }, { insert: {} }, { insert: {} }, { insert: 'cd' }]

  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 6],
    [4, 7],
    [9, 7],
  ])('place %i in the words is place %i in the text', (position, place) => {
    expect(placeInText(parts, position)).toBe(place)
  })

  it('is the same when there are only words, and 0 when there is nothing', () => {
    expect(placeInText([{ insert: 'ab' }, { insert: 'cd' }], 3)).toBe(3)
    expect(placeInText([], 0)).toBe(0)
  })
})
