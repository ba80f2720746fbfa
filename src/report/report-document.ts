/** One block of a report, in reading order. */
export type ReportBlock = { readonly kind: 'heading'; readonly text: string } | { readonly kind: 'paragraph'; readonly text: string };

/** A report as a plain value: what it says, without any file format. */
export interface ReportDocument {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}
