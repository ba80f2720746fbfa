import { ExecutedObject } from './executed-object';
import type { SpreadsheetService } from '../../google/surface';
import { HostCellImageBuilder } from './cell-image';
import { HostConditionalFormatRuleBuilder } from './conditional-format';
import { plain, type ServiceSpec } from '../execution/method-spec';
import { PROTECTION_TYPES } from './protection';
import { HostRichTextValueBuilder } from './range/rich-text';
import { HostSpreadsheet } from './spreadsheet';
import { HostTextStyleBuilder } from './range/text-style';
import { HostUi } from './ui';
import { HostDataValidationBuilder } from './range/validation';

const SPREADSHEET_APP: ServiceSpec<HostSpreadsheetApp, SpreadsheetService> = {
  name: 'SpreadsheetApp',
  methods: {
    getActiveSpreadsheet: plain(({ execution }) => new HostSpreadsheet(execution)),
    getUi: plain(({ execution }) => new HostUi(execution)),
    // Formulas are calculated between executions only (docs/differences.md).
    flush: plain(({ execution }) => execution.pending.send()),
    newTextStyle: plain(() => new HostTextStyleBuilder()),
    newRichTextValue: plain(() => new HostRichTextValueBuilder()),
    newDataValidation: plain(() => new HostDataValidationBuilder()),
    newConditionalFormatRule: plain(({ execution }) => new HostConditionalFormatRuleBuilder(execution)),
    newCellImage: plain(() => new HostCellImageBuilder()),
  },
  fields: ['ProtectionType'],
};

export class HostSpreadsheetApp extends ExecutedObject<SpreadsheetService> {
  readonly spec = SPREADSHEET_APP;
  readonly ProtectionType = PROTECTION_TYPES;
}
