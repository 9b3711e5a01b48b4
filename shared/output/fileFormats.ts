/** What a table can be written as, by the ending of the file's name. */
export const FILE_FORMATS = ['xlsx', 'pdf', 'csv', 'txt', 'json', 'html'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]
