import type { HtmlOutput, HtmlProvider } from '../../google/surface';
import { plain, ServiceObject, setting, type ServiceSpec } from '../execution/method-spec';

const OUTPUT: ServiceSpec<HostHtmlOutput, HtmlOutput> = {
  name: 'HtmlService.HtmlOutput',
  methods: {
    setTitle: plain('string', setting('title')),
    setWidth: plain('number', setting('width')),
    setHeight: plain('number', setting('height')),
  },
};

/** A page for a dialog or a side panel (reference page "Class HtmlOutput"). */
export class HostHtmlOutput extends ServiceObject<HtmlOutput> {
  readonly spec = OUTPUT;
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(readonly html: string) {
    super();
  }
}

const SERVICE: ServiceSpec<HostHtmlService, HtmlProvider> = {
  name: 'HtmlService',
  methods: { createHtmlOutput: plain('string', (_, html) => new HostHtmlOutput(html)) },
};

export class HostHtmlService extends ServiceObject<HtmlProvider> {
  readonly spec = SERVICE;
}
