import { ExecutedObject } from './executed-object';
import type { SpreadsheetService } from '../../google/surface';
import { HostCellImageBuilder } from './cell-image';
import { HostConditionalFormatRuleBuilder } from './conditional-format';
import { plain } from '../execution/method-spec';
import { PROTECTION_TYPES } from './protection';
import { HostRichTextValueBuilder } from './range/rich-text';
import { HostSpreadsheet } from './spreadsheet';
import { HostTextStyleBuilder } from './range/text-style';
import { HostUi } from './ui';
import { HostDataValidationBuilder } from './range/validation';

/** The service that the script knows as `SpreadsheetApp`. */
export class HostSpreadsheetApp extends ExecutedObject implements SpreadsheetService {
  readonly spec = {
    name: 'SpreadsheetApp',
    methods: {
      getActiveSpreadsheet: plain(),
      getUi: plain(),
      flush: plain(),
      newTextStyle: plain(),
      newRichTextValue: plain(),
      newDataValidation: plain(),
      newConditionalFormatRule: plain(),
      newCellImage: plain(),
    },
    fields: ['ProtectionType'],
  };
  readonly ProtectionType = PROTECTION_TYPES;

  getActiveSpreadsheet(): HostSpreadsheet {
    return new HostSpreadsheet(this.execution);
  }

  getUi(): HostUi {
    return new HostUi(this.execution);
  }

  flush(): void {
    // Formulas are calculated between executions only (docs/differences.md).
    this.execution.pending.send();
  }

  newTextStyle(): HostTextStyleBuilder {
    return new HostTextStyleBuilder();
  }

  newRichTextValue(): HostRichTextValueBuilder {
    return new HostRichTextValueBuilder();
  }

  newDataValidation(): HostDataValidationBuilder {
    return new HostDataValidationBuilder();
  }

  newConditionalFormatRule(): HostConditionalFormatRuleBuilder {
    return new HostConditionalFormatRuleBuilder(this.execution);
  }

  newCellImage(): HostCellImageBuilder {
    return new HostCellImageBuilder();
  }
}
