// A board of plain elements on pragmatic-drag-and-drop: columns that take cards, cards that can be dragged.
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { runGantt } from './run/run-gantt.ts'

const COLUMNS = 5

runGantt((root) => {
  root.className = 'columns'
  const columns = Array.from({ length: COLUMNS }, () => {
    const column = root.appendChild(document.createElement('div'))
    column.className = 'column'
    dropTargetForElements({
      element: column,
      onDragEnter: () => column.classList.add('over'),
      onDragLeave: () => column.classList.remove('over'),
    })
    return column
  })
  const cards = new Map<string, HTMLElement>()
  monitorForElements({
    onDrop: ({ source, location }) => location.current.dropTargets[0]?.element.prepend(source.element),
  })
  return {
    show: (items) => {
      for (const { id, title, index } of items) {
        const card = document.createElement('article')
        card.className = 'card'
        card.textContent = title
        columns[index % COLUMNS]?.append(card)
        cards.set(id, card)
        draggable({ element: card })
      }
    },
    change: ({ id, title }) => {
      const card = cards.get(id)
      if (card) card.textContent = title
    },
    zoom: () => undefined,
  }
})
