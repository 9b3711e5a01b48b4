/**
 * Pinyin of Chinese characters, as far as looking words up by it needs: first letters of any character, whole syllables of
 * those in the built-in code book. The letters come from the language's own sorting by pinyin, which the runtime brings
 * along: a character belongs to the last letter whose first character does not sort behind it. Characters with several
 * readings have the one that they are sorted by (行 is xing, 率 is lü, 长 is chang).
 */

/** The first character of each letter in that order; no syllable begins with I, U or V. */
const FIRST_CHARACTERS: readonly (readonly [letter: string, character: string])[] = [
  ['a', '吖'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '呣'],
  ['n', '拏'],
  ['o', '喔'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
]

/** Those of the built-in code book, without tones; ü is v, as on the keyboard. */
const SYLLABLES: Readonly<Record<string, string>> = {
  产: 'chan',
  出: 'chu',
  指: 'zhi',
  标: 'biao',
  数: 'shu',
  量: 'liang',
  质: 'zhi',
  时: 'shi',
  效: 'xiao',
  成: 'cheng',
  本: 'ben',
  益: 'yi',
  经: 'jing',
  济: 'ji',
  社: 'she',
  会: 'hui',
  生: 'sheng',
  态: 'tai',
  可: 'ke',
  持: 'chi',
  续: 'xu',
  影: 'ying',
  响: 'xiang',
  满: 'man',
  意: 'yi',
  度: 'du',
  服: 'fu',
  务: 'wu',
  对: 'dui',
  象: 'xiang',
  环: 'huan',
  境: 'jing',
}

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** The small letter that a Chinese character's pinyin begins with; null for any other character. */
export function firstLetter(character: string): string | null {
  if (!/^\p{Script=Han}$/u.test(character)) return null
  return FIRST_CHARACTERS.findLast(([, first]) => byPinyin.compare(first, character) <= 0)?.[0] ?? null
}

/**
 * Whether `name` begins with what `letters` spell: small letters, each character of the name by its first letter or by its
 * syllable, of the last one as much as was typed: zl, zhil and zhiliang for 质量. A character that has no pinyin stands
 * for itself.
 */
export function beginsWithPinyin(name: string, letters: string): boolean {
  if (letters === '') return true
  const [character] = name
  if (character === undefined) return false
  const rest = name.slice(character.length)
  return spellings(character).some(
    (spelling) =>
      (letters.startsWith(spelling) && beginsWithPinyin(rest, letters.slice(spelling.length))) ||
      spelling.startsWith(letters),
  )
}

function spellings(character: string): readonly string[] {
  const letter = firstLetter(character)
  if (letter === null) return [character.toLowerCase()]
  const syllable = SYLLABLES[character]
  return syllable === undefined ? [letter] : [syllable, letter]
}
