import { band } from '../content/content-cell';
import type { ContentCell, ContentChart } from '../content/tab-content';
import { PALETTE } from '../../words/palette';

/** A chart of a block: what it shows is an area of the block, its header row included. */
export interface BlockChart {
  readonly title: string;
  readonly type: ContentChart['type'];
  /** Row of the headers within the block, from 0. */
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A part of the Bilan tab; `rows` are made for where they will stand. */
export interface Block {
  readonly rows: readonly (readonly ContentCell[])[];
  readonly chart: BlockChart | null;
}

/** Gives the title row of a block, as wide as the table of indicators. */
export function blockTitle(title: string): ContentCell[] {
  return band(6, 'section', title);
}

const SECOND = '#2a9d8f';

/** Colours of the charts, told apart in greyscale too. */
export const CHART_COLORS = {
  main: PALETTE.navy,
  second: SECOND,
  slices: [PALETTE.navy, SECOND, '#e9a23b', '#c8553d', '#6c5b7b', '#8ab17d', '#457b9d', '#b5838d'],
} as const;
