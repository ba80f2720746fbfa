import type { Bilan } from '../domain/bilan';
import type { IsoDay } from '../domain/calendar';
import type { ChartId } from '../domain/charts';
import type { PartId } from './parts';

export interface ReportFigures {
  readonly bilan: Bilan;
  /** What staff retained over a calculated figure, by indicator id, in its unit; never money. */
  readonly retained: ReadonlyMap<string, number>;
  /** Why, by indicator id, where staff say so. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly madeOn: IsoDay;
}

/** A finding as it is told to people: its gravity, where it is (`cell` is null for a whole tab), and what to do. */
export interface ToldFinding {
  readonly severity: string;
  readonly tab: string;
  readonly cell: string | null;
  readonly message: string;
  readonly action: string;
}

/** A photo: what it is called, and the bytes of a JPEG or a PNG. */
export interface Photo {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReportInput extends ReportFigures {
  /** The texts that staff retained (« Texte retenu »), a line a paragraph; a blank one counts as none. */
  readonly texts: ReadonlyMap<PartId, string>;
  /** PNG bytes by chart; where one is missing, or is no PNG, its table is printed instead and the report says so. */
  readonly pictures: ReadonlyMap<ChartId, Uint8Array>;
  /** Photos of the event; none when absent. */
  readonly photos?: readonly Photo[];
}
