import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf } from '../layout/bars/bar-shape.ts'
import { testItem, testLink } from '../layout/test-plan.ts'
import type { PictureContent } from './content/picture-content.ts'
import { testContent } from './content/test-content.ts'
import { columnsForWords } from './drawing/cells.ts'
import { endOfReasons } from './drawing/lines.ts'
import { fileName } from './file-name.ts'
import { element, words } from './markup.ts'
import { drawPicture } from './picture.ts'

const partOf = (content: PictureContent, fromX = 0, toX = 1_200) => ({
  firstRow: 0,
  lastRow: content.rows.length - 1,
  fromX,
  toX,
})
const draw = (content: PictureContent) => drawPicture(content, partOf(content), '').svg

/** The names of all elements, and what is wrong when it is no XML; enough of a reader for what we write ourselves. */
function readXml(text: string): { names: string[]; problem: string | null } {
  const names: string[] = []
  const open: string[] = []
  const piece = /<(\/?)([a-zA-Z]+)(?: [a-zA-Z:-]+="[^"<]*")*(\/?)>|(?:[^<>&]|&(?:amp|lt|gt|quot);)+/y
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex
    const found = piece.exec(text)
    if (!found) return { names, problem: `not XML: ${text.slice(at, at + 60)}` }
    const [, isEnd, name, isEmpty] = found
    if (name === undefined) continue
    if (isEnd && open.pop() !== name) return { names, problem: `</${name}> closes something else` }
    if (!isEnd) names.push(name)
    if (!isEnd && !isEmpty) open.push(name)
  }
  return { names, problem: open.length > 0 ? `left open: ${open.join(' ')}` : null }
}

const HARD = ['<', '>', '&', '"', "'", ']]>', 'a', ' ', '\n', '\u{1}', '\u{FFFE}', '\uD800', '\uDC00', 'é', '😀']

const ITEMS = [
  testItem('wmo/uitvoeren', 'Q1-Q2 2022', { place: { status: 'in-progress', order: 'a' } }),
  testItem('wmo/besluit', 'uiterlijk Q4 2022', { kind: 'decision', decidingBody: 'council' }),
  testItem('wmo/klaar', 'mei 2021', { kind: 'milestone', place: { status: 'done', order: 'a' } }),
  testItem('jeugd/eventueel', 'vanaf Q1 2022', { certainty: 'conditional' }),
  testItem('jeugd/onleesbaar', 'ooit een keer'),
  testItem('jeugd/deel', 'Q1 2023', { parent: 'eventueel' }),
]
const LINKS = [testLink('wmo/besluit', 'jeugd/eventueel'), testLink('wmo/uitvoeren', 'jeugd/deel')]

describe('the timeline as a picture', () => {
  it('[PIC1] is one SVG that stands alone: it can be read, refers to nothing outside and runs nothing', () => {
    const svg = draw(testContent(ITEMS, LINKS))
    const { names, problem } = readXml(svg)
    expect(problem).toBeNull()
    expect(names[0]).toBe('svg')
    expect(names.filter((name) => ['script', 'image', 'use', 'foreignObject', 'a'].includes(name))).toEqual([])
    expect(svg).not.toMatch(/\b(?:xlink:)?href=|\son\w+=|url\((?!#)/)
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('[PIC1] has the fonts that it is given, and the same elements', () => {
    const content = testContent(ITEMS, LINKS)
    const { svg } = drawPicture(content, partOf(content), '@font-face{src:url(data:font/woff2;base64,AA)}')
    expect(readXml(svg).problem).toBeNull()
    expect(svg).toContain('<style>@font-face')
  })

  it('[PIC2] shows a title as it was typed, whatever it is', () => {
    const title = '<script>alert("1")</script> & \uffff ]]>'
    const svg = draw(testContent([testItem('wmo/a', 'Q1 2022', { title })], [], '"Pro" <b>&amp;'))
    expect(readXml(svg).problem).toBeNull()
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; \u{FFFD} ]]&gt;')
    expect(svg).toContain('&quot;Pro&quot; &lt;b&gt;&amp;amp;')
  })

  it('[PIC2] is well-formed whatever a text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom(...HARD) }), (text) => {
        expect(readXml(element('g', { name: text }, words(text))).problem).toBeNull()
      }),
    )
    expect(element('g', { a: '"<&', b: null, c: 1.23456 }, words('x'))).toBe('<g a="&quot;&lt;&amp;" c="1.23">x</g>')
  })

  it('[PIC3] has the same bars as the screen, each where its drawing is', () => {
    const content = testContent(ITEMS, LINKS)
    const svg = draw(content)
    const drawn = [...svg.matchAll(/data-item="([^"]+)"/g)].map(([, key]) => key)
    const rows = content.rows.flatMap((row) => (row.kind === 'item' ? [row.scheduled] : []))
    expect(drawn).toEqual(rows.map(({ key }) => key))
    for (const entry of rows) {
      const { shape } = content.drawingOf(entry)
      const group = svg.slice(svg.indexOf(`data-item="${entry.key}"`)).split('data-item=')[1] ?? ''
      const x = Math.round((extentOf(shape)?.from ?? 0) * 100) / 100
      if (shape.kind === 'bar') expect(group, entry.key).toContain(`translate(${x} 5)`)
    }
    expect([...svg.matchAll(/<title>/g)]).toHaveLength(rows.length + 1)
  })

  it('[PIC3] of what is in view has the rows and the time that are in view, and the name of a bar that runs out', () => {
    const content = testContent(ITEMS)
    const long = testContent([testItem('wmo/lang', '2020-2025', { title: 'Een lange naam voor een balk' })])
    const { svg, width } = drawPicture(content, { firstRow: 1, lastRow: 2, fromX: 500, toX: 900 }, '')
    expect([...svg.matchAll(/data-item=/g)]).toHaveLength(2)
    expect(width).toBe(448 + 400)
    expect(svg).toContain('viewBox="500 0 400 52"')
    const cut = drawPicture(long, partOf(long, 600, 1_200), '').svg
    expect(cut).toMatch(/x="618"[^>]*>Een lange naam/)
  })

  it('[PIC7] of the whole plan has room for its titles and periods, and makes no column narrower', () => {
    const title = 'Uitloop: besluitvorming voor de eventuele overstap per 2025'
    const content = testContent([testItem('wmo/lang', 'uiterlijk voor medio 2023', { title })])
    expect(columnsForWords(content).map(({ width }) => width)).toEqual([32 + 6 * title.length + 8, 8 + 25 * 6 + 4])
    const columns = columnsForWords(content)
    expect(draw(content)).not.toContain(`>${title}</text>`)
    expect(draw({ ...content, columns })).toContain(`>${title}</text>`)
    const [short, endless] = ['Kort', 'Lang'.repeat(40)].map((name) =>
      columnsForWords(testContent([testItem('wmo/een', 'Q1 2022', { title: name })])).map(({ width }) => width),
    )
    expect(short).toEqual([318, 130])
    expect(endless).toEqual([480, 130])
  })

  it('[PIC7] knows where the last reason beside a line ends', () => {
    const items = [testItem('wmo/een', 'Q3 2022'), testItem('wmo/tussen', 'Q1 2020'), testItem('jeugd/twee', 'Q3 2022')]
    const content = testContent(items, [testLink('wmo/een', 'jeugd/twee')])
    const [badge] = content.badges.map((each) => ({ ...each, reason: 'right' as const }))
    if (!badge) throw new Error('there is a sign on the line')
    const words = content.reasonOf(badge.key)?.words ?? ''
    expect(endOfReasons({ ...content, badges: [badge] })).toBe(badge.x + 12 + 6 * words.length + 8)
    expect(endOfReasons({ ...content, badges: [] })).toBe(0)
  })

  it('[PIC4] has a name with the programme and the day, that every disk takes', () => {
    expect(fileName('Omklappen sociaal domein', '2026-11-22')).toBe('tijdlijn-omklappen-sociaal-domein-2026-11-22')
    expect(fileName('W&I: “vóór/ná”', '2026-11-22')).toBe('tijdlijn-w-i-voor-na-2026-11-22')
    expect(fileName('///', '2026-11-22')).toBe('tijdlijn-2026-11-22')
  })
})
