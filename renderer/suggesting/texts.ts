/** Texts of the list of suggestions; the suggestions themselves come from their sources. */
export const SUGGESTING_TEXTS = {
  keys: '↓ 选择　Enter 采用　Esc 关闭',
} as const
