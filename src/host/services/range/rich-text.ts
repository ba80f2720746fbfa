import type { RichTextValue, RichTextValueBuilder } from '../../../google/surface';
import { plain, ServiceObject, setting, type ServiceSpec } from '../../execution/method-spec';

/** A text with at most one link, over the whole of it. */
export class HostRichTextValue extends ServiceObject<RichTextValue> {
  readonly spec = { name: 'SpreadsheetApp.RichTextValue', methods: {} };

  constructor(
    readonly text: string,
    readonly link: string | null,
  ) {
    super();
  }
}

const BUILDER: ServiceSpec<HostRichTextValueBuilder, RichTextValueBuilder> = {
  name: 'SpreadsheetApp.RichTextValueBuilder',
  methods: {
    setText: plain('string', setting('text')),
    setLinkUrl: plain('string?', setting('link')),
    build: plain(({ text, link }) => new HostRichTextValue(text, link)),
  },
};

/** Builds a text with a link (reference page "Class RichTextValueBuilder"). */
export class HostRichTextValueBuilder extends ServiceObject<RichTextValueBuilder> {
  readonly spec = BUILDER;
  text = '';
  link: string | null = null;
}
