/** The toolbar's pictures: thin lines on a grid of 16 pixels, in the colour of the text beside them. */
import type { ToolbarActionId } from '../actions/places.ts'

type Picture = ToolbarActionId | 'more'

const LINES: Readonly<Record<Picture, string>> = {
  import: 'M8 2v7.5M5 6.5l3 3 3-3M2.5 10.5v3h11v-3',
  'new-table': 'M7.5 12.5h-5v-9h10V7M2.5 6.5h10M6 3.5v9M11.5 9.5v5M9 12h5',
  undo: 'M5.5 3.5l-3 3 3 3M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3.5l3 3-3 3M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10',
  'insert-below': 'M2.5 2.5h11v4h-11zM8 9v5.5M5.2 11.8h5.6',
  'insert-unit': 'M2.5 2.5h11M2.5 6h2M6.5 6h7M8 9v5.5M5.2 11.8h5.6',
  'delete-rows': 'M2.5 2.5h11v4h-11zM5.8 9.5l4.4 4.4M10.2 9.5l-4.4 4.4',
  'move-up': 'M8 13.5v-11M4 6.5l4-4 4 4',
  'move-down': 'M8 2.5v11M4 9.5l4 4 4-4',
  'edit-indicators':
    'M2.5 3.5h1.5M6.5 3.5h7M2.5 8h1.5M6.5 8h4.5M2.5 12.5h1.5M6.5 12.5h2M13.8 8.2l-4 4-.6 1.9 1.9-.6 4-4z',
  find: 'M7 2.5a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6zM10.2 10l3.8 4',
  'toggle-filter': 'M2.5 3h11L9.6 8v5.2l-3.2-1.6V8z',
  preview: 'M7.5 13.5h-4v-11h6l3 3v2M9.5 2.5v3h3M10.7 8.8a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM12.3 12.4l1.9 1.9',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  'export-pdf': 'M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3M8 7v4M6 9.2l2 2 2-2',
  'export-workbook': 'M9 13H2.5V3H9M2.5 6.3H9M2.5 9.7H9M5.5 3v10M10.5 8h4M12.5 6l2 2-2 2',
  'export-as': 'M9 2.5H3.5v11H9M6.5 8h8M11.5 5l3 3-3 3',
  help: 'M1.5 4h13v8.5h-13zM4 6.8h.8M7.6 6.8h.8M11.2 6.8h.8M4.5 9.8h7',
  more: 'M4.5 6.5l3.5 3.5 3.5-3.5',
}

export function ToolbarIcon({ of }: { readonly of: Picture }) {
  return (
    <svg className="toolbar-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={LINES[of]} />
    </svg>
  )
}
