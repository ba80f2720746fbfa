import type { Page } from 'playwright-core';

export function settled(page: Page): Promise<void> {
  // Univer hands what was typed over after the next frame.
  return page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))).then(() => necSheet.settled())',
  );
}

/** Shows a tab and selects a cell of it. */
export async function goTo(page: Page, tab: string, a1: string): Promise<void> {
  await page.evaluate(`necSheet.goTo(necSheet.host.book.gridNamed(${JSON.stringify(tab)}).gid, ${JSON.stringify(a1)})`);
  await settled(page);
}

/** Types texts in a row of cells, as a person does. */
export async function typeIn(page: Page, tab: string, a1: string, ...texts: readonly string[]): Promise<void> {
  await goTo(page, tab, a1);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await settled(page);
  }
}

export function values(page: Page, tab: string): Promise<unknown[][]> {
  return page.evaluate(`JSON.parse(JSON.stringify(necSheet.host.values(${JSON.stringify(tab)})))`);
}

/** Gives the cell at the right of a label in the first column of a tab. */
export async function figure(page: Page, tab: string, label: string): Promise<unknown> {
  return (await values(page, tab)).find(([name]) => name === label)?.[1];
}

/** Gives where a cell is drawn. */
export async function drawn(page: Page, a1: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const canvas = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  if (!canvas) throw new Error('no sheet is drawn');
  const cell = await page.evaluate<{ x: number; y: number; width: number; height: number }>(
    '(({ x, y, width, height }) => ({ x, y, width, height ' +
      `}))(necSheet.univerAPI.getActiveWorkbook().getActiveSheet().getRange('${a1}').getCellRect())`,
  );
  return { ...cell, x: canvas.x + cell.x, y: canvas.y + cell.y };
}

/** Clicks a cell in its middle, or near its right end. */
export async function click(page: Page, a1: string, where: 'middle' | 'right' = 'middle'): Promise<void> {
  const { x, y, width, height } = await drawn(page, a1);
  await page.mouse.click(x + (where === 'middle' ? width / 2 : width - 14), y + height / 2);
  await settled(page);
}

/** Gives the tab that is shown and the cells selected in it. */
export function place(page: Page): Promise<string> {
  return page.evaluate(
    `necSheet.univerAPI.getActiveWorkbook().getActiveSheet().getSheetName() + '!' + ` +
      `necSheet.univerAPI.getActiveWorkbook().getActiveRange().getA1Notation()`,
  );
}

export async function told(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.nec-toast').filter({ hasText: text }).first().waitFor();
}

export async function saved(page: Page): Promise<void> {
  await page
    .locator('.nec-saving')
    .filter({ hasText: /^Gardé dans ce navigateur à/ })
    .waitFor();
}

/** Gives the numbers that a chart shows. */
export async function numbersOf(page: Page, title: string): Promise<string[]> {
  const texts = await page.locator(`.nec-chart[aria-label*="${title}"] text`).allTextContents();
  return texts.filter((text) => /^\d/.test(text));
}

/** Puts a text in a cell as typing it does, without drawing each letter. */
export function put(page: Page, tab: string, a1: string, text: string): Promise<void> {
  return page.evaluate(`necSheet.change(() => necSheet.host.edit(...${JSON.stringify([tab, a1, text])}))`);
}
