import type { HtmlOutput, HtmlProvider } from '../../google/surface';
import { plain, ServiceObject } from '../execution/method-spec';

/** A page for a dialog or a side panel (reference page "Class HtmlOutput"). */
export class HostHtmlOutput extends ServiceObject implements HtmlOutput {
  readonly spec = {
    name: 'HtmlService.HtmlOutput',
    methods: { setTitle: plain('string'), setWidth: plain('number'), setHeight: plain('number') },
  };
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(readonly html: string) {
    super();
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }
}

/** The service that the script knows as `HtmlService`. */
export class HostHtmlService extends ServiceObject implements HtmlProvider {
  readonly spec = { name: 'HtmlService', methods: { createHtmlOutput: plain('string') } };

  createHtmlOutput(html: string): HostHtmlOutput {
    return new HostHtmlOutput(html);
  }
}
