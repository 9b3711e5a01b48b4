/**
 * Whether a formula can only result in a number: it ends in an arithmetic operator or in SUM. Then a stored empty text is no
 * result of it. Formulas are stored in postfix notation, so what is applied last stands last. Source: [MS-XLS] 2.5.198.
 */
const ARITHMETIC = [0x03, 0x04, 0x05, 0x06, 0x07, 0x12, 0x13, 0x14]
/** SUM with any number of arguments, in its three classes, and its short form for one argument. */
const FUNCTION = [0x22, 0x42, 0x62]
const SUM = 4
const ATTRIBUTE = 0x19
const SHORT_SUM = 0x10
const TOKENS_AT = 22

/** `data` is that of a FORMULA record of version 5 or 8; false for what cannot be told. */
export function resultsInNumber(data: DataView): boolean {
  if (data.byteLength < TOKENS_AT + 4) return false
  const length = data.getUint16(TOKENS_AT - 2, true)
  const end = TOKENS_AT + length
  if (length === 0 || end > data.byteLength) return false
  if (ARITHMETIC.includes(data.getUint8(end - 1))) return true
  if (length < 4) return false
  const first = data.getUint8(end - 4)
  if (first === ATTRIBUTE) return data.getUint8(end - 3) === SHORT_SUM
  return FUNCTION.includes(first) && data.getUint16(end - 2, true) === SUM
}
