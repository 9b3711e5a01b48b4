/** A serial day number as a date or time. Day 60 of the 1900 calendar is a day that never was, and is shown as such days are. */
import type { Token } from './tokens.ts'

/** Day 0 of either calendar; the 1900 one is moved back a day because it counts 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_465
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = '日一二三四五六'

/** null where the number is no day of the calendar. */
export function showDate(serial: number, tokens: readonly Token[], from1904: boolean): string | null {
  if (serial < 0 || serial > LAST_DAY) return null
  const before60 = !from1904 && serial < 60 ? 1 : 0
  const seconds = Math.round((serial + before60) * 86_400)
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1_000)
  const elapsedSeconds = Math.round(serial * 86_400)
  const twelveHours = tokens.some((token) => token.kind === 'ampm')
  return tokens
    .map((token, at) => {
      switch (token.kind) {
        case 'literal':
          return token.text
        case 'place':
          return token.sign === '.' || token.sign === ',' ? token.sign : '0'
        case 'ampm':
          return token.text.startsWith('上')
            ? date.getUTCHours() < 12
              ? '上午'
              : '下午'
            : date.getUTCHours() < 12
              ? 'AM'
              : 'PM'
        case 'date':
          return token.elapsed
            ? elapsed(token.letters, elapsedSeconds)
            : part(token.letters, date, isMinute(tokens, at), twelveHours)
        default:
          return ''
      }
    })
    .join('')
}

/** `m` is a minute next to hours or seconds, else a month. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  const dates = tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.kind === 'date')
  const place = dates.findIndex(({ index }) => index === at)
  const letter = (neighbour: number) => {
    const token = dates[neighbour]?.token
    return token?.kind === 'date' ? token.letters.charAt(0) : ''
  }
  return letter(place) === 'm' && (letter(place - 1) === 'h' || letter(place + 1) === 's')
}

function part(letters: string, date: Date, minute: boolean, twelveHours: boolean): string {
  const two = (value: number) => (letters.length > 1 ? String(value).padStart(2, '0') : String(value))
  switch (letters.charAt(0)) {
    case 'y':
      return letters.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear() % 100).padStart(2, '0')
    case 'm':
      if (minute) return two(date.getUTCMinutes())
      return letters.length > 2 ? (MONTHS[date.getUTCMonth()] ?? '') : two(date.getUTCMonth() + 1)
    case 'd':
      return letters.length > 2 ? `星期${WEEKDAYS.charAt(date.getUTCDay())}` : two(date.getUTCDate())
    case 'a':
      return `${letters.length > 3 ? '星期' : ''}${WEEKDAYS.charAt(date.getUTCDay())}`
    case 'h':
      return two(twelveHours ? date.getUTCHours() % 12 || 12 : date.getUTCHours())
    default:
      return two(date.getUTCSeconds())
  }
}

function elapsed(letters: string, seconds: number): string {
  const unit = letters.startsWith('h') ? 3_600 : letters.startsWith('m') ? 60 : 1
  return String(Math.floor(seconds / unit)).padStart(letters.length, '0')
}
