import type { Page } from 'playwright-core';

/** In pixels of a page of 1280 × 720: a blank cell below what the first tab holds. */
const BLANK_CELL = [170, 560] as const;

/** Begins to type a text in a blank cell of the first tab, as a person does. */
export async function beginToType(page: Page, text: string): Promise<void> {
  await page.mouse.click(...BLANK_CELL);
  await page.keyboard.type(text);
}

/** Types a text in that cell to the end; resolves once the workbook holds it. */
export async function type(page: Page, text: string): Promise<void> {
  await beginToType(page, text);
  await page.keyboard.press('Enter');
  await page.waitForFunction('!necSheet.univerAPI.getActiveWorkbook().isCellEditing()');
  await page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))).then(() => necSheet.settled())',
  );
}

/** Gives the texts of the first tab below what the example holds. */
export function added(page: Page): Promise<unknown[]> {
  return page.evaluate('necSheet.host.values("Paramètres").slice(16).flat().filter((value) => value !== "")');
}
