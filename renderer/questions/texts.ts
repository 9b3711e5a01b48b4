export const QUESTION_TEXTS = { cancel: '取消' } as const
