export interface CellImage {
  getContentUrl(): string;
  toString(): string;
}

/** What a cell gives: `''` when it is blank; dates, times and durations as `Date` in the spreadsheet's time zone. */
export type CellValue = string | number | boolean | Date | CellImage;
