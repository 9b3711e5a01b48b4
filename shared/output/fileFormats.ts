/** What a table can be written as, by the ending of the file's name. */
export const FILE_FORMATS = ['xlsx', 'pdf', 'csv', 'txt', 'json', 'html'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** What can hold several tables: on pages that are numbered through, or a sheet each. */
const BOUND_FORMATS = ['xlsx', 'pdf', 'html'] as const satisfies readonly FileFormat[]
export type BoundFormat = (typeof BOUND_FORMATS)[number]

export function holdsManyTables(format: FileFormat): format is BoundFormat {
  return BOUND_FORMATS.some((bound) => bound === format)
}

/** Whether it is made of the printed pages, and so follows the page setup. */
export function isOfPages(format: FileFormat): boolean {
  return format === 'pdf' || format === 'html'
}
