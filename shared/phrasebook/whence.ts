/** Says of a suggestion where it comes from, in a few words: 上年：100%, 2022年 同名项目, 本表 3 个项目, 常用：培训类. */
import { type TargetTable, tableName } from '../form.ts'
import { shortened } from '../shortened.ts'
import type { ProjectType } from './builtIn/phrase.ts'
import { ANY_TYPE } from './builtIn.ts'
import type { Source } from './past.ts'

const VALUE_LENGTH = 14

/** What of a table is said with its words. */
export type Heading = Pick<TargetTable, 'department' | 'year'>

/** 上年, 2021年; the table's name where its department is another or its year not known. */
export function tableOfPast(past: Heading, own: Heading | undefined): string {
  return own && past.year !== null && past.year + 1 === own.year && isSameDepartment(past, own)
    ? '上年'
    : yearOrName(past, own)
}

export function sameProject(past: Heading, own: Heading | undefined): string {
  return `${yearOrName(past, own)} 同名项目`
}

function yearOrName(past: Heading, own: Heading | undefined): string {
  return past.year !== null && isSameDepartment(past, own) ? `${past.year}年` : tableName(past)
}

/** A new table has no department yet, and is hardly meant for another one. */
function isSameDepartment(past: Heading, own: Heading | undefined): boolean {
  const department = own?.department.trim() ?? ''
  return department === '' || past.department.trim() === department
}

/** The same indicator in another year and what its value was. */
export function withPastValue(table: string, value: string): string {
  return `${table}：${shortened(value, VALUE_LENGTH)}`
}

/** `sources` have the same words; not empty. Rows that were not read are not counted, so the number is then left out. */
export function otherProjects(sources: readonly Source[], hasWholeTable: boolean, own: Heading | undefined): string {
  const count = new Set(sources.filter(({ isOwnTable }) => isOwnTable).map(({ project }) => project.id)).size
  if (count > 0) return hasWholeTable ? `本表 ${count} 个项目` : '本表其他项目'
  const [first] = sources
  return first ? `${yearOrName(first.table, own)} 相近项目` : ''
}

export function ofType(type: ProjectType): string {
  return type === ANY_TYPE ? '常用' : `常用：${type.name}`
}
