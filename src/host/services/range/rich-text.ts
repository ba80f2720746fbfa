import type { RichTextValue, RichTextValueBuilder } from '../../../google/surface';
import { plain, ServiceObject } from '../../execution/method-spec';

/** A text with at most one link, over the whole of it. */
export class HostRichTextValue extends ServiceObject implements RichTextValue {
  readonly spec = { name: 'SpreadsheetApp.RichTextValue', methods: {} };

  constructor(
    readonly text: string,
    readonly link: string | null,
  ) {
    super();
  }
}

/** Builds a text with a link (reference page "Class RichTextValueBuilder"). */
export class HostRichTextValueBuilder extends ServiceObject implements RichTextValueBuilder {
  readonly spec = {
    name: 'SpreadsheetApp.RichTextValueBuilder',
    methods: { setText: plain('string'), setLinkUrl: plain('string?'), build: plain() },
  };
  #text = '';
  #link: string | null = null;

  setText(text: string): this {
    this.#text = text;
    return this;
  }

  setLinkUrl(url: string | null): this {
    this.#link = url;
    return this;
  }

  build(): HostRichTextValue {
    return new HostRichTextValue(this.#text, this.#link);
  }
}
