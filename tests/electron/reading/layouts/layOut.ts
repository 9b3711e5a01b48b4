/** A form laid out in one of the ways of `layouts.ts`. */
import { addressOf } from '../../../../shared/cellAddress.ts'
import { type PlainAmounts, type PlainForm, type PlainIndicator, type PlainProject, sumOf } from './forms.ts'
import { Grid, type GridCell } from './grids.ts'
import { AMOUNTS, type AmountColumn, type Layout, type LayoutColumn, PARTS, type PartColumn } from './layouts.ts'

const TITLE = '项目支出绩效目标表（含转移支付项目）'

export function layOut(form: PlainForm, layout: Layout): Grid {
  const grid = new Grid()
  const { columns, right, unitMark } = layout
  const columnOf = (column: LayoutColumn) => right + 1 + columns.indexOf(column)
  const last = right + columns.length
  let row = layout.down
  const put = (column: LayoutColumn, cell: GridCell) => {
    if (columns.includes(column)) grid.put(row, columnOf(column), cell)
  }

  const heading = () => {
    row = putHeading(grid, form, layout, row, right + 1, last)
    row = putHeader(grid, layout, row)
  }
  const amounts = (values: PlainAmounts, sumsOf: readonly number[] = []) => {
    for (const key of AMOUNTS) {
      const addresses = sumsOf.map((part) => addressOf(part, columnOf(key)))
      put(key, amountCell(values, key, layout, addresses, addressesOfFunds(layout, row)))
    }
  }
  let onPage = 0
  const newRow = () => {
    if (layout.pageRows > 0 && onPage >= layout.pageRows) {
      heading()
      onPage = 0
    }
    onPage++
    row++
    if (layout.blankRows && row % 5 === 0) row++
  }

  heading()
  const all = form.units.flatMap((unit) => unit.projects)
  const grandTotal = () => {
    newRow()
    put('name', { text: '合计' })
    amounts(sumsOf(all))
  }
  if (layout.grandTotal === 'top') grandTotal()
  let serial = 0
  for (const unit of form.units) {
    if (unitMark !== 'column') {
      newRow()
      put('name', { text: unit.name, bold: unitMark === 'bold' })
      if (unitMark !== 'subtotals') amounts(sumsOf(unit.projects))
    }
    for (const project of unit.projects) {
      newRow()
      const top = row
      const blocks = columns.includes('indicators') ? 1 : project.indicators.length
      // A page does not end inside a project.
      for (let at = 0; at < blocks; at++) {
        if (at > 0) row++
        const whole = at === 0 || layout.severalRows === 'repeated'
        if (whole) {
          put('name', nameCell(project.name, layout))
          put('unit', { text: unit.name })
          put('number', { number: String(serial + 1) })
          put('code', { text: `P${1000 + serial}` })
          put('contact', { text: '张三' })
          put('remark', { text: '延续项目' })
          amounts(project.amounts)
          put('goal', { text: project.goal })
          put('indicators', { text: sentences(project.indicators, layout) })
        }
        putParts(project, at, layout, put)
      }
      if (unitMark === 'outline') for (let at = top; at <= row; at++) grid.outline.set(at, 1)
      if (layout.severalRows === 'merged')
        for (const column of columns)
          if (!(PARTS as readonly string[]).includes(column)) grid.merge(top, columnOf(column), row, columnOf(column))
      if (layout.hiddenRow && serial === 1) for (let at = top; at <= row; at++) grid.hiddenRows.add(at)
      serial++
    }
    if (unitMark === 'subtotals') {
      newRow()
      put('name', { text: '小计' })
      amounts(sumsOf(unit.projects))
    }
  }
  if (layout.grandTotal === 'bottom') grandTotal()
  if (layout.remarksBelow) {
    row += 2
    grid.put(row, right + 1, { text: '注：本表按批复数填列。' })
    row++
    grid.put(row, right + 1, { text: '填报人：李四　　　　负责人：王五　　　　填报日期：2023年1月5日' })
  }
  return grid
}

function putHeading(grid: Grid, form: PlainForm, layout: Layout, above: number, left: number, right: number): number {
  let row = above
  if (layout.attachmentLine) grid.put(++row, left, { text: '附件3' })
  const title = form.year === null ? TITLE : `${form.year}年${TITLE}`
  const department = `部门名称：${form.department}`
  const unit = `单位：${layout.moneyUnit}`
  row++
  grid.put(row, left, { text: title, bold: true })
  if (layout.heading === 'merged') grid.merge(row, left, row, right)
  row++
  switch (layout.heading) {
    case 'one cell':
      grid.put(row, left, { text: `${department}　　　　　　${unit}` })
      grid.merge(row, left, row, right)
      break
    case 'spread':
      grid.put(row, left, { text: '部门名称：' })
      grid.put(row, left + 1, { text: form.department })
      grid.put(row, right - 1, { text: '金额单位：' })
      grid.put(row, right, { text: layout.moneyUnit })
      break
    case 'merged':
      grid.put(row, left, { text: department })
      grid.merge(row, left, row, left + 2)
      grid.put(row, right, { text: unit })
      break
    case 'one line':
      grid.put(row, left, { text: department })
      grid.put(row, right, { text: unit })
  }
  return row
}

/** The header's last row. */
function putHeader(grid: Grid, layout: Layout, above: number): number {
  const { columns, right, wordings } = layout
  const top = above + 1
  const isPart = (column: LayoutColumn) => (PARTS as readonly string[]).includes(column)
  const isAmount = (column: LayoutColumn) => (AMOUNTS as readonly string[]).includes(column)
  const bottom = layout.tallHeader ? top + 1 : top
  columns.forEach((column, at) => {
    const place = right + 1 + at
    const grouped = bottom > top && (isPart(column) || isAmount(column))
    grid.put(grouped ? bottom : top, place, { text: wordings[column], bold: true })
    if (!grouped) grid.merge(top, place, bottom, place)
  })
  if (bottom === top) return bottom
  for (const [group, word] of [
    [isAmount, '预算金额'],
    [isPart, '绩效指标'],
  ] as const) {
    const first = columns.findIndex(group)
    if (first < 0) continue
    const last = columns.findLastIndex(group)
    grid.put(top, right + 1 + first, { text: word, bold: true })
    grid.merge(top, right + 1 + first, top, right + 1 + last)
  }
  return bottom
}

function nameCell(name: string, { unitMark }: Layout): GridCell {
  switch (unitMark) {
    case 'spaces':
      return { text: `    ${name}` }
    case 'wide spaces':
      return { text: `　　${name}` }
    case 'indent':
      return { text: name, indent: 2 }
    default:
      return { text: name }
  }
}

function amountCell(
  values: PlainAmounts,
  key: AmountColumn,
  layout: Layout,
  _parts: readonly string[],
  funds: readonly string[],
): GridCell {
  const value = values[key]
  if (value === null) {
    if (layout.blanks === 'nothing') return {}
    return { text: layout.blanks === 'dash' ? '-' : ' ' }
  }
  const figure = layout.moneyUnit === '元' ? inYuan(value) : value
  switch (layout.amounts) {
    case 'numbers':
      return { number: String(Number(figure)) }
    case 'formulas':
      return key === 'total' ? { number: String(Number(figure)), formula: funds.join('+') } : { number: figure }
    case 'texts':
      return { text: figure }
    case 'thousands':
      return { text: figure.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',').replace(/(\.\d*),/g, '$1') }
    case 'wide digits':
      return { text: figure.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) }
  }
}

function inYuan(wan: string): string {
  const [whole, fraction = ''] = wan.split('.')
  const digits = `${whole}${fraction.padEnd(6, '0')}`.replace(/^0+(?=\d{3})/, '')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function addressesOfFunds({ columns, right }: Layout, row: number): string[] {
  return (['fiscal', 'special', 'other'] as const).map((key) => addressOf(row, right + 1 + columns.indexOf(key)))
}

function sumsOf(projects: readonly PlainProject[]): PlainAmounts {
  const sum = (key: AmountColumn) => sumOf(projects.map(({ amounts }) => amounts[key]))
  return { total: sum('total'), fiscal: sum('fiscal'), special: sum('special'), other: sum('other') }
}

function sentences(indicators: readonly PlainIndicator[], { indicatorStyle }: Layout): string {
  const colon = indicatorStyle === 'wide colon' ? '：' : ':'
  const number = (at: number) => {
    if (indicatorStyle === 'dots') return `${at}.`
    return indicatorStyle === 'brackets' ? `（${at}）` : `${at}、`
  }
  return indicators
    .map(({ level1, level2, name, cycleValue, annualValue }, at) => {
      const values = `实施周期指标值${colon}${cycleValue}；年度指标值${colon}${annualValue}`
      return `${number(at + 1)}${level1}；${level2}；${name}；${values}。`
    })
    .join(indicatorStyle === 'lines' ? '\n' : '')
}

function putParts(
  { indicators }: PlainProject,
  at: number,
  layout: Layout,
  put: (column: LayoutColumn, cell: GridCell) => void,
): void {
  const indicator = indicators[at] as PlainIndicator
  const above = indicators[at - 1]
  const texts: Readonly<Record<PartColumn, string>> = {
    level1: indicator.level1,
    level2: indicator.level2,
    indicatorName: indicator.name,
    cycleValue: indicator.cycleValue,
    annualValue: indicator.annualValue,
  }
  const sameKind = layout.severalRows === 'blank' && above?.level1 === indicator.level1
  for (const part of PARTS) if (!(part === 'level1' && sameKind)) put(part, { text: texts[part] })
}
