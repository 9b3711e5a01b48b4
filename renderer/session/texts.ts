/** The session's own sentences; those for errors stand in shared/errors.ts. */
export const SESSION_TEXTS = {
  reconnected: '与后台的连接已恢复，改动已保存。',
  alsoLost: (steps: number) => `其后的 ${steps} 步也没有保存，请一并检查。`,
} as const
